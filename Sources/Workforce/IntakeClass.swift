public import Schema
import Text

/// People who start training together (入职批次), once or again and again.
public struct IntakeClass: Sendable {
  /// What decides how many come.
  public enum Policy: String, CaseIterable, Sendable {
    /// Classes of a written size on written days.
    case timetable
    /// On review days, whoever will be missing one lead time ahead is ordered.
    case keepUp = "keep-up"
  }

  /// How the number of a class varies around its size.
  public enum Variation: String, CaseIterable, Sendable {
    /// The size is the number invited.
    case none
    /// The number invited is Poisson with the size as its mean.
    case poisson
  }

  /// Where they will work.
  public var site = ""
  /// What they will do.
  public var family = ""
  /// The tier they start in; nil for the first of the scenario.
  public var tier: String?
  /// What decides how many come; nil for a timetable.
  public var policy: Policy?
  /// The day the class starts; of a keep-up, the first review.
  public var date = Day(number: 0)
  /// People invited to it; nil of a keep-up.
  public var size: Uncertain<Count>?
  /// How the number varies.
  public var varies = Variation.none
  /// Of a keep-up, the people to have beyond those needed, as a share of them; nil for none.
  public var reserve: Uncertain<Share>?
  /// Of a keep-up where seats say who is needed, the family's share of them; nil for all.
  public var part: Uncertain<Share>?
  /// The time to the next class of the same kind, or review; nil for one class only.
  public var every: Span?
  /// The last day on which a class of a series may start.
  public var until: Day?
  /// Paid hours of each of them in a week; nil for the usual ones of the family.
  public var hours: Double?
  /// Share of those invited who start.
  public var showUp = Uncertain(Share.whole)

  /// Whether it hires who will be missing.
  public var keepsUp: Bool { policy == .keepUp }

  /// How a class is written.
  public static let schema = Record(IntakeClass()) {
    Field("site", \.site, .reference(to: "sites"), help: "Where they will work")
    Field(
      "family", \.family, .reference(to: "families"), help: "What they will do")
    Field(
      "tier", \.tier, .reference(to: "tiers"),
      help: "The tier they start in; without it the first")
    Field(
      "policy", \.policy, .choice,
      help: "timetable: the classes written here, as without it; keep-up: on each review day "
        + "(date, every, until) order who will be missing on the first Monday on which those "
        + "ordered can take contacts: of the people that foreseen contacts then require, for "
        + "whom there are places, or where none come of open seats × relief × target; it counts "
        + "on those here and on their way, less those expected to leave or fail. Classes start "
        + "one recruiting.lead-time later, within the limits of recruiting")
    Field("date", \.date, .day, help: "The day the class starts; of keep-up, the first review")
    Field(
      "size", \.size, .uncertain(0...20_000, decimals: true),
      help: "People invited to the class; a timetable needs it, keep-up finds it")
    Field(
      "reserve", \.reserve, .uncertain(),
      help: "Of keep-up: people to have beyond those needed, as a share of them; without it none")
    Field(
      "part", \.part, .uncertain(),
      help: "Of keep-up where no contacts come: the family's share of the people that seats need; "
        + "without it all of them")
    Field(
      "varies", \.varies, .choice, default: "none", source: "what is written is what is meant",
      help: "none: the size is the number invited; poisson: it is the mean of a Poisson number")
    Field(
      "every", \.every, .quantity(1...3660),
      help: "The time to the next class like it, such as 2 weeks; 1 month is the same day of each "
        + "month, or its last, and on a Saturday or Sunday the next Monday; without it there is one "
        + "class; of keep-up, the time between reviews")
    Field(
      "until", \.until, .day,
      help: "The last day on which a class of the series may start, before it is moved from a "
        + "weekend; without it, to the end")
    Field("hours", \.hours, .contractHours, help: contractHelp)
    Field(
      "show-up", \.showUp, .uncertain(), default: "100%",
      source: "all come unless a share is given",
      help: "Share of those invited who start")
  }
}

extension IntakeClass {
  /// The days on which classes start, before the day `end`: see ``Recurrence``.
  public func dates(before end: Day) -> [Day] { occurrences(before: end).map(\.day) }

  /// The same, with the days that the calendar gives them.
  public func occurrences(before end: Day) -> [Occurrence] {
    guard let every else { return date < end ? [Occurrence(due: date, day: date)] : [] }
    return Recurrence(first: date, every: every).occurrences(due: last(before: end))
      .filter { $0.day < end }
  }

  /// What is left of the series from a day on, before the day `end`, as entries of an intake.
  ///
  /// A series of months goes on with the first date that has the day of the month of all; what comes
  /// before is a series of one: of 31 Jan, 28 Feb is one, and the series goes on with 31 Mar.
  public func resuming(on day: Day, before end: Day) -> [IntakeClass] {
    var classes: [IntakeClass] = []
    for next in occurrences(before: end) where next.day >= day {
      var entry = self
      entry.date = next.due
      let goesOn = every?.months == nil || next.due.date.day == date.date.day
      if !goesOn { entry.until = next.due }
      classes.append(entry)
      if goesOn { break }
    }
    return classes
  }

  /// How many classes start before the day `end`, to within one.
  func count(before end: Day) -> Int {
    guard let every else { return 1 }
    return 1 + Int(Double(max(0, last(before: end) - date)) / max(1, every.magnitude))
  }

  private func last(before end: Day) -> Day { min(until ?? end, end + -1) }
}
