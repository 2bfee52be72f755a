/// A positive quantity whose logarithm is normal: durations, amounts of money.
@frozen
public struct LogNormal: InvertibleSampler {
  /// The distribution of the logarithm.
  public let logarithm: Normal

  /// The distribution whose logarithm is `logarithm`.
  public init(logarithm: Normal) { self.logarithm = logarithm }

  /// The log-normal distribution that puts 90 % between `low` (5 %, above 0) and `high` (95 %).
  public init(ninetyPercentFrom low: Double, to high: Double) throws(ParameterError) {
    try ParameterError.check("low", low, "above 0", low > 0)
    try ParameterError.check("high", high, "at least `low`", high >= low)
    logarithm = try Normal(ninetyPercentFrom: Portable.log(low), to: Portable.log(high))
  }

  /// e^(mean + deviation²/2) of the logarithm; ∞ where that is out of range.
  public var mean: Double {
    Portable.exp(logarithm.mean + logarithm.deviation * logarithm.deviation / 2)
  }

  /// e to the logarithm's quantile; 0 or ∞ where that is out of range.
  @inlinable
  public func quantile(_ u: Double) -> Double { Portable.exp(logarithm.quantile(u)) }
}
