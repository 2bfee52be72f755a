import Text

/// A character that looks like one of YAML's own, or like nothing, and is another: what keyboards
/// of East Asian scripts type, what word processors and web pages put in.
///
/// In a title it is a letter like any other. In a name, a number or where YAML wants a sign of its
/// own it is the reason why a file is not read, and cannot be seen: so it is named.
struct LookAlike {
  /// What it is called: `a full-width colon (：)`.
  let name: Phrase
  /// What was meant.
  let plain: String

  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "“", "”", "„", "‟", "「", "」":
      self.init(scalar, Phrase("a quotation mark", "中文引号"), "\"")
    case "‘", "’", "‚", "‛": self.init(scalar, Phrase("a quotation mark", "中文引号"), "'")
    case "‐", "‑", "‒", "–", "—", "―", "−": self.init(scalar, Phrase("a dash", "特殊横线"), "-")
    case "、": self.init(scalar, Phrase("a full-width comma", "顿号"), ",")
    case "【", "〔": self.init(scalar, Phrase("a full-width bracket", "全角方括号"), "[")
    case "】", "〕": self.init(scalar, Phrase("a full-width bracket", "全角方括号"), "]")
    case "﹕", "∶", "︰": self.init(scalar, Phrase("a wide colon", "特殊冒号"), ":")
    case "\u{3000}": self.init(scalar, Phrase("an ideographic space", "全角空格"), " ")
    case "\u{A0}": self.init(scalar, Phrase("a no-break space", "不换行空格"), " ")
    case "\u{1680}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{205F}":
      self.init(scalar, Phrase("a wide space", "特殊空格"), " ")
    case "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}":
      self.init(scalar, Phrase("a character without width", "看不见的零宽字符"), "")
    case "\t": self.init(name: Phrase("a tab", "制表符"), plain: " ")
    // The wide forms of ASCII.
    case "\u{FF01}"..."\u{FF5E}":
      guard let plain = Unicode.Scalar(scalar.value - 0xFEE0) else { return nil }
      let kind =
        ("0"..."9").contains(plain)
        ? Phrase("digit", "数字") : Self.names[plain] ?? Phrase("character", "字符")
      self.init(scalar, Phrase("a full-width \(kind)", "全角\(kind)"), String(plain))
    default: return nil
    }
  }

  private init(name: Phrase, plain: String) { (self.name, self.plain) = (name, plain) }

  private init(_ scalar: Unicode.Scalar, _ kind: Phrase, _ plain: String) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let isVisible = !plain.isEmpty && plain != " "
    let shown = isVisible ? String(scalar) : code
    self.init(name: Phrase("\(kind) (\(shown))", "\(kind)（\(shown)）"), plain: plain)
  }

  private static let names: [Unicode.Scalar: Phrase] = [
    ":": Phrase("colon", "冒号"), ",": Phrase("comma", "逗号"), ";": Phrase("semicolon", "分号"),
    "{": Phrase("brace", "花括号"), "}": Phrase("brace", "花括号"), "[": Phrase("bracket", "方括号"),
    "]": Phrase("bracket", "方括号"), "(": Phrase("parenthesis", "括号"),
    ")": Phrase("parenthesis", "括号"), "\"": Phrase("quotation mark", "引号"),
    "'": Phrase("quotation mark", "引号"), "#": Phrase("number sign", "井号"),
    "-": Phrase("dash", "横线"), "%": Phrase("percent sign", "百分号"), "/": Phrase("slash", "斜杠"),
    ".": Phrase("full stop", "句点"), "&": Phrase("ampersand", "& 号"), "*": Phrase("asterisk", "星号"),
    "!": Phrase("exclamation mark", "感叹号"), "?": Phrase("question mark", "问号"),
  ]

  /// Whether YAML would see a sign or a space of its own, were it the plain one.
  var isOfYAML: Bool { plain.allSatisfy { ":,;{}[]\"'# ".contains($0) } }

  /// Whether it could be meant to begin an element of a list.
  var isDash: Bool { plain == "-" }

  /// What to do about it.
  var advice: Phrase {
    switch plain {
    case "": Phrase("Delete it.", "请删除。")
    case " ": Phrase("Type ordinary spaces.", "请改用普通空格。")
    case "-": Phrase("Type a plain dash: -", "请改用半角横线：-")
    case ":": Phrase("Type a plain colon and a space.", "请改用半角冒号，后面加一个空格。")
    case ";": Phrase("Type a plain comma: ,", "请改用半角逗号：,")
    default: Phrase("Type the plain one: \(plain)", "请改用半角：\(plain)")
    }
  }
}

extension String {
  /// The text with plain characters in place of those that look like them.
  public var withoutLookAlikes: String {
    guard utf8.contains(where: { $0 >= 0x80 || $0 == 0x09 }) else { return self }
    return unicodeScalars.map { LookAlike($0)?.plain ?? String($0) }.joined()
  }

