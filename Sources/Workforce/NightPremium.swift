public import Schema
public import Text

/// What work at night earns beyond pay (夜班津贴): `20%` of the pay of those hours, or `30 CNY` for
/// each night. Magnitude: a part of pay, or minor units for a shift.
public struct NightPremium: Quantity {
  /// What is measured.
  public static let phrase = Phrase("a share of pay, or an amount for a night", "薪酬的占比，或每个夜班的金额")
  /// Values that could be typed.
  public static let examples = ["20%", "30 CNY"]
  /// The numbers allowed of an amount, as written.
  public static let range = 0.0...1_000_000

  /// The number as written.
  public var number: Double
  /// The unit as written.
  public let suffix: String

  /// Whether it is a share of pay.
  private var isShare: Bool { unit == .percent }
  /// Per cent of pay, or an amount.
  public var unit: Unit { currency.map(Unit.money) ?? .percent }
  /// Three capital letters, such as `CNY`; nil for a share of pay.
  public let currency: String?

  /// A number with a unit, or nil where there is no such unit.
  public init?(number: Double, suffix: String) {
    let isCurrency = suffix.hasPrefix(" ") && Pay.isCurrency(suffix.dropFirst())
    guard suffix == "%" || isCurrency else { return nil }
    (self.number, self.suffix) = (number, suffix)
    currency = isCurrency ? String(suffix.dropFirst()) : nil
  }

  private init() { (number, suffix, currency) = (0, "%", nil) }

  /// Nights earn what days do.
  static var none: NightPremium { NightPremium() }

  /// The numbers allowed in this unit: at most three times the pay on top.
  public var limits: ClosedRange<Double> { isShare ? 0...300 : Self.range }

  /// How the written number becomes the magnitude.
  public var conversion: Conversion { .scaled(isShare ? 0.01 : 100) }

  /// What a week earns on top where all of it is at night: five shifts of eight hours.
  ///
  /// - Parameter pay: Of a week, in minor units.
  public func perWeek(pay: Double) -> Double {
    isShare ? magnitude * pay : magnitude * Double(WorkingWeek.days)
  }
}
