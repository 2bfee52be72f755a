/// The cells people are counted in: site × family × stage × tier, stages in the order of tenure;
/// and as many again for each contract whose paid hours are not the usual ones of the family.
struct Cells: Sendable {
  let sites: Int
  let families: Int
  let stages: Int
  let tiers: Int
  /// The usual hours of each family, and others.
  let contracts: Int

  var count: Int { contracts * perContract }

  private var perContract: Int { sites * families * stages * tiers }

  func cell(site: Int, family: Int, stage: Int, tier: Int, contract: Int = 0) -> Int {
    contract * perContract + ((site * families + family) * stages + stage) * tiers + tier
  }

  func contract(of cell: Int) -> Int { cell / perContract }
  /// Site and family: `site * families + family`.
  func place(of cell: Int) -> Int { cell / (stages * tiers) % (sites * families) }
  func site(of cell: Int) -> Int { cell / (families * stages * tiers) % sites }
  func family(of cell: Int) -> Int { cell / (stages * tiers) % families }
  func stage(of cell: Int) -> Int { cell / tiers % stages }
  func tier(of cell: Int) -> Int { cell % tiers }

  /// Where a cell stands in one of its dimensions; causes are none of them, and groups of
  /// tiers are `TierGroups`' business.
  func coordinate(_ dimension: Dimension, of cell: Int) -> Int {
    switch dimension {
    case .site: site(of: cell)
    case .family: family(of: cell)
    case .stage: stage(of: cell)
    case .tier: tier(of: cell)
    case .cause, .ladder, .phase, .step, .channel: 0
    }
  }

  /// The same place, family and tier, one stage on.
  func nextStage(after cell: Int) -> Int { cell + tiers }

  /// The same place, family and stage in another tier.
  func promoted(_ cell: Int, from old: Int, to new: Int) -> Int { cell + new - old }

  /// The same place, stage, tier and contract in another family.
  func inFamily(_ family: Int, _ cell: Int) -> Int {
    cell + (family - self.family(of: cell)) * stages * tiers
  }

  /// The same family, stage, tier and contract at another site.
  func inSite(_ site: Int, _ old: Int) -> Int {
    cell(
      site: site, family: family(of: old), stage: stage(of: old), tier: tier(of: old),
      contract: contract(of: old))
  }
}
