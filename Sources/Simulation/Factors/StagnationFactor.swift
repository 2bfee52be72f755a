import Randomness
import Workforce

/// Stagnation: a dose for whoever is too long in a tier that is not the last.
struct StagnationFactor: Sendable {
  private let after: Plan.Number
  private let size: Plan.Number
  private let cause: Int?

  init?(_ stagnation: Stagnation, _ cause: Int?, _ numbers: inout Numbers) {
    guard !stagnation.size.isKnown(as: 0) else { return nil }
    (after, size) = (numbers.add(stagnation.after), numbers.add(stagnation.size))
    self.cause = cause
  }

  func days(_ values: borrowing Column<Double>) -> Int32 { Int32(values[after]) }

  func multiplier(_ values: borrowing Column<Double>) -> Double { Portable.exp(values[size]) }

  func act(on personal: inout Multipliers, _ kind: Int, _ values: borrowing Column<Double>) {
    personal.multiply(kind, cause, by: multiplier(values))
  }
}
