import PhraseTesting
import Schema
import Testing
import Text
import Workforce

@testable import Simulation

/// Trainers who come from the floor (B7): from which site, and what happens where there are none.
@Suite struct FloorTrainerTests {
  private static let stages = """
    stages: {first: {length: 2 weeks, leaving: 0%/week, takes-contacts: no},
             then: {leaving: 0%/week}}
    """

  /// A new site that opens in week 8, and two with people of the last stage.
  private func world(
    _ a: Int = 12, _ b: Int = 20, each: Int = 10, classes: String? = nil, more: String = ""
  ) throws -> Film {
    Film(
      try sketch(
        """
        sites:
          new: {seats: 100, opening: 2027-03-01}
          a: {seats: 10, target: 100%}
          b: {seats: 10, target: 100%}
        \(Self.stages)
        people:
          a: {site: a, family: voice, tier: one, count: \(a), stages: {then: 100%}}
          b: {site: b, family: voice, tier: one, count: \(b), stages: {then: 100%}}
        recruiting: {trainees-per-trainer: \(each), trainers-from-floor: yes}
        intake:
          \(classes ?? "x: {site: new, family: voice, date: 2027-01-04, size: 30}")
        \(more)
        """))
  }

  private func weeks(_ film: Film, _ measure: Measure, _ site: Int? = nil) -> [Int64] {
    (0...12).map {
      film.value(measure, site == nil ? [] : [.site], site.map { [$0] } ?? [], week: $0)
    }
  }

  /// Thirty trainees need three trainers for ten working days: of b, which has 10 to spare.
  @Test func B7_trainersComeFromTheLargestSurplus() throws {
    let film = try world()
    #expect(weeks(film, .teaching, 2).prefix(4) == [15, 15, 0, 0])
    #expect(weeks(film, .teaching, 1).allSatisfy { $0 == 0 })
    #expect(weeks(film, .teaching, 0).allSatisfy { $0 == 0 })
    #expect(weeks(film, .working, 2).prefix(3) == [85, 85, 100])
    #expect(weeks(film, .awaitingTrainers)[12] == 0)
    // The other way round, of a.
    let other = try world(20, 12)
    #expect(weeks(other, .teaching, 1).prefix(3) == [15, 15, 0])
    #expect(weeks(other, .teaching, 2)[12] == 0)
  }

  /// More than one site has: what is left comes from the next.
  @Test func B7_whatIsLeftComesFromTheNext() throws {
    let film = try world(12, 20, each: 1)
    #expect(weeks(film, .teaching, 2).prefix(2) == [100, 100])
    #expect(weeks(film, .teaching, 1).prefix(2) == [50, 50])
  }

  /// Families do not teach one another.
  @Test func B7_ofTheSameFamily() throws {
    let text = """
      sites: {a: {seats: 10}, b: {seats: 10}}
      families: {voice: {}, chat: {}}
      \(Self.stages)
      people:
        a: {site: a, family: voice, tier: one, count: 4, stages: {then: 100%}}
        b: {site: b, family: chat, tier: one, count: 50, stages: {then: 100%}}
      recruiting: {trainers-from-floor: yes}
      intake: {x: {site: a, family: voice, date: 2027-01-04, size: 5}}
      """
    let film = Film(try sketch(text))
    #expect(film.value(.teaching, [.site], [0], week: 12) == 10)
    #expect(film.value(.teaching, [.family], [1], week: 12) == 0)
  }

