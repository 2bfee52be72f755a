import PhraseTesting
import Report
import Testing
import Text

/// Pages for terminals that draw signs such as `·` two columns wide.
@Suite struct SignWidthTests {
  private func wide<Result>(_ body: () -> Result) -> Result {
    SignWidth.$current.withValue(.wide, operation: body)
  }

  @Test(arguments: ["·", "─", "→", "…", "“", "█", "▒", "×", "±", "α", "Я", "①", "°"])
  func signsAreOfEitherWidth(sign: String) {
    #expect(sign.displayWidth == 1)
    #expect(wide { sign.displayWidth } == 2)
  }

  @Test func lettersAndHanAreNot() {
    for text in ["a", "人", "，", "n\u{303}", "-"] {
      #expect(wide { text.displayWidth } == (text.isEmpty ? 0 : text.displayWidth), "\(text)")
    }
    #expect(wide { "一·二".truncated(to: 5) } == "一…")
  }

  /// Every column of a table begins where it does in each other row.
  @Test func tablesLineUp() {
    var table = Table {
      Phrase("name", "名称")
      Phrase("number", "数字")
    }
    table.append(.text("α · β"), 12)
    table.append(.text("plain"), 3)
    table.append(.text("“三期”"), .missing)
    let text = TextRenderer(width: 40, signs: .wide).render(Document { table })
    let lines = text.split(separator: "\n").map(String.init)
    let widths = lines.map { line in wide { line.displayWidth } }
    #expect(Set(widths).count == 1, "\(text)")
    #expect(!text.contains("─") && !text.contains("–"))
  }

  /// The document is the same for a file, whatever the terminal.
  @Test func onlyTheTerminalsPageDiffers() {
    let page = TextRenderer(language: .chinese).render(forecast)
    #expect(page == TextRenderer(signs: .narrow, language: .chinese).render(forecast))
    let lines = TextRenderer(width: 60, signs: .wide, language: .chinese).render(forecast)
      .split(separator: "\n")
    for line in lines { #expect(wide { String(line).displayWidth } <= 60, "\(line)") }
  }

  /// A part of a split table tells its rows apart by itself.
  @Test func eachPartNamesItsRows() {
    var table = Table {
      Phrase("week", "周")
      Phrase("cause", "原因")
      for number in 1...8 { Column(Phrase("figure \(number)", "指标 \(number)")) }
    }
    for week in ["2027-01-04", "2027-01-11"] {
      for cause in ["pay", "family"] {
        table.append(
          [.text(Phrase(written: week)), .text(Phrase(written: cause))]
            + (1...8).map { .count(1_000 * $0) })
      }
    }
    let text = TextRenderer(width: 50).render(Document { table })
    let parts = text.components(of: "week")
    #expect(parts.count > 1)
    for part in parts { #expect(part.contains("family") && part.contains("pay"), "\(part)") }
  }

  @Test func identitiesAreReadBack() throws {
    var identity = Identity(
      scenario: "a · b.yaml", hash: "5d1c0a9be3f21c77", changes: ["set x 1"],
      question: ["run 200 seed 1"], model: 2)
    for language in Language.allCases {
      identity.stamp = Stamp(program: "headcount 1.0 (30f0204)", date: "2026-11-28", format: "text")
      let lines = identity.lines(in: language)
      #expect(Identity(in: lines) == identity)
      let text = Stamp.sealing(lines.joined(separator: "\n"))
      #expect(Stamp.seals(Array(text.utf8)))
      #expect(!Stamp.seals(Array(text.replacing("200", with: "300").utf8)))
    }
    #expect(identity.summary.chinese == "重算：a · b.yaml 5d1c0a9b · 1 处改动 · run 200 seed 1 · 模型 2")
  }
}

extension String {
  /// The parts that each begin with a line holding a word.
  fileprivate func components(of heading: String) -> [String] {
    split(separator: "\n\n").map(String.init).filter { $0.contains(heading) }
  }
}
