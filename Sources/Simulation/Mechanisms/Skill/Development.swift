import Workforce

/// Time of development that rounding to whole days has not yet counted, by cell.
struct DevelopmentTime: ~Copyable {
  var rest: Column<Double>

  init(_ compiled: CompiledScenario) {
    rest = Column(repeating: 0, count: compiled.cells.count)
  }

  mutating func clear() { rest.fill(0..<rest.count, with: 0) }
}

extension Future {
  /// Takes the week's development off the work of those who are developed.
  ///
  /// Work is counted in whole days: what rounding leaves of a cell's waits for the next week.
  mutating func develop() {
    for cell in 0..<cells.count where figures.cells[cell].takesContacts {
      let share = figures.skill.timeOff[Int(figures.cells[cell].stage)]
      guard share > 0 else { continue }
      // An hour of development is a larger part of a shorter week.
      let part = min(1, share / figures.cells[cell].fullTime)
      let time = part * Double(daysWorked(in: cell)) + mechanisms.development.rest[cell]
      mechanisms.development.rest[cell] = time - time.rounded()
      ledger.add(-Int64(time.rounded()), to: .working, in: cell)
    }
  }
}
