import Schema
import Workforce

/// The rows of a file of past contacts, each sound by itself.
///
/// Fields are read one by one first; what one of them leaves open, the order of a date or what a
/// point in a number means, the others decide, or the file's reader is asked.
struct HistoryTable {
  struct Row {
    var line: Int
    var day: Day
    /// Seconds from midnight, up to 86,400, where the file has a time of day.
    var second: Int?
    /// nil where nothing was counted: closed, or not measured.
    var contacts: Double?
    /// Seconds.
    var handleTime: Double?
    var channel: String?
  }

  private(set) var rows: [Row] = []
  let file: String
  let hasChannels: Bool
  /// Whether rows are of months as a whole.
  private(set) var hasMonths = false
  /// What had to be decided, in sentences.
  private(set) var notes: [String] = []

  /// More contacts than a row of any centre could have.
  private static let mostContacts = 1e9

  /// Reads a file; all that is wrong with its rows is thrown at once.
  init(_ source: SourceFile, _ wanted: HistorySource = HistorySource()) throws(Problems) {
    file = source.name
    let text: DelimitedText
    let columns: HistoryColumns
    do throws(Problem) {
      text = try DelimitedText(source)
      columns = try HistoryColumns(text.header)
    } catch {
      throw Problems([error.placed(in: source.name, line: 1)], in: [source])
    }
    hasChannels = columns.channel != nil
    var problems = RowProblems()
    var written: [WrittenRow] = []
    var sums: [Int] = []
    written.reserveCapacity(text.lines.count)
    for line in text.lines {
      if isTotal(line.fields[min(columns.date, line.fields.count - 1)]) {
        sums.append(line.number)
        continue
      }
      do throws(Problem) {
        written.append(try WrittenRow(line, columns, width: text.header.fields.count))
      } catch {
        problems.add(error.placed(in: file, line: line.number))
      }
    }
    if written.isEmpty, problems.isEmpty {
      let none = Problem(
        "a history without rows", next: "Write a row a day or a week: 2026-01-05,12345.")
      problems.add(none.placed(in: file, line: 1))
    }
    let conventions: Conventions
    do throws(Problem) {
      conventions = try Conventions(written, wanted, hasCommas: text.hasCommas)
    } catch {
      problems.add(error.placed(in: file, line: 1))
      throw Problems(problems.all, in: [source])
    }
    rows.reserveCapacity(written.count)
    for row in written {
      do throws(Problem) {
        rows.append(try Self.row(row, conventions))
      } catch {
        problems.add(error.placed(in: file, line: row.line))
      }
    }
    if !problems.isEmpty { throw Problems(problems.all, in: [source]) }
    hasMonths = conventions.hasMonths
    if source.encoding != .utf8 { notes.append("The file is read as \(source.encoding.name).") }
    if let first = sums.first {
      let more = sums.count > 1 ? " and \(sums.count - 1) more are sums" : " is a sum"
      notes.append("Line \(first)\(more) of other rows and left out.")
    }
    notes += conventions.notes
  }

  private static func row(
    _ written: WrittenRow, _ conventions: Conventions
  ) throws(Problem) -> Row {
    var day = try conventions.day(written.stamp.date, written.dateText)
    var second = written.stamp.second
    if let shift = conventions.shift(written.stamp.zone), let local = second {
      let moved = local + 60 * shift
      day = day + (moved - moved.modulo(86_400)) / 86_400
      second = moved.modulo(86_400)
    }
    var row = Row(line: written.line, day: day, second: second, channel: written.channel)
    if let number = written.contacts {
      row.contacts = try contacts(
        try conventions.value(number, written.contactsText), written.contactsText)
    }
    if let time = written.handleTime {
      let seconds =
        switch time {
        case .clock(let seconds): seconds
        case .number(let number): try conventions.value(number, written.handleText)
        }
      guard let seconds, seconds <= 86_400, seconds >= 0.1 || seconds == 0 else {
        throw .handleTime(written.handleText)
      }
      // A queue that took nothing shows 0:00:00.
      row.handleTime = seconds > 0 ? seconds : nil
    }
    return row
  }

  private static func contacts(_ number: Double?, _ text: Substring) throws(Problem) -> Double {
    guard let number, number == number.rounded() else { throw .contacts(text) }
    guard number >= 0 else {
      throw Problem(
        "fewer contacts than none", found: String(text), expected: "a whole number from 0 on",
        next: "Correct it, or leave it empty.")
    }
    guard number <= mostContacts else {
      throw Problem(
        "more contacts than can be", found: String(text), expected: "at most 1,000,000,000",
        next: "Correct it: were two columns joined?")
    }
    return number
  }
}

