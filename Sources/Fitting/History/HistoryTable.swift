import Schema
import Text
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

    /// In order of time; sums of several channels depend on their order in the last digit.
    func isBefore(_ other: Row) -> Bool {
      if day != other.day { return day < other.day }
      if second != other.second { return (second ?? -1) < (other.second ?? -1) }
      return channel == other.channel
        ? line < other.line : (channel ?? "") < (other.channel ?? "")
    }
  }

  private(set) var rows: [Row] = []
  let file: String
  let hasChannels: Bool
  /// Whether rows are of months as a whole.
  private(set) var hasMonths = false
  /// What had to be decided, in sentences.
  private(set) var notes: [Phrase] = []

  /// More contacts than a row of any centre could have.
  private static let mostContacts = 1e9

  /// Reads a file; all that is wrong with its rows is thrown at once.
  init(_ source: SourceFile, _ wanted: HistorySource = HistorySource()) throws(Problems) {
    file = source.name
    let text: DelimitedText
    let columns: HistoryColumns
    do throws(Problem) {
      text = try DelimitedText(
        source, isHeader: { HistoryColumns.areNamed(in: $0, wanted.columns) },
        isLikely: { HistoryColumns.isAnyNamed(in: $0, wanted.columns) })
      do throws(Problem) {
        columns = try HistoryColumns(text.header, first: text.lines.prefix(20), wanted.columns)
      } catch {
        throw error.placed(in: source.name, line: text.header.number)
      }
    } catch {
      throw Problems([error.placed(in: source.name, line: 1)], in: [source])
    }
    hasChannels = columns.channel != nil
    var problems = RowProblems()
    var written: [WrittenRow] = []
    var odd: [(line: DelimitedText.Line, problem: Problem)] = []
    written.reserveCapacity(text.lines.count)
    for line in text.lines {
      do throws(Problem) {
        written.append(try WrittenRow(line, columns, width: text.header.fields.count))
      } catch {
        odd.append((line, error.placed(in: file, line: line.number)))
      }
    }
    var left = LinesLeftOut(text.header, above: text.above, columns)
    // Without any row nothing says which line is none.
    let last = written.last?.line ?? Int.max
    for (line, problem) in odd where !left.takes(line, isLast: line.number > last) {
      problems.add(left.isSecondHeader(line) ? .secondHeader(line, file) : problem)
    }
    if written.isEmpty, problems.isEmpty {
      let none = HistoryFault.noRows.problem()
      problems.add(none.placed(in: file, line: text.header.number))
    }
    let conventions: Conventions
    do throws(Problem) {
      conventions = try Conventions(written, wanted, handleUnit: columns.handleUnit)
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
    if source.encoding != .utf8 {
      let name = source.encoding.name
      notes.append(Phrase("The file is read as \(name).", "文件按 \(name) 编码读取。"))
    }
    notes += left.sentences + columns.notes
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
      let seconds = try conventions.seconds(time, written.handleText)
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
      throw HistoryFault.belowZero.problem(found: String(text))
    }
    guard number <= mostContacts else {
      throw HistoryFault.tooMany.problem(found: String(text))
    }
    return number
  }
}

/// A row as it is written.
struct WrittenRow {
  enum HandleTime {
    /// Seconds: 0:04:10, 4 min 10 s.
    case clock(Double)
    /// 4:10, minutes and seconds if nothing else is said.
    case pair(Double)
    /// 250
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
      throw HistoryFault.fieldCount(found: String(fields.count), expected: String(width)).problem()
    }
    self.line = line.number
    dateText = fields[columns.date]
    contactsText = fields[columns.contacts]
    handleText = columns.handleTime.map { fields[$0] } ?? ""
    do throws(WrittenStamp.Fault) {
      stamp = try WrittenStamp(dateText, time: columns.time.map { fields[$0] })
    } catch {
      throw HistoryFault.stamp(error).problem(found: String(dateText))
    }
    if isUnmeasured(contactsText) {
      contacts = nil
    } else {
      guard let number = WrittenNumber(contactsText) else { throw .contacts(contactsText) }
      contacts = number
    }
    if isUnmeasured(handleText) {
      handleTime = nil
    } else if let number = WrittenNumber(handleText) {
      handleTime = .number(number)
    } else {
      guard let time = HandleTime(handleText) else { throw .handleTime(handleText) }
      handleTime = time
    }
    channel = columns.channel.map { String(fields[$0]) }
    if let channel, channel.isEmpty {
      throw HistoryFault.emptyChannel.problem()
    }
  }
}

