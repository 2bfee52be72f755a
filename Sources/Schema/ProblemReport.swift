import Text

/// A problem laid out as text: what and where, the line with a caret, what to do.
///
///     site.yaml:4:12: attrition: not a yearly rate
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
  public var text: String {
    ([headline] + excerpt + details).joined(separator: "\n")
  }

  /// The first line alone: `site.yaml:4:12: attrition: not a yearly rate`.
  public var headline: String {
    let place = problem.place.map { "\($0)" }
    let path = problem.path.isEmpty ? nil : problem.path
    return [place, path, problem.message].compactMap { $0.map(Self.brief) }
      .joined(separator: ": ")
  }

  private var excerpt: [String] {
    guard let place = problem.place,
      let lines = sources.first(where: { $0.name == place.file })?.lines,
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
    return ["  \(number) | \(before)\(after)", "  \(margin) | \(indent)^"]
  }

  private var details: [String] {
    var details: [String] = []
    if let expected = problem.expected {
      details.append("expected: \(Self.brief(expected, to: 400))")
    }
    if let found = problem.found { details.append("found: \(Self.brief(found))") }
    if !problem.near.isEmpty {
      details.append("did you mean \(Self.choice(problem.near.map(Self.brief)))?")
    }
    if let next = problem.next { details.append(Self.brief(next, to: 400)) }
    return details.map { "  " + $0 }
  }

  /// `a, b or c`
  private static func choice(_ words: [String]) -> String {
    let last = words.suffix(2).joined(separator: " or ")
    return (words.dropLast(2) + [last]).joined(separator: ", ")
  }

  /// Printable, and cut where somebody pasted a book.
  private static func brief(_ text: String) -> String { brief(text, to: 200) }

  private static func brief(_ text: String, to width: Int) -> String {
    String(text.unicodeScalars.prefix(2 * width)).printable().truncated(to: width)
  }
}
