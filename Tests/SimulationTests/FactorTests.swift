import PhraseTesting
import Randomness
import Statistics
import Testing
import Text

@testable import Simulation

/// Each influence on leaving has the direction and the size that theory gives it: people whose
/// weekly hazard is h times a multiplier survive as a binomial number.
@Suite struct FactorTests {
  /// Forty people who leave at 4 % a week.
  private static let team = """
    stages: {all: {leaving: 4%/week}}
    tiers: {one: {pay: "1,000 CNY/month"}}
    people: {old: {site: main, family: voice, tier: one, count: 40, stages: {all: 100%}}}
    """

  /// What is added to the team, a week, and the weeks at 4 % that come to the same by then.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var week: Int
    var weeks: Double
    init(_ text: String, week: Int, weeks: Double) {
      (testDescription, self.week, self.weeks) = (text, week, weeks)
    }
  }

  private static let bonus = """
    peaks: {spring: {from: 01-04, to: 01-10, paid: 02-01}}
    levers: {peak-bonus: "1,000 CNY"}
    effects: {bonus: {hold: -50%, cliff: 100%, lasts: 14 days}}
    """

  private static let cases: [Case] = [
    Case("", week: 8, weeks: 8),
    Case(
      "sites: {main: {seats: 100, night-work: 50%}}\neffects: {night-work: {size: 125%}}",
      week: 8, weeks: 12),
    Case(
      "levers: {pay-rise: 25%}\neffects: {pay: {elasticity: 2}}", week: 10, weeks: 10 * 0.64),
    Case(
      "levers: {amenities: 10 CNY/month}\neffects: {amenities: {size: -50%}}", week: 12, weeks: 6),
    Case(
      "levers: {recognition: 20 CNY/month}\neffects: {recognition: {size: -50%}}",
      week: 12, weeks: 3),
    Case(
      "peaks: {all: {from: 01-01, to: 12-31, workload: 1.1}}\neffects: {workload: {size: 50%}}",
      week: 8, weeks: 12),
    // The people sit at the second of two sites.
    Case(
      "sites: {first: {seats: 9}, main: {seats: 100, night-work: 50%}}\n"
        + "effects: {night-work: {size: 125%}}", week: 8, weeks: 12),
    // From Thursday of the second week to Wednesday of the fourth: half as much again.
    Case(
      "peaks: {two: {from: 01-14, to: 01-27, workload: 1.1}}\neffects: {workload: {size: 50%}}",
      week: 6, weeks: 7),
    Case(bonus, week: 4, weeks: 2),
    Case(bonus, week: 6, weeks: 6),
    Case(bonus, week: 8, weeks: 8),
    // Two bonuses awaited at once.
    Case(
      bonus.replacing("peaks: {", with: "peaks: {new: {from: 01-04, to: 01-09, paid: 02-01}, "),
      week: 4, weeks: 1),
    // Paid on a Thursday: three days more of holding, and the cliff from that day on.
    Case(
      bonus.replacing("paid: 02-01", with: "paid: 02-04"), week: 5,
      weeks: 2 + (3 * 0.5 + 4 * 2) / 7),
  ]

  @Test(arguments: cases)
  func survivorsAreBinomial(_ example: Case) throws {
    let compiled = try sketch(Self.team + "\n" + example.testDescription)
    let people = compiled.outcome(Futures.many).distribution(
      compiled.series(.people), week: example.week)
    #expect(Fit.chiSquare(people, Fit.binomial(40, Portable.pow(0.96, example.weeks))) < 1)
  }

  /// Forty newcomers who leave at 4 % a week, and as many old hands who never do.
  private static let newcomers = """
    stages: {new: {length: 30 weeks, leaving: 4%/week}, old: {leaving: 0%/week}}
    tiers: {one: {pay: "1,000 CNY/month"}, two: {pay: "1,000 CNY/month"}}
    people: {old: {site: main, family: voice, tier: one, count: 40, stages: {old: 100%}}}
    intake: {new: {site: main, family: voice, date: 2027-01-04, size: 40}}
    """

  @Test(arguments: [
    Case(
      "levers: {mentors: 100%}\neffects: {mentor: {size: -50%, lasts: 28 days}}",
      week: 8, weeks: 6),
    Case(
      "levers: {promise-gap: 20%}\neffects: {promise-gap: {size: 100%, lasts: 14 days}}",
      week: 8, weeks: 14),
    Case("effects: {stagnation: {size: 50%, after: 31 days}}", week: 8, weeks: 8 + 0.5 * 25 / 7),
    Case(
      """
      levers: {mentors: 100%, promise-gap: 10%}
      effects:
        mentor: {size: -50%, lasts: 28 days}
        promise-gap: {size: 100%, lasts: 14 days}
        stagnation: {size: 200%, after: 42 days}
      """, week: 8, weeks: 2 + 1 + 2 + 6),
  ])
  func newcomersSurviveAsBinomials(_ example: Case) throws {
    let compiled = try sketch(Self.newcomers + "\n" + example.testDescription)
    let people = compiled.outcome(Futures.many)
      .distribution(compiled.series(.people, [.stage], [0]), week: example.week)
    #expect(Fit.chiSquare(people, Fit.binomial(40, Portable.pow(0.96, example.weeks))) < 1)
  }

  /// Half get a mentor, each by a coin.
  @Test func aShareIsMentored() throws {
    let compiled = try sketch(
      Self.newcomers
        + "\nlevers: {mentors: 50%}\neffects: {mentor: {size: -50%, lasts: 52 weeks}}")
    let people = compiled.outcome(Futures.many / 3)
      .distribution(compiled.series(.people, [.stage], [0]), week: 8)
    let stay = 0.5 * Portable.pow(0.96, 4) + 0.5 * Portable.pow(0.96, 8)
    #expect(Fit.chiSquare(people, Fit.binomial(40, stay)) < 1)
  }

  /// Half show up; a promise that doubles the odds makes it two thirds.
  @Test func moreComeForAPromise() throws {
    let compiled = try sketch(
      """
      intake: {new: {site: main, family: voice, date: 2027-01-04, size: 30, show-up: 50%}}
      levers: {promise-gap: 10%}
      effects: {promise-gap: {show-up: 100%}}
      """)
    let starters = compiled.outcome(Futures.many).close(compiled.series(.starters))
    #expect(Fit.chiSquare(starters, Fit.binomial(30, 2.0 / 3)) < 1)
  }

  /// A promotion ends stagnation, and the last tier knows none.
  @Test func promotionEndsStagnation() throws {
    let text = """
      stages: {all: {leaving: 4%/week}}
      tiers: {one: {}, two: {}}
      people: {old: {site: main, family: voice, tier: one, count: 40, stages: {all: 100%}}}
      reviews: {up: {from: one, to: two, on: [01-18]}}
      effects: {stagnation: {size: 100%, after: 1 day}}
      """
    // Spread over the time in the tier, somebody comes to the day within the first week.
    let compiled = try sketch(text.replacing("count: 40", with: "count: 40, in-tier: 10 years"))
    let people = compiled.outcome(Futures.many).distribution(compiled.series(.people), week: 6)
    let expected = 40 * Portable.pow(0.96, 2 * 2 + 4)
    #expect(abs((people.mean ?? 0) - expected) < 0.3)
    let stuck = try sketch(
      text.replacing("count: 40", with: "count: 40, in-tier: 10 years")
        .replacing("on: [01-18]", with: "on: [12-18]"))
    let fewer = stuck.outcome(Futures.many).distribution(stuck.series(.people), week: 6)
    #expect((fewer.mean ?? 99) < expected - 3)
  }
}

