import Schema
import Text
import Workforce

/// How the rows of a file write what can be written in two ways: told by the rows that can be read
/// in one, by the scenario, or asked.
struct Conventions {
  private let order: DateOrder?
  private let decimal: DecimalMark?
  private let zone: ZoneOffset?
  /// Whether rows are of months as a whole.
  let hasMonths: Bool
  /// What was decided that somebody may want otherwise, in sentences.
  let notes: [String]

  init(
    _ rows: [WrittenRow], _ wanted: HistorySource, handleUnit: HandleTimeUnit?
  ) throws(Problem) {
    order = wanted.dates ?? rows.lazy.compactMap(\.stamp.date.evidence).first
    var marks = Set<DecimalMark>()
    for row in rows {
      if let mark = row.contacts?.evidence { marks.insert(mark) }
      if case .number(let number) = row.handleTime, let mark = number.evidence {
        marks.insert(mark)
      }
    }
    decimal =
      wanted.decimal ?? (marks.count == 1 ? marks.first : nil)
      ?? (marks.isEmpty ? Self.markOfGroups(rows.lazy.compactMap(\.contacts)) : nil)
    hasMonths = rows.contains(where: \.stamp.date.isMonth)
    if hasMonths, let first = rows.first,
      let odd = rows.first(where: { $0.stamp.date.isMonth != first.stamp.date.isMonth })
    {
      throw Problem(
        "a change of step", at: Place(file: "", line: odd.line, column: 1),
        found: String(odd.dateText),
        expected: first.stamp.date.isMonth
          ? "a month without a day, as \(first.dateText)" : "a day, as \(first.dateText)",
        next: "Write days, weeks or months throughout.")
    }
    zone = wanted.zone
    var notes = try Self.zoneNotes(rows, wanted.zone)
    if let row = rows.first(where: \.stamp.isSerial), case .day(let day) = row.stamp.date {
      notes.append("Dates such as \(row.dateText) are read as a spreadsheet's: \(day.iso).")
    }
    self.notes = notes
    self.handleUnit = wanted.handleTimes ?? handleUnit
    arePairsHours = wanted.handleTimes == .minutes
    try checkHandleTimes(rows)
  }

  /// What handle times without a unit are in, as the header or the reader says.
  private let handleUnit: HandleTimeUnit?
  /// Whether 0:04 is four minutes.
  private let arePairsHours: Bool

  /// The decimal mark of counts that are parted by another: where those from 1,000 on are, and those
  /// below it are not, the marks stand between thousands. Decimals would be at those too.
  private static func markOfGroups(_ numbers: some Sequence<WrittenNumber>) -> DecimalMark? {
    var marks = Set<DecimalMark>()
    var hasBelow = false
    for number in numbers {
      switch number {
      case .plain(let value, _):
        guard abs(value) < 1000 else { return nil }
        hasBelow = hasBelow || value > 0
      case .either(_, _, let mark): marks.insert(mark)
      }
    }
    return hasBelow && marks.count == 1 ? marks.first?.other : nil
  }

  /// Asks what handle times are in that can hardly be seconds of one contact.
  private func checkHandleTimes(_ rows: [WrittenRow]) throws(Problem) {
    guard handleUnit == nil else { return }
    var times: [(seconds: Double, row: WrittenRow)] = []
    for row in rows {
      guard let time = row.handleTime else { continue }
      // One that is left open is asked about for itself.
      guard let seconds = try? seconds(time, row.handleText) else { return }
      if seconds > 0 { times.append((seconds, row)) }
    }
    guard let row = times.first?.row, !times.contains(where: { $0.row.handleTime?.isClock == true })
    else { return }
    let median = times.map(\.seconds).median
    guard median < Self.shortest || median > Self.longest else { return }
    let isPair = row.handleTime?.isPair == true
    let unit: HandleTimeUnit =
      median > Self.longest ? .milliseconds : median < 0.1 ? .days : .minutes
    let said = NumberText.show(times[0].seconds * (isPair ? 60 : unit.length))
    func option(_ unit: HandleTimeUnit) -> String { "handle-times \(unit.rawValue)" }
    throw Problem(
      median < Self.shortest
        ? "handle times too short for seconds" : "handle times too long for one",
      at: Place(file: "", line: row.line, column: 1), found: String(row.handleText),
      expected: "the mean of a contact, such as 250 seconds or 0:04:10",
      next: "Say what they are in: \(option(unit)) makes it \(said) seconds, \(option(.seconds)) "
        + "takes it as it stands (in a scenario history: {file: …, handle-times: \(unit.rawValue)})."
        + (median > Self.longest
          ? " Where it is the sum of all contacts, take the column of means." : ""))
  }

  /// Seconds that a mean handle time is hardly below or above.
  private static let (shortest, longest) = (15.0, 14_400.0)

  /// The seconds of a handle time; nil where it is not written as the others are.
  func seconds(
    _ time: WrittenRow.HandleTime, _ text: Substring
  ) throws(Problem) -> Double? {
    switch time {
    case .clock(let seconds): seconds
    // Hours and minutes where the last part is minutes.
    case .pair(let seconds): arePairsHours ? 60 * seconds : seconds
    case .number(let number): try value(number, text).map { $0 * (handleUnit ?? .seconds).length }
    }
  }

