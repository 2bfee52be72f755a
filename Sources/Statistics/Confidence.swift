/// How often an interval is to cover the true value.
public enum Confidence: Double, Sendable, Hashable, CaseIterable {
  /// 80 % of intervals cover.
  case eighty = 0.80
  /// 90 % of intervals cover.
  case ninety = 0.90
  /// 95 % of intervals cover.
  case ninetyFive = 0.95

  /// The two-sided quantile of the standard normal distribution.
  public var normalFactor: Double {
    switch self {
    case .eighty: 1.2815515655446004
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
    let table = student
    return degrees <= table.count ? table[degrees - 1] : normalFactor
  }

  /// The two-sided quantile of Student's t for degrees of freedom that are no whole number, as
  /// approximations have them; fewer than one count as one.
  ///
  /// Between the degrees that are tabled it is a straight line in their reciprocal, of which the
  /// quantile is nearly one: beyond 3 degrees less than a hundredth off.
  public func factor(effectiveDegrees degrees: Double) -> Double {
    let table = student
    guard degrees > 1 else { return table[0] }
    let below = min(table.count, Int(min(degrees, 1000)))
    let (near, far) = (1 / Double(below), below < table.count ? 1 / Double(below + 1) : 0)
    let end = below < table.count ? table[below] : normalFactor
    let part = (1 / degrees - far) / (near - far)
    return end + (table[below - 1] - end) * part
  }

  private var student: [Double] {
    switch self {
    case .eighty: Self.student80
    case .ninety: Self.student90
    case .ninetyFive: Self.student95
    }
  }

  private static let student80 = [
    3.077684, 1.885618, 1.637744, 1.533206, 1.475884, 1.439756, 1.414924, 1.396815,
    1.383029, 1.372184, 1.363430, 1.356217, 1.350171, 1.345030, 1.340606, 1.336757,
    1.333379, 1.330391, 1.327728, 1.325341, 1.323188, 1.321237, 1.319460, 1.317836,
    1.316345, 1.314972, 1.313703, 1.312527,
  ]
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
