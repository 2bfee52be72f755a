public import Questions
public import Report
import Simulation
import Statistics
import Workforce

extension Selection {
  /// The measure over time as a table, a row every few weeks.
  ///
  /// - Parameter step: Weeks from row to row; without it about a row a month.
  public func table(of forecast: Forecast, step: Int? = nil) -> Document {
    let compiled = forecast.compiled
    let step = max(1, step ?? (compiled.weeks <= 26 ? 1 : 4))
    let (series, idle, blank) = tabled(in: forecast)
    guard !series.isEmpty else { return nothing(in: forecast) }
    let format = format(of: series, in: forecast)
    var columns = [Column("week of")]
    for (title, _) in series {
      columns += split == nil ? ["p10", "p50", "p90"].map { Column($0) } : [Column(title)]
    }
    let heading = Column(title(in: forecast.scenario), unit: forecast.unit(of: measure)).heading
    var table = Table(heading, columns: columns)
    func append(_ name: String, week: Int) {
      var row: [Cell] = [.text(name)]
      for (_, index) in series {
        let summary = known(index, week: week, in: forecast)
        row +=
          split == nil
          ? [summary?.p10, summary?.p50, summary?.p90].map { number($0, format) }
          : [cell(summary, format)]
      }
      table.append(row)
    }
    for week in stride(from: 0, to: compiled.weeks, by: step) {
      append(compiled.monday(of: week).iso, week: week)
    }
    append(
      measure.description.kind.isStock ? compiled.monday(of: compiled.weeks).iso : "all weeks",
      week: compiled.weeks)
    return Document {
      table
      if !idle.isEmpty { Block.note("0 in all weeks: \(idle.joined(separator: ", "))") }
      if !blank.isEmpty { Block.note("\(emptiness): \(blank.joined(separator: ", "))") }
      if measure == .wait, let capped = forecast.cappedWaits(at: site) { Block.note(capped) }
      let reading = reading(step, forecast.futures)
      if !reading.isEmpty { Block.note(reading) }
    }
  }

  /// How the rows are to be read.
  private func reading(_ step: Int, _ futures: Int) -> String {
    let what = split == nil ? [] : ["mean (p10 to p90) of \(futures) futures"]
    let rows =
      step == 1
      ? [] : ["a row is one week, not the \(step) to the next row; every 1 weeks shows all"]
    return (what + rows).joined(separator: "; ")
  }

  private func cell(_ summary: Summary?, _ format: NumberFormat) -> Cell {
    summary.map { .interval($0.mean, low: $0.p10, high: $0.p90, format) } ?? .missing
  }

  /// The series to show in a table; where it is split, the titles of those that are 0 in all weeks,
  /// unless all are; and the titles of those that have nothing to be counted by.
  private func tabled(
    in forecast: Forecast
  ) -> (shown: [(title: String, index: Int)], idle: [String], blank: [String]) {
    let (all, blank) = counted(in: forecast)
    let isIdle = all.map { _, index in
      (0...forecast.compiled.weeks).allSatisfy { week in
        forecast.outcome.distribution(index, week: week).mean == 0
      }
    }
    guard split != nil, isIdle.contains(false) else { return (all, [], blank) }
    let rows = zip(all, isIdle)
    return (rows.filter { !$1 }.map(\.0), rows.filter { $1 }.map(\.0.title), blank)
  }

  /// The series that say something in any week, and the titles of the others.
  private func counted(
    in forecast: Forecast
  ) -> (series: [(title: String, index: Int)], blank: [String]) {
    let all = series(in: forecast)
    let isBlank = all.map { _, index in
      (0...forecast.compiled.weeks).allSatisfy { known(index, week: $0, in: forecast) == nil }
    }
    let rows = zip(all, isBlank)
    return (rows.filter { !$1 }.map(\.0), rows.filter { $1 }.map(\.0.title))
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

  /// Whole numbers, or with a decimal where it is counted in tenths, or where weeks are so small
  /// that nothing else is left of them.
  private func format(
    of series: [(title: String, index: Int)], in forecast: Forecast
  ) -> NumberFormat {
    if measure.description.unit.ticks == 10 { return .decimals(1) }
    let means = series.flatMap { _, index in
      (0..<forecast.compiled.weeks).compactMap { forecast.summary(index, week: $0)?.mean }
    }
    let areSmall = split != nil && !means.isEmpty && means.allSatisfy { $0 < 10 }
    return areSmall ? .decimals(1) : .whole
  }

  /// A series in a week; nil where a quotient has nothing to divide by, and its count says 0 or all.
  private func known(_ index: Int, week: Int, in forecast: Forecast) -> Summary? {
    let summary = forecast.summary(index, week: week)
    switch measure {
    // People whose work is rated never come to 0.
    case .energy, .satisfaction, .resolution: return summary.flatMap { $0.p90 > 0 ? $0 : nil }
    case .costPerSeat:
      let series = forecast.compiled.layout.series[index]
      let seated = forecast.compiled.layout.index(of: .seated, cut: series.cut, at: series.at)
      let sit = seated.flatMap { forecast.summary($0, week: week) }
      return sit?.mean == 0 && summary?.mean == 0 ? nil : summary
    case _ where measure.isOfContacts:
      let series = forecast.compiled.layout.series[index]
      let contacts = forecast.compiled.layout.index(of: .contacts, cut: series.cut, at: series.at)
      let come = contacts.flatMap { forecast.summary($0, week: week) }
      return come?.mean == 0 ? nil : summary
    default: return summary
    }
  }

  /// The measure over time as a fan for each series, with what is needed and the openings. More
  /// than two are drawn low, to be seen together; the openings are left to the whole.
  ///
  /// A stock ends with the close, as the forecast does; a flow with its last week.
  public func plot(of forecast: Forecast) -> Document {
    let (series, blank) = counted(in: forecast)
    guard !series.isEmpty else { return nothing(in: forecast) }
    let areMany = series.count > 2
    let weeks = weeks(of: forecast.compiled)
    let fans = series.map { title, index in
      let summaries = weeks.map { known(index, week: $0, in: forecast) }
      return Fan(
        split == nil ? self.title(in: forecast.scenario) : "\(measure.description.name): \(title)",
        unit: forecast.unit(of: measure), format: .whole,
        dates: weeks.map { forecast.compiled.monday(of: $0).iso },
        p10: summaries.map { $0?.p10 ?? .nan }, p50: summaries.map { $0?.p50 ?? .nan },
        p90: summaries.map { $0?.p90 ?? .nan }, references: references(in: forecast),
        markers: areMany ? [] : markers(in: forecast), isSmall: areMany)
    }
    return Document {
      for fan in fans { fan }
      if areMany {
        Block.note(
          "The line is the median; 8 of 10 futures run inside the band. "
            + "Each chart has a scale of its own.")
      }
      if !blank.isEmpty { Block.note("\(emptiness): \(blank.joined(separator: ", "))") }
    }
  }

  /// The weeks it has a value in; `compiled.weeks` is the close, where a flow has its sum instead.
  private func weeks(of compiled: CompiledScenario) -> Range<Int> {
    0..<compiled.weeks + (measure.description.kind.isStock ? 1 : 0)
  }

  /// The people needed beside those ready.
  private func references(in forecast: Forecast) -> [Fan.Reference] {
    guard measure == .ready, split == nil,
      let needed = forecast.compiled.layout.index(
        of: .needed, cut: site == nil ? [] : [.site], at: site.map { [$0] } ?? [])
    else { return [] }
    let values = weeks(of: forecast.compiled).map {
      forecast.summary(needed, week: $0)?.p50 ?? .nan
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
