import Text

/// Turns the bytes of a file into text that is safe to parse and to show.
enum SourceText {
  /// In bytes. Scenarios are a few kilobytes; a text beyond this is something else.
  static let limit = 1024 * 1024

  /// In bytes. Years of quarter-hours of a hundred queues fit in.
  static let tableLimit = 128 * 1024 * 1024

  /// The problem of a text beyond a limit.
  static func tooLarge(file: String, limit: Int = limit) -> Problem {
    let size = "\(limit / 1024 / 1024) MB"
    return SchemaFault.tooLarge(size: size, isTable: limit == tableLimit).problem(
      at: Place(file: file, line: 1, column: 1))
  }

  /// Strict UTF-8 without control characters, and whether a byte order mark stood before it.
  static func decode(
    _ bytes: [UInt8], file: String
  ) throws(Problem) -> (text: String, hasByteOrderMark: Bool) {
    let start = Place(file: file, line: 1, column: 1)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw SchemaFault.utf16.problem(at: start)
    }
    let hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = bytes.dropFirst(hasByteOrderMark ? 3 : 0)
    guard let text = String(validating: body, as: UTF8.self) else {
      throw SchemaFault.notUTF8.problem(at: placeOfInvalid(body, file: file))
    }
    if let problem = problem(in: text, file: file) { throw problem }
    return (text, hasByteOrderMark)
  }

  /// What keeps a text from being parsed: its size, or a control character other than tab and
  /// line breaks.
  static func problem(in text: String, file: String, limit: Int = limit) -> Problem? {
    guard text.utf8.count <= limit else { return tooLarge(file: file, limit: limit) }
    // Every control character of UTF-8 is one byte below 0x20, 0x7F, or 0xC2 and one below 0xA0.
    var previous: UInt8 = 0
    let isSuspect = text.utf8.contains { byte in
      defer { previous = byte }
      return (byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09) || byte == 0x7F
        || (previous == 0xC2 && byte < 0xA0)
    }
    guard isSuspect else { return nil }
    var place = Place(file: file, line: 1, column: 1)
    var previousScalar: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar.properties.generalCategory == .control, !"\n\r\t".unicodeScalars.contains(scalar) {
        return SchemaFault.controlInFile.problem(at: place, found: String(scalar))
      }
      place.advance(over: scalar, after: previousScalar)
      previousScalar = scalar
    }
    return nil
  }

  private static func placeOfInvalid(_ bytes: ArraySlice<UInt8>, file: String) -> Place {
    var place = Place(file: file, line: 1, column: 1)
    var previous: Unicode.Scalar = " "
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&rest) {
      place.advance(over: scalar, after: previous)
      previous = scalar
    }
    return place
  }
}

extension Place {
  /// Moves on over a text.
  mutating func advance(over text: String) {
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      advance(over: scalar, after: previous)
      previous = scalar
    }
  }

  fileprivate mutating func advance(over scalar: Unicode.Scalar, after previous: Unicode.Scalar) {
    switch scalar {
    case "\n" where previous == "\r": break
    case "\n", "\r", "\u{2028}", "\u{2029}": (line, column) = (line + 1, 1)
    default: column += 1
    }
  }
}
