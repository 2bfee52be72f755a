import Randomness
public import Schema
import Statistics
public import Text
public import Workforce

/// How well a history foretells its own last weeks: fitted to the weeks before them, against the
/// naive forecast that anybody can make without a model.
public struct BackTest: Sendable {
  /// How far off a forecast was.
  public struct Score: Sendable {
    /// Absolute errors in all, over contacts in all (WAPE).
    public let weightedError: Double
    /// The mean of absolute errors, each over its week's contacts (MAPE).
    public let meanError: Double
    /// Errors in all, over contacts in all: above 0 where too much was foreseen.
    public let bias: Double

    init(_ pairs: [(forecast: Double, contacts: Double)]) {
      let contacts = pairs.reduce(0) { $0 + $1.contacts }
      let errors = pairs.map { $0.forecast - $0.contacts }
      weightedError = errors.reduce(0) { $0 + abs($1) } / contacts
      meanError =
        zip(errors, pairs).reduce(0) { $0 + abs($1.0) / $1.1.contacts } / Double(pairs.count)
      bias = errors.reduce(0, +) / contacts
    }
  }

  /// The forecast without a model.
  public enum Naive: Sendable {
    /// What came in the same week a year (52 weeks) before.
    case lastYear
    /// What came in the last week that is known.
    case lastWeek
  }

  /// The first and the last week that was held back.
  public let span: ClosedRange<Day>
  /// How many weeks were held back.
  public let weeks: Int
  /// What they are: `weeks`, or `months`.
  public let unit: Phrase
  /// Which naive forecast there could be.
  public let naive: Naive
  /// How far off the fit was.
  public let fitScore: Score
  /// How far off the naive forecast was.
  public let naiveScore: Score
  /// The share of weeks within the fit's 80 % interval.
  public let coverage: Double

  /// Whether the naive forecast was nearer.
  public var naiveWins: Bool { naiveScore.weightedError < fitScore.weightedError }

  /// Weeks held back of a history, or a year of its months; nil where too few would be left.
  private static func heldBack(of history: ContactHistory) -> Int? {
    let count = history.weeks.count
    if history.width == .month { return count >= 30 ? 12 : nil }
    return count >= 39 ? 13 : count >= 16 ? 8 : nil
  }

  /// Tests a history; nil where it is too short to hold weeks back.
  public init?(_ history: ContactHistory, peaks: [Named<DemandPeak>] = []) {
    guard let count = Self.heldBack(of: history) else { return nil }
    let known = history.dropping(last: count)
    let held = history.weeks.suffix(count)
    guard let fit = try? DemandFit(known, peaks: peaks), let first = held.first,
      let last = held.last, let latest = known.weeks.last
    else { return nil }
    let yearBefore = held.map { week in
      known.weeks.first { week.isYearAfter($0) }?.contacts
    }
    let hasYear = !yearBefore.contains(nil)
    let naiveForecasts = yearBefore.map { hasYear ? $0 ?? 0 : latest.contacts }
    naive = hasYear ? .lastYear : .lastWeek
    let foreseen = held.map { fit.foresee($0, .eighty) }
    let contacts = held.map(\.contacts)
    fitScore = Score(zip(foreseen, contacts).map { ($0.value, $1) })
    naiveScore = Score(zip(naiveForecasts, contacts).map { ($0, $1) })
    let inside = zip(foreseen, contacts).count { $0.low <= $1 && $1 <= $0.high }
    coverage = Double(inside) / Double(count)
    (weeks, span, unit) = (count, first.start...last.start, history.unit)
  }
}

extension DemandFit {
  /// The mean of a week's contacts, and an interval for what comes: what the fit does not know,
  /// and the noise.
  func foresee(_ week: ContactHistory.Week, _ confidence: Confidence) -> Fitted {
    let point = curve.point(week, fit.parameters)
    let reach = errors.doubt(ofObservationAt: history.time(of: week), slopes: point.slopes)
      .reach(confidence)
    return Fitted(
      value: Portable.exp(point.value + fit.deviation * fit.deviation / 2),
      low: Portable.exp(point.value - reach), high: Portable.exp(point.value + reach))
  }
}
