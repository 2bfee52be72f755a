public import Questions
public import Report
public import Simulation
import Statistics
import Text
import Workforce

extension Selection {
  /// The measure over time as a table, a row a step.
  public func table(of forecast: Forecast, _ timeline: Timeline, step: Step) -> Document {
    let shown = shown(timeline, of: forecast, withIdle: false)
    guard !shown.columns.isEmpty else { return nothing(in: forecast) }
    let format = format(of: shown, timeline)
    let isStock = measure.description.kind.isStock
    // A stock of a month has a day besides.
    let isDated = isStock && step.isCalendar
    var columns = [Column(step.heading(isStock: isStock))]
    if isDated { columns.append(Column("counted on")) }
    for (title, _) in shown.columns {
      columns += split == nil ? ["p10", "p50", "p90"].map { Column($0) } : [Column(title)]
    }
    let heading = Column(
      Phrase(verbatim: title(in: forecast.scenario)), unit: forecast.unit(of: measure)
    ).heading
    var table = Table(heading, columns: columns)
    func append(_ name: String, _ row: Timeline.Row) {
      var cells: [Cell] = [.text(name)]
      if isDated { cells.append(.date(forecast.compiled.monday(of: row.weeks.lowerBound).iso)) }
      for (_, number) in shown.columns {
        let summary = known(number, row, in: forecast)
        cells +=
          split == nil
          ? [summary?.p10, summary?.p50, summary?.p90].map { self.number($0, format) }
          : [cell(summary, format)]
      }
      table.append(cells)
    }
    for row in timeline.rows { append(name(of: row, step, in: forecast), row) }
    if !isStock { append("all weeks", timeline.whole) }
    return Document {
      table
      if !shown.idle.isEmpty { Block.note("0 in all weeks: \(shown.idle.series.english)") }
      if !shown.blank.isEmpty {
        Block.note("\(emptiness): \(shown.blank.series.english)")
      }
      if measure == .wait, let capped = forecast.cappedWaits(at: site) { Block.note(capped) }
      let reading = reading(step, timeline)
      if !reading.isEmpty { Block.note(reading) }
      if timeline.isPartial { Block.note(timeline.partialLine) }
    }
  }

  /// What a row is called: of a stock counted by weeks, the Monday.
  private func name(of row: Timeline.Row, _ step: Step, in forecast: Forecast) -> String {
    guard let stretch = row.stretch else {
      return step.isCalendar ? "start" : forecast.compiled.start.iso
    }
    guard !measure.description.kind.isStock || step.isCalendar else {
      return forecast.compiled.monday(of: stretch.weeks.upperBound).iso
    }
    return stretch.words
  }

  /// How the rows are to be read.
  private func reading(_ step: Step, _ timeline: Timeline) -> String {
    let what = split == nil ? [] : ["mean (p10 to p90) of \(timeline.futures) futures"]
    let isStock = measure.description.kind.isStock
    var rows: [String] = []
    if step != .weeks(1), !isStock {
      rows.append(
        measure.description.kind == .ratio
          ? "a row is of all its weeks together" : "a row is the sum of its weeks")
    }
    if case .calendar(let part) = step {
      if isStock { rows.append("counted on the Monday after its last week") }
      rows.append("a week belongs to the \(part.rawValue) of its Thursday")
    }
    return (what + rows + timeline.rows.compactMap(\.stretch).partNote).joined(separator: "; ")
  }

  private func cell(_ summary: Summary?, _ format: NumberFormat) -> Cell {
    summary.map { .interval($0.mean, low: $0.p10, high: $0.p90, format) } ?? .missing
  }

  /// The answer where nothing is counted in any week.
  private func nothing(in forecast: Forecast) -> Document {
    Document {
      Block.heading(title(in: forecast.scenario))
      "\(emptiness.prefix(1).uppercased() + emptiness.dropFirst()) in these weeks, so there is "
        + "nothing to show of \(title(in: forecast.scenario))."
    }
  }

  /// Why a measure has no number.
  private var emptiness: String {
    switch measure {
    case .energy: "nobody is assessed"
    case .costPerSeat: "nobody who is ready has a place"
    case .satisfaction, .resolution: "nobody takes contacts"
    default: "no contacts come"
    }
  }

  private func number(_ value: Double?, _ format: NumberFormat) -> Cell {
    value.map { .number($0, format) } ?? .missing
  }

