/// Something that can be told to a person: a phrase, a day, a sum of money, a number with its
/// format.
public protocol Sayable: Sendable {
  /// The words of one language.
  func said(in language: Language) -> String
}

/// What is said to a person, in every language there is.
///
/// Both sides stand beside each other, each a whole sentence or a whole name; a value is put into
/// each in its own language. Half a phrase does not compile.
///
///     Phrase("Order \(order, "person", "people") for \(site), first on \(day).",
///       "为\(site)招聘 \(order) 人，首批 \(day) 入职。")
public struct Phrase: Sayable, Hashable, Sendable {
  /// The English words.
  public let english: String
  /// The Chinese words.
  public let chinese: String

  /// The same in two languages; both must say the same values, and words of their own.
  public init(_ english: English, _ chinese: Chinese) {
    assert(
      Set(english.values) == Set(chinese.values),
      "both sides say the same values: \(english.text) / \(chinese.text)")
    assert(
      !english.hasWords || english.text != chinese.text,
      "words that are one language's: \(english.text)")
    (self.english, self.chinese) = (english.text, chinese.text)
  }

  /// What somebody wrote, and is the same in all languages: a name, a key, a path, a file, a line
  /// as it is typed, a day or a number as data has them.
  public init(written text: String) { (english, chinese) = (text, text) }

  /// Letters of this program's own that are the same in all languages; a test holds the list of
  /// them.
  public init(verbatim text: StaticString) { self.init(written: text.description) }

  /// Something that can be said, as a phrase.
  public init(_ value: some Sayable) {
    (english, chinese) = (value.said(in: .english), value.said(in: .chinese))
  }

  /// Words that were written by others, such as the titles of a file.
  public init(english: String, chinese: String) {
    (self.english, self.chinese) = (english, chinese)
  }

  /// The words of one language.
  public func said(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// Nothing.
  public static let empty = Phrase(verbatim: "")

  /// Whether there is nothing to say.
  public var isEmpty: Bool { english.isEmpty && chinese.isEmpty }

  /// The phrase with the words of each language changed alike.
  public func map(_ change: (String) -> String) -> Phrase {
    Phrase(english: change(english), chinese: change(chinese))
  }

  /// A phrase made from the words of several, language by language.
  public static func each(_ make: (Language) -> String) -> Phrase {
    Phrase(english: make(.english), chinese: make(.chinese))
  }
}
