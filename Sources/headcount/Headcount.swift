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
    var status: Int32 = 0
    do {
      // Before anything is computed that could not be told.
      guard console.results.isWritable else {
        console.complain("cannot write: standard output is closed, or not open for writing\n")
        throw Ending.failed
      }
      var command = try parseAsRoot()
      try command.run()
    } catch {
      status = answer(error, on: console).status
    }
    // What was to be told of another ending was told to nobody.
    Glibc.exit(Interruption.leftUnwritten ? Ending.interrupted.status : status)
  }

  /// Shows what was asked for beside the commands, such as help, or says how the program was used
  /// wrongly.
  private static func answer(_ error: any Error, on console: Console) -> Ending {
    if let ending = error as? Ending { return ending }
    let text = fullMessage(for: error) + "\n"
    guard exitCode(for: error) != .success else {
      do throws(Ending) {
        try console.write(text)
        return .done
      } catch {
        return error
      }
    }
    let words = CommandLine.arguments.dropFirst()
    if words.count > 1, let first = words.first, let word = Open.misspelt(first) {
      console.complain("Error: Unknown command \(first.printable()). Did you mean \(word)?\n")
    } else {
      console.complain(text)
    }
    return .usage
  }
}
