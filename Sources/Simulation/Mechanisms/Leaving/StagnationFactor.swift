import Workforce

/// Stagnation: a dose for whoever is too long in a tier that is not the last.
struct StagnationFactor: PersonalFactor {
  private let after: CompiledScenario.Number
  let size: CompiledScenario.Number
  let cause: Int?
  let path = "effects.stagnation.size"

  init?(_ stagnation: Stagnation, _ cause: Int?, _ numbers: inout Numbers) {
    guard !stagnation.size.isKnown(as: 0) else { return nil }
    (after, size) = (numbers.add(stagnation.after), numbers.add(stagnation.size))
    self.cause = cause
  }

  func days(_ values: borrowing Column<Double>) -> Int32 { Int32(values[after]) }
}
