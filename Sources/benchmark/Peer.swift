import Foundation
import Simulation

#if canImport(Glibc)
  import Glibc
#endif

/// Another program that plays a workforce forward, run in turns with this one: machines drift, and
/// only what ran a moment before is a fair measure.
struct Peer {
  private static let turns = 5

  /// The program, which is given a number of futures and plays them on one thread.
  let path: String
  /// Futures that it plays in a turn.
  private let futures = 300

  /// Prints what a future takes here and there, the least of some turns each, and how many of the
  /// other's futures one of these takes.
  func print(_ compiled: CompiledScenario, futures ours: Int) {
    let run = Run(compiled, seed: 1, threads: 1)
    var (here, there) = (Double.infinity, Double.infinity)
    for _ in 0..<Self.turns {
      let start = Clock.processor
      _ = run.outcome(futures: 0..<ours)
      here = min(here, (Clock.processor - start) * 1e3 / Double(ours))
      guard let seconds = play() else {
        return Swift.print("\(path) cannot be run")
      }
      there = min(there, seconds * 1e3 / Double(futures))
    }
    Swift.print("in turns, least of \(Self.turns), ms of processor a future, one thread")
    Swift.print("  here \(Figure.text(here)), \(path) \(Figure.text(there))")
    Swift.print("  ratio \(Figure.text(here / there))")
  }

  /// Seconds of processor that the other program takes; nil where it cannot be run.
  private func play() -> Double? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["\(futures)"]
    process.standardOutput = FileHandle.nullDevice
    let before = Clock.ofChildren
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    return process.terminationStatus == 0 ? Clock.ofChildren - before : nil
  }
}
