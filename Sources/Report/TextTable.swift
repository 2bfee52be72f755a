import Text

/// A table as lines of letters of one width.
///
/// Room is made in the order of harm: headings are wrapped, then words are cut, and what is left
/// over is continued in a further part below, beginning with the first column again.
struct TextTable {
  private let table: Table
  private let renderer: TextRenderer
  private let language: Language
  private let cells: [[String]]
  private let trailing: [Bool]

  init(_ table: Table, _ renderer: TextRenderer, _ language: Language) {
    (self.table, self.renderer, self.language) = (table, renderer, language)
    let trailing = table.columns.indices.map(table.isTrailing)
    let columns = table.columns.indices.map { column in
      let texts = table.rows.map { renderer.text($0[column], language) }
      return trailing[column] ? texts.alignedBeforeIntervals : texts
    }
    cells = table.rows.indices.map { row in columns.map { $0[row] } }
    self.trailing = trailing
  }

  var lines: [String] {
    var out =
      table.title.isEmpty
      ? [] : table.title.wrapped(to: renderer.width).map { renderer.paint($0, .strong) }
    guard !table.columns.isEmpty else { return out }
    for (index, part) in parts.enumerated() {
      if index > 0 { out.append("") }
      out += lines(of: part)
    }
    return out
  }

  // MARK: Widths

  /// Some columns that stand side by side.
  private struct Part {
    var columns: [Int]
    var widths: [Int]
  }

  /// Columns as wide as they like.
  private func natural(_ column: Int) -> Int {
    max(widestCell(column), table.columns[column].heading.displayWidth, 1)
  }

  /// Columns with a wrapped heading, which loses nothing.
  private func lossless(_ column: Int) -> Int {
    max(widestCell(column), table.columns[column].heading.widestAtom, 1)
  }

  /// Columns whose words are cut; numbers never are.
  private func least(_ column: Int) -> Int {
    trailing[column] || !hasText(column) ? lossless(column) : min(lossless(column), 10)
  }

  private func hasText(_ column: Int) -> Bool { table.rows.contains { $0[column].isText } }

  private func widestCell(_ column: Int) -> Int {
    cells.map { $0[column].displayWidth }.max() ?? 0
  }

  /// The space before a column: wider where a group begins or ends.
  private func gap(before column: Int, after previous: Int?) -> Int {
    guard let previous else { return 0 }
    return table.columns[column].group == table.columns[previous].group ? 2 : 4
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

  private var parts: [Part] {
    let all = Array(table.columns.indices)
    if let widths = fitted(all) { return [Part(columns: all, widths: widths)] }
    // The first column names the rows and is repeated; groups stay together where they can.
    let label = min(lossless(0), max(least(0), renderer.width / 3))
    var parts: [Part] = []
    var current = [0]
    func fits(_ columns: [Int]) -> Bool {
      total(columns, [label] + columns.dropFirst().map(least)) <= renderer.width
    }
    func close() {
      guard current.count > 1 else { return }
      let widths = fitted(current) ?? [label] + current.dropFirst().map(least)
      parts.append(Part(columns: current, widths: widths))
      current = [0]
    }
    for group in table.groups(of: 1..<max(all.count, 1)) {
      if !fits(current + group), fits([0] + group) { close() }
      for column in group {
        if !fits(current + [column]) { close() }
        current.append(column)
      }
    }
    close()
    return parts.isEmpty ? [Part(columns: [0], widths: [min(lossless(0), renderer.width)])] : parts
  }

  /// Widths with which the columns fit, or nil.
  private func fitted(_ columns: [Int]) -> [Int]? {
    var widths = columns.map(natural)
    for bound in [lossless, least] {
      let bounds = columns.map(bound)
      var excess = total(columns, widths) - renderer.width
      while excess > 0 {
        // The widest gives first, so that short names stay whole.
        let shrinkable = widths.indices.filter { widths[$0] > bounds[$0] }
        guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
        widths[widest] -= 1
        excess -= 1
      }
      if excess <= 0 { return widths }
    }
    return nil
  }

  // MARK: Lines

  private func lines(of part: Part) -> [String] {
    var part = part
    widenForGroups(&part)
    let width = total(part.columns, part.widths)
    var out = groupLines(part) + headingLines(part)
    out.append(renderer.paint(String(repeating: renderer.glyphs.rule, count: width), .faint))
    if cells.isEmpty { out.append(renderer.paint(language.noRows, .faint)) }
    out += cells.map { row in
      line(part) { column, width in place(row[column], column, width) }
    }
    return out
  }

  /// Positions within the part of neighbouring columns that share a group.
  private func runs(_ part: Part) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for position in part.columns.indices {
      if let last = runs.last,
        table.columns[part.columns[last.lowerBound]].group
          == table.columns[part.columns[position]].group
      {
        runs[runs.count - 1] = last.lowerBound..<position + 1
      } else {
        runs.append(position..<position + 1)
      }
    }
    return runs
  }

