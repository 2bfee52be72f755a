extension String {
  /// The text with everything that could steer a terminal shown as an escape such as `\u{1B}`.
  ///
  /// Names come from files and files come from anywhere. Control characters (C0, DEL, C1),
  /// bidirectional controls, line and paragraph separators and other format characters are
  /// shown, never sent. New lines stay only where `keepingLines` says so.
  public func printable(keepingLines: Bool = false) -> String {
    guard unicodeScalars.contains(where: { !$0.isPlain }) else { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isPlain || (keepingLines && scalar == "\n") {
        shown.append(scalar)
      } else {
        shown.append(contentsOf: scalar.escaped.unicodeScalars)
      }
    }
    return String(shown)
  }
}

extension Unicode.Scalar {
  /// Whether the character only ever puts ink or a space on the screen.
  fileprivate var isPlain: Bool {
    if value < 0x7F { return value >= 0x20 }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
      return false
    default: return true
    }
  }

  fileprivate var escaped: String {
    switch self {
    case "\n": "\\n"
    case "\t": "\\t"
    case "\r": "\\r"
    default: "\\u{" + String(value, radix: 16, uppercase: true) + "}"
    }
  }
}
