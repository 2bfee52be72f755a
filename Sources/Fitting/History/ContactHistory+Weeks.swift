import Schema
import Text
import Workforce

extension ContactHistory {
  /// Puts the rows of a channel, or of all, together.
  init(
    _ rows: [HistoryTable.Row], _ table: HistoryTable, _ wanted: HistorySource, notes: [Phrase]
  ) throws(Problem) {
    let all = rows
    // Exports often begin with the newest: each row says of when it is.
    let rows = RowClock.closingAtMidnight(
      rows.filter { $0.day >= wanted.from ?? Day.first && $0.day <= wanted.until ?? Day.last }
        .sorted { $0.isBefore($1) })
    do throws(Problem) {
      if rows.isEmpty, let first = all.map(\.day).min(), let last = all.map(\.day).max() {
        throw HistoryFault.noRowCounts(
          first: first.iso, last: last.iso, from: wanted.from?.iso, until: wanted.until?.iso
        ).problem()
      }
      let repeated = try Self.repeatedHours(rows)
      let clocks = try ChannelClocks(rows, hasMonths: table.hasMonths)
      let channels = HistoryDays(rows, clocks)
      let days = channels.days
      guard days.contains(where: { $0.contacts > 0 }) else {
        throw HistoryFault.onlyZeros.problem()
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
    let (count, isMonthly) = (found.weeks.count, clocks.width == .month)
    guard count >= fewestWeeks else {
      let row = clocks.width.words
      throw .tooShort(
        isMonthly
          ? Phrase(
            "\(count, "month", "months"), told by rows of \(row)", "按每行\(row)，只有 \(count) 个月")
          : Phrase(
            "\(count, "whole week", "whole weeks"), told by rows of \(row)",
            "按每行\(row)，只有 \(count) 个整周"),
        expected: isMonthly
          ? Phrase(
            "\(fewestWeeks) months or more, better three years",
            "至少 \(fewestWeeks) 个月，最好有三年") : fewest)
    }
    guard let hole = found.holes.first, found.holes.count * 4 > count else { return }
    let (holes, all) = (found.holes.count, found.holes.count + count)
    throw HistoryFault.holes(holes: holes, all: all, isMonthly: isMonthly, first: hole.day.iso)
      .problem().placed(line: hole.line)
  }

  private static func sentences(_ repeated: [HistoryTable.Row]) -> [Phrase] {
    guard let first = repeated.first else { return [] }
    return [
      Phrase(
        "An hour that comes twice because clocks went back is added up; the first on \(first.day.iso).",
        "夏令时结束时重复的一小时已合并；第一次在 \(first.day.iso)。")
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
  private var seldom: [Phrase] = []
  private let isMonthly: Bool

  init(_ days: [HistoryDay], _ width: RowWidth, closed named: Set<Day>) {
    isMonthly = width == .month
    switch width {
    case .minutes, .day: addDays(days, named)
    case .week: addSums(days, named, { $0 }, { $0 + 7 })
    case .month: addSums(days, named, \.firstOfMonth, { ($0 + 31).firstOfMonth })
    }
  }

  /// What was left out, in sentences.
  var sentences: [Phrase] {
    [closedDays, partialDays].compactMap(\.self) + seldom + [left].compactMap(\.self)
  }

  private static func dates(_ days: [Day]) -> Phrase {
    let shown = days.sorted().prefix(3).map(\.iso).written.series
    let more = days.count - 3
    return more > 0 ? Phrase("\(shown) and \(more) more", "\(shown)，另有 \(more) 天") : shown
  }

  private var closedDays: Phrase? {
    guard let first = closed.first?.iso else { return nil }
    return closed.count == 1
      ? Phrase(
        """
        A day without contacts, \(first), is taken as closed: its week counts by its other days.
        """,
        "\(first) 没有咨询量，按停业处理：该周按其余各天计算。")
      : Phrase(
        """
        \(closed.count) days without contacts are taken as closed: their weeks count by their \
        other days. They are \(Self.dates(closed)).
        """,
        """
        有 \(closed.count) 天没有咨询量，按停业处理，所在周按其余各天计算：\(Self.dates(closed))。
        """)
  }

  private var partialDays: Phrase? {
    guard let first = partial.first?.iso else { return nil }
    let (count, days) = (partial.count, Self.dates(partial))
    return switch (count == 1, isMonthly) {
    case (true, false):
      Phrase(
        "A day that lacks rows, \(first), is left out of its week.", "\(first) 缺数据行，不计入该周。")
    case (true, true):
      Phrase(
        "A day that lacks rows, \(first), is left out of its month.", "\(first) 缺数据行，不计入该月。")
    case (false, false):
      Phrase(
        "\(count) days that lack rows are left out of their weeks: \(days).",
        "有 \(count) 天缺数据行，不计入所在周：\(days)。")
    case (false, true):
      Phrase(
        "\(count) days that lack rows are left out of their months: \(days).",
        "有 \(count) 天缺数据行，不计入所在月：\(days)。")
    }
  }

  private var left: Phrase? {
    guard let first = holes.first?.day.iso else { return nil }
    let count = holes.count
    return switch (count == 1, isMonthly) {
    case (true, false):
      Phrase(
        "The week from \(first) lacks days or contacts and is left out.",
        "\(first) 起的一周缺日期或咨询量，不计入。")
    case (true, true):
      Phrase(
        "The month from \(first) lacks days or contacts and is left out.",
        "\(first) 起的一个月缺日期或咨询量，不计入。")
    case (false, false):
      Phrase(
        "\(count) weeks lack days or contacts and are left out; the first begins on \(first).",
        "有 \(count) 周缺日期或咨询量，不计入；第一处从 \(first) 开始。")
    case (false, true):
      Phrase(
        "\(count) months lack days or contacts and are left out; the first begins on \(first).",
        "有 \(count) 个月缺日期或咨询量，不计入；第一处从 \(first) 开始。")
    }
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
      let name = Phrase.weekdays[weekday]
      return Phrase(
        """
        \(name) have contacts in \(count) of \(mondays) weeks: a week without counts as a whole \
        one. Name the days that were closed by way of exception under closed.
        """,
        """
        \(mondays) 周中只有 \(count) 周的\(name)有咨询量：没有的周也算整周。\
        例外停业的日期请写在 closed 中。
        """)
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
          let number = String(line)
          throw HistoryFault.sameTime(number: number).problem(found: row.day.iso).placed(
            line: row.line)
        }
        hours[year] = hour
        repeated.append(row)
      }
      lines[time] = row.line
    }
    return repeated
  }
}
