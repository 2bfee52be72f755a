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
    usage: "[measure | attrition] [at site] [by dimension] "
      + "[every n weeks | month | quarter | year]",
    arguments: 0...20, need: .forecast, ground: .forecast,
    summary: "Show a measure of the forecast over time",
    details: """
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
    examples: [
      "run 50", "table", "table people by stage every 4 weeks", "table leavers by cause",
      "table leavers every month", "table people at south by tier", "table attrition",
      "table attrition by tier every quarter",
    ]
  ) { typing in
    let every = Completion("every", "how long a row is")
    switch typing.earlier.last {
    case "every":
      return ["1", "4", "13"].map { Completion($0, "weeks") }
        + CalendarPart.allCases.map { Completion($0.rawValue, "by the calendar") }
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
    let forms = "every 4 weeks, or every month, quarter or year"
    guard let first = rest.popFirst() else {
      throw refusal("not understood", at: self.words.last, expected: forms)
    }
    var number = 1
    var unit = first
    if let count = NumberText.whole(first.text) {
      guard count > 0 else {
        throw refusal("too few weeks", at: first, expected: "1 or more")
      }
      guard let word = rest.popFirst() else {
        throw refusal("not understood", at: first, expected: forms)
      }
      (number, unit) = (count, word)
    }
    if let extra = rest.first { throw refusal("not understood", at: extra, expected: forms) }
    let name = unit.text.hasSuffix("s") ? String(unit.text.dropLast()) : unit.text
    if name == "week" { return .weeks(number) }
    guard let part = CalendarPart(rawValue: name) else {
      throw refusal("not understood", at: unit, expected: forms, near: [])
    }
    switch (number, part) {
    case (1, _): return .calendar(part)
    case (3, .month): return .calendar(.quarter)
    case (12, .month), (4, .quarter): return .calendar(.year)
    default:
      throw refusal(
        "rows are not made of several \(part.rawValue)s", at: first,
        expected: "every \(calendar.joined(separator: ", every ")), or every 26 weeks")
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
          "not understood", at: word, near: isDrawn ? ["at", "by"] : ["at", "by", "every"],
          next: isDrawn ? "It is drawn by the month; table attrition takes every." : nil)
      }
      if word.text == "at" ? request.site != nil : request.split != nil {
        throw refusal(
          "\(word.text) stands there twice", at: word,
          next: "Ask for one, and for the other in a second table.")
      }
      guard let name = rest.popFirst() else {
        throw refusal("something is missing after \(word.text)", at: word)
      }
      if word.text == "at" {
        guard let site = try index(of: name, along: .site, in: scenario) else {
          throw refusal(
            "no site of that name", at: name,
            expected: "one of \(scenario.keys(of: .site).joined(separator: ", "))")
        }
        request.site = site
      } else {
        let dimensions = AttritionTable.Request.dimensions.filter {
          !scenario.keys(of: $0).isEmpty
        }
        guard let split = dimensions.first(where: { $0.name == name.text }) else {
          throw refusal(
            "nothing to split by", at: name,
            expected: "one of \(dimensions.map(\.name).joined(separator: ", "))")
        }
        request.split = split
      }
    }
    return request
  }
}
