public import Schema
public import Text

/// An amount of money: `800 CNY`. Magnitude: minor units (hundredths).
public struct Money: Quantity {
  /// What is measured.
  public static let phrase = Phrase("an amount of money", "金额")
  /// Values that could be typed.
  public static let examples = ["800 CNY", "30,000,000 CNY"]
  /// The numbers allowed, as written.
  public static let range = 0.0...1_000_000_000_000

  /// The number as written.
  public var number: Double
  /// The unit as written.
  public let suffix: String
  /// An amount.
  public var unit: Unit { .money(currency) }

  /// Three capital letters, such as `CNY`.
  public var currency: String { String(suffix.dropFirst()) }

  /// A number with a unit, or nil where there is no such unit.
  public init?(number: Double, suffix: String) {
    guard suffix.hasPrefix(" "), Pay.isCurrency(suffix.dropFirst()) else { return nil }
    (self.number, self.suffix) = (number, suffix)
  }

  /// How the written number becomes the magnitude.
  public var conversion: Conversion { .scaled(100) }
}
