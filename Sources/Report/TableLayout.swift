import Text

/// How the columns of a table share the width of a page.
///
/// Room is made in the order of harm: headings are wrapped, then words, then headings to stumps, and
/// what is left over is continued in a further part below, beginning again with the columns that name the rows. Last,
/// where not even one column has room beside these, an interval goes below its number.
struct TableLayout {
  let table: Table
  /// The cells as they are printed.
  let cells: [[String]]
  /// Whether a column is pushed to the right.
  let trailing: [Bool]
  /// The columns of the page.
  let room: Int
  /// The language of the headings.
  let language: Language

  /// Some columns that stand side by side, each with its width.
  struct Part {
    var columns: [Int]
    var widths: [Int]

    /// The neighbours at some positions within this part.
    subscript(run: Range<Int>) -> Part {
      Part(columns: Array(columns[run]), widths: Array(widths[run]))
    }
  }

  /// The parts from top to bottom.
  var parts: [Part] { split.map(widenedForGroups) }

  /// Columns of the page that a part takes.
  func width(of part: Part) -> Int { total(part.columns, part.widths) }

  /// The heading that the first column of a part shares with its neighbours.
  func group(of part: Part) -> String {
    part.columns.first.map { table.columns[$0].group.said(in: language) } ?? ""
  }

  /// The heading of a column.
  func heading(_ column: Int) -> String { table.columns[column].heading.said(in: language) }

