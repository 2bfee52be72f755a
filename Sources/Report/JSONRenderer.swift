public import Text

/// A document as JSON: blocks in reading order, each an object with its kind; tables as arrays of
/// objects with whole numbers, shares as 0 to 1. What is missing or not finite is `null`; an
/// estimate is an object of `value`, `low` and `high`; a number with a unit of its own has `unit`.
public struct JSONRenderer: Renderer {
  /// The language of sentences and titles; names of fields and cells are English, for programs.
  public let language: Language

  /// A renderer for JSON.
  public init(language: Language = .english) { self.language = language }

  /// Writes a document whose texts are known to be printable.
  public func write(_ printable: PrintableDocument) -> String {
    let document = printable.document
    var members: [JSON.Member] = [
      .init("language", .string(language.rawValue)),
      .init("blocks", .array(document.blocks.compactMap { json($0) })),
    ]
    if let identity = document.identity { members.append(.init("identity", identity.json)) }
    return JSON.object(members).text(in: language) + "\n"
  }

  private func json(_ block: Block) -> JSON? {
    switch block {
    case .heading(let text, let level):
      ["kind": "heading", "level": .integer(level), "text": .said(text)]
    case .prose(let text): ["kind": "prose", "text": .said(text)]
    case .note(let text): ["kind": "note", "text": .said(text)]
    case .identity: nil
    case .listing(let lines):
      ["kind": "listing", "lines": .array(lines.map(JSON.said))]
    case .problem(let lines):
      ["kind": "problem", "lines": .array(lines.map(JSON.said))]
    case .table(let table):
      ["kind": "table", "title": .said(table.title), "rows": rows(table)]
    case .chart(let chart):
      [
        "kind": "chart", "chart": .string(chart.kind), "title": .said(chart.title),
        "description": .said(.each(chart.description)), "rows": rows(chart.table),
      ]
    }
  }

  private func rows(_ table: Table) -> JSON {
    let names = table.columns.map(\.fieldName).madeUnique
    return .array(
      table.rows.map { row in
        .object(zip(names, row).map { JSON.Member($0, json($1)) })
      })
  }

  private func json(_ cell: Cell) -> JSON {
    switch cell {
    case .text(let text): .string(text.english)
    case .date(let text, _): .string(text)
    case .named(_, let value): .number(value)
    case .number(let value, let format) where format.unit.isEmpty: .number(value)
    case .number(let value, let format):
      ["value": .number(value), "unit": .string(format.unit.english)]
    case .interval(let value, let low, let high, let format):
      .object(
        [
          JSON.Member("value", .number(value)), JSON.Member("low", .number(low)),
          JSON.Member("high", .number(high)),
        ] + (format.unit.isEmpty ? [] : [JSON.Member("unit", .string(format.unit.english))]))
    case .missing: .null
    }
  }
}

extension Chart {
  fileprivate var kind: String {
    switch self {
    case .fan: "fan"
    case .bars: "bars"
    case .histogram: "histogram"
    case .scatter: "scatter"
    }
  }
}

extension [String] {
  /// The names with a number behind each that was there before, since an object's names differ.
  var madeUnique: [String] {
    var seen: Set<String> = []
    return map { name in
      var unique = name
      var count = 1
      while !seen.insert(unique).inserted {
        count += 1
        unique = "\(name) \(count)"
      }
      return unique
    }
  }
}
