import PhraseTesting
import Statistics
import Testing
import Text

@testable import Simulation

/// What a person has earned and decided, and copies that have it.
@Suite struct ForkTests {
  /// Thirty newcomers, one exam on 1 February and one review that asks for its credits.
  private func school(_ study: String, _ more: String = "") throws -> CompiledScenario {
    try sketch(
      """
      tiers: {one: {}, two: {}}
      stages: {all: {leaving: 1%/week}}
      courses: {basics: {credits: 5, on: [02-01], pass: 60%}}
      study: {\(study), time: own}
      reviews: {up: {from: one, to: two, on: [03-03], eligibility: {credits: 5}}}
      intake: {new: {site: main, family: voice, date: 2027-01-06, size: 30}}
      \(more)
      """)
  }

  private func life(
    _ compiled: CompiledScenario, _ ordinal: Int = 0, future: UInt64 = 0,
    deciding decisions: [Life.Decision] = [],
    to week: Int
  ) throws -> Life {
    try #require(
      Life(
        compiled, seed: 1, future: future, from: .intake(0), ordinal: ordinal, decisions: decisions,
        to: week))
  }

  private func fates(
    _ compiled: CompiledScenario, of life: Life, copies: Int = 10, futures: Int = 20, week: Int = 12
  ) -> [[Int]] {
    var bars = ScoresToBeat(for: life)
    return Run(compiled, seed: 1, threads: 2).fates(
      of: life, copies: copies, futures: futures, weeks: [week], bars: &bars, control: Control()
    ).counts.map { $0[0] }
  }

  // MARK: - Copies

  @Test func copiesHaveTheCredits() throws {
    let compiled = try school("courses-per-year: 1")
    var seen: Set<Bool> = []
    for ordinal in 0..<30 {
      let life = try life(compiled, ordinal, to: 5)
      guard let growth = life.now?.growth else { continue }
      let promoted = fates(compiled, of: life).reduce(0) { $0 + $1[1] }
      #expect((promoted > 0) == (growth.credits == 5))
      #expect(growth.passed == (growth.credits == 5 ? [0] : []))
      seen.insert(promoted > 0)
    }
    #expect(seen == [true, false])
  }

  /// Where energy is a person's own, whoever was above a bar once is above it for ever.
  @Test func copiesHaveTheEnergy() throws {
    let compiled = try sketch(
      """
      tiers: {one: {}, two: {}}
      stages: {all: {leaving: 0%/week, satisfaction: 90%, resolution: 70%}}
      energy: {every: 2 weeks, spread: 8 points, own: 100%}
      reviews: {up: {from: one, to: two, on: [03-03], eligibility: {energy: 80 points}}}
      intake: {new: {site: main, family: voice, date: 2027-01-06, size: 10}}
      """)
    var seen: Set<Bool> = []
    for ordinal in 0..<10 {
      let life = try life(compiled, ordinal, to: 6)
      let scores = life.events.compactMap { event -> Double? in
        if case .assessed(let points) = event.kind { points } else { nil }
      }
      let score = try #require(scores.last)
      let counts = fates(compiled, of: life)
      #expect(counts.allSatisfy { $0[1] == (score >= 80 ? 10 : 0) }, "\(score)")
      seen.insert(score >= 80)
    }
    #expect(seen == [true, false])
  }

  /// Places at an exam, side roles and offline training are those of ordinary futures.
  @Test func oddsAgreeWithOrdinaryFutures() throws {
    let compiled = try sketch(
      """
      horizon: 16 weeks
      tiers: {one: {}, two: {leaving: 0.5}}
      stages: {all: {leaving: 2%/week}}
      courses:
        first: {credits: 5, on: [01-18, 02-15], pass: 50%, taught-by: trainer}
        second: {credits: 5, on: [02-01, 03-01], pass: 40%}
      side-roles: {trainer: {posts: 1, learners: 3, merit: 1, on: [02-08]}}
      study:
        {courses-per-year: 4, fail-threshold: 50%, least-sitting: 2, offline-gain: 80%, time: own}
      reviews:
        up: {from: one, to: two, on: [02-03, 03-03, 03-31], slots: 1, eligibility: {credits: 5}}
      people: {old: {site: main, family: voice, tier: one, count: 5, stages: {all: 100%}}}
      intake: {new: {site: main, family: voice, date: 2027-01-06, size: 1}}
      """)
    let futures = 4000
    var promoted = 0
    for future in 0..<UInt64(futures) {
      let now = try life(compiled, future: future, to: 16).now
      promoted += now?.tier == 1 ? 1 : 0
    }
    let counts = fates(compiled, of: try life(compiled, to: 0), futures: 2000, week: 16).map {
      $0[1]
    }
    let copies = try #require(Estimate(successesByGroup: counts, ofEach: 10))
    let real = try #require(Estimate(successes: promoted, of: futures))
    let error =
      ((copies.high - copies.low) * (copies.high - copies.low)
      + (real.high - real.low) * (real.high - real.low)).squareRoot() / 4
    #expect(abs(copies.value - real.value) < 3.5 * error, "\(copies) \(real)")
    #expect(promoted > 0 && promoted < futures)
  }

  // MARK: - Decisions

  /// Nobody studies of themselves: who decides to passes with 60 %.
  @Test func aCourseTakenMovesTheOdds() throws {
    let compiled = try school("courses-per-year: 0")
    let usual = try life(compiled, to: 1)
    let decided = try life(
      compiled, deciding: [Life.Decision(week: 1, on: .course(0), goes: true)], to: 1)
    #expect(fates(compiled, of: usual).allSatisfy { $0[1] == 0 })
    let counts = fates(compiled, of: decided, copies: 50, futures: 80)
    let share = Double(counts.reduce(0) { $0 + $1[1] }) / 4000
    let expected = 0.6 * Fit.power(0.99, 11)
    #expect(abs(share - expected) < 4 * (expected * (1 - expected) / 4000).squareRoot())
    #expect(usual.now?.openings == [Life.Opening(fork: .course(0), day: 28, decision: nil)])
  }

  /// Where nothing is contested the others do not notice.
  @Test(arguments: 0..<10 as Range<UInt64>)
  func decisionsChangeNothingForOthers(number: UInt64) throws {
    let compiled = try school("courses-per-year: 1")
    func everybody(goes: Bool) throws -> (person: Person?, others: [UInt64: Person]) {
      var future = Future(compiled: compiled, seed: 1)
      future.clear(number)
      let person = try #require(future.identities(of: .intake(0)).first)
      future.witness.person = person
      future.witness.choices.follow([Life.Decision(week: 0, on: .course(0), goes: goes)])
      future.play(number)
      var people: [UInt64: Person] = [:]
      for row in future.rows {
        people[future.people.identity[row]] = Person(future, row: row)
      }
      let watched = people.removeValue(forKey: person)
      return (watched, people)
    }
    let (with, without) = (try everybody(goes: true), try everybody(goes: false))
    #expect(with.others == without.others && !with.others.isEmpty)
    #expect((without.person?.file?.credits ?? 0) == 0)
  }

  @Test func aRoleRefusedIsNotTaken() throws {
    let compiled = try school(
      "courses-per-year: 1", "side-roles: {mentor: {posts: 30, on: [02-10]}}")
    let no = Life.Decision(week: 1, on: .role(0), goes: false)
    let (usual, refused) = (try life(compiled, to: 7), try life(compiled, deciding: [no], to: 7))
    #expect(usual.now?.growth?.role == 0 && usual.events.contains { $0.kind == .tookRole(0) })
    #expect(refused.now?.growth?.role == .some(nil))
    let back = try life(
      compiled, deciding: [Life.Decision(week: 7, on: .role(0), goes: false)], to: 12)
    #expect(back.now?.growth?.role == 0)
  }

  /// Reviews that take the last are told as what they are.
  @Test func goingDownIsNoPromotion() throws {
    let compiled = try sketch(
      """
      tiers: {one: {}, two: {}}
      reviews: {down: {from: two, to: one, on: [02-03], takes: last, slots: 1}}
      intake: {new: {site: main, family: voice, tier: two, date: 2027-01-06, size: 1}}
      """)
    let before = try life(compiled, to: 2)
    #expect(before.now?.prospects.map(\.goesDown) == [true])
    let life = try life(compiled, to: 12)
    #expect(life.now?.tier == 0)
    #expect(life.events.map(\.kind).contains(.demoted(review: 0)))
  }

  // MARK: - What copies have besides

  /// One attempt, used in vain, is used for every copy.
  @Test func copiesHaveTheAttempts() throws {
    let compiled = try sketch(
      """
      tiers: {one: {}, two: {}}
      reviews:
        up: {from: one, to: two, on: [02-03, 03-03], pass: 50%, eligibility: {attempts: 1}}
      intake: {new: {site: main, family: voice, date: 2027-01-04, size: 9}}
      """)
    let lives = try (0..<9).map { try life(compiled, $0, to: 6) }
    let stuck = try #require(lives.first { $0.now?.tier == 0 })
    #expect(fates(compiled, of: stuck).allSatisfy { $0[1] == 0 })
  }

  /// A training half done ends for copies on its day: nobody passes its test.
  @Test func copiesEndTheStageOnItsDay() throws {
    let compiled = try sketch(
      """
      stages:
        training: {length: 8 weeks, leaving: 0%/week, takes-contacts: no, pass: 0%}
        all: {leaving: 0%/week}
      intake: {new: {site: main, family: voice, date: 2027-01-04, size: 1}}
      """)
    let life = try life(compiled, to: 5)
    #expect(fates(compiled, of: life, week: 7).allSatisfy { $0[0] == 10 })
    #expect(fates(compiled, of: life, week: 8).allSatisfy { $0[0] == 0 })
  }

  /// A way to another family is open from the tenure on, and no second role is on offer.
  @Test func whatIsNotOpenIsNotOffered() throws {
    let compiled = try sketch(
      """
      families: {voice: {}, chat: {}}
      moves: {over: {from: voice, to: chat, on: [01-20, 02-03, 03-03], tenure: 5 weeks, share: 0%}}
      courses: {basics: {credits: 5, on: [01-11]}}
      study: {courses-per-year: 1}
      side-roles:
        {checker: {posts: 9, on: [01-13]}, trainer: {posts: 9, on: [01-13, 03-03]}}
      intake: {new: {site: main, family: voice, date: 2027-01-06, size: 1}}
      """)
    let life = try life(compiled, to: 4)
    #expect(life.now?.growth?.role == 0)
    let openings = life.now?.openings ?? []
    #expect(openings.map(\.fork).contains(.move(0)))
    #expect(openings.first { $0.fork == .move(0) }?.day == 58)
    #expect(!openings.map(\.fork).contains(.role(1)))
  }
}
