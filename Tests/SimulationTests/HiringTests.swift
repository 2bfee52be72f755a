import PhraseTesting
import Simulation
import Statistics
import Testing
import Text

/// A policy that hires to what is needed: 80 of 100 seats, two weeks of training.
private func keepUp(
  _ fields: String = "", recruiting: String = "", stages: String = schooled,
  seats: String = "seats: 100, target: 80%", more: String = ""
) throws -> CompiledScenario {
  try sketch(
    """
    horizon: 30 weeks
    sites: {main: {\(seats)}}
    stages: \(stages)
    recruiting: {lead-time: 3 weeks, \(recruiting)}
    intake:
      keep: {policy: keep-up, site: main, family: voice, date: 2027-01-04, every: 1 week\(fields)}
    \(more)
    """)
}

private let schooled =
  "{first: {length: 2 weeks, leaving: 0%/week, takes-contacts: no}, then: {leaving: 0%/week}}"

extension CompiledScenario {
  /// What a measure is in each week of the one future that matters where there is no luck.
  fileprivate func weeks(_ measure: Measure, of outcome: Outcome) -> [Double] {
    (0..<weeks).map { outcome.distribution(series(measure), week: $0).mean ?? -1 }
  }

  fileprivate func weeks(_ measure: Measure) -> [Double] { weeks(measure, of: outcome(1)) }
}

@Suite struct HiringTests {
  // MARK: - Off

