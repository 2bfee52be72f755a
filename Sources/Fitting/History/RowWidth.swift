import Schema
public import Text
import Workforce

/// The stretch of time that a row of a file counts.
public enum RowWidth: Hashable, Sendable {
  /// A part of a day.
  case minutes(Int)
  /// A day, whatever its clock says.
  case day
  /// Seven days.
  case week
  /// A month as the calendar has it.
  case month

  /// In words: `30 minutes`.
  public var words: Phrase {
    switch self {
    case .minutes(60): Phrase("an hour", "一小时")
    case .minutes(let minutes) where minutes.isMultiple(of: 60):
      Phrase("\(minutes / 60) hours", "\(minutes / 60) 小时")
    case .minutes(let minutes): Phrase("\(minutes) minutes", "\(minutes) 分钟")
    case .day: Phrase("a day", "一天")
    case .week: Phrase("a week", "一周")
    case .month: Phrase("a month", "一个月")
    }
  }

  /// Whether days are known one by one.
  var tellsDays: Bool { self != .week && self != .month }

  /// Whether the time of day is known well enough to tell a day's shape.
  var tellsShape: Bool { if case .minutes(let minutes) = self { minutes <= 60 } else { false } }
}

/// What the stamps of a file's rows mean: how long a row is, and whether a stamp is where it begins.
///
/// The width is the greatest common divisor of the differences between stamps. Nights and days
/// without rows do not change it, but a change of step within a file would, and is refused.
struct RowClock {
  let width: RowWidth
  /// Seconds from a stamp back to where its row begins; below 0 for a stamp just before an end.
  let lead: Int
  /// What was found out that is not plain, in sentences.
  let notes: [Phrase]

  /// The stamps of one date.
  struct Stamps {
    var day: Day
    /// Seconds from midnight and lines, in order.
    var times: [(second: Int, line: Int)]

    var line: Int { times.first?.line ?? 1 }
    /// The step of the date's own rows; 0 for one row.
    var step: Int {
      zip(times, times.dropFirst()).reduce(0) { divisor($0, $1.1.second - $1.0.second) }
    }
  }

  /// Finds it for the rows of one channel, or of all.
  ///
  /// - Parameters:
  ///   - hasMonths: Whether rows are of months as a whole.
  ///   - endsAtMidnight: Whether a stamp of the file is 24:00, which is no beginning.
  ///   - isPart: Whether the rows are those of one channel of several, which may have few.
  init(
    _ rows: [HistoryTable.Row], hasMonths: Bool, endsAtMidnight: Bool, isPart: Bool = false
  ) throws(Problem) {
    let isTimed = rows.first?.second != nil
    if let odd = rows.first(where: { ($0.second != nil) != isTimed }) {
      throw HistoryFault.someTimes.problem().placed(line: odd.line)
    }
    let dates = Self.dates(rows)
    let days = try Self.areDays(dates)
    guard isTimed, !days else {
      if hasMonths { try Self.checkMonths(dates) }
      (width, lead) = (hasMonths ? .month : try Self.step(dates, isPart: isPart), 0)
      notes =
        isTimed
        ? [
          Phrase(
            "Each date has one row: it counts for all of \(width.words), whatever its clock says.",
            "每个日期只有一行：不论时刻，都算作\(width.words)的量。")
        ] : []
      return
    }
    let isLast = Self.inclusiveEnd(dates)
    let step = try Self.step(within: dates)
    try Self.checkSteps(dates, step)
    let areEnds = isLast > 0 || endsAtMidnight
    width = .minutes(step / 60)
    lead = areEnds ? step - isLast : 0
    var notes: [Phrase] = []
    if areEnds {
      notes.append(
        endsAtMidnight
          ? Phrase(
            """
            Times are the ends of rows of \(width.words), as the last of a day, 24:00 or 23:59, \
            says.
            """,
            "时刻是每行（\(width.words)）的结束时间：每天最后一行写的是 24:00 或 23:59。")
          : Phrase(
            "Times are the ends of rows of \(width.words), as the last of a day, such as 23:59, says.",
            "时刻是每行（\(width.words)）的结束时间：每天最后一行如 23:59。"))
    }
    if !width.tellsShape {
      notes.append(
        Phrase(
          """
          Rows of \(width.words) tell how much comes on a day, and not when: the profile of the \
          service holds.
          """,
          "每行\(width.words)，只能看出每天的量，看不出时段分布：时段仍按 service 的 profile。"))
    }
    self.notes = notes
  }

