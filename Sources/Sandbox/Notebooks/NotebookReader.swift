import Schema
import Text

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
  private(set) var language = Language.english

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
      report(
        Phrase("two cells of one name", "两个单元同名"), line: cell.firstLine - 1, found: cell.id,
        next: Phrase("Rename one.", "请改其中一个名称。"))
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
      readLanguage(in: 1..<end)
    } else {
      report(
        Phrase("a header that is not closed", "文件头没有结束"), line: 0,
        next: Phrase("Close it by a line of ---", "请用一行 --- 结束。"))
      position = 1
    }
  }

  /// The line of the header that chooses the language of the outputs. What is indented belongs to
  /// notebook programs: there it is the language of the cells.
  private mutating func readLanguage(in header: Range<Int>) {
    let key = "language:"
    let chosen = header.compactMap { line in
      lines[line].value(of: key).map { (line: line, name: $0.withoutRemark) }
    }
    for line in header where lines[line].value(of: key) == nil {
      guard String(lines[line]).withoutLookAlikes.hasPrefix(key) else { continue }
      report(
        Phrase("a language that is not read", "language 这一行读不出来"), line: line,
        found: String(lines[line]),
        next: Phrase(
          "Write it with a plain colon and a space: language: zh, or language: en.",
          "冒号用半角，后面加一个空格：language: zh 或 language: en。"))
    }
    guard let first = chosen.first else { return }
    if chosen.count > 1 {
      report(
        Phrase("two languages of one notebook", "一个笔记本写了两种语言"), line: chosen[1].line,
        found: chosen[1].name, next: Phrase("Keep one.", "请只留一个。"))
    }
    guard let language = Language(named: first.name) else {
      let names = Language.allCases.map(\.rawValue)
      report(
        Phrase("no language that is spoken here", "不支持这种语言"), line: first.line,
        found: first.name.isEmpty ? nil : first.name, expected: .oneOf(names),
        near: Spelling.nearest(to: first.name.withoutLookAlikes, among: names),
        next: Phrase("Write language: zh, or language: en.", "请写 language: zh 或 language: en。"))
      return
    }
    self.language = language
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
    report(
      Phrase("a fence that is not closed", "代码块没有结束"), line: start,
      next: close(by: String(fence.mark)))
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
    report(
      Phrase("a comment that is not closed", "注释没有结束"), line: start, next: close(by: "-->"))
  }

  private mutating func reportStray(_ mark: OutputMark) {
    switch mark {
    case .out:
      report(
        Phrase("an output without its cell", "输出没有对应的单元"),
        next: Phrase("Remove it, or put its cell before it.", "请删去，或把单元放在它前面。"))
    case .end:
      report(
        Phrase("the end of an output that does not begin", "输出有结尾没有开头"),
        next: Phrase(
          "Remove the output before it, or its whole block, and update the notebook.",
          "请删去它前面的输出，或整段删去，再更新笔记本。"))
    case .other:
      report(
        Phrase("a mark that is not as the program writes it", "标记不是程序写的样子"),
        found: String(lines[position]),
        next: Phrase(
          "Marks are written by notebook update: restore it, or remove it with its output.",
          "标记由 notebook update 写出：请恢复原样，或连同输出一起删去。"))
    }
  }

  // MARK: Cells

  private mutating func readCell(_ fence: Fence) {
    let start = position
    if !fence.isCellEverywhere {
      report(
        Phrase("a cell that notebook programs read otherwise", "笔记本软件会把这个单元读成别的"),
        found: String(lines[start]),
        next: Phrase(
          "Write \(String(fence.mark) + Fence.cell) at the start of the line.",
          "请在行首写 \(String(fence.mark) + Fence.cell)。"))
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
        report(
          Phrase("options that are not closed", "选项没有结束"), line: cell + 1,
          next: Phrase("Close them by ---", "请用 --- 结束。"))
      }
      first = min(first + 1, end)
    } else {
      while first < end, lines[first].trimmedOfBlanks.hasPrefix(":") {
        if let id = lines[first].trimmedOfBlanks.value(of: ":id:") { names.append((first, id)) }
        first += 1
      }
    }
    guard let name = names.first, !name.id.isEmpty else {
      report(
        Phrase("a cell without a name", "单元没有名称"), line: cell,
        next: Phrase("Add a line such as :id: forecast", "请加一行，例如 :id: forecast"))
      return ""
    }
    if names.count > 1 {
      report(
        Phrase("two names of one cell", "一个单元有两个名称"), line: names[1].line,
        found: names[1].id, next: Phrase("Keep one.", "请只留一个。"))
    }
    if !name.id.isTextInYAML || name.id.contains(where: Word.isSpace) {
      report(
        Phrase("not a name for a cell", "不能用作单元名称"), line: name.line, found: name.id,
        next: Phrase(
          """
          Jupyter would read it as something else, and write it otherwise: begin with a letter, \
          such as step-1, without spaces and quotation marks.
          """,
          "Jupyter 会读成别的、写成别的：请以字母开头，不含空格和引号，例如 step-1。"))
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
      report(
        Phrase("the output of another cell", "这是另一个单元的输出"), found: name,
        next: Phrase("It should be that of \(id).", "这里应是 \(id) 的输出。"))
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

  /// What to close something by, and where at the latest.
  private func close(by mark: String) -> Phrase {
    guard position < lines.count else {
      return Phrase("Close it by \(mark)", "请用 \(mark) 结束。")
    }
    let line = String(position + 1)
    return Phrase("Close it by \(mark) before line \(line).", "请在第 \(line) 行之前用 \(mark) 结束。")
  }

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
        Phrase("something else in an output", "输出里有别的内容"), found: String(lines[position]),
        next: Phrase(
          "An update would delete it: move it behind \(OutputMark.end.text)",
          "更新时会删掉：请移到 \(OutputMark.end.text) 之后。"))
      position = stop + 1
    } else {
      report(
        Phrase("an output without an end", "输出没有结尾"), line: start,
        next: close(by: OutputMark.end.text))
    }
  }

  /// - Parameter line: From 0; the position where it is left out.
  private mutating func report(
    _ message: Phrase, line: Int? = nil, found: String? = nil, expected: Phrase? = nil,
    near: [String] = [], next: Phrase
  ) {
    let place = Place(file: source.name, line: (line ?? position) + 1, column: 1)
    problems.append(
      FileFault.notebook(message).problem(
        at: place, found: found, expected: expected, near: near, next: next))
  }
}

extension String {
  /// A value of a header without its quotation marks and a remark behind it.
  fileprivate var withoutRemark: String {
    let value = firstRange(of: " #").map { self[..<$0.lowerBound] } ?? self[...]
    return value.trimmedOfBlanks.filter { !"\"'".contains($0) }
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
