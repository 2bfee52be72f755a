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
        + entries.map { Self.quoted($0.key, inFlow: true) + ": " + $0.value.flow }
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
        let key = Self.quoted(entry.key, inFlow: false) + ":"
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

  /// The text, in double quotation marks where YAML would read it as anything but this text.
  private static func quoted(_ text: String, inFlow: Bool) -> String {
    if isPlain(text, inFlow: inFlow) { return text }
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
  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
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
