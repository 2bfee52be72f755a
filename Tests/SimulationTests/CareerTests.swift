import PhraseTesting
import Randomness
import Statistics
import Testing
import Text
import Workforce

@testable import Simulation

/// One person in one future, and copies of them.
@Suite struct CareerTests {
  /// Somebody who starts, with a review every four weeks and one post for five who may have it.
  private static let contest = """
    horizon: 16 weeks
    stages: {all: {leaving: 2%/week}}
    causes: {pay: {share: 70%}, other: {share: 30%}}
    tiers: {one: {}, two: {leaving: 0.5, posts: 2}}
    reviews:
      up: {from: one, to: two, on: [02-03, 03-03, 03-31], slots: 1, pass: 80%, consistency: 50%}
    people: {old: {site: main, family: voice, tier: one, count: 4, stages: {all: 100%}}}
    intake: {new: {site: main, family: voice, date: 2027-01-06, size: 1}}
    """

  private func life(_ compiled: CompiledScenario, future: UInt64 = 0, to week: Int = 0) -> Life? {
    Life(compiled, seed: 1, future: future, from: .intake(0), ordinal: 0, to: week)
  }

  private func fates(
    _ compiled: CompiledScenario, of life: Life, copies: Int, futures: Int, weeks: [Int],
    threads: Int = 2
  ) -> Fates {
    var bars = ScoresToBeat(for: life)
    return Run(compiled, seed: 1, threads: threads).fates(
      of: life, copies: copies, futures: futures, weeks: weeks, bars: &bars, control: Control())
  }

  // MARK: - Looking on

