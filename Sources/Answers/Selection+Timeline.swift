public import Questions
import Report
public import Simulation
import Statistics
import Text
import Workforce

extension Selection {
  /// How it is divided where nobody says: about a row a month. Flows and quotients go by the
  /// calendar, as reports do.
  public func usualStep(in forecast: Forecast) -> Step {
    if forecast.compiled.weeks <= 26 { return .weeks(1) }
    return measure.description.kind.isStock ? .weeks(4) : .calendar(.month)
  }

  /// Its timeline: as the run has recorded it, or played again.
  public func timeline(
    of forecast: Forecast, step: Step, by player: Player
  ) throws(Unplayable) -> Timeline {
    try forecast.timeline(
      of: measure, cut: cut, places: places(in: forecast.scenario).map(\.at), step: step,
      by: player)
  }

  /// Its timeline week by week as the run has recorded it; nil where it must be played again.
  func recordedTimeline(of forecast: Forecast) -> Timeline? {
    forecast.recordedTimeline(
      of: measure, cut: cut, places: places(in: forecast.scenario).map(\.at), step: .weeks(1))
  }

  /// A timeline as it is shown: without what has nothing to be counted by.
  struct Shown {
    /// Columns that say something, each with its title.
    var columns: [(title: Phrase, number: Int)] = []
    /// Titles of columns that are 0 in all weeks, and of those that say nothing.
    var idle: [Phrase] = []
    var blank: [Phrase] = []
  }

  /// What is shown of a timeline; where it is split, without what is 0 in all weeks, unless all is.
  func shown(_ timeline: Timeline, of forecast: Forecast, withIdle: Bool) -> Shown {
    let titles = places(in: forecast.scenario).map(\.title)
    let rows = timeline.rows + [timeline.whole]
    var shown = Shown()
    for (number, title) in titles.enumerated() {
      let values = rows.map { known(number, $0, in: forecast) }
      if values.allSatisfy({ $0 == nil }) {
        shown.blank.append(title)
      } else {
        shown.columns.append((title, number))
      }
    }
    guard split != nil, !withIdle else { return shown }
    let busy = shown.columns.filter { column in
      rows.contains { ($0.values[column.number]?.mean ?? 0) != 0 }
    }
    guard !busy.isEmpty else { return shown }
    shown.idle = shown.columns.filter { column in
      !busy.contains { $0.number == column.number }
    }.map(\.title)
    shown.columns = busy
    return shown
  }

  /// A number of a row; nil where a quotient has nothing to divide by, and its count says 0 or all.
  func known(_ column: Int, _ row: Timeline.Row, in forecast: Forecast) -> Summary? {
    let summary = row.values.indices.contains(column) ? row.values[column] : nil
    switch measure {
    // People whose work is rated never come to 0.
    case .energy, .satisfaction, .resolution: return summary.flatMap { $0.p90 > 0 ? $0 : nil }
    case .costPerSeat:
      return summary?.mean == 0 && isNothing(.seated, column, row.weeks, in: forecast)
        ? nil : summary
    case _ where measure.isOfContacts:
      return isNothing(.contacts, column, row.weeks, in: forecast) ? nil : summary
    default: return summary
    }
  }

  /// Whether nothing is counted of another measure at a place in any of some weeks.
  private func isNothing(
    _ other: Measure, _ column: Int, _ weeks: Range<Int>, in forecast: Forecast
  ) -> Bool {
    let at = places(in: forecast.scenario)[column].at
    guard let series = forecast.compiled.layout.index(of: other, cut: cut, at: at) else {
      return false
    }
    return weeks.allSatisfy { forecast.outcome.distribution(series, week: $0).mean == 0 }
  }
}
