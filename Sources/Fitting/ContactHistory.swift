public import Schema
public import Workforce

/// The past contacts of one channel, week by week.
///
/// Weeks run from Monday; where a file has one row a week, from the weekday of its dates. A week
/// that lacks a day, or has no contact at all, tells nothing and is left out.
public struct ContactHistory: Sendable {
  /// How often there is a row.
  public enum Step: Sendable {
    /// One a week.
    case week
    /// One a day, or several that were added up.
    case day
  }

  /// One week.
  public struct Week: Sendable {
    /// Its first day.
    public let start: Day
    /// Its contacts; above 0.
    public let contacts: Double
    /// The contacts of its days; empty where only the week is known.
    let days: [Double]
    /// Contacts whose handle time is known, and the sum of their handle times in seconds.
    let handled: (contacts: Double, seconds: Double)
  }

  /// How often there is a row.
  public let step: Step
  /// The weeks that tell something, in order.
  public internal(set) var weeks: [Week]
  /// What had to be put right or left out, in sentences.
  public let notes: [String]
  /// How busy each half-hour is against the others; empty where the file has no time of day.
  let halfHours: [Double]
  /// The file's name.
  let file: String

  /// The fewest weeks from which anything can be told.
  public static let fewestWeeks = 8

  /// The Monday after the last week.
  public var end: Day { weeks.last.map { ($0.start + 7).mondayOnOrAfter } ?? Day.first }

  /// The weeks from the first to the last, with those left out.
  var span: Int { weeks.isEmpty ? 0 : (weeks[weeks.count - 1].start - weeks[0].start) / 7 + 1 }

  /// The history without its last weeks.
  func dropping(last count: Int) -> ContactHistory {
    var history = self
    history.weeks.removeLast(min(count, weeks.count))
    return history
  }
}

extension ContactHistory {
  /// The history of each channel of a file, or of all its channels added up.
  ///
  /// - Parameters:
  ///   - byChannel: Whether channels are kept apart; the key is empty where they are not.
  public static func read(
    _ source: SourceFile, byChannel: Bool = false
  ) throws(Problems) -> [Named<ContactHistory>] {
    let table = try HistoryTable(source)
    do throws(Problem) {
      guard byChannel else { return [Named("", try ContactHistory(table.rows, source.name))] }
      guard table.hasChannels else {
        throw Problem(
          "no column channel", at: Place(file: source.name, line: 1, column: 1),
          next: "Add one, or leave out by channel.")
      }
      var histories: [Named<ContactHistory>] = []
      let channels = Dictionary(grouping: table.rows) { $0.channel ?? "" }
      // In the order in which the file comes to them.
      for (name, rows) in channels.sorted(by: { $0.value[0].line < $1.value[0].line }) {
        histories.append(Named(name, try ContactHistory(rows, source.name)))
      }
      return histories
    } catch {
      throw Problems([error], in: [source])
    }
  }

  /// The history that a channel names.
  static func read(
    _ table: HistoryTable, for channel: String, _ wanted: HistorySource
  ) throws(Problem) -> ContactHistory {
    var rows = table.rows
    if table.hasChannels {
      let name = wanted.channel ?? channel
      rows = rows.filter { $0.channel == name }
      if rows.isEmpty {
        let names = Set(table.rows.compactMap(\.channel)).sorted().prefix(12)
        throw Problem(
          "no row of this channel", at: Place(file: table.file, line: 1, column: 1), found: name,
          expected: "one of \(names.joined(separator: ", "))",
          next: "Name it in the scenario: history: {file: …, channel: \(names.first ?? name)}.")
      }
    }
    rows = rows.filter { row in
      row.day >= wanted.from ?? Day.first && row.day <= wanted.until ?? Day.last
    }
    return try ContactHistory(rows, table.file)
  }
}
