import PhraseTesting
import Randomness
import Statistics
import Testing
import Text

@testable import Simulation

/// Who studies, who passes, and what it costs.
@Suite struct CreditTests {
  /// A hundred people who stay, and one course whose exam is held on 1 February.
  private func world(
    _ course: String = "pass: 40%", study: String = "courses-per-year: 1", more: String = "",
    people: Int = 100, dates: String = "on: [02-01]"
  ) throws -> CompiledScenario {
    try sketch(
      """
      tiers: {one: {pay: "1,000 CNY/month"}, two: {pay: "1,000 CNY/month"}}
      courses: {basics: {credits: 5, \(dates), \(course)}}
      study: {\(study)}
      people:
        old: {site: main, family: voice, tier: one, count: \(people), stages: {all: 100%}}
      \(more)
      """)
  }

  /// Who studies one course a year, of which one exam is held, sits it; passes are coins.
  @Test func passesAreBinomial() throws {
    let outcome = try world().outcome(Futures.many)
    let compiled = try world()
    let passed = outcome.close(compiled.series(.passed))
    #expect(Fit.chiSquare(passed, Fit.binomial(100, 0.4)) <= 1)
    #expect(outcome.close(compiled.series(.exams)).minimum == 100)
    #expect(outcome.close(compiled.series(.exams)).maximum == 100)
  }

  /// Half a course a year is a coin for the one exam, and another for the pass.
  @Test func effortIsAChance() throws {
    let compiled = try world(study: "courses-per-year: 0.5")
    let outcome = compiled.outcome(Futures.many)
    let passed = outcome.close(compiled.series(.passed))
    #expect(Fit.chiSquare(passed, Fit.binomial(100, 0.2)) <= 1)
    let exams = outcome.close(compiled.series(.exams))
    #expect(Fit.chiSquare(exams, Fit.binomial(100, 0.5)) <= 1)
    // A pass is worth five credits, whatever else happens.
    let credits = outcome.close(compiled.series(.credits))
    #expect(credits.mean == passed.mean.map { 5 * $0 })
  }

  /// Who passed sits no more: after three exams 1 − 0.6³ have passed.
  @Test func nobodyPassesTwice() throws {
    let compiled = try world(
      study: "courses-per-year: 14, fail-threshold: 100%", dates: "every: 4 weeks")
    let passed = compiled.outcome(Futures.many).close(compiled.series(.passed))
    #expect(Fit.chiSquare(passed, Fit.binomial(100, 1 - 0.6 * 0.6 * 0.6)) <= 1)
  }

  /// Two courses with one exam each, and a year's effort for one: half sit each; who passed one
  /// has all the effort for the other.
  @Test func effortIsSharedAmongWhatIsLeft() throws {
    let compiled = try sketch(
      """
      courses:
        first: {credits: 1, on: [02-01]}
        second: {credits: 1, on: [02-08]}
      study: {courses-per-year: 1}
      people: {old: {site: main, family: voice, tier: one, count: 100, stages: {all: 100%}}}
      """)
    for future in 0..<5 as Range<UInt64> {
      let film = Film(compiled, future: future)
      let first = film.value(.passed, week: 4)
      #expect(first > 30 && first < 70)
      let credits = film.people[12].values.map(\.credits)
      #expect(credits.count { $0 == 2 } == first)
    }
  }

