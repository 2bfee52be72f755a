public import Simulation
import Statistics
import Workforce

/// How a measure goes over a forecast at several places: a row for each step, a column for each
/// place, and over all weeks together.
///
/// A flow is summed over a step, future by future; a quotient is one of all that was counted in it;
/// a stock is that of the Monday after its last week, and a first row has it at the start. What the
/// run has recorded is taken from it; the rest is played again with the same luck.
public struct Timeline: Sendable {
  /// A row: what it is of, and its numbers by place.
  public struct Row: Sendable {
    /// Weeks it is of; of a stock the week on whose Monday it was counted, at the close none.
    public let weeks: Range<Int>
    /// What it is called, and whether it is only a part; nil for the start and for all weeks.
    public let stretch: Stretch?
    /// Its numbers; nil where no future was played.
    public let values: [Summary?]
  }

  /// The rows in order: of a stock the start and every step, of others every step.
  public let rows: [Row]
  /// All weeks together; of a stock the close.
  public let whole: Row
  /// Futures it rests on.
  public let futures: Int
  /// Whether it was stopped before all futures were played.
  public let isPartial: Bool
}

extension Forecast {
  /// The timeline of a measure as the run has recorded it; nil where it must be played again.
  ///
  /// - Parameters:
  ///   - cut: What it is cut by.
  ///   - places: The coordinates in the cut, column by column.
  public func recordedTimeline(
    of measure: Measure, cut: [Dimension], places: [[Int]], step: Step
  ) -> Timeline? {
    let layout = compiled.layout
    let series = places.map { layout.index(of: measure, cut: cut, at: $0) }
    guard !series.contains(nil) else { return nil }
    let stretches = step.stretches(from: compiled.start, weeks: compiled.weeks)
    let isStock = measure.description.kind.isStock
    func values(_ week: Int) -> [Summary?] {
      series.map { $0.flatMap { summary($0, week: week) } }
    }
    var rows: [Timeline.Row] = []
    if isStock { rows.append(Timeline.Row(weeks: 0..<1, stretch: nil, values: values(0))) }
    for stretch in stretches {
      if isStock {
        let week = stretch.weeks.upperBound
        rows.append(
          Timeline.Row(
            weeks: week..<min(week + 1, compiled.weeks), stretch: stretch, values: values(week)))
      } else if stretch.weeks.count == 1 {
        rows.append(
          Timeline.Row(
            weeks: stretch.weeks, stretch: stretch, values: values(stretch.weeks.lowerBound)))
      } else {
        let sums = series.map { $0.flatMap { outcome.sum($0, over: stretch, in: compiled) } }
        guard !sums.contains(nil) else { return nil }
        let ticks = measure.description.unit.ticks
        rows.append(
          Timeline.Row(
            weeks: stretch.weeks, stretch: stretch,
            values: sums.map { $0.flatMap { Summary($0, ticks: ticks) } }))
      }
    }
    return Timeline(
      rows: rows,
      whole: Timeline.Row(weeks: 0..<compiled.weeks, stretch: nil, values: values(compiled.weeks)),
      futures: futures, isPartial: false)
  }

  /// The timeline of a measure: as it was recorded, or played again with the same luck.
  public func timeline(
    of measure: Measure, cut: [Dimension], places: [[Int]], step: Step, by player: Player
  ) throws(Unplayable) -> Timeline {
    if let recorded = recordedTimeline(of: measure, cut: cut, places: places, step: step) {
      return recorded
    }
    let isKept = compiled.layout.cuts(of: measure).contains(cut)
    let playable =
      isKept ? playable : Playable(scenario, recording: Recording(measure, by: cut))
    let stretches = step.stretches(from: compiled.start, weeks: compiled.weeks)
    let series = places.compactMap {
      playable.compiled.layout.index(of: measure, cut: cut, at: $0)
    }
    let end = player.begin(about: futures)
    defer { end() }
    let replay = try player.with(seed: seed).replay(
      of: playable, series, over: stretches, futures: futures)
    let ticks = measure.description.unit.ticks
    let isStock = measure.description.kind.isStock
    let values = replay.distributions.map { $0.map { Summary($0, ticks: ticks) } }
    var rows = zip(stretches, values).map { stretch, values in
      let week = stretch.weeks.upperBound
      return Timeline.Row(
        weeks: isStock ? week..<min(week + 1, compiled.weeks) : stretch.weeks, stretch: stretch,
        values: values)
    }
    // All weeks together were recorded wherever the cut was: of a quotient, parts do not add up.
    let kept = recordedTimeline(of: measure, cut: cut, places: places, step: .weeks(1))
    let last = values.last ?? []
    if isStock { rows.insert(Timeline.Row(weeks: 0..<1, stretch: nil, values: last), at: 0) }
    return Timeline(
      rows: rows,
      whole: kept?.whole
        ?? Timeline.Row(
          weeks: 0..<compiled.weeks, stretch: nil,
          values: isStock ? rows.last?.values ?? [] : last),
      futures: replay.futures, isPartial: replay.futures < futures)
  }
}
