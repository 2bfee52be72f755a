public import Statistics

/// What many futures came to: the exact distribution of every series in every week.
///
/// Outcomes of separate futures of one scenario merge exactly, in any order and any tree; memory
/// grows with the spread of the results, not with the number of futures.
public struct Outcome: Sendable, Equatable {
  /// How many futures were played.
  public private(set) var futures: Int
  /// By count, then by series: the weeks, the close, and openings inside a week.
  private var distributions: [[Distribution]]
  /// The place of the close.
  private let closing: Int
  /// The first week on whose Monday, or opening inside it, a site was open and not short, by site;
  /// `weeks + 1` for never.
  public private(set) var readyWeek: [Distribution]

  /// The outcome of no futures.
  public init(_ compiled: CompiledScenario) { self = SharedOutcome(compiled).outcome }

  init(
    futures: Int, distributions: [[Distribution]], closing: Int, readyWeek: [Distribution]
  ) {
    (self.futures, self.distributions, self.readyWeek) = (futures, distributions, readyWeek)
    self.closing = closing
  }

  /// A series in a week, or at another of `CompiledScenario.countedDays`: in ticks of its measure.
  public func distribution(_ series: Int, week: Int) -> Distribution {
    distributions[week][series]
  }

  /// A series at the close: the stock at the end, or the flow of all weeks together, in ticks.
  public func close(_ series: Int) -> Distribution {
    distribution(series, week: closing)
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
