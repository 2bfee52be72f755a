import PhraseTesting
import Schema
import Testing
import Text

@Suite struct WritingTests {
  @Test func showsEveryDefault() throws {
    let site = try read("name: Leeds\nseats: 1,200\ntiers: {front: {headcount: 3}}")
    #expect(
      Site.schema.write(site).yaml == """
        name: Leeds
        seats: 1200
        channel: voice
        leaving: 30%/yr
        occupancy: 0.85
        night: no
        training:
          mean: 15 days
          sd: 3 days
        tiers:
          front:
            headcount: 3
        holidays: []

        """)
  }

  @Test func whatIsWrittenReadsBack() throws {
    let site = try read(
      """
      {name: "a: b #c", seats: 7, training: 4 days, entry: 前线, pilot: {headcount: 2},
      tiers: {前线: {headcount: 1}}, holidays: ["1, 2", "- x", "~", yes]}
      """)
    #expect(try read(Site.schema.write(site).yaml) == site)
  }

  @Test(arguments: [
    "18%/yr", "15 days", "3,200 CNY/month", "2026-12-07", "08:30", "-3", "-20%", "宿迁三期", "a&b",
  ]) func needsNoQuotationMarks(text: String) {
    #expect(Node(.table([Node.Entry("a", Node(text))])).yaml == "a: \(text)\n")
  }

  /// Any text in any nesting, in both styles.
  @Test func anyNodeReadsBack() throws {
    var random = Numbers(state: 7)
    let letters = Array(
      " ab0-?:,[]{}#&*!|>'\"%@`\\\n\r\t\u{0}\u{1B}\u{85}\u{A0}\u{2028}\u{202E}\u{FEFF}前😀~.<=")
    func text() -> String {
      String(
        (0..<Int.random(in: 0...6, using: &random)).map { _ in
          letters[Int.random(in: letters.indices, using: &random)]
        })
    }
    func node(_ depth: Int) -> Node {
      let count = Int.random(in: 0...3, using: &random)
      switch depth == 0 ? 0 : Int.random(in: 0...2, using: &random) {
      case 1: return Node(.list((0..<count).map { _ in node(depth - 1) }))
      case 2: return table(depth, count)
      default: return Node(text())
      }
    }
    func table(_ depth: Int, _ count: Int) -> Node {
      Node(.table((0..<count).map { Node.Entry("\($0)\(text())", node(depth - 1)) }))
    }
    for _ in 0..<1500 {
      let written = table(3, 3)
      #expect(try Node(yaml: written.yaml, file: "f") == written, "\(written.yaml)")
      #expect(try Node(flow: written.flow, file: "f") == written, "\(written.flow)")
    }
  }

  @Test(arguments: [
    (0, "0"), (1200, "1200"), (0.1, "0.1"), (-2.5, "-2.5"), (1e20, "100000000000000000000"),
    (1.5e-7, "0.00000015"), (1.25e17, "125000000000000000"), (-1e-5, "-0.00001"),
  ]) func numbersReadBack(value: Double, text: String) {
    #expect(NumberText.show(value) == text)
    #expect(NumberText.decimal(text) == value)
  }

  @Test(arguments: [
    ("  words: taken as they are # all", "words: taken as they are # all"), ("[1, 2]", "[1, 2]"),
    ("{a: 1}", "{a: 1}"), ("\"~\"", "\"~\""),
  ]) func typedValuesAreRead(typed: String, flow: String) throws {
    let node = try Node(flow: typed, file: "set")
    #expect(
      (node.text == nil ? node.flow : node.text)
        == (node.text == nil ? flow : typed == "\"~\"" ? "~" : flow))
  }

  @Test(arguments: ["{a: 1", "[1]]", "{a: *b}", "'open", "[\u{1B}]", "{a: }"])
  func brokenTypedValuesAreProblems(typed: String) {
    let problem = #expect(throws: Problem.self) { try Node(flow: typed, file: "set") }
    #expect(problem?.place?.file == "set")
  }
}
