extension Portable {
  /// The natural logarithm, within 1 unit in the last place.
  ///
  /// Edge cases: `log(0)` is −∞, `log(∞)` is ∞, below 0 and NaN give NaN. Subnormal numbers keep
  /// the same accuracy.
  ///
  /// x = 2ᵏ m with m in [√½, √2); with f = m − 1 and s = f / (2 + f), log m is the series
  /// 2 artanh s, written as f minus a correction so that f itself suffers no rounding. The
  /// polynomial interpolates the series' tail at Chebyshev points (error 0.05 units).
  @inlinable
  public static func log(_ x: Double) -> Double {
    var bits = x.bitPattern
    var exponent: Int64 = 0
    // One comparison finds all but the positive normal numbers.
    if bits &- 0x0010_0000_0000_0000 >= 0x7FE0_0000_0000_0000 {
      if x == 0 { return -.infinity }
      if x < 0 { return .nan }
      guard x < .infinity else { return x }
      bits = (x * 0x1p54).bitPattern
      exponent = -54
    }
    let aboveRootHalf = Int64(bitPattern: bits &- 0x3FE6_A09E_667F_3BCD) >> 52
    let f = Double(bitPattern: bits &- UInt64(bitPattern: aboveRootHalf << 52)) - 1
    let k = Double(exponent &+ aboveRootHalf)

    let s = f / (2 + f)
    let z = s * s
    let w = z * z
    // Even and odd coefficients apart: two short chains of dependent operations, not a long one.
    var even = 0.14616449685088906
    even = even * w + 0.1818288912526188
    even = even * w + 0.28571428625975487
    even = even * w + 0.666666666666667
    var odd = 0.1533172160055169
    odd = odd * w + 0.22222211134795078
    odd = odd * w + 0.39999999999899505
    let tail = z * even + w * odd
    let halfSquare = 0.5 * f * f
    return k * ln2High - ((halfSquare - (s * (halfSquare + tail) + k * ln2Low)) - f)
  }

  /// Eight natural logarithms of positive normal numbers: the same numbers as one by one.
  @inlinable @inline(__always)
  public static func logs(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let bits = unsafe unsafeBitCast(x, to: SIMD8<Int64>.self)
    let above = (bits &- 0x3FE6_A09E_667F_3BCD) &>> 52
    let f = unsafe unsafeBitCast(bits &- (above &<< 52), to: SIMD8<Double>.self) - 1
    // An integer of few digits beside 1.5 × 2⁵², less that, is itself.
    let k =
      unsafe unsafeBitCast(above &+ 0x4338_0000_0000_0000, to: SIMD8<Double>.self)
      - 6755399441055744
    let s = f / (f + 2)
    let z = s * s
    let w = z * z
    var even = SIMD8<Double>(repeating: 0.14616449685088906)
    even = even * w + 0.1818288912526188
    even = even * w + 0.28571428625975487
    even = even * w + 0.666666666666667
    var odd = SIMD8<Double>(repeating: 0.1533172160055169)
    odd = odd * w + 0.22222211134795078
    odd = odd * w + 0.39999999999899505
    let tail = z * even + w * odd
    let halfSquare = 0.5 * f * f
    return k * ln2High - ((halfSquare - (s * (halfSquare + tail) + k * ln2Low)) - f)
  }

  /// log(1 + x), within 2 units in the last place, also where x is tiny.
  ///
  /// Edge cases: −1 gives −∞, ∞ gives ∞, below −1 and NaN give NaN.
  @inlinable
  public static func log1p(_ x: Double) -> Double {
    let sum = 1 + x
    guard sum > 0, sum < .infinity else { return log(sum) }
    // What rounding took from the sum, given back to first order.
    let lost = x.magnitude < 1 ? x - (sum - 1) : 1 - (sum - x)
    return log(sum) + lost / sum
  }
}
