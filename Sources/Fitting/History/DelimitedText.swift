import Schema

/// A text taken apart into lines and fields, as RFC 4180 has it, but that a field ends with its
/// line: a quotation mark left open would otherwise swallow the file.
struct DelimitedText {
  struct Line {
    let number: Int
    let fields: [Substring]
  }

  /// The first line that says something.
  let header: Line
  /// The lines below it that say something.
  let lines: [Line]
  /// Whether fields are separated by commas, so that a comma in a number is no decimal mark.
  let hasCommas: Bool

  /// Takes a text apart: by commas, semicolons or tabs, whichever its header has first.
  init(_ source: SourceFile) throws(Problem) {
    var lines = source.lines[...].enumerated().makeIterator()
    var header: Line?
    var separator = UInt8(ascii: ",")
    while header == nil, let (index, line) = lines.next() {
      // Excel may name the separator in a line of its own.
      if index == 0, line.hasPrefix("sep="), let mark = line.utf8.dropFirst(4).first {
        separator = mark
        continue
      }
      if index < 2, let found = [",", ";", "\t"].first(where: line.contains) {
        separator = found.utf8.first ?? separator
      }
      header = try Self.line(line, index + 1, separator, source.name)
    }
    guard let header else {
      throw Problem(
        "no column date", at: Place(file: source.name, line: 1, column: 1), found: "an empty file",
        next: "Begin with a line that names the columns: date,contacts.")
    }
    var rest: [Line] = []
    rest.reserveCapacity(source.lines.count)
    while let (index, line) = lines.next() {
      if let line = try Self.line(line, index + 1, separator, source.name) { rest.append(line) }
    }
    (self.header, self.lines) = (header, rest)
    hasCommas = separator == UInt8(ascii: ",")
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
      throw Problem(
        "a quotation mark that is not closed on its line, or stands inside a field",
        at: Place(file: file, line: number, column: 1),
        next: "Put a whole field in quotation marks, or use none.")
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
