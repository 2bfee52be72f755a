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
        (0..<7).contains {
          peak.contains(week.start + $0) && (week.days.isEmpty || week.days[$0] > 0)
        }
      }
      return isMet ? peak : nil
    }
  }

  /// Whether each month has at least two weeks.
  var hasAllMonths: Bool {
    var days = [Int](repeating: 0, count: 12)
    for week in weeks { for day in 0..<7 { days[(week.start + day).date.month - 1] += 1 } }
    return days.allSatisfy { $0 >= 14 }
  }

  /// What each weekday is multiplied by, its mean being 1, and its share with an interval: medians
  /// over weeks within one month and without a peak, as far as there are eight of them.
  func weekdayShares(
    outside peaks: [DemandCurve.Peak]
  ) -> (factors: [Double], shares: [Fitted]) {
    guard step == .day else { return (Array(repeating: 1, count: 7), []) }
    let even = weeks.filter { week in
      week.start.date.month == (week.start + 6).date.month
        && !(0..<7).contains { day in peaks.contains { $0.contains(week.start + day) } }
    }
    let used = even.count >= Self.fewestWeeks ? even : weeks
    let medians = (0..<7).map { day in
      Fitted(medianOf: used.map { $0.days[day] / $0.contacts })
    }
    let sum = medians.map(\.value).reduce(0, +)
    let shares = medians.map { $0.map { $0 / sum } }
    return (shares.map { 7 * $0.value }, shares)
  }

  /// The week in which a day lies, counted from the first.
  func time(of day: Day) -> Int { weeks.first.map { (day - $0.start) / 7 } ?? 0 }

  /// The mean handle time of the last weeks that know it, in seconds.
  func handleTime(ofLast count: Int) -> Fitted? {
    let last = weeks.filter { $0.handled.contacts > 0 }.suffix(count)
    let contacts = last.reduce(0) { $0 + $1.handled.contacts }
    guard contacts > 0 else { return nil }
    let mean = last.reduce(0) { $0 + $1.handled.seconds } / contacts
    guard let reach = Self.reach(last.map { ($0.handled.seconds / $0.handled.contacts, $0.start) })
    else { return Fitted(value: mean, low: mean, high: mean) }
    // Along the logarithm, so that no end is below 0.
    return Fitted(
      value: mean, low: mean * Portable.exp(-reach / mean), high: mean * Portable.exp(reach / mean))
  }

  /// How far the interval of a mean over weeks reaches; nil for one week.
  private static func reach(_ values: [(value: Double, start: Day)]) -> Double? {
    guard let first = values.first,
      let fit = try? RobustFit(
        values.map(\.value), from: [first.value],
        curve: { RobustFit.Point(value: $1[0], slopes: [1]) })
    else { return nil }
    return SerialErrors(fit, at: values.map { ($0.start - first.start) / 7 }).doubt(of: [1])
      .reach(.ninety)
  }
}

extension Fitted {
  /// The median of some values, with the interval that holds where they are about normal.
  fileprivate init(medianOf values: [Double]) {
    let sorted = values.sorted()
    let count = sorted.count
    let median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    let squares = sorted.reduce(0) { $0 + ($1 - median) * ($1 - median) }
    let mean = squares.squareRoot() / Double(count)
    // A median's standard error is √(π / 2) times that of a mean.
    let error = 1.2533 * mean * Confidence.ninety.normalFactor
    self.init(value: median, low: median - error, high: median + error)
  }
}
