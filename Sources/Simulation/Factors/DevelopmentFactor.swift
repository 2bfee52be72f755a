import Randomness
import Schema
import Workforce

/// Development: what it does to leaving in the stage it belongs to.
struct DevelopmentFactor: Sendable {
  /// By stage: its size and where it is written.
  private let stages: [(size: Plan.Number, path: String)?]

  init?(_ scenario: Scenario, _ numbers: inout Numbers) {
    let sizes = scenario.stages.map { stage in
      stage.value.development.flatMap { $0.on && !$0.leaving.isKnown(as: 0) ? $0.leaving : nil }
    }
    guard sizes.contains(where: { $0 != nil }) else { return nil }
    stages = sizes.map { size in size.map { (numbers.add($0), $0.path) } }
  }

  func multiplier(stage: Int, _ values: borrowing Column<Double>) -> Double {
    stages[stage].map { Portable.exp(values[$0.size]) } ?? 1
  }

  /// The multiplier of every stage, with the path of the effect.
  func all(_ values: borrowing Column<Double>) -> [(path: String, most: Double)] {
    stages.indices.compactMap { stage in
      stages[stage].map { ($0.path, multiplier(stage: stage, values)) }
    }
  }
}
