import PhraseTesting
import Questions
import Schema
import Simulation
import Testing
import Text
import Workforce

/// Questions asked of a scenario that hires by policy.
@Suite struct PolicyTests {
  private func scenario() throws -> Scenario {
    try Samples.scenario(
      Samples.building(
        recruiting: "{least-class: 1}",
        intake: """
          {keep: {policy: keep-up, site: new, family: voice, date: 2027-01-04, every: 1 week},
           other: {policy: keep-up, site: old, family: voice, date: 2027-01-04, every: 4 weeks}}
          """))
  }

  /// A plan takes the place of the policy up to the opening; the review whose classes start on
  /// the opening's day is the first that stays.
  @Test func aPlanReplacesThePolicyUpToTheOpening() throws {
    let plan = try Samples.plan(try scenario(), checks: 10)
    let intake = plan.planned.intake
    #expect(intake[named: "keep"]?.date.iso == "2027-02-15")
    #expect(intake[named: "keep"]?.keepsUp == true)
    #expect(intake[named: "keep-before"] == nil)
    #expect(intake[named: "other"]?.date.iso == "2027-01-04")
    #expect(!plan.schedule.runs.isEmpty)
  }

  @Test func nobodyOfAPolicyCanBeFollowed() throws {
    let scenario = try scenario()
    let player = Player(seed: 1, threads: 1)
    for name in ["keep", "voice", nil] {
      #expect(throws: Career.Fault.self) { try Career(scenario, of: name, by: player) }
    }
    let fault = #expect(throws: Career.Fault.self) {
      try Career(scenario, of: "keep", by: player)
    }
    guard case .hiredByPolicy("keep", instead: _)? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
  }

  /// With and without the policy named, the same things are counted and can be compared.
  @Test func aTimetableCanBeComparedWithAPolicy() throws {
    let policy = try scenario()
    let size = try #require(Count(number: 2, suffix: ""))
    var timetable = policy
    for index in timetable.intake.indices {
      timetable.intake[index].value.policy = .timetable
      timetable.intake[index].value.size = Uncertain(size)
    }
    #expect(
      PairedRun(CompiledScenario(policy), CompiledScenario(timetable), seed: 1, threads: 1) != nil)
  }
}
