public import Text

/// The state of reading a file: what went wrong so far, and where the reader is.
public struct Reading: Sendable {
  /// Every problem found so far.
  public private(set) var problems: [Problem] = []
  /// The path of the value being read, so that a value can remember where it came from.
  public private(set) var path: [String] = []
  /// Names that must exist in some table, checked when everything is read.
  private var references: [Reference] = []

  private struct Reference: Sendable {
    var table: String
    var name: String
    var place: Place?
    var path: String
  }

  /// Nothing read yet.
  public init() {}

  /// Reads a part of the value: an entry, or an element by its number from 1.
  public mutating func within<Result>(
    _ name: String, _ body: (inout Reading) -> Result
  ) -> Result {
    path.append(name)
    defer { path.removeLast() }
    return body(&self)
  }

  /// Adds a problem; the path is filled in where it has none.
  public mutating func report(_ problem: Problem) {
    var problem = problem
    if problem.path.isEmpty { problem.path = path.joined(separator: ".") }
    problems.append(problem)
  }

  /// Adds the problem that `node` is not what `shape` describes.
  public mutating func reportMismatch(_ node: Node, _ shape: Shape) {
    let problem = SchemaFault.notOfShape(denial: shape.denial).problem(
      at: node.place, found: node.brief, expected: shape.phrase)
    guard let text = node.text else { return report(problem) }
    // A list or a table that YAML took for text.
    let isSign = shape.admitsForm(of: node) ? nil : text.firstLookAlike { $0.isOfYAML || $0.isDash }
    report(
      isSign.map { Problem($0, from: node.place, in: text) }
        ?? problem.naming(lookAlikeIn: text, meant: nil))
  }

  /// Notes that `name`, written at `place`, must be the key of an entry in `table`, a dotted path
  /// in which `*` stands for any name.
  public mutating func refer(to table: String, name: String, at place: Place?) {
    references.append(
      Reference(table: table, name: name, place: place, path: path.joined(separator: ".")))
  }

  /// Reports every noted name that `root` does not have.
  mutating func checkReferences(in root: Node) {
    let tables = Set(references.map(\.table))
    // A table that is something else has been reported already: nothing is known of its names.
    let known = tables.reduce(into: [String: [String]]()) { $0[$1] = root.keys(at: $1) }
    let sets = known.mapValues(Set.init)
    for reference in references {
      guard let names = known[reference.table],
        sets[reference.table]?.contains(reference.name) == false
      else { continue }
      let isShown = problems.count < Problems.most
      let table = reference.table
      let problem = SchemaFault.unknownName(table: table, isEmpty: names.isEmpty).problem(
        at: reference.place, path: reference.path, found: reference.name, expected: .oneOf(names),
        near: isShown ? Spelling.nearest(to: reference.name, among: names) : [])
      let meant = reference.name.meant(where: names.contains)
      report(problem.naming(lookAlikeIn: reference.name, meant: meant))
    }
    references = []
  }
}

extension Phrase {
  /// The names that may be written, the first of many; nil where there are none.
  public static func oneOf(_ names: [String], most: Int = 12) -> Phrase? {
    oneOf(names.written, most: most)
  }

  /// What may be written, the first of many; nil where there is nothing.
  public static func oneOf(_ names: [Phrase], most: Int = 12) -> Phrase? {
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(most).series
    return names.count == 1
      ? Phrase("one of \(shown)", "\(shown)") : Phrase("one of \(shown)", "\(shown) 之一")
  }
}

extension Node {
  /// A scalar's text, or how a list or a table is called.
  var brief: Problem.Found {
    switch content {
    case .scalar(let text): text.isEmpty ? .told(Phrase("empty text", "空文本")) : .written(text)
    case .list(let elements):
      .told(elements.isEmpty ? Phrase("an empty list", "空列表") : Phrase("a list", "列表"))
    case .table(let entries):
      .told(entries.isEmpty ? Phrase("an empty table", "空表") : Phrase("a table", "表"))
    }
  }
}