  /// A policy that is named and not used, and trainers who are others, change nothing.
  @Test func offIsAbsent() throws {
    let rest =
      "date: 2027-01-04, every: 2 weeks, size: 9, varies: poisson, show-up: 80% to 95%}}"
    let stages =
      "{first: {length: 15 days, leaving: 5%/week, takes-contacts: no}, then: {leaving: 2%/week}}"
    let plain = try sketch("stages: \(stages)\nintake: {a: {site: main, family: voice, \(rest)")
    let off = try sketch(
      """
      stages: \(stages)
      recruiting: {trainers-from-floor: no, delay: 1 week}
      intake: {a: {policy: timetable, site: main, family: voice, \(rest)
      """)
    let (before, after) = (plain.outcome(200), off.outcome(200))
    for (index, series) in plain.layout.series.enumerated() {
      let same = try #require(off.layout.series.firstIndex(of: series))
      for week in 0...plain.weeks {
        #expect(
          before.distribution(index, week: week) == after.distribution(same, week: week),
          "\(series) in week \(week)")
      }
    }
    #expect(plain.layout.index(of: .ordered) == nil)
    #expect(plain.layout.index(of: .teaching) == nil)
  }

  // MARK: - What is hired

  /// Where nobody leaves, the first order is the last: what is needed and the reserve, there from
  /// the Monday on which lead time and training are over.
  @Test(arguments: [("", 80.0), (", reserve: 10%", 88), (", reserve: 3%", 83), (", part: 50%", 40)])
  func theGapIsOrderedOnce(fields: String, aim: Double) throws {
    let compiled = try keepUp(fields)
    #expect(compiled.weeks(.ordered) == [aim] + Array(repeating: 0, count: 29))
    #expect(compiled.weeks(.starters).enumerated().allSatisfy { $1 == ($0 == 3 ? aim : 0) })
    #expect(compiled.weeks(.ready).enumerated().allSatisfy { $1 == ($0 >= 5 ? aim : 0) })
  }

  /// With hazards, no-shows and tests the mean on the Mondays is what was aimed at, and at most
  /// the one person more to whom an order is rounded up.
  @Test func settlesAtRequirementAndReserve() throws {
    let stages = """
      {first: {length: 2 weeks, leaving: 6%/week, takes-contacts: no, pass: 90%},
       then: {length: 5 weeks, leaving: 5%/week, pass: 95%}, last: {leaving: 3%/week}}
      """
    let compiled = try keepUp(
      ", reserve: 10%, show-up: 85%", recruiting: "least-class: 1", stages: stages)
    let ready = compiled.weeks(.ready, of: compiled.outcome(2000))
    for week in 6..<30 { #expect(ready[week] > 87.6 && ready[week] < 89.4, "\(week): \(ready)") }
  }

  /// Those in post and those of timetables are counted on.
  @Test func nobodyIsHiredTwice() throws {
    let compiled = try sketch(
      """
      horizon: 30 weeks
      sites: {main: {seats: 100, target: 80%}}
      families: {voice: {}, chat: {}}
      stages: \(schooled)
      recruiting: {lead-time: 3 weeks}
      people:
        old: {site: main, family: voice, tier: one, count: 30, stages: {first: 50%, then: 50%}}
      intake:
        keep: {policy: keep-up, site: main, family: voice, date: 2027-01-04, every: 1 week}
        class: {site: main, family: voice, date: 2027-01-11, size: 20}
        other: {site: main, family: chat, date: 2027-01-11, size: 7}
      """)
    #expect(compiled.weeks(.ordered) == [30] + Array(repeating: 0, count: 29))
    #expect(compiled.weeks(.ready).dropFirst(6).allSatisfy { $0 == 87 })
  }

  /// Contacts say who is needed, for as many as there are desks for; growth is foreseen.
  @Test func contactsAreFollowed() throws {
    func compiled(seats: Int) throws -> CompiledScenario {
      try keepUp(
        recruiting: "least-class: 1", seats: "seats: \(seats)",
        more: """
          demand: {calls: {family: voice, sites: {main: 100%}, contacts: 9000/week,
                           growth: 4%/month, noise: 0%}}
          service: {voice: {handle-time: 240 seconds}}
          """)
    }
    let (wide, narrow) = (try compiled(seats: 500), try compiled(seats: 4))
    let (ready, required) = (wide.weeks(.ready), wide.weeks(.required))
    #expect(required[29] > required[6] + 3)
    #expect(Array(ready[6...]) == Array(required[6...]))
    // Four desks held day and night are 4 × 168 × 0.87 ÷ 40 ÷ 0.76 = 19.2 people.
    #expect(narrow.weeks(.ready).dropFirst(6).allSatisfy { (12...20).contains($0) })
  }

  /// More reserve never means fewer people.
  @Test func moreReserveNeverMeansFewer() throws {
    let stages =
      "{first: {length: 2 weeks, leaving: 4%/week, takes-contacts: no}, then: {leaving: 3%/week}}"
    func compiled(_ reserve: Int) throws -> CompiledScenario {
      try keepUp(", show-up: 90%, reserve: \(reserve)%", stages: stages)
    }
    let (less, more) = (try compiled(5), try compiled(30))
    let (series, weeks) = (less.series(.ready), 6..<30)
    #expect(series == more.series(.ready))
    let places = weeks.map { [Sample.Place(series, week: $0)] }
    let rows = [less, more].map {
      Run($0, seed: 1, threads: 2).sample(places, futures: 0..<300).rows
    }
    for (fewer, others) in zip(rows[0], rows[1]) {
      #expect(zip(fewer, others).allSatisfy { $0 <= $1 })
    }
  }

  // MARK: - When

  /// Lead time and lateness are kept to the day: who starts on a Friday works one day of five.
  @Test(arguments: [("", 1), ("delay: 1 week", 2), ("delay: 21 days", 4)])
  func leadTimeIsKeptToTheDay(delay: String, week: Int) throws {
    let compiled = try sketch(
      """
      recruiting: {lead-time: 9 days, \(delay)}
      intake:
        keep: {policy: keep-up, site: main, family: voice, date: 2027-01-06, every: 52 weeks}
      """)
    let (starters, working) = (compiled.weeks(.starters), compiled.weeks(.working))
    #expect(starters.enumerated().allSatisfy { $1 == ($0 == week ? 95 : 0) })
    #expect(Array(working.prefix(week + 2)) == Array(repeating: 0, count: week) + [95, 475])
  }

  /// An uncertain delay is drawn for each order.
  @Test func everyOrderIsLateByItself() throws {
    let compiled = try keepUp(
      recruiting: "market: 10, delay: 'uniform(0 days, 21 days)'",
      seats: "seats: 90, target: 100%")
    let outcome = compiled.outcome(300)
    let first = (3...6).map { outcome.distribution(compiled.series(.starters), week: $0).mean ?? 0 }
    #expect(first[0] > 1 && first[0] < 9)
    #expect(outcome.distribution(compiled.series(.starters), week: 2).mean == 0)
    #expect(outcome.distribution(compiled.series(.ready), week: 29).mean == 90)
  }

  /// Two orders that come to start on one day bring different people.
  @Test func ordersOfOneDayAreOtherPeople() throws {
    let compiled = try keepUp(
      recruiting: "least-class: 1, delay: 'uniform(0 days, 21 days)'",
      stages: schooled.replacing("then: {leaving: 0%", with: "then: {leaving: 6%"))
    for future in 0..<10 as Range<UInt64> {
      let film = Film(compiled, future: future)
      for week in 0...compiled.weeks {
        #expect(film.people[week].count == film.value(.people, week: week))
      }
    }
  }

  // MARK: - Limits

  /// Each limit is reached and never passed.
  @Test(arguments: [
    // A class of two weeks is over on the second Monday after its own.
    ("market: 9", 9.0, 9.0), ("classes-per-week: 1, class-size: 7, least-class: 1", 7, 7),
    ("rooms: 2, class-size: 7, least-class: 1", 14, 14),
    ("trainers: 1, trainees-per-trainer: 10", 10, 10),
  ])
  func limitsHold(recruiting: String, starters: Double, trainees: Double) throws {
    let compiled = try keepUp(recruiting: recruiting)
    #expect(compiled.weeks(.starters).max() == starters)
    let inTraining = zip(compiled.weeks(.people), compiled.weeks(.ready)).map { $0 - $1 }
    #expect(inTraining.max() == trainees)
    #expect(compiled.weeks(.ready).max() == 80)
  }

  /// A room is free again on the Monday after a class of two weeks.
  @Test func aRoomIsFreeWhenAClassEnds() throws {
    let compiled = try keepUp(recruiting: "rooms: 1, class-size: 7, least-class: 1")
    let starters = compiled.weeks(.starters)
    for week in 3..<20 { #expect(starters[week] == (week.isMultiple(of: 2) ? 0 : 7), "\(week)") }
  }

  /// What one week has no room for is ordered for the weeks up to the next review.
  @Test func anOrderFillsTheWeeksToTheNextReview() throws {
    let compiled = try sketch(
      """
      horizon: 30 weeks
      sites: {main: {seats: 100, target: 80%}}
      recruiting: {lead-time: 3 weeks, market: 9, least-class: 1}
      intake:
        keep: {policy: keep-up, site: main, family: voice, date: 2027-01-04, every: 4 weeks}
      """)
    let (ordered, starters) = (compiled.weeks(.ordered), compiled.weeks(.starters))
    #expect(Array(ordered.prefix(9)) == [36, 0, 0, 0, 36, 0, 0, 0, 8])
    #expect(Array(starters.prefix(12)) == [0, 0, 0, 9, 9, 9, 9, 9, 9, 9, 9, 8])
  }

  /// For fewer than the fewest a class waits.
  @Test func aSmallClassWaits() throws {
    let few = try keepUp(recruiting: "least-class: 90, class-size: 100")
    #expect(few.weeks(.ordered).allSatisfy { $0 == 0 })
    let some = try keepUp(recruiting: "least-class: 12, class-size: 34")
    #expect(some.weeks(.ordered)[0] == 80)
    let rest = try keepUp(recruiting: "least-class: 30, class-size: 39")
    #expect(rest.weeks(.ordered)[0] == 78)
  }

  // MARK: - Trainers from the floor

  /// Thirty trainees take two trainers off the floor, on each of the ten working days.
  @Test func trainersAreOffTheFloor() throws {
    func compiled(_ fromFloor: String) throws -> CompiledScenario {
      try sketch(
        """
        stages: \(schooled)
        tiers: {one: {}, two: {}}
        people:
          old: {site: main, family: voice, tier: one, count: 5, stages: {then: 100%}}
          few: {site: main, family: voice, tier: two, count: 4, stages: {then: 100%}}
        recruiting: {trainees-per-trainer: 25, trainers-from-floor: \(fromFloor)}
        intake: {a: {site: main, family: voice, date: 2027-01-06, size: 30}}
        """)
    }
    let (off, on) = (try compiled("no"), try compiled("yes"))
    let teaching = on.weeks(.teaching)
    #expect(Array(teaching.prefix(4)) == [6, 10, 4, 0])
    #expect(off.weeks(.teaching).allSatisfy { $0 == 0 })
    for (week, pair) in zip(off.weeks(.working), on.weeks(.working)).enumerated() {
      #expect(pair.0 - pair.1 == teaching[week])
    }
  }
}
