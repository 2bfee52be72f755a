import Answers
import Questions
import Report
import Schema
import Text

extension Command {
  static let export = Command(
    "export", .forecast, usage: "FORMAT FILE [career | answer]", arguments: 2...3, need: .world,
    summary: "Write the forecast, a career or the last answer to a file",
    details: "Formats: "
      + Format.allCases.map { "\($0.rawValue) (\($0.meaning))" }.joined(separator: ", ")
      + ". The last answer is what was last shown, of whichever command: a plan, a comparison, "
      + "a survey. A file of that name is replaced whole, or not at all.",
    examples: [
      "run 50", "export csv forecast.csv", "export html forecast.html", "plot people",
      "export html people.html answer",
    ]
  ) {
    switch $0.earlier.count {
    case 0: Format.allCases.map { Completion($0.rawValue, $0.meaning) }
    case 1: $0.files()
    default: Exported.allCases.map { Completion($0.rawValue, $0.meaning) }
    }
  } action: { session, call throws(Refusal) in
    guard let format = Format(rawValue: call.text(0)) else {
      let names = Format.allCases.map(\.rawValue)
      throw call.refusal(
        "unknown format", at: call.words[0], expected: "one of \(names.joined(separator: ", "))",
        near: Spelling.nearest(to: call.text(0), among: names))
    }
    let word = call.words[1]
    try session.refuseSource(word, of: call)
    let isReplaced = Folder.exists(call.environment.path(word.text))
    let text = try session.text(format, for: call)
    try call.write(text, to: word)
    return Reply {
      "Written to \(word.text)" + (isReplaced ? "; the file of that name was replaced." : ".")
      if call.words.count == 2 { session.staleness }
    }
  }
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
  /// The forecast in a format, or what was named instead.
  fileprivate func text(_ format: Format, for call: Call) throws(Refusal) -> String {
    guard call.words.count > 2 else {
      guard let forecast else { throw Refusal(.noForecast) }
      return format.text(of: forecast)
    }
    switch Exported(rawValue: call.text(2)) {
    case .career: return format.text(of: try life(for: call).career.growthFile)
    case .answer:
      guard let answered else {
        throw Refusal(Problem("nothing was answered yet", next: "Ask something first: run"))
      }
      return format.text(of: answered)
    case nil:
      throw call.refusal(
        "not understood", at: call.words[2], near: Exported.allCases.map(\.rawValue))
    }
  }
}