/// Who leaves for what, when several causes compete.
@Suite struct CompetingCausesTests {
  private static let team = """
    stages: {all: {leaving: 4%/week}}
    causes: {a: {share: 60%}, b: {share: 40%}}
    tiers: {one: {}, two: {}}
    people: {old: {site: main, family: voice, tier: two, count: 200, stages: {all: 100%}}}
    """

  /// Leavers by cause over many futures.
  private func shares(_ more: String) throws -> (all: Double, causes: [Double]) {
    let compiled = try sketch(Self.team + "\n" + more)
    let outcome = compiled.outcome(300)
    let causes = (0..<4).map { outcome.close(compiled.series(.leavers, [.cause], [$0])).mean ?? 0 }
    let all = outcome.close(compiled.series(.leavers)).mean ?? 0
    #expect(abs(causes.reduce(0, +) - all) < 1e-9 * all)
    return (all, causes.map { $0 / all })
  }

  /// Twice the hazard of a cause with 60 %: it has 1.2 of 1.6 parts.
  @Test func anEffectActsOnItsCause() throws {
    let (all, causes) = try shares(
      """
      sites: {main: {seats: 100, night-work: 100%}}
      effects: {night-work: {size: 100%, cause: a}}
      """)
    #expect(abs(causes[0] - 0.75) < 0.01)
    #expect(abs(all - 200 * (1 - Portable.pow(0.96, 12 * 1.6))) < 1)
  }

