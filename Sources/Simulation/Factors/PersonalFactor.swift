import Randomness

/// A factor that belongs to persons: one dose, for as long as a circumstance holds.
protocol PersonalFactor: Sendable {
  /// The logarithm of what a dose multiplies leaving by.
  var size: Plan.Number { get }
  /// The cause that it acts on; nil for all.
  var cause: Int? { get }
  /// What leaving is multiplied by.
  func multiplier(_ values: borrowing Column<Double>) -> Double
}

extension PersonalFactor {
  func multiplier(_ values: borrowing Column<Double>) -> Double { Portable.exp(values[size]) }

  func act(on personal: inout Multipliers, _ kind: Int, _ values: borrowing Column<Double>) {
    personal.multiply(kind, cause, by: multiplier(values))
  }
}
