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
    return Environment(
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

  /// Tells why a command was refused.
  func complain(_ refusal: Refusal) { complain(refusal.document) }

  /// Tells what is no result.
  func complain(_ document: Document) {
    if !document.blocks.isEmpty { complain(renderer(messages).render(document)) }
  }

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
