import Workforce

/// A date and a time of day as a file writes them, before the whole file has told in which order
/// its days and months stand.
struct WrittenStamp {
  /// The day, or what stands for one.
  enum Date {
    case day(Day)
    /// A month as a whole, by its first day.
    case month(Day)
    /// Two numbers before a year: 3/4/2026.
    case either(first: Int, second: Int, year: Int)
  }

  /// What of a field was not understood.
  enum Fault: Error {
    case date
    case time(String)
    case zone(String)
  }

  var date: Date
  /// Seconds from midnight, up to 86,400 for 24:00; nil where no time stands there.
  var second: Int?
  /// The offset from UTC that the time names.
  var zone: ZoneOffset?

  /// The stamp in a field, and in that of a time of day where it stands apart.
  init(_ text: Substring, time: Substring?) throws(Fault) {
    var scanner = StampScanner(text)
    date = try scanner.date()
    scanner.skipSpaces()
    if !scanner.isAtEnd {
      let isISO = scanner.take("Tt")
      scanner.skipSpaces()
      (second, zone) = try scanner.time(isISO: isISO)
    }
    guard let time else { return }
    if isUnmeasured(time) { throw .time(String(time)) }
    // A spreadsheet's date brings a midnight of its own.
    guard second == nil || second == 0 else { throw .time(String(time)) }
    var clock = StampScanner(time)
    clock.skipSpaces()
    (second, zone) = try clock.time(isISO: false, isAlone: true)
  }
}

/// Reads dates and times from left to right.
struct StampScanner {
  private let text: Substring
  private let bytes: [UInt8]
  private var index = 0

  private static let words: [Character: String] = [
    "年": "-", "月": "-", "日": " ", "号": " ", "时": ":", "点": ":", "分": ":", "秒": " ", "上": "A",
    "下": "P", "午": "M ",
  ]

  init(_ text: Substring) {
    self.text = text
    // What is no ASCII is no part of a stamp.
    bytes = plainText(text, Self.words) ?? Array("?".utf8)
  }

  var isAtEnd: Bool { index == bytes.count }

  private var next: UInt8? { isAtEnd ? nil : bytes[index] }

  mutating func skipSpaces() { while next == UInt8(ascii: " ") { index += 1 } }

  /// Takes one of some characters, if it comes next.
  mutating func take(_ characters: String) -> Bool {
    guard let next, characters.utf8.contains(next) else { return false }
    index += 1
    return true
  }

  private mutating func number(_ digits: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    var (value, end) = (0, index)
    while end < bytes.count, (48...57).contains(bytes[end]), end - index < 9 {
      value = 10 * value + Int(bytes[end] - 48)
      end += 1
    }
    guard digits.contains(end - index) else { return nil }
    defer { index = end }
    return (value, end - index)
  }

