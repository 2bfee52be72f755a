extension Double {
  /// The nearest number to a wide integer, ties to even.
  init(nearest value: Int128) {
    let size = Double(high: 0, low: value.magnitude)
    self = value < 0 ? -size : size
  }

  /// The nearest number to high × 2¹²⁸ + low, ties to even.
  ///
  /// The leading 64 bits, their last bit set if anything below them is lost, round as the whole
  /// would, because a `Double` keeps only 53.
  init(high: UInt128, low: UInt128) {
    let top = high == 0 ? low : high
    let beneath = high == 0 ? 0 : low
    guard top > 0 else {
      self = 0
      return
    }
    let leading = top.leadingZeroBitCount
    let aligned = leading == 0 ? top : top << leading | beneath >> (128 - leading)
    let lost = beneath << leading
    let sticky: UInt64 = UInt64(truncatingIfNeeded: aligned) == 0 && lost == 0 ? 0 : 1
    let significand = Double(UInt64(truncatingIfNeeded: aligned >> 64) | sticky)
    let exponent = 64 - leading + (high == 0 ? 0 : 128)
    self = significand * Double(sign: .plus, exponent: exponent, significand: 1)
  }
}
