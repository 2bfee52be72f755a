public import Workforce

/// A part of the calendar that weeks are put together to.
public enum CalendarPart: String, CaseIterable, Sendable {
  case month, quarter, year

  /// What the part around a week is called: that of the week's Thursday, as ISO 8601 gives a week
  /// to the year in which most of its days lie. `2027-02`, `2027 Q1`, `2027`.
  public func name(ofWeekFrom monday: Day) -> String {
    let (year, month, _) = (monday + 3).date
    return switch self {
    case .month: "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .quarter: "\(year) Q\((month + 2) / 3)"
    case .year: "\(year)"
    }
  }
}

/// How a forecast is divided to be looked at.
public enum Step: Hashable, Sendable {
  /// Every so many weeks from the first on; 1 or more.
  case weeks(Int)
  /// By the calendar.
  case calendar(CalendarPart)
}

/// Weeks of a forecast that are looked at together.
public struct Stretch: Hashable, Sendable {
  /// What it is called: its part of the calendar, or the Monday it begins with.
  public let name: String
  /// Its weeks within the forecast.
  public let weeks: Range<Int>
  /// How many weeks it would have, were the forecast longer.
  public let whole: Int

  /// Whether the forecast holds only some of its weeks.
  public var isPart: Bool { weeks.count < whole }
}

extension Step {
  /// The stretches of a forecast, in order and without a gap.
  ///
  /// - Parameters:
  ///   - start: The first Monday.
  ///   - count: The weeks of the forecast.
  public func stretches(from start: Day, weeks count: Int) -> [Stretch] {
    switch self {
    case .weeks(let step):
      return stride(from: 0, to: count, by: max(1, step)).map { first in
        Stretch(
          name: (start + 7 * first).iso, weeks: first..<min(first + step, count), whole: step)
      }
    case .calendar(let part):
      func name(_ week: Int) -> String { part.name(ofWeekFrom: start + 7 * week) }
      var stretches: [Stretch] = []
      var first = 0
      while first < count {
        let called = name(first)
        var (before, after) = (first, first)
        while name(before - 1) == called { before -= 1 }
        while name(after) == called { after += 1 }
        stretches.append(
          Stretch(name: called, weeks: first..<min(after, count), whole: after - before))
        first = after
      }
      return stretches
    }
  }
}
