import PhraseTesting
import Report
import Sandbox
import Schema
import Testing
import Text

@Suite struct NotebookTests {
  private let place: Place

  init() throws { place = try Place() }

  private func problems(_ text: String) -> [String] {
    do throws(Problems) {
      _ = try Notebook(SourceFile(name: "n.md", text: text))
      return []
    } catch {
      return error.all.map { ProblemReport($0).headline.english }
    }
  }

  private static let good = """
    ---
    title: x
    ---

    Prose with ```inline``` fences.

    ~~~
    ```{code-cell} headcount
    not a cell
    ~~~

    ```python
    # nor this
    ```

    ```{code-cell} headcount
    :id: first
    :tags: [x]

    load Scenarios/small-team.yaml
    ```

    ```{code-cell} headcount
    :id: second

    run 5
    show title
    ```

    The end.
    """

  private func play(_ name: String) throws -> (Notebook, Notebook.Play) {
    let notebook = try Notebook(reading: place.folder + name)
    return (notebook, notebook.played(in: Environment(threads: 1)))
  }

  private func differences(_ name: String) throws -> String {
    let (notebook, play) = try play(name)
    return TextRenderer().render(notebook.differences(from: play.answers))
      .replacing(place.folder, with: "")
  }

  @Test func updatesAndThenChecks() throws {
    try place.write(Self.good, to: "n.md")
    #expect(try differences("n.md").contains("n.md:20: cell first has no output yet"))
    let (notebook, first) = try play("n.md")
    #expect(first.refusal == nil)
    try notebook.update(with: first.answers)
    #expect(try differences("n.md") == "")
    let text = try place.read("n.md")
    #expect(text.contains("\n\n<!-- headcount:out first "))
    #expect(text.hasSuffix("<!-- headcount:end -->\n\nThe end."))
    // Again: not a byte changes.
    let (again, second) = try play("n.md")
    try again.update(with: second.answers)
    #expect(try place.read("n.md") == text)
    // Without the outputs it is what it was.
    let (_, other) = try play("n.md")
    #expect(other.answers.map(\.lines) == first.answers.map(\.lines))
  }

  /// A warning with its place reads the same wherever the program was called.
  @Test func placesAreToldFromTheNotebooksFolder() throws {
    try place.write(
      """
      # A story

      ```{code-cell} headcount
      :id: market

      load tight.yaml
      ```
      """, to: "n.md")
    let small = try place.read("Scenarios/small-team.yaml")
    try place.write(small + "\nrecruiting: {market: 1}\n", to: "tight.yaml")
    let lines = try play("n.md").1.answers.flatMap(\.lines)
    #expect(lines.contains { $0.hasPrefix("tight.yaml:") }, "\(lines)")
    #expect(!lines.contains { $0.contains(place.folder) })
  }

  @Test func tellsWhereAnOutputDiffers() throws {
    try place.write(Self.good, to: "n.md")
    let (notebook, first) = try play("n.md")
    try notebook.update(with: first.answers)
    let text = try place.read("n.md")
    try place.write(text.replacing("title: 小组 Small team", with: "title: other"), to: "n.md")
    let difference = try differences("n.md")
    let line =
      text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex(of: "title: 小组 Small team").map { $0 + 1 } ?? 0
    #expect(difference.contains("  \(line) - title: other\n  \(line) + title: 小组 Small team"))
    try place.write(text.replacing("run 5\n", with: "run 6\n"), to: "n.md")
    #expect(try differences("n.md").contains("cell second is that of other commands"))
  }

  @Test func aRefusedCellStopsItAndNamesTheLine() throws {
    try place.write(Self.good.replacing("run 5", with: "rnu 5"), to: "n.md")
    let (_, play) = try play("n.md")
    let problem = try #require(play.refusal?.problems.all.first)
    #expect(problem.place?.line == 26)
    #expect(problem.near == ["run"])
  }

  @Test func malformedNotebooksAreRefused() {
    let cell = "```{code-cell} headcount\n:id: a\n\nhelp\n```\n"
    #expect(problems(cell) == [])
    #expect(problems(cell + cell) == ["n.md:9:1: two cells of one name"])
    #expect(
      problems("```{code-cell} headcount\nhelp\n```\n") == ["n.md:1:1: a cell without a name"])
    #expect(problems("") == [])
  }
}
