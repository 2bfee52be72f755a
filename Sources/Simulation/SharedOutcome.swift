import Statistics
import Synchronization
import Workforce

/// An outcome that several threads write together, so that it takes no more memory with more of
/// them.
///
/// Every part has a lock of its own, and whoever comes begins at another part than the one before:
/// threads hardly ever wait for each other. Distributions do not depend on the order of adding.
final class SharedOutcome: Sendable {
  /// The distributions of one week, of the close, of an opening inside a week, or of a stretch that
  /// is summed.
  private final class Part: Sendable {
    let distributions: Mutex<[Distribution]>
    init(series: Int) { distributions = Mutex(Array(repeating: Distribution(), count: series)) }
  }

  private struct Futures {
    var count = 0
    var readyWeek: [Distribution]
    var attrition: [Distribution]
  }

  private let parts: [Part]
  /// Where each of them stands in a future's ledger.
  private let places: [Range<Int>]
  /// The place of the close, and of the first sum.
  private let (closing, firstSum): (Int, Int)
  private let futures: Mutex<Futures>
  private let turn = Atomic(0)

  init(_ compiled: CompiledScenario) {
    (closing, firstSum) = (compiled.weeks, compiled.counts)
    places = compiled.recorded
    parts = places.map { Part(series: $0.count) }
    futures = Mutex(
      Futures(
        readyWeek: compiled.sites.map { _ in Distribution() },
        attrition: Array(
          repeating: Distribution(),
          count: compiled.attrition.count * AttritionForm.allCases.count)))
  }

  /// Adds the futures of a batch, and empties it.
  func add(_ batch: inout LedgerBatch) {
    guard batch.count > 0 else { return }
    let turn = turn.wrappingAdd(1, ordering: .relaxed).oldValue
    // Half of them further on each time.
    let first = (turn & 0xFFFF) * (parts.count / 2 + 1)
    for offset in parts.indices {
      let part = (first + offset) % parts.count
      parts[part].distributions.withLock { distributions in
        batch.forEachPlace(in: places[part]) { place, values in distributions[place].add(values) }
      }
    }
    futures.withLock { futures in
      futures.count += batch.count
      for weeks in batch.readyWeeks {
        for (site, week) in weeks.enumerated() { futures.readyWeek[site].add(Int64(week)) }
      }
      // Together: every new extreme of such fine numbers makes all buckets anew.
      var values: [Int64] = []
      for place in futures.attrition.indices {
        values.removeAll(keepingCapacity: true)
        for shares in batch.attrition { if let share = shares[place] { values.append(share) } }
        futures.attrition[place].add(values.span)
      }
    }
    batch.removeAll()
  }

  /// What was added so far.
  var outcome: Outcome {
    let futures = futures.withLock { $0 }
    return Outcome(
      futures: futures.count, distributions: parts.map { $0.distributions.withLock { $0 } },
      closing: closing, firstSum: firstSum, readyWeek: futures.readyWeek,
      attrition: futures.attrition)
  }
}
