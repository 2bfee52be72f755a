import Answers
import Questions
import Report
import Schema
import Text

extension Command {
  static let export = Command(
    "export", .forecast, usage: "FORMAT FILE [career]", arguments: 2...3, need: .world,
    summary: "Write the forecast, or a career's growth file, to a file",
    details: "Formats: "
      + Format.allCases.map { "\($0.rawValue) (\($0.meaning))" }.joined(separator: ", ")
      + ". A file of that name is replaced whole, or not at all.",
    examples: ["run 50", "export csv forecast.csv", "export html forecast.html"]
  ) {
    switch $0.earlier.count {
    case 0: Format.allCases.map { Completion($0.rawValue, $0.meaning) }
    case 1: $0.files()
    default: [Completion("career", "the growth file, not the forecast")]
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

extension Session {
  /// The forecast in a format, or the growth file where `career` was said.
  fileprivate func text(_ format: Format, for call: Call) throws(Refusal) -> String {
    if call.words.count > 2 {
      guard call.text(2) == "career" else {
        throw call.refusal("not understood", at: call.words[2], near: ["career"])
      }
      return format.text(of: try life(for: call).career.growthFile)
    }
    guard let forecast else { throw Refusal(.noForecast) }
    return format.text(of: forecast)
  }
}
