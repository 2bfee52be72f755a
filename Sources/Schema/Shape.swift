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
  /// A scalar with a form of its own, such as a rate or a date: what it is (`a yearly rate`), and
  /// examples, which completion offers.
  case quantity(String, examples: [String])
  /// One of some words.
  case choice([Word])
  /// The name of an entry of a table elsewhere in the file; `*` in the dotted path stands for any
  /// name: `families.*.stages`.
  case reference(to: String)
  /// Values in order.
  case list(Shape)
  /// Named values; the text says what a name is: `a site's name`.
  case table(key: String, value: Shape)
  /// Fixed fields.
  case record(Fields)
  /// A short or a long way to write the same thing.
  case either(Shape, Shape)

  /// A word that may be written, and what it means.
  public struct Word: Hashable, Sendable {
    /// The word as written.
    public var name: String
    /// What it means, in one line; may be empty.
    public var meaning: String

    /// A word with its meaning.
    public init(_ name: String, _ meaning: String = "") {
      (self.name, self.meaning) = (name, meaning)
    }
  }

  /// The fields of a record.
  public struct Fields: Hashable, Sendable {
    /// The name of the Swift type that is read, which names the shape in a JSON Schema.
    public var name: String
    /// The fields in the order of their declaration.
    public var members: [Member]
  }

  /// One field of a record.
  public struct Member: Hashable, Sendable {
    /// The name in the file.
    public var name: String
    /// What it means, in one line.
    public var help: String
    /// How its value is written.
    public var shape: Shape
    /// Whether the file must give it.
    public var isRequired: Bool
    /// What may be given in its place: a field beside it, or in words what stands further up.
    public var standIn: String?
    /// The value, as it would be written, where the file gives none.
    public var standard: String?
    /// Where the default comes from: `assumption`, a paper, a data set.
    public var source: String?
  }
}
