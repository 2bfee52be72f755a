/// The time until something that happens at a constant rate.
///
/// Density e^(−x/mean) / mean for x ≥ 0.
@frozen
public struct Exponential: InvertibleSampler {
  /// The mean, in the unit of the values.
  public let mean: Double

  /// Exponential with `mean` above 0.
  public init(mean: Double) throws(ParameterError) {
    try ParameterError.check("mean", mean, "above 0", mean > 0)
    self.mean = mean
  }

  /// Exponential with `rate` (events per unit) above 0 and not so small that the mean overflows.
  public init(rate: Double) throws(ParameterError) {
    try ParameterError.check("rate", rate, "above 0", rate > 0 && (1 / rate).isFinite)
    mean = 1 / rate
  }

  /// −mean × log(1 − u).
  @inlinable
  public func quantile(_ u: Double) -> Double { mean * Exponential.unit(u) }

  /// The quantile for mean 1. The logarithm is of 1 − u, exact for uniform numbers, so that the
  /// value rises with u.
  @inlinable
  public static func unit(_ u: Double) -> Double { -Portable.log(1 - u) }

  /// Eight quantiles for mean 1: the same numbers as one by one.
  @inlinable @inline(__always)
  public static func units(_ u: SIMD8<Double>) -> SIMD8<Double> { -Portable.logs(1 - u) }
}
