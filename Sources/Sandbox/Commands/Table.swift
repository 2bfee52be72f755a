import Answers
import Report
import Schema

extension Command {
  static let table = Command(
    "table", .forecast, usage: "[measure] [at site] [by dimension] [every n weeks]",
    arguments: 0...20, need: .forecast, ground: .forecast,
    summary: "Show a measure of the forecast week by week",
    details: "Without a measure, people. The dimensions are site, family, stage, tier and "
      + "cause, and where the scenario has them ladder and phase.",
    examples: ["run 50", "table", "table people by stage every 4 weeks", "table leavers by cause"]
  ) { typing in
    let every = Completion("every", "how often a row")
    switch typing.earlier.last {
    case "every": return ["1", "4", "13"].map { Completion($0, "weeks") }
    case _ where typing.earlier.dropLast().last == "every": return [Completion("weeks")]
    case _ where typing.earlier.contains("every"): return []
    default: return typing.selections + (typing.isAfterPreposition ? [] : [every])
    }
  } action: { session, call throws(Refusal) in
    guard let forecast = session.forecast else { return Reply() }
    var words = call.words
    var step: Int?
    if let every = words.firstIndex(where: { $0.text == "every" }) {
      guard words.count == every + 3, ["week", "weeks"].contains(words[every + 2].text),
        let weeks = NumberText.whole(words[every + 1].text)
      else { throw call.refusal("not understood", at: words[every], expected: "every 4 weeks") }
      guard weeks > 0 else {
        throw call.refusal("too few weeks", at: words[every + 1], expected: "1 or more")
      }
      step = weeks
      words.removeSubrange(every...)
    }
    let selection = try call.selection(words, of: forecast)
    return Reply(selection.table(of: forecast, step: step))
  }
}
