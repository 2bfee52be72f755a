/// A share between 0 and 1, as known after a number of successes and failures.
///
/// Density proportional to x^(a − 1) (1 − x)^(b − 1) on 0…1.
///
/// X / (X + Y) with X and Y gamma distributed, computed from their logarithms so that small
/// parameters, where both would be 0, stay right. A value nearer to 1 than 10⁻¹⁶ is 1.
@frozen
public struct Beta: Sampler {
  /// The weight of successes.
  public let a: Double
  /// The weight of failures.
  public let b: Double
  let successes: Gamma
  let failures: Gamma

  /// Beta with both weights above 0.
  public init(_ a: Double, _ b: Double) throws(ParameterError) {
    try ParameterError.check("a", a, "above 0", a > 0)
    try ParameterError.check("b", b, "above 0", b > 0)
    (self.a, self.b) = (a, b)
    successes = try Gamma(shape: a, scale: 1)
    failures = try Gamma(shape: b, scale: 1)
  }

  /// a / (a + b).
  public var mean: Double { 1 / (1 + b / a) }

  /// Successes from part 0 of `stream`, failures from part 1.
  public func sample(_ stream: Stream) -> Double {
    let odds = failures.sampleLogarithm(stream.part(1)) - successes.sampleLogarithm(stream)
    // Both can be −∞ for weights below 10⁻³⁰⁰; then either end is as near as the other.
    return odds.isNaN ? (stream.uniform(3) < mean ? 1 : 0) : 1 / (1 + Portable.exp(odds))
  }
}
