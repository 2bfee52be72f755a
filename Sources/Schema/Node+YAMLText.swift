import Text

extension Node {
  /// The node as YAML that parses to the same node: one value a line, quotation marks only where
  /// they are needed.
  public var yaml: String { block.joined(separator: "\n") + "\n" }

  /// The node on one line, as it could be typed in a command: `{mean: 3 days, sd: 1 day}`.
  public var flow: String {
    switch content {
    case .scalar(let text): Self.quoted(text, inFlow: true)
    case .list(let elements): "[" + elements.map(\.flow).joined(separator: ", ") + "]"
    case .table(let entries):
      "{"
        + entries.map { Self.quotedKey($0.key, inFlow: true) + ": " + $0.value.flow }
        .joined(separator: ", ") + "}"
    }
  }

  private var block: [String] {
    switch content {
    case .scalar(let text): [Self.quoted(text, inFlow: false)]
    case .list([]): ["[]"]
    case .table([]): ["{}"]
    case .list(let elements):
      elements.flatMap { element in
        element.block.enumerated().map { index, line in (index == 0 ? "- " : "  ") + line }
      }
    case .table(let entries):
      entries.flatMap { entry in
        let key = Self.quotedKey(entry.key, inFlow: false) + ":"
        let value = entry.value.block
        return entry.value.isOnOneLine
          ? value.map { "\(key) \($0)" } : [key] + value.map { "  " + $0 }
      }
    }
  }

  private var isOnOneLine: Bool {
    switch content {
    case .scalar, .list([]), .table([]): true
    case .list, .table: false
    }
  }

  /// The name, also quoted where the reader would blame a character that only looks like another.
  private static func quotedKey(_ key: String, inFlow: Bool) -> String {
    let isBare = key.firstLookAlike(where: \.isOfYAML) == nil && isPlain(key, inFlow: inFlow)
    return isBare ? key : inQuotes(key)
  }

  /// The text, in double quotation marks where YAML would read it as anything but this text, and on
  /// one line also where a command would take its characters as plain ones.
  private static func quoted(_ text: String, inFlow: Bool) -> String {
    let keepsWidth =
      !inFlow || text.firstLookAlike() == nil && !text.contains { "。『』".contains($0) }
    return keepsWidth && isPlain(text, inFlow: inFlow) ? text : inQuotes(text)
  }

  private static func inQuotes(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where String(scalar).printable() == String(scalar):
        quoted.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return quoted + "\""
  }

  /// Whether YAML reads the bare text as itself.
  fileprivate static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, text.printable() == text else { return false }
    let second = text.unicodeScalars.dropFirst().first
    let isNegative = first == "-" && second.map { ("0"..."9").contains($0) } == true
    return !["~", "null", "Null", "NULL", "<<"].contains(text)
      && (isNegative || !" -?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first))
      && !text.hasPrefix("...") && !text.hasSuffix(" ") && !text.hasSuffix(":")
      && !text.contains(": ") && !text.contains(" #")
      && !(inFlow && text.unicodeScalars.contains { ",[]{}?:".unicodeScalars.contains($0) })
  }
}

extension String {
  /// Whether every YAML reader takes the bare text for this very text: it is none of the numbers,
  /// dates, truth values and signs of YAML 1.1, which Python's reader follows, or of YAML 1.2.
  public var isTextInYAML: Bool {
    let text = lowercased()
    return Node.isPlain(self, inFlow: false) && !Self.yamlWords.contains(text)
      && text.wholeMatch(of: Self.yamlNumber) == nil && text.wholeMatch(of: Self.yamlDate) == nil
  }

  private static let yamlWords: Set<String> = [
    "y", "n", "yes", "no", "true", "false", "on", "off", "null", "~", "=", "<<", ".nan", ".inf",
    "-.inf", "+.inf",
  ]

  /// In base 2, 8, 10, 16 and 60 (`1:30`).
  private static var yamlNumber: Regex<Substring> {
    /[-+]?(?:0b[01_]+|0o[0-7_]+|0x[0-9a-f_]+|(?:[0-9][0-9_]*(?::[0-5]?[0-9])*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:e[-+]?[0-9]+)?)/
  }

  private static var yamlDate: Regex<Substring> {
    /[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:t.*)?/
  }
}
