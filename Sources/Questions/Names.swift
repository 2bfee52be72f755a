import Schema
public import Simulation
public import Workforce

extension Scenario {
  /// The keys along a dimension, in the order of its coordinates.
  public func keys(of dimension: Dimension) -> [String] {
    switch dimension {
    case .site: sites.map(\.key)
    case .family: families.map(\.key)
    case .stage: stages.map(\.key)
    case .tier: tiers.map(\.key)
    case .cause: causes.map(\.key) + ownModelCauses.map(\.key)
    }
  }

  /// What reports call the values of a dimension.
  public func titles(of dimension: Dimension) -> [String] {
    switch dimension {
    case .site: sites.map { $0.value.title ?? $0.key }
    case .family: families.map { $0.value.title ?? $0.key }
    case .stage: stages.map { $0.value.title ?? $0.key }
    case .tier: tiers.map { $0.value.title ?? $0.key }
    case .cause: causes.map { $0.value.title ?? $0.key } + ownModelCauses.map(\.title)
    }
  }
}
