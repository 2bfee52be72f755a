/// The number of independent events when `mean` are expected.
///
/// Probability e^(−mean) meanᵏ / k!.
///
/// Below a mean of 10 by inversion, monotone in one uniform number; from 10 by PTRS, about 1.1 to
/// 1.3 tries: W. Hörmann, "The Transformed Rejection Method for Generating Poisson Random
/// Variables", Insurance: Mathematics and Economics 12 (1993), 39–45,
/// doi:10.1016/0167-6687(93)90997-4.
@frozen
public struct Poisson: Sampler {
  /// The mean, which is also the variance.
  public let mean: Double

  /// Poisson with `mean` from 0 to 10¹⁵ (above that counts would not be exact).
  public init(mean: Double) throws(ParameterError) {
    try ParameterError.check("mean", mean, "from 0 to 1e15", (0...1e15) ~= mean)
    self.mean = mean
  }

  /// A count; the first accepted try, of which number i reads block i of `stream`.
  public func sample(_ stream: Stream) -> Int {
    mean < 10 ? inverted(stream.uniform()) : rejected(stream)
  }

  /// The logarithm of the probability of exactly `count`; −∞ where it cannot happen.
  public func logProbability(_ count: Int) -> Double {
    let k = Double(count)
    guard count > 0, mean > 0 else {
      return count == 0 ? -mean : -.infinity
    }
    return -Portable.stirlingError(k) - Portable.deviance(k, mean: mean)
      - Portable.halfLogTau - 0.5 * Portable.log(k)
  }

  /// The least count whose cumulative probability reaches `u`.
  private func inverted(_ u: Double) -> Int {
    var count = 0
    var probability = Portable.exp(-mean)
    var cumulative = probability
    while cumulative < u {
      count += 1
      probability *= mean / Double(count)
      let next = cumulative + probability
      // Beyond the last bit of the sum: u lies in what rounding lost.
      guard next > cumulative else { return count }
      cumulative = next
    }
    return count
  }

  private func rejected(_ stream: Stream) -> Int {
    let b = 0.931 + 2.53 * mean.squareRoot()
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let squeeze = 0.9277 - 3.6224 / (b - 2)
    var attempt: UInt64 = 0
    while true {
      let words = stream.block(attempt)
      attempt &+= 1
      let u = Uniform.unit(words.word0) - 0.5
      let v = Uniform.unit(words.word1)
      let distance = 0.5 - u.magnitude
      let value = ((2 * a / distance + b) * u + mean + 0.43).rounded(.down)
      // Every count of a mean up to 10¹⁵ is far below 2⁵³.
      guard value >= 0, value < 0x1p53 else { continue }
      let count = Int(value)
      if distance >= 0.07 && v <= squeeze { return count }
      if distance < 0.013 && v > distance { continue }
      if Portable.log(v * inverseAlpha / (a / (distance * distance) + b)) <= logProbability(count) {
        return count
      }
    }
  }
}
