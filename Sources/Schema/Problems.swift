public import Text

/// Every problem of a file at once, with the files they are in.
public struct Problems: Error, Sendable {
  /// A file with more problems than this is some other file.
  static let most = 100

  /// The first problems, file by file and line by line; never empty.
  public let all: [Problem]
  /// How many more there are.
  public let omitted: Int
  /// The files that were read, for showing lines.
  public let sources: [SourceFile]

  /// Problems found in files.
  public init(_ problems: [Problem], in sources: [SourceFile] = []) {
    let files = sources.map(\.name)
    // Problems without a place come last; the sort is stable.
    let ordered = problems.map { problem -> (key: (Int, Int, Int), problem: Problem) in
      guard let place = problem.place else { return ((.max, 0, 0), problem) }
      let file = files.firstIndex(of: place.file) ?? files.count
      return ((file, place.line, place.column), problem)
    }.sorted { $0.key < $1.key }
    all = ordered.prefix(Self.most).map(\.problem)
    omitted = problems.count - all.count
    self.sources = sources
  }

  /// All problems as text, laid out by `ProblemReport`.
  public func text(in language: Language) -> String {
    lines.map { $0.said(in: language) }.joined(separator: "\n")
  }

  /// All problems line by line, an empty line between them.
  public var lines: [Phrase] {
    let reports = all.map { ProblemReport($0, in: sources).lines }
    let rest = omitted > 0 ? [[Phrase("and \(omitted) more", "另有 \(omitted) 处")]] : []
    return Array((reports + rest).joined(separator: [.empty]))
  }
}
