import ArgumentParser
import Sandbox
import Terminal

/// `headcount [SCENARIO]`: the sandbox.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the sandbox; what is piped in is run as a script.")

  @Argument(help: "The scenario to begin with.", completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String?

  @Option(help: "Threads that play futures; results do not depend on it.")
  var threads: Int?

  func run() throws {
    let console = Console.shared
    var shell = Shell(
      console: console, environment: console.environment(threads: try positive(threads)))
    if let scenario { try shell.load(scenario) }
    guard console.isInteractive else { return try shell.runScript() }
    try shell.converse()
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
