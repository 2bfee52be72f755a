public import Schema
public import Text

/// A notebook: prose, cells of commands, and what they answered, all in one Markdown file.
///
/// The layout is MyST Markdown as Jupytext writes it, so that notebook programs open the file as
/// it is:
///
///     ```{code-cell} headcount
///     :id: forecast
///
///     load small-team.yaml
///     run 200
///     ```
///
///     <!-- headcount:out forecast 1c9a03f7 -->
///
///     ```text
///     …
///     ```
///
///     <!-- headcount:end -->
///
/// A line `language: zh` in a header at the top, between two lines of `---`, chooses the language
/// of the answers; without one they are English, whoever runs it.
public struct Notebook: Sendable {
  /// The file.
  public let source: SourceFile
  /// The cells from top to bottom.
  public let cells: [Cell]
  /// The language of its outputs.
  public let language: Language

  /// Commands that are run together.
  public struct Cell: Sendable {
    /// Its name, unlike any other in the notebook.
    public let id: String
    /// The commands, one a line.
    public let commands: [String]
    /// The number of the line with the first command, from 1.
    public let firstLine: Int
    /// What it answered when the notebook was last updated.
    public let output: Output?
    /// The line behind the cell, from 0.
    let end: Int

    /// A short stable hash of the commands: an output made by other commands is out of date.
    var hash: String { Notebook.hash(commands) }
  }

  /// What a cell answered, as the file has it.
  public struct Output: Sendable {
    /// The lines of the answer.
    public let lines: [String]
    /// The hash of the commands that were answered.
    public let hash: String
    /// The number of the line with the first line of the answer, from 1.
    public let firstLine: Int
    /// Its lines from the first mark to the last, from 0.
    let range: Range<Int>
  }

  /// Reads the notebook at a path; every problem of form at once.
  public init(reading path: String) throws(Problems) {
    let source: SourceFile
    do throws(Problem) {
      source = try SourceFile(reading: path)
    } catch {
      throw Problems([error])
    }
    try self.init(source)
  }

  /// Reads a text.
  public init(_ source: SourceFile) throws(Problems) {
    var reader = NotebookReader(source)
    reader.read()
    guard reader.problems.isEmpty else { throw Problems(reader.problems, in: [source]) }
    (self.source, cells, language) = (source, reader.cells, reader.language)
  }

  /// FNV-1a of 32 bits, in hexadecimal.
  static func hash(_ lines: [String]) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in lines.joined(separator: "\n").utf8 {
      hash = (hash ^ UInt32(byte)) &* 16_777_619
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
