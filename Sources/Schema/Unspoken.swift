public import Text

// What is not yet said in both languages.

extension Problem {
  /// A problem in the words of one language.
  @_disfavoredOverload
  public init(
    _ message: String, at place: Place? = nil, path: String = "", found: String? = nil,
    expected: String? = nil, near: [String] = [], next: String? = nil, bounds: Bounds? = nil
  ) {
    self.init(
      Phrase(verbatim: message), at: place, path: path, found: found,
      expected: expected.map { Phrase(verbatim: $0) }, near: near,
      next: next.map { Phrase(verbatim: $0) }, bounds: bounds)
  }
}

extension Checker {
  /// A problem in the words of one language.
  @_disfavoredOverload
  public mutating func report(
    _ message: String, at field: String = "", found: String? = nil, expected: String? = nil,
    near: [String] = [], next: String? = nil
  ) {
    report(
      Phrase(verbatim: message), at: field, found: found,
      expected: expected.map { Phrase(verbatim: $0) }, near: near,
      next: next.map { Phrase(verbatim: $0) })
  }
}

extension Field {
  /// A field explained in one language.
  @_disfavoredOverload
  public init<Value>(
    _ name: String, _ property: any WritableKeyPath<Root, Value> & Sendable, _ kind: Kind<Value>,
    or standIn: String? = nil, help: String
  ) {
    self.init(
      name, property, kind, or: standIn.map { Phrase(verbatim: $0) }, help: Phrase(verbatim: help))
  }

  /// A field explained in one language.
  @_disfavoredOverload
  public init<Value>(
    _ name: String, _ property: any WritableKeyPath<Root, Value> & Sendable, _ kind: Kind<Value>,
    default standard: String, source: String? = nil, help: String
  ) {
    self.init(
      name, property, kind, default: standard, source: source.map { Phrase(verbatim: $0) },
      help: Phrase(verbatim: help))
  }

  /// A field explained in one language.
  @_disfavoredOverload
  public init<Value>(
    _ name: String, _ property: any WritableKeyPath<Root, Value?> & Sendable, _ kind: Kind<Value>,
    help: String
  ) {
    self.init(name, property, kind, help: Phrase(verbatim: help))
  }
}

extension Completion {
  /// A word with its meaning in one language.
  @_disfavoredOverload
  public init(_ word: String, _ meaning: String, title: Phrase? = nil) {
    self.init(word, Phrase(verbatim: meaning), title: title)
  }
}

extension Kind
where Value: CaseIterable & RawRepresentable & SendableMetatype, Value.RawValue == String {
  /// Words explained in one language.
  @_disfavoredOverload
  public static func choice(_ meaning: (Value) -> String) -> Self {
    choice { Phrase(verbatim: meaning($0)) }
  }
}
