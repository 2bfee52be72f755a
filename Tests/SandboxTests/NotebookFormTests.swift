import Foundation
import PhraseTesting
import Report
import Sandbox
import Schema
import Testing
import Text

/// G5: line breaks, a byte order mark and all other bytes of somebody's own stay.
@Suite struct NotebookFormTests {
  private let place: Place

  init() throws { place = try Place() }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: place.folder + name))
  }

  private func bytes(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: place.folder + name)), as: UTF8.self)
  }

  private func updated(_ text: String) throws -> String {
    try write(text, to: "n.md")
    let notebook = try Notebook(reading: place.folder + "n.md")
    let answers = notebook.played(in: Environment(threads: 1)).answers
    try notebook.update(with: answers)
    // Nothing differs any more, and another update changes nothing.
    let again = try Notebook(reading: place.folder + "n.md")
    let now = again.played(in: Environment(threads: 1)).answers
    #expect(again.differences(from: now).blocks.isEmpty)
    let first = try bytes("n.md")
    try again.update(with: now)
    #expect(try bytes("n.md") == first)
    return first
  }

  private static let before = "# T\n\nprose  \n\n```{code-cell} headcount\n:id: a\n\n# x\n```"
  private static let output = "\n\n<!-- headcount:out a 3ebd874a -->\n\n<!-- headcount:end -->"
  private static let after = "\n\n\tmore\t\n"

  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func G5_lineBreaksAndTheByteOrderMarkStay(lineBreak: String, mark: String) throws {
    func form(_ text: String) -> String { mark + text.replacing("\n", with: lineBreak) }
    let text = try updated(form(Self.before + Self.after))
    #expect(Array(text.utf8) == Array(form(Self.before + Self.output + Self.after).utf8))
  }

  @Test(arguments: ["", "\r\n", "\n", "\r", "\nx\r\ny\rz\n", "\n  ", "\n\u{2028}x\u{3000}\n"])
  func G5_allThatFollowsStays(tail: String) throws {
    let before = Self.before.replacing("\n", with: "\r\n")
    let text = try updated(before + tail)
    let output = Self.output.replacing("\n", with: "\r\n")
    #expect(Array(text.utf8) == Array((before + output + tail).utf8))
  }

  @Test func G5_anOutputOfOtherLineBreaksIsReplaced() throws {
    let before = Self.before.replacing("\n", with: "\r\n")
    let output = Self.output.replacing("3ebd874a", with: "00000000")
    let text = try updated(before + output + "\r\nend")
    #expect(
      Array(text.utf8)
        == Array(
          (before + "\n\n" + Self.output.dropFirst(2).replacing("\n", with: "\r\n") + "\r\nend")
            .utf8))
  }

  @Test(arguments: ["\r\n", "\r", "\n"], ["", "\u{FEFF}"])
  func G5_aSavedScenarioHasTheFormOfTheLoadedOne(lineBreak: String, mark: String) throws {
    let small = try bytes(Place.small)
    try write(mark + small.replacing("\n", with: lineBreak), to: "small.yaml")
    var session = try Session(loading: "small.yaml", in: place.environment)
    #expect(session.perform("set title Other", in: place.environment).refusal == nil)
    #expect(session.perform("save saved.yaml", in: place.environment).refusal == nil)
    let saved = try bytes("saved.yaml").unicodeScalars
    #expect((saved.first == "\u{FEFF}") == !mark.isEmpty)
    let breaks = saved.split { $0 != "\r" && $0 != "\n" }.map {
      String(String.UnicodeScalarView($0))
    }
    #expect(breaks.count > 20 && breaks.allSatisfy { $0 == lineBreak })
    // It is the same scenario.
    var other = try Session(loading: "saved.yaml", in: place.environment)
    #expect(
      other.perform("show", in: place.environment).text
        == session.perform("show", in: place.environment).text)
  }

  /// An answer may hold any text, since titles are anybody's.
  @Test(arguments: [
    "<!-- headcount:end -->", "<!-- headcount:out a 0011aabb -->", "```text", "````", "~~~", "```",
    "```{code-cell} headcount", "---", "# x",
  ])
  func G4_anAnswerThatLooksLikeAMarkIsNone(title: String) throws {
    let small = try bytes(Place.small)
    try write(small.replacing("小组 Small team", with: "'\(title)'"), to: "evil.yaml")
    let commands = "load evil.yaml\nrun 2"
    let before = "```{code-cell} headcount\n:id: a\n\n\(commands)\n```\n\nProse.\n"
    let text = try updated(before)
    #expect(text.contains("\n\(title)\n"))
    #expect(text.hasSuffix("<!-- headcount:end -->\n\nProse.\n"))
    #expect(NotebookPieces(Array(text.utf8)).own == Array(before.utf8))
  }
}
