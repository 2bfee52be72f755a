import Staffing

extension Future {
  /// Works out which contacts of a service at a site come again next week.
  ///
  /// Demand counts `counted` = (1 − demand.*.resolution) × returning of *all* contacts as repeats
  /// of the same week: offered = first contacts ÷ (1 − counted). Of those answered, (1 − what
  /// those on the floor settle) × returning come again in truth; of those who gave up, the
  /// redials. Only what is beyond `counted` is carried over, and it brings the repeats that demand
  /// counts for any contact. So nothing counts twice, and a steady week has first contacts ÷ (1 − the
  /// share that comes again).
  mutating func carry(_ found: WeekOfService, of load: WeekLoad, number: Int, site: Int) {
    guard compiled.coupling.isKept, load.offered > 0 else { return }
    let family = compiled.demand.services[number].family
    let place = number * compiled.sites.count + site
    let came = mechanisms.service.carryover.returns[place]
    let cell = compiled.cells.cell(site: site, family: family, stage: 0, tier: 0)
    let repeats = load.counted * (found.contacts - came) + came
    ledger.add(Int64(max(0, repeats).rounded()), to: .returns, in: cell)
    guard compiled.coupling.returns else { return }
    var unsettled = load.counted
    if compiled.coupling.repeats,
      let settled = mechanisms.ratings.resolution.mean(site: site, family: family)
    {
      unsettled = (1 - settled) * load.returning
    }
    let redials = compiled.coupling.redials.map { figures.values[$0] } ?? load.counted
    let beyond =
      (found.contacts - found.abandoned) * (unsettled - load.counted)
      + found.abandoned * (redials - load.counted)
    mechanisms.service.carryover.set(beyond / (1 - load.counted), place: place)
  }
}
