import Schema
import Text
import Workforce

/// The contacts of a day; of a week or a month where rows are as long.
struct HistoryDay {
  var line: Int
  let day: Day
  var contacts = 0.0
  var handled = (contacts: 0.0, seconds: 0.0)
  /// The contacts of its half-hours; empty where no time of day is known.
  var halfHours: [Double] = []
  /// Whether rows are missing of it, so that its sum says nothing.
  var isPartial = false
}

/// The days of a file: its rows added up, by channel and then over channels.
struct HistoryDays {
  /// The days that have a row with a count, in order.
  let days: [HistoryDay]

  /// The most contacts for which none may come by chance: once in a thousand times, by Poisson's
  /// law.
  static let fewest = 6.9

  /// What of its channels is not in all of the days, in sentences.
  let sentences: [Phrase]

  init(_ rows: [HistoryTable.Row], _ clocks: ChannelClocks) {
    let channels = Dictionary(grouping: rows) { $0.channel ?? "" }.map { channel, rows in
      (key: channel, value: ChannelDays(rows, clocks.clock(of: channel)))
    }
    if channels.count == 1, let only = channels.first {
      days = only.value.days.values.sorted { $0.day < $1.day }
      sentences = []
      return
    }
    var sums: [Day: HistoryDay] = [:]
    // In one order, for sums depend on it in their last digit.
    for (_, channel) in channels.sorted(by: { $0.key < $1.key }) {
      for (day, own) in channel.days {
        sums[day, default: HistoryDay(line: own.line, day: day)] += own
      }
    }
    var sentences: [Phrase] = []
    let isMonthly = clocks.width == .month
    let spans = channels.compactMap(\.value.busySpan)
    let first = spans.map(\.lowerBound).min() ?? Day.first
    let last = spans.map(\.upperBound).max() ?? Day.last
    for (name, channel) in channels.sorted(by: { $0.key < $1.key }) {
      let lacking = sums.keys.filter { channel.days[$0] == nil && channel.expects($0) }
      for day in lacking { sums[day]?.isPartial = true }
      if lacking.count > 2, let day = lacking.min() {
        sentences.append(
          Phrase(
            """
            \(name) has no rows on \(lacking.count) days on which it should have some; the first \
            is \(day.iso).
            """,
            "“\(name)”有 \(lacking.count) 天本应有数据却没有；第一天是 \(day.iso)。"))
      }
      guard let span = channel.busySpan else { continue }
      let limit = isMonthly ? 28 : max(7, channel.longestGap)
      if span.lowerBound - first >= limit {
        let start = span.lowerBound.iso
        sentences.append(
          Phrase(
            """
            \(name) has contacts only from \(start) on, others from \(first.iso): what is added up \
            grows by it. Fit channels one by one, or from \(start).
            """,
            """
            “\(name)”从 \(start) 才有咨询量，其他从 \(first.iso) 就有：合并后会显得增长。\
            请逐个渠道拟合，或从 \(start) 起拟合。
            """))
      }
      if last - span.upperBound >= limit {
        let end = span.upperBound.iso
        sentences.append(
          Phrase(
            """
            \(name) has no contacts after \(end), others until \(last.iso): what is added up falls \
            by it. Fit channels one by one, or until \(end).
            """,
            """
            “\(name)”在 \(end) 之后没有咨询量，其他到 \(last.iso) 还有：合并后会显得下降。\
            请逐个渠道拟合，或只用到 \(end)。
            """))
      }
    }
    self.sentences = sentences
    days = sums.values.sorted { $0.day < $1.day }
  }
}

extension HistoryDay {
  fileprivate static func += (sum: inout HistoryDay, day: HistoryDay) {
    sum.line = min(sum.line, day.line)
    sum.contacts += day.contacts
    sum.handled.contacts += day.handled.contacts
    sum.handled.seconds += day.handled.seconds
    sum.isPartial = sum.isPartial || day.isPartial
    if sum.halfHours.isEmpty {
      sum.halfHours = day.halfHours
    } else {
      for index in day.halfHours.indices { sum.halfHours[index] += day.halfHours[index] }
    }
  }
}

