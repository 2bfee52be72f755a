/// Classes for a site: for each family a series of equal classes, and for one of them perhaps a
/// second series of one person more in the later classes.
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

  /// The series, family by family in the order of the scenario; the second of a family adds to the
  /// classes of the first.
  public var series: [Series]

  /// People invited in all.
  public var order: Int { series.reduce(0) { $0 + $1.order } }

  /// The first week in which a class starts; nil where nobody is invited.
  public var firstWeek: Int? { series.filter { $0.size > 0 }.compactMap(\.weeks.first).min() }

  /// The last week in which a class starts; nil where nobody is invited.
  public var lastWeek: Int? { series.filter { $0.size > 0 }.compactMap(\.weeks.last).max() }

  /// The same classes a week later each, without those that then come after the last week.
  func aWeekLater(within weeks: Int) -> HiringSchedule {
    var later = self
    for index in series.indices {
      later.series[index].weeks = series[index].weeks.map { $0 + 1 }.filter { $0 < weeks }
    }
    later.series.removeAll { $0.weeks.isEmpty }
    return later
  }

  /// The same classes with series that do not overlap: what people see.
  public var runs: [Series] {
    var runs: [Series] = []
    for series in series where series.size > 0 {
      if let base = runs.last, base.family == series.family {
        runs[runs.count - 1].weeks = base.weeks.filter { !series.weeks.contains($0) }
        runs.append(series)
        runs[runs.count - 1].size += base.size
      } else {
        runs.append(series)
      }
    }
    return runs.filter { !$0.weeks.isEmpty }
  }
}
