public import Text

/// What a value looks like when written: plain data, from which help, completion and JSON Schema
/// are made. A shape reads nothing; a `Kind` does.
public indirect enum Shape: Hashable, Sendable {
  /// Any text of up to a number of characters.
  case text(limit: Int)
  /// `yes` or `no`.
  case yesNo
  /// A whole number in a range.
  case whole(ClosedRange<Int>)
  /// A number in a range, without a unit.
  case decimal(ClosedRange<Double>)
  /// A scalar with a form of its own, such as a rate or a date: what it is (`a yearly rate`),
  /// examples, which completion offers, and whether it may be below 0.
  case quantity(Phrase, examples: [String], isSigned: Bool = false)
  /// One of some words.
  case choice([Word])
  /// The name of an entry of a table elsewhere in the file; `*` in the dotted path stands for any
  /// name: `families.*.stages`.
  case reference(to: String)
  /// Values in order.
  case list(Shape)
  /// Named values; the text says what a name is: `a site's name`.
  case table(key: Phrase, value: Shape)
  /// Fixed fields.
  case record(Fields)
  /// A short or a long way to write the same thing.
  case either(Shape, Shape)

  /// A word that may be written, and what it means.
  public struct Word: Hashable, Sendable {
    /// The word as written.
    public var name: String
    /// What it means, in one line; may be empty.
    public var meaning: Phrase

    /// A word with its meaning.
    public init(_ name: String, _ meaning: Phrase = .empty) {
      (self.name, self.meaning) = (name, meaning)
    }
  }

  /// The fields of a record.
  public struct Fields: Hashable, Sendable {
    /// The name of the Swift type that is read, which names the shape in a JSON Schema.
    public let name: String
    private let lazily: Lazily<[Member]>

    /// - Parameter members: the fields, which are not made before they are asked for.
    init(name: String, members: @escaping @Sendable () -> [Member]) {
      (self.name, lazily) = (name, Lazily(members))
    }

    /// The fields in the order of their declaration.
    public var members: [Member] { lazily.value }

    /// Whether both have one name and the same fields.
    public static func == (first: Fields, second: Fields) -> Bool {
      first.lazily === second.lazily
        || first.name == second.name && first.members == second.members
    }

    /// By the name, which few have in common.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
  }

  /// What may be given in the place of a field.
  public enum StandIn: Hashable, Sendable {
    /// A field beside it.
    case field(String)
    /// What stands further up, in words.
    case above(Phrase)

    /// What it is called.
    public var phrase: Phrase {
      switch self {
      case .field(let name): Phrase(written: name)
      case .above(let words): words
      }
    }
  }

  /// One field of a record.
  public struct Member: Hashable, Sendable {
    /// The name in the file.
    public var name: String
    /// What it means, in one line.
    public var help: Phrase
    /// How its value is written.
    public var shape: Shape
    /// Whether the file must give it.
    public var isRequired: Bool
    /// What may be given in its place.
    public var standIn: StandIn?
    /// The value, as it would be written, where the file gives none.
    public var standard: String?
    /// Where the default comes from: `assumption`, a paper, a data set.
    public var source: Phrase?
  }
}

extension Shape {
  /// Whether the value may be below 0, so that a sign in front of it is part of it.
  public var isSigned: Bool {
    switch self {
    case .quantity(_, _, let isSigned): isSigned
    case .whole(let range): range.lowerBound < 0
    case .decimal(let range): range.lowerBound < 0
    case .either(let short, let long): short.isSigned || long.isSigned
    default: false
    }
  }

  /// The paths of all values of a written node that may be below 0, in the order of the node.
  public func signedPaths(in node: Node) -> [String] {
    signedSteps(in: node).map { $0.joined(separator: ".") }
  }

  private func signedSteps(in node: Node) -> [[String]] {
    func below(_ step: String, _ shape: Shape?, _ node: Node) -> [[String]] {
      shape?.signedSteps(in: node).map { [step] + $0 } ?? []
    }
    switch (self, node.content) {
    case (.record(let fields), .table(let entries)):
      return entries.flatMap { entry in
        below(entry.key, fields.members.first { $0.name == entry.key }?.shape, entry.value)
      }
    case (.table(_, let shape), .table(let entries)):
      return entries.flatMap { below($0.key, shape, $0.value) }
    case (.list(let shape), .list(let elements)):
      return elements.enumerated().flatMap { below(String($0 + 1), shape, $1) }
    case (.either(let short, let long), _):
      return (short.admitsForm(of: node) ? short : long).signedSteps(in: node)
    default: return isSigned && node.text != nil ? [[]] : []
    }
  }
}