  private func group(_ part: Part, _ run: Range<Int>) -> String {
    table.columns[part.columns[run.lowerBound]].group
  }

  private func width(_ part: Part, _ run: Range<Int>) -> Int {
    total(Array(part.columns[run]), Array(part.widths[run]))
  }

  /// Gives columns under a long group heading what room is left.
  private func widenForGroups(_ part: inout Part) {
    for run in runs(part) {
      var missing = group(part, run).displayWidth - width(part, run)
      var spare = renderer.width - total(part.columns, part.widths)
      while missing > 0, spare > 0 {
        for position in run where missing > 0 && spare > 0 {
          part.widths[position] += 1
          missing -= 1
          spare -= 1
        }
      }
    }
  }

  /// The groups' headings, centred over a rule.
  private func groupLines(_ part: Part) -> [String] {
    let runs = runs(part)
    guard runs.contains(where: { !group(part, $0).isEmpty }) else { return [] }
    let titles = runs.map { group(part, $0).wrapped(to: width(part, $0)) }
    let height = titles.map(\.count).max() ?? 0
    func assemble(_ text: (Int, Int) -> String) -> String {
      var out = ""
      for (index, run) in runs.enumerated() {
        if index > 0 {
          out += String(
            repeating: " ",
            count: gap(
              before: part.columns[run.lowerBound], after: part.columns[run.lowerBound - 1]))
        }
        let width = width(part, run)
        out += text(index, width).padded(to: width)
      }
      return out.withoutTrailingSpaces
    }
    let words = (0..<height).map { level in
      assemble { index, width in
        let skipped = height - titles[index].count
        let text = level < skipped ? "" : titles[index][level - skipped]
        return String(repeating: " ", count: max(0, width - text.displayWidth) / 2) + text
      }
    }
    let rule = assemble { index, width in
      group(part, runs[index]).isEmpty ? "" : String(repeating: renderer.glyphs.rule, count: width)
    }
    return words.map { renderer.paint($0, .strong) } + [renderer.paint(rule, .faint)]
  }

  /// The columns' headings, over several lines where they are wrapped, their ends aligned.
  private func headingLines(_ part: Part) -> [String] {
    let titles = zip(part.columns, part.widths).map {
      table.columns[$0].heading.wrapped(to: max($1, 2))
    }
    guard table.columns.contains(where: { !$0.heading.isEmpty }) else { return [] }
    let height = titles.map(\.count).max() ?? 0
    return (0..<height).map { level in
      var position = 0
      let text = line(part) { column, width in
        let skipped = height - titles[position].count
        let text = level < skipped ? "" : titles[position][level - skipped]
        position += 1
        return place(text, column, width)
      }
      return renderer.paint(text, .strong)
    }
  }

  private func place(_ text: String, _ column: Int, _ width: Int) -> String {
    if trailing[column] { return text.paddedLeft(to: width) }
    return renderer.cut(text, to: width).padded(to: width)
  }

  private func line(_ part: Part, _ text: (_ column: Int, _ width: Int) -> String) -> String {
    var out = ""
    var previous: Int?
    for (column, width) in zip(part.columns, part.widths) {
      out += String(repeating: " ", count: gap(before: column, after: previous))
      out += text(column, width)
      previous = column
    }
    return out.withoutTrailingSpaces
  }
}

extension [String] {
  /// Texts such as `80 (70 to 92)` filled up on the right, so that pushed to the right the numbers
  /// stand under each other and the intervals beside them.
  var alignedBeforeIntervals: [String] {
    let tails = map { text in
      text.firstIndex(of: "(").map { String(text[$0...]).displayWidth + 1 } ?? 0
    }
    let widest = tails.max() ?? 0
    return zip(self, tails).map { $0 + String(repeating: " ", count: widest - $1) }
  }
}

extension String {
  var withoutTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
