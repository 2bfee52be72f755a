import PhraseTesting
import Sandbox
import Schema
import Testing
import Text

/// G4: an update deletes what lies between the marks of an output, so nothing else may lie there.
@Suite struct NotebookMarkTests {
  private func problems(_ text: String) -> [String] {
    do throws(Problems) {
      _ = try Notebook(SourceFile(name: "n.md", text: text))
      return []
    } catch {
      #expect(error.all.allSatisfy { $0.next != nil })
      return error.all.map { ProblemReport($0).headline.english.replacing("n.md:", with: "") }
    }
  }

  private func cell(_ id: String) -> String {
    "```{code-cell} headcount\n:id: \(id)\n\nhelp\n```\n"
  }

  private func output(_ id: String) -> String {
    "<!-- headcount:out \(id) 0011aabb -->\n\n```text\nx\n```\n\n<!-- headcount:end -->\n"
  }

  /// A cell with its output in lines 1 to 13, prose in line 15, another cell from line 17.
  private var two: [String] {
    (cell("a") + "\n" + output("a") + "\nDear prose.\n\n" + cell("b") + output("b"))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func G4_theNotebookItselfIsRight() {
    #expect(problems(two.joined(separator: "\n")) == [])
  }

  /// A line of `two` that is lost, from 1, and what is told of it.
  static let lost: [(line: Int, problem: String)] = [
    (13, "7:1: an output without an end"),
    (7, "12:1: the end of an output that does not begin"),
    (9, "9:1: something else in an output"),
    (11, "9:1: a fence that is not closed"),
    (5, "1:1: a fence that is not closed"),
    (2, "1:1: a cell without a name"),
    (28, "22:1: an output without an end"),
    (26, "24:1: a fence that is not closed"),
  ]

  @Test(arguments: lost) func G4_aLostLineIsTold(line: Int, problem: String) {
    var lines = two
    lines.remove(at: line - 1)
    #expect(problems(lines.joined(separator: "\n")).first == problem)
  }

  /// Lines put before a line of `two`, from 1, and what is told of them.
  static let put: [(text: String, line: Int, problem: String)] = [
    // Doubled marks.
    ("<!-- headcount:end -->", 14, "14:1: the end of an output that does not begin"),
    ("<!-- headcount:out a 0011aabb -->", 7, "7:1: an output without an end"),
    ("```text", 10, "9:1: a fence that is not closed"),
    ("```", 12, "12:1: something else in an output"),
    // Somebody's text between the marks.
    ("Dear note.", 8, "8:1: something else in an output"),
    ("Dear note.", 12, "12:1: something else in an output"),
    ("\u{3000}", 12, "12:1: something else in an output"),
    ("```text\nmine\n```", 12, "12:1: something else in an output"),
    ("```python\nmine\n```", 8, "8:1: something else in an output"),
    ("~~~text\nmine\n~~~", 8, "8:1: something else in an output"),
    ("    mine", 12, "12:1: something else in an output"),
    ("<!-- mine -->", 12, "12:1: something else in an output"),
    // A cell between them.
    ("```{code-cell} headcount\n:id: c\n\nhelp\n```", 12, "7:1: an output without an end"),
    ("```{code-cell} headcount\n:id: c\n\nhelp\n```", 10, "9:1: a fence that is not closed"),
    ("```{code-cell} python\n1\n```", 12, "7:1: an output without an end"),
    // Marks where none can be.
    ("<!-- headcount:out a 0011aabb -->", 15, "15:1: an output without its cell"),
    ("<!-- headcount:out a 0011aabb -->", 1, "1:1: an output without its cell"),
    ("<!--\nhidden\n<!-- headcount:end -->", 15, "15:1: a comment that is not closed"),
    ("<!-- headcount:end -->", 4, "1:1: a fence that is not closed"),
    // What swallows all that follows.
    ("```python\nx", 15, "15:1: a fence that is not closed"),
    ("```python\nx", 29, "29:1: a fence that is not closed"),
    ("~~~", 15, "15:1: a fence that is not closed"),
    ("<!-- hidden", 15, "15:1: a comment that is not closed"),
    ("---\ntitle: x", 1, "1:1: a header that is not closed"),
    ("```{code-cell} headcount\n:id: c\nhelp", 15, "15:1: a fence that is not closed"),
  ]

  @Test(arguments: put) func G4_aLineTooManyIsTold(text: String, line: Int, problem: String) {
    var lines = two
    lines.insert(text, at: line - 1)
    #expect(problems(lines.joined(separator: "\n")).first == problem)
  }

  /// Lines of `two` written otherwise, from 1, and what is told of them.
  static let changed: [(line: Int, text: String, problem: String)] = [
    (7, "<!-- headcount:out b 0011aabb -->", "7:1: the output of another cell"),
    (7, "<!-- headcount:out a 1 -->", "7:1: a mark that is not as the program writes it"),
    (7, "<!-- headcount:out a 0011AABB -->", "7:1: a mark that is not as the program writes it"),
    (7, "<!-- headcount:out a -->", "7:1: a mark that is not as the program writes it"),
    (7, "<!-- headcount:out  a 0011aabb -->", "7:1: a mark that is not as the program writes it"),
    (7, "<!-- Headcount:Out a 0011aabb -->", "7:1: a mark that is not as the program writes it"),
    (7, " <!-- headcount:out a 0011aabb -->", "7:1: a mark that is not as the program writes it"),
    (7, "<!-- headcount:out a 0011aabb", "7:1: a mark that is not as the program writes it"),
    (13, "<!-- HEADCOUNT:END -->", "7:1: an output without an end"),
    (13, "  <!-- headcount:end -->", "7:1: an output without an end"),
    (13, "\t<!-- headcount:end -->", "7:1: an output without an end"),
    (13, "<!--headcount:end-->", "7:1: an output without an end"),
    (13, "<!-- headcount:end --> ", "7:1: an output without an end"),
    (13, "text <!-- headcount:end -->", "7:1: an output without an end"),
    (13, "> <!-- headcount:end -->", "7:1: an output without an end"),
    (13, "`<!-- headcount:end -->`", "7:1: an output without an end"),
    (9, "```", "9:1: something else in an output"),
    (9, " ```text", "9:1: something else in an output"),
    (9, "````text", "9:1: a fence that is not closed"),
    (1, "```{code-cell}", "1:1: a cell that notebook programs read otherwise"),
    (1, "```{Code-Cell} headcount", "1:1: a cell that notebook programs read otherwise"),
    (1, "```{code-cell} Headcount", "1:1: a cell that notebook programs read otherwise"),
    (1, "``` {code-cell} headcount", "1:1: a cell that notebook programs read otherwise"),
    (1, "  ```{code-cell} headcount", "1:1: a cell that notebook programs read otherwise"),
    (1, "```{code-cell} python", "7:1: an output without its cell"),
    (1, "```python", "7:1: an output without its cell"),
    (1, "````{code-cell} headcount", "1:1: a fence that is not closed"),
    (5, "~~~", "1:1: a fence that is not closed"),
  ]

  @Test(arguments: changed) func G4_aDamagedLineIsTold(
    line: Int, text: String, problem: String
  ) {
    var lines = two
    lines[line - 1] = text
    #expect(problems(lines.joined(separator: "\n")).first == problem)
  }

  /// What may stand outside of outputs, and is nobody's business.
  @Test(arguments: [
    "The mark <!-- headcount:end --> ends an output.", "    <!-- a comment in code -->",
    "<!-- a -->",
    "````markdown\n```{code-cell} headcount\nhelp\n```\n<!-- headcount:end -->\n````",
    "~~~\n```{code-cell} headcount\nhelp\n~~~", "```{code-cell} python\n1\n```",
    "```text\n<!-- headcount:out a 0011aabb -->\n```",
    "<!--\n```{code-cell} headcount\nhelp\n```\n-->",
    "---", "    ```", "> ```", "`\u{301}``", "~~~{code-cell} headcount\n:id: c\n\nhelp\n~~~",
    "````{code-cell} headcount\n:id: c\n\n# ```\n````", "~~", "+++",
    "```{code-cell} headcount\n---\nid: c\nslideshow:\n  slide_type: slide\n---\nhelp\n```",
  ]) func G4_allElseIsLeftAlone(text: String) throws {
    var lines = two
    lines.insert(text, at: 14)
    let whole = lines.joined(separator: "\n")
    #expect(problems(whole) == [])
    let fate = NotebookFuzzTests.fault(of: whole, hasMark: false)
    #expect(fate == nil)
  }

  @Test func G4_aRefusedNotebookIsNotWritten() throws {
    let place = try Place()
    var lines = two
    lines.remove(at: 12)
    let text = lines.joined(separator: "\n")
    try place.write(text, to: "n.md")
    #expect(throws: Problems.self) { try Notebook(reading: place.folder + "n.md") }
    #expect(try place.read("n.md") == text)
  }

  @Test func G4_whatWasWrittenMeanwhileIsKept() throws {
    let place = try Place()
    try place.write(cell("a"), to: "n.md")
    let notebook = try Notebook(reading: place.folder + "n.md")
    let answers = notebook.played(in: Environment(threads: 1)).answers
    try place.write(cell("a") + "A new thought.\n", to: "n.md")
    #expect(throws: Problem.self) { try notebook.update(with: answers) }
    #expect(try place.read("n.md") == cell("a") + "A new thought.\n")
  }
}
