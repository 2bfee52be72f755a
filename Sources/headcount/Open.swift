import ArgumentParser
import Glibc
import Sandbox
import Terminal
import Text

/// `headcount [SCENARIO]`: the sandbox.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the sandbox; what is piped in is run as a script.")

  @Argument(help: "The scenario to begin with.", completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String?

  @Option(help: "Threads that play futures; results do not depend on it.")
  var threads: Int?

  @OptionGroup var spoken: SpokenLanguage

  func run() throws {
    if let scenario, let word = Self.misspelt(scenario) {
      throw ValidationError("Unknown command \(scenario). Did you mean \(word)?")
    }
    let console = Console.shared
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
func positive(_ threads: Int?) throws -> Int? {
  guard let threads else { return nil }
  guard (1...1024).contains(threads) else {
    throw ValidationError("--threads takes a number from 1 to 1024, not \(threads).")
  }
  return threads
}
