import Schema
import Text
import Workforce

extension ContactHistory {
  /// Puts the rows of a channel, or of all, together.
  init(
    _ rows: [HistoryTable.Row], _ table: HistoryTable, _ wanted: HistorySource, notes: [String]
  ) throws(Problem) {
    let all = rows
    // Exports often begin with the newest: each row says of when it is.
    let rows = RowClock.closingAtMidnight(
      rows.filter { $0.day >= wanted.from ?? Day.first && $0.day <= wanted.until ?? Day.last }
        .sorted { $0.isBefore($1) })
    do throws(Problem) {
      if rows.isEmpty, let first = all.map(\.day).min(), let last = all.map(\.day).max() {
        let from = wanted.from.map { "from \($0.iso)" }
        let until = wanted.until.map { "until \($0.iso)" }
        throw Problem(
          "no row lies in the days that count",
          found: "rows of \(first.iso) to \(last.iso)",
          expected: [from, until].compactMap(\.self).joined(separator: " "),
          next: "Correct from or until, or take a file of those days.")
      }
      let repeated = try Self.repeatedHours(rows)
      let clocks = try ChannelClocks(rows, hasMonths: table.hasMonths)
      let channels = HistoryDays(rows, clocks)
      let days = channels.days
      guard days.contains(where: { $0.contacts > 0 }) else {
        throw Problem(
          "a history without any contact", found: "only zeros",
          next: "Check that the column contacts is the one meant.")
      }
      let found = WeeksOfDays(days, clocks.width, closed: Set(wanted.closed))
      try Self.check(found, clocks)
      (weeks, width, file) = (found.weeks, clocks.width, table.file)
      let byHours: Bool
      if case .minutes(let minutes) = clocks.width {
        byHours =
          minutes > 30 && 60.isMultiple(of: minutes) || 30 % minutes != 0 && 60 % minutes == 0
      } else {
        byHours = false
      }
      shapes = clocks.width.tellsShape ? DayShapes(days, byHours: byHours) : DayShapes()
      self.notes =
        notes + clocks.notes + channels.sentences + found.sentences + Self.sentences(repeated)
    } catch {
      throw error.placed(in: table.file, line: rows.first?.line ?? 1)
    }
  }

  private static func check(_ found: WeeksOfDays, _ clocks: ChannelClocks) throws(Problem) {
    let (count, unit) = (found.weeks.count, clocks.width == .month ? "month" : "whole week")
    guard count >= fewestWeeks else {
      throw Problem(
        "too short a history",
        found: "\(count) \(unit)\(count == 1 ? "" : "s"), told by rows of \(clocks.width.words)",
        expected: clocks.width == .month
          ? "\(fewestWeeks) months or more, better three years" : fewest,
        next: "Add what came before.")
    }
    guard let hole = found.holes.first, found.holes.count * 4 > count else { return }
    throw Problem(
      "too many holes in the history",
      found: "\(found.holes.count) of \(found.holes.count + count) \(unit)s lack days or contacts",
      next: "The first begins on \(hole.day.iso): add its rows, or start the file after it."
    ).placed(line: hole.line)
  }

  private static func sentences(_ repeated: [HistoryTable.Row]) -> [String] {
    guard let first = repeated.first else { return [] }
    return [
      "An hour that comes twice because clocks went back is added up; the first on "
        + "\(first.day.iso)."
    ]
  }

  /// What the noise of its weeks is multiplied by to be that of a week: months vary less, for what
  /// is more in one week is less in another.
  var noiseOfWeeks: Double { width == .month ? (Period.month / Period.week).squareRoot() : 1 }
}

extension ContactHistory.Week {
  /// The contacts of one of the days that are told.
  func told(at index: Int) -> Double { days[told[index] - start] ?? 0 }

  /// Whether it is the same week, or month, a year after another.
  func isYearAfter(_ other: Self) -> Bool {
    length == 7
      ? start - other.start == 364
      : start.date.month == other.start.date.month
        && start.date.year == other.start.date.year + 1
  }
}

/// The weeks that days make up, or the weeks and months that a file has rows of.
struct WeeksOfDays {
  private(set) var weeks: [ContactHistory.Week] = []
  /// Weeks of which nothing is known.
  private(set) var holes: [(day: Day, line: Int)] = []
  private var closed: [Day] = []
  private var partial: [Day] = []
  /// Weekdays that have contacts in some weeks, but not in most.
  private var seldom: [String] = []
  private let unit: String

  init(_ days: [HistoryDay], _ width: RowWidth, closed named: Set<Day>) {
    unit = width == .month ? "month" : "week"
    switch width {
    case .minutes, .day: addDays(days, named)
    case .week: addSums(days, named, { $0 }, { $0 + 7 })
    case .month: addSums(days, named, \.firstOfMonth, { ($0 + 31).firstOfMonth })
    }
  }

  /// What was left out, in sentences.
  var sentences: [String] {
    func dates(_ days: [Day]) -> String {
      let shown = days.sorted().prefix(3).map(\.iso).joined(separator: ", ")
      return days.count > 3 ? "\(shown) and \(days.count - 3) more" : shown
    }
    var sentences: [String] = []
    if let first = closed.first {
      sentences.append(
        closed.count == 1
          ? "A day without contacts, \(first.iso), is taken as closed: its week counts by its other "
            + "days."
          : "\(closed.count) days without contacts are taken as closed: their weeks count by their "
            + "other days. They are \(dates(closed)).")
    }
    if let first = partial.first {
      sentences.append(
        partial.count == 1
          ? "A day that lacks rows, \(first.iso), is left out of its \(unit)."
          : "\(partial.count) days that lack rows are left out of their \(unit)s: \(dates(partial))."
      )
    }
    sentences += seldom.map {
      $0
        + ": a week without counts as a whole one. Name the days that were closed by way of "
        + "exception under closed."
    }
    if let first = holes.first {
      sentences.append(
        holes.count == 1
          ? "The \(unit) from \(first.day.iso) lacks days or contacts and is left out."
          : "\(holes.count) \(unit)s lack days or contacts and are left out; the first begins on "
            + "\(first.day.iso).")
    }
    return sentences
  }

