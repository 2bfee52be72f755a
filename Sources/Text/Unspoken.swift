// What is not yet said in both languages: a text of one language, taken for both.

extension Phrase: ExpressibleByStringInterpolation {
  /// A text taken for both languages.
  public init(stringLiteral text: String) { self.init(verbatim: text) }
  /// A text taken for both languages.
  public init(stringInterpolation text: DefaultStringInterpolation) {
    self.init(verbatim: String(describing: text))
  }
  /// Texts taken for both languages.
  public static func + (first: Phrase, second: Phrase) -> Phrase {
    .each { first.said(in: $0) + second.said(in: $0) }
  }
}

extension Phrase: CustomStringConvertible {
  /// The English words.
  public var description: String { english }
}
