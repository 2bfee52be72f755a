/// The fields of `Root`, declared once; reading, checking, showing, setting, completion, help and
/// JSON Schema follow.
///
///     static let schema = Record(Site()) {
///       Field("name", \.name, .text, help: "What reports call the site")
///       Field("seats", \.seats, .whole(1...5000), help: "Desks that can be staffed at once")
///       Field("channel", \.channel, .choice, default: "voice", help: "How customers arrive")
///       Field("tiers", \.tiers, .table(of: Tier.schema.kind, key: "a tier"), help: "Skill levels")
///     }
public struct Record<Root>: Sendable {
  /// The fields in the order of their declaration.
  public let fields: [Field<Root>]
  let start: @Sendable () -> Root
  let check: @Sendable (Root, inout Checker) -> Void
  let complete: @Sendable (inout Root, inout Checker) -> Void

  /// A record.
  ///
  /// - Parameters:
  ///   - start: A value to fill in; each of its declared properties is overwritten.
  ///   - check: Looks for what no single field can be blamed for. Runs when every field is sound.
  ///   - complete: Works out what follows from all of them. Runs when the check has found nothing.
  public init(
    _ start: @autoclosure @escaping @Sendable () -> Root,
    check: @escaping @Sendable (Root, inout Checker) -> Void = { _, _ in },
    complete: @escaping @Sendable (inout Root, inout Checker) -> Void = { _, _ in },
    @FieldsBuilder<Root> fields: () -> [Field<Root>]
  ) {
    (self.start, self.check, self.complete, self.fields) = (start, check, complete, fields())
  }

  /// What the record looks like when written.
  public var shape: Shape {
    .record(Shape.Fields(name: "\(Root.self)") { fields.map(\.member) })
  }

  /// The record as a value of a field, a list or a table.
  public var kind: Kind<Root> { .record(self) }

  /// Reads a whole file: every problem at once, names checked.
  public func read(_ file: LoadedFile) throws(Problems) -> Root {
    try read(file.root, sources: file.sources)
  }

  /// Reads the root of a file: every problem at once, names checked.
  public func read(_ root: Node, sources: [SourceFile] = []) throws(Problems) -> Root {
    var reading = Reading()
    let value = read(root, &reading)
    // Names may live in defaults, so they are looked for in what is in effect.
    reading.checkReferences(in: shape.filling(root))
    if let value, reading.problems.isEmpty { return value }
    throw Problems(reading.problems, in: sources)
  }

  /// The value with every default filled in.
  public func write(_ root: Root) -> Node {
    Node(
      .table(
        fields.compactMap { field in
          field.write(root).map { Node.Entry(field.member.name, $0) }
        }))
  }
}
