import Glibc
import Questions
import Report
import Sandbox
import Simulation
import Terminal
import Text

/// The process's own terminal, streams and variables: the one place where they are looked at.
struct Console: Sendable {
  static let shared = Console()

  /// Standard output: results alone.
  private(set) var results: Output
  /// Standard error: everything else.
  private(set) var messages: Output
  /// The language of the user.
  let language: Language
  /// What the program was started with, but for a language.
  let arguments: [String]

  private init() {
    let isUnicode = Output.prepare()
    let noColor = Console.variable("NO_COLOR").map { !$0.isEmpty } ?? false
    results = Output(.results, isUnicode: isUnicode, noColor: noColor)
    messages = Output(.messages, isUnicode: isUnicode, noColor: noColor)
    let asked: Language?
    (asked, arguments) = SpokenLanguage.taken(from: Array(CommandLine.arguments.dropFirst()))
    language = asked ?? Language(environment: Console.variable)
    Interruption.install()
    signs = Console.variable(Self.signsVariable).flatMap(SignWidth.init(named:)) ?? .narrow
  }

  /// The variable that says how wide the terminal draws signs such as `·`.
  static let signsVariable = "HEADCOUNT_SIGNS"

  /// How wide the terminal draws signs that fonts differ on.
  var signs: SignWidth {
    get { results.signs }
    set { (results.signs, messages.signs) = (newValue, newValue) }
  }

  /// Asks the terminal how wide its signs are, unless the user has said it, or where no script
  /// is written in which they could be wide.
  mutating func learnSigns() {
    guard Console.variable(Self.signsVariable) == nil, isEastAsian else { return }
    if let answer = results.askSigns() { signs = answer }
  }

  private var isEastAsian: Bool {
    let characters = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(Self.variable)
      .first { !$0.isEmpty }?.lowercased()
    return language == .chinese
      || ["zh", "ja", "ko"].contains { characters?.hasPrefix($0) == true }
  }

  static func variable(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// Whether a person types.
  var isInteractive: Bool { isatty(STDIN_FILENO) == 1 }

  /// Processors that may be used.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// What sessions are given.
  func environment(threads: Int? = nil) -> Environment {
    let (results, messages) = (results, messages)
    var environment = Environment(
      threads: threads ?? Self.processors, watch: watch(in: language),
      remark: { [language] in messages.write($0.said(in: language) + "\n") })
    environment.program = Version.program
    environment.today = Self.today
    environment.language = language
    environment.signs = signs
    environment.askSigns = { results.askSigns() }
    // Who reads Chinese in spreadsheets may have messages in English.
    let characters = ["LC_ALL", "LC_CTYPE"].lazy.compactMap(Self.variable).first { !$0.isEmpty }
    environment.isForExcel =
      language == .chinese || characters?.lowercased().hasPrefix("zh") == true
    return environment
  }

  /// Watches questions with a bar on standard error.
  func watch(in language: Language) -> Player.Watch {
    let messages = messages
    return { control, futures in
      let progress = Progress(
        on: messages, unit: Phrase("futures", "次推演"),
        hints: [
          Phrase("Ctrl-C stops and keeps what was played", "按 Ctrl-C 停止，保留已完成的推演"),
          Phrase("Ctrl-C stops", "按 Ctrl-C 停止"),
        ], in: language, count: { (control.done, futures) }
      ) {
        control.stop()
      }
      return { progress.finish() }
    }
  }

  /// The day on which files are written: that of the source where a build says so, so that the
  /// same text gives the same bytes on another day (reproducible-builds.org).
  private static var today: String {
    var seconds = time_t()
    unsafe time(&seconds)
    if let told = variable("SOURCE_DATE_EPOCH").flatMap({ time_t($0) }) { seconds = told }
    var parts = unsafe tm()
    guard unsafe gmtime_r(&seconds, &parts) != nil else { return "1970-01-01" }
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (month, day) = unsafe (parts.tm_mon + 1, parts.tm_mday)
    return unsafe "\(parts.tm_year + 1900)-\(two(month))-\(two(day))"
  }

  /// Shows a document as a result.
  ///
  /// - Parameter language: That of a session; the user's where there is none.
  func show(_ document: Document, in language: Language? = nil) throws(Ending) {
    guard !document.blocks.isEmpty else { return }
    try write(renderer(results, language).render(document))
  }

  /// Writes a phrase as a line of results.
  func write(line: Phrase) throws(Ending) {
    try write(line.said(in: language).printable() + "\n")
  }

  /// Tells a phrase as a line.
  func complain(line: Phrase, in language: Language? = nil) {
    complain(line.said(in: language ?? self.language).printable() + "\n")
  }

  /// Writes a result; ends the program where nobody reads it.
  func write(_ text: String) throws(Ending) {
    switch results.write(text) {
    case .written: return
    case .closed: throw .outputClosed
    case .failed(let reason):
      complain(line: Phrase("cannot write: \(reason)", "无法写出：\(reason)"))
      throw .failed
    case .interrupted: throw .interrupted
    }
  }

  /// Tells what is wrong.
  func complain(_ text: String) { messages.write(text) }

  /// Tells what is no result, or belongs to one and has no place in it.
  func complain(_ document: Document, in language: Language? = nil) {
    if !document.blocks.isEmpty { complain(renderer(messages, language).render(document)) }
  }

  /// Tells why a command was refused.
  func complain(_ refusal: Refusal, in language: Language? = nil) {
    complain(refusal.document, in: language)
  }

  private func renderer(_ output: Output, _ language: Language?) -> TextRenderer {
    // Off a terminal, a page of the usual width.
    TextRenderer(
      width: output.isTerminal ? output.size.columns : 80, unicode: output.drawsUnicode,
      colour: output.usesColor, folds: output.isTerminal,
      signs: output.isTerminal ? output.signs : .narrow, language: language ?? self.language)
  }
}

extension Refusal {
  /// How a program ends that can do nothing about it.
  var ending: Ending { cause == .scenario ? .scenario : .failed }
}
