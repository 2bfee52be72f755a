import ArgumentParser
import Sandbox

/// `headcount do SCENARIO 'command' …`: the sandbox's commands, without the sandbox.
struct Do: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "do",
    abstract: "Do commands of the sandbox, one after the other; stops at the first refused.")

  @Argument(help: "The scenario.", completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String

  @Argument(help: "Commands, each as one argument: 'run 200' 'table people by stage'.")
  var commands: [String]

  @Option(help: "Threads that play futures; results do not depend on it.")
  var threads: Int?

  @OptionGroup var spoken: SpokenLanguage

  func run() throws {
    let console = Console.shared
    var shell = Shell(
      console: console, environment: console.environment(threads: try positive(threads)))
    try shell.load(scenario)
    for (index, command) in commands.enumerated() where !shell.session.isOver {
      try shell.perform(command, number: index + 1, of: "command")
    }
    if shell.session.isOver { shell.tellLoss() }
  }
}
