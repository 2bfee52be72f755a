/// Which share is meant by "service level": the four in use give different numbers for one day.
public enum ServiceLevelDefinition: String, CaseIterable, Hashable, Sendable {
  /// Answered within the threshold, of all contacts offered. The strictest of the four, and
  /// the default of this project: nobody who abandons counts as served.
  case offered
  /// Answered within the threshold, of those answered at all.
  case served
  /// Answered within the threshold, of those offered less those who abandoned within it.
  case withoutShortAbandons = "without-short-abandons"
  /// Answered or abandoned within the threshold, of all contacts offered.
  case answeredOrAbandoned = "answered-or-abandoned"

  /// The definition in words, with `T` for the threshold; printed beside every figure.
  public var name: String {
    switch self {
    case .offered: "answered within T / offered"
    case .served: "answered within T / answered"
    case .withoutShortAbandons: "answered within T / (offered - abandoned within T)"
    case .answeredOrAbandoned: "(answered or abandoned within T) / offered"
    }
  }
}

/// A service level to reach, with its threshold and what it is a share of.
public struct ServiceLevelTarget: Hashable, Sendable {
  /// The share to reach or pass, strictly between 0 and 1.
  public let share: Double
  /// The threshold, in seconds, 0 or more.
  public let thresholdSeconds: Double
  /// What the share is a share of.
  public let definition: ServiceLevelDefinition

  /// The target "at least `share` within `thresholdSeconds`".
  ///
  /// - Throws: `targetShare` or `threshold`.
  public init(
    share: Double, thresholdSeconds: Double, definition: ServiceLevelDefinition
  ) throws(QueueingProblem) {
    guard share > 0, share < 1 else { throw .targetShare(share) }
    guard thresholdSeconds >= 0, thresholdSeconds < .infinity else {
      throw .threshold(seconds: thresholdSeconds)
    }
    self.share = share
    self.thresholdSeconds = thresholdSeconds
    self.definition = definition
  }
}
