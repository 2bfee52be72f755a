public import Schema
public import Text

// Tests say in English what they expect; that the Chinese says the same is tested for itself.

extension Phrase {
  /// Whether the English words are these.
  public static func == (phrase: Phrase, english: String) -> Bool { phrase.english == english }

  /// Whether the English words hold these.
  public func contains(_ words: String) -> Bool { english.contains(words) }

  /// Whether the English words begin with these.
  public func hasPrefix(_ words: String) -> Bool { english.hasPrefix(words) }

  /// Whether the English words end with these.
  public func hasSuffix(_ words: String) -> Bool { english.hasSuffix(words) }
}

/// Whether the English words are these.
public func == (phrase: Phrase?, english: String) -> Bool { phrase?.english == english }

extension Problem.Found {
  /// The English words.
  public var english: String { said(in: .english) }

  /// Whether there are no words.
  public var isEmpty: Bool { english.isEmpty }

  /// Whether the English words hold these.
  public func contains(_ words: String) -> Bool { english.contains(words) }

  /// Whether the English words begin with these.
  public func hasPrefix(_ words: String) -> Bool { english.hasPrefix(words) }

  /// Whether the English words end with these.
  public func hasSuffix(_ words: String) -> Bool { english.hasSuffix(words) }
}

/// Whether the English words are these.
public func == (found: Problem.Found?, english: String) -> Bool { found?.english == english }

extension Problems {
  /// All problems in English, without their numbers, which are tested for themselves.
  public var text: String { text(in: .english).withoutNumbers }
}

extension ProblemReport {
  /// The report in English, without its number.
  public var text: String { text(in: .english).withoutNumbers }
}

extension Help {
  /// The help in English.
  public var text: String { lines.map(\.english).joined(separator: "\n") }
}

extension Phrase: ExpressibleByStringInterpolation {
  /// A text taken for both languages, for documents made up in tests.
  public init(stringLiteral text: String) { self.init(written: text) }

  /// A text taken for both languages.
  public init(stringInterpolation text: DefaultStringInterpolation) {
    self.init(written: String(describing: text))
  }
}

extension Phrase: CustomStringConvertible {
  /// The English words.
  public var description: String { english }
}

extension String {
  /// The lines without the number that a problem's first line ends with.
  fileprivate var withoutNumbers: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasSuffix("]") ? line.replacing(#/ \[[EW][0-9]{3}\]$/#, with: "") : line
    }.joined(separator: "\n")
  }
}
