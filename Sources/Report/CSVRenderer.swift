public import Text

/// The tables of a document, and the numbers of its charts, as one table of comma-separated values
/// (RFC 4180, UTF-8, lines end in CR LF).
///
/// - Several tables become one: a first column `table` holds the title of each, or else the
///   heading above it; columns of the same name are one, and what a table lacks is empty.
/// - Numbers are written whole, without separators or units; shares as 0 to 1; days as 2027-09-06.
///   What is missing or not finite is empty.
/// - A column with estimates becomes three: `x`, `x low`, `x high`; one whose cells have units of
///   their own gets a column `x unit`, and words among numbers stand in a column `x words`.
/// - Words that a spreadsheet would take for a formula begin with an apostrophe; a dash that stands
///   for nothing is nothing.
/// - Prose, notes and listings are left out; where there is nothing else, each sentence is a row.
public struct CSVRenderer: Renderer {
  /// Whether a byte order mark comes first, without which Excel misreads Chinese.
  public let byteOrderMark: Bool

  /// English: a table is read by programs, to which the names of its columns are keys.
  public var language: Language { .english }

  /// A renderer for comma-separated values.
  public init(byteOrderMark: Bool = false) { self.byteOrderMark = byteOrderMark }

  /// Writes a document whose texts are known to be printable.
  public func write(_ printable: PrintableDocument) -> String {
    let sheet = Sheet(printable.document)
    guard !sheet.fields.isEmpty else { return byteOrderMark ? "\u{FEFF}" : "" }
    var out = byteOrderMark ? "\u{FEFF}" : ""
    for (index, field) in sheet.fields.enumerated() {
      out += (index == 0 ? "" : ",") + Self.quoted(field.name)
    }
    out += "\r\n"
    for row in sheet.rows {
      for (index, part) in sheet.parts.enumerated() {
        if index > 0 { out += "," }
        out += part.text(of: row[part.column])
      }
      out += "\r\n"
    }
    return out
  }

  /// One column as it is written.
  public struct Field: Hashable, Sendable {
    /// What the cells of a column are, by the names of XML Schema.
    public enum Kind: String, Sendable {
      /// Words.
      case string
      /// Numbers.
      case number
      /// Days.
      case date
    }

    /// The heading.
    public let name: String
    /// What its cells are.
    public let kind: Kind
  }

  /// The columns that a document is written with.
  public func fields(of document: Document) -> [Field] {
    Sheet(PrintableDocument(document).document).fields
  }

  // MARK: - Cells

  /// A part of a column of cells, which has a column of its own.
  fileprivate struct Part {
    enum Content { case words, value, low, high, unit, otherWords }

    var column: Int
    var content: Content

    func text(of cell: Cell) -> String {
      switch (content, cell) {
      case (.words, .number(let value, _)), (.value, .number(let value, _)),
        (.words, .interval(let value, _, _, _)), (.value, .interval(let value, _, _, _)),
        (.words, .named(_, let value)), (.value, .named(_, let value)),
        (.low, .named(_, let value)), (.high, .named(_, let value)),
        (.low, .interval(_, let value, _, _)), (.high, .interval(_, _, let value, _)):
        CSVRenderer.number(value)
      case (.words, .text(let text)), (.otherWords, .text(let text)):
        CSVRenderer.quoted(text.english)
      case (.words, .date(let text, _)), (.otherWords, .date(let text, _)):
        CSVRenderer.quoted(text)
      case (.unit, _): CSVRenderer.quoted(cell.unit.english)
      default: ""
      }
    }
  }

