/// The number of successes in independent trials of equal probability.
///
/// Probability C(n, k) pᵏ (1 − p)ⁿ⁻ᵏ.
///
/// Where fewer than 10 successes (or failures) are expected by inversion, monotone in one uniform
/// number; otherwise by BTRS, about 1.15 to 1.3 tries: W. Hörmann, "The Generation of Binomial
/// Random Variates", Journal of Statistical Computation and Simulation 46 (1993), 101–110,
/// doi:10.1080/00949659308811496. Above p = ½ the failures are drawn instead.
@frozen
public struct Binomial: Sampler {
  /// How many trials.
  public let trials: Int
  /// The probability of success of each.
  public let probability: Double

  /// Binomial with `trials` from 0 to 2⁵³ and `probability` from 0 to 1.
  public init(trials: Int, probability: Double) throws(ParameterError) {
    try ParameterError.check(
      "trials", Double(trials), "from 0 to 2^53", (0...(1 << 53)) ~= trials)
    try ParameterError.check("probability", probability, "from 0 to 1", (0...1) ~= probability)
    (self.trials, self.probability) = (trials, probability)
  }

  /// trials × probability.
  public var mean: Double { Double(trials) * probability }

  /// A count of successes; the first accepted try, of which number i reads block i of `stream`.
  public func sample(_ stream: Stream) -> Int {
    guard probability <= 0.5 else {
      let rare = 1 - probability
      return Double(trials) * rare < 10
        ? trials - inverted(1 - stream.uniform(), rare) : trials - rejected(stream, rare)
    }
    return mean < 10 ? inverted(stream.uniform(), probability) : rejected(stream, probability)
  }

  /// The logarithm of the probability of exactly `count`; −∞ where it cannot happen.
  public func logProbability(_ count: Int) -> Double {
    guard (0...trials) ~= count else { return -.infinity }
    return Self.logProbability(count, trials, probability)
  }

  private static func logProbability(_ count: Int, _ trials: Int, _ p: Double) -> Double {
    let (n, k) = (Double(trials), Double(count))
    if p == 0 { return count == 0 ? 0 : -.infinity }
    if p == 1 { return count == trials ? 0 : -.infinity }
    if count == 0 { return n * Portable.log1p(-p) }
    if count == trials { return n * Portable.log(p) }
    let rest = n - k
    let stirling =
      Portable.stirlingError(n) - Portable.stirlingError(k) - Portable.stirlingError(rest)
    let deviance =
      Portable.deviance(k, mean: n * p) + Portable.deviance(rest, mean: n * (1 - p))
    return stirling - deviance - Portable.halfLogTau + 0.5 * Portable.log(n / k / rest)
  }

  /// The least count whose cumulative probability reaches `u`, for p ≤ ½.
  private func inverted(_ u: Double, _ p: Double) -> Int {
    let odds = p / (1 - p)
    var count = 0
    var probability = Portable.exp(Double(trials) * Portable.log1p(-p))
    var cumulative = probability
    while cumulative < u, count < trials {
      probability *= Double(trials - count) / Double(count + 1) * odds
      count += 1
      let next = cumulative + probability
      // Beyond the last bit of the sum: u lies in what rounding lost.
      guard next > cumulative else { return count }
      cumulative = next
    }
    return count
  }

  private func rejected(_ stream: Stream, _ p: Double) -> Int {
    let n = Double(trials)
    let deviation = (n * p * (1 - p)).squareRoot()
    let b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * p
    let alpha = (2.83 + 5.1 / b) * deviation
    let squeeze = 0.92 - 4.2 / b
    let atMode = Self.logProbability(Int((n * p + p).rounded(.down)), trials, p)
    var attempt: UInt64 = 0
    while true {
      let words = stream.block(attempt)
      attempt &+= 1
      let u = Uniform.unit(words.word0) - 0.5
      let v = Uniform.unit(words.word1)
      let distance = 0.5 - u.magnitude
      let value = ((2 * a / distance + b) * u + n * p + 0.5).rounded(.down)
      guard value >= 0, value <= n else { continue }
      let count = Int(value)
      if distance >= 0.07 && v <= squeeze { return count }
      if Portable.log(v * alpha / (a / (distance * distance) + b))
        <= Self.logProbability(count, trials, p) - atMode
      {
        return count
      }
    }
  }
}
