import Report
import Schema
import Text

extension Command {
  static let source = Command(
    "source", .session, usage: "FILE", arguments: 1...1,
    summary: "Run a script: a file of commands, one a line",
    details: "It stops at the first line that is refused. Lines beginning with # are comments.",
    examples: ["source growth.txt"]
  ) {
    $0.files()
  } action: { session, call throws(Refusal) in
    let script: SourceFile
    do throws(Problem) {
      script = try SourceFile(reading: call.environment.path(call.text(0)))
    } catch {
      throw Refusal(error)
    }
    guard session.depth < 8 else {
      throw call.refusal(
        "scripts run each other without end", at: call.words[0], next: "Break the circle.")
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
