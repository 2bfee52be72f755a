public import Text

/// What a word that was typed names: a thing's key, or what its title says.
///
/// People know a building as 三期, and not as `phase-3`. A key wins over a title, a whole title over
/// a part of one. A part is one word of the title or several in a row; neither case nor the width
/// of letters matters.
public enum Naming {
  /// Where the thing stands that a word names; nil where none is called so. Several are a problem
  /// that names them.
  public static func index(
    of word: String, among names: [(key: String, title: Phrase?)]
  ) throws(Problem) -> Int? {
    if let index = names.firstIndex(where: { $0.key == word }) { return index }
    let wanted = words(word)
    guard !wanted.isEmpty else { return nil }
    let titles = names.map { name in
      name.title.map { title in Language.allCases.map { words(title.said(in: $0)) } } ?? []
    }
    let levels: [(Int) -> Bool] = [
      { words(names[$0].key) == wanted }, { titles[$0].contains(wanted) },
      { titles[$0].contains { $0.firstRange(of: wanted) != nil } },
    ]
    for level in levels {
      let found = names.indices.filter(level)
      if found.count > 1 {
        throw SchemaFault.severalNames.problem(found: word, near: found.map { names[$0].key })
      }
      if let index = found.first { return index }
    }
    return nil
  }

  /// Whether some word of a title begins with the letters typed so far, or the title does.
  public static func begins(_ title: Phrase, with typed: String) -> Bool {
    let letters = words(typed).joined(separator: " ")
    guard !letters.isEmpty else { return false }
    return Language.allCases.contains { language in
      let title = words(title.said(in: language))
      return title.indices.contains { title[$0...].joined(separator: " ").hasPrefix(letters) }
    }
  }

  /// A name or a title as it is compared: neither case nor the width of letters nor of spaces
  /// matters.
  public static func folded(_ text: String) -> String { words(text).joined(separator: " ") }

  /// Whether a title would be taken for one of some others, in any language.
  public static func isOne(_ title: Phrase, of others: [Phrase]) -> Bool {
    func folded(_ title: Phrase) -> [String] {
      Language.allCases.map { Self.folded(title.said(in: $0)) }
    }
    return !Set(folded(title)).isDisjoint(with: others.flatMap(folded))
  }

  /// The words of a text, in small letters of the usual width.
  private static func words(_ text: String) -> [String] {
    let folded = text.unicodeScalars.map { scalar in
      // Full-width forms stand in the order of ASCII.
      (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }
    return String(String.UnicodeScalarView(folded)).lowercased()
      .split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

extension Shape {
  /// The steps of a dotted path that was typed into the file `root`, where a title may stand for the
  /// name of an entry.
  public func steps(_ typed: String, in root: Node) throws(Problem) -> [String] {
    var steps: [String] = []
    for step in Node.steps(typed) {
      guard at(steps)?.isTable == true, let entries = root.value(at: steps)?.entries else {
        steps.append(step)
        continue
      }
      let names = entries.map { (key: $0.key, title: $0.title(in: root)) }
      steps.append(try Naming.index(of: step, among: names).map { names[$0].key } ?? step)
    }
    return steps
  }

  var isTable: Bool {
    switch self {
    case .table: true
    case .either(let short, let long): short.isTable || long.isTable
    default: false
    }
  }
}

extension Node.Entry {
  /// Its own title; where its name is that of something with a title elsewhere in the file, that.
  func title(in root: Node) -> Phrase? {
    value.value(at: ["title"])?.title
      ?? (root.entries ?? []).lazy.compactMap { $0.value.value(at: [key, "title"])?.title }.first
  }
}
