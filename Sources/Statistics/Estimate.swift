/// A number estimated from futures, with the interval that its uncertainty leaves.
public struct Estimate: Sendable, Hashable {
  /// The estimate itself.
  public let value: Double
  /// The lower end of the interval.
  public let low: Double
  /// The upper end of the interval.
  public let high: Double
  /// How often such intervals cover the true value.
  public let confidence: Confidence

  /// An estimate with its interval.
  public init(value: Double, low: Double, high: Double, confidence: Confidence) {
    (self.value, self.low, self.high, self.confidence) = (value, low, high, confidence)
  }

  /// The confidence as a number, such as 0.90.
  public var level: Double { confidence.rawValue }

  /// Whether it can be told from nothing: the interval does not reach 0.
  public var isTold: Bool { low > 0 || high < 0 }

  /// Whether it is nothing, and certainly so.
  public var isNothing: Bool { low == 0 && high == 0 }

  /// The estimate of a multiple; its ends change places where that is negative.
  public func scaled(by factor: Double) -> Estimate {
    let ends = [low * factor, high * factor].sorted()
    return Estimate(value: value * factor, low: ends[0], high: ends[1], confidence: confidence)
  }
}

extension Estimate {
  /// The mean of `distribution`; nil for fewer than two values.
  public init?(meanOf distribution: Distribution, confidence: Confidence = .ninetyFive) {
    self.init(meanOf: distribution.moments, confidence: confidence)
  }

  /// The mean of values of which these are the moments; nil for fewer than two.
  ///
  /// mean ± factor × standard error: Student's t below 30 values, the normal quantile from 30.
  public init?(meanOf moments: Moments, confidence: Confidence = .ninetyFive) {
    guard let mean = moments.mean, let error = moments.standardError else { return nil }
    let margin = confidence.factor(degreesOfFreedom: moments.count - 1) * error
    self.init(value: mean, low: mean - margin, high: mean + margin, confidence: confidence)
  }

  /// A probability from `successes` among `trials`; nil without trials.
  ///
  /// Wilson's score interval, which stays inside 0…1 and keeps a width at 0 and at all successes.
  /// E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal
  /// of the American Statistical Association 22 (1927), 209–212, doi:10.2307/2276774.
  ///
  /// - Precondition: `successes` is in 0…`trials`.
  public init?(successes: Int, of trials: Int, confidence: Confidence = .ninetyFive) {
    precondition((0...Swift.max(0, trials)) ~= successes, "successes are some of the trials")
    guard trials > 0 else { return nil }
    self.init(share: Double(successes) / Double(trials), of: Double(trials), confidence)
  }

  /// A probability from trials in groups of one size that may resemble each other within a group,
  /// such as people of one future; nil without trials.
  ///
  /// Wilson's interval for as many trials as are worth as much when independent: their number
  /// divided by the design effect, the variance between groups over that of independent trials.
  /// E. L. Korn, B. I. Graubard, "Confidence Intervals for Proportions with Small Expected Number
  /// of Positive Counts Estimated from Survey Data", Survey Methodology 24 (1998), 193–201.
  ///
  /// - Precondition: each number of successes is in 0…`trials`.
  public init?(
    successesByGroup: [Int], ofEach trials: Int, confidence: Confidence = .ninetyFive
  ) {
    let (groups, n) = (Double(successesByGroup.count), Double(trials * successesByGroup.count))
    guard n > 0 else { return nil }
    let mean = Double(successesByGroup.reduce(0, +)) / groups
    let squares = successesByGroup.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    let p = mean / Double(trials)
    let independent = Double(trials) * p * (1 - p)
    let effect = groups > 1 && independent > 0 ? squares / (groups - 1) / independent : 1
    self.init(share: p, of: n / Swift.max(1, effect), confidence)
  }

  /// Wilson's interval around a share of so many trials.
  private init(share p: Double, of n: Double, _ confidence: Confidence) {
    let z = confidence.normalFactor
    let scale = 1 + z * z / n
    let centre = (p + z * z / (2 * n)) / scale
    let margin = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / scale
    self.init(
      value: p, low: p == 0 ? 0 : Swift.max(0, centre - margin),
      high: p == 1 ? 1 : Swift.min(1, centre + margin), confidence: confidence)
  }

  /// The mean of `second` minus the mean of `first`, independent of each other; nil where either
  /// has fewer than two values.
  ///
  /// Welch's interval: the variances may differ. Degrees of freedom by Satterthwaite, rounded
  /// down. For paired futures collect the differences themselves and use `init(meanOf:)`.
  public init?(
    difference second: Distribution, minus first: Distribution,
    confidence: Confidence = .ninetyFive
  ) {
    guard let before = first.mean, let after = second.mean,
      let error1 = first.standardError, let error2 = second.standardError
    else { return nil }
    let (square1, square2) = (error1 * error1, error2 * error2)
    let square = square1 + square2
    let degrees =
      square * square
      / (square1 * square1 / Double(first.count - 1) + square2 * square2 / Double(second.count - 1))
    // Not a number where both variances are 0, and then of no consequence.
    let whole = degrees.isFinite ? Int(Swift.min(degrees, 1e6)) : 1
    let margin = confidence.factor(degreesOfFreedom: Swift.max(1, whole)) * square.squareRoot()
    let value = after - before
    self.init(value: value, low: value - margin, high: value + margin, confidence: confidence)
  }
}

/// How many times the futures pairing was worth: (var A + var B) / var(A − B).
///
/// Independent futures would need so many times the number to know the difference as well. 1 where
/// pairing gained nothing; nil where the paired difference never varies, or a variance is not a
/// number.
public func pairingGain(
  varianceFirst: Double, varianceSecond: Double, varianceDifference: Double
) -> Double? {
  guard varianceDifference > 0 else { return nil }
  let gain = (varianceFirst + varianceSecond) / varianceDifference
  return gain.isFinite ? gain : nil
}