  private mutating func letters() -> String {
    let start = index
    while let next, (next | 0x20) >= 97, (next | 0x20) <= 122 { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private mutating func monthName() -> Int? {
    let start = index
    let word = letters()
    if word.count >= 3, let month = Self.months.firstIndex(where: { word.hasPrefix($0) }) {
      return month + 1
    }
    index = start
    return nil
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) throws(WrittenStamp.Fault) -> Day {
    guard let day = Day(year: year, month: month, day: day) else { throw .date }
    return day
  }

  private static let separators = "-/."

  /// A date: the year first, or last with the month as a word or as a number.
  mutating func date() throws(WrittenStamp.Fault) -> WrittenStamp.Date {
    skipSpaces()
    if let month = monthName() { return try date(inMonth: month) }
    guard let first = number(1...8) else { throw .date }
    switch first.digits {
    case 8:
      return .day(try Self.day(first.value / 10_000, first.value / 100 % 100, first.value % 100))
    case 6: return .month(try Self.day(first.value / 100, first.value % 100, 1))
    case 4: return try date(inYear: first.value)
    case 1, 2:
      guard take(Self.separators + " ") else { throw .date }
      if let month = monthName() {
        _ = take(Self.separators + " ")
        guard let year = number(4...4) else { throw .date }
        return .day(try Self.day(year.value, month, first.value))
      }
      guard let second = number(1...4), second.digits != 3 else { throw .date }
      if second.digits == 4 { return .month(try Self.day(second.value, first.value, 1)) }
      guard take(Self.separators), let year = number(4...4) else { throw .date }
      return .either(first: first.value, second: second.value, year: year.value)
    default: throw .date
    }
  }

  /// What follows a year: a week, or a month with or without a day.
  private mutating func date(inYear year: Int) throws(WrittenStamp.Fault) -> WrittenStamp.Date {
    guard take(Self.separators) else { throw .date }
    if take("Ww") {
      // ISO 8601: week 1 holds the 4th of January.
      guard let week = number(2...2)?.value, (1...53).contains(week) else { throw .date }
      return .day(try Self.day(year, 1, 4).monday + 7 * (week - 1))
    }
    guard let month = monthName() ?? number(1...2)?.value else { throw .date }
    let start = index
    guard take(Self.separators), let day = number(1...2)?.value else {
      // 年 and 月 leave a mark behind.
      if index == start + 1, isAtEnd || next == UInt8(ascii: " ") {
        return .month(try Self.day(year, month, 1))
      }
      guard index == start else { throw .date }
      return .month(try Self.day(year, month, 1))
    }
    return .day(try Self.day(year, month, day))
  }

  /// What follows the name of a month: a year, or a day and a year.
  private mutating func date(inMonth month: Int) throws(WrittenStamp.Fault) -> WrittenStamp.Date {
    _ = take(Self.separators)
    skipSpaces()
    guard let first = number(1...4) else { throw .date }
    if first.digits == 4 { return .month(try Self.day(first.value, month, 1)) }
    _ = take(Self.separators + ",")
    skipSpaces()
    guard let year = number(4...4) else { throw .date }
    return .day(try Self.day(year.value, month, first.value))
  }

  /// A time of day to the end of the field: `8:30`, `08:30:00.000`, `8:30 PM`, with an offset from
  /// UTC, or with the end of the interval behind it.
  ///
  /// - Parameters:
  ///   - isISO: Whether a T stands before it, so that `-05:00` is an offset and no end.
  ///   - isAlone: Whether an hour may stand without minutes.
  mutating func time(
    isISO: Bool, isAlone: Bool = false
  ) throws(WrittenStamp.Fault) -> (second: Int, zone: ZoneOffset?) {
    let begin = index
    func fault() -> WrittenStamp.Fault {
      .time(String(begin == 0 ? text : text.dropFirst(text.count == bytes.count ? begin : 0)))
    }
    guard let start = clock(isAlone: isAlone) else { throw fault() }
    skipSpaces()
    let zoneStart = index
    if take("-~") {
      skipSpaces()
      if let end = clock(isAlone: false), !isISO && (!start.hasSeconds || end.hasSeconds) {
        skipSpaces()
        guard isAtEnd else { throw fault() }
        return (start.second, nil)
      }
      index = zoneStart
    }
    if isAtEnd { return (start.second, nil) }
    let rest = String(decoding: bytes[zoneStart...], as: UTF8.self)
    if ["UTC", "GMT"].contains(rest.uppercased()) {
      return (start.second, ZoneOffset(minutes: 0))
    }
    guard let zone = ZoneOffset(rest) else {
      throw "+-Zz".contains(rest.first ?? " ") ? .zone(rest) : fault()
    }
    return (start.second, zone)
  }

  private mutating func clock(isAlone: Bool) -> (second: Int, hasSeconds: Bool)? {
    var half = halfOfDay()
    skipSpaces()
    guard let hour = number(1...2)?.value else { return nil }
    var (minute, second) = (0, 0)
    var hasSeconds = false
    let hasMinutes = take(":") && !isAtEnd && next != UInt8(ascii: " ")
    if hasMinutes {
      guard let value = number(2...2)?.value else { return nil }
      minute = value
      if take(":"), !isAtEnd {
        guard let value = number(2...2)?.value else { return nil }
        (second, hasSeconds) = (value, true)
        if take(".,"), number(1...9) == nil { return nil }
      }
    }
    let afterMinutes = index
    skipSpaces()
    if half == nil { half = halfOfDay() }
    if half == nil { index = afterMinutes }
    guard hasMinutes || half != nil || isAlone, minute < 60, second < 60 else { return nil }
    let total = 60 * minute + second
    guard let half else {
      return hour < 24 || hour == 24 && total == 0 ? (3600 * hour + total, hasSeconds) : nil
    }
    // 12 AM is midnight and 12 PM is noon; 下午 13:30 says it twice.
    guard hour <= 12 || half == .afternoon && hour < 24 else { return nil }
    return (3600 * (hour >= 12 ? hour - 12 : hour) + half.rawValue + total, hasSeconds)
  }

  private enum Half: Int {
    case morning = 0
    case afternoon = 43_200
  }

  private mutating func halfOfDay() -> Half? {
    let start = index
    let half: Half? = take("Aa") ? .morning : take("Pp") ? .afternoon : nil
    _ = take(".")
    guard let half, take("Mm") else {
      index = start
      return nil
    }
    _ = take(".")
    return half
  }
}
