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
    usage: Phrase(
      "[measure | attrition] [at site] [by dimension] [every n weeks | month | quarter | year]",
      "[指标 | attrition] [at 职场] [by 维度] [every n weeks | month | quarter | year]"),
    arguments: 0...20, need: .forecast, ground: .forecast,
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
  ) { typing in
    let every = Completion("every", Phrase("how long a row is", "一行多长时间"))
    switch typing.earlier.last {
    case "every":
      return ["1", "4", "13"].map { Completion($0, Phrase("weeks", "周")) }
        + CalendarPart.allCases.map {
          Completion($0.rawValue, Phrase("by the calendar", "按日历"))
        }
    case _ where typing.earlier.dropLast().last == "every":
      let isNumber = typing.earlier.last.flatMap { NumberText.whole($0) } != nil
      return isNumber ? [Completion("weeks")] : []
    case _ where typing.earlier.contains("every"): return []
    default: return typing.selections + (typing.isAfterPreposition ? [] : [every])
    }
  } action: { session, call throws(Refusal) in
    guard let played = session.played else { return Reply() }
    let (forecast, world) = (played.forecast, played.world)
    var words = call.words
    let step = try call.step(&words)
    let player = call.environment.player(seed: forecast.seed)
    if let request = try call.attrition(words, step: step, in: forecast.scenario) {
      let found = try world.asking { () throws(Unplayable) in
        try AttritionTable(request, of: forecast, by: player)
      }
      return .played(found.document, futures: found.futures, isPartial: found.isPartial)
    }
    let selection = try call.selection(words, of: forecast)
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

extension Call {
  /// Takes `every …` off the end of the words; nil where it does not stand there.
  fileprivate func step(_ words: inout [Word]) throws(Refusal) -> Step? {
    guard let every = words.firstIndex(where: { $0.text == "every" }) else { return nil }
    var rest = words[(every + 1)...]
    words.removeSubrange(every...)
    let calendar = CalendarPart.allCases.map(\.rawValue)
    let forms = Phrase(
      "every 4 weeks, or every month, quarter or year",
      "every 4 weeks，或 every month、every quarter、every year")
    guard let first = rest.popFirst() else {
      throw notUnderstood(self.words.last, expected: forms)
    }
    var number = 1
    var unit = first
    if let count = NumberText.whole(first.text) {
      guard count > 0 else {
        throw refusal(
          Phrase("too few weeks", "周数太少"), at: first, expected: Phrase("1 or more", "不小于 1"))
      }
      guard let word = rest.popFirst() else {
        throw notUnderstood(first, expected: forms)
      }
      (number, unit) = (count, word)
    }
    if let extra = rest.first { throw notUnderstood(extra, expected: forms) }
    let name = unit.text.hasSuffix("s") ? String(unit.text.dropLast()) : unit.text
    if name == "week" { return .weeks(number) }
    guard let part = CalendarPart(rawValue: name) else {
      throw notUnderstood(unit, expected: forms)
    }
    switch (number, part) {
    case (1, _): return .calendar(part)
    case (3, .month): return .calendar(.quarter)
    case (12, .month), (4, .quarter): return .calendar(.year)
    default:
      let every = calendar.map { Phrase(verbatim: "every \($0)") }.series
      throw refusal(
        Phrase(
          "rows are not made of several \(part.rawValue)s", "不能以几个 \(part.rawValue) 为一行"),
        at: first,
        expected: Phrase("\(every), or every 26 weeks", "\(every)，或 every 26 weeks"))
    }
  }

  /// What is asked of attrition; nil where another measure is.
  ///
  /// - Parameter isDrawn: Whether a step is not the asker's to choose.
  func attrition(
    _ words: [Word], step: Step?, isDrawn: Bool = false, in scenario: Scenario
  ) throws(Refusal) -> AttritionTable.Request? {
    guard words.first?.text == Typing.attrition else { return nil }
    var request = AttritionTable.Request(step: step)
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      guard ["at", "by"].contains(word.text) else {
        throw refusal(
          Phrase("not understood", "无法识别"), at: word,
          near: isDrawn ? ["at", "by"] : ["at", "by", "every"],
          next: isDrawn
            ? Phrase(
              "It is drawn by the month; table attrition takes every.",
              "图按月画；要用 every，请用 table attrition。") : nil)
      }
      if word.text == "at" ? request.site != nil : request.split != nil {
        throw refusal(
          Phrase("\(word.text) stands there twice", "\(word.text) 写了两次"), at: word,
          next: Phrase(
            "Ask for one, and for the other in a second table.", "请先问一个，另一个再开一张表。"))
      }
      guard let name = rest.popFirst() else {
        throw refusal(
          Phrase("something is missing after \(word.text)", "\(word.text) 后面缺少内容"), at: word)
      }
      if word.text == "at" {
        guard let site = try index(of: name, along: .site, in: scenario) else {
          throw refusal(
            Phrase("no site of that name", "没有这个职场"), at: name,
            expected: .oneOf(scenario.keys(of: .site), most: .max))
        }
        request.site = site
      } else {
        let dimensions = AttritionTable.Request.dimensions.filter {
          !scenario.keys(of: $0).isEmpty
        }
        guard let split = dimensions.first(where: { $0.name == name.text }) else {
          throw refusal(
            Phrase("nothing to split by", "不能按这个维度分列"), at: name,
            expected: .oneOf(dimensions.map(\.name)))
        }
        request.split = split
      }
    }
    return request
  }
}
