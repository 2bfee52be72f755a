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
    var table = Table(
      "\(title(in: forecast.scenario)) (\(forecast.unit(of: measure)))", columns: columns)
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

  /// The measure over time as a fan for each series, with what is needed and the openings.
  public func plot(of forecast: Forecast) -> Document {
    let plan = forecast.plan
    let dates = (0..<plan.weeks).map { plan.monday(of: $0).iso }
    let fans = series(in: forecast).map { title, index in
      let weeks = (0..<plan.weeks).compactMap { forecast.summary(index, week: $0) }
      return Fan(
        split == nil ? self.title(in: forecast.scenario) : "\(measure.description.name): \(title)",
        unit: forecast.unit(of: measure), format: .whole, dates: Array(dates.prefix(weeks.count)),
        p10: weeks.map(\.p10), p50: weeks.map(\.p50), p90: weeks.map(\.p90),
        references: references(in: forecast), markers: markers(in: forecast))
    }
    return Document {
      for fan in fans { fan }
      Block.note(forecast.replayLine)
    }
  }

  /// The people needed beside those ready.
  private func references(in forecast: Forecast) -> [Fan.Reference] {
    guard measure == .ready, split == nil,
      let needed = forecast.plan.layout.index(
        of: .needed, cut: site == nil ? [] : [.site], at: site.map { [$0] } ?? [])
    else { return [] }
    let values = (0..<forecast.plan.weeks).map {
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
