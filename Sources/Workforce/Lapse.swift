/// A length of time on the calendar: days, then whole months, then days.
///
/// Months are those of the calendar, the last day clipped: six months from 31 Dec are over on
/// 30 Jun, and from 31 Aug on 28 Feb. A part of a month is its share of 30.4375 days.
public struct Lapse: Hashable, Sendable, BitwiseCopyable {
  /// Days that pass first.
  public internal(set) var daysBefore: Int32 = 0
  /// Whole months that pass then.
  public internal(set) var months: Int32 = 0
  /// Days that pass last.
  public internal(set) var daysAfter: Int32 = 0

  /// No time at all.
  public init() {}

  /// A length of time of so many days.
  public init(days: Int32) { daysBefore = days }

  /// A length of time in the engine's unit.
  ///
  /// - Parameters:
  ///   - magnitude: Days; of months and years their mean.
  ///   - isInMonths: Whether it was written in months or years.
  public init(_ magnitude: Double, isInMonths: Bool) {
    let magnitude = max(0, magnitude)
    guard isInMonths else {
      daysBefore = Int32(magnitude)
      return
    }
    // What drawing and conversion add in the tenth place is no part of a day.
    let whole = (magnitude / Period.month + 1e-9).rounded(.down)
    months = Int32(whole)
    daysAfter = Int32(max(0, magnitude - whole * Period.month + 1e-9))
  }

  /// One after the other. Months add up before they are clipped: a stage that ends a month after
  /// another that ended a month after 31 Jan ends on 31 Mar.
  public static func + (first: Lapse, second: Lapse) -> Lapse {
    var sum = first
    if first.months == 0 {
      sum.daysBefore += first.daysAfter + second.daysBefore
      (sum.months, sum.daysAfter) = (second.months, second.daysAfter)
    } else {
      sum.months += second.months
      sum.daysAfter += second.daysBefore + second.daysAfter
    }
    return sum
  }

  /// The day on which it is over that began on a day.
  @inlinable public func end(from day: Day) -> Day {
    guard months > 0 else { return day + Int(daysBefore + daysAfter) }
    return (day + Int(daysBefore)).adding(months: Int(months)) + Int(daysAfter)
  }

  /// The last day from which it is over by a day.
  @inlinable public func latest(by day: Day) -> Day {
    guard months > 0 else { return day + -Int(daysBefore + daysAfter) }
    return (day + -Int(daysAfter)).latest(months: Int(months)) + -Int(daysBefore)
  }
}

extension Span {
  /// On the calendar.
  public var lapse: Lapse { Lapse(magnitude, isInMonths: isInMonths) }

  /// The day so long after another.
  public func day(after day: Day) -> Day { lapse.end(from: day) }
}
