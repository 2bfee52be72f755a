/// Numbers as scenarios write them: `1200`, `1,200`, `-0.5`.
///
/// Stricter than Swift's and YAML's own readers: no leading zeros (YAML reads `010` as 8), no
/// exponents, no underscores, no infinities, no digits of other scripts.
public enum NumberText {
  /// A whole number, with or without commas between thousands; nil for anything else.
  public static func whole(_ text: String) -> Int? {
    digits(text, fraction: false).flatMap { Int($0) }
  }

  /// A finite number, with or without commas between thousands; nil for anything else.
  public static func decimal(_ text: String) -> Double? {
    digits(text, fraction: true).flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
  }

  /// The shortest text that reads back as exactly the same number, without an exponent.
  public static func show(_ value: Double) -> String {
    let text = value.description
    guard let mark = text.firstIndex(of: "e"), let power = Int(text[text.index(after: mark)...])
    else { return text.hasSuffix(".0") ? String(text.dropLast(2)) : text }
    let sign = text.hasPrefix("-") ? "-" : ""
    let mantissa = text[..<mark].drop { $0 == "-" }
    let whole = mantissa.prefix { $0 != "." }
    let fraction = mantissa.dropFirst(whole.count + 1)
    let digits = String(whole + fraction)
    let point = whole.count + power
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    // An exponent this large is only written where no fraction is left.
    return sign + digits + String(repeating: "0", count: max(0, point - digits.count))
  }

  /// The number with commas between thousands and no more decimals than it has.
  public static func grouped(_ value: Double) -> String {
    let parts = show(abs(value)).split(separator: ".")
    var grouped = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    if parts.count == 2 { grouped += "." + parts[1] }
    return value < 0 ? "-" + grouped : grouped
  }

  /// The number without its commas, if it is written as allowed.
  private static func digits(_ text: String, fraction: Bool) -> String? {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0)
      .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count == 1 || fraction,
      parts.dropFirst().allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) })
    else { return nil }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }),
      groups.count == 1
        || (groups[0].utf8.count <= 3 && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }),
      whole == "0" || whole.utf8.first != UInt8(ascii: "0")
    else { return nil }
    return (isNegative ? "-" : "") + groups.joined() + parts.dropFirst().map { "." + $0 }.joined()
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
