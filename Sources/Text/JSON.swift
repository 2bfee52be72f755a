/// A JSON value that keeps the order it was made in.
///
/// Foundation's encoder orders keys by name or not at all; a result is read by people too, and
/// must be the same bytes on every machine.
public enum JSON: Sendable, Hashable {
  /// Text.
  case string(String)
  /// What is said to a person, in the language of whoever writes the value.
  case said(Phrase)
  /// A whole number.
  case integer(Int)
  /// A number, written in its shortest exact form; one that is not finite is written as `null`.
  case number(Double)
  /// `true` or `false`.
  case bool(Bool)
  /// Nothing.
  case null
  /// Values in order.
  case array([JSON])
  /// Named values in order.
  case object([Member])

  /// One named value of an object.
  public struct Member: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSON

    /// A named value.
    public init(_ name: String, _ value: JSON) { (self.name, self.value) = (name, value) }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Text.
  public init(stringLiteral text: String) { self = .string(text) }
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// Values in order.
  public init(arrayLiteral values: JSON...) { self = .array(values) }
  /// Named values in order.
  public init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }
}

extension JSON {
  /// The value as text: objects over several lines, arrays of plain values on one.
  ///
  /// - Parameter language: That of what is said to a person. Data for programs says nothing.
  public func text(in language: Language = .english) -> String {
    var out = ""
    write(to: &out, indent: 0, language)
    return out
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private func write(to out: inout String, indent: Int, _ language: Language) {
    switch self {
    case .string(let text): Self.quote(text, to: &out)
    case .said(let phrase): Self.quote(phrase.said(in: language), to: &out)
    case .integer(let value): out += String(value)
    case .number(let value):
      if !value.isFinite {
        out += "null"
      } else if value == value.rounded(), abs(value) < 1e15 {
        out += String(Int(value))
      } else {
        out += value.description
      }
    case .bool(let value): out += value ? "true" : "false"
    case .null: out += "null"
    case .array(let values):
      guard let first = values.first else {
        out += "[]"
        return
      }
      let lines = !first.isPlain
      out += "["
      for (index, value) in values.enumerated() {
        if index > 0 { out += lines ? "," : ", " }
        if lines { Self.newLine(to: &out, indent: indent + 1) }
        value.write(to: &out, indent: indent + 1, language)
      }
      if lines { Self.newLine(to: &out, indent: indent) }
      out += "]"
    case .object(let members):
      guard !members.isEmpty else {
        out += "{}"
        return
      }
      out += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { out += "," }
        Self.newLine(to: &out, indent: indent + 1)
        Self.quote(member.name, to: &out)
        out += ": "
        member.value.write(to: &out, indent: indent + 1, language)
      }
      Self.newLine(to: &out, indent: indent)
      out += "}"
    }
  }

  private static func newLine(to out: inout String, indent: Int) {
    out += "\n"
    for _ in 0..<indent { out += "  " }
  }

  private static func quote(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\r": out += "\\r"
      // C0, DEL and C1 controls would otherwise reach a terminal raw.
      case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{200B}"..."\u{200F}",
        "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