/// The days of one channel.
private struct ChannelDays {
  var days: [Day: HistoryDay] = [:]
  /// The typical contacts of each weekday on which there usually are rows; one number for weeks and
  /// months.
  private var typical: [Int: Double] = [:]
  private var span: ClosedRange<Day>?
  private let hasWeekdays: Bool

  init(_ rows: [HistoryTable.Row], _ clock: RowClock) {
    hasWeekdays = clock.width.tellsDays
    if case .minutes(let minutes) = clock.width {
      addIntervals(rows, 60 * minutes, clock)
    } else {
      for row in rows {
        guard let contacts = row.contacts else { continue }
        days[row.day, default: HistoryDay(line: row.line, day: row.day)].add(row, contacts)
      }
    }
    guard let first = days.keys.min(), let last = days.keys.max() else { return }
    span = first...last
    let kinds = Dictionary(grouping: days.values) { kind(of: $0.day) }
    let weeks = (last - first) / 7 + 1
    for (kind, days) in kinds where !hasWeekdays || 2 * days.count > weeks {
      typical[kind] = days.map(\.contacts).median
    }
  }

  /// From the first day with contacts to the last.
  var busySpan: ClosedRange<Day>? {
    let busy = days.values.lazy.filter { $0.contacts > 0 }.map(\.day)
    guard let first = busy.min(), let last = busy.max() else { return nil }
    return first...last
  }

  /// The most days from one with contacts to the next.
  var longestGap: Int {
    let busy = days.values.filter { $0.contacts > 0 }.map(\.day).sorted()
    return zip(busy, busy.dropFirst()).map { $1 - $0 }.max() ?? 0
  }

  private func kind(of day: Day) -> Int { hasWeekdays ? day.weekday : 0 }

  /// Whether a day without rows lacks contacts that should have come.
  func expects(_ day: Day) -> Bool {
    guard let span, span.contains(day) else { return false }
    return (typical[kind(of: day)] ?? 0) > HistoryDays.fewest
  }

  private mutating func addIntervals(_ rows: [HistoryTable.Row], _ width: Int, _ clock: RowClock) {
    var slots: [Day: Slots] = [:]
    for row in rows {
      let start = 86_400 * row.day.number + (row.second ?? 0) - clock.lead
      let second = start.modulo(86_400)
      let day = Day(number: (start - second) / 86_400)
      let count = 86_400 / width
      slots[day, default: Slots(count)].add(row.contacts, at: second / width)
      guard let contacts = row.contacts else { continue }
      var own = HistoryDay(line: row.line, day: day)
      own.add(row, contacts)
      if clock.width.tellsShape { own.halfHours = [Double](repeating: 0, count: Profile.intervals) }
      // What lies behind midnight is of the next day.
      let behind = max(0, second + width - 86_400)
      var next = HistoryDay(line: row.line, day: day + 1)
      next.halfHours = own.halfHours
      own.spread(contacts, over: second..<second + width - behind, of: width)
      if behind > 0 {
        let share = Double(behind) / Double(width)
        next.take(share, of: &own)
        next.spread(contacts, over: 0..<behind, of: width)
        days[day + 1, default: HistoryDay(line: row.line, day: day + 1)] += next
      }
      days[day, default: HistoryDay(line: row.line, day: day)] += own
    }
    let expected = ExpectedSlots(slots)
    for (day, own) in slots where days[day] != nil {
      if expected.lacks(own, on: day) { days[day]?.isPartial = true }
    }
    // A day of which only the end of the night before is known.
    for day in days.keys where slots[day] == nil { days[day] = nil }
  }
}

extension HistoryDay {
  fileprivate mutating func add(_ row: HistoryTable.Row, _ contacts: Double) {
    line = min(line, row.line)
    self.contacts += contacts
    guard let seconds = row.handleTime else { return }
    handled.contacts += contacts
    handled.seconds += contacts * seconds
  }

