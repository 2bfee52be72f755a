import Schema

/// Numbers as people write them: `1,200`, `0.85`, `-3`.
enum Number {
  /// Splits a text into its leading number and what follows, or nil where no number leads.
  static func leading(_ text: some StringProtocol) -> (number: Double, rest: String)? {
    let end = text.firstIndex { !"0123456789.,-".contains($0) } ?? text.endIndex
    guard text.utf8.count < 200, let number = parse(text[..<end]) else { return nil }
    return (number, String(text[end...]))
  }

  /// A number with an optional sign, thousands commas and decimals; nil for all else.
  static func parse(_ text: some StringProtocol) -> Double? { NumberText.decimal(String(text)) }

  /// The number with commas between thousands and no more decimals than it has.
  static func text(_ value: Double) -> String { NumberText.grouped(value) }
}
