import PhraseTesting
import Randomness
import Statistics
import Testing
import Text

@testable import Simulation

/// Reviews up and down, competition, and what becomes of those refused.
@Suite struct LadderTests {
  private func compiled(
    _ reviews: String, tiers: String = "{one: {}, two: {}}", leaving: String = "0%/week",
    more: String = ""
  ) throws -> CompiledScenario {
    try sketch(
      """
      stages: {all: {leaving: \(leaving)}}
      tiers: \(tiers)
      reviews: {\(reviews)}
      people:
        a: {site: main, family: voice, tier: one, count: 100, stages: {all: 100%}}
        b: {site: main, family: voice, tier: two, count: 100, stages: {all: 100%}}
      \(more)
      """)
  }

  /// A bar takes each person by a coin of its share, whatever the score is made of.
  @Test(arguments: ["0%", "60%", "100%"])
  func demotionsBelowABarAreBinomial(consistency: String) throws {
    let compiled = try compiled(
      "down: {from: two, to: one, takes: last, on: [02-03], below: 10%, consistency: \(consistency)}"
    )
    let outcome = compiled.outcome(Futures.many)
    let demotions = outcome.close(compiled.series(.demotions))
    #expect(Fit.chiSquare(demotions, Fit.binomial(100, 0.1)) <= 1)
    #expect(outcome.close(compiled.series(.promotions)).maximum == 0)
  }