  /// The rows with a last stamp of 23:59 as that of 24:00, in a file of ends whose others are even.
  static func closingAtMidnight(_ rows: [HistoryTable.Row]) -> [HistoryTable.Row] {
    func isLast(_ second: Int?) -> Bool { second == 86_340 || second == 86_399 }
    let others = rows.lazy.filter { !isLast($0.second) }
    // A clock at which nothing else stands is that of rows of a day.
    guard let other = others.first, other.second != nil,
      others.allSatisfy({ ($0.second ?? 1).isMultiple(of: 300) })
    else { return rows }
    return rows.map { row in
      var row = row
      if isLast(row.second) { row.second = 86_400 }
      return row
    }
  }

  private static func dates(_ rows: [HistoryTable.Row]) -> [Stamps] {
    var lines: [Day: [Int: Int]] = [:]
    for row in rows {
      let second = row.second ?? 0
      let line = lines[row.day]?[second] ?? row.line
      lines[row.day, default: [:]][second] = min(line, row.line)
    }
    return lines.map { day, times in
      Stamps(
        day: day,
        times: times.map { (second: $0.key, line: $0.value) }.sorted { $0.second < $1.second })
    }.sorted { $0.day < $1.day }
  }

  private static func change(_ found: Phrase, _ expected: Phrase, _ line: Int) -> Problem {
    HistoryFault.changeOfStep.problem(found: found, expected: expected).placed(line: line)
  }
}

// Several rows a date.
extension RowClock {
  /// Whether a row is at least a day. Refuses files in which days follow parts of days.
  private static func areDays(_ dates: [Stamps]) throws(Problem) -> Bool {
    let singles = dates.filter { $0.times.count == 1 }
    if singles.count == dates.count { return true }
    let clocks = Dictionary(grouping: singles) { $0.times[0].second }.mapValues(\.count)
    let isDaily =
      2 * singles.count > dates.count
      && 10 * (clocks.values.max() ?? 0) >= 9 * singles.count
    let counts = dates.map(\.times.count).filter { $0 > 1 }.sorted()
    guard isDaily || counts[counts.count / 2] >= 4 else { return false }
    var index = 0
    while index < dates.count {
      let start = index
      let clock = dates[start].times.count == 1 ? dates[start].times[0].second : nil
      while index < dates.count, clock != nil, dates[index].times.count == 1,
        dates[index].times[0].second == clock
      { index += 1 }
      if index - start >= 3, index < dates.count || start > 0 {
        let isFirst = start == 0
        let odd = isFirst ? dates[index].line : dates[start].line
        let day = (isFirst ? dates[index] : dates[start]).day.iso
        throw change(
          isFirst
            ? Phrase("several rows on \(day)", "\(day) 有多行")
            : Phrase("one row on \(day)", "\(day) 只有一行"),
          isFirst
            ? Phrase("one row a date, as before", "与之前一样，每个日期一行")
            : Phrase("several rows a date, as before", "与之前一样，每个日期多行"), odd)
      }
      index = max(index, start + 1)
    }
    return false
  }

  /// Seconds between the last moment of a row and its end, where all stamps are such moments:
  /// 08:29:59 or 08:29.
  private static func inclusiveEnd(_ dates: [Stamps]) -> Int {
    let times = dates.lazy.flatMap(\.times)
    if times.allSatisfy({ $0.second % 60 == 59 }) { return 1 }
    return times.allSatisfy { $0.second % 300 == 240 } ? 60 : 0
  }

