import Workforce

/// When sites are ready.
struct Readiness: ~Copyable {
  let series: SiteSeries
  /// The first week on whose Monday, or opening inside it, a site was open and not short, by site;
  /// the week after the close where there is none.
  private(set) var weeks: [Int]

  init(_ compiled: CompiledScenario) {
    series = SiteSeries(compiled.layout)
    weeks = Array(repeating: compiled.weeks + 1, count: compiled.sites.count)
  }

  mutating func clear(weeks all: Int) {
    for site in weeks.indices { weeks[site] = all + 1 }
  }

  /// A site is open and not short on a day of a week that is counted.
  mutating func note(site: Int, week: Int) { weeks[site] = min(weeks[site], week) }
}

/// How a site stands on a Monday.
struct Standing {
  /// People needed, those of the ready who have a desk, and people missing.
  var needed: Int64 = 0
  var seated: Int64 = 0
  var short: Int64 = 0
  /// People on the floor and desks that the busiest half-hour needs, and desks missing in it.
  var busiest: Int64 = 0
  var desksNeeded: Int64 = 0
  var desksShort: Int64 = 0
}

extension Future {
  /// Counts the stocks of a day: people in their cells, then who and what each site is short of.
  mutating func countStocks(on day: Int) {
    ledger.countStocks(figures.cells)
    countFullTime()
    countCandidates()
    countDesk()
    for site in compiled.sites.indices {
      let seats = seatsOpen(at: compiled.sites[site], on: day)
      let standing =
        compiled.demand.come(to: site)
        ? standingByContacts(at: site, on: day) : standingBySeats(at: site, seats)
      let series = mechanisms.readiness.series
      add(seats, to: series.seats, site)
      add(standing.seated, to: series.seated, site)
      add(standing.needed, to: series.needed, site)
      add(standing.short, to: series.short, site)
      let isReady = standing.short == 0 && standing.desksShort == 0
      add(isReady ? 0 : 1, to: series.unready, site)
      if seats > 0, isReady { mechanisms.readiness.note(site: site, week: day / 7) }
      guard !compiled.demand.isEmpty else { continue }
      add(standing.busiest, to: series.busiest, site)
      add(standing.desksNeeded, to: series.desksNeeded, site)
      add(standing.desksShort, to: series.desksShort, site)
    }
  }

  /// Counts the stocks of a day inside a week on which a site opens. What accrues goes on by those
  /// of the Monday.
  mutating func countOpening(on day: Int) {
    guard let place = compiled.countedDays.place(of: compiled.start + day) else { return }
    // The week is answered at the handle times of its Monday.
    let handleTimes = mechanisms.service.handleTimes
    ledger.keepMonday()
    endWaiting(on: day)
    countStocks(on: day)
    ledger.writeStocks(to: place)
    ledger.restoreMonday()
    mechanisms.service.handleTimes = handleTimes
  }

  /// Where no contacts come, seats × relief × target say how many are needed.
  private func standingBySeats(at site: Int, _ seats: Int64) -> Standing {
    let places = Double(seats) * figures.values[compiled.sites[site].relief]
    let ready = ledger.value(ofSeries: mechanisms.readiness.series.ready[site])
    // 1,200 × 0.95 must not need 1,141 people because of the last bit of a product.
    let target = places * figures.values[compiled.sites[site].target]
    let needed = Int64((target - 1e-9).rounded(.up))
    return Standing(
      needed: needed, seated: min(ready, Int64(places + 1e-9)), short: max(0, needed - ready))
  }

  /// Adds to a site's series and to the total, which comes before those of the sites.
  private mutating func add(_ amount: Int64, to series: [Int], _ site: Int) {
    ledger.add(amount, toSeries: series[site])
    ledger.add(amount, toSeries: series[0] - 1)
  }

  /// Seats that can be used on a day.
  func seatsOpen(at site: CompiledScenario.Site, on day: Int) -> Int64 {
    let all = Int64(figures.values[site.seats].rounded())
    guard let opening = site.opening else { return all }
    let daysOpen = day - opening
    guard daysOpen >= 0 else { return 0 }
    guard let perWeek = site.seatsPerWeek else { return all }
    return min(all, Int64(figures.values[perWeek].rounded()) * Int64(daysOpen / 7 + 1))
  }
}

/// The series that are kept by site.
struct SiteSeries {
  let ready: [Int]
  let seats: [Int]
  let seated: [Int]
  let needed: [Int]
  let short: [Int]
  let unready: [Int]
  /// Nothing where there is no demand.
  let busiest: [Int]
  let desksNeeded: [Int]
  let desksShort: [Int]
  /// By site and family.
  let readyByFamily: [Int]
  /// By site and family: the series of those required, in every cut; nothing where there is no
  /// demand.
  let required: [[Int]]

  init(_ layout: Layout) {
    ready = layout.row(of: .ready, by: .site)
    seats = layout.row(of: .seats, by: .site)
    seated = layout.row(of: .seated, by: .site)
    needed = layout.row(of: .needed, by: .site)
    short = layout.row(of: .short, by: .site)
    unready = layout.row(of: .unready, by: .site)
    busiest = layout.row(of: .busiest, by: .site)
    desksNeeded = layout.row(of: .desksNeeded, by: .site)
    desksShort = layout.row(of: .desksShort, by: .site)
    readyByFamily = layout.row(of: .ready, by: [.site, .family])
    let places = layout.row(of: .required, by: [.site, .family])
    required = places.map { place in
      let at = layout.series[place].at
      return [[], [.site], [.family], [.site, .family]].compactMap { (cut: [Dimension]) in
        layout.index(
          of: .required, cut: cut, at: cut.map { $0 == .site ? at[0] : at[1] })
      }
    }
  }
}