  /// The shortest text that reads back as the same number.
  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    if value == value.rounded(), value.magnitude < 1e15 { return String(Int(value)) }
    return value.description
  }

  private static func quoted(_ text: String) -> String {
    let isFormula = text.first.map(formulaStarts.contains) ?? false && !isNegativeNumber(text)
    let safe = isFormula ? "'" + text : text
    guard safe.contains(where: { ",\"\r\n".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  private static func isNegativeNumber(_ text: String) -> Bool {
    text.first == "-" && text.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
      && Double(text) != nil
  }

  /// What makes a spreadsheet take a cell for a formula (OWASP, CSV Injection).
  private static let formulaStarts: Set<Character> = [
    "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠",
  ]
}

/// All tables of a document as one, and what its columns are written as.
private struct Sheet {
  /// The rows; each has a cell for every column of every table.
  private(set) var rows: [[Cell]] = []
  private(set) var parts: [CSVRenderer.Part] = []
  private(set) var fields: [CSVRenderer.Field] = []

  init(_ document: Document) {
    var tables = Self.tables(document).filter { !$0.columns.isEmpty }
    if tables.isEmpty { tables = Self.sentences(document) }
    var names: [String] = tables.count > 1 ? ["table"] : []
    for table in tables {
      // A name that a table has twice is two columns.
      let own = table.columns.map(\.fieldName).madeUnique
      for name in own where !names.dropFirst(tables.count > 1 ? 1 : 0).contains(name) {
        names.append(name)
      }
      let places = own.map { name in names.lastIndex(of: name) ?? 0 }
      for row in table.rows {
        var cells = Array(repeating: Cell.missing, count: names.count)
        if tables.count > 1 { cells[0] = .text(table.title) }
        for (place, cell) in zip(places, row) { cells[place] = cell }
        rows.append(cells)
      }
    }
    for index in rows.indices where rows[index].count < names.count {
      rows[index] += Array(repeating: .missing, count: names.count - rows[index].count)
    }
    for (column, name) in names.enumerated() { add(name, column) }
    let unique = fields.map(\.name).madeUnique
    fields = zip(fields, unique).map { CSVRenderer.Field(name: $1, kind: $0.kind) }
  }

  /// Adds the parts that a column needs.
  private mutating func add(_ name: String, _ column: Int) {
    var (numbers, words, dates, bounds, units) = (false, false, false, false, false)
    for row in rows {
      switch row[column] {
      case .number, .named: numbers = true
      case .interval: (numbers, bounds) = (true, true)
      case .date: dates = true
      case .text: words = true
      case .missing: continue
      }
      units = units || !row[column].unit.isEmpty
    }
    func part(_ content: CSVRenderer.Part.Content, _ name: String, _ kind: CSVRenderer.Field.Kind) {
      parts.append(CSVRenderer.Part(column: column, content: content))
      fields.append(CSVRenderer.Field(name: name, kind: kind))
    }
    guard numbers else {
      return part(.words, name, dates && !words ? .date : .string)
    }
    part(.value, name, .number)
    if bounds {
      part(.low, name + " low", .number)
      part(.high, name + " high", .number)
    }
    if units { part(.unit, name + " unit", .string) }
    if words || dates { part(.otherWords, name + " words", .string) }
  }

  /// The sentences of a document as a table, if there are any.
  private static func sentences(_ document: Document) -> [Table] {
    let rows = document.blocks.flatMap { block -> [[Cell]] in
      switch block {
      case .prose(let text): [[.text(text)]]
      case .listing(let lines): lines.map { [.text($0)] }
      default: []
      }
    }
    return rows.isEmpty ? [] : [Table(columns: [Column(Phrase("answer", "回答"))], rows: rows)]
  }

  /// Every table and chart as a table with a title.
  private static func tables(_ document: Document) -> [Table] {
    var heading = Phrase.empty
    var tables: [Table] = []
    for block in document.blocks {
      switch block {
      case .heading(let text, _): heading = text
      case .table(let table): tables.append(table)
      case .chart(let chart): tables.append(chart.table)
      case .prose, .listing, .note, .identity, .problem: continue
      }
      if let last = tables.indices.last, tables[last].title.isEmpty { tables[last].title = heading }
    }
    return tables
  }
}
