import PhraseTesting
import Questions
import Report
import Sandbox
import Simulation
import Statistics
import Testing
import Text
import Workforce

/// What a planner reads of desks, opening hours and waits.
@Suite struct DeskCommandTests {
  private func flagship(_ seats: Int) throws -> (session: Session, environment: Environment) {
    let environment = Environment(threads: 2, folder: Place.package)
    var session = try Session(
      loading: Place.package + "Scenarios/suqian-phase-3.yaml", in: environment)
    for line in [
      "set sites.phase-3.seats \(seats)", "set intake.phase-3-voice.size 52",
      "set intake.phase-3-chat.size 32",
      // All are novices on the day: nine tenths of the contacts need about 1,140 of them.
      "set demand.new-voice.contacts -10%", "set demand.new-chat.contacts -10%", "run 12",
    ] {
      #expect(session.perform(line, in: environment).refusal == nil)
    }
    return (session, environment)
  }

  private func mean(_ measure: Measure, week: Int, _ session: Session) throws -> Double {
    let forecast = try #require(session.forecast)
    let series = try #require(
      forecast.compiled.layout.index(of: measure, cut: [.site], at: [1]))
    return try #require(forecast.outcome.distribution(series, week: week).mean)
  }

  /// 200 desks are too few for the busiest half-hour, and nobody more mends that.
  @Test func B1_tooFewDesksAreSaid() throws {
    var (session, environment) = try flagship(200)
    let week = try #require(session.forecast?.readiness.first?.week)
    #expect(try mean(.busiest, week: week, session) > 320)
    #expect(try mean(.desksShort, week: week, session) > 120)
    #expect(session.forecast?.readiness.first?.onTime.value == 0)
    let run = session.perform("explain opening", in: environment).text
    let flat = run.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    #expect(flat.contains("Its busiest half-hour is Monday 10:00 to 10:30"))
    #expect(flat.contains("desks are missing, which more people do not help"))
    #expect(!flat.contains("more ready people would close it"))
    let plan = session.perform("plan phase-3", in: environment)
    #expect(plan.firstProblem == "no order makes the site ready: desks are missing")
    let goal = session.perform(
      "goal ready at phase-3 at opening 90% by intake.phase-3-voice.size from 40 to 60",
      in: environment
    ).text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    #expect(goal.contains("What binds are the desks"), "\(goal)")
  }

  /// 500 are enough: as good a service as with 1,200.
  @Test func B1_enoughDesksAreShared() throws {
    let (some, _) = try flagship(500)
    let (many, _) = try flagship(1200)
    let week = try #require(some.forecast?.readiness.first?.week)
    #expect(try #require(some.forecast?.readiness.first?.onTime.value) > 0.9)
    #expect(try mean(.desksShort, week: week, some) == 0)
    let levels = [
      try mean(.serviceLevel, week: week, some), try mean(.serviceLevel, week: week, many),
    ]
    #expect(abs(levels[0] - levels[1]) < 10 && levels[0] > 800)
    // Nobody is without a place in a building of 1,200 whose busiest half-hour needs some 400.
    #expect(try mean(.seated, week: week, many) == mean(.ready, week: week, many))
  }

  @Test func B3_aRunNamesTheBusiestHalfHour() throws {
    var (session, environment) = try flagship(300)
    let text = session.perform("run 4", in: environment).text
      .split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    #expect(text.contains("phase-3 has too few desks: in the week of"))
    #expect(text.contains(" 10:00 to 10:30 needs"))
    #expect(text.contains("and 300 are open. More people do not help."))
  }

  @Test func B9_aCapIsSaidAsACap() throws {
    let place = try Place()
    var text = try place.read(Place.small)
    text += """

      demand: {calls: {family: voice, sites: {south: 100%}, contacts: "90,000/week"}}
      service: {voice: {handle-time: 4 minutes}}

      """
    try place.write(text, to: "overload.yaml")
    var session = try Session(loading: "overload.yaml", in: place.environment)
    _ = session.perform("run 4", in: place.environment)
    for line in ["staffing", "table wait"] {
      let reply = session.perform(line, in: place.environment).text
        .split { $0 == "\n" || $0 == " " }.joined(separator: " ")
      #expect(reply.contains("Waits of 1,800 s are a cap, not a wait"), "\(reply)")
    }
    _ = session.perform("set service.voice.patience 2 minutes", in: place.environment)
    _ = session.perform("run 4", in: place.environment)
    #expect(!session.perform("staffing", in: place.environment).text.contains("are a cap"))
  }
}
