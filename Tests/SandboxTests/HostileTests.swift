import Report
import Sandbox
import Testing

/// Names from files reach no output raw.
@Suite struct HostileTests {
  private static let evil = "x\\e]0;evil\\x07\\e[2J\\u202Ey"

  @Test func namesAreShownEscaped() throws {
    let place = try Place()
    let yaml = try place.read(Place.small)
      .replacing("小组 Small team", with: "\"\(Self.evil)\"")
      .replacing("南楼 south", with: "\"\(Self.evil)\"")
      .replacing("薪酬 pay", with: "\"\(Self.evil)\"")
      .replacing("新人期 novice", with: "\"\(Self.evil)\"")
    try place.write(yaml, to: "evil.yaml")
    var session = Session()
    let lines = [
      "load evil.yaml", "show", "show sites", "show title", "run 5", "table people by site",
      "table leavers by cause", "plot people by stage", "set title z", "diff", "undo",
      "set title \"\(Self.evil)\"", "export text out", "export markdown out.md",
      "export csv out.csv", "export json out.json", "export html out.html", "check evil.yaml",
      "save out.yaml", "nonsense\u{1B}[2J", "load \u{1B}[2J.yaml", "history",
    ]
    let shown = place.transcript(lines, &session)
    let typed = "> nonsense\u{1B}[2J\n"
    #expect(shown.contains("\\u{1B}]0;evil"))
    let outputs = try ["out", "out.md", "out.csv", "out.json", "out.html", "out.yaml"].map(place.read)
    let answers = shown.replacing(typed, with: "").replacing("> load \u{1B}[2J.yaml", with: "")
    for text in outputs + [answers] {
      #expect(!text.unicodeScalars.contains { "\u{1B}\u{7}\u{202E}\u{9B}".unicodeScalars.contains($0) })
    }
  }
}
