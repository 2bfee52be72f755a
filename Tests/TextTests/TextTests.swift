import Testing
import Text

@Test(arguments: [("suqian", 6), ("宿迁", 4), ("e\u{301}", 1), ("", 0), ("█▒", 2), ("😀", 2)])
func measuresColumns(text: String, columns: Int) {
  #expect(text.displayWidth == columns)
}

@Test func cutsToColumnsWithoutHalvingACharacter() {
  #expect("宿迁三期".truncated(to: 8) == "宿迁三期")
  #expect("宿迁三期".truncated(to: 7) == "宿迁三…")
  #expect("宿迁三期".truncated(to: 6) == "宿迁…")
  #expect("abc".truncated(to: 0) == "")
}

@Test(arguments: [
  ("plain 中文", "plain 中文"),
  ("\u{1B}[2J", "\\u{1B}[2J"),
  ("a\u{202E}b\u{9B}c\n\r\t", "a\\u{202E}b\\u{9B}c\\n\\r\\t"),
])
func showsWhatCouldSteerATerminal(raw: String, shown: String) {
  #expect(raw.printable() == shown)
}

@Test func findsTheWordMeant() {
  #expect(
    Spelling.nearest(to: "seets", among: ["seats", "site", "sheets"]) == ["seats", "sheets"])
  #expect(Spelling.nearest(to: "qui", among: ["quit", "run"]) == ["quit"])
  #expect(Spelling.nearest(to: "xyzzy", among: ["quit", "run"]) == [])
  #expect(Spelling.distance("gorwing", "growing") == 1)
}

@Test func writesJSONInTheOrderGiven() {
  let value: JSON = ["b": 1, "a": [.number(0.5), .number(2), .number(.nan)], "c": "\u{1B}\"中"]
  #expect(
    value.text() == """
      {
        "b": 1,
        "a": [0.5, 2, null],
        "c": "\\u001b\\"中"
      }
      """)
}
