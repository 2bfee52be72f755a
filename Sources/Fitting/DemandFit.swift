import Randomness
public import Schema
import Statistics
import Text
public import Workforce

/// The numbers of a channel as its past tells them, each with a 90 % interval.
///
/// The logarithm of a week's contacts is level of the month + growth × weeks + peaks + noise,
/// fitted so that single wild weeks do not bend it (`RobustFit`). It is the classical
/// multiplicative decomposition, fitted all at once, as in R. J. Hyndman and G. Athanasopoulos,
/// Forecasting: Principles and Practice, 3rd edition (OTexts 2021), chapter 7. The intervals allow
/// for weeks that err alike when they follow each other (`SerialErrors`).
///
/// Where the base and the growth are believed independently, as a scenario does, futures far ahead
/// spread a little less than the fit would have them: at the end of the past the two err alike.
public struct DemandFit: Sendable {
  /// The Monday for which `contacts` holds.
  public let origin: Day
  /// What it was fitted to.
  public let history: ContactHistory
  /// Contacts in a week at the origin, all factors being 1.
  public let contacts: Fitted
  /// The logarithm gained in a week; nil where the history is too short or growth is given.
  public let growthPerWeek: Fitted?
  /// What contacts are multiplied by in each month; empty where the history is too short.
  public let season: [Fitted]
  /// What contacts are multiplied by on the days of a peak.
  public let peaks: [Named<Fitted>]
  /// Peaks of which the history has no day.
  public let unseen: [String]
  /// Standard deviation over mean of the weeks around what is foreseen.
  public let noise: Fitted
  /// The mean handle time of the last weeks, in seconds.
  public let handleTime: Fitted?
  /// Shares of the weekdays, Monday first; empty where only weeks are known.
  public let weekdays: [Fitted]

  let curve: DemandCurve
  let fit: RobustFit
  let errors: SerialErrors

  /// Weeks from which growth can be told.
  static let weeksForGrowth = 26
  /// Weeks from which a season can be told from growth: half of the months twice.
  static let weeksForSeason = 78
  /// Where weeks deviate more from what is foreseen nothing can be told.
  private static let mostDeviation = 0.7
  /// The largest noise that an interval names; a scenario takes no more than 1.
  private static let mostNoise = 0.95
  /// The last weeks whose handle time counts.
  private static let weeksOfHandleTime = 13

  /// Fits a history.
  ///
  /// - Parameters:
  ///   - origin: The Monday on which the forecast starts; nil for the one after the history.
  ///   - peaks: Dated days that may have had more contacts.
  public init(
    _ history: ContactHistory, origin: Day? = nil, peaks: [Named<DemandPeak>] = []
  ) throws(Problem) {
    try self.init(history, origin: origin, peaks: peaks, known: [:], given: .nothing)
  }

  /// Fits what is not given.
  ///
  /// - Parameter known: Factors of peaks that are known.
  init(
    _ history: ContactHistory, origin: Day?, peaks named: [Named<DemandPeak>],
    known: [String: Double], given: DemandCurve.Given
  ) throws(Problem) {
    let origin = origin ?? history.end
    let met = history.meetings(named, known)
    let (days, shares) = history.weekdayShares(outside: met)
    let curve = DemandCurve(
      origin: origin, weekdays: days, hasGrowth: history.span >= Self.weeksForGrowth,
      hasSeason: history.span >= Self.weeksForSeason && history.hasAllMonths, peaks: met,
      given: given)
    let logarithms = history.weeks.map { Portable.log($0.contacts) }
    var start = [Double](repeating: 0, count: curve.peaks.upperBound)
    let mean = logarithms.reduce(0, +) / Double(logarithms.count)
    for level in curve.levels { start[level] = mean }
    let fit: RobustFit
    do throws(RobustFit.Failure) {
      fit = try RobustFit(logarithms, from: start) { curve.point(history.weeks[$0], $1) }
    } catch {
      throw HistoryFault(error).problem(at: Place(file: history.file, line: 1, column: 1))
    }
    self.init(
      history, origin, curve, fit, weekdays: shares,
      unseen: named.map(\.key).filter { key in
        !met.contains { $0.key == key }
      })
    if let vague = self.peaks.first(where: { !($0.value.high < 100) }) {
      throw HistoryFault.peakUntold.problem(found: vague.key).placed(in: history.file, line: 1)
    }
    guard fit.deviation < Self.mostDeviation, contacts.high < 1e9 else {
      let percent = String(Int(min(noise.value, 1e4) * 100))
      let share = Phrase(english: percent + " %", chinese: percent + "%")
      throw HistoryFault.tooVaried(share: share).problem().placed(in: history.file, line: 1)
    }
  }

  private init(
    _ history: ContactHistory, _ origin: Day, _ curve: DemandCurve, _ fit: RobustFit,
    weekdays: [Fitted], unseen: [String]
  ) {
    let errors = SerialErrors(fit, at: history.weeks.map(history.time(of:)))
    func fitted(_ value: Double, along weights: [Double]) -> Fitted {
      let reach = errors.doubt(of: weights).reach(.ninety)
      return Fitted(value: value, low: value - reach, high: value + reach)
    }
    /// One parameter; or one level against the mean of all.
    func unit(_ index: Int) -> [Double] { fit.parameters.indices.map { $0 == index ? 1 : 0 } }
    let levels = curve.levels.map { Portable.exp(fit.parameters[$0]) }
    let sum = levels.reduce(0, +)
    var mean = unit(-1)
    for (index, level) in zip(curve.levels, levels) { mean[index] = level / sum }
    let base = Portable.log(sum / Double(levels.count))
    // The mean of a log-normal lies above its median.
    let surplus = fit.deviation * fit.deviation / 2
    contacts = fitted(base + surplus, along: mean).map(Portable.exp)
    growthPerWeek = curve.growth.map { fitted(fit.parameters[$0], along: unit($0)) }
    season =
      curve.hasSeason
      ? curve.levels.map { index in
        fitted(fit.parameters[index] - base, along: zip(unit(index), mean).map(-))
          .map(Portable.exp)
      } : []
    peaks = zip(curve.fitted, curve.peaks).map { peak, index in
      Named(peak.key, fitted(fit.parameters[index], along: unit(index)).map(Portable.exp))
    }
    let (hidden, doubt) = errors.deviation
    noise = Fitted(
      value: fit.deviation, low: fit.deviation * Portable.exp(hidden - doubt.reach(.ninety)),
      high: fit.deviation * Portable.exp(hidden + doubt.reach(.ninety))
    ).map { min(Self.mostNoise, Portable.expm1($0 * $0).squareRoot() * history.noiseOfWeeks) }
    handleTime = history.handleTime(ofLast: history.width == .month ? 3 : Self.weeksOfHandleTime)
    (self.origin, self.history, self.curve, self.fit) = (origin, history, curve, fit)
    (self.errors, self.weekdays, self.unseen) = (errors, weekdays, unseen)
  }
}

extension HistoryFault {
  /// Why a history cannot be fitted.
  fileprivate init(_ failure: RobustFit.Failure) {
    self =
      switch failure {
      case .tooFewObservations: .tooFewWeeks
      case .inseparable: .inseparable
      case .unsettled: .unsettled
      }
  }
}
