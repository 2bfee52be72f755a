// The quantities of a scenario. Each says its units and what its magnitude is.

public import Schema
public import Text

/// The mean lengths of the calendar's periods, in days: a year of 365.25 days and twelve equal
/// months. Rates and pay go by them; lengths of time are those of the calendar (`Lapse`).
public enum Period {
  /// 7
  public static let week = 7.0
  /// 30.4375
  public static let month = 30.4375
  /// 365.25
  public static let year = 365.25

  /// Months of a period named in a unit; nil for one that is no whole number of them.
  static func months(_ name: some StringProtocol) -> Int? {
    switch days(name) {
    case month: 1
    case year: 12
    default: nil
    }
  }

  /// Days of a period named in a unit, or nil.
  static func days(_ name: some StringProtocol) -> Double? { time(name).map(days) }

  /// The period named in a unit, or nil.
  static func time(_ name: some StringProtocol) -> Unit.Time? {
    switch name {
    case "day", "days": .day
    case "week", "weeks", "wk": .week
    case "month", "months", "mo": .month
    case "year", "years", "yr": .year
    default: nil
    }
  }

  /// The days of a time of the calendar; of an hour or less none.
  static func days(_ time: Unit.Time) -> Double {
    switch time {
    case .day: 1
    case .week: week
    case .month: month
    case .year: year
    case .second, .minute, .hour: 0
    }
  }
}

/// A length of time: `15 days`, `3 weeks`, `6 months`, `1 year`. Magnitude: days; of months and
/// years their mean, from which `Lapse` finds the calendar's.
public struct Span: Quantity {
  /// What is measured.
  public static let phrase = Phrase("a length of time", "时长")
  /// Values that could be typed.
  public static let examples = ["15 days", "3 weeks", "6 months"]
  /// The days allowed: a hundred years.
  public static let range = 0.0...36_525

  /// The number as written.
  public var number: Double
  /// The unit as written.
  public let suffix: String
  private let time: Unit.Time
  private var days: Double { Period.days(time) }
  /// Days, weeks, months or years.
  public var unit: Unit { .time(time) }

  /// A number with a unit, or nil where there is no such unit.
  public init?(number: Double, suffix: String) {
    guard suffix.hasPrefix(" "), let time = Period.time(suffix.dropFirst()) else { return nil }
    (self.number, self.suffix, self.time) = (number, suffix, time)
  }

  /// Months and years are those of the calendar.
  public var isInMonths: Bool { days > Period.week }

  /// The calendar knows no parts of days, and weeks are counted whole.
  public var isWhole: Bool { days <= Period.week }

  /// The numbers allowed in this unit.
  public var limits: ClosedRange<Double> { 0...Self.range.upperBound / days }

  /// How the written number becomes the magnitude.
  public var conversion: Conversion { .scaled(days) }
}

/// A part of a whole: `85%`. Magnitude: 0...1.
public struct Share: Quantity {
  /// What is measured.
  public static let phrase = Phrase("a share", "占比")
  /// Values that could be typed.
  public static let examples = ["5%", "85%"]
  /// The numbers allowed, as written.
  public static let range = 0.0...100
  /// A part of 100.
  public var isPercentage: Bool { true }

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
  public var conversion: Conversion { .scaled(0.01) }
}

/// How fast people leave, in one of two ways of counting it.
///
/// `60%/year` is a share: of those here when the period starts, so many have left when it ends, so
/// that it stays below 100 %; hazard per week −ln(1 − p) · 7 / days of the period.
/// `60%/year turnover` is what HR reports: leavers in the period ÷ mean head count (离职率), which
/// may pass 100 %; hazard per week p · 7 / days. Magnitude: hazard per week.
public struct Rate: Quantity {
  /// What is measured.
  public static let phrase = Phrase("a rate of leaving", "流失率")
  /// Values that could be typed.
  public static let examples = ["6%/month", "18%/yr", "60%/year turnover"]
  /// The percentages of a day that are allowed of a share.
  public static let range = 0.0...99.9
  /// The percentages that are allowed of a turnover, in any period: ten times everybody in a week
  /// is less than the most that may leave in a day.
  private static let turnovers = 0.0...1000
  /// Makes a share a turnover.
  private static let turnover = " turnover"
  /// A turnover may pass 100 %.
  public static let unitBeyond: String? = turnover

  /// The number as written.
  public var number: Double
  /// The unit as written.
  public let suffix: String
  private let period: Unit.Time
  private var periodDays: Double { Period.days(period) }
  private let isTurnover: Bool
  /// Per cent in a period, or turnover.
  public var unit: Unit { isTurnover ? .turnover(period) : .per(period, .percent) }

  /// A number with a unit, or nil where there is no such unit.
  public init?(number: Double, suffix: String) {
    guard suffix.hasPrefix("%/") else { return nil }
    isTurnover = suffix.hasSuffix(Self.turnover)
    let name = suffix.dropFirst(2).dropLast(isTurnover ? Self.turnover.count : 0)
    guard let period = Period.time(name) else { return nil }
    (self.number, self.suffix, self.period) = (number, suffix, period)
  }

