import Schema
import Simulation
public import Statistics
import Workforce

/// A few sums of each future: what a question asks of a scenario, future by future.
struct Tally {
  /// By sum, the values of the futures, in ticks.
  let sums: [[Int64]]
  /// How many futures were played.
  let futures: Int

  /// Plays futures and adds up what stands at each sum's places; nil where it was stopped.
  init?(
    _ compiled: CompiledScenario, _ sums: [[Sample.Place]], seed: UInt64, futures: Int,
    threads: Int,
    control: Control
  ) {
    let sample = Run(compiled, seed: seed, threads: threads)
      .sample(sums.flatMap(\.self), futures: 0..<futures, control: control)
    guard sample.futures == futures else { return nil }
    var first = 0
    self.sums = sums.map { places in
      defer { first += places.count }
      return sample.rows.map { $0[first..<first + places.count].reduce(0, +) }
    }
    self.futures = futures
  }

  /// A sum in five numbers; nil without futures.
  func summary(_ sum: Int, ticks: Int64 = 1) -> Summary? {
    Summary(Distribution(sums[sum]), ticks: ticks)
  }

  /// One sum divided by another, future by future, where that is above 0.
  func quotient(_ part: Int, _ whole: Int, times factor: Double = 1) -> Summary? {
    // Millionths, so that a distribution of whole numbers holds them.
    let parts = zip(sums[part], sums[whole]).compactMap { part, whole in
      whole > 0 ? Int64((factor * Double(part) / Double(whole) * 1e6).rounded()) : nil
    }
    return Summary(Distribution(parts), ticks: 1_000_000)
  }

  /// What a sum changes by in another tally of the same futures.
  func change(_ sum: Int, in other: Tally, ticks: Double = 1) -> Estimate? {
    Estimate(meanOf: Distribution(zip(sums[sum], other.sums[sum]).map { $1 - $0 }))?
      .divided(by: ticks)
  }
}

extension Estimate {
  /// Whether its interval leaves out 0.
  public var isTold: Bool { low > 0 || high < 0 }
}
