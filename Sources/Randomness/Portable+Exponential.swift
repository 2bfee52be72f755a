extension Portable {
  /// eˣ, within 1 unit in the last place.
  ///
  /// Edge cases: overflows to ∞ above 709.78, fades through the subnormal numbers to 0 below
  /// −745.13; NaN gives NaN.
  @inlinable
  public static func exp(_ x: Double) -> Double {
    guard x.magnitude < 745.2 else { return x.isNaN ? x : x > 0 ? .infinity : 0 }
    let (k, high, low) = reduced(x)
    let y = 1 + reducedExpm1(high, low)
    if k.magnitude < 1000 {
      return Double(bitPattern: y.bitPattern &+ UInt64(bitPattern: k << 52))
    }
    // In two steps, of which only the last can leave the normal range and round.
    return y * power2(k / 2) * power2(k - k / 2)
  }

  /// eˣ − 1, within 2 units in the last place, also where x is tiny.
  @inlinable
  public static func expm1(_ x: Double) -> Double {
    guard x.magnitude < 40 else { return exp(x) - 1 }
    let (k, high, low) = reduced(x)
    let rest = reducedExpm1(high, low)
    guard k != 0 else { return rest }
    let scale = power2(k)
    return scale * rest + (scale - 1)
  }

  /// xʸ for x ≥ 0, as e^(y log x): the error grows to about |y log x| units in the last place.
  ///
  /// Edge cases: y = 0 or x = 1 give 1; x = 0 gives 0 or ∞ by the sign of y; x < 0 gives NaN.
  @inlinable
  public static func pow(_ x: Double, _ y: Double) -> Double {
    y == 0 || x == 1 ? 1 : exp(y * log(x))
  }

  /// 2ᵏ for −1022 ≤ k ≤ 1023.
  @inlinable
  static func power2(_ k: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: k &+ 1023) << 52)
  }

  /// x = k ln 2 + high − low with |high − low| ≤ ½ ln 2.
  @inlinable
  static func reduced(_ x: Double) -> (k: Int64, high: Double, low: Double) {
    // Adding 1.5 × 2⁵² leaves no bits for a fraction: the nearest whole number is in the last bits.
    let whole = 0x1.8p52
    let shifted = x * 0x1.71547652b82fep0 + whole
    let k = shifted - whole
    return (
      Int64(bitPattern: shifted.bitPattern &- whole.bitPattern), x - k * ln2High, k * ln2Low
    )
  }

  /// e^r − 1 for r = high − low, |r| ≤ ½ ln 2.
  ///
  /// r (eʳ + 1) / (eʳ − 1) is an even function of r, close to 2 + r²/6: a short polynomial gives
  /// it, and solving for eʳ − 1 gives r + r c / (2 − c).
  @inlinable
  static func reducedExpm1(_ high: Double, _ low: Double) -> Double {
    let r = high - low
    let z = r * r
    var even = 4.143141020859654e-08
    even = even * z - 1.653404675614338e-06
    even = even * z + 6.613756462990855e-05
    even = even * z - 0.002777777777754694
    even = even * z + 0.1666666666666666
    let c = r - z * even
    return high - (low - r * c / (2 - c))
  }
}
