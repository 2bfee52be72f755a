import PhraseTesting
import Report
import Sandbox
import Testing
import Text

/// Names from files reach no output raw.
@Suite struct HostileTests {
  private static let evil = "x\\e]0;evil\\x07\\e[2J\\u202Ey"

  @Test func whatCouldSteerATerminalIsShownEscaped() throws {
    let place = try Place()
    let yaml = try place.read(Place.small)
    let names = ["小组 Small team", "南楼 south", "薪酬 pay", "新人期 novice"]
    for (number, name) in names.enumerated() {
      try place.write(yaml.replacing(name, with: "\"\(Self.evil)\""), to: "evil-\(number).yaml")
    }
    try place.write(yaml + "# \u{1B}[2J\n", to: "raw.yaml")
    var session = try place.session()
    let typed = [
      "nonsense\u{1B}[2J", "load \u{1B}[2J.yaml", "help \u{202E}x", "show \u{9B}2J",
      "set \u{1B}c 3", "set title a\u{1B}[2Jb", "set title \"\(Self.evil)\"",
      "set people.\u{1B}[2J {site: north}", "run \u{1B}[2J", "source \u{1B}[2J",
      "save \u{1B}[2J/x", "table \u{1B}[2J", "# \u{1B}[2J", "history", "diff",
    ]
    let files = names.indices.flatMap { ["load evil-\($0).yaml", "check evil-\($0).yaml"] }
    for line in files + ["load raw.yaml", "run 5"] + typed {
      let shown = session.perform(line, in: place.environment).text
      #expect(
        !shown.unicodeScalars.contains { "\u{1B}\u{7}\u{202E}\u{9B}".unicodeScalars.contains($0) },
        "\(line.debugDescription)")
    }
    let refused = session.perform("load evil-0.yaml", in: place.environment).text
    #expect(refused.contains("x\\u{1B}]0;evil"))
  }
}
