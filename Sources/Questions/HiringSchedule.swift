/// Classes for a site: for each family one series of equal classes.
public struct HiringSchedule: Sendable, Hashable {
  /// Equal classes of one family, at equal distances.
  public struct Series: Sendable, Hashable {
    /// The family, by its place in the scenario.
    public var family: Int
    /// The weeks in which classes start, in order; week 0 is the first of the scenario.
    public var weeks: [Int]
    /// Weeks from one class to the next.
    public var weeksBetween: Int
    /// People invited each time. More than fit into one class make several.
    public var size: Int

    /// People invited in all.
    public var order: Int { size * weeks.count }
  }

  /// One series for each family, in the order of the scenario.
  public var series: [Series]

  /// People invited in all.
  public var order: Int { series.reduce(0) { $0 + $1.order } }

  /// The first week in which a class starts; nil where nobody is invited.
  public var firstWeek: Int? { series.filter { $0.size > 0 }.compactMap(\.weeks.first).min() }

  /// The last week in which a class starts; nil where nobody is invited.
  public var lastWeek: Int? { series.filter { $0.size > 0 }.compactMap(\.weeks.last).max() }

  /// People invited in a week, by series.
  public func invited(in week: Int) -> [Int] {
    series.map { $0.weeks.contains(week) ? $0.size : 0 }
  }
}
