import PhraseTesting
import Questions
import Schema
import Simulation
import Testing
import Text
import Workforce

/// What a plan does with the classes that the scenario already has for the site.
@Suite struct OwnClassesTests {
  /// A building with contacts for voice and none for the office, which has classes of its own.
  private func scenario(
    leadTime: String = "2 weeks", contacts: Bool = true
  ) throws -> Scenario {
    try Samples.scenario(
      Samples.building(
        seats: 60, pass: "100%", recruiting: "{lead-time: \(leadTime)}",
        intake: """
          {voice: {site: new, family: voice, date: 2027-01-11, every: 1 week, size: 4},
           office: {site: new, family: office, date: 2027-01-25, every: 2 weeks, size: 6},
           other: {site: old, family: voice, date: 2027-01-11, size: 5}}
          """, families: "{voice: {}, office: {training: 5 days}}")
        + (contacts
          ? """
          demand: {calls: {family: voice, sites: {new: 100%}, contacts: 4000/week}}
          service: {voice: {handle-time: 4 minutes}}
          """ : ""))
  }

  private func classes(_ scenario: Scenario, _ family: String) -> Int {
    scenario.intake.filter { $0.value.site == "new" && $0.value.family == family }
      .reduce(0) { $0 + $1.value.dates(before: Day(number: 20_892)).count }
  }

  /// 15 March 2027 is day 20,892; from 25 January there are four dates of a class every two weeks.
  @Test func B5_aFamilyWithoutContactsKeepsItsClasses() throws {
    let scenario = try scenario()
    let plan = try Samples.plan(scenario, futures: 30, checks: 20)
    #expect(plan.schedule.order > 0)
    #expect(!plan.schedule.series.contains { $0.family == 1 && $0.size > 0 })
    #expect(plan.planned.intake.first { $0.key == "office" }?.value.size?.middle == 6)
    #expect(classes(plan.planned, "office") == classes(scenario, "office"))
    #expect(plan.own.kept.keys == ["office"] && plan.own.kept.people == 24)
    #expect(plan.own.families == ["office"])
    #expect(plan.own.replaced.keys == ["voice"])
  }

  /// One rule: classes before the first that could still be ordered are on their way, those from
  /// then on are replaced. 11 January to 8 March are nine classes, of which one starts before the
  /// 18th, and all where the lead time reaches beyond the opening.
  @Test(arguments: [
    ("2 weeks", 1, 8), ("5 weeks", 4, 5), ("40 weeks", 9, 0), ("0 weeks", 0, 9),
  ])
  func E3_oneRuleForTheFilesOwnClasses(leadTime: String, before: Int, after: Int) throws {
    let plan = try Samples.plan(try scenario(leadTime: leadTime), futures: 20, checks: 10)
    #expect(plan.own.onTheWay.people == Double(4 * before))
    #expect(plan.own.replaced.people == Double(4 * after))
    #expect(plan.own.onTheWay.keys == (before > 0 ? ["voice"] : []))
  }

  /// Where seats say who is needed, all families of the site are the plan's.
  @Test func B5_withoutContactsAllFamiliesArePlanned() throws {
    let plan = try Samples.plan(try scenario(contacts: false), futures: 20, checks: 10)
    #expect(plan.own.kept.keys.isEmpty)
    #expect(plan.own.replaced.keys == ["voice", "office"])
    #expect(plan.schedule.series.contains { $0.family == 1 && $0.size > 0 })
  }
}
