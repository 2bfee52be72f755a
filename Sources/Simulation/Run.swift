import Dispatch
import Synchronization

/// Plays futures in parallel.
///
/// Futures are handed out in batches of a fixed size, in order. All threads add what they play to
/// one outcome, which depends on no order, so that neither the number of threads nor who played
/// what can be seen in the result. When a run is stopped, the batches already begun
/// are finished: what was played is always the futures from the first on without a gap.
public struct Run: Sendable {
  /// The scenario, made dense.
  public let compiled: CompiledScenario
  /// The seed of all luck.
  public let seed: UInt64
  /// Threads that play; results do not depend on it.
  public let threads: Int
  /// Futures handed out at once.
  let batch: Int

  /// A run of a compiled scenario.
  ///
  /// - Parameter batch: Futures handed out at once; without it as many as take about 30 ms.
  public init(_ compiled: CompiledScenario, seed: UInt64, threads: Int, batch: Int? = nil) {
    (self.compiled, self.seed, self.threads) = (compiled, seed, max(1, threads))
    self.batch = max(1, batch ?? min(100, 10_000_000 / max(1, compiled.work.personWeeks)))
  }

  /// The outcome of the futures in a range, or of as many as were played before a stop.
  public func outcome(futures: Range<Int>, control: Control = Control()) -> Outcome {
    outcome(futures: futures, keeping: 0, control: control).outcome
  }

  /// The outcome of the futures in a range, or of as many as were played before a stop, and
  /// extracts of those with the first numbers.
  ///
  /// - Parameter most: of which numbers extracts are kept: those below it.
  public func outcome(
    futures: Range<Int>, keeping most: Int, control: Control = Control()
  ) -> (outcome: Outcome, extracts: [Extract]) {
    let outcome = SharedOutcome(compiled)
    let places = ExtractPlaces(compiled)
    let extracts = parallel(futures, control) {
      Worker(compiled, seed: seed)
    } play: { worker, numbers in
      for number in numbers {
        worker.future.play(UInt64(number))
        if number < most { worker.extracts.append((number, Extract(worker.future, at: places))) }
        worker.batch.append(&worker.future)
        if worker.batch.isFull { outcome.add(&worker.batch) }
      }
    } finish: { worker in
      outcome.add(&worker.batch)
      return worker.extracts
    }
    return (
      outcome.outcome, extracts.joined().sorted { $0.number < $1.number }.map(\.extract)
    )
  }

  /// What one thread plays with.
  private struct Worker: ~Copyable {
    var future: Future
    var batch: LedgerBatch
    var extracts: [(number: Int, extract: Extract)] = []

    init(_ compiled: CompiledScenario, seed: UInt64) {
      future = Future(compiled: compiled, seed: seed)
      batch = LedgerBatch(compiled)
    }
  }

  /// Plays a range of futures, each thread with a worker of its own.
  ///
  /// - Returns: what each worker came to, in no order.
  func parallel<Worker: ~Copyable, Result: Sendable>(
    _ futures: Range<Int>, _ control: Control, worker: @Sendable () -> Worker,
    play: @Sendable (inout Worker, Range<Int>) -> Void,
    finish: @Sendable (inout Worker) -> Result
  ) -> [Result] {
    let next = Atomic(futures.lowerBound)
    let finished = Mutex<[Result]>([])
    let batch = batch
    @Sendable func work() {
      var worker = worker()
      while !control.isStopped {
        let first = next.wrappingAdd(batch, ordering: .relaxed).oldValue
        guard first < futures.upperBound else { break }
        let last = min(first + batch, futures.upperBound)
        play(&worker, first..<last)
        control.advance(by: last - first)
      }
      let done = finish(&worker)
      finished.withLock { $0.append(done) }
    }
    let workers = min(threads, (futures.count + batch - 1) / batch)
    if workers > 1 {
      DispatchQueue.concurrentPerform(iterations: workers) { _ in work() }
    } else {
      work()
    }
    return finished.withLock { $0 }
  }
}

/// How a run is watched and stopped from outside.
public final class Control: Sendable {
  private let stopped = Atomic(false)
  private let played = Atomic(0)
  private let limit: Int

  /// Nothing played, nothing stopped.
  ///
  /// - Parameter limit: The number of futures after which the run stops by itself, at the end of a
  ///   batch.
  public init(stoppingAfter limit: Int = .max) { self.limit = limit }

  /// Futures played so far.
  public var done: Int { played.load(ordering: .relaxed) }

  /// Whether the run was told to stop.
  public var isStopped: Bool { stopped.load(ordering: .relaxed) }

  /// Tells the run to stop after the batches at hand.
  public func stop() { stopped.store(true, ordering: .relaxed) }

  /// Counts so many futures more.
  public func advance(by futures: Int) {
    if played.wrappingAdd(futures, ordering: .relaxed).newValue >= limit { stop() }
  }
}
