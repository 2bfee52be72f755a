import Randomness
import Schema
import Statistics
import Workforce

extension ContactHistory {
  /// The peaks of which it has a day, with the days they lasted or will in the next year.
  func meetings(_ peaks: [Named<DemandPeak>], _ known: [String: Double]) -> [DemandCurve.Peak] {
    guard let first = weeks.first?.start, let last = weeks.last?.start else { return [] }
    return peaks.compactMap { entry in
      let length = Int(entry.value.length.typical.rounded())
      let starts = entry.value.starts(from: first + -DemandPeak.longestDays, before: last + 365)
      let peak = DemandCurve.Peak(
        key: entry.key, times: starts.map { $0..<$0 + length }, factor: known[entry.key])
      let isMet = weeks.contains { week in
        week.told.indices.contains {
          peak.contains(week.told[$0]) && (week.days.isEmpty || week.told(at: $0) > 0)
        }
      }
      return isMet ? peak : nil
    }
  }

  /// Whether each month has at least two weeks.
  var hasAllMonths: Bool {
    var days = [Int](repeating: 0, count: 12)
    for week in weeks {
      for day in 0..<week.length { days[(week.start + day).date.month - 1] += 1 }
    }
    return days.allSatisfy { $0 >= 14 }
  }

  /// What each weekday is multiplied by, its mean being 1, and its share with an interval: medians
  /// over weeks within one month and without a peak, as far as there are eight of them.
  func weekdayShares(
    outside peaks: [DemandCurve.Peak]
  ) -> (factors: [Double], shares: [Fitted]) {
    guard width.tellsDays else { return (Array(repeating: 1, count: 7), []) }
    let even = weeks.filter { week in
      week.start.date.month == (week.start + 6).date.month
        && !(0..<7).contains { day in peaks.contains { $0.contains(week.start + day) } }
    }
    let whole = [even, weeks].map { $0.filter { $0.told.count == 7 } }
      .first { $0.count >= Self.fewestWeeks }
    if let whole { return Self.shares(of: whole.map { ($0, $0.contacts) }) }
    // Too few weeks have all their days: a week counts by the share of those it has.
    let used = even.count >= Self.fewestWeeks ? even : weeks
    var found = Self.shares(of: used.map { ($0, $0.contacts) })
    for _ in 0..<30 {
      found = Self.shares(
        of: used.map { week in
          let share = week.told.reduce(0) { $0 + found.shares[$1.weekday].value }
          return (week, week.contacts / max(share, 1e-6))
        })
    }
    return found
  }

  /// The medians of weekdays over weeks, each against what the whole week has, or would have had.
  private static func shares(
    of weeks: [(week: Week, contacts: Double)]
  ) -> (factors: [Double], shares: [Fitted]) {
    let medians = (0..<7).map { day in
      Fitted(medianOf: weeks.compactMap { week, contacts in week.days[day].map { $0 / contacts } })
    }
    let sum = medians.map(\.value).reduce(0, +)
    let shares = medians.map { $0.map { $0 / sum } }
    return (shares.map { 7 * $0.value }, shares)
  }

  /// How many weeks, or months of a file of months, a week lies behind the first.
  func time(of week: Week) -> Int {
    guard let first = weeks.first?.start else { return 0 }
    guard width == .month else { return (week.start - first) / 7 }
    let (from, to) = (first.date, week.start.date)
    return 12 * (to.year - from.year) + to.month - from.month
  }

  /// The mean handle time of the last weeks that know it, in seconds.
  func handleTime(ofLast count: Int) -> Fitted? {
    let last = weeks.filter { $0.handled.contacts > 0 }.suffix(count)
    let contacts = last.reduce(0) { $0 + $1.handled.contacts }
    guard contacts > 0 else { return nil }
    let mean = last.reduce(0) { $0 + $1.handled.seconds } / contacts
    let means = last.map { ($0.handled.seconds / $0.handled.contacts, time(of: $0)) }
    guard let reach = Self.reach(means) else { return Fitted(value: mean, low: mean, high: mean) }
    // Along the logarithm, so that no end is below 0.
    return Fitted(
      value: mean, low: mean * Portable.exp(-reach / mean), high: mean * Portable.exp(reach / mean))
  }

  /// How far the interval of a mean over weeks reaches; nil for one week.
  private static func reach(_ values: [(value: Double, time: Int)]) -> Double? {
    guard let first = values.first,
      let fit = try? RobustFit(
        values.map(\.value), from: [first.value],
        curve: { RobustFit.Point(value: $1[0], slopes: [1]) })
    else { return nil }
    return SerialErrors(fit, at: values.map { $0.time - first.time }).doubt(of: [1])
      .reach(.ninety)
  }
}

extension Fitted {
  /// The median of some values, with the interval that holds where they are about normal.
  fileprivate init(medianOf values: [Double]) {
    let sorted = values.isEmpty ? [0] : values.sorted()
    let count = sorted.count
    let median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    let squares = sorted.reduce(0) { $0 + ($1 - median) * ($1 - median) }
    let mean = squares.squareRoot() / Double(count)
    // A median's standard error is √(π / 2) times that of a mean.
    let error = 1.2533 * mean * Confidence.ninety.normalFactor
    self.init(value: median, low: median - error, high: median + error)
  }
}