  /// The step of all stamps, in seconds.
  private static func step(within dates: [Stamps]) throws(Problem) -> Int {
    let stamps = dates.flatMap { date in
      date.times.map { (time: 86_400 * date.day.number + $0.second, line: $0.line) }
    }
    var step = 0
    var line = 1
    for (before, after) in zip(stamps, stamps.dropFirst()) {
      let next = divisor(step, after.time - before.time)
      if next != step { (step, line) = (next, after.line) }
    }
    guard step >= 300, 86_400.isMultiple(of: step) else {
      let (minutes, seconds) = (String(step / 60), String(step))
      let found =
        step == 60
        ? Phrase("a minute", "一分钟")
        : step.isMultiple(of: 60)
          ? Phrase("\(minutes) minutes", "\(minutes) 分钟")
          : Phrase("\(seconds) seconds", "\(seconds) 秒")
      throw HistoryFault.uneven(common: found).problem().placed(line: line)
    }
    return step
  }

  /// Refuses files whose rows become longer or shorter.
  private static func checkSteps(_ dates: [Stamps], _ step: Int) throws(Problem) {
    let steps = dates.map(\.step)
    var counts: [Int: Int] = [:]
    for (date, step) in zip(dates, steps) where date.times.count > 2 {
      counts[step, default: 0] += 1
    }
    guard let usual = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else {
      return
    }
    func apart(_ seconds: Int) -> Phrase {
      let words = RowWidth.minutes(seconds / 60).words
      return Phrase("rows \(words) apart", "每行相隔\(words)")
    }
    if usual > step {
      // What most dates have is not what all have in common.
      let phase = dates[steps.firstIndex(of: usual) ?? 0].times[0].second % usual
      func odd(_ date: Stamps) -> Int? { date.times.first { $0.second % usual != phase }?.line }
      let isOdd = odd(dates[0]) != nil
      for date in dates where (odd(date) != nil) != isOdd {
        throw change(
          apart(isOdd ? usual : step), apart(isOdd ? step : usual), odd(date) ?? date.line)
      }
      return
    }
    var index = 0
    while index < dates.count {
      let start = index
      var (common, rows) = (0, 0)
      while index < dates.count, dates[index].times.count > 1 {
        let next = divisor(
          divisor(common, steps[index]),
          dates[index].times[0].second - dates[start].times[0].second)
        guard next > step else { break }
        (common, rows) = (next, rows + dates[index].times.count)
        index += 1
      }
      if index - start >= 3, rows >= 20, index < dates.count || start > 0 {
        let isFirst = start == 0
        throw change(
          apart(isFirst ? step : common), apart(isFirst ? common : step),
          isFirst ? dates[index].line : dates[start].line)
      }
      index = max(index, start + 1)
    }
  }
}

// One row a date.
extension RowClock {
  private static func step(_ dates: [Stamps], isPart: Bool) throws(Problem) -> RowWidth {
    guard dates.count > 1 else {
      throw .tooShort(
        dates.isEmpty
          ? Phrase("no day", "没有任何日期") : Phrase("1 day, no whole week", "1 天，不满一周"),
        expected: ContactHistory.fewest)
    }
    let gaps = zip(dates, dates.dropFirst()).map { $1.day - $0.day }
    if gaps.allSatisfy({ $0 >= 28 }), areMonths(dates) {
      try checkMonths(dates)
      return .month
    }
    if let changed = changed(gaps, lasting: isPart ? 4 : 2) {
      let day = dates[changed.index].day.iso
      let (now, before) = (apart(gaps[changed.index]), apart(changed.before))
      throw change(
        Phrase(
          "\(day), from which on rows are \(now) apart", "从 \(day) 起每行相隔\(now)"),
        Phrase("rows \(before) apart, as before", "与之前一样，每行相隔\(before)"),
        dates[changed.index].line)
    }
    if gaps.allSatisfy({ $0.isMultiple(of: 7) }) {
      if let least = gaps.min(), let most = gaps.max(), least > 7, gaps.count > 1 {
        throw tooSeldom(
          least == most
            ? Phrase("a row every \(least / 7) weeks", "每 \(least / 7) 周一行")
            : Phrase(
              "rows that are \(least) to \(most) days apart", "每行相隔 \(least) 至 \(most) 天"),
          dates)
      }
      return .week
    }
    let common = gaps.reduce(0) { divisor($0, $1) }
    if common > 1, gaps.count > 6, gaps.min() == common, !isPart, common < 7 {
      throw tooSeldom(Phrase("a row every \(common) days", "每 \(common) 天一行"), dates)
    }
    guard gaps.sorted()[gaps.count / 2] >= 7, !isPart else { return .day }
    let odd = gaps.firstIndex { !$0.isMultiple(of: 7) } ?? 0
    throw HistoryFault.irregular(days: gaps[odd]).problem().placed(line: dates[odd + 1].line)
  }

