import Randomness

/// The queue M/M/c in which nobody abandons (Erlang, 1917).
enum ErlangC {
  /// The share of contacts that wait, C = cB / (c − R + RB), with the difference taken once so that
  /// it stays exact near R = c; 1 where the load is not below the servers.
  private static func waiting(erlangs: Double, servers: Double, blocking: Double) -> Double {
    guard erlangs < servers else { return 1 }
    return servers * blocking / (servers - erlangs + erlangs * blocking)
  }

  /// What contacts meet, given the share blocked in the loss model with the same load and staff.
  ///
  /// The wait is 0, or exponential with rate c − R per handle time.
  static func outcome(
    erlangs: Double, servers: Double, blocking: Double, threshold: Double
  ) -> QueueOutcome {
    guard erlangs < servers else { return .swamped }
    let waiting = waiting(erlangs: erlangs, servers: servers, blocking: blocking)
    let spare = servers - erlangs
    return QueueOutcome(
      waiting: waiting, wait: waiting / spare, abandoned: 0,
      answeredInTime: 1 - waiting * Portable.exp(-spare * threshold), abandonedInTime: 0)
  }
}
