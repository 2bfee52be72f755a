/// Writing numbers in decimal, without a locale: the same text on every machine.
enum DecimalText {
  /// Above this a number is written with an exponent; all smaller whole numbers are exact.
  static let largest = 1e15

  /// `-1,234.50`: fixed decimals, thousands separated by commas, never `-0`.
  ///
  /// Decimals count up to 9, and are left out where a number is too large to have any; one of
  /// more than 18 digits is written with an exponent. The value must be finite.
  static func fixed(_ value: Double, decimals: Int, grouped: Bool = true) -> String {
    var places = min(max(decimals, 0), 9)
    while places > 0, value.magnitude * power(places) >= 1e18 { places -= 1 }
    let scaled = (value.magnitude * power(places)).rounded()
    guard scaled <= 1e18 else { return scientific(value) }
    var digits = Array(String(UInt64(scaled)))
    if digits.count <= places {
      digits = Array(repeating: "0", count: places + 1 - digits.count) + digits
    }
    let whole = digits.dropLast(places)
    var text = value < 0 && scaled > 0 ? "-" : ""
    for (index, digit) in whole.enumerated() {
      if grouped, index > 0, (whole.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    if places > 0 { text += "." + String(digits.suffix(places)) }
    return text
  }

  /// `1.23e-7`: three significant digits, trailing zeros left out.
  static func scientific(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    var exponent = exponent(of: value)
    var mantissa = divide(value, byPower: exponent)
    // Rounding may carry: 9.996 becomes 10.00.
    if (mantissa.magnitude * 100).rounded() >= 1000 {
      mantissa /= 10
      exponent += 1
    }
    return withoutTrailingZeros(fixed(mantissa, decimals: 2)) + "e\(exponent)"
  }

  static func withoutTrailingZeros(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = text
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// The power of ten of the first digit: 2 for 123, -3 for 0.00123; 0 for 0.
  static func exponent(of value: Double) -> Int {
    guard value.isFinite, value != 0 else { return 0 }
    // The shortest decimal form says it exactly, where a logarithm may be off by one.
    let text = value.magnitude.description
    if let mark = text.firstIndex(of: "e") {
      return Int(text[text.index(after: mark)...]) ?? 0
    }
    let parts = text.split(separator: ".")
    if let whole = parts.first, whole != "0" { return whole.count - 1 }
    let zeros = parts.last.map { $0.prefix { $0 == "0" }.count } ?? 0
    return -zeros - 1
  }

  /// Ten to the power of `exponent`, which may be negative.
  static func power(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<exponent.magnitude { result *= 10 }
    return exponent < 0 ? 1 / result : result
  }

  /// The value divided by a power of ten, in two steps so that neither over- nor underflows.
  private static func divide(_ value: Double, byPower exponent: Int) -> Double {
    let half = exponent / 2
    return value / power(half) / power(exponent - half)
  }
}
