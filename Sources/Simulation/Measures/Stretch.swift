public import Text
public import Workforce

/// A part of the calendar that weeks are put together to.
public enum CalendarPart: String, CaseIterable, Sendable {
  case month, quarter, year

  /// The part around a week: that of the week's Thursday, as ISO 8601 gives a week to the year in
  /// which most of its days lie.
  func around(weekFrom monday: Day) -> Stretch.Name {
    let (year, month, _) = (monday + 3).date
    return switch self {
    case .month: .month(month, of: year)
    case .quarter: .quarter((month + 2) / 3, of: year)
    case .year: .year(year)
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
  /// What it is called.
  public enum Name: Sayable, Hashable {
    /// By the Monday that it begins with.
    case week(Day)
    /// A month, from 1, of a year.
    case month(Int, of: Int)
    /// A quarter, from 1, of a year.
    case quarter(Int, of: Int)
    /// A year.
    case year(Int)

    /// `2027-02-01`, `2027-02`, `2027 Q1`, `2027`; in Chinese `2027年2月`, `2027年一季度`, `2027年`.
    public func said(in language: Language) -> String {
      switch (self, language) {
      case (.week(let monday), _): monday.iso
      case (.month(let month, let year), .english): "\(year)-\(month < 10 ? "0" : "")\(month)"
      case (.month(let month, let year), .chinese): "\(year)年\(month)月"
      case (.quarter(let quarter, let year), .english): "\(year) Q\(quarter)"
      case (.quarter(let quarter, let year), .chinese):
        "\(year)年\(["一", "二", "三", "四"][(quarter - 1) % 4])季度"
      case (.year(let year), .english): "\(year)"
      case (.year(let year), .chinese): "\(year)年"
      }
    }
  }

  /// What it is called: its part of the calendar, or the Monday it begins with.
  public let name: Name
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
          name: .week(start + 7 * first), weeks: first..<min(first + step, count), whole: step)
      }
    case .calendar(let part):
      func name(_ week: Int) -> Stretch.Name { part.around(weekFrom: start + 7 * week) }
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
