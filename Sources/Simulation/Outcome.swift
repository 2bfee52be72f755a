public import Statistics

/// What many futures came to: the exact distribution of every series in every week.
///
/// Outcomes of separate futures of one plan merge exactly, in any order and any tree; memory
/// grows with the spread of the results, not with the number of futures.
public struct Outcome: Sendable, Equatable {
  /// How many futures were played.
  public private(set) var futures = 0
  /// Column after column: the weeks, then the close.
  private var distributions: [Distribution]
  /// The first week on whose Monday a site was open and not short, by site; `weeks + 1` for never.
  public private(set) var readyWeek: [Distribution]
  private let series: Int
  private let weeks: Int

  /// The outcome of no futures.
  public init(_ plan: Plan) {
    (series, weeks) = (plan.layout.series.count, plan.weeks)
    distributions = Array(repeating: Distribution(), count: series * (weeks + 1))
    readyWeek = plan.sites.map { _ in Distribution() }
  }

  /// A series in a week: in ticks of its measure.
  public func distribution(_ series: Int, week: Int) -> Distribution {
    distributions[week * self.series + series]
  }

  /// A series at the close: the stock at the end, or the flow of all weeks together, in ticks.
  public func close(_ series: Int) -> Distribution { distribution(series, week: weeks) }

  /// Adds the futures of a sheaf.
  mutating func add(_ sheaf: borrowing Sheaf) {
    futures += sheaf.count
    sheaf.forEachIndex { index, values in distributions[index].add(values) }
    for weeks in sheaf.readyWeeks {
      for (site, week) in weeks.enumerated() { readyWeek[site].add(Int64(week)) }
    }
  }

  /// Adds all futures of another outcome of the same plan.
  public mutating func merge(_ other: Outcome) {
    futures += other.futures
    for index in distributions.indices { distributions[index].merge(other.distributions[index]) }
    for site in readyWeek.indices { readyWeek[site].merge(other.readyWeek[site]) }
  }
}
