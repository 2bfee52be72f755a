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

  /// A file's text.
  public init(name: String, text: String, encoding: TextEncoding = .utf8) {
    (self.name, self.text, self.encoding) = (name, text, encoding)
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
