/// Splits what a program writes into characters and control sequences (ECMA-48).
struct ControlParser: Sendable {
  /// A control sequence: `ESC [ parameters final`.
  struct Sequence: Sendable {
    var parameters: [Int?] = []
    var isPrivate = false
    var final: Unicode.Scalar = "m"

    /// A parameter, or nil where it was left out.
    subscript(_ index: Int) -> Int? {
      parameters.indices.contains(index) ? parameters[index] : nil
    }
  }

  /// One thing to do.
  enum Event {
    case printable(Unicode.Scalar)
    case control(Unicode.Scalar)
    case escape(Unicode.Scalar)
    case sequence(Sequence)
  }

  private enum State {
    case text
    case escape
    case charset
    case parameters(String)
    case command(afterEscape: Bool)
  }

  private var state = State.text
  private var character: [UInt8] = []

  /// The character that `byte` completes, if it does. What is not UTF-8 becomes U+FFFD.
  mutating func decode(_ byte: UInt8) -> Unicode.Scalar? {
    character.append(byte)
    let length =
      switch character[0] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard character.count == length else { return nil }
    defer { character = [] }
    return String(decoding: character, as: UTF8.self).unicodeScalars.first
  }

  /// What to do once `scalar` has come, if it completes something.
  mutating func take(_ scalar: Unicode.Scalar) -> Event? {
    switch state {
    case .text:
      if scalar == "\u{1B}" {
        state = .escape
        return nil
      }
      return scalar.properties.generalCategory == .control ? .control(scalar) : .printable(scalar)
    case .escape:
      switch scalar {
      case "[": state = .parameters("")
      case "]", "P", "_", "^": state = .command(afterEscape: false)
      case "(", ")": state = .charset
      default:
        state = .text
        return .escape(scalar)
      }
    case .charset: state = .text
    case .parameters(let text):
      guard ("\u{40}"..."\u{7E}").contains(scalar) else {
        state = .parameters(text + String(scalar))
        return nil
      }
      state = .text
      return .sequence(Self.sequence(text, final: scalar))
    case .command(let afterEscape):
      // A title or the like, up to BEL or ESC \.
      let isOver = scalar == "\u{7}" || (afterEscape && scalar == "\\")
      state = isOver ? .text : .command(afterEscape: scalar == "\u{1B}")
    }
    return nil
  }

  private static func sequence(_ text: String, final: Unicode.Scalar) -> Sequence {
    let isPrivate = text.first == "?"
    let numbers = text.drop { $0 == "?" }.split(separator: ";", omittingEmptySubsequences: false)
    return Sequence(parameters: numbers.map { Int($0) }, isPrivate: isPrivate, final: final)
  }
}
