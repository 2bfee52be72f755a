public import Text

/// One field of a record: its name, meaning, and the way between the file and the property.
public struct Field<Root>: Sendable {
  /// What help, completion and JSON Schema know of it.
  public let member: Shape.Member
  /// Reads the field from its node, or from its default where the file gives none.
  let read: @Sendable (Node, inout Root, inout Reading) -> Void
  /// The value as it would be written; nil for an optional field without a value.
  let write: @Sendable (Root) -> Node?
  let dial: @Sendable (Node, ArraySlice<String>) throws(Problem) -> Dial
  let say: @Sendable (Node, ArraySlice<String>) -> Phrase?

  /// A field that the file must give.
  ///
  /// - Parameter standIn: What may be given in its place, and is turned into it before the file is
  ///   read.
  public init<Value>(
    _ name: String, _ property: any WritableKeyPath<Root, Value> & Sendable, _ kind: Kind<Value>,
    or standIn: Shape.StandIn? = nil, help: Phrase
  ) {
    self.init(
      name, kind, property, isRequired: true, standIn: standIn, standard: nil, source: nil, help)
  }

  /// A field with a default.
  ///
  /// - Parameters:
  ///   - standard: The default as text, read like a value of the file, so that help, JSON Schema
  ///     and value agree. Lists and tables in flow style: `[]`, `{mean: 3 days}`.
  ///   - source: Where the default comes from: `assumption`, a paper, a data set. A default that
  ///     is a number must say.
  public init<Value>(
    _ name: String, _ property: any WritableKeyPath<Root, Value> & Sendable, _ kind: Kind<Value>,
    default standard: String, source: Phrase? = nil, help: Phrase
  ) {
    self.init(name, kind, property, isRequired: false, standard: standard, source: source, help)
  }

  /// A field that may be left out.
  public init<Value>(
    _ name: String, _ property: any WritableKeyPath<Root, Value?> & Sendable, _ kind: Kind<Value>,
    help: Phrase
  ) {
    member = Shape.Member(name: name, help: help, shape: kind.shape, isRequired: false)
    read = { node, root, reading in
      if let value = kind.read(node, &reading) { root[keyPath: property] = value }
    }
    write = { $0[keyPath: property].map(kind.write) }
    (dial, say) = (kind.dial, kind.say)
  }

  private init<Value>(
    _ name: String, _ kind: Kind<Value>, _ property: any WritableKeyPath<Root, Value> & Sendable,
    isRequired: Bool, standIn: Shape.StandIn? = nil, standard: String?, source: Phrase?,
    _ help: Phrase
  ) {
    member = Shape.Member(
      name: name, help: help, shape: kind.shape, isRequired: isRequired, standIn: standIn,
      standard: standard, source: source)
    read = { node, root, reading in
      if let value = kind.read(node, &reading) { root[keyPath: property] = value }
    }
    write = { kind.write($0[keyPath: property]) }
    (dial, say) = (kind.dial, kind.say)
  }
}

/// Collects the fields of a record, one a line.
@resultBuilder
public enum FieldsBuilder<Root> {
  /// One field.
  public static func buildExpression(_ field: Field<Root>) -> [Field<Root>] { [field] }
  /// Fields that several records share.
  public static func buildExpression(_ fields: [Field<Root>]) -> [Field<Root>] { fields }
  /// All fields in order.
  public static func buildBlock(_ fields: [Field<Root>]...) -> [Field<Root>] {
    fields.flatMap(\.self)
  }
}
