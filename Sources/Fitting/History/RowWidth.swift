import Schema
import Text
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
  public var words: String {
    switch self {
    case .minutes(60): "an hour"
    case .minutes(let minutes) where minutes.isMultiple(of: 60): "\(minutes / 60) hours"
    case .minutes(let minutes): "\(minutes) minutes"
    case .day: "a day"
    case .week: "a week"
    case .month: "a month"
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
  let notes: [String]

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
      throw Problem(
        "some rows have a time of day and some have none",
        next: "Write one or the other throughout."
      ).placed(line: odd.line)
    }
    let dates = Self.dates(rows)
    let days = try Self.areDays(dates)
    guard isTimed, !days else {
      if hasMonths { try Self.checkMonths(dates) }
      (width, lead) = (hasMonths ? .month : try Self.step(dates, isPart: isPart), 0)
      notes =
        isTimed
        ? ["Each date has one row: it counts for all of \(width.words), whatever its clock says."]
        : []
      return
    }
    let isLast = Self.inclusiveEnd(dates)
    let step = try Self.step(within: dates)
    try Self.checkSteps(dates, step)
    let areEnds = isLast > 0 || endsAtMidnight
    width = .minutes(step / 60)
    lead = areEnds ? step - isLast : 0
    var notes: [String] = []
    if areEnds {
      let last = endsAtMidnight ? "24:00 or 23:59" : "such as 23:59"
      notes.append(
        "Times are the ends of rows of \(width.words), as the last of a day, \(last), says.")
    }
    if !width.tellsShape {
      notes.append(
        "Rows of \(width.words) tell how much comes on a day, and not when: the profile of the "
          + "service holds.")
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

  private static func change(_ found: String, _ expected: String, _ line: Int) -> Problem {
    Problem(
      "a change of step", found: found, expected: expected,
      next: "Write rows of one length throughout: add up the finer ones, or leave out the others."
    ).placed(line: line)
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
        throw change(
          isFirst
            ? "several rows on \(dates[index].day.iso)" : "one row on \(dates[start].day.iso)",
          isFirst ? "one row a date, as before" : "several rows a date, as before", odd)
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
      let found =
        step == 60
        ? "a minute" : step.isMultiple(of: 60) ? "\(step / 60) minutes" : "\(step) seconds"
      throw Problem(
        "rows that are no even step apart", found: "times that have only \(found) in common",
        expected: "a step of 5 minutes or more that divides a day",
        next: "Add up the contacts of each half-hour, hour, day or week."
      ).placed(line: line)
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
    func words(_ seconds: Int) -> String { RowWidth.minutes(seconds / 60).words }
    if usual > step {
      // What most dates have is not what all have in common.
      let phase = dates[steps.firstIndex(of: usual) ?? 0].times[0].second % usual
      func odd(_ date: Stamps) -> Int? { date.times.first { $0.second % usual != phase }?.line }
      let isOdd = odd(dates[0]) != nil
      for date in dates where (odd(date) != nil) != isOdd {
        throw change(
          "rows \(words(isOdd ? usual : step)) apart", "rows \(words(isOdd ? step : usual)) apart",
          odd(date) ?? date.line)
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
          "rows \(words(isFirst ? step : common)) apart",
          "rows \(words(isFirst ? common : step)) apart",
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
      throw Problem(
        "too short a history", found: dates.isEmpty ? "no day" : "1 day, no whole week",
        expected: ContactHistory.fewest, next: "Add what came before.")
    }
    let gaps = zip(dates, dates.dropFirst()).map { $1.day - $0.day }
    if gaps.allSatisfy({ $0 >= 28 }), areMonths(dates) {
      try checkMonths(dates)
      return .month
    }
    if let changed = changed(gaps, lasting: isPart ? 4 : 2) {
      throw change(
        "\(dates[changed.index].day.iso), from which on rows are \(apart(gaps[changed.index])) apart",
        "rows \(apart(changed.before)) apart, as before", dates[changed.index].line)
    }
    if gaps.allSatisfy({ $0.isMultiple(of: 7) }) {
      if let least = gaps.min(), let most = gaps.max(), least > 7, gaps.count > 1 {
        throw tooSeldom(
          least == most
            ? "a row every \(least / 7) weeks" : "rows that are \(least) to \(most) days apart",
          dates)
      }
      return .week
    }
    let common = gaps.reduce(0) { divisor($0, $1) }
    if common > 1, gaps.count > 6, gaps.min() == common, !isPart, common < 7 {
      throw tooSeldom("a row every \(common) days", dates)
    }
    guard gaps.sorted()[gaps.count / 2] >= 7, !isPart else { return .day }
    let odd = gaps.firstIndex { !$0.isMultiple(of: 7) } ?? 0
    throw Problem(
      "neither a row a day nor a row a week nor a row a month",
      found: "\(gaps[odd]) days after the row before",
      expected: "one weekday throughout, or one day of the month",
      next: "Write a row a day, a week or a month throughout."
    ).placed(line: dates[odd + 1].line)
  }

  private static func apart(_ days: Int) -> String {
    switch days {
    case 1: "a day"
    case 7: "a week"
    case 28...31: "a month"
    default: "\(days) days"
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
      case (true, 3): "a row a quarter"
      case (true, 6): "a row every half year"
      case (true, 12): "a row a year"
      case (true, _): "a row every \(least) months"
      default: "rows that are \(least) to \(gaps.max() ?? least) months apart"
      }
    throw tooSeldom(words, dates)
  }

  private static func tooSeldom(_ found: String, _ dates: [Stamps]) -> Problem {
    Problem(
      "rows too far apart", found: found,
      expected: "a row a month, a week, a day, or a part of a day from 5 minutes on",
      next: "Export the same contacts by month or by week."
    ).placed(line: dates[1].line)
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
  /// The problem at a line of a file that is named later.
  func placed(line: Int?) -> Problem { line.map { placed(in: "", line: $0) } ?? self }
}
