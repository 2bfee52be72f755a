import Workforce

/// Stagnation: a dose for whoever is too long in a tier that is not the last.
struct StagnationFactor: PersonalFactor {
  let after: CompiledScenario.Number
  let size: CompiledScenario.Number
  let cause: Int?
  let path = "effects.stagnation.size"

  init?(_ stagnation: Stagnation, _ cause: Int?, _ numbers: inout Numbers) {
    guard !stagnation.size.isKnown(as: 0) else { return nil }
    (after, size) = (numbers.add(stagnation.after), numbers.add(stagnation.size))
    self.cause = cause
  }
}

extension Future {
  /// Whether somebody who came to a tier on a day is stagnant when the forecast starts.
  @inline(__always)
  func isStagnant(isTop: Bool, since tierDay: Int32) -> Bool {
    figures.stagnationDay(isTop: isTop, since: tierDay) <= 0
  }

  /// The day on which somebody has been too long in the tier, or since the last move.
  @inline(__always)
  func stagnationStart(of row: Int) -> Int32 {
    guard !people.circumstances[row].contains(.stagnant) else { return .max }
    return figures.stagnationDay(
      isTop: figures.cells[Int(people.cell[row])].isTop,
      since: max(people.tierDay[row], mechanisms.moves.day(of: row)))
  }
}
