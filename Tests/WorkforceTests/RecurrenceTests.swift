import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// Series of months go by the calendar.
@Suite struct RecurrenceTests {
  private func classes(_ date: String, every: String, until: String = "") throws -> [String] {
    let text = try #require(
      base(
        replacing: "date: 2027-02-01\n    every: 8 weeks\n    until: 2027-08-31",
        with: "date: \(date)\n    every: \(every)\(until.isEmpty ? "" : "\n    until: \(until)")"))
    let scenario = try read(text)
    return scenario.intake[0].value.dates(before: scenario.start + 7 * scenario.weeks).map(\.iso)
  }

  @Test func A5_theFirstOfEachMonth() throws {
    // 1 May and 1 Aug are a Saturday and a Sunday.
    #expect(
      try classes("2027-02-01", every: "1 month") == [
        "2027-02-01", "2027-03-01", "2027-04-01", "2027-05-03", "2027-06-01", "2027-07-01",
        "2027-08-02", "2027-09-01", "2027-10-01", "2027-11-01", "2027-12-01",
      ])
  }

  @Test func A5_theLastOfEachMonthIsClippedAndComesBack() throws {
    // 31 Jan 2027 is a Sunday, 28 Feb one, 31 Jul a Saturday, 31 Oct a Sunday.
    #expect(
      try classes("2027-01-31", every: "1 month", until: "2027-10-31") == [
        "2027-02-01", "2027-03-01", "2027-03-31", "2027-04-30", "2027-05-31", "2027-06-30",
        "2027-08-02", "2027-08-31", "2027-09-30", "2027-11-01",
      ])
    #expect(
      try classes("2027-01-31", every: "3 months") == [
        "2027-02-01", "2027-04-30", "2027-08-02", "2027-11-01",
      ])
  }

  @Test(arguments: [
    ("12 months", ["2027-01-29"]), ("1 year", ["2027-01-29"]),
    // Weeks, days and parts of months are counted in days, on whatever day they fall.
    ("26 weeks", ["2027-01-29", "2027-07-30"]),
    ("150 days", ["2027-01-29", "2027-06-28", "2027-11-25"]),
    ("4.5 months", ["2027-01-29", "2027-06-15", "2027-10-30"]),
  ])
  func A5_yearsAreMonthsAndWeeksAreNot(every: String, dates: [String]) throws {
    #expect(try classes("2027-01-29", every: every) == dates)
  }

  /// A leap day in the years between.
  @Test func A5_aLeapDayIsTheLastOfFebruary() throws {
    var scenario = try read(
      try #require(base(replacing: "every: 8 weeks\n    until: 2027-08-31", with: "every: 1 year")))
    scenario.intake[0].value.date = try #require(Day("2028-02-29"))
    let days = scenario.intake[0].value.occurrences(before: try #require(Day("2033-01-01")))
    #expect(
      days.map(\.due.iso) == ["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"])
    #expect(days.map(\.isMoved) == [false, false, false, false, true])
  }

  @Test func A5_examsAndAssessmentsToo() throws {
    let scenario = try read(
      base + """

        courses: {basics: {credits: 5, every: 1 month, from: 2027-01-31}}
        """)
    let end = scenario.start + 7 * 26
    #expect(
      scenario.courses[0].value.dates(from: scenario.start, before: end).map(\.iso) == [
        "2027-02-01", "2027-03-01", "2027-03-31", "2027-04-30", "2027-05-31", "2027-06-30",
      ])
    let energy = Node(.table([Node.Entry("every", Node("1 month"))]))
    let monthly = try Energy.schema.read(energy)
    // The 4th is a Sunday in April and July.
    #expect(
      monthly.days(from: scenario.start, before: end).map(\.iso) == [
        "2027-02-04", "2027-03-04", "2027-04-05", "2027-05-04", "2027-06-04",
      ])
  }

  /// What is left of a series goes on as it would have.
  @Test(arguments: ["2027-02-01", "2027-02-15", "2027-04-01", "2027-05-01", "2027-12-01"])
  func A5_aSeriesThatIsResumedKeepsItsDays(from: String) throws {
    let (day, end) = (try #require(Day(from)), try #require(Day("2028-01-03")))
    for (date, every) in [
      ("2027-01-31", "1 month"), ("2027-01-30", "1 month"), ("2027-02-01", "2 weeks"),
      ("2026-12-31", "2 months"),
    ] {
      var series = try read(base).intake[0].value
      series.date = try #require(Day(date))
      series.until = nil
      series.every = try Kind<Span>.quantity().read(Node(every))
      let rest = series.resuming(on: day, before: end).flatMap { $0.dates(before: end) }
      #expect(rest == series.dates(before: end).filter { $0 >= day }, "\(date) every \(every)")
    }
  }

  @Test func A5_whatIsMovedIsSaid() throws {
    let text = try #require(
      base(replacing: "every: 8 weeks\n    until: 2027-08-31", with: "every: 1 month"))
    let root = try Node(yaml: "model: 2\n" + text, file: "test.yaml")
    let remarks = try Scenario.schema.read(root).remarks(on: root, readFor: ["test.yaml"])
    #expect(
      remarks.map { $0.lines.map(\.english) } == [
        ["1 May 2027 → 3 May 2027", "1 Aug 2027 → 2 Aug 2027"]
      ])
    #expect(remarks.first?.sentence.hasPrefix("intake.spring.every") == true)
  }
}
