import Randomness

/// A stationary autoregressive process of order one, with mean 0 and variance 1: after a gap of g
/// days the correlation is ρᵍ, so that one normal number jumps any gap.
struct Autoregression {
  /// ln ρ of a day; −∞ where nothing persists.
  private let logarithmOfDay: Double

  /// - Parameter correlation: In 0..<1, after so many days.
  init(correlation: Double, after days: Double) {
    logarithmOfDay = correlation > 0 ? Portable.log(correlation) / days : -.infinity
  }

  /// ρ to the power of a number of days.
  func correlation(over days: Int32) -> Double {
    if days == 0 { return 1 }
    return logarithmOfDay == -.infinity ? 0 : Portable.exp(logarithmOfDay * Double(days))
  }

  /// The value some days after a known one.
  ///
  /// - Parameter noise: Standard normal.
  func jump(from value: Double, over days: Int32, noise: Double) -> Double {
    let correlation = correlation(over: days)
    return correlation * value + (1 - correlation * correlation).squareRoot() * noise
  }

  /// The value between two known ones, `before` days after the first and `after` days before the
  /// second: the normal law that both leave.
  func bridge(
    from first: Double, before: Int32, to second: Double, after: Int32, noise: Double
  ) -> Double {
    if after == 0 { return second }
    let (a, b) = (correlation(over: before), correlation(over: after))
    let rest = 1 - a * a * b * b
    // Nothing has passed, or nothing changes.
    guard rest > 0 else { return first }
    let mean = (a * (1 - b * b) * first + b * (1 - a * a) * second) / rest
    return mean + ((1 - a * a) * (1 - b * b) / rest).squareRoot() * noise
  }
}
