/// A sentence of one language. What is put into it is a name, a whole number, or something that
/// can be said, which is said in that language.
public struct Spoken<Tongue: Grammar>: ExpressibleByStringInterpolation, Sendable {
  /// The words.
  public let text: String
  /// What was put into them, by which both sides of a phrase are compared.
  let values: [String]
  /// Whether it has letters of its own, beside those of values.
  let hasWords: Bool

  /// A sentence without values.
  public init(stringLiteral text: String) {
    (self.text, values, hasWords) = (text, [], text.hasLetters)
  }

  /// A sentence with values.
  public init(stringInterpolation parts: StringInterpolation) {
    (text, values, hasWords) = (parts.text, parts.values, parts.hasWords)
  }

  /// A sentence on its way.
  public struct StringInterpolation: StringInterpolationProtocol, Sendable {
    var text = ""
    var values: [String] = []
    var hasWords = false
    /// Whether the words end with a value.
    private var endsInValue = false

    /// Nothing said yet.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 8 * interpolationCount)
    }

    /// Words.
    public mutating func appendLiteral(_ words: String) {
      guard !words.isEmpty else { return }
      if endsInValue { Tongue.join(&text, words) } else { text += words }
      hasWords = hasWords || words.hasLetters
      endsInValue = false
    }

    /// Something that can be said.
    public mutating func appendInterpolation(_ value: some Sayable) {
      put(value.said(in: Tongue.language), known: value.said(in: .english))
    }

    /// A name, a path, a command: the same in every language.
    public mutating func appendInterpolation(_ name: String) { put(name, known: name) }

    /// A whole number, with commas between thousands.
    public mutating func appendInterpolation(_ number: Int) {
      put(number.words, known: number.words)
    }

    /// What only this language has to say: an ending, a choice of words.
    public mutating func appendInterpolation(only words: String) { put(words, known: nil) }

    private mutating func put(_ shown: String, known: String?) {
      if let known { values.append(known) }
      guard !shown.isEmpty else { return }
      Tongue.join(&text, shown)
      endsInValue = true
    }
  }
}

extension Spoken.StringInterpolation where Tongue == InEnglish {
  /// A number of things: `1 person`, `1,655 people`.
  public mutating func appendInterpolation(_ number: Int, _ one: String, _ many: String) {
    appendInterpolation(number)
    appendLiteral(" " + (number == 1 ? one : many))
  }
}

/// How the sentences of a language are put together.
public protocol Grammar: Sendable {
  /// The language.
  static var language: Language { get }
  /// Adds words to a text, where a value meets the words around it.
  static func join(_ text: inout String, _ words: String)
}

/// Words are put together as they are.
public enum InEnglish: Grammar {
  /// English.
  public static let language = Language.english
  /// Adds the words.
  public static func join(_ text: inout String, _ words: String) { text += words }
}

/// Between Han and digits or Latin letters stands a space, between Han and Han none, so that it
/// need not be known in advance which of them a name is written in. Before and behind signs, such
/// as an arrow, a space stays where one was written.
public enum InChinese: Grammar {
  /// Chinese.
  public static let language = Language.chinese

  /// Adds the words with a space or without.
  public static func join(_ text: inout String, _ words: String) {
    let trimmed = words.drop { $0 == " " }
    guard let first = trimmed.unicodeScalars.first else {
      text += words
      return
    }
    let isWrittenApart = words.first == " " || text.last == " "
    while text.last == " " { text.removeLast() }
    guard let last = text.unicodeScalars.last else {
      text += trimmed
      return
    }
    let isApart =
      last.isHan && first.isLatin || last.isLatin && first.isHan
      || last == "日" && first.isHan && text.endsInDate
      || isWrittenApart && !(last.isHan && first.isHan) && !last.isWidePunctuation
        && !first.isWidePunctuation
    text += (isApart ? " " : "") + trimmed
  }
}

/// English words.
public typealias English = Spoken<InEnglish>
/// Chinese words.
public typealias Chinese = Spoken<InChinese>

extension Unicode.Scalar {
  /// Whether it is a Chinese character, not punctuation.
  public var isHan: Bool {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFD: true
    default: false
    }
  }

  /// Whether it is Chinese punctuation, which brings its own space.
  fileprivate var isWidePunctuation: Bool {
    switch value {
    case 0x3000...0x303F, 0xFF00...0xFF65, 0x2018...0x201D: true
    default: false
    }
  }

  /// Whether it belongs to a number or a word in Latin letters.
  fileprivate var isLatin: Bool {
    guard isASCII else { return false }
    return properties.isAlphabetic || ("0"..."9").contains(self)
      || "%+-−".unicodeScalars.contains(self)
  }
}

extension String {
  /// Whether it holds a letter of any script.
  fileprivate var hasLetters: Bool { unicodeScalars.contains { $0.properties.isAlphabetic } }

  /// Whether it ends in a date, which stands apart as a number does: `9月6日`.
  fileprivate var endsInDate: Bool {
    dropLast().unicodeScalars.last.map { ("0"..."9").contains($0) } ?? false
  }
}

extension Int {
  /// The number with commas between thousands.
  public var words: String {
    let digits = String(magnitude)
    var shown = self < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { shown += "," }
      shown.append(digit)
    }
    return shown
  }
}
