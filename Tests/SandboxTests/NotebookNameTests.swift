import Foundation
import PhraseTesting
import Sandbox
import Schema
import Testing
import Text

/// G3: what Jupyter reads and writes again is the same notebook.
@Suite struct NotebookNameTests {
  private func problems(_ options: String) -> [Problem] {
    let text = "```{code-cell} headcount\n\(options)\n\nhelp\n```\n"
    do throws(Problems) {
      _ = try Notebook(SourceFile(name: "n.md", text: text))
      return []
    } catch {
      return error.all
    }
  }

  /// Each of these is another value for PyYAML 6.0, which Jupytext reads notebooks with, or for a
  /// reader of YAML 1.2, or would be written otherwise.
  @Test(arguments: [
    "on", "off", "yes", "no", "true", "null", "~", "On", "OFF", "Yes", "NO", "True", "FALSE",
    "Null",
    "y", "N", "1", "-1", "+1", "1.5", "5.", ".5", "1e3", "1.0e+3", "0x1F", "0b1", "017", "08",
    "0o17",
    "1_000", "1:30", "190:20:30", "20:30:40.5", "2026-01-05", ".nan", ".inf", "-.INF", "-", "...",
    "---", "a:", "'a'", "\"a\"", "'on'", "[a]", "{a}", "#a", "*a", "&a", "!a", "%a", "@a", "`a",
    "|",
    ">a", "=", "<<", "?", ":a", ",a", "a #b", "a: b", "two words", "a\tb", "a\u{3000}b",
  ]) func G3_whatYAMLReadsAsSomethingElseIsNoName(id: String) {
    let problems = problems(":id: \(id)")
    #expect(problems.map(\.message.english) == ["not a name for a cell"])
    #expect(problems.first?.place?.line == 2)
    #expect(problems.first?.next?.isEmpty == false)
  }

  /// Names that neither version of YAML reads as anything else than text.
  @Test(arguments: [
    "forecast", "step-1", "1a", "1-2", "2026-plan", "2026-01", "1e3a", "a.b", "a/b", "a_b", "_a",
    "a:b",
    "a#b", "it's", "a,b", "a]", "a+b", "前", "步骤一", "😀", "onward", "yes-no", "nothing", "a=b", "é",
    "null-1", "3rd", "v1.5", "0x", "1:30-shift",
  ]) func G3_allOtherNamesAreNames(id: String) {
    #expect(problems(":id: \(id)") == [])
  }

  @Test func G3_aCellHasOneNameThatYAMLFinds() {
    #expect(problems(":id: a\n:id: b").map(\.message.english) == ["two names of one cell"])
    #expect(problems(":id:a").map(\.message.english) == ["a cell without a name"])
    #expect(problems(":id:").map(\.message.english) == ["a cell without a name"])
    #expect(problems("---\nid: on\n---").map(\.message.english) == ["not a name for a cell"])
    #expect(problems("---\nid: a\n").map(\.message.english) == ["options that are not closed"])
    #expect(problems(":tags: [x]\n:id:\ta") == [])
  }

  @Test(arguments: shipped) func G3_shippedNotebooksSurviveJupytext(path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(JupytextLayout.faults(of: text) == [])
  }

  private static let shipped: [String] = {
    let folder = Place.package + "Notebooks/"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map { folder + $0 }
  }()

