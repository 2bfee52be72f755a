/// A least, a most likely and a greatest value, with straight lines between: an expert's guess.
@frozen
public struct Triangular: InvertibleSampler {
  /// The least value.
  public let low: Double
  /// The most likely value.
  public let mode: Double
  /// The greatest value.
  public let high: Double
  /// The share of the distribution below the mode.
  @usableFromInline let shareBelowMode: Double

  /// Triangular on `low`…`high` with its peak at `mode`; `low` ≤ `mode` ≤ `high`.
  public init(low: Double, mode: Double, high: Double) throws(ParameterError) {
    try ParameterError.check("low", low, "a finite number", true)
    try ParameterError.check("high", high, "at least `low`", high >= low)
    try ParameterError.check("high - low", high - low, "finite", true)
    try ParameterError.check("mode", mode, "from `low` to `high`", low <= mode && mode <= high)
    (self.low, self.mode, self.high) = (low, mode, high)
    shareBelowMode = high > low ? (mode - low) / (high - low) : 0
  }

  /// (low + mode + high) / 3.
  public var mean: Double { low / 3 + mode / 3 + high / 3 }

  /// A square root from the nearer end.
  @inlinable
  public func quantile(_ u: Double) -> Double {
    let width = high - low
    return u < shareBelowMode
      ? low + width * (u * shareBelowMode).squareRoot()
      : high - width * ((1 - u) * (1 - shareBelowMode)).squareRoot()
  }
}
