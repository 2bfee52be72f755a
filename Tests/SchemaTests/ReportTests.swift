import PhraseTesting
import Schema
import Testing
import Text

@Suite struct ReportTests {
  private func report(_ yaml: String) -> String {
    do throws(Problems) {
      _ = try read(yaml)
      return ""
    } catch {
      return error.text
    }
  }

  @Test func showsTheLineAndWhatToDo() {
    #expect(
      report("name: Leeds\nseets: 5\nseats: 240\nleaving: 18") == """
        site.yaml:2:1: seets: unknown field
          2 | seets: 5
            | ^
          did you mean seats?

        site.yaml:4:10: leaving: not a yearly rate
          4 | leaving: 18
            |          ^
          expected: a yearly rate, such as 18%/yr or 35%/yr
          found: 18
          did you mean 18%/yr?
        """)
  }

  @Test func theCaretStandsUnderWideCharacters() {
    // Chinese characters take two columns, the accent none.
    #expect(
      report("{name: 宿迁三期 e\u{301}, seats: 零}") == """
        site.yaml:1:24: seats: not a whole number
          1 | {name: 宿迁三期 e\u{301}, seats: 零}
            |                           ^
          expected: a whole number from 1 to 5000
          found: 零
        """)
  }

  @Test func aCaretStandsBehindEscapes() {
    #expect(
      report("name: a\nseats:\t\u{200B}5\n") == """
        site.yaml:2:8: seats: not a whole number
          2 | seats:\\t\\u{200B}5
            |         ^
          expected: a whole number from 1 to 5000
          found: \\u{200B}5
          did you mean 5?
          It holds a character without width (U+200B).
        """)
  }

  @Test func missingFieldsAreExplained() {
    #expect(
      report("name: a") == """
        site.yaml:1:1: missing seats
          1 | name: a
            | ^
          Add seats: a whole number from 1 to 5000.
        """)
  }

  @Test func aLongLineIsCut() {
    let text = report(
      "{name: a, holidays: [" + String(repeating: "1 Jan, ", count: 50) + "], seats: x}")
    #expect(text.split(separator: "\n").allSatisfy { $0.count < 120 })
    #expect(text.contains("1 | …Jan, 1 Jan"))
  }

  @Test func linesAreCutWhereYAMLCutsThem() {
    let source = SourceFile(name: "f", text: "a\r\nb\rc\nd\u{2028}e\n")
    #expect(source.lines == ["a", "b", "c", "d", "e", ""])
    for yaml in ["name: a\rseats: x", "name: a\r\nseats: x", "# \u{2028}seats: x\n#\nname: a"] {
      #expect(report(yaml).contains("2 | seats: x"))
    }
  }

  @Test func manyProblemsAreCut() {
    let text = report((1...300).map { "k\($0): 1" }.joined(separator: "\n"))
    #expect(text.hasSuffix("and 201 more"))
  }

  @Test func aProblemWithoutAFileIsOneLine() {
    let problem = Problem("unknown field", path: "seets", near: ["seats"])
    #expect(ProblemReport(problem).text == "seets: unknown field\n  did you mean seats?")
  }
}
