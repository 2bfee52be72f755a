/// Waiting for several exponential times: a positive, right-skewed quantity.
///
/// Density x^(shape − 1) e^(−x/scale) / (Γ(shape) scale^shape) for x > 0.
///
/// Rejection from a cubed normal, about 1.05 tries for shape 1 and fewer above: G. Marsaglia,
/// W. W. Tsang, "A Simple Method for Generating Gamma Variables", ACM TOMS 26 (2000), 363–372,
/// doi:10.1145/358407.358414. A shape below 1 is drawn as shape + 1, times u^(1/shape); for tiny
/// shapes most of the distribution is nearer to 0 than a `Double` can be, and is 0.
@frozen
public struct Gamma: Sampler {
  /// The shape; as many exponential times as this are added.
  public let shape: Double
  /// The scale, in the unit of the values.
  public let scale: Double

  /// Gamma with `shape` and `scale` above 0, and a finite mean.
  public init(shape: Double, scale: Double) throws(ParameterError) {
    try ParameterError.check("shape", shape, "above 0", shape > 0)
    try ParameterError.check("scale", scale, "above 0", scale > 0)
    try ParameterError.check("shape * scale", shape * scale, "finite", true)
    (self.shape, self.scale) = (shape, scale)
  }

  /// shape × scale.
  public var mean: Double { shape * scale }

  /// The first accepted try; try number i reads block i of `stream`.
  public func sample(_ stream: Stream) -> Double {
    let (core, boost) = parts(stream)
    return shape < 1 ? scale * core * Portable.exp(boost) : scale * core
  }

  /// The logarithm of a value of scale 1, which does not vanish however small the shape is.
  func sampleLogarithm(_ stream: Stream) -> Double {
    let (core, boost) = parts(stream)
    return Portable.log(core) + boost
  }

  /// A value of scale 1 whose shape is at least 1, and the logarithm of what to multiply it by.
  private func parts(_ stream: Stream) -> (core: Double, boost: Double) {
    let d = (shape < 1 ? shape + 1 : shape) - 1 / 3.0
    let c = 1 / (9 * d).squareRoot()
    var attempt: UInt64 = 0
    while true {
      let words = stream.block(attempt)
      attempt &+= 1
      let x = Portable.normalQuantile(Uniform.unit(words.word0))
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      let u = Uniform.unit(words.word1)
      let square = x * x
      guard
        u < 1 - 0.0331 * square * square
          || Portable.log(u) < 0.5 * square + d * (1 - v + Portable.log(v))
      else { continue }
      // The third word had no say in the acceptance.
      return (d * v, shape < 1 ? Portable.log(Uniform.unit(words.word2)) / shape : 0)
    }
  }
}
