/// A value as it is written: text, a list, or a table, each knowing its place.
///
/// Scalars stay text, so that a `Kind`, not YAML's own rules, decides what `no`, `1e3` or `08:30`
/// mean. Two nodes are equal when they say the same, wherever they are written.
public struct Node: Sendable {
  /// What is written.
  public enum Content: Hashable, Sendable {
    /// One word, number or text.
    case scalar(String)
    /// Values in order.
    case list([Node])
    /// Named values in the order of the file.
    case table([Entry])
  }

  /// One named value of a table.
  public struct Entry: Sendable {
    /// The name.
    public var key: String
    /// Where the name is written; nil for what the program made.
    public var place: Place?
    /// The value.
    public var value: Node

    /// A named value.
    public init(_ key: String, _ value: Node, at place: Place? = nil) {
      (self.key, self.value, self.place) = (key, value, place)
    }
  }

  /// What is written.
  public var content: Content
  /// Where it is written; nil for what the program made.
  public var place: Place?

  /// A value at a place.
  public init(_ content: Content, at place: Place? = nil) {
    (self.content, self.place) = (content, place)
  }

  /// A scalar.
  public init(_ text: String, at place: Place? = nil) { self.init(.scalar(text), at: place) }

  /// The text of a scalar, nil for a list or a table.
  public var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// The elements of a list, nil for anything else.
  public var elements: [Node]? {
    if case .list(let elements) = content { elements } else { nil }
  }

  /// The entries of a table, nil for anything else.
  public var entries: [Entry]? {
    if case .table(let entries) = content { entries } else { nil }
  }
}

extension Node: Hashable {
  /// Whether both say the same, wherever they are written.
  public static func == (first: Node, second: Node) -> Bool { first.content == second.content }
  /// Feeds what is written, not where.
  public func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

extension Node.Entry: Hashable {
  /// Whether both say the same, wherever they are written.
  public static func == (first: Self, second: Self) -> Bool {
    first.key == second.key && first.value == second.value
  }
  /// Feeds what is written, not where.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(value)
  }
}

extension Node {
  /// The node as if all of it were written in one place.
  public func placed(at place: Place?) -> Node {
    switch content {
    case .scalar: return Node(content, at: place)
    case .list(let elements): return Node(.list(elements.map { $0.placed(at: place) }), at: place)
    case .table(let entries):
      return Node(
        .table(entries.map { Entry($0.key, $0.value.placed(at: place), at: place) }), at: place)
    }
  }
}
