import Report
import Sandbox
import Schema
import Terminal

/// A session and the console it is held on.
struct Shell {
  let console: Console
  let environment: Environment
  var session = Session()

  init(console: Console, environment: Environment) {
    (self.console, self.environment) = (console, environment)
  }

  /// Begins with a scenario.
  mutating func load(_ path: String) throws(Ending) {
    do throws(Refusal) {
      session = try Session(loading: path, in: environment)
    } catch {
      console.complain(error)
      throw error.ending
    }
  }

  /// Runs the lines of standard input; stops at the first that is refused.
  mutating func runScript() throws(Ending) {
    var lines = PlainLines()
    var number = 0
    while !session.isOver {
      switch lines.read() {
      case .end:
        if Interruption.isTermination { throw .interrupted }
        return
      case .interrupted: throw .interrupted
      case .line(let line):
        number += 1
        try perform(line, number: number, of: "stdin")
      }
    }
  }

  /// Does a line of a script, or ends the program.
  mutating func perform(_ line: String, number: Int, of script: String) throws(Ending) {
    if Interruption.shouldStop { throw .interrupted }
    let reply = session.perform(line, number: number, of: script, in: environment)
    try console.show(reply.document)
    if let refusal = reply.refusal {
      console.complain(refusal)
      throw refusal.ending
    }
    if reply.isInterrupted { throw .interrupted }
    if reply.isDifferent { throw .different }
  }

  /// Talks with a person until they leave.
  mutating func converse() throws(Ending) {
    try console.show(Document { session.welcome })
    let history = History(
      path: History.defaultPath(program: "headcount", environment: Console.home))
    if let notice = history.notice { console.complain(notice + "\n") }
    let editor = LineEditor(program: "headcount", history: history, output: console.results)
    var plain = PlainLines()
    while !session.isOver {
      let prompt = session.prompt
      let input: Input
      if let editor {
        let (session, environment) = (session, environment)
        input = editor.read(prompt: prompt) { line, cursor in
          let found = session.complete(line, at: cursor, in: environment)
          return Terminal.Completion(
            found.typed, found.candidates.map { .init($0.word, $0.meaning) })
        }
      } else {
        console.show(prompt)
        input = plain.read()
      }
      switch input {
      case .end:
        console.show("\n")
        if let unsaved = session.unsaved { console.complain("\(unsaved).\n") }
        if Interruption.isTermination { throw .interrupted }
        return
      case .interrupted: continue
      case .line(let line):
        let reply = session.perform(line, in: environment)
        try console.show(reply.document)
        if let refusal = reply.refusal { console.complain(refusal) }
      }
    }
  }
}

extension Console {
  /// The variables that say where a user's files are.
  static var home: [String: String] {
    ["HOME", "XDG_STATE_HOME"].reduce(into: [:]) { $0[$1] = variable($1) }
  }
}
