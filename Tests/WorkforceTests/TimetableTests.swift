import Fitting
import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// A timetable beyond what its own site has for classes is told, with the week and the limit.
@Suite struct TimetableTests {
  private func excesses(_ recruiting: String, size: Int = 100) throws -> [TimetableExcess] {
    let text = try #require(base(replacing: "size: 3", with: "size: \(size)"))
    return try read(text + "\nrecruiting: \(recruiting)\n").timetableExcesses
  }

  /// Classes of 100 in tens need ten rooms for the two weeks of 10 days of training.
  @Test func E4_aClassBeyondItsRooms() throws {
    let found = try #require(try excesses("{rooms: 1, class-size: 10}").first)
    #expect(found.limit == .rooms && found.needed == 10 && found.allowed == 1)
    #expect(found.monday.iso == "2027-02-01" && found.entry == "spring")
    // 1 Feb, then every 8 weeks up to August: four classes of two weeks each.
    #expect(found.weeks == 8)
  }

  @Test(arguments: [
    ("{market: 40}", HiringLimit.market, 100, 40), ("{trainers: 3}", .trainers, 4, 3),
    ("{classes-per-week: 1}", .classes, 4, 1), ("{rooms: 3}", .rooms, 4, 3),
    ("{trainers: 4, trainees-per-trainer: 20}", .trainers, 5, 4),
  ]) func E4_eachLimit(recruiting: String, limit: HiringLimit, needed: Int, allowed: Int) throws {
    let found = try excesses(recruiting)
    #expect(found.map(\.limit) == [limit])
    #expect(found.map(\.needed) == [needed] && found.map(\.allowed) == [allowed])
  }

  @Test(arguments: [
    "{market: 100}", "{trainers: 4}", "{classes-per-week: 4}", "{rooms: 10, class-size: 10}", "{}",
  ]) func E4_withinTheLimitsNothingIsSaid(recruiting: String) throws {
    #expect(try excesses(recruiting).isEmpty)
  }

  /// Training longer than the time to the next class: two groups are in training at once.
  @Test func E4_classesThatOverlapNeedRoomsTogether() throws {
    let text = try #require(base(replacing: "every: 8 weeks", with: "every: 1 week"))
    let found = try read(text + "\nrecruiting: {rooms: 1}\n").timetableExcesses
    #expect(found.map(\.needed) == [2])
    #expect(found.map(\.monday.iso) == ["2027-02-08"])
  }

  @Test func E4_itIsAWarningWithWeekAndLimit() throws {
    let text = try #require(base(replacing: "size: 3", with: "size: 100"))
    let warnings = try read(text + "\nrecruiting: {rooms: 1, class-size: 10}\n").warnings
    let warning = try #require(warnings.first)
    #expect(warnings.count == 1 && warning.path == "recruiting.rooms")
    #expect(warning.found?.contains("10 rooms in the week of 1 Feb 2027") ?? false)
    #expect(warning.expected == "at most 1" && warning.next != nil)
  }

  /// A class that is larger than what was said to be a class.
  @Test func E4_aClassBeyondClassSize() throws {
    let text = try #require(base(replacing: "size: 3", with: "size: 30"))
    #expect(try read(text).warnings.isEmpty)
    let warnings = try read(text + "\nrecruiting: {class-size: 12}\n").warnings
    #expect(warnings.map(\.path) == ["intake.spring.size"])
    #expect(warnings.first?.expected == "at most 12")
    // Where rooms are counted, 30 in three rooms are three classes.
    #expect(try read(text + "\nrecruiting: {class-size: 12, rooms: 3}\n").warnings.isEmpty)
  }

  @Test(arguments: shipped) func E4_shippedTimetablesKeepToTheirLimits(name: String) throws {
    let file = try Loader().load(scenarioFolder + name + ".yaml").fittingHistories()
    #expect(try Scenario.schema.read(file).timetableExcesses.isEmpty)
  }
}
