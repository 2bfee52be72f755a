public import Statistics

/// What many futures came to: the exact distribution of every series in every week.
///
/// Outcomes of separate futures of one scenario merge exactly, in any order and any tree; memory
/// grows with the spread of the results, not with the number of futures.
public struct Outcome: Sendable, Equatable {
  /// How many futures were played.
  public private(set) var futures: Int
  /// By count, then by series: the weeks, the close, and openings inside a week; behind them the
  /// sums over stretches.
  private var distributions: [[Distribution]]
  /// The place of the close, and of the first sum.
  private let (closing, firstSum): (Int, Int)
  /// The first week on whose Monday, or opening inside it, a site was open and not short, by site;
  /// `weeks + 1` for never.
  public private(set) var readyWeek: [Distribution]
  /// By stretch and form.
  private var attrition: [Distribution]

  /// The outcome of no futures.
  public init(_ compiled: CompiledScenario) { self = SharedOutcome(compiled).outcome }

  init(
    futures: Int, distributions: [[Distribution]], closing: Int, firstSum: Int,
    readyWeek: [Distribution], attrition: [Distribution]
  ) {
    (self.futures, self.distributions, self.readyWeek) = (futures, distributions, readyWeek)
    (self.closing, self.firstSum, self.attrition) = (closing, firstSum, attrition)
  }

  /// A series in a week, or at another of `CompiledScenario.countedDays`: in ticks of its measure.
  public func distribution(_ series: Int, week: Int) -> Distribution {
    distributions[week][series]
  }

  /// A series at the close: the stock at the end, or the flow of all weeks together, in ticks.
  public func close(_ series: Int) -> Distribution { distribution(series, week: closing) }

  /// A flow summed over a stretch, future by future, in ticks; nil where that is not recorded.
  public func sum(
    _ series: Int, over stretch: Stretch, in compiled: CompiledScenario
  ) -> Distribution? {
    compiled.sums.place(of: series, over: stretch).map {
      distributions[firstSum + $0.stretch][$0.place]
    }
  }

  /// A form of attrition of everybody over one of the scenario's `attrition` stretches, in ticks of
  /// `AttritionForm`, over the futures in which there was somebody to divide by.
  public func attrition(_ form: AttritionForm, stretch: Int) -> Distribution {
    attrition[stretch * AttritionForm.allCases.count + form.rawValue]
  }

  /// Adds all futures of another outcome of the same scenario.
  public mutating func merge(_ other: Outcome) {
    futures += other.futures
    for week in distributions.indices {
      for series in distributions[week].indices {
        distributions[week][series].merge(other.distributions[week][series])
      }
    }
    for place in attrition.indices { attrition[place].merge(other.attrition[place]) }
    for site in readyWeek.indices { readyWeek[site].merge(other.readyWeek[site]) }
  }
}
