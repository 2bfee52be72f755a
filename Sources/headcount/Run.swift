public import ArgumentParser
import Questions
import Report
public import Sandbox
import Schema
import Simulation
import Text

extension Format: ExpressibleByArgument {}

/// `headcount run SCENARIO`: one forecast.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Play futures of a scenario and print the forecast.")

  @Argument(help: "The scenario.", completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String

  @Option(
    help: "Futures to play.",
    transform: { text in
      guard let futures = NumberText.whole(text), (1...Player.Limits.mostFutures).contains(futures)
      else {
        throw ValidationError(
          "--futures takes a whole number from 1 to 10,000,000, not \(text).")
      }
      return futures
    })
  var futures = 1000

  @Option(help: "Whose luck; the same seed gives the same numbers on any machine.")
  var seed: UInt64 = 1

  @Option(help: "How the forecast is written.")
  var format = Format.text

  @Option(help: "The file to write instead of standard output.")
  var output: String?

  @Flag(help: "Replace the file whatever is in it.")
  var force = false

  @Flag(help: "Begin a table so that Excel reads Chinese in it.")
  var excel = false

  @Option(help: "Threads that play futures; results do not depend on it.")
  var threads: Int?

  func validate() throws {
    _ = try positive(threads)
    // A seed is written into results, whose whole numbers have 63 bits.
    guard seed <= UInt64(Int.max) else {
      throw ValidationError("--seed takes a whole number up to \(Int.max), not \(seed).")
    }
  }

  @OptionGroup var spoken: SpokenLanguage

  func run() throws {
    let console = Console.shared
    var environment = console.environment(threads: threads)
    environment.isForExcel = environment.isForExcel || excel
    environment.overHint = Phrase("add --force", "加上 --force")
    var shell = Shell(console: console, environment: environment)
    try shell.load(scenario)
    if let output {
      try told { () throws(Problem) in
        try shell.session.refuseReplacing(output, over: force, in: environment)
      }
    }
    let reply = shell.session.perform("run \(futures) seed \(seed)", in: environment)
    if let refusal = reply.refusal {
      console.complain(refusal)
      throw refusal.ending
    }
    guard let forecast = shell.session.forecast else {
      console.complain("stopped before the first future was played: nothing was written\n")
      throw Ending.interrupted
    }
    if let output {
      try told { () throws(Problem) in
        try shell.session.export(format, to: output, over: force, in: environment)
      }
    } else if format == .text {
      try console.show(reply.document)
    } else if let page = shell.session.page(format, in: environment) {
      try console.write(page.text)
      // A table has no place for it.
      if let identity = page.identity { console.complain(identity) }
    }
    if forecast.isPartial {
      console.complain(partialNotice(forecast))
      throw Ending.interrupted
    }
  }

  /// Does something with a file; a problem ends the program.
  private func told(_ body: () throws(Problem) -> Void) throws(Ending) {
    do throws(Problem) {
      try body()
    } catch {
      Console.shared.complain(Refusal(Problems([error])))
      throw .failed
    }
  }

  private func partialNotice(_ forecast: Forecast) -> String {
    let (played, asked) = (forecast.futures.words, forecast.asked.words)
    let place = output?.printable() ?? "the output"
    return "stopped after \(played) of \(asked) futures: \(place) holds a partial result\n"
  }
}
