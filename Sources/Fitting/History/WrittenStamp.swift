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
    /// A day that no calendar has.
    case noSuchDay
    /// A day before 1900 or after 2200.
    case year
    /// A year of two digits, where it cannot be told which part is the year.
    case shortYear
    /// A quarter as a whole.
    case quarter
    /// A year as a whole.
    case wholeYear
    /// Seconds since 1970.
    case epoch
    case time(String)
    case zone(String)
  }

  var date: Date
  /// Seconds from midnight, up to 86,400 for 24:00; nil where no time stands there.
  var second: Int?
  /// The offset from UTC that the time names.
  var zone: ZoneOffset?
  /// Whether it is a spreadsheet's number of a day.
  let isSerial: Bool

  /// Whether a field begins with what is meant as a date, and is no time of day alone.
  static func beginsWithDate(_ text: Substring) -> Bool {
    guard !isOnFirstDay(text) else { return false }
    var scanner = StampScanner(text)
    do throws(Fault) {
      _ = try scanner.date()
      return true
    } catch {
      switch error {
      case .year, .shortYear, .epoch: return true
      default: return false
      }
    }
  }

  /// Whether a time of day stands on a day with which spreadsheets begin to count.
  private static func isOnFirstDay(_ time: Substring) -> Bool {
    guard time.contains(" ") else { return false }
    return firstDays.contains(String(time.prefix { $0 != " " }))
  }

  private static let firstDays: Set = [
    "1899-12-30", "1899/12/30", "1899-12-31", "1899/12/31", "1900-01-00", "1900/1/0", "1900-01-01",
    "1900/1/1", "1904-01-01", "1904/1/1",
  ]

  /// The stamp in a field, and in that of a time of day where it stands apart.
  init(_ text: Substring, time: Substring?) throws(Fault) {
    var scanner = StampScanner(text)
    date = try scanner.date()
    isSerial = scanner.isSerial
    second = scanner.second
    scanner.skipWeekday()
    if second == nil, !scanner.isAtEnd {
      let isISO = scanner.take("Tt")
      scanner.skipSpaces()
      (second, zone) = try scanner.time(isISO: isISO)
    }
    guard scanner.second == nil || scanner.isAtEnd else { throw .date }
    guard let time else { return }
    if isUnmeasured(time) { throw .time(String(time)) }
    // A spreadsheet's date brings a midnight of its own.
    guard second == nil || second == 0 else { throw .time(String(time)) }
    var clock = StampScanner(Self.isOnFirstDay(time) ? time.drop { $0 != " " } : time)
    clock.skipSpaces()
    (second, zone) = try clock.time(isISO: false, isAlone: true)
  }
}

/// Reads dates and times from left to right.
struct StampScanner {
  private let text: Substring
  private let bytes: [UInt8]
  private var index = 0

  /// What a date that is one run of digits says of the time of day.
  private(set) var second: Int?
  private(set) var isSerial = false

  private static let words: PlainWords = {
    var words = [
      "年": "y", "月": "-", "日": " ", "号": " ", "时": ":", "點": ":", "点": ":", "分": ":", "秒": " ",
      "点半": ":30", "至": "-", "到": "-", "–": "-", "—": "-", "季度": "q", "季": "q", "第": "",
    ]
    // The words stand for themselves: what hours they may stand before is said by `Half`.
    for (half, names) in [
      ("AM", ["凌晨", "清晨", "早晨", "早上", "上午"]), ("NM", ["中午", "正午"]),
      ("PM", ["下午", "午后", "傍晚"]), ("EM", ["晚上", "晚间", "夜晚", "夜间", "夜里", "深夜", "半夜", "午夜"]),
    ] {
      for name in names { words[name] = half + " " }
    }
    for day in ["一", "二", "三", "四", "五", "六", "日", "天"] {
      for name in ["星期", "礼拜", "周", "週"] { words[name + day] = " " }
      words["（" + day + "）"] = " "
      words[day + ")"] = ")"
    }
    return PlainWords(words)
  }()

  init(_ text: Substring) {
    self.text = text
    // What is no ASCII is no part of a stamp.
    bytes = plainText(text, Self.words) ?? Array("?".utf8)
  }

  var isAtEnd: Bool { index == bytes.count }

  private var next: UInt8? { isAtEnd ? nil : bytes[index] }

  mutating func skipSpaces() { while next == UInt8(ascii: " ") { index += 1 } }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Skips spaces and the name of a weekday, which a date says too.
  mutating func skipWeekday() {
    skipSpaces()
    let start = index
    _ = take("(,")
    skipSpaces()
    let word = letters()
    guard word.isEmpty || word.count >= 3 && Self.weekdays.contains(where: { $0.hasPrefix(word) })
    else {
      index = start
      return
    }
    while take(".,) ") {}
  }

