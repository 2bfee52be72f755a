import Workforce

/// People and work counted as full-time people of 40 hours, where paid hours differ; elsewhere a
/// head is a full-time person, and nothing of this is kept.
///
/// Cells hold heads, and days of work as long as the contract makes them; a week's series hold
/// full-time people and full-time days.
struct FullTimePeople: ~Copyable {
  let isOn: Bool
  /// By measure of work, site and family: full-time days that rounding has not yet counted.
  fileprivate var rest: Column<Double>

  fileprivate static let work = [Measure.working, .lost, .teaching]

  init(_ compiled: CompiledScenario) {
    isOn = compiled.contracts.differ
    let cells = compiled.cells
    rest = Column(
      repeating: 0, count: isOn ? Self.work.count * cells.sites * cells.families : 0)
  }

  mutating func clear() {
    rest.fill(0..<rest.count, with: 0)
  }
}

extension Future {
  /// Counts those ready on a day in full-time people, by site and family and rounded down.
  mutating func countFullTime() {
    guard mechanisms.fullTime.isOn else { return }
    for site in 0..<cells.sites {
      for family in 0..<cells.families {
        var fullTime = 0.0
        for contract in 0..<cells.contracts {
          let first = cells.cell(site: site, family: family, stage: 0, tier: 0, contract: contract)
          for cell in first..<first + cells.stages * cells.tiers
          where figures.cells[cell].takesContacts {
            let people = atWorkOnMonday(in: cell)
            fullTime += Double(people) * figures.cells[cell].fullTime
          }
        }
        // 45 people of 40 hours must not be 44 because of the last bit of a product.
        let place = site * cells.families + family
        let counted = ledger.value(ofSeries: mechanisms.readiness.series.readyByFamily[place])
        ledger.change(
          .ready, by: Int64(fullTime + 1e-9) - counted,
          ofPlaceOf: cells.cell(site: site, family: family, stage: 0, tier: 0))
      }
    }
  }

  /// Turns the week's days of work into full-time days, once all who take any off have done so.
  mutating func countFullTimeWork() {
    for cell in 0..<cells.count {
      let away = ledger.valueOnMonday(of: .away, in: cell) * Int64(WorkingWeek.days)
      bookWork(figures.cells[cell].takesContacts ? daysWorked(in: cell) : 0, at: 0, in: cell)
      bookWork(away + ledger.value(of: .lost, in: cell), at: 1, in: cell)
      bookWork(ledger.value(of: .teaching, in: cell), at: 2, in: cell)
    }
  }

  /// What rounding to whole days leaves of a cell's goes to the next cell of its place, or week.
  private mutating func bookWork(_ days: Int64, at position: Int, in cell: Int) {
    let measure = FullTimePeople.work[position]
    // What was booked by heads is no full-time work, even where nothing is left of it.
    guard days != 0 || ledger.value(of: measure, in: cell) != 0 else { return }
    let place = position * cells.sites * cells.families + cells.place(of: cell)
    let fullTime =
      Double(days) * figures.cells[cell].fullTime + mechanisms.fullTime.rest[place]
    mechanisms.fullTime.rest[place] = fullTime - fullTime.rounded()
    ledger.set(Int64(fullTime.rounded()), of: measure, in: cell)
  }
}
