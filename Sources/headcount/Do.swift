import ArgumentParser
import Sandbox
import Text

/// `headcount do SCENARIO 'command' …`: the sandbox's commands, without the sandbox.
struct Do: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "do",
    abstract: Phrase(
      "Do commands of the sandbox, one after the other; stops at the first refused.",
      "依次执行沙盘命令；遇到无法执行的命令即停止。"
    ).spoken)

  @Argument(
    help: .said("The scenario.", "情景文件。", value: "scenario", "情景文件"),
    completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String

  @Argument(
    help: .said(
      "Commands, each as one argument: 'run 200' 'table people by stage'.",
      "每条作为一个参数：'run 200' 'table people by stage'。", value: "command", "命令"))
  var commands: [String]

  @Option(help: .threads)
  var threads: String?

  @OptionGroup var spoken: SpokenLanguage

  func run() throws {
    let console = Console.shared
    var shell = Shell(
      console: console, environment: console.environment(threads: try positive(threads)))
    try shell.load(scenario)
    for (index, command) in commands.enumerated() where !shell.session.isOver {
      try shell.perform(
        command, number: index + 1, of: Phrase("command", "命令").said(in: console.language))
    }
    if shell.session.isOver { shell.tellLoss() }
  }
}
