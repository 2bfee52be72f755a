/// The normal distribution.
///
/// Density e^(−z²/2) / (deviation √2π) with z = (x − mean) / deviation.
@frozen
public struct Normal: InvertibleSampler {
  /// The mean.
  public let mean: Double
  /// The standard deviation.
  public let deviation: Double

  /// The 95 % quantile of the standard normal distribution.
  static var quantile95: Double { 1.6448536269514727 }

  /// Normal with `mean` and standard `deviation` of 0 or more.
  public init(mean: Double, deviation: Double) throws(ParameterError) {
    try ParameterError.check("mean", mean, "a finite number", true)
    try ParameterError.check("deviation", deviation, "0 or more", deviation >= 0)
    (self.mean, self.deviation) = (mean, deviation)
  }

  /// The normal distribution that puts 90 % between `low` (its 5 % quantile) and `high` (95 %).
  public init(ninetyPercentFrom low: Double, to high: Double) throws(ParameterError) {
    try ParameterError.check("low", low, "a finite number", true)
    try ParameterError.check("high", high, "at least `low`", high >= low)
    try self.init(mean: low / 2 + high / 2, deviation: (high / 2 - low / 2) / Normal.quantile95)
  }

  /// mean + deviation × the standard normal quantile.
  @inlinable
  public func quantile(_ u: Double) -> Double { mean + deviation * Portable.normalQuantile(u) }
}
