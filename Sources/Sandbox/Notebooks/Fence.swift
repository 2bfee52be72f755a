/// The first line of a fenced block of Markdown, as CommonMark has it.
struct Fence {
  /// The spaces before it, at most three: with more it would be no fence.
  let indent: Int
  /// The backticks or tildes, at least three.
  let mark: Substring
  /// What follows them.
  private let rest: Substring

  init?(opening line: Substring) {
    // Characters would join a mark with an accent behind it.
    let scalars = line.unicodeScalars
    let body = scalars.drop { $0 == " " }
    guard let first = body.first, first == "`" || first == "~" else { return nil }
    let behind = body.drop { $0 == first }
    indent = scalars.count - body.count
    mark = line[body.startIndex..<behind.startIndex]
    rest = Substring(behind)
    guard indent < 4, mark.utf8.count >= 3, first == "~" || !behind.contains("`") else {
      return nil
    }
  }

  /// What is said behind them.
  var info: Substring { rest.trimmedOfBlanks }

  func isClosed(by line: Substring) -> Bool {
    guard let other = Fence(opening: line) else { return false }
    return other.info.isEmpty && isReached(by: other)
  }

  /// Whether the other would close this one if it said nothing behind its mark.
  func isReached(by other: Fence) -> Bool {
    other.mark.first == mark.first && other.mark.utf8.count >= mark.utf8.count
  }

  /// What a cell of this program says.
  static let cell = "{code-cell} headcount"

  /// Whether notebook programs take it for a cell, whatever its language is.
  var isAnyCell: Bool { info.hasPrefix("{code-cell}") }

  /// Whether a cell of this program is meant, however it is written.
  var isCell: Bool {
    let letters = info.lowercased().filter { !$0.isWhitespace }
    return letters.hasPrefix("{code-cell}headcount") || letters == "{code-cell}"
  }

  /// Whether all notebook programs take it for a cell of this program.
  var isCellEverywhere: Bool { indent == 0 && info == Self.cell && rest.hasPrefix(Self.cell) }

  /// Whether an update opens answers like this.
  var isOfAnswer: Bool { indent == 0 && mark.first == "`" && info == "text" }
}

extension Substring {
  /// Without the spaces and tabs at both ends, the only blanks that Markdown knows in a line.
  var trimmedOfBlanks: Substring {
    let isInk: (Unicode.Scalar) -> Bool = { $0 != " " && $0 != "\t" }
    guard let first = unicodeScalars.firstIndex(where: isInk),
      let last = unicodeScalars.lastIndex(where: isInk)
    else { return self[endIndex...] }
    return self[first..<unicodeScalars.index(after: last)]
  }
}
