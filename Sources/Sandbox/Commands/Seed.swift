import Report
import Text

extension Command {
  static let seed = Command(
    "seed", .forecast, usage: "[n]", arguments: 0...1,
    summary: "Show or choose whose luck the next run meets",
    details: "Two worlds run with one seed meet the same people with the same luck.",
    examples: ["seed", "seed 7"]
  ) { session, call throws(Refusal) in
    if let word = call.words.first { session.seed = try call.seed(word) }
    return Reply { "seed \(session.seed)" }
  }
}
