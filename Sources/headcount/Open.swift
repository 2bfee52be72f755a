import ArgumentParser
import Glibc
import Sandbox
import Schema
import Terminal
import Text

/// `headcount [SCENARIO]`: the sandbox.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: Phrase(
      "Open the sandbox; what is piped in is run as a script.",
      "打开沙盘；从管道输入的内容按脚本执行。"
    ).spoken)

  @Argument(
    help: .said("The scenario to begin with.", "一开始载入的情景。", value: "scenario", "情景文件"),
    completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String?

  @Option(help: .threads)
  var threads: String?

  @OptionGroup var spoken: SpokenLanguage

  func run() throws {
    if let scenario, let word = Self.misspelt(scenario) {
      throw ValidationError(
        Phrase(
          "Unknown command \(scenario). Did you mean \(word)?", "没有命令 \(scenario)。是否指 \(word)？"
        ).spoken)
    }
    var console = Console.shared
    if console.isInteractive { console.learnSigns() }
    var environment = console.environment(threads: try positive(threads))
    environment.asks = console.isInteractive
    var shell = Shell(console: console, environment: environment)
    if let scenario { try shell.load(scenario) }
    guard console.isInteractive else { return try shell.runScript() }
    try shell.converse()
  }
}

extension Open {
  /// The command that was meant, where what stands for a scenario is no file but nearly a command.
  static func misspelt(_ scenario: String) -> String? {
    guard unsafe access(scenario, F_OK) != 0 else { return nil }
    let names = Headcount.configuration.subcommands.compactMap { $0.configuration.commandName }
    // Spelt as it should be, it is something else that was wrong.
    guard !names.contains(scenario) else { return nil }
    return Spelling.nearest(to: scenario, among: names, limit: 1).first
  }
}

/// A number of threads, if one was given.
func positive(_ threads: String?) throws -> Int? {
  try threads.map { try whole($0, in: 1...1024, of: "--threads") }
}

/// A whole number that an option takes.
func whole(_ text: String, in range: ClosedRange<Int>, of option: String) throws -> Int {
  guard let number = NumberText.whole(text), range.contains(number) else {
    let (low, high) = (range.lowerBound, range.upperBound)
    throw ValidationError(
      Phrase(
        "\(option) takes a whole number from \(low) to \(high), not \(text).",
        "\(option) 须为 \(low) 至 \(high) 的整数，不能是 \(text)。"
      ).spoken)
  }
  return number
}

extension ArgumentHelp {
  /// What `--threads` is.
  static let threads = said(
    "Threads that play futures; results do not depend on it.", "推演所用的线程数；不影响结果。",
    value: "number", "数字")
}
