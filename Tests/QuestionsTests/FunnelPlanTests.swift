import Questions
import Schema
import Simulation
import Statistics
import Testing
import Workforce

/// Plans for a site whose classes are filled by applicants.
@Suite struct FunnelPlanTests {
  /// A building whose classes are filled through one interview and an offer.
  private func building(
    pass: String = "60%", slots: String = "500", accept: String = "100%", reach: String = "4%",
    opening: String = "2027-03-15", seats: Int = 10, more: String = ""
  ) throws -> Scenario {
    try Samples.scenario(
      Samples.building(
        seats: seats, opening: opening, pass: pass,
        recruiting: """
          {lead-time: 6 weeks, steps: {talk: {slots: \(slots)}, offer: {accept: \(accept)}}, \
          channels: {boards: {market: town, reach: \(reach)}\(more)}, \
          markets: {town: {people: 9000, sites: {new: 100%}}}}
          """, intake: "{a: {site: new, family: voice, date: 2027-03-01, size: 9}}"))
  }

  @Test func `with applicants in plenty it opens as many places as it would order people`() throws {
    #expect(try Samples.plan(building(pass: "100%")).schedule.order == 10)
    // P(Binomial(20, 0.6) ≥ 10) = 0.8725, P(Binomial(21, 0.6) ≥ 10) = 0.9151.
    let plan = try Samples.plan(building(), futures: 1_000, checks: 1_000)
    #expect((21...22).contains(plan.schedule.order))
    let check = try #require(plan.check)
    #expect(check.onTime.high > 0.9)
    #expect(plan.shortfall == nil)
  }

  @Test func `it counts who applies, who is offered a post and who starts`() throws {
    let plan = try Samples.plan(
      building(
        pass: "100%", accept: "50%",
        more: """
          , fair: {market: town, reach: 1%, from: 2027-01-18}
          """))
    let funnel = try #require(plan.funnel)
    #expect(funnel.channels.count == 2)
    let parts = funnel.channels.reduce(0) { $0 + $1.applicants.mean }
    #expect(abs(parts - funnel.applicants.mean) < 1e-6)
    #expect(funnel.channels[0].from == plan.scenario.start)
    #expect(funnel.channels[1].from == Day("2027-01-18"))
    #expect(funnel.channels[1].applicants.mean < funnel.channels[0].applicants.mean / 4)
    #expect(funnel.started.mean == 10)
    // Half of those who are offered a post accept, until the places are filled.
    #expect(abs(funnel.offers.mean - 20) < 3)
    let (half, most) = (try #require(funnel.halfOffered), try #require(funnel.mostOffered))
    #expect(half <= most && most <= plan.opening)
    #expect(try #require(plan.requisition) < half)
  }

  @Test func `a week later is too late where training takes the time that is left`() throws {
    let plan = try Samples.plan(building())
    let late = try #require(plan.rules.first { $0.kind == .aWeekLater })
    #expect(late.check.onTime.value < 0.2)
    #expect(try #require(plan.check).onTime.value > 0.7)
    #expect(try Samples.plan(Samples.scenario(Samples.building())).rules.count == 3)
  }

  @Test func `too narrow a funnel is said to be what is in the way, and a wider one does`() throws {
    // One interview a working day from 2027-01-11 on, when the places of the last class are open:
    // at most 30 talks up to 2027-02-22, for which 40 people are wanted.
    let narrow = try Samples.plan(building(pass: "100%", slots: "1", seats: 40))
    let shortfall = try #require(narrow.shortfall)
    #expect(shortfall.reached.value == 0)
    #expect(shortfall.needed.isEmpty)
    #expect(narrow.scenario.dialOfFunnel == "recruiting.steps.talk.slots")
    #expect(try #require(shortfall.opening) > narrow.opening)
    let wide = try Samples.plan(building(pass: "100%", slots: "20", seats: 40))
    #expect(wide.shortfall == nil && wide.schedule.order == 40)
    #expect(wide.check?.onTime.value == 1)
  }

  @Test func `the same for any number of threads, and as the timetable that is set`() throws {
    let scenario = try building(accept: "80%", more: ", fair: {market: town, reach: 0.2%}")
    let plans = try (1...3).map {
      try HiringPlan(
        HiringRequest("new"), in: scenario, futures: 60, checks: 60,
        by: Player(seed: 3, threads: $0))
    }
    for plan in plans {
      #expect(plan.schedule == plans[0].schedule && plan.check == plans[0].check)
      #expect(plan.funnel == plans[0].funnel && plan.rules == plans[0].rules)
    }
    let check = try #require(plans[0].check)
    let rows = try Player(seed: check.seed, threads: 1).rows(
      of: Playable(plans[0].planned),
      [Statistic(.unready, [.site], [0], on: plans[0].opening)], futures: 60)
    let ready = rows[Statistic(.unready, [.site], [0], on: plans[0].opening)].count { $0 == 0 }
    #expect(Double(ready) / 60 == check.onTime.value)
  }
}
