import Schema
import SwiftCSV
import Workforce

/// The rows of a file of past contacts, each sound by itself.
///
/// The header names the columns: `date` (or `timestamp`, `week`), `contacts`, and where they are
/// known `handle-time` in seconds and `channel`. Other columns are not looked at.
struct HistoryTable {
  struct Row {
    var line: Int
    var day: Day
    /// Minutes from midnight, where the file has a time of day.
    var minute: Int?
    var contacts: Double
    /// Seconds.
    var handleTime: Double?
    var channel: String?
  }

  private(set) var rows: [Row] = []
  let file: String
  let hasChannels: Bool

  /// More contacts than a row of any centre could have.
  private static let mostContacts = 1e9

  /// Reads a file; all that is wrong with its rows is thrown at once.
  init(_ source: SourceFile) throws(Problems) {
    file = source.name
    let lines: [[String]]
    let columns: Columns
    do throws(Problem) {
      lines = try Self.lines(of: source)
      columns = try Columns(lines.first ?? [])
    } catch {
      throw Problems([error.placed(in: source.name, line: 1)], in: [source])
    }
    hasChannels = columns.channel != nil
    var problems: [Problem] = []
    for (index, fields) in lines.enumerated().dropFirst() where !fields.allSatisfy(\.isEmpty) {
      do throws(Problem) {
        guard fields.count == lines[0].count else {
          throw Problem(
            "not as many fields as the header has", found: String(fields.count),
            expected: String(lines[0].count),
            next: "A number with commas goes in quotation marks: \"1,234\".")
        }
        rows.append(try Self.row(fields, columns, line: index + 1))
      } catch {
        problems.append(error.placed(in: file, line: index + 1))
      }
    }
    if rows.isEmpty, problems.isEmpty {
      let none = Problem(
        "a history without rows", next: "Write a row a day or a week: 2026-01-05,12345.")
      problems.append(none.placed(in: file, line: 1))
    }
    if !problems.isEmpty { throw Problems(problems, in: [source]) }
  }

  private static func row(
    _ fields: [String], _ columns: Columns, line: Int
  ) throws(Problem) -> Row {
    let (day, minute) = try time(fields[columns.date])
    var row = Row(
      line: line, day: day, minute: minute, contacts: try contacts(fields[columns.contacts]))
    if let column = columns.handleTime, !fields[column].isEmpty {
      guard let seconds = NumberText.decimal(fields[column]), (0.1...86_400).contains(seconds)
      else {
        throw Problem(
          "not a handle time", found: fields[column], expected: "seconds, such as 240",
          next: "Leave it empty where nothing was measured.")
      }
      row.handleTime = seconds
    }
    if let column = columns.channel {
      guard !fields[column].isEmpty else {
        throw Problem("a row without a channel", next: "Name one, or remove the column.")
      }
      row.channel = fields[column]
    }
    return row
  }

  private static func contacts(_ text: String) throws(Problem) -> Double {
    guard let number = NumberText.decimal(text), number == number.rounded() else {
      throw Problem(
        "not a number of contacts", found: text, expected: "a whole number, such as 12345 or 0",
        next: "Leave out the row of a day that was not counted.")
    }
    guard number >= 0 else {
      throw Problem(
        "fewer contacts than none", found: text, expected: "a whole number from 0 on",
        next: "Correct it, or leave out the row.")
    }
    guard number <= mostContacts else {
      throw Problem(
        "more contacts than can be", found: text, expected: "at most 1,000,000,000",
        next: "Correct it: were two columns joined?")
    }
    return number
  }

  /// `2026-01-05`, or with a time of day `2026-01-05 08:30`, `2026-01-05T08:30:00`.
  private static func time(_ text: String) throws(Problem) -> (Day, minute: Int?) {
    let problem = Problem(
      "not a date", found: text, expected: "2026-01-05, or 2026-01-05 08:30",
      next: "Write year, month and day in this order: 3/4/2026 may be two days.")
    guard let day = Day(text.prefix(10)) else { throw problem }
    let time = text.dropFirst(10)
    if time.isEmpty { return (day, nil) }
    let parts = time.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard let mark = time.first, " T".contains(mark), (2...3).contains(parts.count),
      parts.allSatisfy({ $0.utf8.count == 2 && $0.allSatisfy(\.isWholeNumber) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { throw problem }
    guard minute % 30 == 0, parts.count == 2 || parts[2] == "00" else {
      throw Problem(
        "not the beginning of an hour or half-hour", found: text,
        next: "Add up the contacts of each half-hour, hour, day or week.")
    }
    return (day, hour * 60 + minute)
  }
}

extension HistoryTable {
  /// Where the columns stand.
  private struct Columns {
    let date: Int
    let contacts: Int
    let handleTime: Int?
    let channel: Int?

    init(_ header: [String]) throws(Problem) {
      let names = header.map { $0.lowercased() }
      func column(_ meanings: String...) throws(Problem) -> Int? {
        let found = names.indices.filter { meanings.contains(names[$0]) }
        if found.count > 1 {
          throw Problem(
            "two columns of one meaning", found: found.map { header[$0] }.joined(separator: ", "),
            next: "Rename the one that is not meant.")
        }
        return found.first
      }
      func needed(_ column: Int?, _ name: String) throws(Problem) -> Int {
        if let column { return column }
        throw Problem(
          "no column \(name)", found: header.prefix(8).joined(separator: ", "),
          next: "Begin with a line that names the columns: date,contacts.")
      }
      date = try needed(column("date", "timestamp", "week"), "date")
      contacts = try needed(column("contacts"), "contacts")
      handleTime = try column("handle-time", "aht")
      channel = try column("channel")
    }
  }

  /// The fields of each line; a line stays where it is, so that its number can be named.
  ///
  /// SwiftCSV splits fields but knows no places: where it gives up, the lines it has handed over
  /// tell how far it came. What it lets pass, a field over several lines or a quotation mark that
  /// is still open at the end, is refused here.
  private static func lines(of source: SourceFile) throws(Problem) -> [[String]] {
    let header = source.lines.first ?? ""
    let separators: [CSVDelimiter] = [.comma, .semicolon, .tab]
    let separator = separators.first { header.contains($0.rawValue) } ?? .comma
    var lines: [[String]] = []
    let hasOpenQuotation: Bool
    do {
      // No row is wanted of this view, which fills up short rows.
      let table = try EnumeratedCSV(
        string: source.text, delimiter: separator, loadColumns: false, rowLimit: 0)
      try table.enumerateAsArray(startAt: 0, rowLimit: nil) { lines.append($0) }
      hasOpenQuotation = !source.text.utf8.count { $0 == UInt8(ascii: "\"") }.isMultiple(of: 2)
    } catch {
      hasOpenQuotation = true
    }
    let broken = lines.firstIndex { $0.contains { $0.contains(where: \.isNewline) } }
    if let line = broken ?? (hasOpenQuotation ? min(lines.count, source.lines.count - 1) : nil) {
      throw Problem(
        "a quotation mark that is not closed on its line, or stands inside a field",
        at: Place(file: source.name, line: line + 1, column: 1),
        next: "Put a whole field in quotation marks, or use none.")
    }
    return lines.map { $0.map(\.trimmed) }
  }
}

extension Problem {
  /// The problem in a file: at a line, or at its own where it knows that already.
  func placed(in file: String, line: Int) -> Problem {
    var problem = self
    problem.place = place ?? Place(file: file, line: line, column: 1)
    problem.place?.file = file
    return problem
  }
}

extension String {
  /// Without spaces at either end.
  fileprivate var trimmed: String {
    let start = drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
