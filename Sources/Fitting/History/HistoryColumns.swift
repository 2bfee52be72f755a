import Schema
import Text
import Workforce

/// Where the columns of a file of past contacts stand, by the titles that its header gives them.
struct HistoryColumns {
  /// What a row is the count of: a date, or a date and a time.
  let date: Int
  /// The time of day, where it stands apart.
  let time: Int?
  let contacts: Int
  let handleTime: Int?
  /// Which queue or channel a row is of.
  let channel: Int?
  /// What the title of handle times says that they are in.
  let handleUnit: HandleTimeUnit?
  /// What a column leaves out, in sentences.
  let notes: [Phrase]

  /// Finds the columns.
  ///
  /// - Parameters:
  ///   - first: Rows below the header: what is in a column of times says whether dates are too.
  ///   - wanted: The titles that are meant, where several or none would do.
  init(
    _ header: DelimitedText.Line, first: ArraySlice<DelimitedText.Line>,
    _ wanted: HistorySource.Columns
  ) throws(Problem) {
    let titles = TitledColumns(header, wanted)
    func holdDates(_ index: Int) -> Bool {
      first.contains {
        $0.fields.indices.contains(index) && WrittenStamp.beginsWithDate($0.fields[index])
      }
    }
    // A column called 开始时间 may hold times of day, or dates and times.
    let stamped = titles.candidates(.time).filter(holdDates)
    let times = titles.candidates(.time).filter { !stamped.contains($0) }
    var dates = titles.candidates(.date)
    if dates.contains(where: holdDates) { dates.removeAll { !holdDates($0) } }
    let day = try titles.best(dates, .date)
    let clock = try titles.best(times, .time)
    let stamp = day == nil || clock == nil ? try titles.best(stamped, .time) : nil
    // A stamp of date and time tells more than a date.
    if let stamp, wanted.date == nil {
      (date, time) = (stamp, nil)
    } else {
      date = try titles.needed(day ?? clock, .date)
      time = day == nil ? nil : clock
    }
    contacts = try titles.needed(
      try titles.best(titles.candidates(.contacts), .contacts), .contacts)
    handleTime = try titles.best(titles.candidates(.handleTime), .handleTime)
    // A column that is the same in each row tells no rows apart.
    let queues = titles.candidates(.channel)
    let varied = queues.filter { queue in
      Set(first.map { $0.fields.indices.contains(queue) ? $0.fields[queue] : "" }).count > 1
    }
    channel = try titles.best(varied.isEmpty ? queues : varied, .channel)
    handleUnit = handleTime.flatMap { titles.titles[$0].unit }
    var notes: [Phrase] = []
    if ColumnTitles.countsAnswered(titles.titles[contacts]) {
      let title = String(header.fields[contacts])
      notes.append(
        Phrase(
          """
          The column \(title) has only contacts that somebody took: those who gave up before are \
          not in it. Better is a column of what was offered.
          """,
          "“\(title)”列只含已接通的量，不含放弃的。最好改用呼入量（进线量）一类的列。"))
    }
    if let handleTime, ColumnTitles.isTalk(titles.titles[handleTime]) {
      let title = String(header.fields[handleTime])
      notes.append(
        Phrase(
          "The column \(title) is the time on the phone: work after the contact is not in it.",
          "“\(title)”列只是通话时长，不含话后处理。"))
    }
    self.notes = notes
  }

  /// Whether a line names columns of dates and contacts.
  static func areNamed(in line: DelimitedText.Line, _ wanted: HistorySource.Columns) -> Bool {
    let titles = TitledColumns(line, wanted)
    return !titles.candidates(.contacts).isEmpty
      && !(titles.candidates(.date).isEmpty && titles.candidates(.time).isEmpty)
  }

  /// Whether a line names any column of dates or contacts.
  static func isAnyNamed(in line: DelimitedText.Line, _ wanted: HistorySource.Columns) -> Bool {
    let titles = TitledColumns(line, wanted)
    return [.date, .time, .contacts].contains { !titles.candidates($0).isEmpty }
  }
}

/// The columns that may be meant.
private struct TitledColumns {
  let header: DelimitedText.Line
  let titles: [Title]
  let wanted: HistorySource.Columns

  init(_ header: DelimitedText.Line, _ wanted: HistorySource.Columns) {
    (self.header, self.wanted) = (header, wanted)
    titles = header.fields.map { Title($0) }
  }

  private func wanted(_ column: HistoryColumn) -> String? {
    switch column {
    case .date: wanted.date
    case .time: wanted.time
    case .contacts: wanted.contacts
    case .handleTime: wanted.handleTime
    case .channel: wanted.channel
    }
  }

  /// The columns that may be this one: the one that is named, or those with a title of its.
  func candidates(_ column: HistoryColumn) -> [Int] {
    guard let name = wanted(column) else {
      return titles.indices.filter { ColumnTitles.rank(titles[$0], as: column) != nil }
    }
    let exact = titles.indices.filter { header.fields[$0] == name }
    let keys = Title(name[...]).keys
    return exact.isEmpty ? titles.indices.filter { titles[$0].keys == keys } : exact
  }

  /// The one of some columns whose title is best.
  func best(_ candidates: [Int], _ column: HistoryColumn) throws(Problem) -> Int? {
    if let name = wanted(column), candidates.isEmpty, self.candidates(column).isEmpty {
      throw HistoryFault.noSuchTitle(shown: shown, column: column.rawValue).problem(found: name)
    }
    let ranks = candidates.map { ColumnTitles.rank(titles[$0], as: column) ?? 0 }
    let found = candidates.indices.filter { ranks[$0] == ranks.min() }.map { candidates[$0] }
    guard found.count > 1 else { return found.first }
    let names = found.map { String(header.fields[$0]) }
    let choice = option(column, names[0])
    throw HistoryFault.twoColumns(
      column: column.rawValue, choice: choice, areAlike: Set(names).count < names.count
    ).problem(found: names.written.series)
  }

  func needed(_ index: Int?, _ column: HistoryColumn) throws(Problem) -> Int {
    if let index { return index }
    // What no column is known by may be what is looked for.
    let unknown = titles.indices.first { index in
      !HistoryColumn.allCases.contains { ColumnTitles.rank(titles[index], as: $0) != nil }
    }
    let isHeader = HistoryColumn.allCases.contains { !candidates($0).isEmpty }
    let choice = option(column, unknown.map { String(header.fields[$0]) } ?? "TITLE")
    throw HistoryFault.noColumn(column: column.rawValue, choice: choice, isHeader: isHeader)
      .problem(found: shown)
  }

  private func option(_ column: HistoryColumn, _ title: String) -> Phrase {
    let name = column.rawValue + "-column"
    let quoted = title.contains(" ") ? "\"\(title)\"" : title
    let (typed, written) = ("\(name) \(quoted)", "history: {file: …, \(name): \(title)}")
    return Phrase("\(typed) (in a scenario \(written))", "\(typed)（在情景中写 \(written)）")
  }

  private var shown: Phrase { header.fields.prefix(8).map(String.init).written.series }
}
