import PhraseTesting
import Questions
import Report
import Sandbox
import Simulation
import Testing
import Text
import Workforce

/// What a planner reads of the HR desk.
@Suite struct HRDeskCommandTests {
  private func played(
    _ lines: [String] = [], scenario: String = "hr-desk"
  ) throws -> (session: Session, environment: Environment) {
    let environment = Environment(threads: 2, folder: Place.package)
    var session = try Session(
      loading: Place.package + "Scenarios/\(scenario).yaml", in: environment)
    for line in lines + ["run 20"] {
      #expect(session.perform(line, in: environment).refusal == nil)
    }
    return (session, environment)
  }

  private func text(
    _ line: String, _ session: inout Session, _ environment: Environment,
    _ language: Language = .english
  ) -> String {
    session.perform(line, in: environment).text(in: language)
  }

  /// Source 003: two days of waiting come out of an ordinary class of 25 on a desk of 10 a day.
  @Test func D_theTwoDaysOfSource003AreSeen() throws {
    var (session, environment) = try played()
    let answer = text("desk", &session, environment)
    #expect(answer.contains("390 starts are put off to the next class"))
    #expect(answer.contains("try hr.desk.ahead 2 days"))
    let chinese = text("desk", &session, environment, .chinese)
    #expect(chinese.contains("推迟到下一班的有 390 人"))
  }

  @Test func D_itSaysWhatIsSo() throws {
    var (session, environment) = try played(["set hr.desk.ahead 4 days"])
    #expect(text("desk", &session, environment).contains("Nobody's start is put off"))
    (session, environment) = try played(["set hr.on no"])
    #expect(text("desk", &session, environment).contains("nobody waits for it"))
    (session, environment) = try played(scenario: "small-team")
    #expect(text("desk", &session, environment).contains("help hr"))
  }
}