  /// Refuses rows whose clocks cannot be brought together.
  private static func zoneNotes(
    _ rows: [WrittenRow], _ zone: ZoneOffset?
  ) throws(Problem) -> [String] {
    let offsets = Set(rows.compactMap(\.stamp.zone?.minutes))
    func problem(_ message: String, _ row: WrittenRow?, next: String) -> Problem {
      Problem(
        message, at: Place(file: "", line: row?.line ?? 1, column: 1),
        found: row.map { String($0.dateText) }, next: next)
    }
    guard let least = offsets.min(), let most = offsets.max() else {
      guard zone == nil || rows.isEmpty else {
        throw problem(
          "times that name no offset from UTC cannot be moved to another clock", rows.first,
          next: "Leave out zone.")
      }
      return []
    }
    let isTimed = rows.contains { $0.stamp.zone != nil }
    if isTimed, let odd = rows.first(where: { $0.stamp.zone == nil }) {
      throw problem(
        "some times name an offset from UTC and some do not", odd,
        next: "Write one or the other throughout.")
    }
    if let zone { return ["Times are moved to the clock of \(zone.text)."] }
    // Summer time moves a clock by an hour; more are clocks of different places.
    guard most - least <= 60 else {
      let odd = rows.first { $0.stamp.zone?.minutes != rows[0].stamp.zone?.minutes }
      throw problem(
        "times of different clocks", odd,
        next: "Say to which clock they are to be moved: zone +08:00 (in a scenario history: "
          + "{file: …, zone: +08:00}).")
    }
    let clock = least == most ? (ZoneOffset(minutes: least)?.text ?? "") : "summer and winter"
    return [
      "Times count as they are written, by the clock of "
        + (least == 0 && most == 0 ? "UTC" : clock)
        + (most == 0 && least == 0 ? "; zone +08:00 would move them to that clock." : ".")
    ]
  }

  /// By how many minutes a time is moved.
  func shift(_ own: ZoneOffset?) -> Int? {
    guard let zone, let own else { return nil }
    return zone.minutes - own.minutes
  }

  /// The day of a date.
  func day(_ date: WrittenStamp.Date, _ text: Substring) throws(Problem) -> Day {
    switch date {
    case .day(let day), .month(let day): return day
    case .either(let first, let second, let year):
      let (dayFirst, monthFirst) = (
        Day(year: year, month: second, day: first), Day(year: year, month: first, day: second)
      )
      let meant = order.map { $0 == .dayFirst ? dayFirst : monthFirst }
      if let meant {
        if let meant { return meant }
        throw Problem(
          "not a date", found: String(text), expected: order?.expectation,
          next: dayFirst ?? monthFirst == nil
            ? "There is no such day: correct it."
            : "Other rows are in the other order: write year, month and day in this order.")
      }
      guard let dayFirst, let monthFirst, dayFirst != monthFirst else {
        if let day = dayFirst ?? monthFirst { return day }
        throw Problem(
          "not a date", found: String(text), expected: "a day that the calendar has",
          next: "Write year, month and day in this order.")
      }
      throw Problem(
        "a date that can be read in two ways", found: String(text),
        expected: "\(dayFirst.words) or \(monthFirst.words)",
        next: "Say which: dates day-first or dates month-first (in a scenario history: {file: …, "
          + "dates: day-first}).")
    }
  }

  /// The value of a number; nil where it is not written as the others are.
  func value(_ number: WrittenNumber, _ text: Substring) throws(Problem) -> Double? {
    guard case .either(let grouped, let decimal, let mark) = number, self.decimal == nil else {
      return number.value(self.decimal)
    }
    let whole = mark == .comma ? DecimalMark.point : .comma
    throw Problem(
      "a number that can be read in two ways", found: String(text),
      expected: "\(NumberText.show(grouped)) or \(NumberText.show(decimal))",
      next:
        "Say what stands before decimals: decimal \(whole.rawValue) makes it "
        + "\(NumberText.show(grouped)), decimal \(mark.rawValue) \(NumberText.show(decimal)) (in a "
        + "scenario history: {file: …, decimal: \(whole.rawValue)}).")
  }
}

extension WrittenRow.HandleTime {
  fileprivate var isClock: Bool { if case .clock = self { true } else { false } }
  fileprivate var isPair: Bool { if case .pair = self { true } else { false } }
}

extension WrittenStamp.Date {
  fileprivate var isMonth: Bool { if case .month = self { true } else { false } }

  /// The order in which day and month stand, where only one makes a date.
  fileprivate var evidence: DateOrder? {
    guard case .either(let first, let second, _) = self else { return nil }
    return first > 12 && second <= 12 ? .dayFirst : second > 12 && first <= 12 ? .monthFirst : nil
  }
}

extension DateOrder {
  fileprivate var expectation: String {
    self == .dayFirst ? "day, month and year" : "month, day and year"
  }
}
