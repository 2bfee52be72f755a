// What keyboards of East Asian scripts type in place of the signs of a command: outside of
// quotation marks each is taken as its ASCII twin.

extension Character {
  /// The plain character that is meant; nil where this is itself.
  var asciiTwin: Character? {
    switch self {
    case "\u{FF01}"..."\u{FF5E}":
      // Full-width forms stand in the order of ASCII.
      unicodeScalars.first.flatMap { Unicode.Scalar($0.value - 0xFEE0) }.map(Character.init)
    case "。": "."
    case "\u{3000}": " "
    case "、": ","
    case "【": "["
    case "】": "]"
    case "−": "-"
    default: nil
    }
  }

  /// The characters that end what this one begins to quote; nil where it quotes nothing.
  var closingMarks: Set<Character>? {
    switch self {
    case "\"": ["\""]
    case "'": ["'"]
    case "＂": ["＂", "\""]
    case "＇": ["＇", "'"]
    // The keyboard gives the two in turn, whatever they are for.
    case "“", "”": ["“", "”"]
    case "‘", "’": ["‘", "’"]
    case "「": ["」"]
    case "『": ["』"]
    default: nil
    }
  }

  var isQuotationMark: Bool { closingMarks != nil || self == "」" || self == "』" }
}

extension StringProtocol {
  /// The text with plain characters in place of their full-width forms.
  var inASCIIWidth: String {
    utf8.allSatisfy { $0 < 0x80 } ? String(self) : String(map { $0.asciiTwin ?? $0 })
  }

  /// A value with its quotation marks and spaces, in plain characters but for what is quoted; a
  /// quoted part stands in plain quotation marks.
  var valueInASCIIWidth: String { trimmed.withoutFinalSigns.value.text }

  /// The text without the full-width signs with which a sentence ends or goes on: behind a word or
  /// a value they belong to the person's sentence.
  var withoutFinalSigns: SubSequence {
    let end = lastIndex { !"，、；。".contains($0) }
    return end.map { self[...$0] } ?? self[...]
  }

  /// The text with spaces in place of the signs that stand between its words, in numbers and
  /// between quotation marks alone left as they are.
  var withSpacesForSigns: String {
    let plain = valueInASCIIWidth
    var spaced = ""
    var mark: Character?
    for index in plain.indices {
      let character = plain[index]
      if let open = mark {
        if character == open { mark = nil }
      } else if character == "\"" {
        mark = character
      } else if ",;".contains(character) {
        let next = plain[plain.index(after: index)...].first
        let isInNumber = spaced.last?.isNumber == true && next?.isNumber == true
        if !isInNumber {
          spaced += Word.isSpace(next ?? " ") ? "" : " "
          continue
        }
      }
      spaced.append(character)
    }
    return spaced
  }

  /// Whether something in it that is not quoted is full-width.
  var isWide: Bool { value.isWide }

  private var value: (text: String, isWide: Bool) {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return (String(self), false) }
    var (plain, isWide) = ("", false)
    var index = startIndex
    while index < endIndex {
      let character = self[index]
      let next = self.index(after: index)
      // Behind a letter it is an apostrophe.
      let mayQuote = !"'’".contains(character) || plain.last.map { !$0.isLetter } ?? true
      if mayQuote, let closing = character.closingMarks,
        let end = self[next...].end(by: closing, skipsEscaped: character == "\"")
      {
        let quoted = self[next..<end]
        // Plain marks stay, with what is escaped between them.
        let isPlain = character == "\"" || character == "'"
        let mark = isPlain ? String(character) : quoted.contains("\"") ? "'" : "\""
        plain += mark + quoted + mark
        index = self.index(after: end)
        continue
      }
      let twin = character.asciiTwin
      isWide = isWide || twin != nil
      plain.append(twin ?? character)
      // Between a name and a value, and between values, YAML wants a space; within a time of day or
      // a number none.
      if "：，".contains(character), next < endIndex, !Word.isSpace(self[next]),
        !(self[next].isNumber && plain.dropLast().last?.isNumber == true)
      {
        plain += " "
      }
      index = next
    }
    return (plain, isWide)
  }

  /// Where a quoted text ends: behind a backslash a mark is one of its letters.
  private func end(by closing: Set<Character>, skipsEscaped: Bool) -> Index? {
    var isEscaped = false
    for (index, character) in zip(indices, self) {
      if !isEscaped, closing.contains(character) { return index }
      isEscaped = skipsEscaped && character == "\\" && !isEscaped
    }
    return nil
  }

  /// Whether it is one quoted text and nothing else.
  var isQuoted: Bool {
    guard let closing = first?.closingMarks, let last else { return false }
    return closing.contains(last)
      && dropFirst().firstIndex(where: closing.contains) == index(endIndex, offsetBy: -1)
  }
}
