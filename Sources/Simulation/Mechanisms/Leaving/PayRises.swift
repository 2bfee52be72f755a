import Workforce

/// What pay is multiplied by, by place: by tier, and by site too where levers differ by place.
struct PayRises: Sendable {
  private let rises: [Double]
  /// How many sites are told apart; 1 where pay rises by the same everywhere.
  private let sites: Int
  private let tiers: Int

  init(_ scenario: Scenario) {
    let versions = scenario.versions.map { version in
      version.levers.payRise.number == 0 ? 1 : 1 + version.levers.payRise.number / 100
    }
    tiers = scenario.tiers.count
    sites = scenario.leversByPlace == nil ? 1 : scenario.sites.count
    rises = scenario.versionOfPlace.prefix(sites * tiers).map { versions[$0] }
  }

  /// How many places there are.
  var count: Int { rises.count }

  /// The place of a tier at a site.
  @inline(__always)
  func place(site: Int, tier: Int) -> Int { (sites == 1 ? 0 : site &* tiers) &+ tier }

  /// What pay is multiplied by at a place.
  subscript(place: Int) -> Double { rises[place] }
}
