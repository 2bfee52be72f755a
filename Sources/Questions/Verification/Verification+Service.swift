import Schema
import Simulation
import Statistics
import Text
import Workforce

extension Verification {
  /// People required and what those present achieve, as the simulation itself comes to them: its
  /// shrinkage, its tables, its definitions.
  static var service: [Check] { shrinkage + achieved + definitions }

  /// Whom a site requires where 30 % of paid time is lost.
  private static var shrinkage: [Check] {
    let source = Phrase(
      "shrinkage: people on the floor × 168 h ÷ 40 h ÷ (1 − 0.3), and not × (1 + 0.3)",
      "损耗率：在线人数 × 168 小时 ÷ 40 小时 ÷（1 − 0.3），而不是 ×（1 + 0.3）")
    return [
      Check(
        Phrase(
          "14 on the floor, day and night (100 contacts in 30 min of 180 s)",
          "昼夜 14 人在线（30 分钟 100 次咨询，每次 180 秒）"), 84, decimals: 0,
        found: found(.required), source: source),
      Check(
        Phrase(
          "106 on the floor (load 100: at most 50 % wait, Tijms, Table 5.3.2)",
          "106 人在线（话务强度 100：最多 50% 等待，Tijms，表 5.3.2）"), 636, decimals: 0,
        found: found(
          .required, contacts: 336_000,
          target: "{share: 50%, within: 0 seconds, definition: offered}"), source: source),
    ]
  }

  /// What 72 or 84 employed achieve, of whom 12 or 14 are on the floor at any time.
  private static var achieved: [Check] {
    let source = Phrase(
      "pyworkforce in the simulation: 12 or 14 on the floor, employed with 30 % lost",
      "用推演重算 pyworkforce：12 或 14 人在线，在职人数按损耗 30% 折算")
    return [
      Check(
        Phrase("Erlang C, 72 people: in 20 s (%)", "Erlang C，72 人：20 秒内（%）"), 64.0, decimals: 1,
        found: found(.serviceLevel, people: 72), source: source),
      Check(
        Phrase(
          "Erlang A, patience 300 s, 84 people: in 20 s (%)", "Erlang A，等待耐心 300 秒，84 人：20 秒内（%）"),
        91.7, decimals: 1,
        found: found(.serviceLevel, people: 84, patience: 300), source: source),
      Check(
        Phrase("the same: abandoned (%)", "同上：放弃（%）"), 1.4, decimals: 1,
        found: found(.abandonment, people: 84, patience: 300), source: source),
      Check(
        Phrase("the same: occupancy (%)", "同上：占用率（%）"), 70.4, decimals: 1,
        found: found(.occupancy, people: 84, patience: 300), source: source),
    ]
  }

  private static var definitions: [Check] {
    let levels = ["offered": 77.2, "served": 80.7, "without-short-abandons": 78.6]
      .merging(["answered-or-abandoned": 79.0]) { first, _ in first }
    return levels.sorted { $0.key < $1.key }.map { definition, level in
      Check(
        Phrase("\(definition) (%)", "\(definition)（%）"), level, decimals: 1,
        found: found(
          .serviceLevel, people: 72, patience: 300,
          target: "{share: 80%, within: 20 seconds, definition: \(definition)}"),
        source: Phrase(
          "the same queue in the simulation, by the definition of the target",
          "用推演重算同一队列，口径按目标的定义"))
    }
  }

  /// What one future of a site comes to that is open day and night and as busy in each half-hour.
  private static func found(
    _ measure: Measure, contacts: Int = 33_600, people: Int = 0, patience: Int? = nil,
    target: String = "{share: 80%, within: 20 seconds, definition: offered}"
  ) -> Double? {
    let hours = Array(repeating: "1", count: 24).joined(separator: ", ")
    let day = Array(repeating: "14.285714%, ", count: 6).joined() + "14.285716%"
    let text = """
      title: verification
      start: 2027-01-04
      horizon: 2 weeks
      sites: {site: {seats: 1000}}
      families: {family: {}}
      stages: {stage: {leaving: 0%/week}}
      causes: {cause: {share: 100%}}
      tiers: {tier: {}}
      people: {staff: {site: site, family: family, tier: tier, count: \(people), stages: {stage: 100%}}}
      demand: {calls: {family: family, sites: {site: 100%}, contacts: "\(contacts)/week"}}
      service:
        family:
          handle-time: 180 seconds
          \(patience.map { "patience: \($0) seconds" } ?? "at-once: 1")
          occupancy: 100%
          shrinkage: {leave: 30%}
          target: \(target)
          profile: {weekdays: [\(day)], day: [\(hours)]}
      """
    guard let root = try? Node(yaml: text, file: "verification"),
      let scenario = try? Scenario.schema.read(root)
    else { return nil }
    let forecast = try? Forecast(scenario, seed: 1, asked: 1)
      .played(to: 1, by: Player(seed: 1, threads: 1))
    guard let forecast, let series = forecast.compiled.layout.index(of: measure) else { return nil }
    return forecast.outcome.close(series).mean.map { $0 / Double(measure.description.unit.ticks) }
  }
}