  /// An effect on the cause a, what it multiplies it by, and the weeks before it acts.
  struct Effect: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var multiplier: Double
    var after: Double
    init(_ text: String, _ multiplier: Double, after: Double = 0) {
      (testDescription, self.multiplier, self.after) = (text, multiplier, after)
    }
  }

  private static func lever(_ name: String) -> Effect {
    Effect(
      "levers: {\(name): 10 CNY/month}\neffects: {\(name): {size: -50%, cause: a}}", 0.5)
  }

  private static let effects = [
    Effect("levers: {pay-rise: 25%}\neffects: {pay: {elasticity: 2, cause: a}}", 0.64),
    lever("amenities"), lever("recognition"), lever("ceremonies"), lever("idea-market"),
    Effect(
      "levers: {mentors: 100%}\neffects: {mentor: {size: -50%, lasts: 52 weeks, cause: a}}", 0.5),
    Effect(
      """
      levers: {promise-gap: 10%}
      effects: {promise-gap: {size: 100%, lasts: 52 weeks, show-up: 0%, cause: a}}
      """, 2),
    Effect("effects: {stagnation: {size: 100%, after: 1 day, cause: a}}", 2, after: 1 / 7.0),
    Effect(
      """
      reviews: {up: {from: one, to: two, on: [01-05], pass: 0%}}
      effects: {refusal: {size: 100%, lasts: 52 weeks, cause: a}}
      """, 2, after: 1 / 7.0),
    Effect(
      "energy: {every: 1 week, overflow: 1 points, leaving: -50%, cause: a}", 0.5, after: 1),
    Effect(
      """
      peaks: {spring: {from: 01-04, to: 01-10, paid: 05-01}}
      levers: {peak-bonus: "1,000 CNY"}
      effects: {bonus: {hold: -50%, cause: a}}
      """, 0.5),
    Effect(
      """
      peaks: {all: {from: 01-01, to: 12-31, workload: 1.1}}
      effects: {workload: {size: 100%, cause: a}}
      """, 2),
  ]

  /// Of two causes with 60 % and 40 % of the hazard the first is multiplied, and it alone.
  @Test(arguments: effects) func everyEffectActsOnItsCause(_ effect: Effect) throws {
    let compiled = try sketch(
      """
      stages:
        new: {length: 30 weeks, leaving: 4%/week, satisfaction: 90%, resolution: 70%}
        old: {leaving: 0%/week, satisfaction: 90%, resolution: 70%}
      causes: {a: {share: 60%}, b: {share: 40%}}
      tiers: {one: {pay: "1,000 CNY/month"}, two: {pay: "1,000 CNY/month"}}
      people: {old: {site: main, family: voice, tier: two, count: 200, stages: {old: 100%}}}
      intake: {new: {site: main, family: voice, date: 2027-01-04, size: 200}}
      \(effect.testDescription)
      """)
    let outcome = compiled.outcome(300)
    let stay = Portable.pow(0.96, effect.after)
    let scale = 0.6 * effect.multiplier + 0.4
    let later = stay * (1 - Portable.pow(0.96, scale * (12 - effect.after)))
    let expected = [
      0.6 * (1 - stay) + 0.6 * effect.multiplier / scale * later,
      0.4 * (1 - stay) + 0.4 / scale * later,
    ]
    for (cause, share) in expected.enumerated() {
      let leavers = outcome.close(compiled.series(.leavers, [.cause], [cause]))
      #expect(Fit.distance(leavers, mean: 200 * share) < 4, "\(cause)")
    }
  }

  @Test(arguments: [
    "sites: {main: {seats: 100, night-work: 100%}}\neffects: {night-work: {size: 100%}}",
    "phases: {all: {tiers: [one, two], programme: {leaving: 100%}}}\nlevers: {programmes: yes}",
  ])
  func anEffectOnAllLeavesTheSharesAlone(effect: String) throws {
    let (all, causes) = try shares(effect)
    #expect(abs(causes[0] - 0.6) < 0.01)
    #expect(abs(all - 200 * (1 - Portable.pow(0.96, 24))) < 1)
  }

  /// As many are poached as leave for all else together.
  @Test func poachingIsACauseOfItsOwn() throws {
    let (all, causes) = try shares("effects: {poaching: {rate: 4%/week}}")
    #expect(abs(causes[3] - 0.5) < 0.01)
    #expect(abs(causes[0] - 0.3) < 0.01)
    #expect(abs(all - 200 * (1 - Portable.pow(0.96, 24))) < 1)
  }

  @Test func nobodyOfTheFirstTierIsPoached() throws {
    let text = Self.team.replacing("tier: two", with: "tier: one")
    let compiled = try sketch(text + "\neffects: {poaching: {rate: 10%/week}}")
    #expect(compiled.outcome(50).close(compiled.series(.leavers, [.cause], [3])).maximum == 0)
  }
}