  /// Of many in training when the forecast starts the first starts on its first day.
  @Test(arguments: [0, 4]) func whoIsInPostMayStartOnTheFirstDay(week: Int) throws {
    let compiled = try sketch(
      """
      stages:
        training: {length: 4 weeks, leaving: 0%/week, takes-contacts: no}
        all: {leaving: 0%/week}
      people: {a: {site: main, family: voice, tier: one, count: 200, stages: {training: 100%}}}
      """)
    let life = try #require(
      Life(compiled, seed: 1, from: .group(0), ordinal: 0, to: week))
    #expect(life.events.first == Life.Event(day: 0, kind: .started(hasMentor: false)))
    #expect(life.events.count { $0.kind == .started(hasMentor: false) } == 1)
    #expect(life.firstDay == 0)
    let last = try #require(Life(compiled, seed: 1, from: .group(0), ordinal: 199, to: week))
    #expect(last.firstDay < 0 && !last.events.contains { $0.kind == .started(hasMentor: false) })
  }

  /// Everybody fails the test at the end of a stage on Wednesday 6 January, and a bonus is paid on
  /// the Friday: it is no part of anybody's life.
  @Test func whoHasLeftGetsNoBonus() throws {
    func life(pass: String, length: String) throws -> Life {
      try #require(
        Life(
          sketch(
            """
            stages:
              first: {length: \(length), leaving: 0%/week, pass: \(pass)}
              all: {leaving: 0%/week}
            tiers: {one: {pay: 5000 CNY/month}}
            peaks: {rush: {from: 01-04, to: 01-05, paid: 01-08}}
            levers: {peak-bonus: 1000 CNY}
            people: {a: {site: main, family: voice, tier: one, count: 1, stages: {first: 100%}}}
            """), seed: 1, from: .group(0), ordinal: 0, to: 2))
    }
    // The one person has half of the stage behind.
    let (gone, stays) = (
      try life(pass: "0%", length: "4 days"), try life(pass: "100%", length: "4 days")
    )
    func hasBonus(_ life: Life) -> Bool {
      life.events.contains { if case .bonus = $0.kind { true } else { false } }
    }
    #expect(gone.now == nil && !hasBonus(gone))
    #expect(stays.now != nil && hasBonus(stays))
  }

  @Test(arguments: 0..<30) func lookingOnChangesNothing(world: Int) throws {
    let compiled = try World(world).compiled()
    var seen = Future(compiled: compiled, seed: 3)
    var alone = Future(compiled: compiled, seed: 3)
    for position in compiled.classes.indices.prefix(3) {
      alone.play(5)
      seen.clear(5)
      seen.witness.person = seen.identities(of: .intake(position)).first
      seen.play(5)
      for index in 0..<alone.ledger.columns.count {
        guard seen.ledger.columns[index] != alone.ledger.columns[index] else { continue }
        Issue.record("series \(index) of world \(world)")
        return
      }
    }
  }

  @Test(arguments: 0..<20) func aLifeIsThatOfTheFuture(world: Int) throws {
    let compiled = try World(world).compiled()
    let film = Film(compiled)
    for (position, group) in compiled.classes.enumerated() {
      let first = Life(compiled, seed: 1, from: .intake(position), ordinal: 0, to: compiled.weeks)
      guard let life = first else { continue }
      let weeks = film.people.indices.filter { film.people[$0][life.identity] != nil }
      let last = weeks.last.map { film.people[$0][life.identity] }
      #expect((life.now != nil) == (weeks.last == compiled.weeks))
      let promotions = life.events.count {
        if case .tried(_, .promoted) = $0.kind { true } else { false }
      }
      if let last, let person = last {
        #expect(compiled.cells.tier(of: person.cell) - group.tier <= promotions)
        #expect(person.startDay == life.firstDay)
        if let now = life.now { #expect(now.tier == compiled.cells.tier(of: person.cell)) }
      }
      if case .left = life.events.last?.kind, let seen = weeks.last {
        // What ends on the next Monday at 0:00 ends with the week.
        #expect((7 * seen...7 * seen + 7).contains(life.events.last?.day ?? -1))
      }
      #expect(life.events.map(\.day) == life.events.map(\.day).sorted())
    }
  }

  @Test func whoDeclinesIsNotPromotedAndLosesNothingElse() throws {
    let compiled = try sketch(
      """
      tiers: {one: {}, two: {}}
      reviews: {up: {from: one, to: two, on: [02-03]}}
      intake: {new: {site: main, family: voice, date: 2027-01-06, size: 2}}
      """)
    let declined = Life(
      compiled, seed: 1, from: .intake(0), ordinal: 0,
      decisions: [Life.Decision(week: 2, on: .review(0), goes: false)], to: 12)
    #expect(declined?.now?.tier == 0)
    #expect(try #require(life(compiled, to: 12)).now?.tier == 1)
    let changed = Life(
      compiled, seed: 1, from: .intake(0), ordinal: 0,
      decisions: [
        Life.Decision(week: 2, on: .review(0), goes: false),
        Life.Decision(week: 3, on: .review(0), goes: true),
      ], to: 12)
    #expect(changed?.now?.tier == 1)
  }

  // MARK: - Odds that are known

  /// Without slots a copy is a coin at each week and at each review.
  @Test func oddsWithoutSlotsAreExact() throws {
    let compiled = try sketch(
      """
      stages: {all: {leaving: 3%/week}}
      causes: {pay: {share: 70%}, other: {share: 30%}}
      tiers: {one: {}, two: {}}
      reviews: {up: {from: one, to: two, on: [02-03, 03-03], pass: 40%}}
      intake: {new: {site: main, family: voice, date: 2027-01-04, size: 1}}
      """)
    let start = try #require(life(compiled))
    let all = fates(compiled, of: start, copies: 200, futures: 50, weeks: [4, 12])
    func share(_ outcome: Int, _ mark: Int) -> Double {
      Double(all.counts.reduce(0) { $0 + $1[mark][outcome] }) / 10_000
    }
    let here = [Fit.power(0.97, 4), Fit.power(0.97, 12)]
    let expected = [
      [here[0], 0, 0.7 * (1 - here[0]), 0.3 * (1 - here[0])],
      [here[1] * 0.36, here[1] * 0.64, 0.7 * (1 - here[1]), 0.3 * (1 - here[1])],
    ]
    for mark in 0...1 {
      for (outcome, p) in expected[mark].enumerated() {
        let error = (p * (1 - p) / 10_000).squareRoot()
        #expect(abs(share(outcome, mark) - p) <= 4 * error, "\(mark) \(outcome)")
      }
      #expect(all.counts.allSatisfy { $0[mark].reduce(0, +) == 200 })
    }
  }

  /// From the middle of a life the rest of the clock is as if it were new.
  @Test func theClockForgets() throws {
    let compiled = try sketch(
      """
      stages: {all: {leaving: 5%/week}}
      intake: {new: {site: main, family: voice, date: 2027-01-04, size: 40}}
      """)
    let lives = (0..<40).compactMap {
      Life(compiled, seed: 1, from: .intake(0), ordinal: $0, to: 6)
    }
    let alive = try #require(lives.first { $0.now != nil })
    let all = fates(compiled, of: alive, copies: 100, futures: 40, weeks: [12])
    let share = Double(all.counts.reduce(0) { $0 + $1[0][0] }) / 4000
    #expect(abs(share - Fit.power(0.95, 6)) < 4 * (0.2 / 4000).squareRoot())
  }

  // MARK: - Odds against ordinary futures

  /// Where posts bind, copies come to a post as often as the person does in ordinary futures.
  @Test func oddsAgreeWithOrdinaryFutures() throws {
    let compiled = try sketch(Self.contest)
    let futures = 6000
    var ordinary = [0, 0, 0, 0]
    for future in 0..<UInt64(futures) {
      guard let life = life(compiled, future: future, to: 16) else { continue }
      if let now = life.now {
        ordinary[now.tier] += 1
      } else if case .left(let cause) = life.events.last?.kind {
        ordinary[2 + cause] += 1
      }
    }
    #expect(ordinary.reduce(0, +) == futures)
    let start = try #require(life(compiled))
    let all = fates(compiled, of: start, copies: 10, futures: 3000, weeks: [16])
    for outcome in 0..<4 {
      let counts = all.counts.map { $0[0][outcome] }
      let copies = try #require(Estimate(successesByGroup: counts, ofEach: 10))
      let real = try #require(Estimate(successes: ordinary[outcome], of: futures))
      // Each is half as wide as two standard errors: four of the difference.
      let error =
        ((copies.high - copies.low) * (copies.high - copies.low)
        + (real.high - real.low) * (real.high - real.low)).squareRoot() / 4
      #expect(abs(copies.value - real.value) < 3.5 * error, "\(outcome): \(copies) \(real)")
    }
  }

  /// Of five, four others and the person, a fifth is one: each has a fifth of it.
  @Test func slotsAreCountedWithThePerson() throws {
    let compiled = try sketch(
      """
      tiers: {one: {}, two: {}}
      reviews: {up: {from: one, to: two, on: [02-03], slots: 20%, consistency: 0%}}
      people: {old: {site: main, family: voice, tier: one, count: 4, stages: {all: 100%}}}
      intake: {new: {site: main, family: voice, date: 2027-01-04, size: 1}}
      """)
    let all = fates(
      compiled, of: try #require(life(compiled)), copies: 20, futures: 200, weeks: [12])
    let share = Double(all.counts.reduce(0) { $0 + $1[0][1] }) / 4000
    // The best of four varies by 0.16 from future to future.
    #expect(abs(share - 0.2) < 4 * 0.19 / 200.0.squareRoot())
  }

  @Test func aClosedTierIsNeverReached() throws {
    let compiled = try sketch(
      Self.contest.replacing("posts: 2", with: "posts: 0"))
    let start = try #require(life(compiled))
    let all = fates(compiled, of: start, copies: 10, futures: 20, weeks: [16])
    #expect(all.counts.allSatisfy { $0[0][1] == 0 })
  }

  @Test func threadsAndStopsDoNotShow() throws {
    let compiled = try sketch(Self.contest)
    let start = try #require(life(compiled))
    let one = fates(compiled, of: start, copies: 5, futures: 40, weeks: [8, 16], threads: 1)
    #expect(fates(compiled, of: start, copies: 5, futures: 40, weeks: [8, 16], threads: 3) == one)
    var bars = ScoresToBeat(for: start)
    let run = Run(compiled, seed: 1, threads: 2, batch: 1)
    let part = run.fates(
      of: start, copies: 5, futures: 40, weeks: [8, 16], bars: &bars,
      control: Control(stoppingAfter: 7))
    #expect(part.futures >= 7 && part.futures < 40)
    #expect(Array(one.counts.prefix(part.futures)) == part.counts)
    let whole = run.fates(
      of: start, copies: 5, futures: 40, weeks: [8, 16], bars: &bars, control: Control())
    #expect(whole == one)
  }

  // MARK: - What the model says

  @Test func aReviewSaysWhy() throws {
    let compiled = try sketch(Self.contest)
    var seen: Set<String> = []
    for future in 0..<200 as Range<UInt64> {
      for event in life(compiled, future: future, to: 16)?.events ?? [] {
        guard case .tried(_, let result) = event.kind else { continue }
        switch result {
        case .promoted: seen.insert("promoted")
        case .failed: seen.insert("failed")
        case .noSlot: seen.insert("no slot")
        case .outscored(let place, let count, let slots):
          #expect(slots < place && place <= count && count <= 5)
          seen.insert("outscored")
        }
      }
    }
    #expect(seen == ["promoted", "failed", "no slot", "outscored"])
  }

  @Test func influencesMultiplyToTheHazard() throws {
    let compiled = try sketch(
      """
      stages: {training: {length: 10 weeks, leaving: 4%/week}, all: {leaving: 2%/week}}
      tiers: {one: {pay: 900 CNY/week, leaving: 0.9}, two: {pay: 1000 CNY/week}}
      levers: {pay-rise: 5%, mentors: 100%, promise-gap: 10%}
      effects: {poaching: {rate: 1%/week}}
      people:
        {old: {site: main, family: voice, tier: two, count: 9, stages: {all: 100%}}}
      intake: {new: {site: main, family: voice, tier: two, date: 2027-01-06, size: 1}}
      """)
    let now = try #require(life(compiled)?.now)
    let product = now.influences.reduce(1) { $0 * $1.multiplier }
    #expect(now.hasMentor)
    #expect(
      now.influences.map(\.kind)
        == [.driver(.pay), .driver(.mentors), .driver(.promises), .driver(.poaching)])
    #expect(now.influences.allSatisfy { $0.multiplier != 1 })
    #expect(abs(now.leavingPerWeek / (-Portable.log1p(-0.04) * product) - 1) < 1e-9)
  }

  /// What acts on one cause of two multiplies all leaving by less.
  @Test func anInfluenceOnACauseIsSharedOut() throws {
    let compiled = try sketch(
      """
      stages: {all: {leaving: 2%/week}}
      causes: {pay: {share: 70%}, other: {share: 30%}}
      tiers: {one: {pay: 900 CNY/week}}
      intake: {new: {site: main, family: voice, date: 2027-01-06, size: 1}}
      levers: {pay-rise: 5%}
      effects: {pay: {elasticity: 2, cause: other}}
      """)
    let now = try #require(life(compiled)?.now)
    let multiplier = 0.7 + 0.3 * Portable.pow(1.05, -2)
    #expect(now.influences.map(\.kind) == [.driver(.pay)])
    #expect(abs((now.influences.first?.multiplier ?? 0) / multiplier - 1) < 1e-12)
    #expect(abs(now.leavingPerWeek / (-Portable.log1p(-0.02) * multiplier) - 1) < 1e-12)
  }

  /// Who starts on a Friday is at risk for three days of the first week.
  @Test func daysBeforeTheStartAreNoRisk() throws {
    let compiled = try sketch(
      """
      stages: {all: {leaving: 40%/week}}
      intake: {new: {site: main, family: voice, date: 2027-01-08, size: 1}}
      """)
    let all = fates(
      compiled, of: try #require(life(compiled)), copies: 100, futures: 40, weeks: [1])
    let share = Double(all.counts.reduce(0) { $0 + $1[0][0] }) / 4000
    #expect(abs(share - Portable.pow(0.6, 3.0 / 7)) < 4 * (0.16 / 4000).squareRoot())
  }

  /// A mentor who had other things to do is told on the day.
  @Test func theEndOfMentoringIsTold() throws {
    let compiled = try sketch(
      """
      stages: {new: {length: 9 weeks, leaving: 0%/week}, old: {leaving: 0%/week}}
      people: {old: {site: main, family: voice, tier: one, count: 9, stages: {old: 100%}}}
      intake: {new: {site: main, family: voice, date: 2027-01-06, size: 1}}
      levers: {mentors: 100%, promise-gap: 10%}
      effects: {mentor: {lasts: 20 days}, promise-gap: {lasts: 30 days}}
      """)
    let told = try #require(life(compiled, to: 12)).events
    #expect(
      told == [
        Life.Event(day: 2, kind: .started(hasMentor: true)),
        Life.Event(day: 22, kind: .lostMentor), Life.Event(day: 32, kind: .forgotPromise),
        Life.Event(day: 65, kind: .began(stage: 1)),
      ])
  }
}
