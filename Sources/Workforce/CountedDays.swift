import Schema

/// The days of a forecast on which stocks are counted: every Monday, the close, and the opening of a
/// site inside a week, since readiness is of the opening day itself.
public struct CountedDays: Sendable, Hashable {
  /// The first Monday.
  public let start: Day
  /// Weeks of the forecast.
  public let weeks: Int
  /// Openings inside a week, in order; they are counted after the close.
  public let openings: [Day]

  init(start: Day, weeks: Int, openings: [Day]) {
    (self.start, self.weeks) = (start, weeks)
    let inside = openings.filter {
      $0 > start && $0 < start + 7 * weeks && $0 != $0.monday
    }
    self.openings = Set(inside).sorted()
  }

  /// How many counts there are: of the Mondays, of the close, of openings inside a week.
  public var count: Int { weeks + 1 + openings.count }

  /// The place of a day's count: the week of a Monday, the number of weeks for the close; nil for a
  /// day that is not counted.
  public func place(of day: Day) -> Int? {
    if let opening = openings.firstIndex(of: day) { return weeks + 1 + opening }
    return day >= start && day <= start + 7 * weeks && day == day.monday
      ? (day - start) / 7 : nil
  }

  /// The day of a count.
  public func day(of place: Int) -> Day {
    place > weeks && place < count ? openings[place - weeks - 1] : start + 7 * place
  }
}

extension Scenario {
  /// The days on which stocks are counted.
  ///
  /// - Parameter others: Scenarios whose openings are counted too, so that they can be compared.
  public func countedDays(with others: [Scenario] = []) -> CountedDays {
    let sites = sites + others.flatMap(\.sites)
    return CountedDays(start: start, weeks: weeks, openings: sites.compactMap(\.value.opening))
  }
}
