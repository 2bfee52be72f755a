import Randomness

/// The formulas of selection: how good those are who pass bars that are hit with errors.
///
/// Ability z is standard normal among applicants of the usual quality. The score of a step is
/// r z + √(1 − r²) e with an error of its own, so that scores of two steps correlate by r₁ r₂.
public enum Scoring {
  /// How reliable the mean of k raters is, when two agree by `reliability`: k ρ ⁄ (1 + (k − 1) ρ)
  /// (C. Spearman, W. Brown, British Journal of Psychology 3, 1910).
  public static func reliability(_ reliability: Double, raters: Double) -> Double {
    raters * reliability / (1 + (raters - 1) * reliability)
  }

  /// The correlation with ability of the mean of k raters' scores: validity × √reliability.
  ///
  /// - Parameter reliability: Of two raters; nil for a score without errors.
  public static func correlation(
    validity: Double, reliability: Double?, raters: Double
  ) -> Double {
    guard let reliability else { return validity }
    return validity * Self.reliability(reliability, raters: raters).squareRoot()
  }

  /// The correlation with ability of a weighted sum of standard scores, each with its own and with
  /// independent errors: Σ w v ⁄ √((Σ w v)² + Σ w² (1 − v²)).
  public static func validity(ofWeighted parts: [(weight: Double, validity: Double)]) -> Double {
    let signal = parts.reduce(0) { $0 + $1.weight * $1.validity }
    let noise = parts.reduce(0) {
      $0 + $1.weight * $1.weight * (1 - $1.validity * $1.validity)
    }
    let all = signal * signal + noise
    return all > 0 ? signal / all.squareRoot() : 0
  }

  /// The share of applicants over whom two raters are at odds: whose standard scores differ by more
  /// than `difference`: 2 (1 − Φ(d ⁄ √(2 (1 − ρ)))).
  public static func disputed(beyond difference: Double, reliability: Double) -> Double {
    2 * Portable.normalDistribution(-difference / (2 * (1 - reliability)).squareRoot())
  }

  /// Applicants needed for so many starters, of whom each applicant becomes one with the
  /// probability `yield`, so that they are enough in a share of futures: the quantile of the
  /// negative binomial distribution (Pascal).
  ///
  /// - Precondition: `yield` is above 0 and `confidence` below 1.
  public static func applicants(
    forStarters starters: Int, yield: Double, confidence: Double
  ) -> Int {
    guard starters > 0, yield > 0, yield < 1 else { return max(0, starters) }
    // Of n applicants the last is the starter number k: log-probabilities by recurrence.
    var (applicants, logarithm) = (starters, Double(starters) * Portable.log(yield))
    var sum = Portable.exp(logarithm)
    while sum < confidence, applicants < 100_000_000 {
      logarithm +=
        Portable.log(Double(applicants) / Double(applicants - starters + 1))
        + Portable.log1p(-yield)
      applicants += 1
      sum += Portable.exp(logarithm)
    }
    return applicants
  }
}

/// A row of bars that applicants must pass, each by its own score.
public struct Hurdles: Sendable {
  /// One bar.
  public struct Bar: Sendable {
    /// Of the score with ability; below 1.
    var correlation: Double
    /// The score that passes.
    var cutoff: Double
    /// The share who are disputed, and the bar that they pass instead.
    var disputed = 0.0
    var second: (correlation: Double, cutoff: Double)?

    /// A bar that a share of all applicants passes.
    public init(correlation: Double, pass share: Double) {
      (self.correlation, cutoff) = (correlation, Portable.normalQuantile(1 - share))
    }

    /// The share of those with an ability who pass.
    func share(passing ability: Double) -> Double {
      let first = Self.passing(ability, correlation, cutoff)
      guard let second, disputed > 0 else { return first }
      return (1 - disputed) * first
        + disputed * Self.passing(ability, second.correlation, second.cutoff)
    }

    private static func passing(
      _ ability: Double, _ correlation: Double, _ cutoff: Double
    ) -> Double {
      Portable.normalDistribution(
        (correlation * ability - cutoff) / (1 - correlation * correlation).squareRoot())
    }
  }

  /// In any order.
  public var bars: [Bar]
  /// By how much the logarithm of the odds of accepting rises with ability, and the share of the
  /// average who accept.
  var acceptance: (share: Double, slope: Double) = (1, 0)

  /// Some bars.
  public init(_ bars: [Bar]) { self.bars = bars }

  /// What becomes of applicants whose mean ability is so far from the usual: the share who pass, and
  /// the mean and standard deviation of their ability; besides, the share of them above an ability.
  ///
  /// By the trapezoidal rule, which for smooth functions that vanish at both ends is exact to
  /// rounding.
  public func moments(
    shift: Double = 0, above least: Double = -.infinity
  ) -> (share: Double, mean: Double, deviation: Double, above: Double) {
    let step = 1.0 / 256
    var (all, first, second, above) = (0.0, 0.0, 0.0, 0.0)
    // Where the half-line begins inside a step, the point next to it counts for its part.
    var offset = 0.0
    if least.isFinite {
      let position = (least - shift) / step
      offset = position - position.rounded(.down)
    }
    for index in -8 * 256...8 * 256 {
      let deviation = (Double(index) + offset) * step
      let ability = shift + deviation
      var weight = Portable.exp(-deviation * deviation / 2)
      for bar in bars { weight *= bar.share(passing: ability) }
      if acceptance.slope != 0 {
        weight *= acceptance.share.withOdds(times: Portable.exp(acceptance.slope * ability))
      }
      all += weight
      first += weight * ability
      second += weight * ability * ability
      let isAt = abs(ability - least) < step / 1000
      if isAt { above += weight / 2 } else if ability > least { above += weight }
    }
    guard all > 0 else { return (0, 0, 0, 0) }
    let mean = first / all
    return (
      all * step / 2.506_628_274_631_000_2, mean,
      max(0, second / all - mean * mean).squareRoot(), above / all
    )
  }
}

/// The number of applicants of a week: Poisson by inversion of keyed uniform numbers, so that a
/// larger mean gives the same applicants and more.
enum ApplicantCount {
  /// What a chunk expects at most: e⁻⁵⁰⁰ is still a number.
  private static let chunk = 500.0

  /// The number for a mean, by one uniform number for each chunk of it: a larger mean only makes the
  /// last chunk larger, or adds one.
  static func number(mean: Double, luck: Luck, entity: UInt64) -> Int {
    var (rest, index, count) = (mean, UInt64(0), 0)
    while rest > 0 {
      count += quantile(
        luck.uniform(.applicants, entity: entity, index: index), mean: min(rest, chunk))
      rest -= chunk
      index &+= 1
    }
    return count
  }

  /// The least count whose cumulative probability reaches `u`.
  static func quantile(_ u: Double, mean: Double) -> Int {
    var (count, probability) = (0, Portable.exp(-mean))
    var cumulative = probability
    while cumulative < u {
      count += 1
      probability *= mean / Double(count)
      let next = cumulative + probability
      // Past the mode, below the last bit of the sum: u lies in what rounding lost.
      if next == cumulative, Double(count) > mean { return count }
      cumulative = next
    }
    return count
  }
}
