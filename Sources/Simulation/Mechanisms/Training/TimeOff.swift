import Workforce

extension Future {
  /// Notes days of a cell's contract that its people do not work; who takes no contacts is not
  /// missed.
  @inline(__always)
  mutating func takeOff(_ days: Double, in cell: Int) {
    if figures.cells[cell].takesContacts { mechanisms.studies.owed[cell] += days }
  }

  /// Takes study and side roles off the week's work. What rounding or a week without enough work
  /// leaves is taken off the next.
  mutating func takeTimeOff() {
    for cell in 0..<cells.count {
      let days = Int64(mechanisms.studies.owed[cell].rounded())
      guard days != 0 else { continue }
      let taken = min(days, max(0, daysWorked(in: cell)))
      ledger.add(-taken, to: .working, in: cell)
      mechanisms.studies.owed[cell] -= Double(taken)
    }
  }
}
