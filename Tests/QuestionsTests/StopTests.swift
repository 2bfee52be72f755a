import PhraseTesting
import Questions
import Schema
import Simulation
import Testing
import Text
import Workforce

/// A question that was stopped says what it came to, and nothing that it did not look for.
@Suite struct StopTests {
  private func plan(_ scenario: Scenario, after limit: Int, futures: Int = 20) throws -> HiringPlan
  {
    let control = Control(stoppingAfter: limit)
    if limit == 0 { control.stop() }
    return try HiringPlan(
      HiringRequest("new"), in: scenario, futures: futures, checks: 20,
      by: Player(seed: 1, threads: 1, control: control))
  }

  /// Stopped after every number of futures up to its end: what is claimed is what an unbroken plan
  /// claims.
  @Test(arguments: [
    "{market: 8, rooms: 4, trainers: 2}", "{market: 8, rooms: 4, trainers: 2, budget: 900000 CNY}",
    "{market: 2, rooms: 1}",
  ]) func E2_aPlanClaimsOnlyWhatItLookedFor(recruiting: String) throws {
    let scenario = try Samples.lively(recruiting: recruiting)
    let whole = try plan(scenario, after: .max)
    #expect(whole.stop == nil)
    var stops: Set<HiringPlan.Stop> = []
    for limit in [0, 1, 20, 40] + stride(from: 60, to: 2_000, by: 120) {
      let part = try plan(scenario, after: limit)
      guard let stop = part.stop else { break }
      stops.insert(stop)
      #expect(part.isPartial && part.rules.count < 3)
      #expect(part.shortfall == nil || part.shortfall == whole.shortfall)
      if let last = part.lastSafeStart { #expect(last == whole.lastSafeStart) }
      switch stop {
      case .atOnce: #expect(part.schedule.order == 0 && part.binding == nil)
      case .sketching, .narrowing:
        #expect(part.binding == nil && part.check == nil && part.lastSafeStart == nil)
        #expect(part.schedule.order > 0)
      case .refusing: #expect(whole.shortfall != nil && part.shortfall == nil)
      case .pricing: #expect(part.binding != nil && part.check == nil)
      case .checking:
        #expect(part.schedule == whole.schedule)
        if whole.shortfall == nil { #expect(part.binding == whole.binding) }
      }
    }
    #expect(stops.contains(.atOnce) && stops.count >= 2, "\(stops)")
  }

  @Test func E2_aSiteThatIsReadyAnywayIsNotSaidToBeBeforeItWasPlayed() throws {
    let plan = try plan(try Samples.lively(), after: 0)
    #expect(plan.stop == .atOnce && plan.gap == 0 && plan.schedule.order == 0)
  }

  @Test func E2_aGoalStoppedInItsCheckIsPartial() throws {
    let yaml = Samples.building(
      people: "{staff: {site: old, family: voice, tier: entry, count: 20, stages: {working: 100%}}}"
    )
    func seek(after limit: Int) throws -> GoalSeek? {
      let node = try Samples.node(yaml)
      let scenario = try Scenario.schema.read(node)
      let request = try GoalRequest(
        Response(.people, in: scenario), target: 33,
        by: ScenarioDial("people.staff.count", in: node))
      return try GoalSeek(
        request, futures: 10, checks: 500,
        by: Player(seed: 1, threads: 1, control: Control(stoppingAfter: limit)))
    }
    let whole = try #require(try seek(after: .max))
    #expect(!whole.isPartial)
    // All settings have been played by then, and the fresh futures not.
    let part = try #require(try seek(after: 10 * (whole.trials.count + 1) + 1))
    #expect(part.isPartial)
    if case .found(let solution) = part.answer { #expect(solution.check == nil) }
  }

  @Test func E2_aSurveyRanksNothingThatItDidNotPlay() throws {
    let scenario = try Samples.scenario(
      Samples.building(
        leaving: "6%/month",
        people: "{staff: {site: old, family: voice, tier: entry, count: 50, "
          + "stages: {working: 100%}}}"
      ) + "survey: {pay: 20%, recognition: 80%}\n")
    let control = Control(stoppingAfter: 10)
    let matrix = try SurveyMatrix(
      scenario, futures: 10, by: Player(seed: 1, threads: 1, control: control))
    #expect(matrix.isPartial)
    #expect(matrix.rows.allSatisfy { matrix.quadrant(of: $0) == nil })
    let whole = try SurveyMatrix(scenario, futures: 10, by: Player(seed: 1, threads: 1))
    #expect(!whole.isPartial && whole.rows.contains { whole.quadrant(of: $0) != nil })
  }
}