  /// Changes that Jupytext undoes or garbles, by what its writer for MyST does.
  @Test(arguments: [
    (
      "    format_name: myst\n    format_version: 0.13\n",
      "    format_version: 0.13\n    format_name: myst\n"
    ),
    ("kernelspec:", "title: before\nkernelspec:"),
    (":id: forecast\n\n", ":id: forecast\n"), (":id: forecast\n\n", ":id: forecast\n\n\n"),
    (":id: forecast", ":id: 'forecast'"), (":id: forecast", ":id:  forecast"),
    (":id: forecast", ":id: 1:30"), ("```{code-cell}", "````{code-cell}"),
    ("```{code-cell}", "~~~{code-cell}"), ("seed 1\n```", "seed 1\n\n```"),
    ("\n```{code-cell}", "```{code-cell}"), ("\n```{code-cell}", "\n\n```{code-cell}"),
    ("Prose.\n", "Prose.\n\n+++\n\nMore.\n\n+++ \n\nMost.\n"), ("The end.\n", "The end.\n\n"),
    ("The end.\n", "The end."), ("\n# Title", "# Title"), ("# Title", "\n# Title"),
    ("title: x", "title: \"x\""), ("title: x", "title: x: y"), ("title: x", "title: on:"),
  ]) func G3_otherLayoutsAreNoticed(old: String, new: String) {
    let good =
      JupytextLayout.header + """
        title: x
        ---

        # Title

        Prose.

        ```{code-cell} headcount
        :id: forecast

        seed 1
        ```

        The end.

        """
    #expect(JupytextLayout.faults(of: good) == [])
    #expect(good.contains(old))
    #expect(JupytextLayout.faults(of: good.replacing(old, with: new)) != [])
  }
}

/// The layout in which Jupytext writes a notebook as MyST Markdown: what has it comes back from
/// Jupyter byte for byte. Told in rules, so that the tests need neither Python nor a network.
enum JupytextLayout {
  static let header = """
    ---
    jupytext:
      notebook_metadata_filter: all,-jupytext.text_representation.jupytext_version
      text_representation:
        extension: .md
        format_name: myst
        format_version: 0.13
    kernelspec:
      display_name: Headcount
      language: headcount
      name: headcount

    """

  static func faults(of text: String) -> [String] {
    guard text.hasPrefix(header), text.hasSuffix("\n") else { return ["the header or the end"] }
    var lines = text.dropFirst(header.count).dropLast()
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var faults: [String] = []
    func check(_ holds: Bool, _ fault: String) { if !holds { faults.append(fault) } }
    // Python's reader folds lines of more than 80 characters.
    let title = lines.removeFirst()
    check(
      title.hasPrefix("title: ") && title.count <= 80
        && title.dropFirst(7).allSatisfy { $0.isLetter || $0.isNumber || " -.,".contains($0) }
        && String(title.dropFirst(7)).isTextInYAML, title)
    // A key of our own keeps its place behind those that Jupytext knows.
    if ["language: en", "language: zh"].contains(lines.first) { lines.removeFirst() }
    check(lines.removeFirst() == "---", "more than a title and a language in the header")
    check(lines.first == "" && lines.dropFirst().first != "", "one empty line before the text")
    check(lines.last?.isEmpty == false && lines.last?.last != " ", "ends with ink")
    var index = 0
    while index < lines.count {
      let line = lines[index]
      check(!line.hasPrefix("+++"), "a break between cells of text: \(line)")
      check(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{2028}" }, line)
      guard line.contains("{code-cell}") else {
        index += 1
        continue
      }
      // Around a cell there is one empty line.
      check(line == "```{code-cell} headcount", line)
      check(index > 1 && lines[index - 1] == "" && lines[index - 2] != "", "before \(line)")
      let end = lines[index...].firstIndex(of: "```") ?? lines.count - 1
      check(
        end + 2 >= lines.count || (lines[end + 1] == "" && lines[end + 2] != ""), "behind a cell")
      let body = lines[(index + 1)..<end]
      check(
        body.first.map { $0.hasPrefix(":id: ") && String($0.dropFirst(5)).isTextInYAML } == true,
        "\(body.first ?? "")")
      check(
        body.dropFirst().first == "" && body.dropFirst(2).first != "",
        "one empty line behind the name")
      check(body.last != "" && !body.contains { $0.hasPrefix("```") }, "a cell ends with ink")
      index = end + 1
    }
    return faults
  }
}
