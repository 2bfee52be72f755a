public import Simulation
public import Statistics
public import Workforce

/// What if: two scenarios with the same people and the same luck, and what differs between them.
public struct Comparison: Sendable {
  /// The scenario as it is; its layout serves both.
  public let base: Playable
  /// The scenario with the change.
  public let second: Scenario
  /// Whose luck.
  public let seed: UInt64
  /// How many futures were asked for.
  public let asked: Int
  /// What both came to, and their difference future by future.
  public let result: PairedRun.Result

  /// Plays both scenarios.
  public init(
    _ first: Scenario, _ second: Scenario, futures: Int, by player: Player
  ) throws(Player.Unpaired) {
    let end = player.begin(about: futures)
    defer { end() }
    try self.init(Playable(first), second, futures: futures, by: player)
  }

  /// The same as a part of another question.
  init(
    _ base: Playable, _ second: Scenario, futures: Int, by player: Player
  ) throws(Player.Unpaired) {
    result = try player.pairs(of: base, and: Playable(second), futures: futures)
    (self.base, self.second, seed, asked) = (base, second, player.seed, futures)
  }

  /// The scenario as it is.
  public var first: Scenario { base.scenario }

  /// The first scenario made dense; its layout serves both.
  public var compiled: CompiledScenario { base.compiled }

  /// How many futures were played.
  public var futures: Int { result.difference.futures }

  /// A difference between the two scenarios, with the interval that the futures leave.
  public struct Difference: Sendable, Hashable {
    /// The mean of the first.
    public let first: Double
    /// The mean of the second.
    public let second: Double
    /// Second minus first, with its 95 % interval from the paired differences.
    public let estimate: Estimate
    /// How many times as many futures would be needed without pairing; nil where the difference
    /// never varies.
    public let pairingGain: Double?

    /// Whether the futures can tell the two apart: the interval does not reach 0.
    public var isTold: Bool { estimate.low > 0 || estimate.high < 0 }
  }

  /// The difference of a series in a week, in the measure's unit; `compiled.weeks` is the close. Nil
  /// for fewer than two futures.
  public func difference(_ series: Int, week: Int) -> Difference? {
    let ticks = Double(compiled.layout.series[series].measure.description.unit.ticks)
    let (before, after) = (
      result.first.distribution(series, week: week), result.second.distribution(series, week: week)
    )
    let change = result.difference.distribution(series, week: week)
    guard let first = before.mean, let second = after.mean,
      let estimate = Estimate(meanOf: change),
      let varianceFirst = before.variance, let varianceSecond = after.variance,
      let varianceDifference = change.variance
    else { return nil }
    return Difference(
      first: first / ticks, second: second / ticks,
      estimate: Estimate(
        value: estimate.value / ticks, low: estimate.low / ticks, high: estimate.high / ticks,
        confidence: estimate.confidence),
      pairingGain: Statistics.pairingGain(
        varianceFirst: varianceFirst, varianceSecond: varianceSecond,
        varianceDifference: varianceDifference))
  }
}

// MARK: - Money

extension Comparison {
  /// What the change costs over all weeks, in the currency: everything that is paid for, with the
  /// 95 % interval from the paired differences; nil for fewer than two futures.
  public var cost: Difference? {
    func mean(_ outcome: Outcome) -> Double {
      compiled.layout.index(of: .cost).flatMap { outcome.close($0).mean } ?? 0
    }
    guard let estimate = Estimate(meanOfFirstOf: result.costAndLeavers) else { return nil }
    return Difference(
      first: mean(result.first) / 100, second: mean(result.second) / 100,
      estimate: Estimate(
        value: estimate.value / 100, low: estimate.low / 100, high: estimate.high / 100,
        confidence: estimate.confidence),
      pairingGain: nil)
  }

  /// What each leaver avoided costs, in the currency: the mean cost of the change divided by the
  /// mean number of leavers fewer, with Fieller's interval. Nil where the futures cannot tell
  /// that fewer people leave, or that the change costs anything.
  public var costPerLeaverAvoided: Estimate? {
    guard let cost, cost.estimate.low > 0,
      let leavers = result.costAndLeavers.secondMean, leavers < 0,
      let quotient = Estimate(quotientOf: result.costAndLeavers)
    else { return nil }
    // Leavers are counted as a change: fewer of them are below 0.
    return Estimate(
      value: -quotient.value / 100, low: -quotient.high / 100, high: -quotient.low / 100,
      confidence: quotient.confidence)
  }

  /// What one person of each tier earns before and after, where that changes.
  public var earnings: [(tier: String, before: Earnings, after: Earnings)] {
    let titles = first.titles(of: .tier)
    return zip(titles, zip(first.earnings, second.earnings)).compactMap { title, pair in
      guard let before = pair.0, let after = pair.1, before != after else { return nil }
      return (title, before, after)
    }
  }
}
