import Report
import Schema
import Text

extension Command {
  static let source = Command(
    "source", .session, .takes(.file(Phrase("a file of commands", "写有命令的文件"))),
    summary: Phrase("Run a script: a file of commands, one a line", "运行脚本：写有命令的文件，每行一条"),
    details: Phrase(
      "It stops at the first line that is refused. Lines beginning with # are comments.",
      "遇到无法执行的一行就停下。以 # 开头的行是注释。"),
    examples: ["source growth.txt"]
  ) { session, call throws(Refusal) in
    let script: SourceFile
    do throws(Problem) {
      script = try SourceFile(reading: call.environment.path(call.text(0)))
    } catch {
      throw Refusal(error)
    }
    guard session.depth < 4 else {
      throw call.refusal(StateFault.circle, at: call.words[0])
    }
    session.read.insert(call.environment.path(call.text(0)))
    session.depth += 1
    defer { session.depth -= 1 }
    var reply = Reply()
    for (index, line) in script.lines.enumerated() where !session.isOver {
      let answer = session.perform(
        String(line), number: index + 1, of: call.text(0), in: call.environment)
      reply.document.blocks += answer.document.blocks
      (reply.refusal, reply.isInterrupted) = (answer.refusal, answer.isInterrupted)
      if answer.refusal != nil || answer.isInterrupted { break }
    }
    return reply
  }
}
