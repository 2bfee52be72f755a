import Workforce

/// The numbers of one played future that comparisons look at, so that the same future of another
/// scenario can be compared with it later, without playing it again.
public struct Extract: Sendable, Equatable {
  /// By slot of `ExtractPlaces`; behind them the weeks that people live, by place of turnover.
  let numbers: [Int64]
  /// What was spent.
  public let books: Books
  /// The elasticity of leaving to pay that was drawn, in billionths; nil where no rise of pay acts.
  let elasticity: Int64?

  init(_ future: borrowing Future, at places: ExtractPlaces) {
    var numbers: [Int64] = []
    numbers.reserveCapacity(places.width)
    for place in places.places { numbers.append(future.ledger.columns[place]) }
    for place in places.turnover { numbers.append(future.ledger.lived(place)) }
    self.numbers = numbers
    books = Books(future)
    if let size = future.compiled.factors.standing(.pay)?.size {
      elasticity = Int64((1e9 * future.figures.values[size]).rounded())
    } else {
      elasticity = nil
    }
  }

  /// The number in a slot.
  public subscript(slot: Int) -> Int64 { numbers[slot] }
}

/// Which numbers of a future comparisons look at: every series at the close; what may be told of a
/// single week or of an opening (stocks of everybody, of sites and of families) on every day that
/// is counted; and the weeks that people live.
public struct ExtractPlaces: Sendable, Equatable {
  /// By slot, a place in a ledger's columns.
  let places: [Int]
  /// Where leavers are divided by the weeks that people live.
  let turnover: [TurnoverPlace]
  /// By series, its first slot; one that is kept on every counted day has a slot for each.
  private let first: [Int]
  private let counted: CountedDays
  /// By measure, the slot of its total over everybody.
  private let totals: [Int?]
  /// What the slots stand for.
  private let series: [Layout.Series]

  /// The places of a compiled scenario.
  public init(_ compiled: CompiledScenario) {
    let layout = compiled.layout
    var (places, first): ([Int], [Int]) = ([], [])
    for (index, series) in layout.series.enumerated() {
      first.append(places.count)
      let days =
        Self.isOnEveryDay(series) ? 0..<compiled.counts : compiled.weeks..<compiled.weeks + 1
      places += days.map { $0 * layout.series.count + index }
    }
    (self.places, self.first, series) = (places, first, layout.series)
    totals = Measure.allCases.map { measure in
      layout.index(of: measure).map { index in
        first[index] + (Self.isOnEveryDay(layout.series[index]) ? compiled.weeks : 0)
      }
    }
    (counted, turnover) = (compiled.countedDays, TurnoverPlace.all(compiled))
  }

  private static func isOnEveryDay(_ series: Layout.Series) -> Bool {
    series.measure.description.kind.isStock && [[], [.site], [.family]].contains(series.cut)
  }

  /// How many numbers are kept of a future.
  public var width: Int { places.count + turnover.count }

  /// The slot of a series in a week, or at another of `CompiledScenario.countedDays`; nil where it
  /// is not kept.
  public func slot(_ index: Int, week: Int) -> Int? {
    guard series.indices.contains(index) else { return nil }
    if Self.isOnEveryDay(series[index]) { return first[index] + week }
    return week == counted.weeks ? first[index] : nil
  }

  /// The place of the close among the days that are counted.
  var close: Int { counted.weeks }

  /// The slot of a measure's total over everybody; nil where it is not counted.
  func slot(of measure: Measure) -> Int? { totals[measure.rawValue] }

  /// How many numbers are kept of a future of a scenario, before places are made for them.
  static func numbers(_ compiled: CompiledScenario) -> Int {
    let series = compiled.layout.series
    return series.count + series.count(where: isOnEveryDay) * (compiled.counts - 1)
      + TurnoverPlace.all(compiled).count
  }

  /// Bytes that an extract takes.
  static func bytes(_ compiled: CompiledScenario) -> Int {
    8 * (numbers(compiled) + compiled.numbersOfBooks) + 256
  }
}

extension Ledger {
  /// The sum of those there on each Monday.
  fileprivate func lived(_ place: TurnoverPlace) -> Int64 {
    var lived: Int64 = 0
    for week in 0..<weeks { lived += columns[week * width + place.people] }
    return lived
  }
}
