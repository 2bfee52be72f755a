import Report
import Text

extension Command {
  static let seed = Command(
    "seed", .forecast, .optional(.takes(.seed)),
    summary: Phrase("Show or choose whose luck the next run meets", "查看或选择下次推演的随机种子"),
    details: Phrase(
      "Two worlds run with one seed meet the same people with the same luck.",
      "两个情景用同一随机种子，遇到的就是同一批人、同样的运气。"),
    examples: ["seed", "seed 7"]
  ) { session, call throws(Refusal) in
    if let seed = try call[.seed] { session.seed = seed }
    return Reply {
      Phrase("seed \(String(session.seed))", "随机种子 \(String(session.seed))")
    }
  }
}
