public import Text

/// A problem laid out as text: what and where, the line with a caret, what to do.
///
///     site.yaml:4:12: attrition: not a yearly rate [E122]
///       4 | attrition: 18
///         |            ^
///       expected: a yearly rate, such as 18%/yr
///       found: 18
public struct ProblemReport: Sendable {
  /// The problem.
  public var problem: Problem
  /// The files whose lines can be shown.
  public var sources: [SourceFile]

  /// A problem with the files it may be in.
  public init(_ problem: Problem, in sources: [SourceFile] = []) {
    (self.problem, self.sources) = (problem, sources)
  }

  /// The report, several lines without a final new line; nothing in it can steer a terminal.
  public func text(in language: Language) -> String {
    lines.map { $0.said(in: language) }.joined(separator: "\n")
  }

  /// The report, line by line.
  public var lines: [Phrase] {
    let number = problem.code.map { " [\($0)]" } ?? ""
    return [headline.map { $0 + number }] + excerpt.written + details
  }

  /// The first line without its number: `site.yaml:4:12: attrition: not a yearly rate`.
  public var headline: Phrase {
    let place = isTyped ? nil : problem.place.map { Phrase(written: "\($0)") }
    let path = problem.path.isEmpty ? nil : Phrase(written: problem.path)
    return [place, path, problem.message].compactMap { $0.map(Self.brief) }
      .joined(english: ": ", chinese: "：")
  }

  /// The file that the problem is in.
  private var source: SourceFile? {
    problem.place.flatMap { place in sources.first { $0.name == place.file } }
  }

  private var isTyped: Bool { source?.isTyped ?? false }

  private var excerpt: [String] {
    guard let place = problem.place, let lines = source?.lines,
      lines.indices.contains(place.line - 1)
    else { return [] }
    let line = lines[place.line - 1].unicodeScalars
    let caret = min(place.column - 1, line.count)
    // A line may be megabytes long: show the part around the caret.
    let start = max(0, caret - 50)
    let lead = start > 0 ? "…" : ""
    let before = lead + String(line.dropFirst(start).prefix(caret - start)).printable()
    let after = String(line.dropFirst(caret).prefix(50)).printable()
    let number = String(place.line)
    let margin = String(repeating: " ", count: number.count)
    let indent = String(repeating: " ", count: before.displayWidth)
    if isTyped {
      // What is missing would stand behind the line.
      let beyond = String(repeating: " ", count: max(0, place.column - 1 - line.count))
      return ["  \(before)\(after)", "  \(indent)\(beyond)^"]
    }
    return ["  \(number) | \(before)\(after)", "  \(margin) | \(indent)^"]
  }

  /// Whether the caret in a typed line shows what was found.
  private func isAtCaret(_ found: Problem.Found) -> Bool {
    guard isTyped, let place = problem.place, let line = source?.text.unicodeScalars,
      let written = found.written
    else { return false }
    let rest = Substring(line.dropFirst(place.column - 1))
    return rest.drop { "\"'“「".contains($0) }.hasPrefix(written)
  }

  private var details: [Phrase] {
    var details: [Phrase] = []
    if let expected = problem.expected.map({ Self.brief($0, to: 400) }) {
      details.append(Phrase("expected: \(expected)", "应为：\(expected)"))
    }
    if let found = problem.found, !isAtCaret(found) {
      let found = Self.brief(Phrase(found))
      details.append(Phrase("found: \(found)", "实为：\(found)"))
    }
    if !problem.near.isEmpty {
      let near = problem.near.map { Self.brief(Phrase(written: $0)) }.any
      details.append(Phrase("did you mean \(near)?", "是否指 \(near)？"))
    }
    if let next = problem.next { details.append(Self.brief(next, to: 400)) }
    return details.map { $0.map { "  " + $0 } }
  }

  /// Printable, and cut where somebody pasted a book.
  private static func brief(_ text: Phrase) -> Phrase { brief(text, to: 200) }

  private static func brief(_ text: Phrase, to width: Int) -> Phrase {
    text.map { String($0.unicodeScalars.prefix(2 * width)).printable().truncated(to: width) }
  }
}
