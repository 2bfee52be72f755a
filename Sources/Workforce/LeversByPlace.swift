/// Levers that are not the same ones everywhere: by site, stage and tier.
public struct LeversByPlace: Sendable {
  /// Those that differ, each once.
  public internal(set) var versions: [Levers]
  /// Which of them hold, by site, stage and tier, sites first.
  let places: [Int]
}

extension Scenario {
  /// The levers that can be given to some only, and how they act on leaving: what they cost and do
  /// follows from where somebody works, from their stage and from their tier.
  static let leversForSome: [(path: String, driver: LeavingDriver)] = [
    ("levers.pay-rise", .pay), ("levers.amenities", .amenities),
    ("levers.recognition", .recognition), ("levers.ceremonies", .ceremonies),
    ("levers.idea-market", .ideaMarket),
  ]

  /// The scenario once for each of the levers that hold somewhere, in which they hold everywhere.
  public var versions: [Scenario] {
    guard let leversByPlace else { return [self] }
    return leversByPlace.versions.map { levers in
      var version = self
      (version.levers, version.leversByPlace) = (levers, nil)
      return version
    }
  }

  /// Which of the versions holds, by site, stage and tier, sites first.
  public var versionOfPlace: [Int] {
    leversByPlace?.places
      ?? Array(repeating: 0, count: sites.count * stages.count * tiers.count)
  }

  /// Does the same to what holds everywhere and to the levers that hold for some.
  ///
  /// - Parameter change: says whether it has changed anything.
  /// - Returns: whether anything was changed.
  mutating func change(everywhere change: (inout Scenario) -> Bool) -> Bool {
    var isChanged = false
    for (index, version) in versions.enumerated() where leversByPlace != nil {
      var version = version
      isChanged = change(&version) || isChanged
      leversByPlace?.versions[index] = version.levers
    }
    return change(&self) || isChanged
  }
}

extension LeavingDriver {
  /// How it acts in a scenario, place by place where levers differ; nil where it does not.
  public func acts(in scenario: Scenario) -> Action? {
    guard scenario.leversByPlace != nil,
      Scenario.leversForSome.contains(where: { $0.driver == self })
    else { return action(scenario) }
    let standings = scenario.versions.map { version -> Standing? in
      guard case .always(let standing)? = action(version) else { return nil }
      return standing
    }
    guard let cause = standings.lazy.compactMap(\.self).first.map(\.cause) else { return nil }
    let pulls = scenario.versionOfPlace.enumerated().map { place, version -> Pull? in
      guard let standing = standings[version] else { return nil }
      return standing.places == .tiers
        ? standing.pulls[place % scenario.tiers.count] : standing.pulls[0]
    }
    guard pulls.contains(where: { $0 != nil }) else { return nil }
    return .always(Standing(.cells, pulls, cause: cause))
  }
}
