public import Report
import Schema
import Text

extension Notebook {
  /// Where the outputs in the file differ from other answers: nothing if they do not.
  ///
  /// Lines of the file that should go begin with `-`, those that should come with `+`.
  public func differences(from answers: [Answer]) -> Document {
    Document(blocks: answers.flatMap { difference($0) })
  }

  private func difference(_ answer: Answer) -> [Block] {
    let cell = answer.cell
    guard let output = cell.output else {
      let place = "\(source.name):\(cell.firstLine)"
      return [
        .problem([
          Phrase("\(place): cell \(cell.id) has no output yet", "\(place)：单元 \(cell.id) 还没有输出")
        ])
      ]
    }
    let isStale = output.hash != cell.hash
    guard isStale || output.lines != answer.lines else { return [] }
    let place = "\(source.name):\(output.firstLine)"
    let headline =
      isStale
      ? Phrase(
        "\(place): the output of cell \(cell.id) is that of other commands",
        "\(place)：单元 \(cell.id) 的输出属于另外的命令")
      : Phrase("\(place): the output of cell \(cell.id) differs", "\(place)：单元 \(cell.id) 的输出不同")
    return [
      .problem(
        [headline]
          + Self.changes(from: output.lines, to: answer.lines, firstLine: output.firstLine)
          .written)
    ]
  }

  /// Lines that go and come, each with its number in the file.
  private static func changes(from old: [String], to new: [String], firstLine: Int) -> [String] {
    var changes: [(line: Int, isAdded: Bool, text: String)] = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, let text, _): changes.append((offset, false, text))
      case .insert(let offset, let text, _): changes.append((offset, true, text))
      }
    }
    return changes.sorted { ($0.line, $0.isAdded ? 1 : 0) < ($1.line, $1.isAdded ? 1 : 0) }
      .map { "  \(firstLine + $0.line) \($0.isAdded ? "+" : "-") \($0.text)" }
  }
}
