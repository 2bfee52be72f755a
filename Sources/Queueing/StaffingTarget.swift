/// What a number of people must achieve to be enough.
public struct StaffingTarget: Hashable, Sendable {
  /// The service level to reach.
  public let serviceLevel: ServiceLevelTarget
  /// The largest share of their time that people may be busy, `0.01...1`.
  public let occupancyCeiling: Double
  /// The largest share of contacts that may abandon, above 0; 1 asks nothing.
  public let abandonmentCeiling: Double

  /// A target; the ceilings ask nothing unless given.
  ///
  /// - Throws: `occupancyCeiling` or `abandonmentCeiling`.
  public init(
    _ serviceLevel: ServiceLevelTarget, occupancyCeiling: Double = 1,
    abandonmentCeiling: Double = 1
  ) throws(QueueingProblem) {
    guard (0.01...1).contains(occupancyCeiling) else { throw .occupancyCeiling(occupancyCeiling) }
    guard abandonmentCeiling > 0, abandonmentCeiling <= 1 else {
      throw .abandonmentCeiling(abandonmentCeiling)
    }
    self.serviceLevel = serviceLevel
    self.occupancyCeiling = occupancyCeiling
    self.abandonmentCeiling = abandonmentCeiling
  }

  func isMet(by performance: Performance) -> Bool {
    performance.serviceLevel(serviceLevel.definition) >= serviceLevel.share
      && performance.occupancy <= occupancyCeiling && performance.abandoned <= abandonmentCeiling
  }
}
