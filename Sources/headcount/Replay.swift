import ArgumentParser
import Sandbox
import Text

/// `headcount replay FILE…`: whether written answers come out again.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: Phrase(
      "Ask again what written answers were the answers to, and compare.",
      "重新计算已保存的结果，并与原结果对比。"
    ).spoken,
    discussion: Phrase(
      """
      An answer is a file that export, or run with --output, has written. The paths in it start \
      from the folder that it was asked from.
      """,
      "结果是由 export 或 run --output 写成的文件。其中的路径以当时所在的文件夹为准。"
    ).spoken)

  @Argument(help: .said("The answers.", "可以有多个。", value: "file", "结果文件"), completion: .file())
  var files: [String]

  @Option(help: .threads)
  var threads: String?

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
