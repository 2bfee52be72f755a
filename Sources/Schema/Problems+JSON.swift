public import Text

extension Problems {
  /// The problems for programs: an object each, in the order in which they are shown.
  ///
  /// `code`, `severity` (`error`, `warning`), `file`, `line` and `column` from 1 in Unicode scalars,
  /// `endLine` and `endColumn` just behind what is meant, `path`, `message`, `found`, `expected` and
  /// `next` as `{en, zh}`, `suggestions`. What is not known is null.
  public var json: [JSON] { all.map { $0.json(in: sources) } }
}

extension Problem {
  fileprivate func json(in sources: [SourceFile]) -> JSON {
    let end = place.flatMap { place in
      sources.first { $0.name == place.file }.map { endColumn(from: place, in: $0) }
    }
    return .object([
      JSON.Member("code", code.map { .string($0.description) } ?? .null),
      JSON.Member("severity", .string(severity.rawValue)),
      JSON.Member("file", place.map { .string($0.file) } ?? .null),
      JSON.Member("line", place.map { .integer($0.line) } ?? .null),
      JSON.Member("column", place.map { .integer($0.column) } ?? .null),
      JSON.Member("endLine", place.map { .integer($0.line) } ?? .null),
      JSON.Member("endColumn", end.map { .integer($0) } ?? .null),
      JSON.Member("path", path.isEmpty ? .null : .string(path)),
      JSON.Member("message", .both(message)),
      JSON.Member("found", .both(found.map { Phrase($0) })),
      JSON.Member("expected", .both(expected)),
      JSON.Member("next", .both(next)),
      JSON.Member("suggestions", .array(near.map { .string($0) })),
    ])
  }

  /// The column behind the value or the name that begins at a place: behind what was found where
  /// that stands there, else behind its word.
  private func endColumn(from place: Place, in source: SourceFile) -> Int {
    guard source.lines.indices.contains(place.line - 1) else { return place.column }
    let rest = Array(source.lines[place.line - 1].unicodeScalars.dropFirst(place.column - 1))
    let found = Array((found?.written ?? "").unicodeScalars)
    if !found.isEmpty, rest.starts(with: found) { return place.column + found.count }
    if let mark = rest.first, "\"'".unicodeScalars.contains(mark) {
      let length = rest.dropFirst().firstIndex(of: mark).map { $0 + 1 } ?? rest.count
      return place.column + length
    }
    let word = rest.prefix { !" \t:,{}[]#".unicodeScalars.contains($0) }.count
    return place.column + (word > 0 ? word : min(1, rest.count))
  }
}

extension JSON {
  /// A phrase in both languages: `{"en": …, "zh": …}`.
  public static func both(_ phrase: Phrase?) -> JSON {
    guard let phrase else { return .null }
    return .object([
      Member(Language.english.rawValue, .string(phrase.english)),
      Member(Language.chinese.rawValue, .string(phrase.chinese)),
    ])
  }
}
