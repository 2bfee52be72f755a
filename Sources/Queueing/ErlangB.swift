/// The loss model M/M/c/c: who finds everybody busy is gone (Erlang, 1917).
public enum ErlangB {
  /// The share of contacts that find all `servers` busy and are lost.
  ///
  /// - Precondition: `erlangs` is finite and not negative, `servers` is not negative.
  public static func blocking(erlangs: Double, servers: Int) -> Double {
    precondition(erlangs >= 0 && erlangs < .infinity && servers >= 0)
    return 1 / inverseBlocking(erlangs: erlangs, servers: servers)
  }

  /// 1/B: the weight of all states over that of "all busy". Infinite where blocking underflows.
  static func inverseBlocking(erlangs: Double, servers: Int) -> Double {
    descendingSum(from: Double(servers), over: erlangs)
  }
}
