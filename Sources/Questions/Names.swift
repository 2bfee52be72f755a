public import Schema
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
    case .ladder: withRest(ladders.map(\.key), of: ladders.map(\.value.tiers), rest: "none")
    case .phase: withRest(phases.map(\.key), of: phases.map(\.value.tiers), rest: "none")
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
    case .ladder:
      withRest(
        ladders.map { $0.value.title ?? $0.key }, of: ladders.map(\.value.tiers),
        rest: "no ladder")
    case .phase:
      withRest(
        phases.map { $0.value.title ?? $0.key }, of: phases.map(\.value.tiers), rest: "no phase")
    }
  }

  /// Where the thing stands along a dimension that a word names by its key or its title; nil where
  /// none is called so.
  public func index(of word: String, along dimension: Dimension) throws(Problem) -> Int? {
    let names = zip(keys(of: dimension), titles(of: dimension)).map {
      (key: $0, title: $1 as String?)
    }
    return try Naming.index(of: word, among: names)
  }

  /// Names of groups of tiers, and one more where some tiers are in none of them.
  private func withRest(_ names: [String], of groups: [[String]], rest: String) -> [String] {
    let grouped = Set(groups.joined())
    return names.isEmpty || tiers.allSatisfy { grouped.contains($0.key) } ? names : names + [rest]
  }
}
