public import Schema
public import Text
public import Workforce

/// The past contacts of one channel, week by week.
///
/// Weeks run from Monday; where a file has one row a week, from the weekday of its dates. Where it
/// has one row a month, months stand for weeks. A day that lacks rows, or on which the lines were
/// closed, is left out of its week, and what is expected of the week is that of its other days.
public struct ContactHistory: Sendable {
  /// One week, or one month of a file of months.
  public struct Week: Sendable {
    /// Its first day.
    public let start: Day
    /// How many days it has.
    let length: Int
    /// Its contacts; above 0.
    public let contacts: Double
    /// The contacts of its days, nil for one that is left out; empty where only the week is known.
    let days: [Double?]
    /// The days that its contacts are of.
    let told: [Day]
    /// Contacts whose handle time is known, and the sum of their handle times in seconds.
    let handled: (contacts: Double, seconds: Double)

    /// The day after it.
    public var end: Day { start + length }
  }

  /// What stretch of time a row of the file is of.
  public let width: RowWidth
  /// The weeks that tell something, in order.
  public internal(set) var weeks: [Week]
  /// What had to be put right or left out, in sentences.
  public internal(set) var notes: [Phrase]
  /// When on a day contacts come.
  public let shapes: DayShapes
  /// The file's name.
  let file: String

  /// The fewest weeks from which anything can be told.
  public static let fewestWeeks = 8

  static let fewest = Phrase(
    "\(fewestWeeks) weeks or more, better two years", "至少 \(fewestWeeks) 周，最好有两年")

  /// The Monday after the last week.
  public var end: Day { weeks.last.map(\.end.mondayOnOrAfter) ?? Day.first }

  /// How the file was read: how long a row is, and the notes.
  public var reading: [Phrase] {
    let others = shapes.others.keys.sorted().map { Phrase.weekdays[$0] }.series
    let row = Phrase("A row of the file is \(width.words).", "文件每行是\(width.words)的数据。")
    let shape = Phrase("\(others) have a shape of their own.", "\(others)的时段分布单独计算。")
    return [others.isEmpty ? row : [row, shape].sentences] + notes
  }

  /// What its `weeks` are: weeks, or months.
  public var unit: Phrase { width == .month ? Phrase("months", "个月") : Phrase("weeks", "周") }

  /// The weeks from the first to the last, with those left out.
  var span: Int {
    guard let first = weeks.first, let last = weeks.last else { return 0 }
    return (last.end - first.start) / 7
  }

  /// The history without its last weeks.
  func dropping(last count: Int) -> ContactHistory {
    var history = self
    history.weeks.removeLast(min(count, weeks.count))
    return history
  }
}

extension ContactHistory {
  /// The history of each channel of a file, or of one, or of all its channels added up.
  ///
  /// - Parameters:
  ///   - byChannel: Whether channels are kept apart; the key is empty where they are not.
  ///   - wanted: Whose rows count, and what the file leaves open.
  public static func read(
    _ source: SourceFile, byChannel: Bool = false, _ wanted: HistorySource = HistorySource()
  ) throws(Problems) -> [Named<ContactHistory>] {
    let table = try HistoryTable(source, wanted)
    do throws(Problem) {
      guard byChannel || wanted.channel ?? HistorySource.allChannels != HistorySource.allChannels
      else {
        return [Named("", try ContactHistory(table, channel: HistorySource.allChannels, wanted))]
      }
      guard table.hasChannels else {
        throw HistoryFault.noChannelColumn.problem(at: Place(file: source.name, line: 1, column: 1))
      }
      if let channel = wanted.channel {
        return [Named(channel, try ContactHistory(table, channel: channel, wanted))]
      }
      let rows = Dictionary(grouping: table.rows) { $0.channel ?? "" }
      var histories: [Named<ContactHistory>] = []
      for name in table.channels {
        let own = rows[name] ?? []
        histories.append(Named(name, try ContactHistory(own, table, wanted, notes: table.notes)))
      }
      return histories
    } catch {
      throw Problems([error], in: [source])
    }
  }

