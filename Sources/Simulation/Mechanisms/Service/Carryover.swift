import Staffing

/// What a week leaves to the next: pressure at each site, and contacts that come again.
struct Carryover {
  /// Of last week, by site. On the first Monday, and for copies of a person, who have no floor, it
  /// is none.
  private(set) var pressures: [Pressure]
  /// Contacts that come this week beyond what demand counts, by service and site; fewer than 0
  /// where fewer come.
  private(set) var returns: [Double]
  /// The share of the hours needed that nobody gave.
  private var missing: Means
  /// By site, of the week at hand.
  private var week: [Hours]
  private let isKept: Bool

  private struct Hours {
    var busy = 0.0
    var given = 0.0
    var needed = 0.0
    var missing = 0.0
  }

  init(_ compiled: CompiledScenario) {
    isKept = compiled.coupling.isKept
    pressures = Array(repeating: Pressure(), count: isKept ? compiled.sites.count : 0)
    week = Array(repeating: Hours(), count: pressures.count)
    returns = Array(repeating: 0, count: compiled.demand.services.count * compiled.sites.count)
    missing = Means(.missing, compiled)
  }

  mutating func clear() {
    for site in pressures.indices { (pressures[site], week[site]) = (Pressure(), Hours()) }
    for place in returns.indices { returns[place] = 0 }
    missing.clear()
  }

  /// Adds what a family met at a site: families do not help each other out.
  mutating func add(_ found: WeekOfService, site: Int, family: Int) {
    guard isKept else { return }
    let short = found.missingHours
    week[site].busy += found.busyHours
    week[site].given += found.hours
    week[site].needed += found.neededHours
    week[site].missing += short
    guard found.neededHours > 0 else { return }
    missing.add(short / found.neededHours, weight: found.neededHours, site: site, family: family)
  }

  /// Says how many contacts more come next week, for a service at a site.
  mutating func set(_ contacts: Double, place: Int) { returns[place] = contacts }

  /// Ends the week.
  mutating func close(in ledger: inout Ledger) {
    for site in week.indices {
      let hours = week[site]
      pressures[site] = Pressure(
        occupancy: hours.given > 0 ? hours.busy / hours.given : 0,
        missing: hours.needed > 0 ? hours.missing / hours.needed : 0)
      week[site] = Hours()
    }
    missing.close(in: &ledger)
  }

  /// Begins the share over several weeks anew.
  mutating func clearTotals() { missing.clearTotals() }

  func finish(in ledger: inout Ledger) { missing.finish(in: &ledger) }
}
