import Report
import Sandbox
import Schema
import Terminal
import Text

/// A session and the console it is held on.
struct Shell {
  private(set) var console: Console
  private(set) var environment: Environment
  var session = Session()

  private var language: Language { session.spoken(in: environment) }

  init(console: Console, environment: Environment) {
    (self.console, self.environment) = (console, environment)
  }

  /// Begins with a scenario.
  mutating func load(_ path: String) throws(Ending) {
    do throws(Refusal) {
      session = try Session(loading: path, in: environment)
      if let world = session.world { console.complain(world.warningDocument) }
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
        return tellLoss()
      case .interrupted: throw .interrupted
      case .failed(let reason): throw unreadable(reason)
      case .line(let line):
        number += 1
        try perform(line, number: number, of: Phrase("stdin", "标准输入").said(in: console.language))
      }
    }
    tellLoss()
  }

  /// Tells what is lost by leaving, where nobody can be asked.
  func tellLoss() {
    if let unsaved = session.unsaved {
      console.complain(line: Phrase("\(unsaved).", "\(unsaved)。"), in: language)
    }
  }

  private func unreadable(_ reason: Phrase) -> Ending {
    console.complain(
      line: Phrase("cannot read standard input: \(reason)", "无法读取标准输入：\(reason)"), in: language)
    return .failed
  }

  /// Does a line of a script, or ends the program.
  mutating func perform(_ line: String, number: Int, of script: String) throws(Ending) {
    if Interruption.shouldStop { throw .interrupted }
    let reply = session.perform(line, number: number, of: script, in: environment)
    try console.show(reply.document, in: language)
    if let refusal = reply.refusal {
      console.complain(refusal, in: language)
      throw refusal.ending
    }
    if reply.isInterrupted { throw .interrupted }
    if reply.isDifferent { throw .different }
  }

  /// Talks with a person until they leave.
  mutating func converse() throws(Ending) {
    follow()
    try console.show(Document { session.welcome }, in: language)
    let history = History(
      path: History.defaultPath(program: "headcount", environment: Console.home))
    if let notice = history.notice { console.complain(line: notice, in: language) }
    let editor = LineEditor(program: "headcount", history: history, output: console.results)
    var plain = PlainLines()
    while !session.isOver {
      let prompt = session.prompt
      let input: Input
      if let editor {
        let (session, environment, language) = (session, environment, language)
        input = editor.read(prompt: prompt, in: language, signs: console.signs) { line, cursor in
          let found = session.complete(line, at: cursor, in: environment)
          return Terminal.Completion(
            found.typed, found.candidates.map { .init($0.word, $0.meaning.said(in: language)) })
        }
      } else {
        try console.write(prompt)
        input = plain.read()
      }
      var isStopped = true
      switch input {
      case .end:
        if Interruption.isTermination || Interruption.leftUnwritten {
          tellLoss()
          throw .interrupted
        }
        if editor == nil { try console.write("\n") }
        isStopped = try !answer("quit")
      case .interrupted: break
      case .failed(let reason): throw unreadable(reason)
      case .line(let line): isStopped = try !answer(line)
      }
      if isStopped || session.isOver { tellNotRun(editor?.dropPending() ?? []) }
    }
  }

  /// Does a line that was typed. Returns whether it was done to its end.
  private mutating func answer(_ line: String) throws(Ending) -> Bool {
    let reply = session.perform(line, in: environment)
    try console.show(reply.document, in: language)
    if let refusal = reply.refusal { console.complain(refusal, in: language) }
    follow()
    return reply.refusal == nil && !reply.isInterrupted
  }

  /// Draws as the session has it from now on, also while it plays.
  private mutating func follow() {
    console.signs = session.signs ?? environment.signs
    environment.watch = console.watch(in: language)
  }

  /// Names the lines of a paste that were given up.
  private func tellNotRun(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    let (shown, more) = (Array(lines.prefix(3)).written.clauses, lines.count - 3)
    console.complain(
      line: more > 0
        ? Phrase("Not run: \(shown); and \(more) more", "未执行：\(shown)；另有 \(more) 条")
        : Phrase("Not run: \(shown)", "未执行：\(shown)"), in: language)
  }
}

extension Console {
  /// The variables that say where a user's files are.
  static var home: [String: String] {
    ["HOME", "XDG_STATE_HOME"].reduce(into: [:]) { $0[$1] = variable($1) }
  }
}
