import Report
import Schema
import Text

extension Notebook {
  /// What one cell answers now.
  public struct Answer: Sendable {
    /// The cell.
    public let cell: Cell
    /// The lines of the answer.
    public let lines: [String]
  }

  /// How a notebook went: the answers of its cells, up to the first that was refused.
  public struct Play: Sendable {
    /// What the cells answered.
    public let answers: [Answer]
    /// Why the last of them was not done to its end.
    public let refusal: Refusal?
    /// Whether the user stopped it.
    public let isInterrupted: Bool
  }

  /// Runs all cells from an empty session, in the notebook's own folder.
  public func played(in environment: Environment) -> Play {
    var environment = environment
    environment.folder = source.name.lastIndex(of: "/").map { String(source.name[...$0]) } ?? ""
    // Whoever runs it: the same words.
    environment.language = language
    var session = Session()
    var answers: [Answer] = []
    for cell in cells {
      var document = Document()
      for (index, command) in cell.commands.enumerated() {
        let reply = session.perform(
          command, number: cell.firstLine + index, of: source.name, in: environment)
        document.blocks += reply.document.blocks
        guard reply.refusal == nil, !reply.isInterrupted else {
          answers.append(
            Answer(
              cell: cell,
              lines: Self.lines(document, in: environment.folder, session.spoken(in: environment))))
          return Play(
            answers: answers, refusal: reply.refusal, isInterrupted: reply.isInterrupted)
        }
      }
      answers.append(
        Answer(
          cell: cell,
          lines: Self.lines(document, in: environment.folder, session.spoken(in: environment))))
    }
    return Play(answers: answers, refusal: nil, isInterrupted: false)
  }

  /// The lines of an answer. Places in files are told from the notebook's folder, so that they are
  /// the same wherever the program was called.
  private static func lines(
    _ document: Document, in folder: String, _ language: Language
  ) -> [String] {
    var lines = TextRenderer(language: language).render(document)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    // Editors strip spaces at the ends of lines; an output must survive that.
    return lines.map { $0.hasPrefix(folder) ? $0.dropFirst(folder.count) : $0[...] }.map { line in
      String(line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
    }
  }
}
