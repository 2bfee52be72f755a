public import Statistics

/// Plays two plans with the same luck: the same people, the same chances, one thing changed.
///
/// Numbers are keyed to people and not to the order of events, so a future of one plan and the
/// same future of the other differ only by what the change does. Their difference varies far less
/// than either.
public struct PairedRun: Sendable {
  /// The plan as it is.
  public let first: Plan
  /// The plan with the change.
  public let second: Plan
  /// Whose luck.
  public let seed: UInt64
  private let run: Run

  /// A paired run; nil where the plans do not count the same things over the same weeks.
  public init?(_ first: Plan, _ second: Plan, seed: UInt64, threads: Int) {
    guard first.layout.series == second.layout.series, first.weeks == second.weeks,
      first.start == second.start
    else { return nil }
    (self.first, self.second, self.seed) = (first, second, seed)
    let heavier = first.work.personWeeks > second.work.personWeeks ? first : second
    run = Run(heavier, seed: seed, threads: threads)
  }

  /// What both plans and their difference came to.
  public struct Result: Sendable, Equatable {
    /// The first plan's futures.
    public internal(set) var first: Outcome
    /// The second plan's futures.
    public internal(set) var second: Outcome
    /// Second minus first, future by future.
    public internal(set) var difference: Outcome
    /// By future, what the second costs more than the first in all, in minor units, and how many
    /// more people leave.
    public internal(set) var costAndLeavers = JointSums()

    init(_ first: Plan, _ second: Plan) {
      (self.first, self.second) = (Outcome(first), Outcome(second))
      difference = Outcome(first)
    }

    /// Adds all futures of another result of the same plans.
    public mutating func merge(_ other: Result) {
      first.merge(other.first)
      second.merge(other.second)
      difference.merge(other.difference)
      costAndLeavers.merge(other.costAndLeavers)
    }
  }

  /// The outcome of the futures in a range, or of as many as were played before a stop.
  public func result(futures: Range<Int>, control: Control = Control()) -> Result {
    let results = run.parallel(futures, control) {
      Worker(first, second, seed: seed)
    } play: { worker, numbers in
      for number in numbers { worker.play(UInt64(number)) }
      worker.flush()
    } finish: {
      $0.result
    }
    return results.dropFirst().reduce(into: results.first ?? Result(first, second)) {
      $0.merge($1)
    }
  }

  private struct Worker: ~Copyable {
    var first: Future
    var second: Future
    var result: Result
    var firstSheaf: Sheaf
    var secondSheaf: Sheaf
    var differences: Sheaf

    init(_ first: Plan, _ second: Plan, seed: UInt64) {
      self.first = Future(plan: first, seed: seed)
      self.second = Future(plan: second, seed: seed)
      result = Result(first, second)
      firstSheaf = Sheaf(first)
      secondSheaf = Sheaf(second)
      differences = Sheaf(first)
    }

    mutating func play(_ number: UInt64) {
      first.play(number)
      second.play(number)
      firstSheaf.append(first)
      secondSheaf.append(second)
      differences.append(second, minus: first)
      result.costAndLeavers.add(
        second.ledger.total(of: .cost) - first.ledger.total(of: .cost),
        second.ledger.total(of: .leavers) - first.ledger.total(of: .leavers))
      if firstSheaf.isFull { flush() }
    }

    mutating func flush() {
      result.first.add(firstSheaf)
      result.second.add(secondSheaf)
      result.difference.add(differences)
      firstSheaf.removeAll()
      secondSheaf.removeAll()
      differences.removeAll()
    }
  }
}
