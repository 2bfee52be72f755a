// The quantities of demand. Each says its units and what its magnitude is.

public import Schema
public import Text

/// Contacts in a period: `420,000/week`, `60,000/day`. Magnitude: contacts per week.
public struct Volume: Quantity {
  /// What is measured.
  public static let phrase = Phrase("a number of contacts in a period", "一段时间的咨询量")
  /// Values that could be typed.
  public static let examples = ["420,000/week", "60,000/day"]
  /// The contacts of a day that are allowed.
  public static let range = 0.0...1e12

  /// The number as written.
  public var number: Double
  /// The unit as written.
  public let suffix: String
  private let period: Unit.Time
  private var periodDays: Double { Period.days(period) }
  /// So many in a period.
  public var unit: Unit { .per(period, .none) }

  /// A number with a unit, or nil where there is no such unit.
  public init?(number: Double, suffix: String) {
    guard suffix.hasPrefix("/"), let period = Period.time(suffix.dropFirst()) else { return nil }
    (self.number, self.suffix, self.period) = (number, suffix, period)
  }

  /// The numbers allowed in this unit.
  public var limits: ClosedRange<Double> {
    conversion.limits(of: Self.range, in: .scaled(Period.week))
  }

  /// How the written number becomes the magnitude.
  public var conversion: Conversion { .scaled(Period.week / periodDays) }
}

/// A short time: `240 seconds`, `4 minutes`. Magnitude: seconds.
public struct Seconds: Quantity {
  /// What is measured.
  public static let phrase = Phrase("a time in seconds, minutes or hours", "以秒、分钟或小时计的时长")
  /// Values that could be typed.
  public static let examples = ["20 seconds", "4 minutes"]
  /// The minutes allowed.
  public static let range = 0.0...1_000_000

  /// The number as written.
  public var number: Double
  /// The unit as written.
  public let suffix: String
  private let time: Unit.Time
  private var seconds: Double {
    switch time {
    case .hour: 3600
    case .minute: 60
    default: 1
    }
  }
  /// Seconds, minutes or hours.
  public var unit: Unit { .time(time) }

  /// A number with a unit, or nil where there is no such unit.
  public init?(number: Double, suffix: String) {
    switch suffix {
    case " second", " seconds", " s": time = .second
    case " minute", " minutes", " min": time = .minute
    case " hour", " hours": time = .hour
    default: return nil
    }
    (self.number, self.suffix) = (number, suffix)
  }

  /// The numbers allowed in this unit.
  public var limits: ClosedRange<Double> { conversion.limits(of: Self.range, in: .scaled(60)) }

  /// How the written number becomes the magnitude.
  public var conversion: Conversion { .scaled(seconds) }
}

/// How fast something grows, compounded: `1.5%/month`, `-3%/yr`.
/// Magnitude: the logarithm gained per week, ln(1 + g) · 7 / days of the period.
public struct Growth: Quantity {
  /// What is measured.
  public static let phrase = Phrase("a rate of growth", "增长率")
  /// Values that could be typed.
  public static let examples = ["1.5%/month", "20%/yr"]
  /// The percentages of a day that are allowed.
  public static let range = -99.0...1000

  /// The number as written.
  public var number: Double
  /// The unit as written.
  public let suffix: String
  private let period: Unit.Time
  private var periodDays: Double { Period.days(period) }
  /// Per cent in a period.
  public var unit: Unit { .per(period, .percent) }

  /// A number with a unit, or nil where there is no such unit.
  public init?(number: Double, suffix: String) {
    guard suffix.hasPrefix("%/"), let period = Period.time(suffix.dropFirst(2)) else { return nil }
    (self.number, self.suffix, self.period) = (number, suffix, period)
  }

  /// The numbers allowed in this unit.
  public var limits: ClosedRange<Double> {
    conversion.limits(of: Self.range, in: .growthPerWeek(periodDays: 1))
  }

  /// How the written number becomes the magnitude.
  public var conversion: Conversion { .growthPerWeek(periodDays: periodDays) }
}

/// How fast something goes away: of what is there when the period starts, that share is gone when
/// it ends. `1%/month`. Magnitude: the logarithm lost per week, −ln(1 − p) · 7 / days.
public struct Decline: Quantity {
  /// What is measured.
  public static let phrase = Phrase("a rate of decline", "下降率")
  /// Values that could be typed.
  public static let examples = ["1%/month", "10%/yr"]
  /// The percentages of a day that are allowed.
  public static let range = 0.0...99.9
  /// A part of 100.
  public var isPercentage: Bool { true }

  /// The number as written.
  public var number: Double
  /// The unit as written.
  public let suffix: String
  private let period: Unit.Time
  private var periodDays: Double { Period.days(period) }
  /// Per cent in a period.
  public var unit: Unit { .per(period, .percent) }

  /// A number with a unit, or nil where there is no such unit.
  public init?(number: Double, suffix: String) {
    guard suffix.hasPrefix("%/"), let period = Period.time(suffix.dropFirst(2)) else { return nil }
    (self.number, self.suffix, self.period) = (number, suffix, period)
  }

  /// The numbers allowed in this unit.
  public var limits: ClosedRange<Double> {
    conversion.limits(of: Self.range, in: .hazardPerWeek(periodDays: 1))
  }

  /// How the written number becomes the magnitude.
  public var conversion: Conversion { .hazardPerWeek(periodDays: periodDays) }
}

extension Volume {
  /// 0/week
  static var zero: Volume { Volume() }
  private init() { (number, suffix, period) = (0, "/week", .week) }
}

extension Seconds {
  /// 0 seconds
  static var zero: Seconds { Seconds() }
  private init() { (number, suffix, time) = (0, " seconds", .second) }
}

extension Growth {
  /// 0%/month
  static var none: Growth { Growth() }
  private init() { (number, suffix, period) = (0, "%/month", .month) }
}

extension Decline {
  /// 0%/month
  static var none: Decline { Decline() }
  private init() { (number, suffix, period) = (0, "%/month", .month) }
}

extension Uncertain {
  /// The middle of the belief in the engine's unit: what an estimate takes for typical.
  public var typical: Double { first.conversion(middle) }

  /// The smallest value that a future can draw, in the engine's unit.
  var smallest: Double { first.conversion(reach.lowerBound) }
}
