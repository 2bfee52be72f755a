public import Schema
public import Simulation
public import Text
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
    case .step: recruiting.stepsHeld.map(\.key)
    case .channel: recruitingChannels.map(\.key)
    case .ladder:
      withRest(ladders.map(\.key), of: ladders.map(\.value.tiers), rest: Self.noLadder.key)
    case .phase:
      withRest(phases.map(\.key), of: phases.map(\.value.tiers), rest: Self.noPhase.key)
    }
  }

  /// What reports call the values of a dimension.
  public func titles(of dimension: Dimension) -> [Phrase] {
    switch dimension {
    case .site: sites.map(\.title)
    case .family: families.map(\.title)
    case .stage: stages.map(\.title)
    case .tier: tiers.map(\.title)
    case .cause: causes.map(\.title) + ownModelCauses.map(\.title)
    case .step: recruiting.stepsHeld.map(\.title)
    case .channel: recruitingChannels.map(\.title)
    case .ladder:
      withRest(ladders.map(\.title), of: ladders.map(\.value.tiers), rest: Self.noLadder.title)
    case .phase:
      withRest(phases.map(\.title), of: phases.map(\.value.tiers), rest: Self.noPhase.title)
    }
  }

  /// Where the thing stands along a dimension that a word names by its key or its title; nil where
  /// none is called so.
  public func index(of word: String, along dimension: Dimension) throws(Problem) -> Int? {
    let names = zip(keys(of: dimension), titles(of: dimension)).map {
      (key: $0, title: $1 as Phrase?)
    }
    return try Naming.index(of: word, among: names)
  }

  /// Names of groups of tiers, and one more where some tiers are in none of them.
  private func withRest<Name>(_ names: [Name], of groups: [[String]], rest: Name) -> [Name] {
    let grouped = Set(groups.joined())
    return names.isEmpty || tiers.allSatisfy { grouped.contains($0.key) } ? names : names + [rest]
  }
}
