import Report
import Text

extension Command {
  static let history = Command(
    "history", .session, summary: "Show the lines given so far",
    details: "Lines that were refused are left out: saved to a file, the rest is a script.",
    examples: ["history"]
  ) { session, call throws(Refusal) in
    Reply { Block.listing(session.history) }
  }
}