extension WrittenRow.HandleTime {
  private static let words = PlainWords([
    "小时": "h", "时": "h", "分钟": "m", "分": "m", "秒钟": "s", "秒": "s", "′": "m", "″": "s",
  ])
  private static let units: [String: Double] = [
    "h": 3600, "hr": 3600, "hrs": 3600, "hour": 3600, "hours": 3600, "m": 60, "min": 60,
    "mins": 60, "minute": 60, "minutes": 60, "s": 1, "sec": 1, "secs": 1, "second": 1,
    "seconds": 1, "ms": 0.001,
  ]

  /// `0:04:10` or `4:10`, with or without decimals of a second, or `4分10秒` or `4 min 10 s`.
  fileprivate init?(_ text: Substring) {
    guard let plain = plainText(text, Self.words).map({ String(decoding: $0, as: UTF8.self) })
    else { return nil }
    guard plain.contains(":") else {
      guard let seconds = Self.labelled(plain.lowercased()) else { return nil }
      self = .clock(seconds)
      return
    }
    let parts = plain.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count),
      parts.allSatisfy({ part in part.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 } }),
      let last = parts.last.flatMap({ Double($0) }), last < 60
    else { return nil }
    let rest = parts.dropLast().compactMap { Int($0) }
    guard rest.count == parts.count - 1, rest.allSatisfy({ $0 < 1440 }),
      rest.count < 2 || rest[1] < 60
    else { return nil }
    let seconds = rest.reduce(0) { 60 * $0 + Double($1) } * 60 + last
    self = parts.count == 2 ? .pair(seconds) : .clock(seconds)
  }

  /// Numbers with their units, the longer first.
  private static func labelled(_ text: String) -> Double? {
    var rest = text.filter { $0 != " " }[...]
    var (seconds, before) = (0.0, Double.infinity)
    while !rest.isEmpty {
      let number = rest.prefix { $0.isNumber || $0 == "." }
      rest = rest.dropFirst(number.count)
      let word = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(word.count)
      guard let value = Double(number), let unit = units[String(word)], unit < before else {
        return nil
      }
      (seconds, before) = (seconds + value * unit, unit)
    }
    return seconds
  }
}

extension Problem {
  /// A header that comes again with other columns.
  fileprivate static func secondHeader(_ line: DelimitedText.Line, _ file: String) -> Problem {
    HistoryFault.secondHeader.problem(found: line.fields.prefix(8).map(String.init).written.series)
      .placed(in: file, line: line.number)
  }

  fileprivate static func contacts(_ text: Substring) -> Problem {
    HistoryFault.notANumber.problem(found: String(text))
  }

  fileprivate static func handleTime(_ text: Substring) -> Problem {
    HistoryFault.notAHandleTime.problem(found: String(text))
  }

  /// The problem in a file: at a line, or at its own where it knows that already.
  func placed(in file: String, line: Int) -> Problem {
    var problem = self
    problem.place = place ?? Place(file: file, line: line, column: 1)
    problem.place?.file = file
    return problem
  }
}

extension Int {
  /// What is left over a multiple, from 0 on.
  func modulo(_ divisor: Int) -> Int {
    let rest = self % divisor
    return rest < 0 ? rest + divisor : rest
  }
}
