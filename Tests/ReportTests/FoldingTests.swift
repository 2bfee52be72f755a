import PhraseTesting
import Report
import Testing
import Text

@Suite struct FoldingTests {
  private func lines(_ line: String, folds: Bool = true) -> [Substring] {
    TextRenderer(width: 30, folds: folds).render(Document { Block.listing([line].written) })
      .split(separator: "\n")
  }

  @Test func breaksAtWordsUnderTheirBeginning() {
    #expect(
      lines("  run   Play futures of the scenario") == [
        "  run   Play futures of the", "        scenario",
      ])
    #expect(
      lines("  One of them must be lowered a bit") == [
        "  One of them must be lowered", "  a bit",
      ])
    #expect(lines("short") == ["short"])
  }

  @Test func leavesLinesOfFilesWhole() {
    let line = "  12 | a line of a file that is longer than the terminal"
    #expect(lines(line).map(String.init) == [line])
    let caret = "     |                                      ^"
    #expect(lines(caret).map(String.init) == [caret])
  }

  @Test func leavesAllLinesWholeOffATerminal() {
    let line = "  One of them must be lowered a bit"
    #expect(lines(line, folds: false).map(String.init) == [line])
  }
}
