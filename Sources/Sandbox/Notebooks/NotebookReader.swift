import Schema

/// Finds the cells of a notebook and their outputs; all else is prose and left alone.
struct NotebookReader {
  private let source: SourceFile
  private let lines: [String]
  private var position = 0
  private(set) var cells: [Notebook.Cell] = []
  private(set) var problems: [Problem] = []

  init(_ source: SourceFile) {
    self.source = source
    lines = source.lines.map(String.init)
  }

  static let endMark = "<!-- headcount:end -->"

  mutating func read() {
    skipHeader()
    while position < lines.count {
      let line = lines[position]
      if let fence = Fence(opening: line) {
        fence.info.hasPrefix("{code-cell} headcount") ? readCell(fence) : skip(fence)
      } else {
        if line.hasPrefix("<!-- headcount:") {
          report("an output without its cell", next: "Remove it, or put its cell before it.")
        }
        position += 1
      }
    }
    let twins = cells.enumerated().filter { index, cell in
      !cell.id.isEmpty && cells[..<index].contains { $0.id == cell.id }
    }
    // All else that is wrong may follow from it.
    if !twins.isEmpty { problems = [] }
    for (_, cell) in twins {
      report("two cells of one name", line: cell.firstLine, found: cell.id, next: "Rename one.")
    }
  }

  /// The header between two lines of `---` belongs to notebook programs.
  private mutating func skipHeader() {
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else { return }
    position = end + 1
  }

  private mutating func skip(_ fence: Fence) {
    let start = position
    position += 1
    while position < lines.count, !fence.isClosed(by: lines[position]) { position += 1 }
    if position == lines.count {
      report("a fence that is not closed", line: start + 1, next: "Close it by \(fence.mark).")
    }
    position += 1
  }

  private mutating func readCell(_ fence: Fence) {
    let start = position
    skip(fence)
    guard position <= lines.count else { return }
    var (id, first) = ("", start + 1)
    let end = position - 1
    while first < end, lines[first].hasPrefix(":") {
      if lines[first].hasPrefix(":id:") { id = String(lines[first].dropFirst(4)).trimmed }
      first += 1
    }
    while first < end, lines[first].trimmed.isEmpty { first += 1 }
    if id.isEmpty || id.contains(where: Word.isSpace) {
      report("a cell without a name", line: start + 1, next: "Add a line such as :id: forecast")
    }
    let commands = Array(lines[first..<max(first, end)])
    let cellEnd = position
    let output = readOutput(of: id)
    cells.append(
      Notebook.Cell(
        id: id, commands: commands, firstLine: first + 1, output: output, end: cellEnd))
  }

  /// The output that follows a cell, with nothing but empty lines between.
  private mutating func readOutput(of id: String) -> Notebook.Output? {
    let next = lines[position...].firstIndex { !$0.trimmed.isEmpty }
    guard let start = next, let mark = OutputMark(lines[start]) else { return nil }
    position = start
    guard mark.id == id else {
      report("the output of another cell", found: mark.id, next: "It should be that of \(id).")
      position += 1
      return nil
    }
    position += 1
    var (answer, first) = ([String](), start + 1)
    while position < lines.count, lines[position] != Self.endMark {
      if let fence = Fence(opening: lines[position]) {
        first = position + 1
        skip(fence)
        answer = Array(lines[first..<max(first, min(position - 1, lines.count))])
      } else {
        position += 1
      }
    }
    guard position < lines.count else {
      report("an output without an end", line: start + 1, next: "Close it by \(Self.endMark)")
      return nil
    }
    position += 1
    return Notebook.Output(
      lines: answer, hash: mark.hash, firstLine: first + 1, range: start..<position)
  }

  private mutating func report(
    _ message: String, line: Int? = nil, found: String? = nil, next: String
  ) {
    let place = Place(file: source.name, line: line ?? position + 1, column: 1)
    problems.append(Problem(message, at: place, found: found, next: next))
  }
}

/// The first line of a fenced block of Markdown.
struct Fence {
  /// The backticks or tildes, at least three.
  let mark: Substring
  /// What is said behind them.
  let info: String

  init?(opening line: String) {
    let body = line.drop { $0 == " " }
    guard line.count - body.count < 4, let first = body.first, first == "`" || first == "~" else {
      return nil
    }
    mark = body.prefix { $0 == first }
    info = String(body.dropFirst(mark.count)).trimmed
    if mark.count < 3 || (first == "`" && info.contains("`")) { return nil }
  }

  func isClosed(by line: String) -> Bool {
    guard let other = Fence(opening: line) else { return false }
    return other.info.isEmpty && other.mark.first == mark.first && other.mark.count >= mark.count
  }
}

/// `<!-- headcount:out forecast 1c9a03f7 -->`
struct OutputMark {
  let id: String
  let hash: String

  init?(_ line: String) {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 5, words[0] == "<!--", words[1] == "headcount:out", words[4] == "-->"
    else { return nil }
    (id, hash) = (words[2], words[3])
  }

  static func text(_ id: String, _ hash: String) -> String {
    "<!-- headcount:out \(id) \(hash) -->"
  }
}
