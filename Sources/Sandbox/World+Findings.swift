import Schema
public import Text

extension World {
  /// What check tells of it for programs: warnings, then notes, in the form of `Problems.json`.
  public var findings: [JSON] {
    Problems.json(of: warnings, in: sources) + (notes + remarks.map { $0.clauses }).map(note)
  }

  private func note(_ phrase: Phrase) -> JSON {
    .object([
      JSON.Member("code", .null), JSON.Member("severity", "note"),
      JSON.Member("file", .string(path)), JSON.Member("message", .both(phrase)),
    ])
  }
}

extension Problems {
  /// Problems for programs, of which there may be none.
  static func json(of problems: [Problem], in sources: [SourceFile]) -> [JSON] {
    problems.isEmpty ? [] : Problems(problems, in: sources).json
  }
}

extension JSON {
  /// Everything that was found in some files: what `headcount check --format json` prints.
  public static func findings(_ all: [JSON], omitted: Int) -> JSON {
    .object([
      Member("format", .integer(1)), Member("problems", .array(all)),
      Member("omitted", .integer(omitted)),
    ])
  }
}
