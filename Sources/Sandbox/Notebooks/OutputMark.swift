/// A line by which this program finds an output again. People only move and lose such lines, so
/// they count only where they are written just as the program writes them.
enum OutputMark: Equatable {
  /// `<!-- headcount:out forecast 1c9a03f7 -->`
  case out(id: String, hash: String)
  /// `<!-- headcount:end -->`
  case end
  /// Something of the kind.
  case other

  /// Nil for a line that is no mark, not even a damaged one.
  init?(_ line: Substring) {
    let comment = line.trimmedOfBlanks.lowercased().filter { !$0.isWhitespace }
    guard comment.hasPrefix("<!--headcount:") else { return nil }
    let words = line.split(separator: " ").map(String.init)
    if line == Self.end.text {
      self = .end
    } else if words.count == 5, line == Self.out(id: words[2], hash: words[3]).text,
      words[3].utf8.count == 8, words[3].utf8.allSatisfy("0123456789abcdef".utf8.contains)
    {
      self = .out(id: words[2], hash: words[3])
    } else {
      self = .other
    }
  }

  /// The line.
  var text: String {
    switch self {
    case .out(let id, let hash): "<!-- headcount:out \(id) \(hash) -->"
    case .end: "<!-- headcount:end -->"
    case .other: ""
    }
  }
}
