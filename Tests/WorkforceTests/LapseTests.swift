import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// Months are those of the calendar, the last day clipped.
@Suite struct LapseTests {
  private func span(_ number: Double, _ unit: String) throws -> Span {
    try #require(Span(number: number, suffix: " " + unit))
  }

  @Test(arguments: [
    ("2026-12-31", 6.0, "months", "2027-06-30"), ("2026-08-31", 6, "months", "2027-02-28"),
    ("2027-08-31", 6, "months", "2028-02-29"), ("2027-01-15", 6, "months", "2027-07-15"),
    ("2028-01-15", 6, "months", "2028-07-15"), ("2028-02-29", 1, "year", "2029-02-28"),
    ("2027-01-31", 1, "month", "2027-02-28"), ("2027-11-30", 3, "months", "2028-02-29"),
    ("2027-01-31", 0.5, "years", "2027-07-31"), ("2027-01-31", 30, "days", "2027-03-02"),
    ("2027-01-04", 1.5, "months", "2027-02-19"), ("2027-01-04", 2, "weeks", "2027-01-18"),
  ])
  func H1_endsOnTheCalendarsDay(from: String, number: Double, unit: String, to: String) throws {
    let start = try #require(Day(from))
    #expect(try span(number, unit).lapse.end(from: start).iso == to)
  }

  /// The last day from which it is over is the last: one day later it is not.
  @Test func H1_theLastDayFromWhichItIsOver() throws {
    let lapses = try [
      span(6, "months"), span(1, "month"), span(1, "year"), span(25, "days"), span(2.5, "months"),
      span(13, "months"),
    ].map(\.lapse)
    let first = try #require(Day("2026-12-01"))
    for lapse in lapses + [lapses[3] + lapses[0], lapses[0] + lapses[3]] {
      for number in first.number..<first.number + 900 {
        let day = Day(number: number)
        let latest = lapse.latest(by: day)
        let isLatest = lapse.end(from: latest) <= day && lapse.end(from: latest + 1) > day
        if !isLatest { Issue.record("\(lapse) by \(day.iso): \(latest.iso)") }
      }
    }
  }

  /// Months later is the same day of a month, or its last.
  @Test(arguments: [
    (1.0, "2027-02-28"), (2, "2027-03-31"), (3, "2027-04-30"), (4, "2027-05-31"),
    (12, "2028-01-31"), (13, "2028-02-29"),
  ])
  func H1_monthsLaterIsTheSameDayOfTheMonth(months: Double, day: String) throws {
    let start = try #require(Day("2027-01-31"))
    #expect(try span(months, "months").day(after: start).iso == day)
  }

  /// Assessments, and exams of a series, are on the same day of each month.
  @Test func H1_assessmentsAndExamsDoNotDrift() throws {
    let scenario = try read(
      base.replacing("mature: {", with: "mature: {satisfaction: 80%, resolution: 80%, ") + """

        energy: {every: 1 month}
        courses: {basics: {credits: 5, every: 3 months}}
        """)
    let end = scenario.start + 364
    let assessed = try #require(scenario.energy).days(from: scenario.start, before: end)
    // What falls on a weekend is on the Monday after it.
    #expect(assessed.allSatisfy { (4...6).contains($0.date.day) && $0.weekday < 5 })
    #expect(assessed.count == 11)
    let exams = scenario.courses[0].value.dates(from: scenario.start, before: end)
    #expect(exams.map(\.iso) == ["2027-01-04", "2027-04-05", "2027-07-05", "2027-10-04"])
  }
}
