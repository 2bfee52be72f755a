import Schema

/// Finds the cells of a notebook and their outputs; all else is prose and left alone.
///
/// An update deletes what lies between the marks of an output. So an output is only what an update
/// itself writes: one fence and empty lines. Anything else between the marks, and any mark that is
/// not where it should be, is a problem: somebody's text is never taken for an output.
struct NotebookReader {
  private let source: SourceFile
  private let lines: [Substring]
  private var position = 0
  private(set) var cells: [Notebook.Cell] = []
  private(set) var problems: [Problem] = []

  init(_ source: SourceFile) {
    self.source = source
    lines = source.lines
  }

  mutating func read() {
    skipHeader()
    while position < lines.count {
      let line = lines[position]
      if let fence = Fence(opening: line) {
        fence.isCell ? readCell(fence) : skip(fence)
      } else if let mark = OutputMark(line) {
        reportStray(mark)
        position += 1
      } else if line.trimmedOfBlanks.hasPrefix("<!--"), !line.contains("-->") {
        skipComment()
      } else {
        position += 1
      }
    }
    let twins = cells.enumerated().filter { index, cell in
      !cell.id.isEmpty && cells[..<index].contains { $0.id == cell.id }
    }
    // All else that is wrong may follow from it.
    if !twins.isEmpty { problems = [] }
    for (_, cell) in twins {
      report("two cells of one name", line: cell.firstLine - 1, found: cell.id, next: "Rename one.")
    }
  }

  // MARK: Prose

  /// The header between two lines of `---` belongs to notebook programs.
  private mutating func skipHeader() {
    func isRule(_ line: Substring) -> Bool {
      line.hasPrefix("---") && line.trimmedOfBlanks == "---"
    }
    guard let first = lines.first, isRule(first) else { return }
    let end = lines.dropFirst().firstIndex(where: isRule)
    // A rule further down would end the header late, and hide the cells before it.
    let isLate = lines[..<(end ?? 0)].contains {
      Fence(opening: $0)?.isCell ?? (OutputMark($0) != nil)
    }
    if let end, !isLate {
      position = end + 1
    } else {
      report("a header that is not closed", line: 0, next: "Close it by a line of ---")
      position = 1
    }
  }

  private mutating func skip(_ fence: Fence) {
    _ = body(of: fence) {
      Fence(opening: $0).map { $0.isAnyCell && fence.isReached(by: $0) } == true
    }
  }

  /// Moves behind the fence that begins here and returns the lines in it; nil where it is not
  /// closed before a line that cannot stand in it.
  private mutating func body(
    of fence: Fence, isForeign: (Substring) -> Bool
  ) -> Range<Int>? {
    let start = position
    position += 1
    while position < lines.count {
      if fence.isClosed(by: lines[position]) {
        position += 1
        return start + 1..<position - 1
      }
      if isForeign(lines[position]) { break }
      position += 1
    }
    report("a fence that is not closed", line: start, next: "Close it by \(fence.mark)\(before)")
    return nil
  }

  /// What stands in a comment of several lines is seen by nobody, and no cell.
  private mutating func skipComment() {
    let start = position
    position += 1
    while position < lines.count, OutputMark(lines[position]) == nil {
      position += 1
      if lines[position - 1].contains("-->") { return }
    }
    report("a comment that is not closed", line: start, next: "Close it by -->\(before)")
  }

  private mutating func reportStray(_ mark: OutputMark) {
    switch mark {
    case .out: report("an output without its cell", next: "Remove it, or put its cell before it.")
    case .end:
      report(
        "the end of an output that does not begin",
        next: "Remove the output before it, or its whole block, and update the notebook.")
    case .other:
      report(
        "a mark that is not as the program writes it", found: String(lines[position]),
        next: "Marks are written by notebook update: restore it, or remove it with its output.")
    }
  }

  // MARK: Cells

  private mutating func readCell(_ fence: Fence) {
    let start = position
    if !fence.isCellEverywhere {
      report(
        "a cell that notebook programs read otherwise", found: String(lines[start]),
        next: "Write \(fence.mark)\(Fence.cell) at the start of the line.")
    }
    let body = body(of: fence) {
      OutputMark($0) != nil || Fence(opening: $0).map(fence.isReached) == true
    }
    guard let body else { return }
    var first = body.lowerBound
    let id = readOptions(at: &first, to: body.upperBound, of: start)
    while first < body.upperBound, lines[first].trimmedOfBlanks.isEmpty { first += 1 }
    let commands = lines[first..<body.upperBound].map(String.init)
    let end = position
    let output = readOutput(of: id)
    cells.append(
      Notebook.Cell(id: id, commands: commands, firstLine: first + 1, output: output, end: end))
  }

