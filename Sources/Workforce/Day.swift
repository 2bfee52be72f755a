public import Text

/// A calendar day of the proleptic Gregorian calendar, without a time zone.
///
/// Own code and not Foundation's `Date`: a scenario's days must not shift with the machine's time
/// zone, and `2024-13-45` must be refused rather than read as a day of the next year.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public var number: Int

  /// The day that is `number` days after 1970-01-01.
  @inlinable public init(number: Int) { self.number = number }

  /// The years that a date may be written in.
  private static let years = 1900...2200

  /// The first day that can be written.
  public static let first = Day(sound: years.lowerBound, 1, 1)
  /// The last day that can be written.
  public static let last = Day(sound: years.upperBound, 12, 31)

  /// The day of that date, or nil where the calendar has none (30 February) or it lies outside
  /// the years 1900 to 2200.
  ///
  /// The count is the one of H. Hinnant, "chrono-Compatible Low-Level Date Algorithms":
  /// years run from March, so that a leap day comes last.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(sound: year, month, day)
  }

  /// The day of a date that exists, in any year from 1 on.
  @inlinable init(sound year: Int, _ month: Int, _ day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted % 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// A date written `2027-09-06`, or nil.
  public init?(_ text: some StringProtocol) {
    guard Self.isWritten(like: "2027-09-06", text) else { return nil }
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// Whether a text has digits where a pattern has digits, and is the same elsewhere.
  static func isWritten(like pattern: String, _ text: some StringProtocol) -> Bool {
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    return text.utf8.count == pattern.utf8.count
      && zip(text.utf8, pattern.utf8).allSatisfy { $0 == $1 || isDigit($0) && isDigit($1) }
  }

  /// Days in a month.
  @inlinable public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Year, month 1...12 and day of the month 1...31.
  @inlinable public var date: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// 0 for a Monday … 6 for a Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// The Monday of the day's week.
  public var monday: Day { Day(number: number - weekday) }

  /// The first Monday that is not before the day.
  public var mondayOnOrAfter: Day { weekday == 0 ? self : Day(number: monday.number + 7) }

  /// The day so many days later.
  @inlinable public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }

  /// Whole days from one day to another.
  @inlinable public static func - (later: Day, earlier: Day) -> Int {
    later.number - earlier.number
  }

  /// The same day of the month so many calendar months later, or earlier where they are below 0;
  /// the last day of a month that has no such day: 31 Dec and 6 months are 30 Jun.
  @inlinable public func adding(months: Int) -> Day {
    let (year, month, day) = date
    let (thatYear, thatMonth) = Self.month(12 * year + month - 1 + months)
    let length = Self.length(ofMonth: thatMonth, year: thatYear)
    return Day(sound: thatYear, thatMonth, min(day, length))
  }

  /// The last day from which so many calendar months have passed by this one: for 30 Jun and
  /// 6 months it is 31 Dec.
  @inlinable public func latest(months: Int) -> Day {
    let (year, month, day) = date
    let (thatYear, thatMonth) = Self.month(12 * year + month - 1 - months)
    let length = Self.length(ofMonth: thatMonth, year: thatYear)
    let isLast = day == Self.length(ofMonth: month, year: year)
    return Day(sound: thatYear, thatMonth, isLast ? length : min(day, length))
  }

  /// Year and month of a month counted from January of the year 0.
  @inlinable static func month(_ count: Int) -> (year: Int, month: Int) {
    (count / 12, count % 12 + 1)
  }

  /// Earlier days come first.
  public static func < (first: Day, second: Day) -> Bool { first.number < second.number }

  /// `2027-09-06`
  public var iso: String {
    let (year, month, day) = date
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// `6 Sep 2027`
  public var words: String { said(in: .english) }
}

extension Day: Sayable {
  /// `6 Sep 2027`, `2027年9月6日`
  public func said(in language: Language) -> String {
    let (year, month, day) = date
    return switch language {
    case .english: "\(day) \(language.shortMonth(month)) \(year)"
    case .chinese: "\(year)年\(month)月\(day)日"
    }
  }
}

/// A day that comes back every year, written `06-30`.
public struct YearDay: Hashable, Sendable {
  /// 1...12
  public var month: Int
  /// 1...31
  public var day: Int

  /// A month and a day that exist together in a leap year, written `06-30`, or nil.
  public init?(_ text: some StringProtocol) {
    guard let day = Day("2024-" + text) else { return nil }
    (_, month, self.day) = day.date
  }

  /// 1 January.
  static let newYear = YearDay(month: 1, day: 1)
  private init(month: Int, day: Int) { (self.month, self.day) = (month, day) }

  /// The day in that year; 29 February falls on 28 February in a common year.
  public func day(in year: Int) -> Day {
    Day(sound: year, month, min(day, Day.length(ofMonth: month, year: year)))
  }

  /// `06-30`
  public var text: String { "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
}
