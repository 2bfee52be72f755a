import Randomness

/// How the rates at which people leave become hazards a week, and back: of those here at its start
/// a share p is gone at the end of a period, so that what is left is exp(−hazard · time).
enum HazardPerWeek {
  /// −ln(1 − p) · 7 ⁄ days.
  ///
  /// - Parameter share: Below 1.
  static func ofShare(_ share: Double, lostInDays days: Double) -> Double {
    -Portable.log1p(-share) * 7 / days
  }

  /// 1 − exp(−hazard · days ⁄ 7).
  static func shareLost(at hazard: Double, inDays days: Double) -> Double {
    -Portable.expm1(-hazard * days / 7)
  }
}