  /// Whole numbers, or with a decimal where it is counted in tenths, or where rows are so small
  /// that nothing else is left of them.
  private func format(of shown: Shown, _ timeline: Timeline) -> NumberFormat {
    if measure.description.unit.ticks == 10 { return .decimals(1) }
    let means = shown.columns.flatMap { column in
      timeline.rows.compactMap { $0.values[column.number]?.mean }
    }
    let areSmall = split != nil && !means.isEmpty && means.allSatisfy { $0 < 10 }
    return areSmall ? .decimals(1) : .whole
  }

  /// The measure week by week as a fan for each place, with what is needed and the openings; nil
  /// where it was not recorded.
  public func recordedPlot(of forecast: Forecast) -> Document? {
    recordedTimeline(of: forecast).map { plot(of: forecast, $0) }
  }

  /// The measure week by week as a fan for each place, with what is needed and the openings. More
  /// than two are drawn low, to be seen together; the openings are left to the whole.
  ///
  /// A stock ends with the close, as the forecast does; a flow with its last week.
  ///
  /// - Parameter timeline: week by week.
  public func plot(of forecast: Forecast, _ timeline: Timeline) -> Document {
    let shown = shown(timeline, of: forecast, withIdle: true)
    guard !shown.columns.isEmpty else { return nothing(in: forecast) }
    let areMany = shown.columns.count > 2
    let fans = shown.columns.map { title, number in
      let summaries = timeline.rows.map { known(number, $0, in: forecast) }
      return Fan(
        split == nil
          ? Phrase(verbatim: self.title(in: forecast.scenario))
          : "\(measure.description.name): \(title)",
        unit: forecast.unit(of: measure), format: .whole,
        dates: timeline.rows.map { forecast.compiled.monday(of: $0.weeks.lowerBound).iso },
        p10: summaries.map { $0?.p10 ?? .nan }, p50: summaries.map { $0?.p50 ?? .nan },
        p90: summaries.map { $0?.p90 ?? .nan }, references: references(timeline, in: forecast),
        markers: areMany ? [] : markers(in: forecast), isSmall: areMany)
    }
    return Document {
      for fan in fans { fan }
      if areMany {
        Block.note(
          "The line is the median; 8 of 10 futures run inside the band. "
            + "Each chart has a scale of its own.")
      }
      if !shown.blank.isEmpty {
        Block.note("\(emptiness): \(shown.blank.series.english)")
      }
      if timeline.isPartial { Block.note(timeline.partialLine) }
    }
  }

  /// The people needed beside those ready.
  private func references(_ timeline: Timeline, in forecast: Forecast) -> [Fan.Reference] {
    guard measure == .ready, split == nil,
      let needed = forecast.compiled.layout.index(
        of: .needed, cut: site == nil ? [] : [.site], at: site.map { [$0] } ?? [])
    else { return [] }
    let values = timeline.rows.map {
      forecast.summary(needed, week: $0.weeks.lowerBound)?.p50 ?? .nan
    }
    return [Fan.Reference("needed", values)]
  }

  private func markers(in forecast: Forecast) -> [Fan.Marker] {
    forecast.readiness.filter { site == nil || $0.site == site }.map {
      Fan.Marker(
        "\(forecast.scenario.keys(of: .site)[$0.site]) opens",
        at: ($0.opening - forecast.scenario.start) / 7)
    }
  }
}

extension Timeline {
  /// That it was stopped, and after how many futures.
  var partialLine: String { "stopped: played again in \(futures.words) futures" }
}

extension Step {
  /// Whether it goes by the calendar.
  var isCalendar: Bool {
    if case .calendar = self { true } else { false }
  }

  /// What its rows are: days of a stock or weeks of a flow, or parts of the calendar.
  func heading(isStock: Bool) -> String {
    switch self {
    case .weeks(let weeks): weeks == 1 || isStock ? "week of" : "\(weeks) weeks from"
    case .calendar(let part): part.rawValue
    }
  }
}

extension [Stretch] {
  /// What the mark of a part means; nothing where all are whole.
  var partNote: [String] {
    guard let part = first(where: \.isPart) else { return [] }
    return [
      "(\(part.weeks.count)/\(part.whole)): a part, of whose \(part.whole) weeks the forecast has "
        + "\(part.weeks.count)"
    ]
  }
}

extension Stretch {
  /// Its name, and of one of which the forecast holds only some weeks, how many: `2026-12 (4/5)`.
  var words: String { isPart ? "\(name) (\(weeks.count)/\(whole))" : name }
}
