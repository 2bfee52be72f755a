import Workforce

/// How pay and work accrue to somebody who comes, goes or changes inside a week; who is here all
/// week accrues by the stocks of its Monday (`Layout.accruals`).
extension Future {
  /// Adds (or takes off) the rest of the week's work and pay of somebody in a cell.
  ///
  /// - Parameter atWork: Whether the person takes contacts where the cell does.
  @inline(__always)
  mutating func earn(_ change: Int64, in cell: Int, from offset: Int, atWork: Bool = true) {
    // Part by part: whole conditions would be copied for everybody who comes, goes or moves.
    if atWork { work(change, in: cell, from: offset) }
    ledger.pay(change &* (figures.cells[cell].payPerWeek &* Int64(7 - offset) / 7), in: cell)
    if figures.cells[cell].firstDay > offset { wait(change, in: cell, from: offset) }
    if compiled.hasBenefits {
      ledger.benefit(
        change &* (figures.cells[cell].benefitsPerWeek &* Int64(7 - offset) / 7), in: cell)
    }
  }

  /// Days of work in a cell in the week, each as long as the contract makes it: of those at work on its Monday, and what has been added
  /// and taken off since.
  @inline(__always)
  func daysWorked(in cell: Int) -> Int64 {
    atWorkOnMonday(in: cell) &* Int64(WorkingWeek.days) &+ ledger.value(of: .working, in: cell)
  }

  /// People of a cell who were not off the job on the week's Monday, though they may have waited
  /// for their site to open.
  @inline(__always)
  func atWorkOnMonday(in cell: Int) -> Int64 {
    ledger.valueOnMonday(of: .people, in: cell)
      &- ledger.valueOnMonday(of: .away, in: cell)
      &- ledger.valueOnMonday(of: .crossTraining, in: cell)
  }

  /// Adds (or takes off) the rest of the week's work of somebody in a cell.
  @inline(__always)
  mutating func work(_ change: Int64, in cell: Int, from offset: Int) {
    guard figures.cells[cell].takesContacts else { return teach(change, in: cell, from: offset) }
    ledger.add(
      change &* figures.cells[cell].daysLeft(from: offset), to: .working, in: cell)
  }
}
