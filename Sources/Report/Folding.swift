import Text

extension String {
  /// The line in lines of at most `width` columns, broken at words; what goes on stands under the
  /// beginning of the text, or of its last column.
  ///
  /// A line of a file that is shown with its number is left whole: a caret points into it.
  func folded(to width: Int) -> [String] {
    let isExcerpt = drop { $0 == " " || $0.isNumber }.hasPrefix("| ")
    guard displayWidth > width, !isExcerpt else { return [self] }
    let head = prefix(hangingPrefix(within: width / 2))
    let indent = String(repeating: " ", count: String(head).displayWidth)
    let lines = String(dropFirst(head.count)).wrapped(to: width - indent.count)
    return lines.enumerated().map { index, line in (index == 0 ? String(head) : indent) + line }
  }

  /// How many characters stand before the text: its indent, or all before its last column, which
  /// two spaces or more set apart.
  private func hangingPrefix(within limit: Int) -> Int {
    var (end, spaces, column) = (0, 0, 0)
    for (position, character) in enumerated() {
      column += String(character).displayWidth
      guard column <= limit else { break }
      if character == " " {
        spaces += 1
      } else {
        if spaces >= 2 || spaces == position { end = position }
        spaces = 0
      }
    }
    return end
  }
}
