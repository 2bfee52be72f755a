extension Portable {
  /// The standard normal quantile: the x with Φ(x) = p; relative error about 10⁻¹⁵.
  ///
  /// Edge cases: 0 gives −∞, 1 gives ∞; outside [0, 1] and NaN give NaN.
  ///
  /// M. J. Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution",
  /// Applied Statistics 37 (1988), 477–484, doi:10.2307/2347330, routine PPND16.
  @inlinable
  public static func normalQuantile(_ p: Double) -> Double {
    let q = p - 0.5
    if q.magnitude <= 0.425 {
      let r = 0.180625 - q * q
      return q
        * ratio(
          r,
          SIMD8(
            3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
            1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
            3.3430575583588128105e4, 2.5090809287301226727e3),
          SIMD8(
            1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
            2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4,
            5.2264952788528545610e3))
    }
    let tail = q < 0 ? p : 1 - p
    guard tail > 0 else { return tail == 0 ? (q < 0 ? -.infinity : .infinity) : .nan }
    let r = (-log(tail)).squareRoot()
    let x =
      r <= 5
      ? ratio(
        r - 1.6,
        SIMD8(
          1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
          3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
          2.27238449892691845833e-2, 7.74545014278341407640e-4),
        SIMD8(
          1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
          1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
          1.05075007164441684324e-9))
      : ratio(
        r - 5,
        SIMD8(
          6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
          2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
          2.71155556874348757815e-5, 2.01033439929228813265e-7),
        SIMD8(
          1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
          7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
          2.04426310338993978564e-15))
    return q < 0 ? -x : x
  }

  /// Eight standard normal quantiles: the same numbers as one by one.
  @inlinable
  public static func normalQuantiles(_ p: SIMD8<Double>) -> SIMD8<Double> {
    var x = normalQuantilesOfMiddle(p)
    for lane in 0..<8 where isInTail(p[lane]) { x[lane] = normalQuantile(p[lane]) }
    return x
  }

  /// Whether the quantile of a number takes the formula of the tails.
  @inlinable @inline(__always)
  public static func isInTail(_ p: Double) -> Bool { (p - 0.5).magnitude > 0.425 }

  /// Eight standard normal quantiles of numbers that are not in a tail: the same numbers as one by
  /// one.
  @inlinable @inline(__always)
  public static func normalQuantilesOfMiddle(_ p: SIMD8<Double>) -> SIMD8<Double> {
    let q = p - 0.5
    let r = 0.180625 - q * q
    var above = SIMD8<Double>(repeating: 2.5090809287301226727e3)
    above = above * r + 3.3430575583588128105e4
    above = above * r + 6.7265770927008700853e4
    above = above * r + 4.5921953931549871457e4
    above = above * r + 1.3731693765509461125e4
    above = above * r + 1.9715909503065514427e3
    above = above * r + 1.3314166789178437745e2
    above = above * r + 3.3871328727963666080e0
    var below = SIMD8<Double>(repeating: 5.2264952788528545610e3)
    below = below * r + 2.8729085735721942674e4
    below = below * r + 3.9307895800092710610e4
    below = below * r + 2.1213794301586595867e4
    below = below * r + 5.3941960214247511077e3
    below = below * r + 6.8718700749205790830e2
    below = below * r + 4.2313330701600911252e1
    below = below * r + 1
    return q * (above / below)
  }

  /// Eight standard normal quantiles of numbers in a tail, below 0.075 or above 0.925 and neither 0
  /// nor 1: the same numbers as one by one.
  @inlinable
  public static func normalQuantilesOfTails(_ p: SIMD8<Double>) -> SIMD8<Double> {
    let isBelow = p .< 0.5
    let r = (-logs((1 - p).replacing(with: p, where: isBelow))).squareRoot()
    let t = r - 1.6
    var above = SIMD8<Double>(repeating: 7.74545014278341407640e-4)
    above = above * t + 2.27238449892691845833e-2
    above = above * t + 2.41780725177450611770e-1
    above = above * t + 1.27045825245236838258e0
    above = above * t + 3.64784832476320460504e0
    above = above * t + 5.76949722146069140550e0
    above = above * t + 4.63033784615654529590e0
    above = above * t + 1.42343711074968357734e0
    var below = SIMD8<Double>(repeating: 1.05075007164441684324e-9)
    below = below * t + 5.47593808499534494600e-4
    below = below * t + 1.51986665636164571966e-2
    below = below * t + 1.48103976427480074590e-1
    below = below * t + 6.89767334985100004550e-1
    below = below * t + 1.67638483018380384940e0
    below = below * t + 2.05319162663775882187e0
    below = below * t + 1
    var x = above / below
    x.replace(with: -x, where: isBelow)
    // Further out than e⁻²⁵ the ratio is another one.
    for lane in 0..<8 where r[lane] > 5 { x[lane] = normalQuantile(p[lane]) }
    return x
  }

  /// The standard normal distribution function Φ(x), relative error about 10⁻¹⁵ in both tails.
  ///
  /// Fades through the subnormal numbers to 0 below −38.5; NaN gives NaN. W. J. Cody, "Rational
  /// Chebyshev Approximations for the Error Function", Mathematics of Computation 23 (1969),
  /// 631–637, in the form of his routine ANORM.
  public static func normalDistribution(_ x: Double) -> Double {
    let y = x.magnitude
    if y <= 0.66291 {
      let z = x * x
      var (above, below) = (0.065682337918207449113 * z, z)
      for (a, b) in [
        (2.2352520354606839287, 47.20258190468824187),
        (161.02823106855587881, 976.09855173777669322),
        (1067.6894854603709582, 10260.932208618978205),
      ] { (above, below) = ((above + a) * z, (below + b) * z) }
      return 0.5 + x * (above + 18154.981253343561249) / (below + 45507.789335026729956)
    }
    guard y < 40 else { return x.isNaN ? x : x > 0 ? 1 : 0 }
    let scaled: Double
    if y <= 5.656854249492380581 {
      var (above, below) = (1.0765576773720192317e-8 * y, y)
      for (c, d) in [
        (0.39894151208813466764, 22.266688044328115691),
        (8.8831497943883759412, 235.38790178262499861),
        (93.506656132177855979, 1519.377599407554805),
        (597.27027639480026226, 6485.558298266760755),
        (2494.5375852903726711, 18615.571640885098091),
        (6848.1904505362823326, 34900.952721145977266),
        (11602.651437647350124, 38912.003286093271411),
      ] { (above, below) = ((above + c) * y, (below + d) * y) }
      scaled = (above + 9842.7148383839780218) / (below + 19685.429676859990727)
    } else {
      let z = 1 / (x * x)
      var (above, below) = (0.02307344176494017303 * z, z)
      for (p, q) in [
        (0.21589853405795699, 1.28426009614491121),
        (0.1274011611602473639, 0.468238212480865118),
        (0.022235277870649807, 0.0659881378689285515),
        (0.001421619193227893466, 0.00378239633202758244),
      ] { (above, below) = ((above + p) * z, (below + q) * z) }
      let correction = z * (above + 2.9112874951168792e-5) / (below + 7.29751555083966205e-5)
      scaled = (0.39894228040143267794 - correction) / y
    }
    // e^(−y²/2) with y² split so that the large part is exact.
    let head = (y * 16).rounded(.towardZero) / 16
    let tail = exp(-head * head * 0.5) * exp(-(y - head) * (y + head) * 0.5) * scaled
    return x > 0 ? 1 - tail : tail
  }

  /// The ratio of two polynomials of degree 7, coefficients from the constant term upwards.
  ///
  /// Both by Horner's rule, side by side in the two halves of one register.
  @inlinable @inline(__always)
  static func ratio(_ x: Double, _ above: SIMD8<Double>, _ below: SIMD8<Double>) -> Double {
    var both = SIMD2(above[7], below[7])
    both = both * x + SIMD2(above[6], below[6])
    both = both * x + SIMD2(above[5], below[5])
    both = both * x + SIMD2(above[4], below[4])
    both = both * x + SIMD2(above[3], below[3])
    both = both * x + SIMD2(above[2], below[2])
    both = both * x + SIMD2(above[1], below[1])
    both = both * x + SIMD2(above[0], below[0])
    return both.x / both.y
  }
}
