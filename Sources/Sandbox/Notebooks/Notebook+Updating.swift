import Report
public import Schema

extension Notebook {
  /// The text of the notebook with other answers; prose and cells stay byte for byte.
  public func text(with answers: [Answer]) -> String {
    var text = ""
    var position = 0
    func copy(to end: Int) {
      for line in source.lines[position..<end] { text += line + "\n" }
      position = end
    }
    for answer in answers {
      let cell = answer.cell
      copy(to: cell.output?.range.lowerBound ?? cell.end)
      if cell.output == nil { text += "\n" }
      text += Self.block(answer).map { $0 + "\n" }.joined()
      position = cell.output?.range.upperBound ?? cell.end
    }
    for line in source.lines[position...] { text += line + "\n" }
    // The last line has no line end of its own.
    text.removeLast()
    return text
  }

  /// Writes the answers into the file, whole or not at all.
  public func update(with answers: [Answer]) throws(Problem) {
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
    return [OutputMark.text(answer.cell.id, answer.cell.hash), ""] + body
      + [NotebookReader.endMark]
  }
}
