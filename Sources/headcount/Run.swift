import Answers
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
      guard let futures = NumberText.whole(text), (1...Work.mostFutures).contains(futures) else {
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

  @Option(help: "Threads that play futures; results do not depend on it.")
  var threads: Int?

  func validate() throws {
    _ = try positive(threads)
    // A seed is written into results, whose whole numbers have 63 bits.
    guard seed <= UInt64(Int.max) else {
      throw ValidationError("--seed takes a whole number up to \(Int.max), not \(seed).")
    }
  }

  func run() throws {
    let console = Console.shared
    let environment = console.environment(threads: threads)
    let forecast: Forecast
    do throws(Refusal) {
      let world = try World(loading: scenario, in: environment)
      if let output, world.wasRead(from: output, in: environment) {
        throw Refusal(
          Problems([
            Problem(
              "not written: the scenario was read from this file", found: output,
              next: "What is written there would be lost: choose another name.")
          ]))
      }
      console.complain(world.warningDocument)
      forecast = try world.forecast(futures: futures, seed: seed, in: environment)
    } catch {
      console.complain(error)
      throw error.ending
    }
    if forecast.futures > 0 {
      let text =
        format == .text && output == nil
        ? nil : format.text(of: forecast)
      if let output, let text {
        do throws(AtomicFile.Failure) {
          try AtomicFile.write(text.utf8, to: output)
        } catch {
          console.complain(Refusal(Problems([Problem(error)])))
          throw Ending.failed
        }
      } else if let text {
        try console.write(text)
      } else {
        try console.show(forecast.document)
      }
    }
    if forecast.isPartial {
      console.complain(partialNotice(forecast))
      throw Ending.interrupted
    }
  }

  private func partialNotice(_ forecast: Forecast) -> String {
    guard forecast.futures > 0 else {
      return "stopped before the first future was played: nothing was written\n"
    }
    let (played, asked) = (forecast.futures.words, forecast.asked.words)
    let place = output?.printable() ?? "the output"
    return "stopped after \(played) of \(asked) futures: \(place) holds a partial result\n"
  }
}
