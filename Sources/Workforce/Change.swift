public import Schema
public import Text

/// By how much something rises or falls: `-30%`, `15%`. Magnitude: the logarithm of the factor,
/// ln(1 + p), so that changes add up and twice the dose is twice the magnitude.
public struct Change: Quantity {
  /// What is measured.
  public static let phrase = Phrase("a change", "变化幅度")
  /// Values that could be typed.
  public static let examples = ["15%", "-30%"]
  /// The numbers allowed, as written.
  public static let range = -99.0...900

  /// The number as written.
  public var number: Double
  /// The unit as written.
  public let suffix = "%"
  /// Per cent.
  public var unit: Unit { .percent }

  /// A number with a unit, or nil where there is no such unit.
  public init?(number: Double, suffix: String) {
    guard suffix == "%" else { return nil }
    self.number = number
  }

  /// How the written number becomes the magnitude.
  public var conversion: Conversion { .logarithmOfFactor }

  /// 0%
  static var none: Change { Change() }
  private init() { number = 0 }
}
