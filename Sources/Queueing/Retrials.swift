/// Contacts that come again: answered ones that were not resolved, and abandoned ones that retry.
public struct Retrials: Hashable, Sendable {
  /// Share of answered contacts that come again, `0...1`: (1 − FCR) × the share that bother.
  public let unresolvedReturning: Double
  /// Share of abandoned contacts that come again, `0...1`.
  public let abandonedReturning: Double

  /// Shares of contacts that come again.
  ///
  /// - Throws: `returningShare`.
  public init(unresolvedReturning: Double, abandonedReturning: Double) throws(QueueingProblem) {
    for share in [unresolvedReturning, abandonedReturning] where !(0...1).contains(share) {
      throw .returningShare(share)
    }
    self.unresolvedReturning = unresolvedReturning
    self.abandonedReturning = abandonedReturning
  }

  /// The whole load that `people` face when `queue` carries only first contacts.
  ///
  /// Solves the balance: offered = fresh + offered × (returning share at that load). Returns are
  /// taken to arrive like fresh contacts, spread over the interval, which suits returns that are
  /// slow against a wait. The part of an offered load that is fresh rises with the load, so the
  /// balance has one solution or none. Under unlimited patience nobody abandons, and the load may
  /// turn out more than the people can carry: their performance then says so.
  ///
  /// - Throws: `returnsNeverSettle` when contacts come again faster than they are cleared, as
  ///   when everybody retries until answered and the people cannot answer all; `loadTooLarge`.
  public func offered(to queue: Queue, people: Int) throws(QueueingProblem) -> Load {
    precondition(people >= 0)
    let fresh = queue.load
    guard fresh.contacts > 0 else { return fresh }
    let erlangs = fresh.erlangs
    let patience = queue.patience.meanSeconds / fresh.handleTimeSeconds

    /// The part of an offered load that first contacts must have made, in erlangs.
    func freshPart(of offered: Double) -> Double {
      let abandoned = QueueOutcome(
        erlangs: offered, servers: people, patience: patience, threshold: 0
      ).abandoned
      let returning =
        (1 - abandoned) * unresolvedReturning + abandoned * abandonedReturning
      return offered * (1 - returning)
    }

    var low = erlangs
    var high = erlangs
    while freshPart(of: high) < erlangs {
      low = high
      high *= 2
      guard high <= Load.largestErlangs else { throw .returnsNeverSettle(freshErlangs: erlangs) }
    }
    // Halving to neighbouring numbers: 50 steps at most, the same on every machine.
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if freshPart(of: middle) < erlangs { low = middle } else { high = middle }
    }
    return try Load(
      contacts: fresh.contacts * (high / erlangs), handleTimeSeconds: fresh.handleTimeSeconds,
      intervalSeconds: fresh.intervalSeconds)
  }
}
