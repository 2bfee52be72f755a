import Answers
import Report

extension Command {
  static let plot = Command(
    "plot", .forecast, usage: "[measure] [at site] [by dimension]", arguments: 0...20,
    need: .forecast, ground: .forecast, summary: "Draw a measure of the forecast over time",
    details: """
      The line is the middle of the futures; 8 of 10 futures run inside the band. Without a \
      measure, people.
      """,
    examples: ["run 50", "plot", "plot people by stage"]
  ) {
    $0.selections
  } action: { session, call throws(Refusal) in
    guard let forecast = session.forecast else { return Reply() }
    let selection = try call.selection(call.words, of: forecast)
    return Reply(selection.plot(of: forecast))
  }
}
