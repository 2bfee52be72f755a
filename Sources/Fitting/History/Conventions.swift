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
  let notes: [Phrase]

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
      let example = String(first.dateText)
      throw HistoryFault.daysAndMonths(isMonth: first.stamp.date.isMonth, example: example).problem(
        at: Place(file: "", line: odd.line, column: 1), found: String(odd.dateText))
    }
    zone = wanted.zone
    var notes = try Self.zoneNotes(rows, wanted.zone)
    if let row = rows.first(where: \.stamp.isSerial), case .day(let day) = row.stamp.date {
      let text = String(row.dateText)
      notes.append(
        Phrase(
          "Dates such as \(text) are read as a spreadsheet's: \(day.iso).",
          "\(text) 这类日期按表格软件的序号读取：\(day.iso)。"))
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
    throw HistoryFault.handleTimes(isLong: median > Self.longest, unit: unit, seconds: said)
      .problem(at: Place(file: "", line: row.line, column: 1), found: String(row.handleText))
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
  ) throws(Problem) -> [Phrase] {
    let offsets = Set(rows.compactMap(\.stamp.zone?.minutes))
    func problem(_ fault: HistoryFault, _ row: WrittenRow?) -> Problem {
      fault.problem(
        at: Place(file: "", line: row?.line ?? 1, column: 1),
        found: row.map { String($0.dateText) })
    }
    guard let least = offsets.min(), let most = offsets.max() else {
      guard zone == nil || rows.isEmpty else {
        throw problem(.noZones, rows.first)
      }
      return []
    }
    let isTimed = rows.contains { $0.stamp.zone != nil }
    if isTimed, let odd = rows.first(where: { $0.stamp.zone == nil }) {
      throw problem(.someZones, odd)
    }
    if let zone {
      return [
        Phrase("Times are moved to the clock of \(zone.text).", "时刻已换算到时区 \(zone.text)。")
      ]
    }
    // Summer time moves a clock by an hour; more are clocks of different places.
    guard most - least <= 60 else {
      let odd = rows.first { $0.stamp.zone?.minutes != rows[0].stamp.zone?.minutes }
      throw problem(.clocks, odd)
    }
    guard least == most else {
      return [
        Phrase(
          "Times count as they are written, by the clock of summer and winter.",
          "时刻按原样计，含夏令时。")
      ]
    }
    guard least != 0 else {
      return [
        Phrase(
          """
          Times count as they are written, by the clock of UTC; zone +08:00 would move them to \
          that clock.
          """,
          "时刻按原样计，时区为 UTC；加上 zone +08:00 可换算到该时区。")
      ]
    }
    let clock = ZoneOffset(minutes: least)?.text ?? ""
    return [
      Phrase(
        "Times count as they are written, by the clock of \(clock).", "时刻按原样计，时区为 \(clock)。")
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
        throw HistoryFault.notInOrder(exists: dayFirst ?? monthFirst != nil).problem(
          found: String(text), expected: order?.expectation)
      }
      guard let dayFirst, let monthFirst, dayFirst != monthFirst else {
        if let day = dayFirst ?? monthFirst { return day }
        throw HistoryFault.noSuchDate.problem(found: String(text))
      }
      throw HistoryFault.ambiguousDate(dayFirst: dayFirst, monthFirst: monthFirst).problem(
        found: String(text))
    }
  }

  /// The value of a number; nil where it is not written as the others are.
  func value(_ number: WrittenNumber, _ text: Substring) throws(Problem) -> Double? {
    guard case .either(let grouped, let decimal, let mark) = number, self.decimal == nil else {
      return number.value(self.decimal)
    }
    let whole = mark == .comma ? DecimalMark.point : .comma
    let written = "history: {file: …, decimal: \(whole.rawValue)}"
    let (thousands, fraction) = (NumberText.show(grouped), NumberText.show(decimal))
    throw HistoryFault.ambiguousNumber(
      thousands: thousands, fraction: fraction, whole: whole.rawValue, mark: mark.rawValue,
      written: written
    ).problem(found: String(text))
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
  fileprivate var expectation: Phrase {
    self == .dayFirst
      ? Phrase("day, month and year", "日、月、年") : Phrase("month, day and year", "月、日、年")
  }
}