  private static func apart(_ days: Int) -> Phrase {
    switch days {
    case 1: RowWidth.day.words
    case 7: RowWidth.week.words
    case 28...31: RowWidth.month.words
    default: Phrase("\(days) days", "\(days) 天")
    }
  }

  /// The first date from which rows keep to another step, and a gap of the step before.
  ///
  /// - Parameter lasting: How many gaps of one kind after each other are no coincidence.
  private static func changed(_ gaps: [Int], lasting: Int) -> (index: Int, before: Int)? {
    func kind(_ gap: Int) -> RowWidth? {
      gap < 7 ? .day : (28...31).contains(gap) ? .month : gap.isMultiple(of: 7) ? .week : nil
    }
    var before: (kind: RowWidth, gap: Int)?
    var index = 0
    while index < gaps.count {
      let (start, own) = (index, kind(gaps[index]))
      while index < gaps.count, kind(gaps[index]) == own { index += 1 }
      guard let own, index - start >= lasting else { continue }
      if let before, before.kind != own { return (start, before.gap) }
      before = before ?? (own, gaps[start..<index].sorted()[(index - start) / 2])
    }
    return nil
  }

  /// Refuses months that do not follow each other.
  private static func checkMonths(_ dates: [Stamps]) throws(Problem) {
    let months = dates.map(\.day.date).map { 12 * $0.year + $0.month }
    let gaps = zip(months, months.dropFirst()).map { $1 - $0 }
    guard gaps.count > 1, let least = gaps.min(), least > 1 else { return }
    let isEven = gaps.allSatisfy { $0 == least }
    let words =
      switch (isEven, least) {
      case (true, 3): Phrase("a row a quarter", "每季度一行")
      case (true, 6): Phrase("a row every half year", "每半年一行")
      case (true, 12): Phrase("a row a year", "每年一行")
      case (true, _): Phrase("a row every \(least) months", "每 \(least) 个月一行")
      default:
        Phrase(
          "rows that are \(least) to \(gaps.max() ?? least) months apart",
          "每行相隔 \(least) 至 \(gaps.max() ?? least) 个月")
      }
    throw tooSeldom(words, dates)
  }

  private static func tooSeldom(_ found: Phrase, _ dates: [Stamps]) -> Problem {
    HistoryFault.tooSeldom.problem(found: found).placed(line: dates[1].line)
  }

  /// Whether dates are one a month: the same day of each, or its last where there is none.
  private static func areMonths(_ dates: [Stamps]) -> Bool {
    let parts = dates.map(\.day.date)
    let day = parts.map(\.day).max() ?? 1
    return parts.allSatisfy { date in
      date.day == min(day, Day.length(ofMonth: date.month, year: date.year))
    }
  }
}

/// The greatest common divisor; the other where one is 0.
private func divisor(_ first: Int, _ second: Int) -> Int {
  var (a, b) = (abs(first), abs(second))
  while b != 0 { (a, b) = (b, a % b) }
  return a
}

extension Problem {
  /// Less past than anything can be told from.
  static func tooShort(_ found: Phrase, expected: Phrase) -> Problem {
    HistoryFault.tooShort.problem(found: found, expected: expected)
  }

  /// The problem at a line of a file that is named later.
  func placed(line: Int?) -> Problem { line.map { placed(in: "", line: $0) } ?? self }
}
