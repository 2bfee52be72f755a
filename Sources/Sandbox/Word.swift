/// One word of a typed line: up to a space, or between quotation marks.
///
/// Quotation marks count only where a word begins, so that `it's.yaml` needs none. The space of
/// Chinese keyboards (U+3000) is a space, “ ” and 「 」 are quotation marks, and full-width
/// characters outside of quotation marks are taken as the plain ones.
struct Word: Sendable {
  /// The word without its quotation marks, in plain characters where it had none.
  var text: String
  /// Where it begins, with its quotation mark.
  var start: String.Index
  /// Whether its quotation mark is still open at the end of the line.
  var isOpen = false
  /// Whether it stands between quotation marks, and so is a name and no keyword.
  var isQuoted = false

  static func split(_ line: String) -> [Word] {
    var words: [Word] = []
    var index = line.startIndex
    while let start = line[index...].firstIndex(where: { !isSpace($0) }) {
      if let closing = line[start].closingMarks {
        let inner = line.index(after: start)
        let end = line[inner...].firstIndex(where: closing.contains)
        words.append(
          Word(
            text: String(line[inner..<(end ?? line.endIndex)]), start: start, isOpen: end == nil,
            isQuoted: true))
        index = end.map { line.index(after: $0) } ?? line.endIndex
      } else {
        index = line[start...].firstIndex(where: isSpace) ?? line.endIndex
        let word = line[start..<index].withoutFinalSigns
        words.append(Word(text: word.inASCIIWidth, start: start))
      }
    }
    return words
  }

  static func isSpace(_ character: Character) -> Bool { " \t\u{3000}".contains(character) }

  /// A text as it must be typed to be one word.
  static func quoted(_ text: String) -> String {
    let isPlain = !text.contains { isSpace($0) || $0.asciiTwin != nil }
    guard !isPlain || text.isEmpty || text.first.map({ $0.isQuotationMark || $0 == "#" }) == true
    else { return text }
    return text.contains("\"") ? "'\(text)'" : "\"\(text)\""
  }
}

extension StringProtocol {
  /// Without spaces at both ends.
  var trimmed: String {
    let start = drop(while: Word.isSpace)
    return String(
      start[..<(start.lastIndex { !Word.isSpace($0) }.map(start.index(after:)) ?? start.startIndex)]
    )
  }
}