  /// The lowest share goes, and nobody else: five of a hundred, worse than all who stay.
  @Test func theLastGoDown() throws {
    let compiled = try compiled(
      "down: {from: two, to: one, takes: last, on: [02-03], slots: 5%, consistency: 100%}")
    let film = Film(compiled)
    #expect(film.value(.demotions, [.tier], [0], week: compiled.weeks) == 5)
    let before = film.people[0].filter { compiled.cells.tier(of: $1.cell) == 1 }.keys
    let gone = before.filter { film.people[compiled.weeks][$0].map { $0.cell == 0 } ?? false }
    let stayed = before.filter { !gone.contains($0) }
    #expect(gone.count == 5)
    #expect(
      gone.compactMap { film.standing[$0] }.max() ?? 0
        < stayed.compactMap { film.standing[$0] }.min() ?? 0)
  }

  /// With as many going up as down, tiers come to the share that the chain of two states has:
  /// up with p = 0.3, down with q = 0.1, one quarter below and three quarters above.
  @Test func tiersComeToTheLimitOfTheChain() throws {
    let dates = (1...28).map { "02-\($0 < 10 ? "0" : "")\($0)" }.joined(separator: ", ")
    let compiled = try compiled(
      """
      up: {from: one, to: two, on: [\(dates)], pass: 30%},
      down: {from: two, to: one, takes: last, on: [\(dates)], below: 10%, consistency: 0%}
      """)
    let upper = compiled.outcome(Futures.many / 3).close(compiled.series(.people, [.tier], [1]))
    // Nobody who comes up goes down on the same day.
    let (up, down) = (0.3, 0.1)
    #expect(Fit.distance(upper, mean: 200 * up / (up + down)) < 3.5)
    #expect(Fit.chiSquare(upper, Fit.binomial(200, up / (up + down))) <= 1)
  }

  @Test func payFollowsDown() throws {
    let compiled = try compiled(
      "down: {from: two, to: one, takes: last, on: [02-01], slots: 10}",
      tiers: "{one: {pay: 100 CNY/week}, two: {pay: 300 CNY/week}}")
    let film = Film(compiled)
    let (before, after) = (film.value(.payroll, week: 4), film.value(.payroll, week: 5))
    #expect(before - after == 10 * 20_000)
    #expect(film.value(.pay, week: 4) == after)
  }

  // MARK: - Competition

  private static let competition =
    "lead: {from: one, to: two, calendar: vacancies, PASS}"

  /// A post vacant on a Monday is filled in that week where somebody is qualified, and by the
  /// best; the tier never holds more than its posts.
  @Test func competitionFillsAVacancyInItsWeek() throws {
    let compiled = try compiled(
      Self.competition.replacing("PASS", with: "pass: 100%, consistency: 100%"),
      tiers: "{one: {}, two: {posts: 100}}", leaving: "2%/week")
    for future in 0..<5 as Range<UInt64> {
      let film = Film(compiled, future: future)
      for week in 0..<compiled.weeks {
        let vacant = 100 - film.value(.people, [.tier], [1], week: week)
        #expect(film.value(.promotions, [.tier], [1], week: week) == vacant)
        #expect(film.value(.empty, [.tier], [1], week: week) == 0)
        #expect(film.value(.people, [.tier], [1], week: week) <= 100)
      }
    }
  }

  /// Nobody qualified: every vacant post is empty. A tenth qualified: they fill them all first.
  @Test func postsStayEmptyWhereNobodyIsQualified() throws {
    let tiers = "{one: {}, two: {posts: 130}}"
    let none = Film(
      try compiled(Self.competition.replacing("PASS", with: "pass: 0%"), tiers: tiers))
    #expect(none.value(.empty, week: 12) == 12 * 30)
    #expect(none.value(.empty, [.tier], [1], week: 0) == 30)
    let some = try compiled(Self.competition.replacing("PASS", with: "pass: 10%"), tiers: tiers)
    let outcome = some.outcome(Futures.many)
    // The pool is found once: 100 coins, all in the first week.
    let promoted = outcome.distribution(some.series(.promotions), week: 0)
    #expect(Fit.chiSquare(promoted, Fit.binomial(100, 0.1)) <= 1)
    #expect(outcome.close(some.series(.promotions)) == promoted)
  }

  // MARK: - Blocked

  /// Those who pass beyond the vacant posts are blocked, week by week, until the next review.
  @Test func whoPassesWithoutAPostIsBlocked() throws {
    let film = Film(
      try compiled(
        "up: {from: one, to: two, on: [02-01, 03-01], slots: vacant, eligibility: {attempts: 1}}",
        tiers: "{one: {}, two: {posts: 107}}"))
    for week in 0..<12 {
      let passed = film.value(.blocked, [.tier], [0], week: week)
      // Everybody passes; seven get posts. By March no post is vacant, all have tried once.
      #expect(passed == (week < 4 ? 0 : week < 8 ? 93 : 0))
      #expect(film.value(.empty, week: week) == (week < 4 ? 7 : 0))
    }
    #expect(film.value(.blocked, week: 12) == 4 * 93)
  }

  /// Who waits for a post above and goes down waits no longer.
  @Test func whoGoesDownWaitsNoLonger() throws {
    let film = Film(
      try compiled(
        """
        up: {from: two, to: three, on: [02-01], slots: vacant},
        down: {from: two, to: one, takes: last, on: [02-10], slots: 30}
        """, tiers: "{one: {}, two: {}, three: {posts: 0}}"))
    #expect(film.value(.blocked, week: 4) == 100 && film.value(.blocked, week: 6) == 70)
    #expect(film.value(.blocked, [.tier], [0], week: 6) == 0)
  }

  // MARK: - Eligibility, ranking, refusal

  @Test func attemptsAndWaitingLimit() throws {
    func promotions(_ conditions: String) throws -> Double {
      let compiled = try compiled(
        "up: {from: one, to: two, on: [02-01, 02-15, 03-01], pass: 50%, eligibility: \(conditions)}"
      )
      return compiled.outcome(400).close(compiled.series(.promotions)).mean ?? 0
    }
    // 100 × (1 − ½), (1 − ¼), (1 − ⅛); a wait of 20 days skips the second date.
    #expect(abs(try promotions("{attempts: 1}") - 50) < 1.2)
    #expect(abs(try promotions("{attempts: 2}") - 75) < 1.2)
    #expect(abs(try promotions("{}") - 87.5) < 1.2)
    #expect(abs(try promotions("{wait: 20 days}") - 75) < 1.2)
    #expect(abs(try promotions("{wait: 14 days}") - 87.5) < 1.2)
    #expect(try promotions("{tenure: 10 years}") == 0)
  }

  /// Where only time in the tier counts, those who came first are taken.
  @Test func rankingByTimeTakesTheLongestInTheTier() throws {
    let compiled = try compiled(
      "up: {from: one, to: two, on: [02-01], slots: 20, ranking: {merit: 0, time-in-tier: 1}}")
    let film = Film(compiled)
    let start = film.people[0].filter { compiled.cells.tier(of: $1.cell) == 0 }
    let promoted = start.filter { compiled.cells.tier(of: film.people[12][$0.key]?.cell ?? 0) == 1 }
    let left = start.filter { promoted[$0.key] == nil }
    #expect(promoted.count == 20)
    #expect(
      promoted.values.map(\.tierDay).max() ?? 0 <= left.values.map(\.tierDay).min() ?? -1)
  }

  /// Refusal doubles leaving for four weeks and no longer.
  @Test func refusalWeighsForItsTime() throws {
    func survivors(_ effect: String) throws -> Distribution {
      let compiled = try sketch(
        """
        stages: {all: {leaving: 5%/week}}
        tiers: {one: {}, two: {}}
        reviews: {up: {from: one, to: two, on: [02-01], pass: 0%}}
        people: {a: {site: main, family: voice, tier: one, count: 100, stages: {all: 100%}}}
        \(effect)
        """)
      return compiled.outcome(Futures.many).close(compiled.series(.people))
    }
    let doubled = try survivors("effects: {refusal: {size: 100%, lasts: 4 weeks}}")
    // Twelve weeks, four of them at twice the hazard: 0.95 to the power of 16.
    #expect(Fit.chiSquare(doubled, Fit.binomial(100, Fit.power(0.95, 16))) <= 1)
    let plain = try survivors("")
    #expect(plain == (try survivors("effects: {refusal: {size: 0%, lasts: 2 weeks}}")))
  }

  // MARK: - Programmes

  /// Odds of 1 to 1 become 3 to 1; leaving falls by half; the programme costs by the head.
  @Test func programmesMoveWhatTheySay() throws {
    let phases = """
      phases: {first: {tiers: [one], programme: {cost: 70 CNY/week, leaving: -50%, pass: 200%}}}
      """
    let review = "up: {from: one, to: two, on: [02-01], pass: 50%}"
    let on = try compiled(review, more: phases + "\nlevers: {programmes: yes}")
    let promotions = on.outcome(Futures.many).close(on.series(.promotions))
    #expect(Fit.chiSquare(promotions, Fit.binomial(100, 0.75)) <= 1)
    #expect(Film(on).value(.incentives, week: 0) == 100 * 7_000)
    let thin = try compiled(
      "up: {from: one, to: two, on: [06-01]}", leaving: "10%/week",
      more: phases + "\nlevers: {programmes: yes}")
    let first = thin.outcome(Futures.many).close(thin.series(.people, [.tier], [0]))
    // Half the hazard of twelve weeks is the hazard of six.
    #expect(Fit.chiSquare(first, Fit.binomial(100, Fit.power(0.9, 6))) <= 1)
    let (off, without) = (try compiled(review, more: phases), try compiled(review))
    for measure in [Measure.people, .promotions, .leavers, .incentives] {
      #expect(
        off.outcome(50).close(off.series(measure))
          == without.outcome(50).close(without.series(measure)))
    }
  }

  /// Three slots of ten vacant posts: the other seven are not empty, as 97 people wait for them.
  @Test func aPostThatSomebodyWaitsForIsNotEmpty() throws {
    let film = Film(
      try compiled(
        "up: {from: one, to: two, on: [02-01], slots: 3}", tiers: "{one: {}, two: {posts: 110}}",
        more: "ladders: {all: {tiers: [one, two]}}"))
    #expect(film.value(.empty, week: 3) == 10 && film.value(.empty, week: 4) == 0)
    #expect(film.value(.blocked, week: 4) == 97)
  }

  /// A share of slots is never rounded up: of 100 people 29.9 % are 29.
  @Test func slotsAreRoundedDown() throws {
    let film = Film(try compiled("up: {from: one, to: two, on: [02-01], slots: 29.9%}"))
    #expect(film.value(.promotions, week: 12) == 29)
  }

  /// Tenure is that of the job, whenever somebody came to the tier.
  @Test func tenureIsOfTheJob() throws {
    let film = Film(
      try sketch(
        """
        tiers: {zero: {}, one: {}, two: {}}
        reviews:
          first: {from: zero, to: one, on: [01-20]}
          up: {from: one, to: two, on: [02-01], eligibility: {tenure: 6 months}}
        people:
          a:
            {site: main, family: voice, tier: zero, count: 50, stages: {all: 100%}, longest: 10 years}
        intake: {new: {site: main, family: voice, tier: one, date: 2027-01-04, size: 30}}
        """))
    // Of the fifty some two are here for less than half a year.
    #expect((46...48).contains(film.value(.promotions, [.tier], [2], week: 12)))
  }

  /// Where tenure alone counts, no newcomer is taken before an old hand.
  @Test func rankingByTenureTakesOldHands() throws {
    let compiled = try sketch(
      """
      tiers: {zero: {}, one: {}, two: {}}
      reviews:
        first: {from: zero, to: one, on: [01-20]}
        up: {from: one, to: two, on: [02-01], slots: 30, ranking: {merit: 0, tenure: 1}}
      people: {a: {site: main, family: voice, tier: zero, count: 50, stages: {all: 100%}}}
      intake: {new: {site: main, family: voice, tier: one, date: 2027-01-04, size: 30}}
      """)
    let film = Film(compiled)
    let promoted = film.people[12].values.filter { compiled.cells.tier(of: $0.cell) == 2 }
    #expect(promoted.count == 30 && promoted.allSatisfy { $0.startDay < 0 })
  }

  /// Where credits, or energy, count most, those who have more are taken.
  @Test func rankingByCreditsAndEnergy() throws {
    func film(_ ranking: String) throws -> Film {
      Film(
        try sketch(
          """
          tiers: {one: {}, two: {}}
          stages: {all: {leaving: 0%/week, satisfaction: 90%, resolution: 70%}}
          reviews: {up: {from: one, to: two, on: [02-03], slots: 20, ranking: {\(ranking)}}}
          people: {old: {site: main, family: voice, tier: one, count: 100, stages: {all: 100%}}}
          courses: {basics: {credits: 5, on: [02-01], pass: 50%}}
          study: {courses-per-year: 1}
          energy: {every: 4 weeks, own: 100%, overflow: 84 points}
          """))
    }
    let byCredits = try film("merit: 0, credits: 1")
    let promoted = byCredits.people[12].values.filter { $0.cell == 1 }
    #expect(promoted.count == 20 && promoted.allSatisfy { $0.credits == 5 })
    let byEnergy = try film("merit: 0, energy: 1")
    let (up, left) = (
      byEnergy.people[12].filter { $1.cell == 1 }, byEnergy.people[12].filter { $1.cell == 0 }
    )
    // Energy is all the person's own: the twenty of the highest standing.
    let standing = byEnergy.standing
    #expect(up.count == 20 && left.count == 80)
    #expect(
      up.keys.compactMap { standing[$0] }.min() ?? -9
        > left.keys.compactMap { standing[$0] }.max() ?? 9)
  }

  /// Who is in the last tier of a ladder from which one crosses over is not at the top.
  @Test func whoCanCrossOverIsNotAtTheTop() throws {
    func tops(_ from: String, _ reviews: String) throws -> [Bool] {
      try sketch(
        """
        tiers: {one: {}, two: {}, three: {}}
        ladders: {expert: {tiers: [one, two]}, lead: {tiers: [three]\(from)}}
        reviews: {up: {from: one, to: two, on: [02-01]}\(reviews)}
        people:
          a: {site: main, family: voice, tier: one, count: 1, stages: {all: 100%}}
          b: {site: main, family: voice, tier: three, count: 1, stages: {all: 100%}}
        """
      ).tiers.map(\.isTop)
    }
    #expect(
      try tops(", from: [two]", ", over: {from: two, to: three, on: [02-01]}")
        == [false, false, true])
    #expect(try tops("", "") == [false, true, true])
  }

  /// People by phase are those of the phase's tiers.
  @Test func phasesCountTheirTiers() throws {
    let film = Film(
      try compiled(
        "up: {from: one, to: two, on: [02-01], slots: 20}",
        more: """
          ladders: {all: {tiers: [one, two]}}
          phases: {first: {tiers: [one]}, second: {tiers: [two]}}
          """))
    for week in [0, 12] {
      for place in 0...1 {
        #expect(
          film.value(.people, [.phase], [place], week: week)
            == film.value(.people, [.tier], [place], week: week))
      }
    }
    #expect(film.value(.people, [.phase], [1], week: 12) == 120)
  }

  /// On a Sunday whoever has left in its week is gone: of a hundred at a half a week 2^(−6/7).
  @Test(arguments: [("on: [01-10]", 6), ("on: [01-04]", 0)]) func onlyWhoIsHereIsReviewed(
    on: String, days: Int
  ) throws {
    let compiled = try compiled("up: {from: one, to: two, \(on)}", leaving: "50%/week")
    let promotions = compiled.outcome(Futures.many / 3).close(compiled.series(.promotions))
    if days == 0 {
      #expect(promotions.minimum == 100)
    } else {
      let share = Portable.pow(0.5, Double(days) / 7)
      #expect(Fit.chiSquare(promotions, Fit.binomial(100, share)) <= 1)
    }
  }

  /// Nobody sits a review in cross-training, or in training off the job.
  @Test(arguments: [
    "moves: {over: {from: voice, to: chat, on: [01-26], share: 100%, training: 21 days}}",
    "energy: {every: 23 days, low: 100 points, pass: 100%, retraining: 14 days}",
  ])
  func whoIsAwaySitsNoReview(away: String) throws {
    let film = Film(
      try sketch(
        """
        families: {voice: {}, chat: {}}
        stages: {all: {leaving: 0%/week, satisfaction: 50%, resolution: 50%}}
        tiers: {one: {}, two: {}}
        reviews: {up: {from: one, to: two, on: [02-03, 02-18]}}
        people: {a: {site: main, family: voice, tier: one, count: 100, stages: {all: 100%}}}
        \(away)
        """))
    #expect(film.value(.promotions, week: 4) == 0 && film.value(.promotions, week: 6) == 100)
  }

  /// The pool is found anew for each stay in a tier: of a hundred about half change.
  @Test func everyStayHasItsOwnPool() throws {
    var future = Future(compiled: try compiled("up: {from: one, to: two, on: [02-03]}"), seed: 1)
    future.begin(0)
    let review = future.compiled.reviews[0]
    var changed = 0
    for row in 0..<100 {
      let before = future.isQualified(row, for: review, pass: 0.5)
      #expect(future.isQualified(row, for: review, pass: 0.5) == before)
      let later = future.isQualified(
        future.people.identity[row], since: future.people.tierDay[row] + 1, for: review, pass: 0.5)
      changed += later == before ? 0 : 1
    }
    #expect((30...70).contains(changed))
  }
}
