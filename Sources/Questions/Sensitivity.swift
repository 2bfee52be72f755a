import Randomness
import Schema
import Simulation
public import Statistics
public import Workforce

/// Which assumption drives the risk: of the variance of a response over futures, the share that
/// goes with each uncertain number of the scenario; the rest is luck.
///
/// A future draws each uncertain number once, independently of all others, so that what it drew
/// can be looked up from the seed and the future's number after the run. The share of a number is
/// its first-order index Var(E[response | number]) / Var(response), estimated from the futures as
/// they are (`VarianceShare`); its interval is a jackknife over groups of futures.
public struct Sensitivity: Sendable {
  /// The scenario that was played.
  public let scenario: Scenario
  /// What is looked at.
  public let response: Response
  /// Its mean and spread, in its unit.
  public let summary: Summary
  /// Its standard deviation over futures, in its unit.
  public let deviation: Double
  /// The numbers whose share the futures can tell from 0, the largest share first.
  public let drivers: [Contribution]
  /// How many more uncertain numbers there are.
  public let untold: Int
  /// What is left: luck, and numbers that act only together; nil where nothing varies.
  public let rest: Estimate?
  /// Futures played.
  public let futures: Int
  /// Whose luck.
  public let seed: UInt64
  /// Whether it was stopped before all futures were played.
  public let isPartial: Bool

  /// An uncertain number and its share.
  public struct Contribution: Sendable, Hashable {
    /// The path of the number.
    public let path: String
    /// Its share of the variance, with its 95 % interval.
    public let share: Estimate
    /// The mean response in the futures that drew it lowest, in the response's unit.
    public let atLow: Double
    /// The mean response in the futures that drew it highest.
    public let atHigh: Double
  }

  /// Fewer futures cannot be grouped.
  public static let fewestFutures = 100

  /// Plays futures and shares out their variance; nil where fewer than `fewestFutures` were
  /// played before a stop.
  public init?(
    _ response: Response, in scenario: Scenario, futures: Int, by player: Player
  ) throws(Unplayable) {
    let end = player.begin(about: futures)
    defer { end() }
    let (playable, seed) = (Playable(scenario), player.seed)
    let rows = try player.rows(of: playable, [response.statistic], futures: futures)
    guard rows.futures >= Self.fewestFutures else { return nil }
    let ticks = response.ticks(in: rows)
    let distribution = Distribution(ticks)
    guard let summary = Summary(distribution, ticks: Int64(response.ticks)) else { return nil }
    let values = ticks.map { Double($0) / response.ticks }
    var seen: Set<String> = []
    let uncertain = playable.compiled.assumptions.filter {
      !$0.isFixed && seen.insert($0.path).inserted
    }
    let shares = uncertain.map { assumption in
      VarianceShare(
        of: values,
        by: values.indices.map { assumption.value(luck: Luck(seed: seed, future: UInt64($0))) })
    }
    drivers = zip(uncertain, shares).compactMap { assumption, share in
      guard let estimate = share.estimate, estimate.low > 0 else { return nil }
      return Contribution(
        path: assumption.path, share: estimate, atLow: share.means.first ?? 0,
        atHigh: share.means.last ?? 0)
    }.sorted { $0.share.value > $1.share.value }
    untold = uncertain.count - drivers.count
    rest = VarianceShare.rest(of: shares)
    (self.scenario, self.response, self.summary, self.seed) = (scenario, response, summary, seed)
    deviation = (distribution.standardDeviation ?? 0) / response.ticks
    self.futures = rows.futures
    isPartial = rows.futures < futures
  }
}

