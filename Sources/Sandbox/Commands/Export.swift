import Report
import Schema
import Text

extension Command {
  static let export = Command(
    "export", .forecast, usage: "FORMAT FILE", arguments: 2...2, need: .forecast,
    summary: "Write the forecast to a file",
    details: "Formats: "
      + Format.allCases.map { "\($0.rawValue) (\($0.meaning))" }.joined(separator: ", ")
      + ". A file of that name is replaced whole, or not at all.",
    examples: ["run 50", "export csv forecast.csv", "export html forecast.html"]
  ) {
    $0.earlier.isEmpty
      ? Format.allCases.map { Completion($0.rawValue, $0.meaning) } : $0.files()
  } action: { session, call throws(Refusal) in
    guard let forecast = session.forecast else { return Reply() }
    guard let format = Format(rawValue: call.text(0)) else {
      let names = Format.allCases.map(\.rawValue)
      throw call.refusal(
        "unknown format", at: call.words[0], expected: "one of \(names.joined(separator: ", "))",
        near: Spelling.nearest(to: call.text(0), among: names))
    }
    let word = call.words[1]
    try session.refuseSource(word, of: call)
    let isReplaced = Folder.exists(call.environment.path(word.text))
    try call.write(format.text(of: forecast), to: word)
    return Reply {
      "Written to \(word.text)" + (isReplaced ? "; the file of that name was replaced." : ".")
      session.staleness
    }
  }
}
