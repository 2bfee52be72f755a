import Glibc
import Text

/// How the bytes of a file stand for characters.
///
/// GBK is converted by the C library: Foundation knows none, and its GB18030 is missing from
/// static builds. GB18030 holds all of GBK, so one converter reads both.
public enum TextEncoding: Sendable {
  /// The usual one; ASCII is part of it.
  case utf8
  /// What Excel calls Unicode text.
  case utf16LittleEndian
  /// Its mirror.
  case utf16BigEndian
  /// What Chinese Excel writes as CSV.
  case gbk

  /// What it is called.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .gbk: "GBK"
    }
  }

  /// The text of some bytes, in the set that they show themselves to be in.
  static func decode(_ bytes: [UInt8], file: String) throws(Problem) -> (String, TextEncoding) {
    let set = recognise(bytes)
    var body = bytes[...]
    let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    if let mark = marks.first(where: { bytes.starts(with: $0) }) { body = bytes[mark.count...] }
    let (text, isWhole) =
      switch set {
      case .utf8: utf8(body)
      case .utf16LittleEndian: utf16(body, isLittleEndian: true)
      case .utf16BigEndian: utf16(body, isLittleEndian: false)
      case .gbk: try gbk(body, file: file)
      }
    if isWhole { return (text, set) }
    // What could be read ends where the bad byte stands.
    var place = Place(file: file, line: 1, column: 1)
    place.advance(over: text)
    let offset = body.startIndex + set.length(of: text, in: body)
    let number = String(offset)
    let byte =
      bytes.indices.contains(offset)
      ? Phrase(written: String(bytes[offset], radix: 16).uppercased())
      : Phrase("NO BYTE", "无字节")
    throw SchemaFault.noCharacter(set: set.name, byte: byte, number: number).problem(at: place)
  }

  /// The set of some bytes: by their mark, by the zeros between the digits of UTF-16, or by which
  /// reading makes sense.
  private static func recognise(_ bytes: [UInt8]) -> TextEncoding {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    let start = bytes.prefix(4096)
    var zeros = [0, 0]
    for index in start.indices where start[index] == 0 { zeros[index % 2] += 1 }
    if 8 * zeros[1] > start.count, zeros[0] == 0 { return .utf16LittleEndian }
    if 8 * zeros[0] > start.count, zeros[1] == 0 { return .utf16BigEndian }
    return looksLikeGBK(bytes) ? .gbk : .utf8
  }

  /// Whether bytes are more likely Chinese in GBK than UTF-8 with a broken byte, or a text of
  /// Western Europe: its common characters are pairs of high bytes.
  private static func looksLikeGBK(_ bytes: [UInt8]) -> Bool {
    var (valid, invalid) = (0, 0)
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    reading: while true {
      switch decoder.decode(&rest) {
      case .scalarValue(let scalar): valid += scalar.isASCII ? 0 : 1
      case .error: invalid += 1
      case .emptyInput: break reading
      }
    }
    // A character of GBK looks like one of UTF-8 now and then, and a broken byte is rare.
    guard 3 * invalid > valid else { return false }
    var (pairs, odd) = (0, 0)
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      let isPair = index + 1 < bytes.count && bytes[index + 1] >= 0xA1
      (pairs, odd) = isPair ? (pairs + 1, odd) : (pairs, odd + 1)
      index += 2
    }
    return pairs > odd
  }

  /// How many bytes a text that was read from some bytes took up.
  private func length(of text: String, in bytes: ArraySlice<UInt8>) -> Int {
    switch self {
    case .utf8: text.utf8.count
    case .utf16LittleEndian, .utf16BigEndian: 2 * text.utf16.count
    // Characters of one, two or four bytes: counted along them.
    case .gbk:
      text.unicodeScalars.reduce(0) { length, _ in
        let first = bytes.startIndex + length
        guard bytes[first] >= 0x80 else { return length + 1 }
        return length + (bytes.indices.contains(first + 1) && bytes[first + 1] < 0x40 ? 4 : 2)
      }
    }
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>) -> (String, isWhole: Bool) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, true) }
    return (prefix(of: bytes, as: UTF8.self), false)
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, isLittleEndian: Bool
  ) -> (String, isWhole: Bool) {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittleEndian ? first | second << 8 : first << 8 | second
    }
    let isEven = bytes.count.isMultiple(of: 2)
    if let text = String(validating: units, as: UTF16.self) { return (text, isEven) }
    return (prefix(of: units, as: UTF16.self), false)
  }

  /// What can be read up to the first unit that is wrong.
  private static func prefix<Codec: UnicodeCodec>(
    of units: some Sequence<Codec.CodeUnit>, as _: Codec.Type
  ) -> String {
    var text = String.UnicodeScalarView()
    var decoder = Codec()
    var rest = units.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&rest) { text.append(scalar) }
    return String(text)
  }

  private static func gbk(
    _ bytes: ArraySlice<UInt8>, file: String
  ) throws(Problem) -> (String, isWhole: Bool) {
    let converter = unsafe iconv_open("UTF-8", "GB18030")
    guard Int(bitPattern: converter) != -1 else {
      throw SchemaFault.gbk.problem(at: Place(file: file, line: 1, column: 1))
    }
    defer { unsafe iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // Two bytes become three, four stay four.
    var output = [CChar](repeating: 0, count: 2 * input.count + 4)
    var (left, room) = (input.count, output.count)
    let result = unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        var (from, to) = (input.baseAddress, output.baseAddress)
        return unsafe iconv(converter, &from, &left, &to, &room)
      }
    }
    let text = String(decoding: output.dropLast(room).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return (text, result != Int(bitPattern: UInt.max) && left == 0)
  }
}
