import Simulation
import Statistics
import Workforce

/// The numbers that a question named, future by future.
public struct Rows: Sendable, Equatable {
  /// How many futures were played: fewer than were asked for where it was stopped.
  public let futures: Int
  private let columns: [Statistic: [Int64]]
  /// What each future has spent; nothing where that was not asked for.
  let books: [Books]

  init(_ sample: Sample, of statistics: [Statistic]) {
    self.init(sample.rows, books: sample.books, of: statistics)
  }

  /// - Parameter rows: by future, the numbers in the order of `statistics`.
  init(_ rows: [[Int64]], books: [Books], of statistics: [Statistic]) {
    (futures, self.books) = (rows.count, books)
    columns = Dictionary(
      uniqueKeysWithValues: statistics.enumerated().map { index, statistic in
        (statistic, rows.map { $0[index] })
      })
  }

  /// A number by future, in ticks; nothing for one that was not asked for.
  public subscript(statistic: Statistic) -> [Int64] { columns[statistic] ?? [] }
}

extension Rows {
  /// A number in five figures; nil without futures.
  func summary(_ statistic: Statistic, ticks: Int64 = 1) -> Summary? {
    Summary(Distribution(self[statistic]), ticks: ticks)
  }

  /// One number divided by another, future by future, where that is above 0.
  func quotient(_ part: Statistic, _ whole: Statistic, times factor: Double = 1) -> Summary? {
    // Millionths, so that a distribution of whole numbers holds them.
    let parts = zip(self[part], self[whole]).compactMap { part, whole in
      whole > 0 ? Int64((factor * Double(part) / Double(whole) * 1e6).rounded()) : nil
    }
    return Summary(Distribution(parts), ticks: 1_000_000)
  }

  /// What a number changes by in other rows of the same futures.
  func change(_ statistic: Statistic, in other: Rows, ticks: Double = 1) -> Estimate? {
    Estimate(meanOf: Distribution(zip(self[statistic], other[statistic]).map { $1 - $0 }))?
      .divided(by: ticks)
  }
}

extension Estimate {
  /// The estimate in another unit.
  func divided(by ticks: Double) -> Estimate {
    Estimate(value: value / ticks, low: low / ticks, high: high / ticks, confidence: confidence)
  }
}

/// The mean of some numbers; 0 of none.
func mean(_ values: [Int64]) -> Double {
  Double(values.reduce(0, +)) / Double(max(1, values.count))
}
