import Simulation
import Statistics
public import Workforce

// When pairs of futures are enough: what a change does must be known as well as the figures that it
// changes. The rule is that of forecasts, and is fixed before the first pair.

extension Precision {
  /// How well all differences are known that must be: of people at the end, leavers and cost as a
  /// part of the mean of the first scenario, and of the chance that a site is ready on its day.
  public func known(in comparison: Comparison) -> [Known] {
    let means = [Measure.people, .leavers, .cost].compactMap { measure -> Known? in
      guard let series = comparison.compiled.layout.index(of: measure) else { return nil }
      let result = comparison.result
      guard let mean = result.first.close(series).mean, mean != 0,
        let error = result.difference.close(series).standardError
      else { return nil }
      let within = Self.quantile * error / abs(mean)
      return Known(of: .mean(measure), within: within, isEnough: within <= share)
    }
    return means
      + comparison.changesOfReadiness.map { change in
        Known(
          of: .readiness(site: change.site), within: change.within,
          isEnough: change.within <= Self.ofReadiness)
      }
  }
}

extension Comparison {
  /// What a change does to the chance that a site is ready on its day.
  public struct ChangeOfReadiness: Sendable, Hashable {
    /// Where the site stands among the scenario's.
    public let site: Int
    /// By how much the share of futures changes in which it is ready, -1...1.
    public let change: Double
    /// The half of the interval that is to hold the change.
    public let within: Double
  }

  /// What the change does to the chance of each site to be ready that opens in both scenarios.
  ///
  /// Only pairs count in which one is ready and the other is not. One more of each kind is added, so
  /// that no pair at all is not taken for certainty (Bonett and Price, 2012, Journal of Educational
  /// and Behavioral Statistics 37, adjusted Wald interval).
  public var changesOfReadiness: [ChangeOfReadiness] {
    first.sites.indices.compactMap { site in
      guard let days = openings(ofSite: site),
        let series = compiled.layout.index(of: .unready, cut: [.site], at: [site]),
        let week = compiled.countedDays.place(of: days.first)
      else { return nil }
      let moments = result.atOpening(series) ?? result.difference.moments(series, week: week)
      guard moments.count > 0, let differing = moments.sumOfSquares else { return nil }
      let (fewer, futures) = (Double(-moments.sum), Double(moments.count))
      let spread = (Double(differing) + 2) / (futures + 2)
      let change = fewer / (futures + 2)
      let error = ((spread - change * change) / (futures + 2)).squareRoot()
      return ChangeOfReadiness(
        site: site, change: fewer / futures, within: Precision.quantile * error)
    }
  }

  /// Plays pairs until all differences are known well enough, at one of the looks of the rule, or to
  /// the last of them, or until it is stopped.
  public init(
    _ first: Scenario, _ second: Scenario, until precision: Precision, by player: Player
  ) throws(Player.Unpaired) {
    let base = Playable(first)
    func played(_ futures: Int) throws(Player.Unpaired) -> Comparison {
      let end = player.begin(about: futures)
      defer { end() }
      return try Comparison(base, second, futures: futures, by: player)
    }
    var found = try played(Precision.looksAtPairs[0])
    for look in Precision.looksAtPairs.dropFirst() {
      let isEnough = precision.known(in: found).allSatisfy(\.isEnough)
      if isEnough || found.isPartial { break }
      let more = try played(look)
      // Who stops before as many are played again keeps what was known already.
      found = more.futures > found.futures ? more : found.stopped(before: look)
    }
    self = found
  }
}
