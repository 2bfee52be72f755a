import Text

/// A table as lines of letters of one width.
struct TextTable {
  private let table: Table
  private let renderer: TextRenderer
  private let language: Language
  private let layout: TableLayout

  init(_ table: Table, _ renderer: TextRenderer, _ language: Language) {
    (self.table, self.renderer, self.language) = (table, renderer, language)
    let trailing = table.columns.indices.map(table.isTrailing)
    let columns = table.columns.indices.map { column in
      let texts = table.rows.map { renderer.text($0[column], language) }
      return trailing[column] ? texts.alignedBeforeIntervals : texts
    }
    let cells = table.rows.indices.map { row in columns.map { $0[row] } }
    layout = TableLayout(
      table: table, cells: cells, trailing: trailing, room: renderer.width,
      language: language)
  }

  var lines: [String] {
    var out =
      table.title.isEmpty
      ? []
      : table.title.said(in: language).wrapped(to: renderer.width).map {
        renderer.paint($0, .strong)
      }
    guard !table.columns.isEmpty else { return out }
    for (index, part) in layout.parts.enumerated() {
      if index > 0 { out.append("") }
      out += lines(of: part)
    }
    return out
  }

  private func lines(of part: TableLayout.Part) -> [String] {
    let rule = String(repeating: renderer.glyphs.rule, count: layout.width(of: part))
    var out = groupLines(part) + headingLines(part)
    if !out.isEmpty { out.append(renderer.paint(rule, .faint)) }
    if layout.cells.isEmpty { out.append(renderer.paint(Phrase.noRows.said(in: language), .faint)) }
    out += layout.cells.flatMap { lines(of: $0, part) }
    return out
  }

  /// A row, over several lines where words are wrapped.
  private func lines(of row: [String], _ part: TableLayout.Part) -> [String] {
    let texts = Dictionary(
      uniqueKeysWithValues: zip(part.columns, part.widths).map { column, width in
        (column, lines(of: row[column], column, width))
      })
    let height = max(1, texts.values.map(\.count).max() ?? 1)
    return (0..<height).map { level in
      line(part) { column, width in
        let lines = texts[column] ?? []
        return place(level < lines.count ? lines[level] : "", column, width)
      }
    }
  }

  /// A cell in lines of at most `width` columns.
  private func lines(of text: String, _ column: Int, _ width: Int) -> [String] {
    // Where intervals stand below their numbers, no number is moved to make room beside it.
    if layout.trailing[column], layout.widestCell(column) > width { return text.beforeInterval }
    guard text.displayWidth > width else { return [text] }
    let parts = text.beforeInterval
    let isNumber = text.first.map { $0.isNumber || "+-−".contains($0) } ?? false
    if isNumber, parts.allSatisfy({ $0.displayWidth <= width }) { return parts }
    return column == 0 ? text.wrappedUnderItself(to: width) : text.wrapped(to: width)
  }

  /// The groups' headings, centred over a rule.
  private func groupLines(_ part: TableLayout.Part) -> [String] {
    let runs = layout.runs(of: part).map { part[$0] }
    let names = runs.map(layout.group)
    guard names.contains(where: { !$0.isEmpty }) else { return [] }
    let widths = runs.map(layout.width)
    let titles = zip(names, widths).map { $0.wrapped(to: $1) }
    /// One text for each run, with the gaps of their columns between them.
    func assemble(_ texts: [String]) -> String {
      var out = ""
      var previous: Int?
      for (index, run) in runs.enumerated() {
        let gap = run.columns.first.map { layout.gap(before: $0, after: previous) } ?? 0
        out += String(repeating: " ", count: gap) + texts[index].padded(to: widths[index])
        previous = run.columns.last
      }
      return out.withoutTrailingSpaces
    }
    let words = endsAligned(titles).map { texts in
      assemble(
        zip(texts, widths).map { text, width in
          String(repeating: " ", count: max(0, width - text.displayWidth) / 2) + text
        })
    }
    let rule = assemble(
      zip(names, widths).map { name, width in
        name.isEmpty ? "" : String(repeating: renderer.glyphs.rule, count: width)
      })
    return words.map { renderer.paint($0, .strong) } + [renderer.paint(rule, .faint)]
  }

  /// The columns' headings, over several lines where they are wrapped.
  private func headingLines(_ part: TableLayout.Part) -> [String] {
    guard table.columns.contains(where: { !$0.heading.isEmpty }) else { return [] }
    let titles = zip(part.columns, part.widths).map { column, width in
      layout.heading(column).wrapped(to: width)
    }
    return endsAligned(titles).map { texts in
      let texts = Dictionary(uniqueKeysWithValues: zip(part.columns, texts))
      let text = line(part) { column, width in place(texts[column] ?? "", column, width) }
      return renderer.paint(text, .strong)
    }
  }

  /// Texts of several lines side by side, line by line, so that all end on the last.
  private func endsAligned(_ texts: [[String]]) -> [[String]] {
    let height = texts.map(\.count).max() ?? 0
    return (0..<height).map { level in
      texts.map { lines in
        let skipped = height - lines.count
        return level < skipped ? "" : lines[level - skipped]
      }
    }
  }

  private func place(_ text: String, _ column: Int, _ width: Int) -> String {
    if layout.trailing[column] { return text.paddedLeft(to: width) }
    return text.padded(to: width)
  }

  private func line(
    _ part: TableLayout.Part, _ text: (_ column: Int, _ width: Int) -> String
  ) -> String {
    var out = ""
    var previous: Int?
    for (column, width) in zip(part.columns, part.widths) {
      out += String(repeating: " ", count: layout.gap(before: column, after: previous))
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
      // In Chinese the wide bracket brings its own space.
      text.firstIndex { "(（".contains($0) }.map {
        String(text[$0...]).displayWidth + (text[$0] == "(" ? 1 : 0)
      } ?? 0
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
