public import Text

/// How one type of value is written in a file: its shape, how to read it, how to write it.
public struct Kind<Value>: Sendable {
  /// What the value looks like when written.
  public let shape: Shape
  /// Reads a value; nil after at least one problem was reported.
  public let read: @Sendable (Node, inout Reading) -> Value?
  /// Writes a value so that it reads back the same.
  public let write: @Sendable (Value) -> Node
  /// Finds the number at a path inside a written value.
  let dial: @Sendable (Node, ArraySlice<String>) throws(Problem) -> Dial
  /// The value at a path inside a written value as it is told to a person: `6%/month`, in Chinese
  /// 每月 6%; nil where it is told as it is typed.
  let say: @Sendable (Node, ArraySlice<String>) -> Phrase?

  /// A kind with a reader and a writer of its own.
  public init(
    _ shape: Shape,
    read: @escaping @Sendable (Node, inout Reading) -> Value?,
    write: @escaping @Sendable (Value) -> Node
  ) {
    self.init(shape, read: read, write: write) { _, _ throws(Problem) in
      throw .immovable(shape)
    }
  }

  init(
    _ shape: Shape,
    read: @escaping @Sendable (Node, inout Reading) -> Value?,
    write: @escaping @Sendable (Value) -> Node,
    dial: @escaping @Sendable (Node, ArraySlice<String>) throws(Problem) -> Dial,
    say: @escaping @Sendable (Node, ArraySlice<String>) -> Phrase? = { _, _ in nil }
  ) {
    (self.shape, self.read, self.write, self.dial) = (shape, read, write, dial)
    self.say = say
  }

  /// Reads a value that stands alone, such as one typed in a command.
  public func read(_ node: Node) throws(Problems) -> Value {
    var reading = Reading()
    if let value = read(node, &reading), reading.problems.isEmpty { return value }
    throw Problems(reading.problems)
  }

  /// The same kind, of which nothing is read that a look at what is written refuses.
  ///
  /// - Parameter holds: Looks at the node before it is read, and reports what is wrong; whether
  ///   nothing is.
  public func reading(
    where holds: @escaping @Sendable (Node, inout Reading) -> Bool
  ) -> Self {
    let read = read
    return Self(
      shape, read: { node, reading in holds(node, &reading) ? read(node, &reading) : nil },
      write: write, dial: dial, say: say)
  }

  /// The same kind, whose values remember the path they were read at.
  public func remembering(
    _ remember: @escaping @Sendable (inout Value, _ path: String) -> Void
  ) -> Self {
    let (read, write) = (read, write)
    return Self(
      shape,
      read: { node, reading in
        guard var value = read(node, &reading) else { return nil }
        remember(&value, reading.path.joined(separator: "."))
        return value
      }, write: write, dial: dial, say: say)
  }
}

extension Problem {
  /// What stands there is no number that could be scaled, swept or sought.
  static func immovable(_ shape: Shape) -> Problem {
    SchemaFault.immovable.problem(expected: shape.phrase)
  }

  /// A number beyond the ends of what it may be.
  public static func outOfRange(_ bounds: Bounds? = nil, expected: Phrase? = nil) -> Problem {
    SchemaFault.outOfRange.problem(expected: expected, bounds: bounds)
  }

  /// A text that is nothing of what is wanted, as the reader of a scalar finds it.
  public static func not(_ noun: Phrase) -> Problem {
    SchemaFault.notOfShape(denial: Phrase("not \(noun)", "不是\(noun)")).problem()
  }
}
