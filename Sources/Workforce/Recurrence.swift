/// A day of a series.
public struct Occurrence: Hashable, Sendable {
  /// The day that the calendar gives it.
  public let due: Day
  /// The day on which it is: of a series of months, the Monday after a due Saturday or Sunday.
  public let day: Day

  /// Whether it is on another day than the calendar gives it.
  public var isMoved: Bool { due != day }
}

/// Days that come back every so often, from a first one on (`every`).
///
/// Of months and years they are the same day of each month, the last one where a month has none
/// (31 Jan, 28 Feb, 31 Mar), and what falls on a Saturday or Sunday is moved to the next Monday. Of
/// days, weeks and parts of months each is counted in days from the first.
struct Recurrence {
  let first: Day
  let every: Span
  /// The fewest days from one to the next.
  var fewestDays = 1.0

  /// The day so many steps after the first, from 0.
  func occurrence(_ step: Int) -> Occurrence {
    guard let months = every.months else {
      let days = Double(step) * max(fewestDays, every.magnitude)
      let day = first + Int(days.rounded())
      return Occurrence(due: day, day: day)
    }
    let due = first.adding(months: step * months)
    return Occurrence(due: due, day: due.isWeekend ? due.mondayOnOrAfter : due)
  }

  /// All that are due up to a day.
  func occurrences(due last: Day) -> some Sequence<Occurrence> {
    (0...).lazy.map(occurrence).prefix { $0.due <= last }
  }
}

extension Span {
  /// Calendar months in it, where it is a whole number of them; nil for days, weeks and parts of
  /// months.
  var months: Int? {
    guard let each = Period.months(suffix.dropFirst()) else { return nil }
    let months = number * Double(each)
    return months >= 1 && months == months.rounded() ? Int(months) : nil
  }
}

extension Day {
  /// Whether it is a Saturday or a Sunday.
  var isWeekend: Bool { weekday > 4 }
}
