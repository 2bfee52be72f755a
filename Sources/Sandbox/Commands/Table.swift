import Answers
import Questions
import Report
import Schema
import Simulation
import Text
import Workforce

extension Command {
  static let table = Command(
    "table", .forecast,
    [.optional(.selection), .options([.atSite, .byDimension]), .every], need: .forecast,
    ground: .forecast,
    summary: Phrase("Show a measure of the forecast over time", "列出一个指标随时间的变化"),
    details: Phrase(
      """
      Without a measure, people. The dimensions are site, family, stage, tier and cause, and where \
      the scenario has them ladder and phase. every says how long a row is: flows are summed over \
      it, future by future, and shares and means are of all that was counted in it; people, seats \
      and the like are counted on the Monday after its last week. A week belongs to the month, \
      quarter and year of its Thursday (ISO 8601); where the forecast holds only some weeks of a \
      row, the row says so. What the run has not recorded is played again with the same seed. \
      attrition is how many leave, as reports have it: turnover (leavers ÷ mean head count), of \
      those here at the start of the row the share gone at its end, leavers ÷ (heads at the start \
      + joiners), and of those who joined at least 90 days before the close the share gone within \
      90 days.
      """,
      """
      不写指标时看 people。维度有 site、family、stage、tier、cause，情景里有的话还有 ladder 和 phase。every 指定一行多长\
      时间：流量逐次推演合计，比例和均值按期间内全部数据计算；人数、席位之类取最后一周之后的星期一。一周归入其星期四所在的\
      月、季、年（ISO 8601）；只预测到其中几周的，行内注明。run 没有记录的，用同一随机种子重新推演。attrition 按报表口径\
      列出流失：流失率（离职人数 ÷ 平均人数）、期初在岗者到期末已离开的比例、离职人数 ÷（期初人数 + 入职人数），以及\
      距期末至少 90 天的入职者在 90 天内离开的比例。
      """),
    examples: [
      "run 50", "table", "table people by stage every 4 weeks", "table leavers by cause",
      "table leavers every month", "table people at south by tier", "table attrition",
      "table attrition by tier every quarter",
    ]
  ) { session, call throws(Refusal) in
    guard let played = session.played else { return Reply() }
    let (forecast, world) = (played.forecast, played.world)
    let step = try call.step()
    let player = call.environment.player(seed: forecast.seed)
    if let request = try call.attrition(every: step) {
      let found = try world.asking { () throws(Unplayable) in
        try AttritionTable(request, of: forecast, by: player)
      }
      return .played(found.document, futures: found.futures, isPartial: found.isPartial)
    }
    let selection = try call.selection(of: forecast)
    let rows = step ?? selection.usualStep(in: forecast)
    let timeline = try world.asking { () throws(Unplayable) in
      try selection.timeline(of: forecast, step: rows, by: player)
    }
    return .played(
      selection.table(of: forecast, timeline, step: rows), futures: timeline.futures,
      isPartial: timeline.isPartial)
  }
}

extension Reply {
  /// An answer for which futures may have been played again.
  static func played(_ document: Document, futures: Int, isPartial: Bool) -> Reply {
    guard futures > 0 else { return .stopped }
    var reply = Reply(document)
    reply.isInterrupted = isPartial
    return reply
  }
}

extension Syntax {
  /// `every 4 weeks`, `every month`
  fileprivate static let every = Syntax.named(
    Phrase(verbatim: "[every n weeks | month | quarter | year]"), .optional(rows))

  private static let rows: Syntax = [
    .word("every", Phrase("how long a row is", "一行多长时间")),
    .choice([
      [
        .takes(.rows),
        .choice([
          .keyword(Keyword("weeks", also: ["week"])), .keyword(Keyword("months", also: ["month"])),
          .keyword(Keyword("quarters", also: ["quarter"])),
          .keyword(Keyword("years", also: ["year"])),
        ]),
      ],
      .word("week", Phrase("each week", "每周")),
      .word("month", Phrase("by the calendar", "按日历")),
      .word("quarter", Phrase("by the calendar", "按日历")),
      .word("year", Phrase("by the calendar", "按日历")),
    ]),
  ]
}

extension Argument where Value == Int {
  /// How many weeks, months, quarters or years a row is long.
  fileprivate static let rows = count(
    Phrase(verbatim: "n"), Phrase("how many to a row", "几个为一行"), key: "rows",
    offers: { _ in ["1", "4", "13"].map { Completion($0, Phrase("weeks", "周")) } })
}

extension Call {
  /// How long a row is; nil where that was not said.
  fileprivate func step() throws(Refusal) -> Step? {
    guard let unit = keywords.last, says("every") else { return nil }
    let number = try self[.rows] ?? 1
    let name = unit.hasSuffix("s") ? String(unit.dropLast()) : unit
    guard let part = CalendarPart(rawValue: name) else { return .weeks(number) }
    switch (number, part) {
    case (1, _): return .calendar(part)
    case (3, .month): return .calendar(.quarter)
    case (12, .month), (4, .quarter): return .calendar(.year)
    default:
      let forms = CalendarPart.allCases.map { "every \($0.rawValue)" }
      throw refusal(
        LineFault.severalParts(of: name, forms: forms), at: word(Argument.rows))
    }
  }
}
