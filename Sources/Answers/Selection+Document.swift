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
    if isDated { columns.append(Column(Phrase("counted on", "统计日"))) }
    for (title, _) in shown.columns {
      columns += split == nil ? [Column].percentiles(under: .empty) : [Column(title)]
    }
    let heading = Column(
      title(in: forecast.scenario), unit: forecast.unit(of: measure),
      saysUnit: forecast.isUnit(measure)
    ).heading
    var table = Table(heading, columns: columns)
    func append(_ name: Cell, _ row: Timeline.Row) {
      var cells = [name]
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
    if !isStock { append(.text(Phrase("all weeks", "全期")), timeline.whole) }
    return Document {
      table
      if !shown.idle.isEmpty {
        Block.note(
          Phrase("0 in all weeks: \(shown.idle.series)", "各周均为 0：\(shown.idle.series)"))
      }
      if !shown.blank.isEmpty { Block.note(saying(shown.blank)) }
      if measure == .wait, let capped = forecast.cappedWaits(at: site) { Block.note(capped) }
      let reading = reading(step, timeline)
      if !reading.isEmpty { Block.note(reading) }
      if timeline.isPartial { Block.note(timeline.partialLine) }
    }
  }

  /// What a row is called: of a stock counted by weeks, the Monday.
  private func name(of row: Timeline.Row, _ step: Step, in forecast: Forecast) -> Cell {
    guard let stretch = row.stretch else {
      return step.isCalendar
        ? .text(Phrase("start", "期初")) : .date(forecast.compiled.start.iso, inWords: false)
    }
    guard !measure.description.kind.isStock || step.isCalendar else {
      return .date(forecast.compiled.monday(of: stretch.weeks.upperBound).iso, inWords: false)
    }
    return stretch.cell
  }

  /// How the rows are to be read.
  private func reading(_ step: Step, _ timeline: Timeline) -> Phrase {
    let what = split == nil ? [] : [Phrase.means(of: timeline.futures)]
    let isStock = measure.description.kind.isStock
    var rows: [Phrase] = []
    if step != .weeks(1), !isStock {
      rows.append(
        measure.description.kind == .ratio
          ? Phrase("a row is of all its weeks together", "每行为所含各周合并计算")
          : Phrase("a row is the sum of its weeks", "每行为所含各周之和"))
    }
    if case .calendar(let part) = step {
      if isStock {
        rows.append(
          Phrase("counted on the Monday after its last week", "在最后一周之后的周一统计"))
      }
      rows.append(
        Phrase("a week belongs to the \(part.title) of its Thursday", "一周归入其周四所在的\(part.title)"))
    }
    return (what + rows + timeline.rows.compactMap(\.stretch).partNote).clauses
  }

  private func cell(_ summary: Summary?, _ format: NumberFormat) -> Cell {
    summary.map { .interval($0.mean, low: $0.p10, high: $0.p90, format) } ?? .missing
  }

  /// The answer where nothing is counted in any week.
  private func nothing(in forecast: Forecast) -> Document {
    Document {
      Block.heading(title(in: forecast.scenario))
      nothing(of: title(in: forecast.scenario))
    }
  }

  private func nothing(of title: Phrase) -> Phrase {
    let reason = emptiness.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return Phrase(
      "\(reason) in these weeks, so there is nothing to show of \(title).",
      "这些周\(reason)，没有可显示的\(title)。")
  }

  /// What says nothing, and why.
  private func saying(_ blank: [Phrase]) -> Phrase {
    Phrase("\(emptiness): \(blank.series)", "\(emptiness)：\(blank.series)")
  }

  /// Why a measure has no number.
  private var emptiness: Phrase {
    switch measure {
    case .energy: Phrase("nobody is assessed", "没有能量值评估")
    case .costPerSeat: Phrase("nobody who is ready has a place", "就绪人员都没有席位")
    case .satisfaction, .resolution: Phrase("nobody takes contacts", "无人接线")
    default: Phrase("no contacts come", "没有咨询")
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
      var fan = Fan(
        split == nil
          ? self.title(in: forecast.scenario)
          : Phrase("\(measure.title): \(title)", "\(measure.title)：\(title)"),
        unit: forecast.unit(of: measure), format: .whole,
        dates: timeline.rows.map { forecast.compiled.monday(of: $0.weeks.lowerBound).iso },
        p10: summaries.map { $0?.p10 ?? .nan }, p50: summaries.map { $0?.p50 ?? .nan },
        p90: summaries.map { $0?.p90 ?? .nan }, references: references(timeline, in: forecast),
        markers: areMany ? [] : markers(in: forecast), isSmall: areMany)
      fan.saysUnit = forecast.isUnit(measure)
      return fan
    }
    return Document {
      for fan in fans { fan }
      if areMany {
        Block.note(
          Phrase(
            """
            The line is the median; 8 of 10 futures run inside the band. Each chart has a scale of \
            its own.
            """,
            "线为中位数，八成推演落在阴影带内；各图刻度不同。"))
      }
      if !shown.blank.isEmpty { Block.note(saying(shown.blank)) }
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
    return [Fan.Reference(Phrase("needed", "需要"), values)]
  }

  private func markers(in forecast: Forecast) -> [Fan.Marker] {
    forecast.readiness.filter { site == nil || $0.site == site }.map {
      let key = forecast.scenario.sites[$0.site].name
      return Fan.Marker(
        Phrase("\(key) opens", "\(key) 开业"), at: ($0.opening - forecast.scenario.start) / 7)
    }
  }
}

extension Phrase {
  /// How cells with an interval are to be read.
  static func means(of futures: Int) -> Phrase {
    Phrase("mean (p10 to p90) of \(futures) futures", "\(futures) 次推演的平均值（p10 至 p90）")
  }

  /// That an answer was stopped, and after how many futures.
  static func stopped(after futures: Int) -> Phrase {
    .stopped(Phrase("played again in \(futures) futures", "只重新推演了 \(futures) 次"))
  }
}

extension Timeline {
  /// That it was stopped, and after how many futures.
  var partialLine: Phrase { .stopped(after: futures) }
}

extension Step {
  /// Whether it goes by the calendar.
  var isCalendar: Bool {
    if case .calendar = self { true } else { false }
  }

  /// What its rows are: days of a stock or weeks of a flow, or parts of the calendar.
  func heading(isStock: Bool) -> Phrase {
    switch self {
    case .weeks(let weeks):
      weeks == 1 || isStock
        ? Phrase("week of", "周起始日") : Phrase("\(weeks) weeks from", "\(weeks) 周起始日")
    case .calendar(let part): part.title
    }
  }
}

extension [Stretch] {
  /// What the mark of a part means; nothing where all are whole.
  var partNote: [Phrase] {
    guard let part = first(where: \.isPart) else { return [] }
    let (some, all) = (part.weeks.count, part.whole)
    return [
      Phrase(
        "(\(some)/\(all)): a part, of whose \(all) weeks the forecast has \(some)",
        "（\(some)/\(all)）：不完整，\(all) 周中预测只含 \(some) 周")
    ]
  }
}

extension Stretch {
  /// Its name, and of one of which the forecast holds only some weeks, how many: `2026-12 (4/5)`.
  var cell: Cell {
    if isPart {
      let words = Phrase("\(name) (\(weeks.count)/\(whole))", "\(name)（\(weeks.count)/\(whole)）")
      return .text(words)
    }
    return if case .week(let monday) = name {
      .date(monday.iso, inWords: false)
    } else {
      .text(Phrase(name))
    }
  }
}
