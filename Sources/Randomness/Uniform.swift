/// Every value between two bounds equally likely.
///
/// Density 1 / (high − low) on low…high.
@frozen
public struct Uniform: InvertibleSampler {
  /// The least value.
  public let low: Double
  /// The greatest value.
  public let high: Double

  /// Uniform from `low` to `high`; `low` ≤ `high`, their difference finite.
  public init(low: Double, high: Double) throws(ParameterError) {
    try ParameterError.check("low", low, "a finite number", true)
    try ParameterError.check("high", high, "at least `low`", high >= low)
    try ParameterError.check("high - low", high - low, "finite", true)
    (self.low, self.high) = (low, high)
  }

  /// (low + high) / 2.
  public var mean: Double { low + (high - low) / 2 }

  /// low + u (high − low).
  @inlinable
  public func quantile(_ u: Double) -> Double { low + u * (high - low) }

  /// The random word as a number of the open interval (0, 1).
  ///
  /// One of the 2⁵² midpoints (j + ½) 2⁻⁵²: never 0, never 1, and 1 − u is exact and again one of
  /// them. (With 53 bits the largest would round to 1.)
  @inlinable
  public static func unit(_ word: UInt64) -> Double { (Double(word >> 12) + 0.5) * 0x1p-52 }
}