  /// Only a share is a part of 100.
  public var isPercentage: Bool { !isTurnover }

  /// The numbers allowed in this unit.
  public var limits: ClosedRange<Double> {
    isTurnover
      ? Self.turnovers
      : conversion.limits(of: Self.range, in: .hazardPerWeek(periodDays: 1))
  }

  /// How the written number becomes the magnitude.
  public var conversion: Conversion {
    isTurnover
      ? .scaled(Period.week / periodDays / 100) : .hazardPerWeek(periodDays: periodDays)
  }
}

/// A number of people, seats or posts: `1,200`. Magnitude: itself.
public struct Count: Quantity {
  /// What is measured.
  public static let phrase = Phrase("a number", "数量")
  /// Values that could be typed.
  public static let examples = ["40", "1,200"]
  /// The numbers allowed, as written.
  public static let range = 0.0...1_000_000

  /// The number as written.
  public var number: Double
  /// The unit as written.
  public let suffix = ""
  /// The number alone.
  public var unit: Unit { .none }

  /// A number with a unit, or nil where there is no such unit.
  public init?(number: Double, suffix: String) {
    guard suffix.isEmpty else { return nil }
    self.number = number
  }

  /// Nobody is half a person.
  public var isWhole: Bool { true }

  /// How the written number becomes the magnitude.
  public var conversion: Conversion { .scaled(1) }
}

/// What something is multiplied by: `1` leaves it as it is, `0.8` takes a fifth off.
/// Magnitude: itself.
public struct Factor: Quantity {
  /// What is measured.
  public static let phrase = Phrase("a factor", "倍数")
  /// Values that could be typed.
  public static let examples = ["0.8", "1.25"]
  /// The numbers allowed, as written.
  public static let range = 0.0...100

  /// The number as written.
  public var number: Double
  /// The unit as written.
  public let suffix = ""
  /// The number alone.
  public var unit: Unit { .none }

  /// A number with a unit, or nil where there is no such unit.
  public init?(number: Double, suffix: String) {
    guard suffix.isEmpty else { return nil }
    self.number = number
  }

  /// How the written number becomes the magnitude.
  public var conversion: Conversion { .scaled(1) }
}

/// Pay: `3,200 CNY/month`. Magnitude: minor units (hundredths) per week.
public struct Pay: Quantity {
  /// What is measured.
  public static let phrase = Phrase("pay", "薪酬")
  /// Values that could be typed.
  public static let examples = ["3,200 CNY/month", "18 EUR/hour"]
  /// The amounts of an hour that are allowed.
  public static let range = 0.0...1_000_000_000

  /// The number as written.
  public var number: Double
  /// The unit as written.
  public let suffix: String
  /// Three capital letters, such as `CNY`.
  public let currency: String
  private let period: Unit.Time
  private var perWeek: Double {
    period == .hour ? Self.hoursPerWeek : Period.week / Period.days(period)
  }
  /// Money in a period.
  public var unit: Unit { .per(period, .money(currency)) }

  /// Hours of a full-time week: for pay by the hour, and for full-time people.
  public static let hoursPerWeek = 40.0

  /// A number with a unit, or nil where there is no such unit.
  public init?(number: Double, suffix: String) {
    guard suffix.hasPrefix(" ") else { return nil }
    let parts = suffix.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, Self.isCurrency(parts[0]) else { return nil }
    guard let period = parts[1] == "hour" ? Unit.Time.hour : Period.time(parts[1]) else {
      return nil
    }
    (self.number, self.suffix, currency) = (number, suffix, String(parts[0]))
    self.period = period
  }

  /// The numbers allowed in this unit.
  public var limits: ClosedRange<Double> {
    conversion.limits(of: Self.range, in: .scaled(100 * Self.hoursPerWeek))
  }

  /// How the written number becomes the magnitude.
  public var conversion: Conversion { .scaled(100 * perWeek) }

  static func isCurrency(_ text: Substring) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
  }
}

extension Count {
  /// 0
  static var zero: Count { Count(0) }
  private init(_ number: Double) { self.number = number }
}

extension Factor {
  /// 0
  static var zero: Factor { Factor(0) }
  /// 1
  static var one: Factor { Factor(1) }
  private init(_ number: Double) { self.number = number }
}

extension Share {
  /// 0%
  static var none: Share { Share(0) }
  /// 100%
  public static var whole: Share { Share(100) }
  private init(_ number: Double) { self.number = number }
}

extension Span {
  /// 0 days
  static var none: Span { Span(0, " days", .day) }
  /// 1 week
  static var week: Span { Span(1, " week", .week) }
  private init(_ number: Double, _ suffix: String, _ time: Unit.Time) {
    (self.number, self.suffix, self.time) = (number, suffix, time)
  }
}

extension Rate {
  /// 0%/month
  static var never: Rate { Rate() }
  private init() {
    (number, suffix, period, isTurnover) = (0, "%/month", .month, false)
  }
}
