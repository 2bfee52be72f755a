import Schema
import Workforce

extension ContactHistory {
  /// The contacts of a day, or of a week in a file with a row a week.
  private struct Entry {
    var line: Int
    var day: Day
    var contacts = 0.0
    var handled = (contacts: 0.0, seconds: 0.0)

    mutating func add(_ row: HistoryTable.Row) {
      contacts += row.contacts
      guard let seconds = row.handleTime else { return }
      handled.contacts += row.contacts
      handled.seconds += row.contacts * seconds
    }
  }

  /// Puts the rows of a file together.
  init(_ rows: [HistoryTable.Row], _ file: String) throws(Problem) {
    do throws(Problem) {
      let repeated = try Self.checkOrder(rows)
      let entries = Self.entries(rows)
      step = try Self.step(entries)
      let isTimed = rows.contains { $0.minute != nil }
      if step == .week, isTimed {
        throw Problem(
          "times of day that are a week apart", next: "Write the date of each week alone.")
      }
      let (weeks, holes) = step == .week ? Self.weeks(entries) : Self.weeks(ofDays: entries)
      try Self.check(weeks, holes, entries)
      self.weeks = weeks
      notes = Self.sentences(holes, repeated)
      halfHours = isTimed ? Self.halfHours(rows) : []
      self.file = file
    } catch {
      throw error.placed(in: file, line: rows.first?.line ?? 1)
    }
  }

  /// Adds up the rows of a day.
  private static func entries(_ rows: [HistoryTable.Row]) -> [Entry] {
    var byDay: [Day: Entry] = [:]
    for row in rows { byDay[row.day, default: Entry(line: row.line, day: row.day)].add(row) }
    return byDay.values.sorted { $0.day < $1.day }
  }

  private static func step(_ entries: [Entry]) throws(Problem) -> Step {
    guard entries.count > 1 else {
      throw Problem(
        "too short a history", found: entries.isEmpty ? "no day" : "1 day", expected: fewest,
        next: "Add what came before.")
    }
    let gaps = zip(entries, entries.dropFirst()).map { ($1.day - $0.day, $1) }
    if gaps.allSatisfy({ $0.0.isMultiple(of: 7) }) { return .week }
    if gaps.contains(where: { $0.0 == 1 }) { return .day }
    let odd = gaps.first { !$0.0.isMultiple(of: 7) }
    throw Problem(
      "neither a row a day nor a row a week",
      found: "\(odd?.0 ?? 0) days after the row before", next: "Write one or the other throughout."
    ).placed(line: odd?.1.line)
  }

  private static let fewest = "\(fewestWeeks) weeks or more, better two years"

  /// Each row is a week; those without contacts, and those that are not there, are holes.
  private static func weeks(_ entries: [Entry]) -> ([Week], holes: [Entry]) {
    var holes: [Entry] = []
    for (before, after) in zip(entries, entries.dropFirst()) {
      for missing in 1..<max(1, (after.day - before.day) / 7) {
        holes.append(Entry(line: after.line, day: before.day + 7 * missing))
      }
    }
    holes += entries.filter { $0.contacts == 0 }
    let weeks = entries.filter { $0.contacts > 0 }.map {
      Week(start: $0.day, contacts: $0.contacts, days: [], handled: $0.handled)
    }
    return (weeks, holes.sorted { $0.day < $1.day })
  }

  /// Whole weeks from Monday. A weekday that is missing in most weeks is a closed one.
  private static func weeks(ofDays entries: [Entry]) -> ([Week], holes: [Entry]) {
    var byMonday: [Day: [Entry]] = [:]
    for entry in entries { byMonday[entry.day.monday, default: []].append(entry) }
    let first = entries[0].day.monday
    let last = entries[entries.count - 1].day.monday
    let mondays = stride(from: 0, through: last - first, by: 7).map { first + $0 }
    let isOpen = (0..<7).map { weekday in
      2 * entries.count { $0.day.weekday == weekday } > byMonday.count
    }
    var weeks: [Week] = []
    var holes: [Entry] = []
    var line = entries[0].line
    for monday in mondays {
      let present = byMonday[monday] ?? []
      line = present.first?.line ?? line
      var week = Entry(line: line, day: monday)
      var days = [Double](repeating: 0, count: 7)
      for entry in present {
        days[entry.day.weekday] = entry.contacts
        week.contacts += entry.contacts
        week.handled.contacts += entry.handled.contacts
        week.handled.seconds += entry.handled.seconds
      }
      let isWhole = (0..<7).allSatisfy { weekday in
        !isOpen[weekday] || present.contains { $0.day.weekday == weekday }
      }
      if isWhole, week.contacts > 0 {
        weeks.append(
          Week(start: monday, contacts: week.contacts, days: days, handled: week.handled))
      } else if monday != first && monday != last || isWhole {
        // A file may begin and end within a week: that is no hole.
        holes.append(week)
      }
    }
    return (weeks, holes)
  }

