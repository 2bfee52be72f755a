import Schema
public import Simulation
public import Statistics
public import Text
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

  private init(_ comparison: Comparison, asked: Int) {
    (base, second, seed) = (comparison.base, comparison.second, comparison.seed)
    (result, self.asked) = (comparison.result, asked)
  }

  /// The same where more were asked for and not played.
  func stopped(before asked: Int) -> Comparison { Comparison(self, asked: asked) }

  /// The same as a part of another question.
  init(
    _ base: Playable, _ second: Scenario, futures: Int, by player: Player
  ) throws(Player.Unpaired) {
    let (base, other) = Playable.alike(base, second)
    result = try player.pairs(of: base, and: other, futures: futures)
    (self.base, self.second, seed, asked) = (base, second, player.seed, futures)
  }

  /// The scenario as it is.
  public var first: Scenario { base.scenario }

  /// The first scenario made dense; its layout serves both.
  public var compiled: CompiledScenario { base.compiled }

  /// How many futures were played.
  public var futures: Int { result.futures }

  /// Whether it was stopped before all futures were played.
  public var isPartial: Bool { futures < asked }

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
    public var isTold: Bool { estimate.isTold }

    /// Whether it is the same in every future: neither the mean nor any future differs.
    public var isSame: Bool { estimate.isNothing }
  }

  /// The difference of a series in a week, in the measure's unit; `compiled.weeks` is the close. Nil
  /// for fewer than two futures.
  public func difference(_ series: Int, week: Int) -> Difference? {
    difference(
      series, result.first.moments(series, week: week),
      result.second.moments(series, week: week),
      result.difference.moments(series, week: week))
  }

  /// The days on which a site opens in the first and in the second; nil where it does not open
  /// within the forecast in both.
  public func openings(ofSite site: Int) -> (first: Day, second: Day)? {
    guard second.sites.indices.contains(site), let before = first.sites[site].value.opening,
      let after = second.sites[site].value.opening, place(of: before) != nil,
      place(of: after) != nil
    else { return nil }
    return (before, after)
  }

  /// The difference of a stock of a site between the opening day of the first and that of the
  /// second: like with like. Nil where it does not open in both, and for fewer than two futures.
  public func difference(_ series: Int, atOpeningOf site: Int) -> Difference? {
    guard let days = openings(ofSite: site), let before = place(of: days.first),
      let after = place(of: days.second)
    else { return nil }
    return difference(
      series, result.first.moments(series, week: before),
      result.second.moments(series, week: after),
      result.atOpening(series) ?? result.difference.moments(series, week: before))
  }

  private func place(of day: Day) -> Int? { compiled.countedDays.place(of: day) }

  private func difference(
    _ series: Int, _ before: Moments, _ after: Moments, _ change: Moments
  ) -> Difference? {
    let ticks = Double(compiled.layout.series[series].measure.description.unit.ticks)
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

// MARK: - Leaving

extension Comparison {
  /// How often people leave, everywhere, in a stage or tier, or for a cause: leavers of a year for
  /// every 100 people, by the mean of those there on Mondays.
  public func turnover(_ cut: [Dimension] = [], _ at: [Int] = []) -> Difference? {
    guard let place = result.places.firstIndex(where: { $0.cut == cut && $0.at == at }),
      let found = result.sums.turnover[place].difference()
    else { return nil }
    // People on a Monday stand for a week that they live.
    let year = 100 * Period.year / Period.week
    return Difference(
      first: year * found.first, second: year * found.second,
      estimate: found.estimate.scaled(by: year), pairingGain: nil)
  }
}

// MARK: - Money

extension Comparison {
  /// What the change costs over all weeks, in the currency: everything that is paid for, with the
  /// 95 % interval from the paired differences; nil for fewer than two futures.
  public var cost: Difference? {
    func mean(_ outcome: PairedMoments) -> Double {
      compiled.layout.index(of: .cost).flatMap { outcome.close($0).mean } ?? 0
    }
    guard let estimate = Estimate(meanOfFirstOf: result.sums.costAndLeavers) else { return nil }
    return Difference(
      first: mean(result.first) / 100, second: mean(result.second) / 100,
      estimate: estimate.scaled(by: 0.01), pairingGain: nil)
  }

  /// A part of what the change costs, in the currency; the four add up to `cost`.
  public func cost(of part: Outlay.Part) -> Estimate? {
    Estimate(meanOfFirstOf: result.sums[part])?.scaled(by: 0.01)
  }

  /// Whether anything is paid for in either scenario.
  public var isPriced: Bool { cost.map { $0.first != 0 || $0.second != 0 } ?? false }

  /// What each leaver avoided costs, in the currency: the mean cost of the change itself divided by
  /// the mean number of leavers fewer, with Fieller's interval. Nil where the futures cannot tell
  /// that fewer people leave, or that the change itself costs anything.
  public var costPerLeaverAvoided: Estimate? {
    let pairs = result.sums[Outlay.Part.lever]
    guard let lever = cost(of: .lever), lever.low > 0, let leavers = pairs.secondMean, leavers < 0
    else { return nil }
    // Leavers are counted as a change: fewer of them are below 0.
    return Estimate(quotientOf: pairs)?.scaled(by: -0.01)
  }

  /// How many leavers are avoided for an amount of the currency that is spent on the change itself;
  /// fewer than 0 where more leave. Nil where the futures cannot tell that it costs anything.
  public func leaversAvoided(for amount: Double) -> Estimate? {
    guard let lever = cost(of: .lever), lever.low > 0 else { return nil }
    return Estimate(quotientOf: result.sums[Outlay.Part.lever].swapped)?
      .scaled(by: -100 * amount)
  }

  /// What one person of each tier earns before and after, where that changes.
  public var earnings: [(tier: Phrase, before: Earnings, after: Earnings)] {
    let titles = first.titles(of: .tier)
    return zip(titles, zip(first.earnings, second.earnings)).compactMap { title, pair in
      guard let before = pair.0, let after = pair.1, before != after else { return nil }
      return (title, before, after)
    }
  }
}
