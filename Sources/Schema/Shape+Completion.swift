public import Text

/// A word that could be typed, and what it means.
public struct Completion: Hashable, Sendable {
  /// The word.
  public var word: String
  /// What it means, in one line; may be empty.
  public var meaning: Phrase

  /// What the thing is called that the word names; nil where it names none with a title.
  public var title: Phrase?

  /// A word with its meaning.
  public init(_ word: String, _ meaning: Phrase = .empty, title: Phrase? = nil) {
    (self.word, self.meaning, self.title) = (word, meaning, title)
  }

  /// Whether it could be meant by what was typed of it: by its word, or by its title.
  public func begins(with typed: String) -> Bool {
    word.lowercased().hasPrefix(typed.lowercased())
      || title.map { Naming.begins($0, with: typed) } ?? false
  }
}

extension Shape {
  /// What could be typed at `path` of the file `root`, beginning with `prefix`: the fields of a
  /// record, the names in a table, the positions of a list, or the values of anything else.
  public func completions(
    at path: [String], prefix: String = "", in root: Node
  ) -> [Completion] {
    guard let shape = at(path) else { return [] }
    let root = filling(root)
    return shape.words(for: root.value(at: path), in: root)
      .filter { $0.begins(with: prefix) }
  }

  /// What the last step of a dotted path being typed could become, as whole dotted paths:
  /// `stages.nov` gives `stages.novice`.
  public func completions(ofPath typed: String, in root: Node) -> [Completion] {
    var steps = typed.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let prefix = steps.popLast() ?? ""
    let lead = steps.map { $0 + "." }.joined()
    guard let shape = at(steps), shape.hasParts else { return [] }
    return shape.parts(of: filling(root).value(at: steps), in: root)
      .filter { $0.begins(with: prefix) }
      .map { Completion(lead + $0.word, $0.meaning, title: $0.title.map { $0.map { lead + $0 } }) }
  }

  /// Whether a path can go on from here.
  var hasParts: Bool {
    switch self {
    case .record, .table, .list: true
    case .either(let short, let long): short.hasParts || long.hasParts
    default: false
    }
  }

  /// The steps a path can take from `node`.
  private func parts(of node: Node?, in root: Node) -> [Completion] {
    switch self {
    case .record(let fields): fields.members.map { Completion($0.name, $0.help) }
    case .table(let key, _):
      (node?.entries ?? []).map { entry in
        let title = entry.title(in: root)
        // A title that only repeats the name says less than what kind of thing it is.
        func meaning(_ language: Language) -> String {
          let title = title?.said(in: language) ?? entry.key
          return title == entry.key ? key.said(in: language) : title
        }
        return Completion(entry.key, .each(meaning), title: title)
      }
    case .list(let element):
      (node?.elements ?? []).indices.map { Completion(String($0 + 1), element.phrase) }
    case .either(let short, let long):
      short.parts(of: node, in: root) + long.parts(of: node, in: root)
    default: []
    }
  }

  private func words(for node: Node?, in root: Node) -> [Completion] {
    switch self {
    case .record, .table, .list: parts(of: node, in: root)
    case .yesNo: [Completion("yes"), Completion("no")]
    case .choice(let words): words.map { Completion($0.name, $0.meaning) }
    case .quantity(let what, let examples, _): examples.map { Completion($0, what) }
    case .reference(let table):
      (root.keys(at: table) ?? []).map {
        Completion($0, Phrase("from \(table)", "取自 \(table)"))
      }
    case .either(let short, let long):
      short.words(for: node, in: root) + long.words(for: node, in: root)
    case .text, .whole, .decimal: []
    }
  }
}
