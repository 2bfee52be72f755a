/// A share between 0 and 1 whose log-odds are normal: an uncertain probability.
@frozen
public struct LogitNormal: InvertibleSampler {
  /// The distribution of the log-odds, log(x / (1 − x)).
  public let logit: Normal

  /// The distribution whose log-odds are `logit`.
  public init(logit: Normal) { self.logit = logit }

  /// The distribution that puts 90 % between `low` (5 %) and `high` (95 %), both inside (0, 1).
  public init(ninetyPercentFrom low: Double, to high: Double) throws(ParameterError) {
    try ParameterError.check("low", low, "above 0 and below 1", low > 0 && low < 1)
    try ParameterError.check(
      "high", high, "at least `low` and below 1", high >= low && high < 1)
    logit = try Normal(ninetyPercentFrom: Self.logOdds(low), to: Self.logOdds(high))
  }

  /// The logistic function of the log-odds' quantile.
  @inlinable
  public func quantile(_ u: Double) -> Double { 1 / (1 + Portable.exp(-logit.quantile(u))) }

  private static func logOdds(_ share: Double) -> Double {
    Portable.log(share) - Portable.log1p(-share)
  }
}
