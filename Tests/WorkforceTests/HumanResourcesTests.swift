import PhraseTesting
import Schema
import Testing
import Text
import Workforce

/// What of HR is refused, and where.
@Suite struct HumanResourcesTests {
  private func problems(_ hr: String) -> [String] {
    headlines(base + "\nrecruiting: {lead-time: 2 weeks}\nhr: \(hr)\n")
  }

  @Test(arguments: [
    ("{}", "hr"), ("{people: 0}", "hr.people"), ("{people: 1.5}", "hr.people"),
    ("{people: 2, desk: {share: 120%}}", "hr.desk.share"),
    ("{people: 2, desk: {share: 0%}}", "hr.desk.share"),
    ("{people: 2, desk: {tasks-per-day: 0}}", "hr.desk.tasks-per-day"),
    ("{people: 2, desk: {promise: -1 days}}", "hr.desk.promise"),
    ("{people: 2, desk: {ahead: 11 days}}", "hr.desk.ahead"),
    ("{people: 2, desk: {goodwill: -20%}}", "hr.desk.goodwill"),
    ("{people: 2, desk: {goodwill: 400%}}", "hr.desk.goodwill"),
    ("{people: 2, desk: {expectation: maybe}}", "hr.desk.expectation"),
    ("{people: 2, desk: {withdrawal: 120%/day}}", "hr.desk.withdrawal"),
    ("{people: 2, tasks: {joining: -1}}", "hr.tasks.joining"),
    ("{people: 2, tasks: {letters-per-month: -1}}", "hr.tasks.letters-per-month"),
  ])
  func D_whatCannotBeIsRefusedWhereItIsWritten(hr: String, path: String) throws {
    let problems = problems(hr)
    #expect(problems.count == 1 && problems.allSatisfy { $0.contains(path) }, "\(problems)")
  }

  /// Where there is a funnel HR's hours go to its steps too, and are paid once.
  @Test func D_hoursOfAFunnelAreNotPromisedTwice() {
    func problems(_ hr: String, _ step: String, _ recruiting: String = "") -> [String] {
      headlines(
        base + """

          recruiting:
            lead-time: 2 weeks
            steps: {talk: {\(step)}, offer: {}}
            channels: {boards: {market: town, reach: 1%}}
            markets: {town: {people: 1000, sites: {office: 100%}}}
            \(recruiting)
          hr: \(hr)
          """)
    }
    let nobody = problems("{people: 2, desk: {share: 100%}}", "hr-hours: 0.5")
    #expect(nobody.count == 1 && nobody.allSatisfy { $0.contains("hr.desk.share") }, "\(nobody)")
    #expect(problems("{people: 2, desk: {share: 100%}}", "lead-hours: 1").isEmpty)
    let twice = problems("{people: 2, pay: 900 CNY/week}", "hr-hours: 1", "hr-pay: 40 CNY/hour")
    #expect(twice.count == 1 && twice.allSatisfy { $0.contains("hr.pay") }, "\(twice)")
    #expect(problems("{people: 2, pay: 900 CNY/week}", "hr-hours: 1").isEmpty)
  }

  @Test func D_aDeskThatIsNeverOpenIsRefused() throws {
    let days = (1...12).flatMap { month in
      (1...Day.length(ofMonth: month, year: 2027)).map { day in
        "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      }
    }
    let problems = problems("{people: 2, desk: {holidays: [\(days.joined(separator: ", "))]}}")
    #expect(problems.count == 1 && problems.allSatisfy { $0.contains("hr.desk.holidays") })
  }

  @Test func D_papersSentJustAfterTheOfferAreAllowed() {
    #expect(problems("{people: 2, desk: {ahead: 10 days}}").isEmpty)
  }
}