  /// Two of three trainers are busy for two weeks; the second class, which needs two, waits for
  /// them.
  @Test func B7_aClassWaitsWeekByWeek() throws {
    let text = """
      sites: {a: {seats: 10}}
      \(Self.stages)
      people: {a: {site: a, family: voice, tier: one, count: 3, stages: {then: 100%}}}
      recruiting: {trainers-from-floor: yes, trainees-per-trainer: 10}
      intake:
        x: {site: a, family: voice, date: 2027-01-04, size: 20}
        y: {site: a, family: voice, date: 2027-01-06, size: 15}
      """
    let film = Film(try sketch(text))
    #expect(weeks(film, .starters).prefix(4) == [20, 0, 15, 0])
    #expect(weeks(film, .awaitingTrainers).prefix(4) == [15, 15, 0, 0])
    #expect(weeks(film, .awaitingTrainers)[12] == 30)
    #expect(weeks(film, .teaching).prefix(6) == [10, 10, 6, 10, 4, 0])
    // The same people, later.
    let alone = Film(
      try sketch(
        text.replacing("        x: {site: a", with: "  x: {site: a").replacing(
          "size: 20", with: "size: 0")))
    #expect(
      film.people[5].keys.filter { !film.people[1].keys.contains($0) }.sorted()
        == alone.people[5].keys.filter { !alone.people[0].keys.contains($0) }.sorted())
  }

  /// Two trainers teach twenty people for four weeks. Where one goes and nobody takes the place, the
  /// class loses half of each week, four of seven days; where both go it does not end.
  @Test(arguments: [(2, 0, 4...4), (1, 1, 7...9), (0, 2, 99...99)])
  func B7_trainersWhoGoInMidClassAreMissed(
    stay: Int, go: Int, ready: ClosedRange<Int>
  ) throws {
    let film = Film(
      try sketch(
        """
        horizon: 12 weeks
        sites: {a: {seats: 50}}
        tiers: {one: {leaving: 0}, trainer: {leaving: 1}}
        stages: {first: {length: 4 weeks, leaving: 0%/week, takes-contacts: no},
                 then: {leaving: 99%/week}}
        people:
          s: {site: a, family: voice, tier: one, count: \(stay), stages: {then: 100%}}
          g: {site: a, family: voice, tier: trainer, count: \(go), stages: {then: 100%}}
        recruiting: {trainers-from-floor: yes, trainees-per-trainer: 10}
        intake:
          x: {site: a, family: voice, tier: one, date: 2027-01-04, size: 20}
        """))
    let first = (0...12).first { film.value(.ready, week: $0) >= 20 }
    #expect(ready.contains(first ?? 99), "\(first ?? 99)")
    let waits = film.value(.awaitingTrainers, week: 12)
    #expect(go == 0 ? waits == 0 : waits > 20, "\(waits)")
    // Nobody is away, and nobody leaves of those taught.
    #expect(film.value(.people, week: 12) == Int64(20 + stay))
  }

  /// The career of somebody whose class waits begins with it.
  @Test func B7_aCareerBeginsWithTheClass() throws {
    func life(_ count: Int) throws -> Life {
      try #require(
        Life(
          try sketch(
            """
            sites: {a: {seats: 10}}
            \(Self.stages)
            people: {a: {site: a, family: voice, tier: one, count: \(count), stages: {then: 100%}}}
            recruiting: {trainers-from-floor: yes, trainees-per-trainer: 10}
            intake:
              x: {site: a, family: voice, date: 2027-01-04, size: 20}
              y: {site: a, family: voice, date: 2027-01-06, size: 15}
            """), seed: 1, from: .intake(1), ordinal: 3, to: 0))
    }
    #expect(try life(9).now?.startDay == 2)
    #expect(try life(3).now?.startDay == 16)
    // Fifteen are too many for one trainer, up to the close.
    #expect(try life(1).now == nil)
  }

  /// Nobody is trained by nobody: the class of a family without anybody of the last stage waits
  /// until the first of them gets there.
  @Test func B7_nobodyIsTrainedByNobody() throws {
    let film = Film(
      try sketch(
        """
        \(Self.stages)
        people: {a: {site: main, family: voice, tier: one, count: 1, stages: {first: 100%}}}
        recruiting: {trainers-from-floor: yes}
        intake: {x: {site: main, family: voice, date: 2027-01-04, size: 20}}
        """))
    // In the middle of training at the start: seven days are left.
    let first = try #require(weeks(film, .starters).firstIndex { $0 > 0 })
    #expect(first == 2 || first == 1)
    #expect(weeks(film, .awaitingTrainers)[12] == Int64(20 * first))
    #expect(weeks(film, .teaching)[12] == 10)
  }

  /// Ordered by policy likewise; who waits is counted on, and not ordered again.
  @Test func B7_ordersWaitAndAreCountedOn() throws {
    let film = Film(
      try sketch(
        """
        horizon: 30 weeks
        sites: {main: {seats: 40, target: 100%}}
        stages: {first: {length: 2 weeks, leaving: 0%/week, takes-contacts: no},
                 then: {length: 50 weeks, leaving: 0%/week}, last: {leaving: 0%/week}}
        people: {a: {site: main, family: voice, tier: one, count: 1, stages: {last: 100%}}}
        recruiting: {trainers-from-floor: yes, lead-time: 1 week, trainees-per-trainer: 13,
                     class-size: 13, least-class: 1, classes-per-week: 1}
        intake:
          keep: {policy: keep-up, site: main, family: voice, date: 2027-01-04, every: 3 weeks}
        """))
    #expect(film.value(.ordered, week: 30) == 39)
    #expect(film.value(.ready, week: 30) == 40)
    // The second class waits for the first, and the third for the second: one week and two.
    #expect(film.value(.awaitingTrainers, week: 30) == 13 + 26)
  }

  /// People who wait at the new site for it to open can teach there: nobody misses them.
  @Test func B7_whoWaitsForAnOpeningTeaches() throws {
    let film = Film(
      try sketch(
        """
        sites: {new: {seats: 100, opening: 2027-03-01}}
        \(Self.stages)
        people: {a: {site: new, family: voice, tier: one, count: 4, stages: {then: 100%}}}
        recruiting: {trainers-from-floor: yes}
        intake: {x: {site: new, family: voice, date: 2027-01-04, size: 30}}
        """))
    #expect(weeks(film, .teaching).prefix(3) == [10, 10, 0])
    #expect(weeks(film, .waiting).prefix(4) == [4, 4, 34, 34])
    #expect(weeks(film, .working).prefix(8).allSatisfy { $0 == 0 })
  }

  @Test(arguments: [
    ("x: {site: new, family: chat, date: 2027-01-04, size: 30}", "x", "chat"),
    ("y: {site: new, family: chat, policy: keep-up, date: 2027-01-04, every: 1 week}", "y", "chat"),
    ("z: {site: c, family: voice, date: 2027-01-04, size: 30}", "", ""),
  ])
  func B7_aClassThatNobodyCanTeachIsRefused(classes: String, key: String, family: String) throws {
    let text = """
      sites: {new: {seats: 100, opening: 2027-03-01}, c: {seats: 10, opening: 2027-02-01}, a: {seats: 10}}
      families: {voice: {}, chat: {}}
      \(Self.stages)
      people:
        a: {site: a, family: voice, tier: one, count: 4, stages: {then: 100%}}
        c: {site: c, family: chat, tier: one, count: 4, stages: {then: 100%}}
      intake: {\(classes)}
      """
    let fromFloor = text + "\nrecruiting: {trainers-from-floor: yes, lead-time: 1 week}"
    guard !key.isEmpty else {
      _ = try sketch(fromFloor)
      return
    }
    let error = #expect(throws: (any Error).self) { try sketch(fromFloor) }
    let words = String(describing: error)
    #expect(words.contains("intake.\(key)") && words.contains("from about 2027-02-01"))
    _ = try sketch(text)
    // From the day on which the other site is open there are trainers.
    _ = try sketch(fromFloor.replacing("2027-01-04", with: "2027-02-01"))
  }
}
