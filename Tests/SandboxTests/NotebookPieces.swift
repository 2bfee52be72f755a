/// The bytes of a notebook apart: the outputs, and all that is somebody's own.
///
/// Written only for tests, from the description of the format and by hand, byte for byte: a test
/// that asked the program's reader could not see what that reader drops.
struct NotebookPieces {
  /// All bytes outside of outputs, in order. The empty lines before an output count to it, since
  /// an update puts one there.
  private(set) var own: [UInt8] = []
  /// The outputs with their marks, each with the empty lines before it.
  private(set) var outputs: [[UInt8]] = []

  private var lines: [(text: [UInt8], lineBreak: [UInt8])] = []

  init(_ bytes: [UInt8]) {
    cut(bytes)
    var index = 0
    if words(0) == "---" {
      index = 1
      while index < lines.count, words(index) != "---" { index += 1 }
      index += 1
      keep(0..<min(index, lines.count))
    }
    while index < lines.count {
      guard let mark = fence(index) else {
        keep(index..<index + 1)
        index += 1
        continue
      }
      let isCell = words(index).hasPrefix(mark + "{code-cell} headcount")
      let end = endOfFence(index, mark)
      keep(index..<end - 1)
      own += lines[end - 1].text
      index = end
      // The line break of the cell's last line is told apart from what was put behind it.
      if isCell, let output = output(from: end) {
        outputs.append(
          lines[end - 1].lineBreak + lines[end..<output - 1].flatMap { $0.text + $0.lineBreak }
            + lines[output - 1].text)
        own += lines[output - 1].lineBreak
        index = output
      } else {
        own += lines[end - 1].lineBreak
      }
    }
  }

  /// The line behind the output that begins at a line or behind empty ones, if one does.
  private func output(from start: Int) -> Int? {
    var index = start
    func skipEmpty() { while index < lines.count, isEmpty(index) { index += 1 } }
    skipEmpty()
    let mark = words(index).split(separator: " ")
    guard mark.count == 5, mark[0] == "<!--", mark[1] == "headcount:out", mark[4] == "-->" else {
      return nil
    }
    index += 1
    skipEmpty()
    if let fence = fence(index) {
      let opening = words(index).split { $0 == " " || $0 == "\t" }
      guard opening == [fence[...] + "text"] else { return nil }
      index = endOfFence(index, fence)
      skipEmpty()
    }
    return words(index) == "<!-- headcount:end -->" ? index + 1 : nil
  }

  private mutating func keep(_ range: Range<Int>) {
    for line in lines[range] { own += line.text + line.lineBreak }
  }

  private mutating func cut(_ bytes: [UInt8]) {
    var line: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let isBreak = bytes[index] == 10 || bytes[index] == 13
      if isBreak {
        let isPair = bytes[index] == 13 && index + 1 < bytes.count && bytes[index + 1] == 10
        lines.append((line, isPair ? [13, 10] : [bytes[index]]))
        line = []
        index += isPair ? 2 : 1
      } else {
        line.append(bytes[index])
        index += 1
      }
    }
    lines.append((line, []))
  }

  /// The line as text, nothing behind the last.
  private func words(_ index: Int) -> String {
    index < lines.count ? String(decoding: lines[index].text, as: UTF8.self) : ""
  }

  private func isEmpty(_ index: Int) -> Bool {
    lines[index].text.allSatisfy { $0 == 32 || $0 == 9 }
  }

  /// The marks of a fence that begins at a line.
  private func fence(_ index: Int) -> String? {
    guard index < lines.count else { return nil }
    let text = lines[index].text
    let body = text.drop { $0 == 32 }
    guard text.count - body.count < 4, let first = body.first, first == 96 || first == 126 else {
      return nil
    }
    let mark = body.prefix { $0 == first }
    guard mark.count > 2, first == 126 || !body.dropFirst(mark.count).contains(96) else {
      return nil
    }
    return String(decoding: mark, as: UTF8.self)
  }

  /// The line behind a fence.
  private func endOfFence(_ start: Int, _ mark: String) -> Int {
    var index = start + 1
    while index < lines.count {
      if let other = fence(index), other.hasPrefix(mark),
        words(index).allSatisfy({ " \t".contains($0) || $0 == mark.first })
      {
        return index + 1
      }
      index += 1
    }
    return lines.count
  }
}