  /// Positions within a part of neighbours that share a group, or that have none.
  func runs(of part: Part) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for position in part.columns.indices {
      if let last = runs.last, group(of: part[last]) == group(of: part[position..<position + 1]) {
        runs[runs.count - 1] = last.lowerBound..<position + 1
      } else {
        runs.append(position..<position + 1)
      }
    }
    return runs
  }

  /// The space before a column: wider where a group begins or ends.
  func gap(before column: Int, after previous: Int?) -> Int {
    guard let previous else { return 0 }
    return table.columns[column].group == table.columns[previous].group ? 2 : 4
  }

  /// Columns as wide as they like.
  private func natural(_ column: Int) -> Int {
    max(widestCell(column), heading(column).displayWidth, 1)
  }

  /// Columns with a wrapped heading, which loses nothing.
  private func lossless(_ column: Int) -> Int {
    max(widestCell(column), heading(column).widestAtom, 1)
  }

  /// Columns with a heading that is wrapped as it is read: Chinese would break anywhere, and a
  /// short word of it stays whole.
  private func legible(_ column: Int) -> Int {
    let word = language == .chinese ? min(heading(column).displayWidth, Self.shortWord) : 0
    return max(lossless(column), word)
  }

  /// The columns of four Chinese characters.
  private static let shortWord = 8

  /// Columns whose words are wrapped; numbers never are, and the names of rows not to a stump.
  private func least(_ column: Int) -> Int {
    guard !trailing[column], hasText(column) else { return legible(column) }
    let words = cells.map { $0[column].widestAtom }.max() ?? 0
    let stump = column == 0 ? max(10, room / 4) : 10
    let wrapped = max(stump, min(words, room / 3), min(heading(column).widestAtom, room / 3))
    return min(legible(column), wrapped)
  }

  /// Columns whose words are wrapped, and whose headings are even to stumps.
  private func tight(_ column: Int) -> Int { min(least(column), lossless(column)) }

  /// Columns whose intervals stand below their numbers, and whose words are broken anywhere.
  private func broken(_ column: Int) -> Int {
    guard trailing[column] || !hasText(column) else {
      return min(legible(column), column == 0 ? max(10, room / 4) : Self.shortWord)
    }
    let parts = cells.flatMap { $0[column].beforeInterval.map(\.displayWidth) }
    return max(parts.max() ?? 0, heading(column).widestAtom, 1)
  }

  private func hasText(_ column: Int) -> Bool { table.rows.contains { $0[column].isText } }

  func widestCell(_ column: Int) -> Int {
    cells.map { $0[column].displayWidth }.max() ?? 0
  }

  private func total(_ columns: [Int], _ widths: [Int]) -> Int {
    var previous: Int?
    var sum = 0
    for (column, width) in zip(columns, widths) {
      sum += gap(before: column, after: previous) + width
      previous = column
    }
    return sum
  }

  /// The columns of a page that a heading of neighbours needs in order to be read: its longest
  /// word.
  private func needed(forGroup name: String) -> Int {
    max(name.widestAtom, language == .chinese ? min(name.displayWidth, Self.shortWord) : 0)
  }

  /// Columns of the page with room for the headings of groups, too.
  private func totalWithGroups(_ columns: [Int], _ widths: [Int]) -> Int {
    let part = Part(columns: columns, widths: widths)
    let missing = runs(of: part).map { run in
      max(0, needed(forGroup: group(of: part[run])) - width(of: part[run]))
    }
    return width(of: part) + missing.reduce(0, +)
  }

  /// As few parts as have room for every column.
  private var split: [Part] {
    let all = Array(table.columns.indices)
    if let widths = fitted(all) { return [Part(columns: all, widths: widths)] }
    // What names the rows is repeated; groups stay together where they can.
    return split(repeating: keys, least) ?? split(repeating: keys, broken)
      ?? split(repeating: 1, least) ?? []
  }

  /// How many columns from the left on it takes to tell the rows apart, while they hold words; 1
  /// where they do not.
  private var keys: Int {
    for count in table.columns.indices.dropFirst() {
      if Set(cells.map { Array($0.prefix(count)) }).count == cells.count { return count }
      guard !trailing[count], hasText(count) else { break }
    }
    return 1
  }

  /// Parts that each begin with some columns; nil where there is no room beside these.
  private func split(repeating count: Int, _ bound: (Int) -> Int) -> [Part]? {
    let keys = Array(0..<count)
    let labels = keys.map { min(lossless($0), max(bound($0), room / (2 + count))) }
    var parts: [Part] = []
    var current = keys
    func fits(_ columns: [Int]) -> Bool {
      totalWithGroups(columns, labels + columns.dropFirst(count).map(bound)) <= room
    }
    func close() {
      guard current.count > count else { return }
      let widths =
        fitted(current) ?? fitted(current, [broken])
        ?? current.map(broken)
      parts.append(Part(columns: current, widths: widths))
      current = keys
    }
    for group in table.groups(of: count..<max(table.columns.count, count)) {
      // Nor does one column alone stand under a heading that the others have below.
      if !fits(current + group), fits(keys + group) || !fits(current + group.prefix(2)) {
        close()
      }
      for column in group {
        if !fits(current + [column]) { close() }
        guard count == 1 || fits(current + [column]) else { return nil }
        current.append(column)
      }
    }
    close()
    return parts.isEmpty ? [Part(columns: [0], widths: [min(lossless(0), room)])] : parts
  }

  /// Widths with which the columns fit, or nil.
  private func fitted(_ columns: [Int]) -> [Int]? { fitted(columns, [legible, least, tight]) }

  private func fitted(_ columns: [Int], _ bounds: [(Int) -> Int]) -> [Int]? {
    var widths = columns.map(natural)
    for bound in bounds {
      let bounds = columns.map(bound)
      var excess = totalWithGroups(columns, widths) - room
      while excess > 0 {
        // The widest gives first, so that short names stay whole.
        let shrinkable = widths.indices.filter { widths[$0] > bounds[$0] }
        guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
        widths[widest] -= 1
        excess = totalWithGroups(columns, widths) - room
      }
      if excess <= 0 { return widths }
    }
    return nil
  }

  /// Gives columns under a long group heading what room is left, first what each heading needs.
  private func widenedForGroups(_ part: Part) -> Part {
    var part = part
    func widen(to wanted: (String) -> Int) {
      for run in runs(of: part) {
        var next = run.lowerBound
        while width(of: part[run]) < wanted(group(of: part[run])), width(of: part) < room {
          part.widths[next] += 1
          next = next + 1 < run.upperBound ? next + 1 : run.lowerBound
        }
      }
    }
    widen(to: needed)
    widen(to: \.displayWidth)
    return part
  }
}

extension String {
  /// A number and its interval, as in `80 (70 to 92)`; the whole where there is none.
  var beforeInterval: [String] {
    let text = withoutTrailingSpaces
    guard let start = text.firstIndex(where: { "(（".contains($0) }), start > text.startIndex
    else { return [text] }
    return [String(text[..<start]).withoutTrailingSpaces, String(text[start...])]
  }
}
