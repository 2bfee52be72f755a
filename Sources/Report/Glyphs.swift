/// The characters a text is drawn with: Unicode's, or ASCII where a terminal has no more.
struct Glyphs {
  let isUnicode: Bool

  private func choose(_ unicode: String, _ ascii: String) -> String { isUnicode ? unicode : ascii }

  var missing: String { choose("–", "-") }
  var rule: String { choose("─", "-") }
  var doubleRule: String { choose("═", "=") }
  var wall: String { choose("│", "|") }
  var wallTick: String { choose("┤", "+") }
  var corner: String { choose("└", "+") }
  var floorTick: String { choose("┬", "+") }
  var marker: String { choose("┊", "|") }
  var dot: String { choose("●", "o") }
  var line: String { choose("━", "=") }
  var shade: String { choose("░", ":") }
  var dashes: String { choose("╌", "-") }
  var uprightDashes: String { choose("╎", "|") }
  var curve: Curve { isUnicode ? .unicode : .ascii }
  var ellipsis: String { choose("…", "~") }

  /// Text of the renderer's own, without what ASCII lacks.
  func plain(_ text: String) -> String {
    guard !isUnicode else { return text }
    var out = ""
    for character in text {
      switch character {
      case "∞": out += "inf"
      case "–": out += "-"
      case "…": out += "~"
      default: out.append(character)
      }
    }
    return out
  }
}

/// The pieces of a line that goes from the left to the right.
struct Curve {
  let flat: String
  let upright: String
  /// The pieces in one column where the line leaves one row for a higher one.
  let rise: (from: String, to: String)
  /// The pieces in one column where the line leaves one row for a lower one.
  let fall: (from: String, to: String)

  static let unicode = Curve(
    flat: "─", upright: "│", rise: (from: "╯", to: "╭"), fall: (from: "╮", to: "╰"))
  static let ascii = Curve(
    flat: "*", upright: "*", rise: (from: "*", to: "*"), fall: (from: "*", to: "*"))
}

/// What a piece of text is, for terminals with colour.
enum Ink: Equatable {
  case plain, strong, faint, band, median, reference, problem

  /// The text in this ink. Only the renderer itself writes escape sequences, and only here.
  func paint(_ text: String, _ colour: Bool) -> String {
    guard colour, self != .plain, !text.isEmpty else { return text }
    let code =
      switch self {
      case .plain: "0"
      case .strong: "1"
      case .faint: "2"
      case .band: "34"
      case .median: "1;36"
      case .reference: "33"
      case .problem: "31"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
