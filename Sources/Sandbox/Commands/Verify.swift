import Answers
import Questions
import Schema
import Text

extension Command {
  static let verify = Command(
    "verify", .evidence, ground: .program,
    summary: Phrase(
      "Compute published numbers again on this machine", "验算：在本机上重算已发表的数字"),
    details: Phrase(
      """
      Queueing, randomness and the simulation itself against tables and exact results, each with \
      its source.
      """,
      "排队、随机数和模拟本身，逐一与公开的数表和精确结果核对，都注明出处。"),
    examples: ["verify"]
  ) { _, _ throws(Refusal) in
    Reply(Verification().document)
  }
}
