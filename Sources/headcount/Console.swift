import Glibc
import Report
import Sandbox
import Simulation
import Terminal

/// The process's own terminal, streams and variables: the one place where they are looked at.
struct Console: Sendable {
  static let shared = Console()

  /// Standard output: results alone.
  let results: Output
  /// Standard error: everything else.
  let messages: Output

  private init() {
    let isUnicode = Output.prepare()
    let noColor = Console.variable("NO_COLOR").map { !$0.isEmpty } ?? false
    results = Output(.results, isUnicode: isUnicode, noColor: noColor)
    messages = Output(.messages, isUnicode: isUnicode, noColor: noColor)
    Interruption.install()
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
    let messages = messages
    var environment = Environment(
      threads: threads ?? Self.processors,
      watch: { control, futures in
        let progress = Progress(
          on: messages, unit: "futures", hint: "Ctrl-C stops and keeps what was played",
          count: { (control.done, futures) }
        ) {
          control.stop()
        }
        return { progress.finish() }
      }, remark: { messages.write($0 + "\n") })
    environment.program = Version.program
    environment.today = Self.today
    environment.isForExcel = Self.isChinese
    return environment
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

  /// Whether the user reads Chinese, by the variables of POSIX in their order.
  private static var isChinese: Bool {
    func isChinese(_ name: String) -> Bool? {
      variable(name).flatMap { $0.isEmpty ? nil : $0.lowercased().hasPrefix("zh") }
    }
    if let all = isChinese("LC_ALL") { return all }
    let categories = ["LC_MESSAGES", "LC_CTYPE"].compactMap(isChinese)
    return categories.contains(true) || (categories.isEmpty && isChinese("LANG") == true)
  }

  /// Shows a document as a result.
  func show(_ document: Document) throws(Ending) {
    guard !document.blocks.isEmpty else { return }
    try write(renderer(results).render(document))
  }

  /// Writes a result; ends the program where nobody reads it.
  func write(_ text: String) throws(Ending) {
    switch results.write(text) {
    case .written: return
    case .closed: throw .outputClosed
    case .failed(let reason):
      complain("cannot write: \(reason)\n")
      throw .failed
    case .interrupted: throw .interrupted
    }
  }

  /// Tells what is wrong.
  func complain(_ text: String) { messages.write(text) }

  /// Tells what is no result, or belongs to one and has no place in it.
  func complain(_ document: Document) {
    if !document.blocks.isEmpty { complain(renderer(messages).render(document)) }
  }

  /// Tells why a command was refused.
  func complain(_ refusal: Refusal) { complain(refusal.document) }

  private func renderer(_ output: Output) -> TextRenderer {
    // Off a terminal, a page of the usual width.
    TextRenderer(
      width: output.isTerminal ? output.size.columns : 80, unicode: output.drawsUnicode,
      colour: output.usesColor, folds: output.isTerminal)
  }
}

extension Refusal {
  /// How a program ends that can do nothing about it.
  var ending: Ending { cause == .scenario ? .scenario : .failed }
}
