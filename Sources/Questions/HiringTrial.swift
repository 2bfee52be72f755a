import Schema
import Simulation
import Statistics
import Workforce

/// What a schedule came to, future by future, on the Monday of the opening.
struct HiringTrial: Sendable {
  /// People ready.
  private(set) var ready: [Int64] = []
  /// People needed.
  private(set) var needed: [Int64] = []
  /// People missing; where contacts say who is needed, family by family.
  private(set) var short: [Int64] = []
  /// What the site has cost up to then, in minor units.
  private(set) var cost: [Int64] = []

  var futures: Int { ready.count }

  /// Futures in which the site was ready.
  var successes: Int { short.count { $0 == 0 } }

  /// Ready people beyond those needed, in order from the worst future to the best; negative where
  /// anybody is missing.
  var margins: [Int64] {
    ready.indices.map { short[$0] > 0 ? -short[$0] : ready[$0] - needed[$0] }.sorted()
  }

  var meanNeeded: Double { mean(needed) }
  var meanShort: Double { mean(short) }
  var meanCost: Double { mean(cost) }

  private func mean(_ values: [Int64]) -> Double {
    Double(values.reduce(0, +)) / Double(max(1, values.count))
  }
}

extension HiringTrial {
  /// Plays a schedule up to the opening.
  init(
    _ ground: HiringGround, _ schedule: HiringSchedule, seed: UInt64, futures: Int, threads: Int,
    control: Control
  ) {
    let compiled = CompiledScenario(ground.scenario(with: schedule).playedToTheOpening(ground.week))
    func places(_ measure: Measure) -> [Sample.Place] {
      guard let series = compiled.layout.index(of: measure, cut: [.site], at: [ground.site]) else {
        return []
      }
      // Stocks of the opening's Monday, and the cost of the weeks before.
      let weeks = Self.stocks.contains(measure) ? ground.week...ground.week : 0...ground.week - 1
      return weeks.map { Sample.Place(series, week: $0) }
    }
    let places = Self.stocks.map(places).flatMap(\.self) + places(.cost)
    let sample = Run(compiled, seed: seed, threads: threads)
      .sample(places, futures: 0..<futures, control: control)
    for row in sample.rows {
      ready.append(row[0])
      needed.append(row[1])
      short.append(row[2])
      cost.append(row[Self.stocks.count...].reduce(0, +))
    }
  }

  /// What a trial reads of the opening's Monday, in the order of a row.
  private static let stocks = [Measure.ready, .needed, .short]
}

extension Scenario {
  /// The scenario up to the week of an opening, whose Monday is the last thing to be known.
  func playedToTheOpening(_ week: Int) -> Scenario {
    var scenario = self
    scenario.horizon = Span(number: Double(week + 1), suffix: " weeks") ?? horizon
    return scenario
  }

  /// What a site is short of on a Monday, family by family, in the mean over some futures; 0 where
  /// no contacts come to the site.
  func shortByFamily(at site: Int, week: Int, seed: UInt64) -> [Double] {
    guard contactsCome(to: sites[site].key) else { return families.map { _ in 0 } }
    let compiled = CompiledScenario(playedToTheOpening(week))
    func places(_ measure: Measure) -> [Sample.Place] {
      families.indices.compactMap { family in
        compiled.layout.index(of: measure, cut: [.site, .family], at: [site, family])
          .map { Sample.Place($0, week: week) }
      }
    }
    let sample = Run(compiled, seed: seed, threads: 1)
      .sample(places(.required) + places(.ready), futures: 0..<20)
    return families.indices.map { family in
      sample.rows.reduce(0) { $0 + Double(max(0, $1[family] - $1[families.count + family])) }
        / Double(sample.futures)
    }
  }
}
