public import Statistics

/// Plays two scenarios with the same luck: the same people, the same chances, one thing changed.
///
/// Numbers are keyed to people and not to the order of events, so a future of one scenario and the
/// same future of the other differ only by what the change does. Their difference varies far less
/// than either.
public struct PairedRun: Sendable {
  /// The scenario as it is.
  public let first: CompiledScenario
  /// The scenario with the change.
  public let second: CompiledScenario
  /// Whose luck.
  public let seed: UInt64
  /// What the change is a change of.
  public let changed: Set<Outlay>
  private let run: Run

  /// A paired run; nil where the scenarios do not count the same things on the same days.
  ///
  /// - Parameter changed: What the change is a change of; money that is spent on it is the change's
  ///   own cost.
  public init?(
    _ first: CompiledScenario, _ second: CompiledScenario, changed: Set<Outlay> = [], seed: UInt64,
    threads: Int
  ) {
    guard first.layout.series == second.layout.series, first.weeks == second.weeks,
      first.start == second.start, first.countedDays == second.countedDays
    else { return nil }
    (self.first, self.second, self.changed, self.seed) = (first, second, changed, seed)
    let heavier = first.work.personWeeks > second.work.personWeeks ? first : second
    run = Run(heavier, seed: seed, threads: threads)
  }

  /// What both scenarios and their difference came to.
  public struct Result: Sendable, Equatable {
    /// The first scenario's futures.
    public let first: Outcome
    /// The second scenario's futures.
    public let second: Outcome
    /// Second minus first, future by future.
    public let difference: Outcome
    /// What is looked at in each pair together.
    public let sums: PairedSums
    /// Where turnover is looked at, in the order of `sums`.
    public let places: [TurnoverPlace]
    /// What is looked at on each scenario's own opening day, in the order of `sums`.
    let openings: [OpeningPlace]

    /// A stock of a site on the opening day in the second less that on the opening day in the first,
    /// future by future; nil where the site opens on one day in both.
    public func atOpening(_ series: Int) -> Distribution? {
      openings.firstIndex { $0.series == series }.map { sums.atOpenings[$0] }
    }
  }

  /// The outcome of the futures in a range, or of as many as were played before a stop.
  public func result(futures: Range<Int>, control: Control = Control()) -> Result {
    let outcomes = Outcomes(first, second)
    let places = TurnoverPlace.all(first.layout)
    let openings = OpeningPlace.all(first, second)
    let sums = run.parallel(futures, control) {
      Worker(first, second, changed: changed, places, openings, seed: seed)
    } play: { worker, numbers in
      for number in numbers {
        worker.play(UInt64(number))
        if worker.firstBatch.isFull { outcomes.add(&worker) }
      }
    } finish: { worker in
      outcomes.add(&worker)
      return worker.sums
    }
    let none = PairedSums(places: places.count, openings: openings.count)
    let all = sums.reduce(into: none) { $0.merge($1) }
    return Result(
      first: outcomes.first.outcome, second: outcomes.second.outcome,
      difference: outcomes.difference.outcome, sums: all, places: places, openings: openings)
  }

  /// What all threads write.
  private struct Outcomes: Sendable {
    let first: SharedOutcome
    let second: SharedOutcome
    let difference: SharedOutcome

    init(_ first: CompiledScenario, _ second: CompiledScenario) {
      (self.first, self.second) = (SharedOutcome(first), SharedOutcome(second))
      difference = SharedOutcome(first)
    }

    func add(_ worker: inout Worker) {
      first.add(&worker.firstBatch)
      second.add(&worker.secondBatch)
      difference.add(&worker.differences)
    }
  }

  /// What one thread plays with.
  private struct Worker: ~Copyable {
    var first: Future
    var second: Future
    var firstBatch: LedgerBatch
    var secondBatch: LedgerBatch
    var differences: LedgerBatch
    var sums: PairedSums
    private let changed: Set<Outlay>
    private let places: [TurnoverPlace]
    private let openings: [OpeningPlace]

    init(
      _ first: CompiledScenario, _ second: CompiledScenario, changed: Set<Outlay>,
      _ places: [TurnoverPlace], _ openings: [OpeningPlace], seed: UInt64
    ) {
      (self.changed, self.places, self.openings) = (changed, places, openings)
      sums = PairedSums(places: places.count, openings: openings.count)
      self.first = Future(compiled: first, seed: seed)
      self.second = Future(compiled: second, seed: seed)
      firstBatch = LedgerBatch(first)
      secondBatch = LedgerBatch(second)
      differences = LedgerBatch(first)
    }

    mutating func play(_ number: UInt64) {
      first.play(number)
      second.play(number)
      differences.append(second, minus: first)
      sums.add(from: first, to: second, changed: changed, at: places, openings)
      // Last: their columns go into the batches.
      firstBatch.append(&first)
      secondBatch.append(&second)
    }
  }
}
