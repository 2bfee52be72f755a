import Report
public import Schema
import Text

extension Notebook {
  /// The text of the notebook with other answers; all bytes outside of outputs stay.
  public func text(with answers: [Answer]) -> String {
    let text = source.text
    let outputs = cells.compactMap(\.output?.range)
    let lineBreak = source.usualLineBreak(
      of: source.lines.indices.filter { line in !outputs.contains { $0.contains(line) } })
    var (new, position) = (source.hasByteOrderMark ? "\u{FEFF}" : "", text.startIndex)
    for answer in answers {
      let cellEnd = source.lines[answer.cell.end - 1].endIndex
      let output = answer.cell.output?.range
      let start = output.map { source.lines[$0.lowerBound].startIndex } ?? cellEnd
      new += text[position..<start]
      if output == nil { new += lineBreak + lineBreak }
      new += Self.block(answer).joined(separator: lineBreak)
      position = output.map { source.lines[$0.upperBound - 1].endIndex } ?? cellEnd
    }
    return new + text[position...]
  }

  /// Writes the answers into the file, whole or not at all, unless somebody wrote to it since it
  /// was read.
  public func update(with answers: [Answer]) throws(Problem) {
    let now = try SourceFile(reading: source.name)
    guard now.text.utf8.elementsEqual(source.text.utf8),
      now.hasByteOrderMark == source.hasByteOrderMark
    else {
      throw FileFault.changedWhileRunning.problem(found: source.name)
    }
    do throws(AtomicFile.Failure) {
      try AtomicFile.write(text(with: answers).utf8, to: source.name)
    } catch {
      throw Problem(error)
    }
  }

  private static func block(_ answer: Answer) -> [String] {
    // A fence longer than any in the answer cannot be closed by it.
    let longest = answer.lines.map { $0.drop { $0 == " " }.prefix { $0 == "`" }.count }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let body = answer.lines.isEmpty ? [] : [fence + "text"] + answer.lines + [fence, ""]
    let mark = OutputMark.out(id: answer.cell.id, hash: answer.cell.hash)
    return [mark.text, ""] + body + [OutputMark.end.text]
  }
}
