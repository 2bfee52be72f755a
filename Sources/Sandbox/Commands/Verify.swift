import Answers
import Questions
import Schema

extension Command {
  static let verify = Command(
    "verify", .evidence, ground: .program,
    summary: "Compute published numbers again on this machine",
    details: "Queueing, randomness and the simulation itself against tables and exact results, "
      + "each with its source.",
    examples: ["verify"]
  ) { _, _ throws(Refusal) in
    Reply(Verification().document)
  }
}
