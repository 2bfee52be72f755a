import Randomness
import Workforce

/// A reward for much energy: a dose until the next assessment.
struct RewardFactor: Sendable {
  private let size: Plan.Number
  private let cause: Int?

  init?(_ energy: Energy?, _ cause: Int?, _ numbers: inout Numbers) {
    guard let energy, energy.on, energy.overflow != nil else { return nil }
    (size, self.cause) = (numbers.add(energy.leaving), cause)
  }

  func multiplier(_ values: borrowing Column<Double>) -> Double { Portable.exp(values[size]) }

  func act(on personal: inout Multipliers, _ kind: Int, _ values: borrowing Column<Double>) {
    personal.multiply(kind, cause, by: multiplier(values))
  }
}
