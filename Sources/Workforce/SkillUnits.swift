// The quantities of skill and energy. Each says its units and what its magnitude is.

public import Schema
public import Text

/// Working time in each week: `2 hours/week`. Magnitude: the share of a paid week of 40 hours.
public struct WeeklyHours: Quantity {
  /// What is measured.
  public static let phrase = Phrase("hours of each week", "每周小时数")
  /// Values that could be typed.
  public static let examples = ["2 hours/week"]
  /// The numbers allowed, as written.
  public static let range = 0.0...Pay.hoursPerWeek

  /// The number as written.
  public var number: Double
  /// The unit as written.
  public let suffix: String
  /// Hours in a week.
  public var unit: Unit { .per(.week, .time(.hour)) }

  /// A number with a unit, or nil where there is no such unit.
  public init?(number: Double, suffix: String) {
    guard [" hours/week", " hour/week"].contains(suffix) else { return nil }
    (self.number, self.suffix) = (number, suffix)
  }

  /// How the written number becomes the magnitude.
  public var conversion: Conversion { .scaled(1 / Pay.hoursPerWeek) }

  /// 0 hours/week
  static var none: WeeklyHours { WeeklyHours() }
  private init() { (number, suffix) = (0, " hours/week") }
}

/// A part of a score: `85 points`. Magnitude: itself.
public struct Points: Quantity {
  /// What is measured.
  public static let phrase = Phrase("a number of points", "分数")
  /// Values that could be typed.
  public static let examples = ["85 points", "1.5 points"]
  /// The numbers allowed, as written.
  public static let range = 0.0...1000

  /// The number as written.
  public var number: Double
  /// The unit as written.
  public let suffix: String
  /// Points.
  public var unit: Unit { .points }

  /// A number with a unit, or nil where there is no such unit.
  public init?(number: Double, suffix: String) {
    guard [" points", " point"].contains(suffix) else { return nil }
    (self.number, self.suffix) = (number, suffix)
  }

  /// How the written number becomes the magnitude.
  public var conversion: Conversion { .scaled(1) }

  /// 0 points
  static var none: Points { Points() }
  private init() { (number, suffix) = (0, " points") }
}