  private static func check(
    _ weeks: [Week], _ holes: [Entry], _ entries: [Entry]
  ) throws(Problem) {
    guard entries.contains(where: { $0.contacts > 0 }) else {
      throw Problem(
        "a history without any contact", found: "only zeros",
        next: "Check that the column contacts is the one meant.")
    }
    guard weeks.count >= fewestWeeks else {
      let count = weeks.count == 1 ? "1 whole week" : "\(weeks.count) whole weeks"
      throw Problem(
        "too short a history", found: count, expected: fewest,
        next: "Add what came before.")
    }
    guard holes.count * 4 <= weeks.count else {
      throw Problem(
        "too many holes in the history",
        found: "\(holes.count) of \(holes.count + weeks.count) weeks lack days or contacts",
        next: "The first begins on \(holes[0].day.iso): add its rows, or start the file after it."
      ).placed(line: holes[0].line)
    }
  }

  private static func sentences(_ holes: [Entry], _ repeated: [HistoryTable.Row]) -> [String] {
    var notes: [String] = []
    if let first = holes.first {
      notes.append(
        holes.count == 1
          ? "The week from \(first.day.iso) lacks days or contacts and is left out."
          : "\(holes.count) weeks lack days or contacts and are left out; the first begins on "
            + "\(first.day.iso).")
    }
    if let first = repeated.first {
      notes.append(
        "An hour that comes twice because clocks went back is added up; the first on "
          + "\(first.day.iso).")
    }
    return notes
  }

  /// The contacts of each hour, or half-hour, of the day.
  private static func halfHours(_ rows: [HistoryTable.Row]) -> [Double] {
    var sums = [Double](repeating: 0, count: Profile.intervals)
    for row in rows { sums[(row.minute ?? 0) / 30] += row.contacts }
    let hasHalves = rows.contains { ($0.minute ?? 0) % 60 != 0 }
    return hasHalves ? sums : stride(from: 0, to: sums.count, by: 2).map { sums[$0] }
  }
}

extension ContactHistory {
  /// Refuses rows that are out of order or given twice; returns those of the hour that comes
  /// twice where clocks go back: one before four o'clock, on one day of a year.
  private static func checkOrder(_ rows: [HistoryTable.Row]) throws(Problem) -> [HistoryTable.Row] {
    struct Time: Hashable {
      var channel: String
      var day: Day
      var minute: Int?
    }
    var latest: [String: Day] = [:]
    var lines: [Time: Int] = [:]
    var repeated: [HistoryTable.Row] = []
    for row in rows {
      let channel = row.channel ?? ""
      guard (row.minute == nil) == (rows[0].minute == nil) else {
        throw Problem(
          "some rows have a time of day and some have none",
          next: "Write one or the other throughout."
        ).placed(line: row.line)
      }
      if let before = latest[channel], row.day < before {
        throw Problem(
          "dates that go back", found: "\(row.day.iso) after \(before.iso)",
          next: "Sort the rows by date."
        ).placed(line: row.line)
      }
      latest[channel] = row.day
      let time = Time(channel: channel, day: row.day, minute: row.minute)
      if let line = lines[time] {
        guard let minute = row.minute, minute < 240,
          repeated.allSatisfy({ isOneHour($0, row, minute) })
        else {
          throw Problem(
            "the same time twice", found: row.day.iso,
            next: "It stands in line \(line) too: keep one of them, or add them up."
          ).placed(line: row.line)
        }
        repeated.append(row)
      }
      lines[time] = row.line
    }
    return repeated
  }

  /// Whether two repeated rows may be of hours in which clocks went back: the same hour, or
  /// another year or channel.
  private static func isOneHour(
    _ first: HistoryTable.Row, _ second: HistoryTable.Row, _ minute: Int
  ) -> Bool {
    if first.channel != second.channel { return true }
    if first.day == second.day {
      return first.minute.map { $0 / 60 } == minute / 60 && first.minute != minute
    }
    return first.day.date.year != second.day.date.year
  }
}

extension Problem {
  /// The problem at a line of a file that is named later.
  fileprivate func placed(line: Int?) -> Problem {
    line.map { placed(in: "", line: $0) } ?? self
  }
}
