import Statistics
import Synchronization
import Workforce

/// An outcome that several threads write together, so that it takes no more memory with more of
/// them.
///
/// Every week has a lock of its own, and whoever comes begins at another week than the one before:
/// threads hardly ever wait for each other. Distributions do not depend on the order of adding.
final class SharedOutcome: Sendable {
  /// The distributions of one week, of the close, or of an opening inside a week.
  private final class Week: Sendable {
    let distributions: Mutex<[Distribution]>
    init(series: Int) { distributions = Mutex(Array(repeating: Distribution(), count: series)) }
  }

  private struct Futures {
    var count = 0
    var readyWeek: [Distribution]
  }

  private let weeks: [Week]
  /// The place of the close.
  private let closing: Int
  private let futures: Mutex<Futures>
  private let turn = Atomic(0)

  init(_ compiled: CompiledScenario) {
    closing = compiled.weeks
    weeks = (0..<compiled.counts).map { _ in
      Week(series: compiled.layout.series.count)
    }
    futures = Mutex(Futures(readyWeek: compiled.sites.map { _ in Distribution() }))
  }

  /// Adds the futures of a batch, and empties it.
  func add(_ batch: inout LedgerBatch) {
    guard batch.count > 0 else { return }
    let turn = turn.wrappingAdd(1, ordering: .relaxed).oldValue
    // Half the weeks further on each time.
    let first = (turn & 0xFFFF) * (weeks.count / 2 + 1)
    for offset in weeks.indices {
      let week = (first + offset) % weeks.count
      weeks[week].distributions.withLock { distributions in
        batch.forEachSeries(in: week) { series, values in distributions[series].add(values) }
      }
    }
    futures.withLock { futures in
      futures.count += batch.count
      for weeks in batch.readyWeeks {
        for (site, week) in weeks.enumerated() { futures.readyWeek[site].add(Int64(week)) }
      }
    }
    batch.removeAll()
  }

  /// What was added so far.
  var outcome: Outcome {
    let (count, readyWeek) = futures.withLock { ($0.count, $0.readyWeek) }
    return Outcome(
      futures: count, distributions: weeks.map { $0.distributions.withLock { $0 } },
      closing: closing, readyWeek: readyWeek)
  }
}
