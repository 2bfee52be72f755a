import Workforce

/// What pay is multiplied by, by place: by tier, and by site and stage too where levers differ by
/// place.
struct PayRises: Sendable {
  private let rises: [Double]
  /// Whether places differ in more than the tier.
  let isByCell: Bool
  private let (stages, tiers): (Int, Int)

  init(_ scenario: Scenario) {
    let versions = scenario.versions.map { version in
      version.levers.payRise.number == 0 ? 1 : 1 + version.levers.payRise.number / 100
    }
    (stages, tiers) = (scenario.stages.count, scenario.tiers.count)
    isByCell = scenario.leversByPlace != nil
    let places = isByCell ? scenario.versionOfPlace : Array(repeating: 0, count: tiers)
    rises = places.map { versions[$0] }
  }

  /// How many places there are.
  var count: Int { rises.count }

  /// The place of a stage and tier at a site.
  @inline(__always)
  func place(site: Int, stage: Int, tier: Int) -> Int {
    (isByCell ? (site &* stages &+ stage) &* tiers : 0) &+ tier
  }

  /// The same of a cell.
  @inline(__always)
  func place(of cell: Int, in cells: Cells) -> Int {
    place(site: cells.site(of: cell), stage: cells.stage(of: cell), tier: cells.tier(of: cell))
  }

  /// What pay is multiplied by at a place.
  subscript(place: Int) -> Double { rises[place] }
}
