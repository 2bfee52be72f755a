import ArgumentParser
import Sandbox

/// `headcount replay FILE…`: whether written answers come out again.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Ask again what written answers were the answers to, and compare.",
    discussion: """
      An answer is a file that export, or run with --output, has written. The paths in it start \
      from the folder that it was asked from.
      """)

  @Argument(help: "The answers.", completion: .file())
  var files: [String]

  @Option(help: "Threads that play futures; results do not depend on it.")
  var threads: Int?

  @OptionGroup var spoken: SpokenLanguage

  func run() throws {
    let console = Console.shared
    let environment = console.environment(threads: try positive(threads))
    var ending: Ending?
    for file in files {
      let reply: Reply
      do throws(Refusal) {
        reply = try Session.replay(file, in: environment)
      } catch {
        console.complain(error)
        ending = error.ending
        continue
      }
      try console.show(reply.document)
      if reply.isInterrupted { throw Ending.interrupted }
      if reply.isDifferent { ending = ending ?? .different }
    }
    if let ending { throw ending }
  }
}
