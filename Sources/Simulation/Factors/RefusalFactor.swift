import Randomness
import Workforce

/// Refusal: a dose for whoever sat a review upwards in vain, for a time.
struct RefusalFactor: Sendable {
  private let size: Plan.Number
  private let lasts: Plan.Number
  private let cause: Int?

  init?(_ refusal: RefusalEffect, _ cause: Int?, _ numbers: inout Numbers) {
    guard !refusal.size.isKnown(as: 0) else { return nil }
    (size, lasts) = (numbers.add(refusal.size), numbers.add(refusal.lasts))
    self.cause = cause
  }

  func days(_ values: borrowing Column<Double>) -> Int32 { Int32(values[lasts]) }

  func multiplier(_ values: borrowing Column<Double>) -> Double { Portable.exp(values[size]) }

  func act(on personal: inout Multipliers, _ kind: Int, _ values: borrowing Column<Double>) {
    personal.multiply(kind, cause, by: multiplier(values))
  }
}
