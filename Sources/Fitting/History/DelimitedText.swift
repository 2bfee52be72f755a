import Schema
import Text

/// A text taken apart into lines and fields, as RFC 4180 has it, but that a field ends with its
/// line: a quotation mark left open would otherwise swallow the file.
struct DelimitedText {
  struct Line {
    let number: Int
    let fields: [Substring]
  }

  /// The line that names the columns.
  let header: Line
  /// The lines below it that say something.
  let lines: [Line]
  /// How many lines above it say something: a report's title, the day of its export.
  let above: Int

  /// How many lines a report may say something in before its header.
  private static let mostAbove = 60

  /// Takes a text apart: by commas, semicolons, tabs or bars, whichever its header is parted by.
  ///
  /// - Parameters:
  ///   - isHeader: Whether a line names all columns that are needed. Where none does, the first
  ///     that names one, or has several fields, is taken for it.
  ///   - isLikely: Whether a line names one of them.
  init(
    _ source: SourceFile, isHeader: (Line) -> Bool, isLikely: (Line) -> Bool
  ) throws(Problem) {
    var start = 0
    var separators = [",", ";", "\t", "|"].compactMap(\.utf8.first)
    // Excel may name the separator in a line of its own.
    if let line = source.lines.first, line.hasPrefix("sep="),
      let mark = line.utf8.dropFirst(4).first
    {
      (start, separators) = (1, [mark])
    }
    var above: [(line: Line, separator: UInt8)] = []
    var found: (line: Line, separator: UInt8)?
    for (index, text) in source.lines.enumerated().dropFirst(start) where found == nil {
      guard above.count < Self.mostAbove else { break }
      let held = separators.filter { text.utf8.contains($0) }
      let forms = (held.isEmpty ? Array(separators.prefix(1)) : held).compactMap { separator in
        (try? Self.line(text, index + 1, separator, source.name)).flatMap(\.self)
          .map { (line: $0, separator: separator) }
      }
      found = forms.first { isHeader($0.line) }
      if found == nil, let form = forms.first { above.append(form) }
    }
    guard
      let header = found ?? above.first(where: { isLikely($0.line) })
        ?? above.first(where: { $0.line.fields.count > 1 }) ?? above.first
    else {
      throw HistoryFault.emptyFile.problem(at: Place(file: source.name, line: 1, column: 1))
    }
    var rest: [Line] = []
    rest.reserveCapacity(source.lines.count)
    for (index, text) in source.lines.enumerated().dropFirst(header.line.number) {
      if let line = try Self.line(text, index + 1, header.separator, source.name) {
        rest.append(line)
      }
    }
    (self.header, lines) = (header.line, rest)
    self.above = above.count { $0.line.number < header.line.number }
  }

  /// A line; nil where all of its fields are empty.
  private static func line(
    _ text: Substring, _ number: Int, _ separator: UInt8, _ file: String
  ) throws(Problem) -> Line? {
    let fields =
      text.utf8.contains(quotation)
      ? quoted(text, separator)
      : text.utf8.split(separator: separator, omittingEmptySubsequences: false).map(Substring.init)
    guard let fields else {
      throw HistoryFault.openQuote.problem(at: Place(file: file, line: number, column: 1))
    }
    let trimmed = fields.map(\.trimmed)
    return trimmed.allSatisfy(\.isEmpty) ? nil : Line(number: number, fields: trimmed)
  }

  private static let quotation = UInt8(ascii: "\"")

  /// The fields of a line with quotation marks; nil where they do not match.
  private static func quoted(_ text: Substring, _ separator: UInt8) -> [Substring]? {
    var fields: [Substring] = []
    var rest = text.utf8[...]
    while true {
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      if rest.first == quotation {
        var field: [UInt8] = []
        rest.removeFirst()
        while let byte = rest.popFirst() {
          // Two stand for one.
          if byte == quotation, rest.first != quotation { break }
          if byte == quotation { rest.removeFirst() }
          field.append(byte)
          if rest.isEmpty { return nil }
        }
        fields.append(Substring(String(decoding: field, as: UTF8.self)))
        rest = rest.drop { $0 == UInt8(ascii: " ") }
      } else {
        let field = rest.prefix { $0 != separator }
        guard !field.contains(quotation) else { return nil }
        fields.append(Substring(field))
        rest = rest.dropFirst(field.count)
      }
      guard let next = rest.popFirst() else { return fields }
      guard next == separator else { return nil }
    }
  }
}

extension Substring {
  /// Without spaces at either end.
  fileprivate var trimmed: Substring {
    func isSpace(_ character: Character) -> Bool {
      character == " " || character == "\t" || character == "\u{A0}" || character == "\u{3000}"
    }
    guard let first, let last, isSpace(first) || isSpace(last) else { return self }
    var text = drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
  }
}
