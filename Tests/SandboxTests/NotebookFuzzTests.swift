import Foundation
import PhraseTesting
import Report
import Sandbox
import Schema
import Testing
import Text

/// Notebooks with their lines lost, doubled, moved and damaged: whatever comes of it, nothing that
/// somebody wrote is changed by an update, and what is refused is refused with its line.
@Suite struct NotebookFuzzTests {
  /// ¶ stands in every line that is somebody's own.
  static let whole = """
    ---
    title: A notebook ¶
    ---

    # Fuzz ¶

    Prose with ```inline``` fences. ¶

    ```{code-cell} headcount
    :id: first

    help seed # ¶
    ```

    Between the cells, dear to me. ¶
    \tWith a tab, and spaces at the end. ¶\u{20}\u{20}

    ~~~markdown
    ```{code-cell} headcount
    not a cell ¶
    ```
    ~~~

    ```{code-cell} headcount
    :id: second

    # nothing to say ¶
    ```

    1. A list ¶
       ```python
       x = "¶"
       ```

    ```{code-cell} headcount
    :id: third

    help quit # ¶
    help run
    ```

    ````markdown
    <!-- headcount:out first 00000000 -->
    literal ¶
    <!-- headcount:end -->
    ````

    The end. ¶

    """

  /// With the outputs that an update writes.
  static func updated(_ text: String) throws -> String {
    let notebook = try Notebook(SourceFile(name: "n.md", text: text))
    return notebook.text(with: notebook.played(in: Environment(threads: 1)).answers)
  }

  private static let scraps = [
    "<!-- headcount:end -->", "<!-- headcount:out first 0011aabb -->", "<!-- headcount:out -->",
    "<!-- Headcount:End -->", "  <!-- headcount:end -->", "<!-- headcount:end", "```", "````",
    "~~~", "```text", "```text headcount", "```{code-cell} headcount", "```{code-cell} python",
    "```{code-cell}", ":id: third", ":id: on", "---", "+++", "<!--", "-->", "", "mine ¶",
    "    ```", "> ```", "\u{3000}", "`\u{301}``", "<!-- headcount:out third 0011aabb --> ¶",
  ]

  /// A text with a few things done to it.
  private static func damaged(
    _ text: String, _ random: inout Numbers
  ) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let index = lines.indices.randomElement(using: &random) ?? 0
      let other = lines.indices.randomElement(using: &random) ?? 0
      // What matters most is lost most often.
      let marks = lines.indices.filter { lines[$0].contains("<!--") || lines[$0].contains("```") }
      let mark = marks.randomElement(using: &random) ?? index
      switch Int.random(in: 0...13, using: &random) {
      case 0: lines.remove(at: index)
      case 1, 2: lines.remove(at: mark)
      case 3: lines.insert(lines[mark], at: Bool.random(using: &random) ? mark : other)
      case 4: lines.swapAt(mark, other)
      case 5:
        lines[mark] =
          String(repeating: " ", count: Int.random(in: 1...5, using: &random)) + lines[mark]
      case 6: lines[mark] = lines[mark].uppercased()
      case 7: lines[mark] += [" ", "\t", " x ¶", "`"][Int.random(in: 0...3, using: &random)]
      case 8, 9: lines.insert(scraps.randomElement(using: &random) ?? "", at: index)
      case 10: lines[index] = scraps.randomElement(using: &random) ?? ""
      case 11: lines.insert(lines.remove(at: mark), at: min(other, lines.count))
      case 12: lines[mark].removeFirst(min(1, lines[mark].count))
      default:
        lines.removeSubrange(min(index, other)..<min(max(index, other), min(index, other) + 9))
      }
    }
    let all = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    let isMixed = Int.random(in: 0...3, using: &random) == 0
    return lines.enumerated().map { index, line in
      let lineBreak = isMixed ? ["\n", "\r\n", "\r"].randomElement(using: &random) ?? all : all
      return line + (index + 1 < lines.count ? lineBreak : "")
    }.joined()
  }

  /// What becomes of a text: why an update of it would be wrong, or why there is none; nil where
  /// all is well.
  static func fault(of text: String, hasMark: Bool) -> String? {
    let before = SourceFile(name: "n.md", text: text, hasByteOrderMark: hasMark)
    let notebook: Notebook
    do throws(Problems) {
      notebook = try Notebook(before)
    } catch {
      let isPlaced = error.all.allSatisfy { problem in
        problem.next != nil
          && problem.place.map { (1...before.lines.count).contains($0.line) } == true
      }
      return isPlaced ? "refused" : "refused without a line"
    }
    let play = notebook.played(in: Environment(threads: 1))
    if play.refusal != nil { return "not run" }
    let after = Array(notebook.text(with: play.answers).utf8)
    let mark: [UInt8] = hasMark ? [0xEF, 0xBB, 0xBF] : []
    guard after.starts(with: mark) else { return "lost the byte order mark" }
    let textAfter = String(decoding: after.dropFirst(mark.count), as: UTF8.self)
    let (old, new) = (NotebookPieces(Array(text.utf8)), NotebookPieces(Array(textAfter.utf8)))
    guard new.own == old.own else { return "changed what is somebody's own" }
    guard new.outputs.count == notebook.cells.count else { return "not an output a cell" }
    let file = SourceFile(name: "n.md", text: textAfter, hasByteOrderMark: hasMark)
    guard let again = try? Notebook(file) else { return "cannot be read any more" }
    let now = again.played(in: Environment(threads: 1)).answers
    guard again.differences(from: now).blocks.isEmpty else { return "differs at once" }
    guard Array(again.text(with: now).utf8) == after else {
      return "another update changes it"
    }
    return nil
  }

  /// How many were tried is told where the test fails.
  @Test(arguments: [1, 2]) func damagedNotebooksKeepWhatIsSomebodysOwn(seed: UInt64) throws {
    var random = Numbers(state: seed)
    let texts = [Self.whole, try Self.updated(Self.whole)]
    var fates: [String: Int] = [:]
    for number in 0..<300 {
      let text = Self.damaged(texts[number % 4 == 0 ? 0 : 1], &random)
      let fate = Self.fault(of: text, hasMark: number % 5 == 0) ?? "updated"
      fates[fate, default: 0] += 1
      if !["refused", "not run", "updated"].contains(fate) {
        Issue.record("number \(number): \(fate)\n\(text.debugDescription)")
      }
    }
    // Enough of each, or the damage is not what it should be.
    #expect(fates["updated", default: 0] > 50, "\(fates)")
    #expect(fates["refused", default: 0] > 50, "\(fates)")
  }
}

/// Numbers that are the same every time: SplitMix64.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var number = state
    number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
    return number ^ (number >> 31)
  }
}
