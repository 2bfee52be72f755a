import Randomness
import Workforce

/// Pay: leaving × (1 + rise) to the power of −elasticity.
struct PayFactor: Sendable {
  private let elasticity: Plan.Number
  let cause: Int?
  private let logarithmOfRise: Double

  init?(_ levers: Levers, _ effect: PayEffect, _ cause: Int?, _ numbers: inout Numbers) {
    guard levers.payRise.number != 0 else { return nil }
    (elasticity, self.cause) = (numbers.add(effect.elasticity), cause)
    logarithmOfRise = levers.payRise.magnitude
  }

  func multiplier(_ values: borrowing Column<Double>) -> Double {
    Portable.exp(-values[elasticity] * logarithmOfRise)
  }

  func act(on standing: inout Multipliers, at place: Int, _ values: borrowing Column<Double>) {
    standing.multiply(place, cause, by: multiplier(values))
  }
}
