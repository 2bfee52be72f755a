// The two parts of a Poisson or binomial probability that keep their accuracy for large counts,
// where a difference of logarithms of factorials would lose it. C. Loader, "Fast and Accurate
// Computation of Binomial Probabilities" (2000).

extension Portable {
  /// ½ log 2π.
  static var halfLogTau: Double { 0.91893853320467274178 }

  /// log x! minus Stirling's formula, for x > 0; absolute error about 10⁻¹⁶ for x ≥ 10.
  ///
  /// log x! = (x + ½) log x − x + ½ log 2π + this.
  static func stirlingError(_ x: Double) -> Double {
    var (shift, y) = (0.0, x)
    while y < 10 {
      shift += (y + 0.5) * log1p(1 / y) - 1
      y += 1
    }
    let z = 1 / (y * y)
    var series = 1 / 156.0
    series = series * z - 691 / 360360.0
    series = series * z + 1 / 1188.0
    series = series * z - 1 / 1680.0
    series = series * z + 1 / 1260.0
    series = series * z - 1 / 360.0
    series = series * z + 1 / 12.0
    return shift + series / y
  }

  /// x log(x / mean) + mean − x: by how much a count x is less likely than its mean; both above 0.
  static func deviance(_ x: Double, mean: Double) -> Double {
    let excess = x - mean
    guard excess.magnitude < 0.1 * (x + mean) else { return x * log(x / mean) - excess }
    // log(x / mean) = 2 artanh v: its first term is taken together with the excess, the rest are
    // small, so that nothing cancels.
    let v = excess / (x + mean)
    var (sum, term, divisor) = (excess * v, 2 * x * v, 3.0)
    while true {
      term *= v * v
      let next = sum + term / divisor
      if next == sum { return sum }
      sum = next
      divisor += 2
    }
  }
}
