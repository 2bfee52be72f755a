public import Simulation
import Statistics
import Workforce

/// When futures are enough: looks fixed before the first one, and what must be known at one of them.
///
/// At each look the means of people at the end, leavers and cost must be known within a share of
/// themselves, and the chance that a site is ready on its day within three points. Whether to go on
/// depends on widths alone and not on where the means lie, so that an interval at the stop covers as
/// one of a number of futures fixed before does (Chow and Robbins, 1965, Annals of Mathematical
/// Statistics 36); widths are judged at 97.5 %, which makes up for looking more than once.
public struct Precision: Sendable, Hashable {
  /// Futures after which it is looked whether they are enough; the last are the most.
  public static let looks = [200, 400, 800, 1600, 3200, 6400, 12_800, 25_600, 51_200]
  /// The same of pairs of futures, which vary less: fewer may do.
  public static let looksAtPairs = [100] + looks
  /// How well the chance to be ready must be known, 0...1.
  public static let ofReadiness = 0.03
  /// Two-sided 97.5 % of the standard normal distribution.
  static let quantile = 2.241_402_727_604_947

  /// The part of itself within which a mean must be known.
  public let share: Double

  /// - Parameter share: above 0, at most 1.
  public init(share: Double) { self.share = share }

  /// Something that must be known, and how well it is.
  public struct Known: Sendable, Hashable {
    /// What it is.
    public enum Of: Sendable, Hashable {
      /// The mean of a measure at the close.
      case mean(Measure)
      /// The chance that a site is ready on its day.
      case readiness(site: Int)
    }

    /// What it is.
    public let of: Of
    /// The half of the interval that is to hold it: of a mean a part of itself, of a chance a part
    /// of 1.
    public let within: Double
    /// Whether that is enough.
    public let isEnough: Bool
  }

  /// How well everything is known that must be.
  public func known(in forecast: Forecast) -> [Known] {
    let means = [Measure.people, .leavers, .cost].compactMap { measure -> Known? in
      guard let series = forecast.compiled.layout.index(of: measure) else { return nil }
      let all = forecast.outcome.close(series)
      guard let mean = all.mean, mean != 0, let variance = all.variance else { return nil }
      let error = (variance / Double(forecast.futures)).squareRoot()
      let within = Self.quantile * error / abs(mean)
      return Known(of: .mean(measure), within: within, isEnough: within <= share)
    }
    return means
      + forecast.readiness.map { site in
        let within =
          (site.onTime.high - site.onTime.low) / 2 * Self.quantile / 1.959_963_984_540_054
        return Known(
          of: .readiness(site: site.site), within: within, isEnough: within <= Self.ofReadiness)
      }
  }
}

extension Forecast {
  /// Plays until everything is known well enough, at one of the looks of the rule, or to the last
  /// of them, or until it is stopped.
  public func played(
    until precision: Precision, by player: Player
  ) throws(Unplayable) -> Forecast {
    var forecast = self
    for look in Precision.looks where look > forecast.futures {
      forecast = try forecast.played(to: look, by: player)
      if forecast.isPartial || precision.known(in: forecast).allSatisfy(\.isEnough) { break }
    }
    return forecast
  }
}