/// A row as it is written.
struct WrittenRow {
  enum HandleTime {
    case clock(Double)
    case number(WrittenNumber)
  }

  let line: Int
  let stamp: WrittenStamp
  /// nil where nothing was measured.
  let contacts: WrittenNumber?
  let handleTime: HandleTime?
  let channel: String?
  // As they stand there, for problems.
  let dateText: Substring
  let contactsText: Substring
  let handleText: Substring

  init(_ line: DelimitedText.Line, _ columns: HistoryColumns, width: Int) throws(Problem) {
    let fields = line.fields
    // Exports often end each row with a separator.
    guard fields.count == width || fields.count > width && fields[width...].allSatisfy(\.isEmpty)
    else {
      throw Problem(
        "not as many fields as the header has", found: String(fields.count),
        expected: String(width), next: "A number with commas goes in quotation marks: \"1,234\".")
    }
    self.line = line.number
    dateText = fields[columns.date]
    contactsText = fields[columns.contacts]
    handleText = columns.handleTime.map { fields[$0] } ?? ""
    do throws(WrittenStamp.Fault) {
      stamp = try WrittenStamp(dateText, time: columns.time.map { fields[$0] })
    } catch {
      throw Problem(error, dateText)
    }
    if isUnmeasured(contactsText) {
      contacts = nil
    } else {
      guard let number = WrittenNumber(contactsText) else { throw .contacts(contactsText) }
      contacts = number
    }
    if isUnmeasured(handleText) {
      handleTime = nil
    } else if handleText.contains(where: { $0 == ":" || $0 == "：" }) {
      guard let seconds = Self.seconds(handleText) else { throw .handleTime(handleText) }
      handleTime = .clock(seconds)
    } else {
      guard let number = WrittenNumber(handleText) else { throw .handleTime(handleText) }
      handleTime = .number(number)
    }
    channel = columns.channel.map { String(fields[$0]) }
    if let channel, channel.isEmpty {
      throw Problem("a row without a channel", next: "Name one, or remove the column.")
    }
  }

  /// `0:04:10` or `4:10`, with or without decimals of a second.
  private static func seconds(_ text: Substring) -> Double? {
    guard let plain = plainText(text) else { return nil }
    let parts = plain.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard (2...3).contains(parts.count),
      parts.allSatisfy({ part in part.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 } }),
      let last = parts.last.flatMap(Double.init), last < 60
    else { return nil }
    let rest = parts.dropLast().compactMap { Int($0) }
    guard rest.count == parts.count - 1, rest.allSatisfy({ $0 < 1440 }),
      rest.count < 2 || rest[1] < 60
    else { return nil }
    return rest.reduce(0) { 60 * $0 + Double($1) } * 60 + last
  }
}

extension Problem {
  /// A field of a stamp that was not understood.
  fileprivate init(_ fault: WrittenStamp.Fault, _ text: Substring) {
    switch fault {
    case .date:
      self.init(
        "not a date", found: String(text),
        expected: "2026-01-05, 2026/1/5 or 2026年1月5日, with or without a time; or 2026-01",
        next: "Write year, month and day in this order.")
    case .time(let part):
      self.init(
        "not a time of day", found: part, expected: "08:30, 8:30 AM or 20:30:00",
        next: "Correct it; midnight at the end of a day is 24:00.")
    case .zone(let part):
      self.init(
        "not an offset from UTC", found: part, expected: "Z, +08:00 or +0800",
        next: "Correct it, or leave it out.")
    }
  }

  fileprivate static func contacts(_ text: Substring) -> Problem {
    Problem(
      "not a number of contacts", found: String(text),
      expected: "a whole number, such as 12345 or 0",
      next: "Leave it empty where nothing was counted.")
  }

  fileprivate static func handleTime(_ text: Substring) -> Problem {
    Problem(
      "not a handle time", found: String(text), expected: "seconds, such as 240, or 0:04:00",
      next: "Leave it empty where nothing was measured.")
  }

  /// The problem in a file: at a line, or at its own where it knows that already.
  func placed(in file: String, line: Int) -> Problem {
    var problem = self
    problem.place = place ?? Place(file: file, line: line, column: 1)
    problem.place?.file = file
    return problem
  }
}

/// Whether a name is that of a sum of other rows or channels.
func isTotal(_ name: some StringProtocol) -> Bool {
  ["total", "grand total", "sum", "all", "合计", "总计", "小计", "汇总", "全部"].contains(name.lowercased())
}

extension Int {
  /// What is left over a multiple, from 0 on.
  func modulo(_ divisor: Int) -> Int {
    let rest = self % divisor
    return rest < 0 ? rest + divisor : rest
  }
}
