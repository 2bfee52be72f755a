public import Questions
public import Report
import Simulation
import Workforce

extension Selection {
  /// The measure over time as a table, a row every few weeks.
  ///
  /// - Parameter step: Weeks from row to row; without it about a row a month.
  public func table(of forecast: Forecast, step: Int? = nil) -> Document {
    let plan = forecast.plan
    let step = max(1, step ?? (plan.weeks <= 26 ? 1 : 4))
    let series = series(in: forecast)
    var columns = [Column("week of")]
    for (title, _) in series {
      columns += split == nil ? ["p10", "p50", "p90"].map { Column($0) } : [Column(title)]
    }
    let heading = Column(title(in: forecast.scenario), unit: forecast.unit(of: measure)).heading
    var table = Table(heading, columns: columns)
    func append(_ name: String, week: Int) {
      var row: [Cell] = [.text(name)]
      for (_, index) in series {
        let summary = forecast.summary(index, week: week)
        row +=
          split == nil
          ? [.whole(summary?.p10), .whole(summary?.p50), .whole(summary?.p90)]
          : [cell(summary)]
      }
      table.append(row)
    }
    for week in stride(from: 0, to: plan.weeks, by: step) {
      append(plan.monday(of: week).iso, week: week)
    }
    append(
      measure.description.kind.isStock ? plan.monday(of: plan.weeks).iso : "all weeks",
      week: plan.weeks)
    return Document {
      table
      if split != nil { Block.note("mean (p10 to p90) of \(forecast.futures) futures") }
      Block.note(forecast.replayLine)
    }
  }

  private func cell(_ summary: Summary?) -> Cell {
    summary.map { .interval($0.mean, low: $0.p10, high: $0.p90, .whole) } ?? .missing
  }

  /// The measure over time as a fan for each series, with what is needed and the openings. More
  /// than two are drawn low, to be seen together; the openings are left to the whole.
  ///
  /// A stock ends with the close, as the forecast does; a flow with its last week.
  public func plot(of forecast: Forecast) -> Document {
    let series = series(in: forecast)
    let areMany = series.count > 2
    let weeks = weeks(of: forecast.plan)
    let fans = series.map { title, index in
      let summaries = weeks.map { forecast.summary(index, week: $0) }
      return Fan(
        split == nil ? self.title(in: forecast.scenario) : "\(measure.description.name): \(title)",
        unit: forecast.unit(of: measure), format: .whole,
        dates: weeks.map { forecast.plan.monday(of: $0).iso },
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
      Block.note(forecast.replayLine)
    }
  }

  /// The weeks it has a value in; `plan.weeks` is the close, where a flow has its sum instead.
  private func weeks(of plan: Plan) -> Range<Int> {
    0..<plan.weeks + (measure.description.kind.isStock ? 1 : 0)
  }

  /// The people needed beside those ready.
  private func references(in forecast: Forecast) -> [Fan.Reference] {
    guard measure == .ready, split == nil,
      let needed = forecast.plan.layout.index(
        of: .needed, cut: site == nil ? [] : [.site], at: site.map { [$0] } ?? [])
    else { return [] }
    let values = weeks(of: forecast.plan).map {
      forecast.summary(needed, week: $0)?.p50 ?? .nan
    }
    return [Fan.Reference("needed", values)]
  }

  private func markers(in forecast: Forecast) -> [Fan.Marker] {
    forecast.readiness.filter { site == nil || $0.site == site }.map {
      Fan.Marker("\(forecast.scenario.keys(of: .site)[$0.site]) opens", at: $0.week)
    }
  }
}
