import Simulation
import Statistics

/// The same run several times over.
struct Sample {
  private static let runs = 5

  let threads: Int
  let futures: Int
  /// What the futures came to.
  let outcome: Outcome
  /// Seconds by the clock on the wall, and of processors.
  let wall: Spread
  let processor: Spread
  /// Weeks lived by people in one future, on average.
  let personWeeks: Double

  init(_ compiled: CompiledScenario, futures: Int, threads: Int) {
    let run = Run(compiled, seed: 1, threads: threads)
    var outcome = Outcome(compiled)
    var (wall, processor): ([Double], [Double]) = ([], [])
    for _ in 0..<Self.runs {
      let (start, startOfProcessor) = (Clock.wall, Clock.processor)
      outcome = run.outcome(futures: 0..<futures)
      wall.append(Clock.wall - start)
      processor.append(Clock.processor - startOfProcessor)
    }
    (self.threads, self.futures, self.outcome) = (threads, futures, outcome)
    (self.wall, self.processor) = (Spread(wall), Spread(processor))
    let people = compiled.layout.index(of: .people) ?? 0
    personWeeks = (0..<compiled.weeks).reduce(0.0) {
      $0 + (outcome.distribution(people, week: $1).mean ?? 0)
    }
  }

  /// Processor time of one future in milliseconds.
  var perFuture: Double { processor.median * 1e3 / Double(futures) }

  func print() {
    let count = Double(futures)
    Swift.print(
      "\(threads) thread\(threads == 1 ? "" : "s"), median (least to most) of \(Self.runs) runs")
    Swift.print("  futures a second           \(wall.text { count / $0 })")
    Swift.print("  ms of processor a future   \(processor.text { $0 * 1e3 / count })")
    Swift.print(
      "  ns of processor a person-week  \(processor.text { $0 * 1e9 / count / personWeeks })")
  }
}

/// The median of some times, and their ends.
struct Spread {
  let least: Double
  let median: Double
  let most: Double

  init(_ values: [Double]) {
    let sorted = values.sorted()
    (least, median, most) = (sorted[0], sorted[sorted.count / 2], sorted[sorted.count - 1])
  }

  func text(_ figure: (Double) -> Double) -> String {
    let ends = [figure(least), figure(most)].sorted()
    return "\(Figure.text(figure(median))) (\(Figure.text(ends[0])) to \(Figure.text(ends[1])))"
  }
}

/// A figure in three digits or so.
enum Figure {
  static func text(_ value: Double) -> String {
    let places = value.magnitude >= 100 ? 1.0 : value.magnitude >= 10 ? 10 : 100
    let rounded = (value * places).rounded() / places
    return places == 1 ? "\(Int(rounded))" : "\(rounded)"
  }
}
