/// What contacts and people meet in one interval, in the long run of a steady queue.
public struct Performance: Hashable, Sendable {
  /// Share of contacts that find everybody busy.
  public let probabilityOfWait: Double
  /// Mean wait of all contacts, also of those that abandon.
  public let meanWait: MeanWait
  /// Share of contacts that abandon.
  public let abandoned: Double
  /// Share of contacts answered within the threshold.
  public let answeredInTime: Double
  /// Share of contacts that abandon within the threshold.
  public let abandonedInTime: Double
  /// Share of their time that people are busy; 1 where contacts meet nobody at all.
  public let occupancy: Double

  /// The service level under `definition`; 0 where there is nothing to take a share of.
  public func serviceLevel(_ definition: ServiceLevelDefinition) -> Double {
    switch definition {
    case .offered: answeredInTime
    case .served: share(of: 1 - abandoned)
    case .withoutShortAbandons: share(of: 1 - abandonedInTime)
    case .answeredOrAbandoned: min(1, answeredInTime + abandonedInTime)
    }
  }

  private func share(of whole: Double) -> Double {
    whole > 0 ? min(1, answeredInTime / whole) : 0
  }

  /// `outcome` in seconds, for `people` (or chat places) under `erlangs`.
  init(_ outcome: QueueOutcome, erlangs: Double, people: Double, handleTimeSeconds: Double) {
    // Rounding may leave a share one last digit above 1.
    probabilityOfWait = min(1, outcome.waiting)
    meanWait = outcome.wait < .infinity ? .seconds(outcome.wait * handleTimeSeconds) : .unbounded
    abandoned = min(1, outcome.abandoned)
    answeredInTime = min(1, outcome.answeredInTime)
    abandonedInTime = min(1, outcome.abandonedInTime)
    if erlangs == 0 {
      occupancy = 0
    } else if people == 0 {
      occupancy = 1
    } else {
      occupancy = min(1, erlangs * (1 - abandoned) / people)
    }
  }
}