  /// Takes a share of another's contacts.
  fileprivate mutating func take(_ share: Double, of other: inout HistoryDay) {
    contacts = share * other.contacts
    handled = (share * other.handled.contacts, share * other.handled.seconds)
    other.contacts -= contacts
    other.handled.contacts -= handled.contacts
    other.handled.seconds -= handled.seconds
  }

  /// Spreads a row's contacts evenly over the half-hours that a part of it lies in.
  fileprivate mutating func spread(_ contacts: Double, over seconds: Range<Int>, of width: Int) {
    guard !halfHours.isEmpty else { return }
    var second = seconds.lowerBound
    while second < seconds.upperBound {
      let end = min(seconds.upperBound, second - second % 1800 + 1800)
      halfHours[second / 1800] += contacts * Double(end - second) / Double(width)
      second = end
    }
  }
}

/// What the rows of a day say, by their place in it.
private struct Slots {
  /// nil where there is no row.
  private(set) var contacts: [Double?]
  /// Where a row stands that counted nothing.
  private(set) var isUnmeasured: [Bool]

  init(_ count: Int) {
    contacts = Array(repeating: nil, count: count)
    isUnmeasured = Array(repeating: false, count: count)
  }

  mutating func add(_ count: Double?, at slot: Int) {
    guard let count else {
      isUnmeasured[slot] = true
      return
    }
    contacts[slot] = (contacts[slot] ?? 0) + count
  }

  var isEmpty: Bool { contacts.allSatisfy { $0 == nil } }
}

/// In which parts of a day contacts are usually counted, by weekday.
private struct ExpectedSlots {
  /// The typical contacts of a part; nil where most days have no row.
  private var typical: [[Double?]] = Array(repeating: [], count: 7)
  private var first = Day.last
  private var last = Day.first
  /// Parts at the ends of a day that other days of the weekday lack too: hours that changed.
  private var isVaried: [[Bool]] = Array(repeating: [], count: 7)

  init(_ slots: [Day: Slots]) {
    let known = slots.filter { !$0.value.isEmpty }
    for weekday in 0..<7 {
      let days = known.filter { $0.key.weekday == weekday }.map(\.value)
      guard let count = days.first?.contacts.count else { continue }
      typical[weekday] = (0..<count).map { slot in
        let values = days.compactMap { $0.contacts[slot] }
        return 2 * values.count > days.count ? values.median : nil
      }
      isVaried[weekday] = (0..<count).map { slot in
        4 * days.count { $0.contacts[slot] == nil } >= days.count
      }
    }
    first = known.keys.min() ?? first
    last = known.keys.max() ?? last
  }

  /// Whether a day lacks rows in which contacts should have come.
  func lacks(_ slots: Slots, on day: Day) -> Bool {
    let usual = typical[day.weekday]
    let missing = usual.indices.filter { usual[$0] != nil && slots.contacts[$0] == nil }
    guard let firstMissing = missing.first, let lastMissing = missing.last else { return false }
    if missing.contains(where: { slots.isUnmeasured[$0] }) { return true }
    guard missing.reduce(0, { $0 + (usual[$1] ?? 0) }) > HistoryDays.fewest else { return false }
    // Where clocks go forward, an hour before four o'clock is not there.
    let perHour = max(1, usual.count / 24)
    if usual.count >= 24, lastMissing < 4 * perHour, firstMissing / perHour == lastMissing / perHour
    {
      return false
    }
    let present = usual.indices.filter { slots.contacts[$0] != nil }
    guard let opening = present.first, let closing = present.last else { return true }
    if missing.contains(where: { opening < $0 && $0 < closing }) { return true }
    if day == first || day == last { return true }
    return missing.contains { !isVaried[day.weekday][$0] }
  }
}

extension [Double] {
  /// The middle value; 0 of none.
  var median: Double {
    guard !isEmpty else { return 0 }
    let sorted = sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}
