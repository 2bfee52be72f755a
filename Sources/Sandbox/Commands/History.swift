import Report
import Text

extension Command {
  static let history = Command(
    "history", .session, summary: Phrase("Show the lines given so far", "列出输入过的命令"),
    details: Phrase(
      "Lines that were refused are left out: saved to a file, the rest is a script.",
      "未能执行的不列；存成文件就是一份脚本。"),
    examples: ["history"]
  ) { session, call throws(Refusal) in
    Reply { Block.listing(session.history.written) }
  }
}
