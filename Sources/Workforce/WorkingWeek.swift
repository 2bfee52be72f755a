/// The one rule for what starts or ends inside a week.
///
/// A calendar week has seven days, of which the first five, Monday to Friday, are worked. Work
/// counts by working days: somebody who can take contacts from Tuesday gives 4/5 of a week. Time
/// at risk (of leaving) counts by calendar days: 6/7 of the week from Tuesday on.
public enum WorkingWeek {
  /// Working days in a week. Work is counted in these, so that sums are exact.
  public static let days = 5

  /// Working days left in the week from the start of its day `offset` (0 Monday … 6 Sunday) on.
  public static func daysLeft(from offset: Int) -> Int { max(0, days - offset) }

  /// Share of the calendar week that has passed at the start of its day `offset`.
  public static func sharePassed(at offset: Int) -> Double { Double(offset) / 7 }
}
