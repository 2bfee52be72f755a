import Schema
import Workforce

/// How tiers are grouped in reports: by ladder and by phase.
struct TierGroups: Sendable {
  private let ladders: [Int]
  private let phases: [Int]
  /// How many ladders there are; one more for tiers that stand on none.
  let ladderCount: Int
  /// How many phases there are, likewise.
  let phaseCount: Int

  init(_ scenario: Scenario) {
    func places(_ groups: [[String]]) -> [Int] {
      scenario.tiers.map { tier in
        groups.firstIndex { $0.contains(tier.key) } ?? groups.count
      }
    }
    func count(_ places: [Int], _ groups: Int) -> Int {
      groups == 0 ? 0 : places.contains(groups) ? groups + 1 : groups
    }
    ladders = places(scenario.ladders.map(\.value.tiers))
    phases = places(scenario.phases.map(\.value.tiers))
    ladderCount = count(ladders, scenario.ladders.count)
    phaseCount = count(phases, scenario.phases.count)
  }

  /// Where a tier stands in a dimension that groups tiers; nil for every other dimension.
  func coordinate(_ dimension: Dimension, ofTier tier: Int) -> Int? {
    switch dimension {
    case .ladder: ladders[tier]
    case .phase: phases[tier]
    default: nil
    }
  }
}
