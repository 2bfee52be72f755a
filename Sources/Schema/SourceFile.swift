/// The text of a file, kept so that a problem can show its line.
public struct SourceFile: Sendable {
  /// The file as the user named it.
  public let name: String
  /// The whole text.
  public let text: String
  /// The lines, cut where YAML cuts them: LF, CR, CR LF, and the line and paragraph separators.
  public let lines: [Substring]
  /// How its bytes stood for characters.
  public let encoding: TextEncoding

  /// Whether a byte order mark stood before the text.
  public let hasByteOrderMark: Bool

  /// Whether it is a line that somebody has just typed: it needs no name and no number.
  public var isTyped = false

  /// A file's text.
  public init(
    name: String, text: String, encoding: TextEncoding = .utf8, hasByteOrderMark: Bool = false
  ) {
    (self.name, self.text, self.encoding) = (name, text, encoding)
    self.hasByteOrderMark = hasByteOrderMark
    var lines: [Substring] = []
    let bytes = text.utf8
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let length = Self.breakLength(bytes[index...])
      if length > 0 {
        lines.append(text[start..<index])
        index = bytes.index(index, offsetBy: length)
        start = index
      } else {
        bytes.formIndex(after: &index)
      }
    }
    lines.append(text[start...])
    self.lines = lines
  }

  /// The bytes of the line break at the start of `rest`; 0 where there is none.
  private static func breakLength(_ rest: Substring.UTF8View) -> Int {
    switch rest.first {
    case 0x0A: 1
    case 0x0D: rest.dropFirst().first == 0x0A ? 2 : 1
    case 0xE2:
      rest.starts(with: [0xE2, 0x80, 0xA8]) || rest.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
    default: 0
    }
  }
}

extension SourceFile {
  /// The line break that ends most of these lines, counted from 0; of as many that of the first,
  /// and LF where none is broken.
  public func usualLineBreak(of lines: some Sequence<Int>) -> String {
    var counts: [(lineBreak: Substring, count: Int)] = [("\n", 0)]
    for line in lines {
      guard line + 1 < self.lines.count else { continue }
      let lineBreak = text[self.lines[line].endIndex..<self.lines[line + 1].startIndex]
      if let index = counts.firstIndex(where: { $0.lineBreak == lineBreak }) {
        counts[index].count += 1
      } else if ["\r", "\r\n"].contains(lineBreak) {
        counts.append((lineBreak, 1))
      }
    }
    return counts.max { $0.count < $1.count }.map { String($0.lineBreak) } ?? "\n"
  }

  /// A text whose lines end in LF as this file would have it: with its line breaks, and its byte
  /// order mark.
  public func inItsForm(_ text: String) -> String {
    (hasByteOrderMark ? "\u{FEFF}" : "")
      + text.replacing("\n", with: usualLineBreak(of: lines.indices))
  }
}
