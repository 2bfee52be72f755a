import PhraseTesting
import Schema
import Testing
import Text
import Workforce

@Suite struct IntakeDatesTests {
  private func dates(_ lines: String) throws -> [String] {
    let yaml = try #require(
      base(
        replacing: "    date: 2027-02-01\n    every: 8 weeks\n    until: 2027-08-31", with: lines))
    let scenario = try read(yaml)
    return try #require(scenario.intake[named: "spring"])
      .dates(before: scenario.start + 7 * scenario.weeks).map(\.iso)
  }

  @Test func oneClass() throws {
    #expect(try dates("    date: 2027-02-01") == ["2027-02-01"])
  }

  @Test func aSeriesEndsWithItsLastDay() throws {
    #expect(
      try dates("    date: 2027-02-01\n    every: 2 weeks\n    until: 2027-03-01")
        == ["2027-02-01", "2027-02-15", "2027-03-01"])
    #expect(
      try dates("    date: 2027-02-01\n    every: 2 weeks\n    until: 2027-02-28")
        == ["2027-02-01", "2027-02-15"])
    #expect(
      try dates("    date: 2027-02-01\n    every: 2 weeks\n    until: 2027-02-01") == ["2027-02-01"]
    )
  }

  @Test func aSeriesEndsWithTheForecast() throws {
    #expect(
      try dates("    date: 2027-12-13\n    every: 1 week")
        == ["2027-12-13", "2027-12-20", "2027-12-27"])
    #expect(
      try dates("    date: 2027-12-31\n    every: 1 day\n    until: 2200-12-31")
        == ["2027-12-31", "2028-01-01", "2028-01-02"])
  }

  /// Twelve months are a year: the 4th of each, and on a weekend the Monday after it.
  @Test func A5_monthsDoNotDrift() throws {
    let days = try dates("    date: 2027-01-04\n    every: 1 month")
    #expect(days.count == 12)
    #expect(days.prefix(3) == ["2027-01-04", "2027-02-04", "2027-03-04"])
    #expect(days.last == "2027-12-06")
  }
}

@Suite struct ReviewDatesTests {
  @Test func everyYearFromTheStartToBeforeTheEnd() throws {
    let yaml = try #require(base(replacing: "on: [06-30, 12-31]", with: "on: [12-31, 02-29]"))
    let review = try #require(read(yaml).reviews.first).value
    let (start, end) = try (#require(Day("2027-02-28")), #require(Day("2028-12-31")))
    #expect(
      review.dates(from: start, before: end).map(\.iso)
        == ["2027-02-28", "2027-12-31", "2028-02-29"])
    #expect(review.dates(from: end, before: start) == [])
    #expect(review.dates(from: start, before: start) == [])
  }

  @Test func theLastYearsOfTheCalendar() throws {
    let yaml = base.replacing("start: 2027-01-04", with: "start: 2200-12-29")
      .replacing("2027-0", with: "2201-0").replacing("opening: 2201-02-01", with: "target: 90%")
      .replacing("date: 2201-02-01", with: "date: 2200-12-30")
      .replacing("    until: 2201-08-31\n", with: "")
    let scenario = try read(yaml)
    let days = try #require(scenario.reviews.first).value
      .dates(from: scenario.start, before: scenario.start + 7 * scenario.weeks)
    #expect(days.map(\.iso) == ["2200-12-31", "2201-06-30"])
  }
}

@Suite struct HostileScenarioTests {
  @Test func aThousandStages() throws {
    let stages = (1...1_000).map { "  阶段-\($0): {length: 10 to 20 days, leaving: 1%/month}" }
    let yaml = base.replacing("\nstages:", with: "\nstages:\n" + stages.joined(separator: "\n"))
    #expect(try read(yaml).stages.count == 1_002)
  }

  @Test func sizeZeroAndEmptyTables() throws {
    let yaml = base.replacing("size: 3", with: "size: 0").replacing("count: 20", with: "count: 0")
    #expect(try read(yaml).intake.first?.value.size?.largest == 0)
    let end = try #require(base.firstRange(of: "reviews:")).lowerBound
    #expect(report(base[..<end] + "reviews: {}\npeople: {}\nintake: {}\n") == "")
    #expect(
      headlines(
        "title: a\nstart: 2027-01-04\nhorizon: 1 week\nsites: {}\nfamilies: {}\nstages: {}\n"
          + "causes: {}\ntiers: {}")
        == [
          "test.yaml:4:8: sites: at least one site is needed",
          "test.yaml:5:11: families: at least one job family is needed",
          "test.yaml:6:9: stages: at least one stage is needed",
          "test.yaml:7:9: causes: at least one cause of leaving is needed",
          "test.yaml:8:8: tiers: at least one tier is needed",
        ])
  }

  /// Whatever stands in the place of a value: a problem, or a scenario all of whose dates and
  /// numbers can be had.
  @Test(arguments: [
    "", "0", "-1", "2147483648", "9223372036854775808", "1e309", ".nan", "~", "[]", "{}", "[[]]",
    "0%", "100%", "0 days", "36525 years", "0.0000001 days to 18263 days", "0.0001 to 200000",
    "1 to 1000000", "uniform(0, 1000000)", "normal(500000, 1)", "99.9%/day", "0%/day",
    "beta(0.1, 0.1)", "beta(0.1, 0.1)%/day", "0.0001% to 99.9999%", "all", "02-29", "2200-12-31",
    "1900-01-01", "1000000000 CNY/hour", "职场 一", "‮", "(((", ")(", "to", " to ", "uniform()",
    "beta(,)", "normal(, )", "triangular(1, 1, 1)",
  ])
  func anyValueAnywhere(text: String) throws {
    let file = try Node(yaml: base, file: "test.yaml")
    for path in scalars(of: file) {
      guard
        let changed = try? file.setting(path, to: Node(text), shape: Scenario.schema.shape),
        let scenario = try? Scenario.schema.read(changed)
      else { continue }
      let end = scenario.start + 7 * scenario.weeks
      for entry in scenario.intake {
        #expect(entry.value.dates(before: end).allSatisfy { $0 < end })
        #expect(entry.value.size.map { $0.largest <= 20_000 } ?? false)
      }
      for entry in scenario.reviews { _ = entry.value.dates(from: scenario.start, before: end) }
      for entry in scenario.stages { #expect(entry.value.leaving.largest.isFinite) }
      #expect(scenario.people.allSatisfy { $0.value.longest.largest <= 18_263 })
    }
  }

  private func scalars(of node: Node) -> [[String]] {
    switch node.content {
    case .scalar: [[]]
    case .list(let elements):
      elements.enumerated().flatMap { index, node in
        scalars(of: node).map { [String(index + 1)] + $0 }
      }
    case .table(let entries):
      entries.flatMap { entry in scalars(of: entry.value).map { [entry.key] + $0 } }
    }
  }
}
