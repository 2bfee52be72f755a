import Randomness

/// A factor that belongs to persons: one dose, for as long as a circumstance holds.
protocol PersonalFactor: Sendable {
  /// The logarithm of what a dose multiplies leaving by.
  var size: CompiledScenario.Number { get }
  /// Where its size is written.
  var path: String { get }
  /// The cause that it acts on; nil for all.
  var cause: Int? { get }
  /// What leaving is multiplied by.
  func multiplier(_ values: borrowing Column<Double>) -> Double
}

extension PersonalFactor {
  func multiplier(_ values: borrowing Column<Double>) -> Double { Portable.exp(values[size]) }
}