  /// The first character that looks like another and is none of those allowed, with its number.
  func firstLookAlike(
    where isMeant: (LookAlike) -> Bool = { _ in true }
  ) -> (look: LookAlike, offset: Int)? {
    guard utf8.contains(where: { $0 >= 0x80 || $0 == 0x09 }) else { return nil }
    for (offset, scalar) in unicodeScalars.enumerated() {
      if let look = LookAlike(scalar), isMeant(look) { return (look, offset) }
    }
    return nil
  }

  /// What is meant by a value with characters that look like others, if the plain text reads: also
  /// without the quotation marks and the comment that they are then seen to be.
  func meant(where reads: (String) -> Bool) -> String? {
    guard firstLookAlike() != nil else { return nil }
    var plain = withoutLookAlikes
    if let comment = plain.firstRange(of: " #") { plain = String(plain[..<comment.lowerBound]) }
    plain = String(plain.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    for mark in ["\"", "'"] where plain.count > 1 && plain.hasPrefix(mark) && plain.hasSuffix(mark)
    {
      plain = String(plain.dropFirst().dropLast())
    }
    guard reads(plain) else { return nil }
    // Between braces a comma would end the value.
    let bare = plain.replacing(",", with: "")
    return plain.contains(",") && reads(bare) ? bare : plain
  }
}

extension Problem {
  /// The problem with the character named that looks like another, if there is one in the value
  /// and nothing better is known to do.
  func naming(lookAlikeIn text: String, meant: String?) -> Problem {
    guard let found = text.firstLookAlike(), meant != nil || next == nil else { return self }
    var problem = self
    let name = found.look.name
    if let meant { problem.near = [meant] }
    problem.next = Phrase("It holds \(name).", "其中有\(name)。")
    return problem
  }

  /// A character where no text is meant.
  /// - Parameter place: Where the text begins, in which it was found.
  init(_ found: (look: LookAlike, offset: Int), from place: Place?, in text: String? = nil) {
    let name = found.look.name
    self = SchemaFault.lookAlike(name: name, advice: found.look.advice)
      .problem(at: place, found: text)
    self.place?.column += found.offset
  }
}

/// Finds the character because of which a text is no YAML, or another than was meant.
///
/// A character is blamed only where the text is read further with the plain one in its place, so
/// that a title with a full-width colon is never blamed for a mistake elsewhere.
struct LookAlikeSearch {
  private let source: SourceFile
  /// The first problem of another text; nil where there is none.
  private let firstProblem: (String) -> Place?

  init(in source: SourceFile, firstProblem: @escaping (String) -> Place?) {
    (self.source, self.firstProblem) = (source, firstProblem)
  }

  /// More than anybody looks at: each is tried by reading the whole text again.
  private static let most = 24

  /// What is wrong, if a character from some line to behind the place of a problem is to blame.
  func problem(behind place: Place, from line: Int) -> Problem? {
    // A tab that libyaml stumbles over is an indentation, and nobody knows how deep it should be.
    let scalars = source.lines[min(place.line, source.lines.count) - 1].unicodeScalars
    if scalars.dropFirst(place.column - 1).first == "\t", let tab = LookAlike("\t") {
      return Problem((tab, 0), from: place)
    }
    let lines = max(1, min(line, place.line - 1))...min(source.lines.count, place.line + 1)
    var tries = 0
    for number in lines {
      let line = source.lines[number - 1]
      let isIndent = line.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count
      let found = line.unicodeScalars.enumerated().compactMap { offset, scalar in
        // Elsewhere tabs are spaces to YAML.
        LookAlike(scalar).flatMap { scalar != "\t" || offset < isIndent ? (offset, $0) : nil }
      }
      // Each alone, and all of a line together, since brackets and quotation marks come in pairs.
      for group in found.map({ [$0] }) + (found.count > 1 ? [found] : []) {
        tries += 1
        guard tries <= Self.most else { return nil }
        let next = firstProblem(replacing(Set(group.map(\.0)), in: number))
        if next.map({ ($0.line, $0.column) > (place.line, place.column + group.count) }) ?? true {
          let start = Place(file: source.name, line: number, column: 1)
          return Problem((group[0].1, group[0].0), from: start)
        }
      }
    }
    return nil
  }

  /// The text with plain characters at some offsets of a line, from 1.
  private func replacing(_ offsets: Set<Int>, in number: Int) -> String {
    let line = source.lines[number - 1]
    let scalars = Array(line.unicodeScalars)
    let plain = scalars.enumerated().map { offset, scalar in
      guard offsets.contains(offset), let look = LookAlike(scalar) else { return String(scalar) }
      switch look.plain {
      // YAML wants a space behind a colon.
      case ":": return offset + 1 < scalars.count && scalars[offset + 1] == " " ? ":" : ": "
      case ";": return ","
      case "-" where scalars[..<offset].allSatisfy { $0 == " " }: return "- "
      default: return look.plain
      }
    }
    return source.text[..<line.startIndex] + plain.joined() + source.text[line.endIndex...]
  }
}