/// Levers compared on the same people with the same luck.
@Suite struct LeverPairingTests {
  private static let team = """
    horizon: 40 weeks
    stages:
      new: {length: 24 days, leaving: 6%/week, takes-contacts: no, pass: 80%}
      middle: {length: 9 weeks, leaving: 4%/week}
      old: {leaving: 2%/week}
    causes: {pay: {share: 60%}, other: {share: 40%}}
    tiers: {one: {pay: "3,000 CNY/month"}, two: {pay: "4,000 CNY/month"}}
    people: {old: {site: main, family: voice, tier: one, count: 60, stages: {old: 100%}}}
    intake:
      new: {site: main, family: voice, date: 2027-01-06, every: 9 days, size: 5, show-up: 85%}
    """

  @Test(arguments: [
    "levers: {pay-rise: 10%}",
    "levers: {pay-rise: 10%}\neffects: {pay: {cause: pay}}",
    "levers: {amenities: 60 CNY/month}\neffects: {amenities: {size: -1%}}",
    "levers: {recognition: 60 CNY/month}\neffects: {recognition: {size: -4%}}",
    "levers: {mentors: 50%}\neffects: {mentor: {size: -20%}}",
    "levers: {ceremonies: 60 CNY/month}\neffects: {ceremonies: {size: -4%}}",
    "levers: {idea-market: 60 CNY/month}\neffects: {idea-market: {size: -4%}}",
    """
    phases: {all: {tiers: [one, two], programme: {leaving: -20%}}}
    levers: {programmes: yes}
    """,
    "levers: {pay-rise: 10%, mentors: 100%}\neffects: {pay: {elasticity: 1 to 3}}",
    """
    peaks: {spring: {from: 02-10, to: 03-03, paid: 04-15}}
    levers: {peak-bonus: 800 CNY}
    effects: {bonus: {cliff: 0%}}
    """,
  ])
  func whatHelpsShortensNobodysStay(_ lever: String) throws {
    var longer = 0
    for future in 0..<10 as Range<UInt64> {
      let before = Film(try sketch(Self.team), future: future).lastSeen
      let after = Film(try sketch(Self.team + "\n" + lever), future: future).lastSeen
      for (person, last) in before {
        let stay = try #require(after[person])
        #expect(stay >= last)
        longer += stay > last ? 1 : 0
      }
    }
    #expect(longer > 0)
  }

