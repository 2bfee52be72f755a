import Workforce

/// Waiting for a site to open: who is trained is paid and takes no contacts before it, and no clock
/// of a stage, a tier or energy starts.
extension Future {
  /// Says, on a Monday, from which day of the week on each cell works, and who waits till then.
  mutating func countWaiting(week: Int) {
    guard let last = compiled.lastOpening, 7 * week < last + 7 else { return }
    figures.beginWork(week: week)
    endWaiting(on: 7 * week)
  }

  /// Counts who waits on a day.
  mutating func endWaiting(on day: Int) {
    for cell in compiled.waitingCells {
      let isOpen = figures.cells[cell].opening <= day
      let waiting =
        ledger.value(of: .people, in: cell) - ledger.value(of: .crossTraining, in: cell)
        - ledger.value(of: .away, in: cell)
      ledger.set(isOpen ? 0 : waiting, of: .waiting, in: cell)
    }
  }

  /// Takes the week's days before the opening off the work that accrues by those ready on the
  /// Monday, and counts their pay of these days.
  mutating func passWaiting() {
    for cell in compiled.waitingCells where figures.cells[cell].firstDay > 0 {
      let waiting = ledger.value(of: .waiting, in: cell)
      guard waiting > 0 else { continue }
      let days = Int64(WorkingWeek.days) - figures.cells[cell].daysLeft(from: 0)
      ledger.add(-waiting * days, to: .working, in: cell)
      wait(waiting, in: cell, from: 0)
    }
  }

  /// Counts the pay of some people of a cell from a day of the week up to its opening.
  mutating func wait(_ people: Int64, in cell: Int, from offset: Int) {
    let conditions = figures.cells[cell]
    guard conditions.takesContacts else { return }
    let days = Int64(conditions.firstDay) - Int64(offset)
    ledger.add(people &* (conditions.payPerWeek &* days / 7), to: .waitingPay, in: cell)
  }
}

extension CompiledScenario {
  /// The last day on which a site opens of those that were not open at the start; nil for none.
  var lastOpening: Int? { sites.compactMap(\.opening).filter { $0 > 0 }.max() }
}
