import ArgumentParser
import Glibc
import Terminal
import Text

/// The program: its commands, and how it ends.
@main struct Headcount: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "headcount",
    abstract: "Forecast a customer-service workforce: who will be there, and how sure that is.",
    usage: """
      headcount [SCENARIO]
      headcount <subcommand> …
      """,
    discussion: """
      headcount Scenarios/small-team.yaml opens the sandbox. A script of its commands can be \
      piped in: headcount Scenarios/small-team.yaml < script.

      Exit codes: 0 done, 1 failed, 2 usage, 3 the scenario has problems, 4 the output of a \
      notebook differs, or a replayed answer, 130 interrupted.
      """,
    version: Version.text,
    subcommands: [
      Open.self, Run.self, Check.self, Do.self, Replay.self, NotebookCommand.self, PrintSchema.self,
    ],
    defaultSubcommand: Open.self)

  static func main() {
    let console = Console.shared
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let ending as Ending {
      Glibc.exit(ending.status)
    } catch {
      let text = fullMessage(for: error)
      guard exitCode(for: error) != .success else {
        console.show(text + "\n")
        return
      }
      let words = CommandLine.arguments.dropFirst()
      if words.count > 1, let first = words.first, let word = Open.misspelt(first) {
        console.complain("Error: Unknown command \(first.printable()). Did you mean \(word)?\n")
      } else {
        console.complain(text + "\n")
      }
      Glibc.exit(Ending.usage.status)
    }
  }
}
