import Simulation
public import Statistics

/// A distribution over futures in five numbers, in the measure's unit.
public struct Summary: Sendable, Hashable {
  /// The mean over futures.
  public let mean: Double
  /// How far the mean may be off for want of futures: its standard error.
  public let standardError: Double
  /// In one future of ten it is less.
  public let p10: Double
  /// In half of the futures it is less.
  public let p50: Double
  /// In nine futures of ten it is less.
  public let p90: Double

  /// Summarises a distribution of ticks; nil where there are no futures. One future alone has a
  /// standard error of 0.
  public init?(_ distribution: Distribution, ticks: Int64) {
    guard let mean = distribution.mean, let p10 = distribution.quantile(0.1),
      let p50 = distribution.quantile(0.5), let p90 = distribution.quantile(0.9)
    else { return nil }
    let ticks = Double(ticks)
    self.mean = mean / ticks
    standardError = (distribution.standardError ?? 0) / ticks
    (self.p10, self.p50, self.p90) = (p10 / ticks, p50 / ticks, p90 / ticks)
  }
}

extension Forecast {
  /// A series in a week; `compiled.weeks` is the close.
  public func summary(_ series: Int, week: Int) -> Summary? {
    Summary(
      outcome.distribution(series, week: week),
      ticks: compiled.layout.series[series].measure.description.unit.ticks)
  }
}
