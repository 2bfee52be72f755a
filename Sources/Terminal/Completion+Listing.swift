import Text

extension Completion {
  /// The candidates as rows of a terminal: each with its meaning beside it, or, where none has a
  /// meaning, in as many columns as fit. `rows` is a limit that includes the row that counts those
  /// left out.
  func listing(columns: Int, rows: Int, in language: Language = .english) -> [String] {
    let limit = max(rows, 2)
    let all = candidates.contains { !$0.meaning.isEmpty } ? explained(columns) : grid(columns)
    guard all.count > limit else { return all.map(\.text) }
    let shown = all.prefix(limit - 1)
    let left = candidates.count - shown.reduce(0) { $0 + $1.candidates }
    let more = Phrase(
      "… and \(left) more: type the next letters and press Tab", "…… 另有 \(left) 项：多打几个字再按 Tab")
    return shown.map(\.text) + [more.said(in: language)]
  }

  private typealias Row = (text: String, candidates: Int)

  /// One candidate a row, the meanings starting in one column.
  private func explained(_ columns: Int) -> [Row] {
    let words = candidates.map { $0.text.printable() }
    // One very long word must not push every meaning off the screen.
    let width = min(words.map(\.displayWidth).max() ?? 0, columns / 2)
    return zip(words, candidates).map { word, candidate in
      let row = word.padded(to: width) + "  " + candidate.meaning.printable()
      return (row.trimmed.truncated(to: columns), 1)
    }
  }

  /// Candidates in columns of equal width, read downwards as in a directory listing.
  private func grid(_ columns: Int) -> [Row] {
    let words = candidates.map { $0.text.printable() }
    let width = (words.map(\.displayWidth).max() ?? 0) + 2
    let across = max(1, (columns + 2) / width)
    let down = (words.count + across - 1) / across
    return (0..<down).map { row in
      let members = stride(from: row, to: words.count, by: down).map { words[$0] }
      let text = members.map { $0.padded(to: width) }.joined().trimmed.truncated(to: columns)
      return (text, members.count)
    }
  }
}

extension String {
  /// Without the spaces at its end.
  fileprivate var trimmed: String {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
    return String(self[..<end])
  }
}
