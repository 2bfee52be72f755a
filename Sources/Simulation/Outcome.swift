public import Statistics

/// What many futures came to: the exact distribution of every series in every week.
///
/// Outcomes of separate futures of one scenario merge exactly, in any order and any tree; memory
/// grows with the spread of the results, not with the number of futures.
public struct Outcome: Sendable, Equatable {
  /// How many futures were played.
  public private(set) var futures: Int
  /// By week, then by series; the close comes after the weeks.
  private var distributions: [[Distribution]]
  /// The first week on whose Monday a site was open and not short, by site; `weeks + 1` for never.
  public private(set) var readyWeek: [Distribution]

  /// The outcome of no futures.
  public init(_ compiled: CompiledScenario) { self = SharedOutcome(compiled).outcome }

  init(futures: Int, distributions: [[Distribution]], readyWeek: [Distribution]) {
    (self.futures, self.distributions, self.readyWeek) = (futures, distributions, readyWeek)
  }

  /// A series in a week: in ticks of its measure.
  public func distribution(_ series: Int, week: Int) -> Distribution {
    distributions[week][series]
  }

  /// A series at the close: the stock at the end, or the flow of all weeks together, in ticks.
  public func close(_ series: Int) -> Distribution {
    distribution(series, week: distributions.count - 1)
  }

  /// Adds all futures of another outcome of the same scenario.
  public mutating func merge(_ other: Outcome) {
    futures += other.futures
    for week in distributions.indices {
      for series in distributions[week].indices {
        distributions[week][series].merge(other.distributions[week][series])
      }
    }
    for site in readyWeek.indices { readyWeek[site].merge(other.readyWeek[site]) }
  }
}