/// The share of the variance of values that goes with another number drawn beside each.
///
/// The values are put into bins of equal count by that number: E. Plischke, E. Borgonovo,
/// C. L. Smith, "Global sensitivity measures from given data", European Journal of Operational
/// Research 226 (2013), 536–550, doi:10.1016/j.ejor.2012.11.047. What a number does inside a bin
/// belongs to its share as well; with the few bins that some hundred futures allow it is 3 to 14 %
/// of it, so that a line is fitted in each bin and the share is what all lines explain. Lines
/// through luck alone would explain some, too, so it is corrected for their number, two to a bin:
/// ε² = 1 − (n − 1) / (n − 2 bins) · within / all (T. L. Kelley, "An Unbiased Correlation Ratio
/// Measure", PNAS 21 (1935), 554–559), which is 0 in the mean where there is nothing, and may fall
/// below it. The interval is a jackknife over 20 groups of neighbouring values.
public struct VarianceShare: Sendable {
  /// The share; nil where the values do not vary.
  public let share: Double?
  /// The mean of the values in each bin, from the lowest numbers to the highest.
  public let means: [Double]
  /// The share with each group left out in turn.
  private let leftOut: [Double]

  private static let groups = 20

  /// The share of `values` by `numbers`.
  ///
  /// - Precondition: as many values as numbers, and at least 40 of them.
  public init(of values: [Double], by numbers: [Double]) {
    precondition(values.count == numbers.count && values.count >= 2 * Self.groups)
    let order = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    let bins = Self.bins(values.count)
    (share, means) = Self.share(order.map { (values[$0], numbers[$0]) }, bins: bins)
    leftOut = (0..<Self.groups).compactMap { group in
      let kept = order.filter { $0 * Self.groups / values.count != group }
      return Self.share(kept.map { (values[$0], numbers[$0]) }, bins: bins).share
    }
  }

  /// The share with its 95 % interval; nil where the values do not vary.
  public var estimate: Estimate? { share.flatMap { Self.jackknife($0, leftOut) } }

  /// What is left of the whole by several shares of the same values.
  static func rest(of shares: [VarianceShare]) -> Estimate? {
    let known = shares.compactMap(\.share)
    guard known.count == shares.count, !shares.isEmpty else { return nil }
    let leftOut = (0..<groups).map { group in
      1 - shares.reduce(0) { $0 + ($1.leftOut.indices.contains(group) ? $1.leftOut[group] : 0) }
    }
    return jackknife(1 - known.reduce(0, +), leftOut)
  }

  /// About the third root of the count: as many bins as values in them, squared.
  private static func bins(_ count: Int) -> Int {
    var bins = 2
    while (bins + 1) * (bins + 1) * (bins + 1) <= count { bins += 1 }
    return bins
  }

  /// Of values, each with its number, in the order of numbers.
  private static func share(
    _ pairs: [(value: Double, number: Double)], bins: Int
  ) -> (share: Double?, means: [Double]) {
    let n = pairs.count
    let mean = pairs.reduce(0) { $0 + $1.value } / Double(n)
    let all = pairs.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) }
    var within = 0.0
    var fitted = 0
    let means = (0..<bins).map { bin in
      let part = pairs[bin * n / bins..<(bin + 1) * n / bins]
      let count = Double(part.count)
      let value = part.reduce(0) { $0 + $1.value } / count
      let number = part.reduce(0) { $0 + $1.number } / count
      var (values, numbers, both) = (0.0, 0.0, 0.0)
      for pair in part {
        let (up, along) = (pair.value - value, pair.number - number)
        values += up * up
        numbers += along * along
        both += up * along
      }
      // Where all numbers of a bin are the same there is no line but its mean.
      let slope = numbers > 0 ? both / numbers : 0
      within += max(0, values - slope * both)
      fitted += numbers > 0 ? 2 : 1
      return value
    }
    guard all > 0 else { return (nil, means) }
    return (1 - Double(n - 1) / Double(n - fitted) * within / all, means)
  }

  private static func jackknife(_ value: Double, _ leftOut: [Double]) -> Estimate? {
    let n = Double(leftOut.count)
    guard leftOut.count == groups else { return nil }
    let mean = leftOut.reduce(0, +) / n
    let squares = leftOut.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let margin =
      Confidence.ninetyFive.factor(degreesOfFreedom: groups - 1)
      * ((n - 1) / n * squares).squareRoot()
    return Estimate(
      value: value, low: value - margin, high: value + margin, confidence: .ninetyFive)
  }
}
