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

extension Future {
  /// Counts the stocks of a day: people in their cells, then seats and who is short of whom.
  mutating func countStocks(on day: Int) {
    foresee(week: day / 7)
    ledger.countStocks(figures.cells)
    countFullTime(on: day)
    for (index, site) in compiled.sites.enumerated() {
      let seats = seatsOpen(at: site, on: day)
      let places = Double(seats) * figures.values[site.relief]
      let ready = ledger.value(ofSeries: mechanisms.readiness.series.ready[index])
      let (needed, short) = need(at: index, places: places, ready: ready)
      let seated = min(ready, Int64(places + 1e-9))
      add(seats, to: mechanisms.readiness.series.seats, index)
      add(seated, to: mechanisms.readiness.series.seated, index)
      add(needed, to: mechanisms.readiness.series.needed, index)
      add(short, to: mechanisms.readiness.series.short, index)
      if seats > 0, short == 0 { mechanisms.readiness.note(site: index, week: day / 7) }
    }
  }

  /// Counts the stocks of a day inside a week on which a site opens. What accrues goes on by those
  /// of the Monday.
  mutating func countOpening(on day: Int) {
    guard let place = compiled.countedDays.place(of: compiled.start + day) else { return }
    ledger.keepMonday()
    endWaiting(on: day)
    countStocks(on: day)
    ledger.writeStocks(to: place)
    ledger.restoreMonday()
  }

  /// How many a site needs, and how many it is short of.
  ///
  /// Where contacts come, they say so, family by family: nobody who answers chats fills a voice
  /// post. Where none come, the seats do.
  private func need(at site: Int, places: Double, ready: Int64) -> (needed: Int64, short: Int64) {
    let services = compiled.demand.servicesAt.isEmpty ? [] : compiled.demand.servicesAt[site]
    guard !services.isEmpty else {
      // 1,200 × 0.95 must not need 1,141 people because of the last bit of a product.
      let target = places * figures.values[compiled.sites[site].target]
      let needed = Int64((target - 1e-9).rounded(.up))
      return (needed, max(0, needed - ready))
    }
    var (needed, short) = (Int64(0), Int64(0))
    for service in services {
      let place = site * compiled.families.count + compiled.demand.services[service].family
      let required = ledger.value(ofSeries: mechanisms.readiness.series.requiredByFamily[place])
      needed += required
      short += max(
        0, required - ledger.value(ofSeries: mechanisms.readiness.series.readyByFamily[place]))
    }
    return (needed, short)
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
  /// By site and family; nothing is required where there is no demand.
  let readyByFamily: [Int]
  let requiredByFamily: [Int]

  init(_ layout: Layout) {
    ready = layout.row(of: .ready, by: .site)
    seats = layout.row(of: .seats, by: .site)
    seated = layout.row(of: .seated, by: .site)
    needed = layout.row(of: .needed, by: .site)
    short = layout.row(of: .short, by: .site)
    readyByFamily = layout.row(of: .ready, by: [.site, .family])
    requiredByFamily = layout.row(of: .required, by: [.site, .family])
  }
}