  /// The history of a channel of a table, or of all channels; of any where it names none.
  init(
    _ table: HistoryTable, channel: String, _ wanted: HistorySource
  ) throws(Problem) {
    var rows = table.rows
    var notes = table.notes
    if table.hasChannels {
      let names = table.channels
      // A channel that is called so goes before the word.
      if names.contains(channel) {
        rows = rows.filter { $0.channel == channel }
        if channel == HistorySource.allChannels, names.count > 1 {
          notes.append(
            Phrase(
              "Of \(names.count) channels the one called \(channel) counts.",
              "\(names.count) 个渠道中，只取名为“\(channel)”的渠道。"))
        }
      } else if channel == HistorySource.allChannels {
        var summed = names
        if let total = try table.total() {
          rows = rows.filter { $0.channel != total }
          summed.removeAll { $0 == total }
          notes.append(
            Phrase(
              "The channel \(total) is the sum of the others and is left out.",
              "渠道“\(total)”是其他渠道之和，不计入。"))
        }
        if summed.count > 1 {
          let some = (summed.prefix(6) + (summed.count > 6 ? ["…"] : [])).written.series
          notes.append(
            Phrase(
              "\(summed.count) channels are added up: \(some).",
              "合并 \(summed.count) 个渠道：\(some)。"))
        }
      } else {
        let example = "history: {file: …, channel: \(names.min() ?? channel)}"
        throw HistoryFault.noSuchChannel(example: example).problem(
          at: Place(file: table.file, line: 1, column: 1), found: channel,
          expected: .oneOf(names.sorted()))
      }
    }
    try self.init(rows, table, wanted, notes: notes)
  }
}

extension HistoryTable {
  /// The names of its channels, in the order in which the file comes to them.
  fileprivate var channels: [String] {
    var known: Set<String> = []
    return rows.compactMap(\.channel).filter { known.insert($0).inserted }
  }

  /// The channel that is the sum of all others, whatever it is called; what nearly is one, is asked.
  fileprivate func total() throws(Problem) -> String? {
    var byDay: [Day: [String: Double]] = [:]
    var sums: [String: Double] = [:]
    for row in rows {
      byDay[row.day, default: [:]][row.channel ?? "", default: 0] += row.contacts ?? 0
      sums[row.channel ?? "", default: 0] += row.contacts ?? 0
    }
    let all = sums.values.reduce(0, +)
    // Of two that are alike either may be the sum: the one that is called so.
    let order = sums.keys.sorted { (isTotal($0) ? 0 : 1, $0) < (isTotal($1) ? 0 : 1, $1) }
    // Two queues may well be alike; one of two is a sum only where it is called so.
    for name in order where sums.count > 2 || sums.count == 2 && isTotal(name) {
      let (own, others) = (sums[name] ?? 0, all - (sums[name] ?? 0))
      // What is further from the others' sum than one day in twenty is something else, and so is
      // what is like one other while the rest is empty.
      guard own > 0, abs(own - others) <= 0.05 * others,
        isTotal(name) || sums.count(where: { $0.key != name && $0.value > 0 }) > 1
      else { continue }
      let same = byDay.values.count { day in
        let own = day[name] ?? 0
        return own == day.values.reduce(0, +) - own
      }
      let isExact = same == byDay.count
      if isExact { return name }
      guard isTotal(name) || 5 * same >= 4 * byDay.count else { continue }
      let rest = sums.keys.filter { $0 != name }.min() ?? name
      throw HistoryFault.sumOfOthers(name: name, same: same, days: byDay.count, rest: rest).problem(
        at: Place(file: file, line: 1, column: 1))
    }
    return nil
  }
}

extension Phrase {
  /// The days of the week, all of a kind, Monday first.
  static let weekdays = [
    Phrase("Mondays", "周一"), Phrase("Tuesdays", "周二"), Phrase("Wednesdays", "周三"),
    Phrase("Thursdays", "周四"), Phrase("Fridays", "周五"), Phrase("Saturdays", "周六"),
    Phrase("Sundays", "周日"),
  ]
}