  /// How many digits come next.
  private var digits: Int { bytes[index...].prefix { (48...57).contains($0) }.count }

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
    if let day = Day(year: year, month: month, day: day) { return day }
    throw Day(year: 2000, month: month, day: day) == nil ? .noSuchDay : .year
  }

  /// A date of one run of digits, with or without a time: 20260105, 202601050830.
  private mutating func compact() throws(WrittenStamp.Fault) -> WrittenStamp.Date {
    let parts = Array(bytes[index...].prefix(digits)).map { Int($0 - 48) }
    func part(_ range: Range<Int>) -> Int { parts[range].reduce(0) { 10 * $0 + $1 } }
    guard [6, 8, 10, 12, 14].contains(parts.count) else {
      throw parts.count == 13 ? .epoch : .date
    }
    let (year, month) = (part(0..<4), part(4..<6))
    if parts.count == 6 {
      // 260105 may be a day.
      guard let day = Day(year: year, month: month, day: 1) else {
        throw Day(year: 2000 + part(0..<2), month: part(2..<4), day: part(4..<6)) == nil
          ? .date : .shortYear
      }
      index += 6
      return .month(day)
    }
    guard parts.count == 8 || Day(year: year, month: month, day: part(6..<8)) != nil else {
      throw parts.count == 10 ? .epoch : .date
    }
    let day = try Self.day(year, month, part(6..<8))
    if parts.count > 8 {
      let hour = part(8..<10)
      let minute = parts.count > 10 ? part(10..<12) : 0
      let rest = parts.count > 12 ? part(12..<14) : 0
      let time = 3600 * hour + 60 * minute + rest
      guard minute < 60, rest < 60, time <= 86_400 else { throw .time(String(text)) }
      second = time
    }
    index += parts.count
    return .day(day)
  }

  /// A spreadsheet's number of a day, with its time as a fraction: 46027.354166667.
  private mutating func serial() throws(WrittenStamp.Fault) -> WrittenStamp.Date {
    guard let number = number(5...5)?.value, Self.serials.contains(number) else { throw .date }
    let day = Day(number: number - Self.serialOf1970)
    isSerial = true
    guard take(".,") else { return .day(day) }
    let count = digits
    guard (1...17).contains(count),
      let fraction = Double("0." + String(decoding: bytes[index..<index + count], as: UTF8.self))
    else { throw .date }
    index += count
    second = Int((86_400 * fraction).rounded())
    return .day(day)
  }

  /// Days from 1982 to 2064: what else is a number of five digits is no day.
  private static let serials = 30_000...60_000
  /// Excel counts 1970-01-01 as day 25,569.
  private static let serialOf1970 = 25_569

  private static let separators = "-/."

  /// A date: the year first, or last with the month as a word or as a number.
  mutating func date() throws(WrittenStamp.Fault) -> WrittenStamp.Date {
    skipWeekday()
    if let month = monthName() { return try date(inMonth: month) }
    switch digits {
    case 5: return try serial()
    case 6...: return try compact()
    case 4: return try date(inYear: number(4...4)?.value ?? 0)
    case 1, 2: return try date(after: number(1...2) ?? (0, 0))
    default: throw .date
    }
  }

  /// A date that begins with one or two digits.
  private mutating func date(
    after first: (value: Int, digits: Int)
  ) throws(WrittenStamp.Fault) -> WrittenStamp.Date {
    // 26年1月5日 says which part is the year.
    if first.digits == 2, next == UInt8(ascii: "y") { return try date(inYear: 2000 + first.value) }
    guard take(Self.separators + " ") else { throw .date }
    if let month = monthName() {
      _ = take(Self.separators + ", ")
      skipSpaces()
      guard let year = number(1...4), year.digits != 3, year.digits > 1 else { throw .date }
      // 5-Jan-26: spreadsheets and databases write it so.
      return .day(
        try Self.day(year.digits == 2 ? 2000 + year.value : year.value, month, first.value))
    }
    guard let second = number(1...4), second.digits != 3 else { throw .date }
    if second.digits == 4 { return .month(try Self.day(second.value, first.value, 1)) }
    guard take(Self.separators), let year = number(1...4) else { throw .date }
    guard year.digits == 4 else { throw year.digits == 3 ? .date : .shortYear }
    return .either(first: first.value, second: second.value, year: year.value)
  }

  /// What follows a year: a week, or a month with or without a day.
  private mutating func date(inYear year: Int) throws(WrittenStamp.Fault) -> WrittenStamp.Date {
    let hasMark = take(Self.separators + "y")
    skipSpaces()
    if take("Qq") { throw .quarter }
    if isAtEnd { throw (1900...2200).contains(year) ? .wholeYear : .date }
    if take("Ww") {
      // ISO 8601: week 1 holds the 4th of January.
      guard let week = number(2...2)?.value, (1...53).contains(week) else { throw .date }
      return .day(try Self.day(year, 1, 4).monday + 7 * (week - 1))
    }
    guard hasMark, let month = monthName() ?? number(1...2)?.value else { throw .date }
    if take("Qq") { throw .quarter }
    let start = index
    guard take(Self.separators), let day = number(1...2)?.value else {
      // 年 and 月 leave a mark behind.
      guard index == start || index == start + 1 && (isAtEnd || next == UInt8(ascii: " ")) else {
        throw .date
      }
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
    if isAtEnd { throw .shortYear }
    _ = take(Self.separators + ",")
    skipSpaces()
    guard let year = number(2...4), year.digits != 3 else { throw .date }
    guard year.digits == 4 else { throw .shortYear }
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
    if half == nil, let second = bareClock(isAlone: isAlone) { return (second, false) }
    guard let hour = number(1...2)?.value else { return nil }
    var (minute, second) = (0, 0)
    var hasSeconds = false
    // 8点 leaves a mark behind.
    let hasMark = take(":")
    if hasMark, let value = number(2...2)?.value {
      minute = value
      if take(":"), !isAtEnd, let next, (48...57).contains(next) {
        guard let value = number(2...2)?.value else { return nil }
        (second, hasSeconds) = (value, true)
        if take(".,"), number(1...9) == nil { return nil }
      }
    } else if hasMark, let next, (48...57).contains(next) {
      return nil
    }
    let afterMinutes = index
    skipSpaces()
    if half == nil { half = halfOfDay() }
    if half == nil { index = afterMinutes }
    guard hasMark || half != nil || isAlone, minute < 60, second < 60 else { return nil }
    let total = 60 * minute + second
    guard let half else {
      return hour < 24 || hour == 24 && total == 0 ? (3600 * hour + total, hasSeconds) : nil
    }
    return half.hour(hour).map { (3600 * $0 + total, hasSeconds) }
  }

  /// A time of day without marks: 0830, 083000; alone also 830 and 30 (half past midnight) of
  /// telephone systems, and 0.354166667 of spreadsheets.
  private mutating func bareClock(isAlone: Bool) -> Int? {
    let start = index
    let count = digits
    if isAlone, count == 1, take("01"), take("."), (1...17).contains(digits) {
      let text = String(decoding: bytes[start..<index + digits], as: UTF8.self)
      index += digits
      if let fraction = Double(text), fraction <= 1 { return Int((86_400 * fraction).rounded()) }
    }
    index = start
    let isClosed = start + count == bytes.count || "-~+Zz".utf8.contains(bytes[start + count])
    guard isClosed, count == 4 || count == 6 || isAlone && (2...3).contains(count),
      let value = number(2...6)?.value
    else { return nil }
    let (minutes, second) = count == 6 ? (value / 100, value % 100) : (value, 0)
    let time = 3600 * (minutes / 100) + 60 * (minutes % 100) + second
    // Two digits below 24 are an hour.
    guard count > 2 || value > 24, minutes % 100 < 60, second < 60, time <= 86_400 else {
      index = start
      return nil
    }
    return time
  }

  /// A part of the day that a word names, and which hours may stand beside it.
  private enum Half {
    case morning
    case noon
    case afternoon
    /// 晚上, and the hours of the night.
    case evening

    /// The hour of the day; nil where the word does not go with it, or leaves open which day is
    /// meant, as 晚上12点 does.
    func hour(_ hour: Int) -> Int? {
      switch (self, hour) {
      // 12 AM is midnight and 12 PM is noon; 下午13:30 says it twice.
      case (.morning, 12): 0
      case (.morning, 0..<12): hour
      case (.noon, 10...13): hour
      case (.noon, 1...2): hour + 12
      case (.afternoon, 0..<12): hour + 12
      case (.afternoon, 12..<24): hour
      case (.evening, 5..<12): hour + 12
      case (.evening, 13..<24), (.evening, 0..<5): hour
      default: nil
      }
    }
  }

  private mutating func halfOfDay() -> Half? {
    let start = index
    let half: Half? =
      take("Aa")
      ? .morning : take("Pp") ? .afternoon : take("N") ? .noon : take("E") ? .evening : nil
    _ = take(".")
    guard let half, take("Mm") else {
      index = start
      return nil
    }
    _ = take(".")
    return half
  }
}