  @Test(arguments: [
    "effects: {stagnation: {size: 20%, after: 60 days}}", "effects: {poaching: {rate: 0%/month}}",
    "peaks: {spring: {from: 02-10, to: 03-03, workload: 1.5}}",
    "sites: {main: {seats: 100, night-work: 30%}}",
    "effects: {poaching: {rate: 4%/month}}",
    "reviews: {up: {from: one, to: two, on: [02-10], pass: 0%}}\neffects: {refusal: {size: 90%}}",
  ])
  func whatHurtsLengthensNobodysStay(_ burden: String) throws {
    for future in 0..<10 as Range<UInt64> {
      let before = Film(try sketch(Self.team), future: future).lastSeen
      let after = Film(try sketch(Self.team + "\n" + burden), future: future).lastSeen
      for (person, last) in after { #expect(last <= (before[person] ?? 0)) }
    }
  }

  /// What acts on nothing is as good as absent, to the last bit.
  @Test(arguments: [
    """
    levers: {pay-rise: 0%, amenities: 0 CNY/month, mentors: 0%, promise-gap: 0%}
    peaks: {spring: {from: 02-10, to: 03-03, paid: 04-15}}
    effects:
      pay: {elasticity: 20}
      bonus: {hold: -90%, cliff: 900%}
      workload: {size: 900%}
      night-work: {size: 900%}
      mentor: {size: -90%}
      promise-gap: {size: 900%}
    """,
    "sites: {main: {seats: 100, night-work: 100%}}\neffects: {night-work: {size: 0%}}\n"
      + "costs: {night-premium: 0%}",
    "peaks: {spring: {from: 02-10, to: 03-03, workload: 1.5}}\neffects: {workload: {size: 0%}}",
    "levers: {mentors: 60%, mentor-time: 0%}\neffects: {mentor: {size: 0%}}",
    """
    effects: {stagnation: {size: 0%, after: 10 days}, poaching: {rate: 0%/month}}
    """,
  ])
  func switchedOffIsAbsent(_ nothing: String) throws {
    let absent = try sketch(Self.team)
    let off = try sketch(Self.team + "\n" + nothing)
    #expect(off.outcome(40) == absent.outcome(40))
  }

  @Test func conservationByCause() throws {
    let compiled = try sketch(
      Self.team + """

        peaks: {spring: {from: 02-10, to: 03-03, paid: 04-15, workload: 1.3}}
        levers: {peak-bonus: 800 CNY, mentors: 50%, promise-gap: 20%}
        effects:
          stagnation: {size: 30%, after: 90 days, cause: other}
          poaching: {rate: 3%/month}
          bonus: {cause: pay}
        """)
    for future in 0..<20 as Range<UInt64> {
      let film = Film(compiled, future: future)
      for week in 0...compiled.weeks {
        let causes = (0..<4).map { film.value(.leavers, [.cause], [$0], week: week) }
        #expect(causes.reduce(0, +) == film.value(.leavers, week: week))
      }
    }
  }
}
