/// How often an interval is to cover the true value.
public enum Confidence: Double, Sendable, Hashable, CaseIterable {
  /// 90 % of intervals cover.
  case ninety = 0.90
  /// 95 % of intervals cover.
  case ninetyFive = 0.95

  /// The two-sided quantile of the standard normal distribution.
  public var normalFactor: Double {
    switch self {
    case .ninety: 1.6448536269514727
    case .ninetyFive: 1.9599639845400543
    }
  }

  /// The two-sided quantile of Student's t for `degrees` of freedom, to six decimals.
  ///
  /// Above 28 degrees (30 values and more) the normal quantile stands in for it, at most 4.2 % less.
  ///
  /// - Precondition: `degrees` is 1 or more.
  public func factor(degreesOfFreedom degrees: Int) -> Double {
    precondition(degrees > 0, "a variance has at least one degree of freedom")
    let table = self == .ninety ? Self.student90 : Self.student95
    return degrees <= table.count ? table[degrees - 1] : normalFactor
  }

  private static let student90 = [
    6.313752, 2.919986, 2.353363, 2.131847, 2.015048, 1.943180, 1.894579, 1.859548, 1.833113,
    1.812461, 1.795885, 1.782288, 1.770933, 1.761310, 1.753050, 1.745884, 1.739607, 1.734064,
    1.729133, 1.724718, 1.720743, 1.717144, 1.713872, 1.710882, 1.708141, 1.705618, 1.703288,
    1.701131,
  ]
  private static let student95 = [
    12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157,
    2.228139, 2.200985, 2.178813, 2.160369, 2.144787, 2.131450, 2.119905, 2.109816, 2.100922,
    2.093024, 2.085963, 2.079614, 2.073873, 2.068658, 2.063899, 2.059539, 2.055529, 2.051831,
    2.048407,
  ]
}