  /// The name among the options of a cell, which are lines of `:key: value` or, as Jupyter writes
  /// longer ones, a block between lines of `---`; empty where there is none that will do.
  private mutating func readOptions(at first: inout Int, to end: Int, of cell: Int) -> String {
    var names: [(line: Int, id: String)] = []
    if first < end, lines[first].hasPrefix("---") {
      first += 1
      while first < end, !lines[first].hasPrefix("---") {
        if let id = lines[first].value(of: "id:") { names.append((first, id)) }
        first += 1
      }
      if first == end {
        report("options that are not closed", line: cell + 1, next: "Close them by ---")
      }
      first = min(first + 1, end)
    } else {
      while first < end, lines[first].trimmedOfBlanks.hasPrefix(":") {
        if let id = lines[first].trimmedOfBlanks.value(of: ":id:") { names.append((first, id)) }
        first += 1
      }
    }
    guard let name = names.first, !name.id.isEmpty else {
      report("a cell without a name", line: cell, next: "Add a line such as :id: forecast")
      return ""
    }
    if names.count > 1 {
      report("two names of one cell", line: names[1].line, found: names[1].id, next: "Keep one.")
    }
    if !name.id.isTextInYAML || name.id.contains(where: Word.isSpace) {
      report(
        "not a name for a cell", line: name.line, found: name.id,
        next: "Jupyter would read it as something else, and write it otherwise: begin with a "
          + "letter, such as step-1, without spaces and quotation marks.")
    }
    return name.id
  }

  // MARK: Outputs

  /// The output that follows a cell, with nothing but empty lines between.
  private mutating func readOutput(of id: String) -> Notebook.Output? {
    let next = lines[position...].firstIndex { !$0.trimmedOfBlanks.isEmpty }
    guard let start = next, case .out(let name, let hash)? = OutputMark(lines[start]) else {
      return nil
    }
    position = start
    if name != id, !id.isEmpty {
      report("the output of another cell", found: name, next: "It should be that of \(id).")
    }
    position += 1
    skipBlanks()
    var answer = start + 1..<start + 1
    if position < lines.count, let fence = Fence(opening: lines[position]), fence.isOfAnswer {
      // An update makes the fence longer than any in the answer, so one as long begins after it.
      let lines = body(of: fence) { Fence(opening: $0).map(fence.isReached) == true }
      guard let lines else { return nil }
      answer = lines
      skipBlanks()
    }
    guard position < lines.count, OutputMark(lines[position]) == .end else {
      reportForeign(from: start)
      return nil
    }
    position += 1
    return Notebook.Output(
      lines: lines[answer].map(String.init), hash: hash, firstLine: answer.lowerBound + 1,
      range: start..<position)
  }

  /// Where something must be closed at the latest.
  private var before: String { position < lines.count ? " before line \(position + 1)." : "" }

  private mutating func skipBlanks() {
    while position < lines.count, lines[position].trimmedOfBlanks.isEmpty { position += 1 }
  }

  /// Tells of what stands in an output and is none, or of the end that was lost before it.
  private mutating func reportForeign(from start: Int) {
    let stop = lines[position...].firstIndex {
      OutputMark($0) != nil || Fence(opening: $0)?.isAnyCell == true
    }
    if let stop, OutputMark(lines[stop]) == .end {
      report(
        "something else in an output", found: String(lines[position]),
        next: "An update would delete it: move it behind \(OutputMark.end.text)")
      position = stop + 1
    } else {
      report(
        "an output without an end", line: start, next: "Close it by \(OutputMark.end.text)\(before)"
      )
    }
  }

  /// - Parameter line: From 0; the position where it is left out.
  private mutating func report(
    _ message: String, line: Int? = nil, found: String? = nil, next: String
  ) {
    let place = Place(file: source.name, line: (line ?? position) + 1, column: 1)
    problems.append(Problem(message, at: place, found: found, next: next))
  }
}

extension Substring {
  /// What follows a key at the start of the line and a space.
  fileprivate func value(of key: String) -> String? {
    guard hasPrefix(key) else { return nil }
    let value = dropFirst(key.count)
    return value.isEmpty || value.hasPrefix(" ") || value.hasPrefix("\t")
      ? String(value.trimmedOfBlanks) : nil
  }
}
