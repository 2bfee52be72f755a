/// The tables of a document, and the numbers of its charts, as comma-separated values (RFC 4180,
/// UTF-8, lines end in CR LF).
///
/// - One table is written as it is: a line of headings, then a line for each row. Of several,
///   each has a first column `table` with its title, or else the heading above it, and an empty
///   line lies between them.
/// - Numbers are written whole, without separators or units; shares as 0 to 1. What is missing or
///   not finite is empty.
/// - A column with estimates becomes three: `x`, `x low`, `x high`; one whose cells have units of
///   their own gets a column `x unit`.
/// - Words that a spreadsheet would take for a formula begin with an apostrophe.
/// - Prose, notes and listings are left out.
public struct CSVRenderer: Renderer {
  /// Whether a byte order mark comes first, without which Excel misreads Chinese.
  public let byteOrderMark: Bool

  /// A renderer for comma-separated values.
  public init(byteOrderMark: Bool = false) { self.byteOrderMark = byteOrderMark }

  /// Writes a document whose texts are known to be printable.
  public func write(_ printable: PrintableDocument) -> String {
    let tables = tables(printable.document).filter { !$0.columns.isEmpty }
    let texts = tables.map { table in
      records(table).enumerated().map { index, record in
        let name = index == 0 ? "table" : quoted(table.title)
        let fields = tables.count > 1 ? [name] + record : record
        return fields.joined(separator: ",") + "\r\n"
      }.joined()
    }
    return (byteOrderMark ? "\u{FEFF}" : "") + texts.joined(separator: "\r\n")
  }

  /// Every table and chart as a table with a title.
  private func tables(_ document: Document) -> [Table] {
    var heading = ""
    var tables: [Table] = []
    for block in document.blocks {
      switch block {
      case .heading(let text, _): heading = text
      case .table(let table): tables.append(table)
      case .chart(let chart): tables.append(chart.table)
      case .prose, .listing, .note, .problem: continue
      }
      if let last = tables.indices.last, tables[last].title.isEmpty { tables[last].title = heading }
    }
    return tables
  }

  private func records(_ table: Table) -> [[String]] {
    let shapes = table.columns.indices.map { column in
      let cells = table.rows.map { $0[column] }
      return Shape(
        hasBounds: cells.contains(where: \.isInterval),
        hasUnits: cells.contains { !$0.unit.isEmpty })
    }
    let heading = zip(table.columns, shapes).flatMap { column, shape in
      let name = column.fieldName
      return ([name] + shape.suffixes.map { name + $0 }).map(quoted)
    }
    let rows = table.rows.map { row in zip(row, shapes).flatMap { fields($0, $1) } }
    return [heading] + rows
  }

  /// Which further columns a column of the table needs.
  private struct Shape {
    var hasBounds: Bool
    var hasUnits: Bool

    var suffixes: [String] { (hasBounds ? [" low", " high"] : []) + (hasUnits ? [" unit"] : []) }
  }

  private func fields(_ cell: Cell, _ shape: Shape) -> [String] {
    let (value, bounds) =
      switch cell {
      case .text(let text): (quoted(text), ["", ""])
      case .number(let value, _): (number(value), ["", ""])
      case .interval(let value, let low, let high, _):
        (number(value), [number(low), number(high)])
      case .missing: ("", ["", ""])
      }
    return [value] + (shape.hasBounds ? bounds : []) + (shape.hasUnits ? [quoted(cell.unit)] : [])
  }

  /// The shortest text that reads back as the same number.
  private func number(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    if value == value.rounded(), value.magnitude < 1e15 { return String(Int(value)) }
    return value.description
  }

  private func quoted(_ text: String) -> String {
    let safe = text.first.map(Self.formulaStarts.contains) ?? false ? "'" + text : text
    guard safe.contains(where: { ",\"\r\n".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// What makes a spreadsheet take a cell for a formula (OWASP, CSV Injection).
  private static let formulaStarts: Set<Character> = [
    "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠",
  ]
}