  /// Whole weeks from Monday. A weekday without contacts in most weeks is a closed one.
  private mutating func addDays(_ days: [HistoryDay], _ named: Set<Day>) {
    guard let first = days.first, let last = days.last else { return }
    let byDay = Dictionary(days.map { ($0.day, $0) }) { first, _ in first }
    let mondays = (last.day.monday - first.day.monday) / 7 + 1
    let typical = (0..<7).map { weekday -> Double? in
      let counts = days.filter { $0.day.weekday == weekday && $0.contacts > 0 }.map(\.contacts)
      return 2 * counts.count > mondays ? counts.median : nil
    }
    seldom = (0..<7).compactMap { weekday in
      let count = days.count { $0.day.weekday == weekday && $0.contacts > 0 }
      guard typical[weekday] == nil, count > 1, 10 * count > mondays else { return nil }
      return "\(OpeningDays.names[weekday])s have contacts in \(count) of \(mondays) weeks"
    }
    var line = first.line
    for index in 0..<mondays {
      let monday = first.day.monday + 7 * index
      var counts = [Double?](repeating: nil, count: 7)
      var handled = (contacts: 0.0, seconds: 0.0)
      var (isEdge, isKnown) = (false, false)
      var (closed, partial): ([Day], [Day]) = ([], [])
      for weekday in 0..<7 {
        let day = monday + weekday
        guard !named.contains(day) else {
          isKnown = true
          continue
        }
        let found = byDay[day]
        if let found { line = found.line }
        if let found, found.isPartial {
          partial.append(day)
        } else if let found, found.contacts > 0 || (typical[weekday] ?? 0) < HistoryDays.fewest {
          counts[weekday] = found.contacts
          handled.contacts += found.handled.contacts
          handled.seconds += found.handled.seconds
        } else if typical[weekday] == nil {
          counts[weekday] = 0
        } else if day < first.day || day > last.day {
          // A file may begin and end within a week: that is no hole.
          isEdge = true
        } else {
          closed.append(day)
        }
      }
      guard !isEdge else { continue }
      let told = (0..<7).filter { counts[$0] != nil }
      let contacts = told.reduce(0) { $0 + (counts[$1] ?? 0) }
      guard contacts > 0, told.contains(where: { typical[$0] != nil }) else {
        if !isKnown { holes.append((monday, line)) }
        continue
      }
      self.closed += closed
      self.partial += partial
      weeks.append(
        ContactHistory.Week(
          start: monday, length: 7, contacts: contacts, days: counts,
          told: told.map { monday + $0 }, handled: handled))
    }
  }

  /// Each row is a week or a month; those without contacts, and those that are not there, are holes.
  private mutating func addSums(
    _ rows: [HistoryDay], _ named: Set<Day>, _ start: (Day) -> Day, _ next: (Day) -> Day
  ) {
    var expected: Day?
    for row in rows {
      let first = start(row.day)
      while let missing = expected, missing < first {
        holes.append((missing, row.line))
        expected = next(missing)
      }
      let after = next(first)
      expected = after
      let told = (0..<after - first).map { first + $0 }.filter { !named.contains($0) }
      guard row.contacts > 0, !row.isPartial, !told.isEmpty else {
        if !told.isEmpty { holes.append((first, row.line)) }
        continue
      }
      weeks.append(
        ContactHistory.Week(
          start: first, length: after - first, contacts: row.contacts, days: [], told: told,
          handled: row.handled))
    }
  }
}

extension Day {
  fileprivate var firstOfMonth: Day { self + (1 - date.day) }
}

extension ContactHistory {
  /// Refuses rows that are given twice; returns those of the hour that comes twice where clocks go
  /// back: one before four o'clock, on one day of a year.
  private static func repeatedHours(_ rows: [HistoryTable.Row]) throws(Problem) -> [HistoryTable
    .Row]
  {
    struct Time: Hashable {
      var channel: String
      var day: Day
      var second: Int?
    }
    struct Year: Hashable {
      var channel: String
      var year: Int
    }
    var lines: [Time: Int] = [:]
    var repeated: [HistoryTable.Row] = []
    var hours: [Year: Time] = [:]
    for row in rows {
      let channel = row.channel ?? ""
      let time = Time(channel: channel, day: row.day, second: row.second)
      if let line = lines[time] {
        let hour = Time(channel: channel, day: row.day, second: row.second.map { $0 / 3600 })
        let year = Year(channel: channel, year: row.day.date.year)
        guard let second = row.second, second < 14_400, hours[year] == nil || hours[year] == hour,
          !repeated.contains(where: {
            $0.day == row.day && $0.second == second && $0.channel == row.channel
          })
        else {
          throw Problem(
            "the same time twice", found: row.day.iso,
            next: "It stands in line \(line) too: keep one of them, or add them up. Where another "
              + "column tells them apart, name it: channel-column TITLE."
          ).placed(line: row.line)
        }
        hours[year] = hour
        repeated.append(row)
      }
      lines[time] = row.line
    }
    return repeated
  }
}
