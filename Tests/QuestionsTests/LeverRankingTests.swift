import PhraseTesting
import Questions
import Schema
import Simulation
import Statistics
import Testing
import Text
import Workforce

/// Every lever by a unit step.
@Suite struct LeverRankingTests {
  private static let yaml =
    Samples.building(
      leaving: "6%/month",
      intake: "{first: {site: new, family: voice, date: 2027-02-01, size: 12}}",
      people: "{staff: {site: old, family: voice, tier: entry, count: 50, "
        + "stages: {working: 100%}}}")
      + """
      peaks: {sale: {from: 06-01, to: 06-18, paid: 07-15, workload: 1.5}}
      levers: {amenities: 20 CNY/month, promise-gap: 5%}

      """

  private let player = Player(seed: 1, threads: 2)

  private func ranking(
    _ criterion: LeverRanking.Criterion, at site: Int? = nil, yaml: String = yaml,
    futures: Int = 60, control: Control = Control()
  ) throws -> LeverRanking {
    let node = try Samples.node(yaml)
    let scenario = try Scenario.schema.read(node)
    return try #require(
      try LeverRanking(
        by: criterion, LeverRanking.response(to: criterion, at: site, in: scenario),
        in: scenario, contents: node, futures: futures,
        by: Player(seed: 1, threads: 2, control: control)))
  }

  /// Each row is what `try` tells of its command: the effect, all costs, what the change itself
  /// costs, and that for each leaver avoided.
  @Test func aRowIsWhatTryTells() throws {
    let ranking = try ranking(.leavers)
    let node = try Samples.node(Self.yaml)
    #expect(ranking.rows.count > 8)
    for row in ranking.rows {
      let words = row.step.command.split(separator: " ", maxSplits: 2).map(String.init)
      #expect(words[0] == "try" && words[1] == row.step.path)
      let changed = try node.setting(
        Node.steps(words[1]), to: Node(words[2]), shape: Scenario.schema.shape)
      let comparison = try Comparison(
        ranking.scenario, Scenario.schema.read(changed), futures: 60, by: player)
      let series = try #require(comparison.compiled.layout.index(of: .leavers))
      let leavers = try #require(
        comparison.difference(series, week: comparison.compiled.weeks))
      #expect(row.effect == leavers.estimate, "\(row.step.path)")
      #expect(row.cost?.value == comparison.cost?.estimate.value, "\(row.step.path)")
      let own = try #require(comparison.cost(of: .lever))
      #expect(abs((row.ownCost?.value ?? .nan) - own.value) <= 1e-9 * abs(own.value))
      #expect(
        (row.costOfOne == nil) == (comparison.costPerLeaverAvoided == nil), "\(row.step.path)")
      if let one = row.costOfOne, let tried = comparison.costPerLeaverAvoided {
        #expect(abs(one.value - tried.value) < 1e-6 * tried.value)
        #expect(abs(one.low - tried.low) < 1e-6 * tried.value)
        #expect(abs(one.high - tried.high) < 1e-6 * tried.value)
      }
    }
  }

  @Test func theBestIsFirst() throws {
    let leavers = try ranking(.leavers).rows.map(\.effect.value)
    #expect(leavers == leavers.sorted())
    let cost = try ranking(.cost)
    #expect(cost.rows.map(\.effect.value) == cost.rows.map(\.effect.value).sorted())
    #expect(cost.rows.allSatisfy { $0.costOfOne == nil })
    let ready = try ranking(.ready, at: 0)
    #expect(ready.rows.map(\.effect.value) == ready.rows.map(\.effect.value).sorted(by: >))
    #expect(ready.rows[0].step.path == "intake.first.size")
    #expect(ready.presentChance != nil && ready.rows[0].chance != nil)
    #expect(ready.response.moment == .opening)
  }

  /// Steps are the doses of `survey`, each from where the scenario stands.
  @Test func stepsAreDoses() throws {
    let rows = try ranking(.leavers, futures: 2).rows
    let after = Dictionary(uniqueKeysWithValues: rows.map { ($0.step.path, $0.step.after) })
    #expect(after["levers.pay-rise"] == "1%")
    #expect(after["levers.peak-bonus"] == "400 CNY")
    #expect(after["levers.amenities"] == "60 CNY/month")
    #expect(after["levers.recognition"] == "40 CNY/month")
    #expect(after["levers.mentors"] == "10%")
    // A gap of 5 % can only be closed.
    #expect(after["levers.promise-gap"] == "0%")
    #expect(after["peaks.sale.helpers"] == "10%")
    // A tenth of 12 is one.
    #expect(after["intake.first.size"] == "13")
    #expect(after["tiers.entry.pay"] == "4,040 CNY/month")
    // What acts on nobody here is no step.
    #expect(after["levers.bonus-winners"] == nil && after["levers.study-prize"] == nil)
    #expect(after["levers.mentor-time"] == nil && after["levers.programmes"] == nil)
  }

  /// No lever is forgotten: each field has a step, or is named as having none.
  @Test func everyLeverHasAStep() {
    let fields = Levers.schema.shape.completions(ofPath: "", in: Node(.table([]))).map {
      "levers." + $0.word
    }
    #expect(fields.count > 10)
    let known = Set(LeverStep.paths).union(LeverStep.unstepped)
    for field in fields { #expect(known.contains(field), "\(field)") }
  }

  @Test func aStopSaysSo() throws {
    let part = try ranking(.leavers, control: Control(stoppingAfter: 200))
    #expect(part.isPartial && part.rows.count < 5)
  }

  @Test func whatIsNotKeptThereIsRefused() throws {
    let scenario = try Samples.scenario(Samples.building())
    #expect(try LeverRanking.response(to: .ready, at: 1, in: scenario).moment == .close)
    #expect(try LeverRanking.response(to: .ready, at: nil, in: scenario).moment == .opening)
  }
}
