import Answers
import Questions
import Report
import Schema
import Text

extension Command {
  static let export = Command(
    "export", .forecast, usage: "FORMAT FILE [career | answer] [for excel] [over]",
    arguments: 2...6, need: .world,
    summary: "Write the forecast, a career or the last answer to a file",
    details: "Formats: "
      + Format.allCases.map { "\($0.rawValue) (\($0.meaning))" }.joined(separator: ", ")
      + ". The last answer is what was last shown, of whichever command: a plan, a comparison, "
      + "a survey. Every file says what it is the answer to, a table in a second file beside it: "
      + "replay asks it again. A file is replaced only if it is as headcount wrote it; over "
      + "replaces any but those that were read. for excel begins a table so that Excel reads "
      + "Chinese in it, as is done by itself where the language of the system is Chinese.",
    examples: [
      "run 50", "export csv forecast.csv", "export html forecast.html", "plot people",
      "export html people.html answer",
    ]
  ) {
    switch $0.earlier.count {
    case 0: Format.allCases.map { Completion($0.rawValue, $0.meaning) }
    case 1: $0.files()
    case _ where $0.earlier.last == "for": [Completion("excel")]
    case 2: Exported.allCases.map { Completion($0.rawValue, $0.meaning) } + [.excel, .over]
    default: [.excel, .over]
    }
  } action: { session, call throws(Refusal) in
    guard let format = Format(rawValue: call.text(0)) else {
      let names = Format.allCases.map(\.rawValue)
      throw call.refusal(
        "unknown format", at: call.words[0], expected: "one of \(names.joined(separator: ", "))",
        near: Spelling.nearest(to: call.text(0), among: names))
    }
    let word = call.words[1]
    var rest = call.words.indices.dropFirst(2)
    var what: Exported?
    if let index = rest.first, let exported = Exported(rawValue: call.text(index)) {
      what = exported
      rest.removeFirst()
    }
    var environment = call.environment
    if let index = rest.first, call.text(index) == "for", call.text(index + 1) == "excel" {
      environment.isForExcel = true
      rest.removeFirst(2)
    }
    let over: Bool
    if let index = rest.first {
      let words = Exported.allCases.map(\.rawValue) + ["for excel", "over"]
      guard call.text(index) == "over", rest.count == 1 else {
        throw call.refusal("not understood", at: call.words[index], near: words)
      }
      over = true
    } else {
      over = false
    }
    let asked = try session.asked(for: what, by: call)
    let isReplaced: Bool
    do throws(Problem) {
      isReplaced = try session.write(
        asked, as: format, to: word.text, over: over, in: environment)
    } catch {
      throw call.refusal(error, at: word)
    }
    return Reply {
      "Written to \(word.text)" + (isReplaced ? "; the file of that name was replaced." : ".")
      if what != .career { session.staleness(of: asked) }
    }
  }
}

extension Completion {
  fileprivate static let excel = Completion("for", "excel: so that it reads Chinese")
}

/// What can be exported besides the forecast.
private enum Exported: String, CaseIterable {
  case career, answer

  var meaning: String {
    switch self {
    case .career: "the growth file, not the forecast"
    case .answer: "what was last shown"
    }
  }
}

extension Session {
  /// The forecast, or what was named instead.
  fileprivate func asked(for what: Exported?, by call: Call) throws(Refusal) -> Asked {
    switch what {
    case nil:
      guard let played else { throw Refusal(.noForecast) }
      return Asked(played)
    case .career: return Asked(try life(for: call))
    case .answer:
      guard let answered else {
        throw Refusal(Problem("nothing was answered yet", next: "Ask something first: run"))
      }
      return answered
    }
  }

  /// A remark where what is written is of another world than the present one.
  fileprivate func staleness(of asked: Asked) -> [Block] {
    asked.world?.root == world?.root ? [] : staleness
  }
}
