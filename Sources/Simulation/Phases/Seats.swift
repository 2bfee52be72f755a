extension Future {
  /// Counts the stocks of a Monday: people in their cells, then seats and who is short of whom.
  mutating func countStocks(week: Int) {
    ledger.countStocks(figures.cells)
    for (index, site) in plan.sites.enumerated() {
      let seats = seatsOpen(at: site, week: week)
      let places = Double(seats) * figures.values[site.relief]
      // 1,200 × 0.95 must not need 1,141 people because of the last bit of a product.
      let needed = Int64((places * figures.values[site.target] - 1e-9).rounded(.up))
      let ready = ledger.value(ofSeries: siteSeries.ready[index])
      let seated = min(ready, Int64(places + 1e-9))
      add(seats, to: siteSeries.seats, index)
      add(seated, to: siteSeries.seated, index)
      add(needed, to: siteSeries.needed, index)
      add(max(0, needed - ready), to: siteSeries.short, index)
      if seats > 0, ready >= needed { readyWeeks[index] = min(readyWeeks[index], week) }
    }
  }

  /// Adds to a site's series and to the total, which comes before those of the sites.
  private mutating func add(_ amount: Int64, to series: [Int], _ site: Int) {
    ledger.add(amount, toSeries: series[site])
    ledger.add(amount, toSeries: series[0] - 1)
  }

  private func seatsOpen(at site: Plan.Site, week: Int) -> Int64 {
    let all = Int64(figures.values[site.seats].rounded())
    guard let opening = site.opening else { return all }
    let daysOpen = week * 7 - opening
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

  init(_ layout: Layout) {
    ready = layout.row(of: .ready, by: .site)
    seats = layout.row(of: .seats, by: .site)
    seated = layout.row(of: .seated, by: .site)
    needed = layout.row(of: .needed, by: .site)
    short = layout.row(of: .short, by: .site)
  }
}
