import PhraseTesting
import Statistics
import Testing
import Text

@testable import Simulation

/// Changes whose direction is certain.
@Suite struct MetamorphicTests {
  @Test func zeroHazardLosesNobody() throws {
    let compiled = try sketch(
      """
      horizon: 60 weeks
      intake: {new: {site: main, family: voice, date: 2027-01-07, every: 1 week, size: 5}}
      """)
    let outcome = compiled.outcome(50)
    #expect(outcome.close(compiled.series(.leavers)).maximum == 0)
    #expect(outcome.close(compiled.series(.people)).minimum == 300)
  }

  @Test(arguments: ["slots: 0", "slots: 0%", "pass: 0%"])
  func zeroSlotsPromoteNobody(limit: String) throws {
    let compiled = try sketch(
      """
      tiers: {one: {}, two: {}}
      reviews: {up: {from: one, to: two, on: [02-01], \(limit)}}
      people: {old: {site: main, family: voice, tier: one, count: 60, stages: {all: 100%}}}
      """)
    #expect(compiled.outcome(50).close(compiled.series(.promotions)).maximum == 0)
  }

  /// With the same people, a larger building is never ready earlier, future by future.
  @Test func moreSeatsAreNeverReadyEarlier() throws {
    func compiled(_ seats: Int) throws -> CompiledScenario {
      try sketch(
        """
        horizon: 30 weeks
        sites: {main: {seats: \(seats), opening: 2027-02-03}}
        stages: {all: {leaving: 3%/week}}
        intake: {new: {site: main, family: voice, date: 2027-01-04, every: 1 week, size: 4}}
        """)
    }
    var small = Future(compiled: try compiled(30), seed: 1)
    var large = Future(compiled: try compiled(50), seed: 1)
    var later = 0
    for number in 0..<200 as Range<UInt64> {
      small.play(number)
      large.play(number)
      #expect(small.mechanisms.readiness.weeks[0] <= large.mechanisms.readiness.weeks[0])
      later += small.mechanisms.readiness.weeks[0] < large.mechanisms.readiness.weeks[0] ? 1 : 0
    }
    #expect(later > 100)
  }

  /// A class twice as large holds, with the same luck, those of the class and as many again.
  @Test func doubleIntakeDoublesStarters() throws {
    func compiled(_ size: Int) throws -> CompiledScenario {
      try sketch(
        """
        stages: {all: {leaving: 5%/week}}
        intake: {new: {site: main, family: voice, date: 2027-01-04, every: 1 week, size: \(size)}}
        """)
    }
    let (once, twice) = (try compiled(10), try compiled(20))
    let (single, double) = (once.outcome(400), twice.outcome(400))
    #expect(double.close(twice.series(.starters)).mean == 240)
    #expect(single.close(once.series(.starters)).mean == 120)
    let people = double.close(twice.series(.people))
    #expect(Fit.distance(people, mean: 2 * (single.close(once.series(.people)).mean ?? 0)) < 5)
    let (few, many) = (Film(once), Film(twice))
    for week in few.people.indices {
      #expect(few.people[week].allSatisfy { many.people[week][$0.key] == $0.value })
    }
  }

  @Test func theFirstStageOfAFamilyIsItsOwn() throws {
    let film = Film(
      try sketch(
        """
        families: {slow: {}, fast: {training: 3 days}}
        stages:
          training: {length: 10 days, leaving: 0%/week, takes-contacts: no}
          working: {leaving: 0%/week}
        intake:
          a: {site: main, family: slow, date: 2027-01-04, size: 4}
          b: {site: main, family: fast, date: 2027-01-04, size: 6}
        """))
    #expect((0..<4).map { film.value(.ready, week: $0) } == [0, 6, 10, 10])
  }
}
