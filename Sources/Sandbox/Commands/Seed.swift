import Report
import Text

extension Command {
  static let seed = Command(
    "seed", .forecast, usage: Phrase("[n]", "[种子]"), arguments: 0...1,
    summary: Phrase("Show or choose whose luck the next run meets", "查看或选择下次推演的随机种子"),
    details: Phrase(
      "Two worlds run with one seed meet the same people with the same luck.",
      "两个情景用同一随机种子，遇到的就是同一批人、同样的运气。"),
    examples: ["seed", "seed 7"]
  ) { session, call throws(Refusal) in
    if let word = call.words.first { session.seed = try call.seed(word) }
    return Reply {
      Phrase("seed \(String(session.seed))", "随机种子 \(String(session.seed))")
    }
  }
}