  @Test func failsAreWhatIsNotPassed() throws {
    let compiled = try world("pass: 40%", more: "stages: {all: {leaving: 3%/week}}")
    for future in 0..<10 as Range<UInt64> {
      let film = Film(compiled, future: future)
      let (exams, passed, failed) = (
        film.value(.exams, week: 12), film.value(.passed, week: 12),
        film.value(.failed, week: 12)
      )
      #expect(exams == passed + failed && exams < 100 && passed > 0)
      #expect(film.value(.credits, [.tier], [0], week: 12) == 5 * passed)
      for week in 0..<12 { #expect((film.value(.exams, week: week) > 0) == (week == 4)) }
    }
  }

  // MARK: - Where many fail

  @Test(arguments: 0..<40 as Range<UInt64>)
  func aCourseGoesOfflineWhereMoreFail(future: UInt64) throws {
    let film = Film(
      try world(
        "pass: 70%, hours: 0",
        study: "courses-per-year: 14, fail-threshold: 30%, offline-gain: 100%, time: own, "
          + "offline-cost: 100 CNY",
        dates: "every: 4 weeks"), future: future)
    let failed = film.value(.failed, week: 0)
    let fires = failed > 30
    #expect(film.value(.offlineCourses, week: 0) == (fires ? 1 : 0))
    #expect(film.value(.courseCost, week: 0) == (fires ? 100 * 10_000 : 0))
    if fires {
      // With all the gain there is nobody fails any more, and it never fires again.
      #expect(film.value(.failed, week: 4) == 0)
      #expect(film.value(.offlineCourses, week: 12) == 1)
    }
  }

  @Test func bothSidesOfTheThresholdAreMet() throws {
    let compiled = try world("pass: 70%", study: "courses-per-year: 1, fail-threshold: 30%")
    let offline = compiled.outcome(Futures.many).close(compiled.series(.offlineCourses))
    // More than 30 of 100 fail, where 30 are expected.
    let more = 1 - (0...30).map(Fit.binomial(100, 0.3)).reduce(0, +)
    let mean = try #require(offline.mean)
    #expect(abs(mean - more) < 4 * (more * (1 - more) / Double(Futures.many)).squareRoot())
  }

  @Test func halfTheGainHalvesTheFails() throws {
    let compiled = try world(
      "pass: 20%", study: "courses-per-year: 14, fail-threshold: 1%, offline-gain: 50%",
      dates: "every: 8 weeks")
    let passed = compiled.outcome(Futures.many).close(compiled.series(.passed))
    // 0.2 pass at first; of the rest 1 − 0.8 × 0.5 = 0.6.
    #expect(Fit.chiSquare(passed, Fit.binomial(100, 0.2 + 0.8 * 0.6)) <= 1)
  }

  @Test func theFailsOfFewSayNothing() throws {
    let study = "courses-per-year: 1, fail-threshold: 10%, least-sitting: "
    #expect(Film(try world(study: study + "101")).value(.offlineCourses, week: 12) == 0)
    #expect(Film(try world(study: study + "100")).value(.offlineCourses, week: 12) == 1)
  }

  /// Half of a year's effort in a stage is a coin for the one exam. A prize of 600 CNY for a tenth,
  /// twice a year, is a per cent of pay: half as much again.
  @Test(arguments: [
    ("courses-per-year: 1, stages: {all: 0.5}", "", 0.5),
    (
      "courses-per-year: 0.4, prize-effect: 50%, ranking-effect: 0%, posted: [02-15, 08-15]",
      "levers: {study-prize: 600 CNY, study-winners: 10%}", 0.6
    ),
    (
      "courses-per-year: 0.4, prize-effect: 50%, ranking-effect: 25%, posted: [02-15]",
      "levers: {study-ranking: yes}", 0.5
    ),
  ])
  func effortIsMultiplied(study: String, levers: String, share: Double) throws {
    let compiled = try world(study: study, more: levers)
    let exams = compiled.outcome(Futures.many / 3).close(compiled.series(.exams))
    #expect(Fit.chiSquare(exams, Fit.binomial(100, share)) <= 1)
  }

  /// An exam on a Sunday is sat by those who have not left in its week.
  @Test func onlyWhoIsHereSitsAnExam() throws {
    let compiled = try world(more: "stages: {all: {leaving: 50%/week}}", dates: "on: [01-10]")
    let exams = compiled.outcome(Futures.many / 3).close(compiled.series(.exams))
    #expect(Fit.chiSquare(exams, Fit.binomial(100, Portable.pow(0.5, 6 / 7.0))) <= 1)
  }

  /// Two families of twenty, each with a course of its own.
  private func families(_ study: String, _ levers: String = "", pass: String) throws -> Film {
    Film(
      try sketch(
        """
        families: {voice: {}, chat: {}}
        tiers: {one: {pay: "1,000 CNY/month"}}
        courses:
          a: {credits: 5, on: [02-01], pass: \(pass), families: [voice]}
          b: {credits: 7, on: [02-01], pass: 100%, families: [chat]}
        study: {courses-per-year: 1, time: own, \(study)}
        people:
          v: {site: main, family: voice, tier: one, count: 20, stages: {all: 100%}}
          c: {site: main, family: chat, tier: one, count: 20, stages: {all: 100%}}
        \(levers)
        """))
  }

  @Test func aCourseIsTaughtAgainToThoseItIsFor() throws {
    let film = try families("fail-threshold: 10%, offline-cost: 100 CNY", pass: "0%")
    #expect(film.value(.courseCost, [.family], [0], week: 4) == 20 * 10_000)
    #expect(film.value(.courseCost, week: 4) == 20 * 10_000)
  }

  /// Half of forty win: those with seven credits, and nobody with five.
  @Test func prizesAreForThoseWithTheMost() throws {
    let film = try families(
      "posted: [02-15]", "levers: {study-prize: 300 CNY, study-winners: 50%}", pass: "100%")
    #expect(film.value(.prizes, [.family], [0], week: 6) == 0)
    #expect(film.value(.prizes, [.family], [1], week: 6) == 20 * 30_000)
  }

  // MARK: - What it costs

  /// 1,000 CNY a month are 22,998 minor units a week: of eight hours a fifth.
  @Test func costsAddUpToTheMinorUnit() throws {
    let course = "pass: 40%, hours: 8, cost: 50 CNY, lecturer: \"1,000 CNY\""
    let study = "courses-per-year: 1, fail-threshold: 100%"
    let floor = Film(try world(course, study: study, people: 40))
    let own = Film(try world(course, study: study + ", time: own", people: 40))
    #expect(own.value(.courseCost, week: 12) == 40 * 5_000 + 100_000)
    #expect(floor.value(.courseCost, week: 12) == 40 * (5_000 + 22_998 / 5) + 100_000)
    for film in [floor, own] { #expect(film.value(.studyHours, week: 4) == 40 * 80) }
    #expect(own.value(.working, week: 12) == 12 * 40 * 5)
    #expect(floor.value(.working, week: 12) == 12 * 40 * 5 - 40)
    #expect(floor.value(.working, week: 4) == 40 * 5 - 40)
  }

  /// A hundred hours are twelve and a half days: more than a week has.
  @Test func whatAWeekDoesNotHaveIsTakenOffTheNext() throws {
    let film = Film(try world("hours: 100, pass: 100%", people: 2))
    let worked = (0..<12).map { film.value(.working, week: $0) }
    #expect(worked == [10, 10, 10, 10, 0, 0, 5, 10, 10, 10, 10, 10])
  }

  // MARK: - What is switched off

  private static let team = """
    horizon: 30 weeks
    tiers: {one: {}, two: {leaving: 0.5, posts: 10}}
    stages: {new: {length: 5 weeks, leaving: 4%/week}, old: {leaving: 2%/week}}
    people: {old: {site: main, family: voice, tier: one, count: 60, stages: {old: 100%}}}
    intake: {new: {site: main, family: voice, date: 2027-01-06, every: 9 days, size: 5}}
    """
  private static let training = """
    courses: {basics: {credits: 5, every: 4 weeks, pass: 60%}, more: {credits: 5, on: [03-01]}}
    side-roles: {trainer: {posts: 4, pay: "300 CNY/month"}}
    levers: {study-ranking: yes}
    """

  private static let ten = "eligibility: {credits: 10}"

  private func review(_ more: String) -> String {
    "\nreviews: {up: {from: one, to: two, on: [02-03, 03-03, 05-03], slots: 5, \(more)}}\n"
  }

  /// Whether every series of the first film is the same in the second, and everybody is.
  private func isSame(
    _ first: Film, _ second: Film, except: [Measure] = [], people isPerson: Bool = true
  ) -> Bool {
    (0...first.compiled.weeks).allSatisfy { week in
      first.compiled.layout.series.indices.allSatisfy { series in
        let which = first.compiled.layout.series[series]
        return except.contains(which.measure)
          || first.value(ofSeries: series, week: week)
            == second.value(which.measure, which.cut, which.at, week: week)
      } && (!isPerson || first.people[week] == second.people[week])
    }
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func switchedOffIsAbsent(future: UInt64) throws {
    let absent = Film(try sketch(Self.team + review("pass: 60%")), future: future)
    let off = Film(
      try sketch(
        Self.team + review("pass: 60%, " + Self.ten) + Self.training
          + "\nstudy: {on: no}"),
      future: future)
    #expect(isSame(absent, off))
    for measure in Measure.allCases where measure.description.need == .training {
      #expect(absent.compiled.layout.index(of: measure) == nil)
      for week in 0...30 { #expect(off.value(measure, week: week) == 0) }
    }
  }

  /// Credits that nobody asks for, earned in people's own time, move nobody.
  @Test(arguments: 0..<5 as Range<UInt64>)
  func observingChangesNothing(future: UInt64) throws {
    let absent = Film(try sketch(Self.team + review("pass: 60%")), future: future)
    let training = Self.training.replacing("side-roles", with: "about: x\n#")
    let with = Film(
      try sketch(Self.team + review("pass: 60%") + training + "\nstudy: {time: own}"),
      future: future)
    #expect(with.value(.credits, week: 30) > 0)
    #expect(isSame(absent, with, people: false))
    for (before, after) in zip(absent.people, with.people) {
      #expect(before.mapValues(\.clock) == after.mapValues(\.clock))
      #expect(before.mapValues(\.cell) == after.mapValues(\.cell))
    }
  }

  // MARK: - Credits at a review

  @Test(arguments: 0..<10 as Range<UInt64>)
  func nobodyIsPromotedWithoutTheCredits(future: UInt64) throws {
    let film = Film(
      try sketch(Self.team + review(Self.ten) + Self.training), future: future)
    let free = Film(try sketch(Self.team + review("pass: 100%") + Self.training), future: future)
    #expect(film.value(.promotions, week: 30) > 0)
    var without = 0
    for week in 0...30 {
      for person in film.people[week].values where film.compiled.cells.tier(of: person.cell) == 1 {
        #expect(person.credits >= 10)
      }
      for person in free.people[week].values where free.compiled.cells.tier(of: person.cell) == 1 {
        without += person.credits < 10 ? 1 : 0
      }
    }
    #expect(without > 0)
  }

  /// What is counted person by person is what is counted as people come, move and go.
  @Test(arguments: 0..<10 as Range<UInt64>)
  func qualifiedAreThoseWithTheCredits(future: UInt64) throws {
    let film = Film(
      try sketch(Self.team + review(Self.ten) + Self.training), future: future)
    for week in 0...30 {
      let here = film.people[week].values.filter { film.compiled.cells.tier(of: $0.cell) == 0 }
      #expect(film.value(.qualified, week: week) == here.count { $0.credits >= 10 })
      #expect(film.value(.qualified, [.tier], [1], week: week) == 0)
    }
    #expect(film.value(.qualified, week: 30) > 0)
  }

  @Test func whatWasPassedBeforeCounts() throws {
    let text = Self.team.replacing("{old: 100%}}", with: "{old: 100%}, passed: {basics: 30%}}")
    let compiled = try sketch(text + review("eligibility: {credits: 5}") + Self.training)
    let qualified = compiled.outcome(Futures.many).distribution(
      compiled.series(.qualified), week: 0)
    #expect(Fit.chiSquare(qualified, Fit.binomial(60, 0.3)) <= 1)
  }

  @Test func threadsDoNotShow() throws {
    let compiled = try sketch(Self.team + review(Self.ten) + Self.training)
    let one = Run(compiled, seed: 2, threads: 1).outcome(futures: 0..<40)
    #expect(Run(compiled, seed: 2, threads: 3, batch: 7).outcome(futures: 0..<40) == one)
  }

  // MARK: - Prizes

  private func prized(_ levers: String) -> String {
    """
    horizon: 52 weeks
    tiers: {one: {pay: "1,000 CNY/month"}}
    courses:
      a: {credits: 5, every: 9 weeks, pass: 60%}
      b: {credits: 5, every: 11 weeks, pass: 60%}
    study: {courses-per-year: 3, fail-threshold: 100%, prize-effect: 30%, ranking-effect: 10%}
    stages: {all: {leaving: 1%/week}}
    people: {old: {site: main, family: voice, tier: one, count: 80, stages: {all: 100%}}}
    levers: {\(levers)}
    """
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func aPrizeLosesNobodyACredit(future: UInt64) throws {
    let films = try ["", "study-ranking: yes", "study-prize: 300 CNY", "study-prize: 900 CNY"]
      .map { Film(try sketch(prized($0)), future: future) }
    for (less, more) in zip(films, films.dropFirst()) {
      for (identity, person) in less.people[52] {
        #expect(try #require(more.people[52][identity]).credits >= person.credits)
      }
      #expect(more.value(.credits, week: 52) >= less.value(.credits, week: 52))
    }
    #expect(films[3].value(.credits, week: 52) > films[0].value(.credits, week: 52))
    #expect(films[1].value(.prizes, week: 52) == 0)
  }

  /// On 30 June and 31 December a tenth of those who earned credits since then get the prize.
  @Test func prizesAreForThoseWhoEarnedCredits() throws {
    let film = Film(
      try sketch(
        prized("study-prize: 300 CNY, study-winners: 50%").replacing("1%/week", with: "0%/week")))
    for (week, before) in [(25, 0), (51, 26)] {
      let earned = film.people[week + 1].values.map(\.credits)
      let earlier = film.people[before].mapValues(\.credits)
      let fresh = film.people[week + 1].count { $1.credits > earlier[$0] ?? 0 }
      #expect(!earned.isEmpty)
      #expect(
        film.value(.prizes, week: week) == Int64((Double(fresh) / 2).rounded()) * 30_000)
    }
  }
}
