import PhraseTesting
import Testing
import Text

@testable import Report

/// Tables as spreadsheets take them.
@Suite struct SpreadsheetTests {
  private func records(_ document: Document) -> [[Substring]] {
    CSVRenderer().render(document).split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  @Test func G10_severalTablesAreOneWithOneHeading() {
    let document = Document {
      Table(
        "plan", columns: [Column("who"), Column("from"), Column("times")],
        rows: [["voice", .date("2027-02-08"), 27]])
      Bars("weights", unit: "people", [.init("pay", -3, interval: -4 ... -2)])
      Table("none", columns: [])
      Table(
        "plan", columns: [Column("who"), Column("cost", unit: "CNY")], rows: [["chat", 1_250]])
    }
    #expect(
      CSVRenderer().render(document) == """
        table,who,from,times,label,value (people),value (people) low,value (people) high,cost (CNY)\r
        plan,voice,2027-02-08,27,,,,,\r
        weights,,,,pay,-3,-4,-2,\r
        plan,chat,,,,,,,1250\r

        """)
    let widths = Set(records(document).map(\.count))
    #expect(widths.count == 1, "every row has every column")
  }

  @Test func G10_numbersAndDaysArePlain() {
    let table = Table(
      columns: ["what", "day", "n", "share", "change"].map { Column($0) },
      rows: [
        [
          "a", .date("2027-09-06"), .number(1_234_567.5, .compact.unit("CNY")), .share(0.125),
          .interval(-1.5, low: -2, high: -1, .plain.signed),
        ],
        ["b", .date("2027-09-13"), .missing, .share(1), .named("the same", 0)],
        ["c", .missing, .text("no limit"), .missing, .number(.nan)],
      ])
    #expect(
      records(Document(blocks: [.table(table)])) == [
        ["what", "day", "n", "n unit", "n words", "share", "change", "change low", "change high"],
        ["a", "2027-09-06", "1234567.5", "CNY", "", "0.125", "-1.5", "-2", "-1"],
        ["b", "2027-09-13", "", "", "", "1", "0", "0", "0"],
        ["c", "", "", "", "no limit", "", "", "", ""],
      ])
    #expect(
      CSVRenderer().fields(of: Document(blocks: [.table(table)])).map(\.kind)
        == [.string, .date, .number, .string, .string, .number, .number, .number, .number])
    // People read a day and a word.
    let text = TextRenderer().render(Document(blocks: [.table(table)]))
    #expect(text.contains("6 Sep 2027") && text.contains("the same"))
  }

  @Test(arguments: ["=1+1", "+49", "-5 people", "@a", "\tb", "＝x", "－1"])
  func G10_wordsAreNoFormulasAndNumbersStayNumbers(word: String) {
    let table = Table(
      columns: [Column("a"), Column("b")],
      rows: [[.text(Phrase(written: word)), -5], ["x", -0.5]])
    let rows = records(Document(blocks: [.table(table)]))
    #expect(rows[1][0].first == "'" || rows[1][0].hasPrefix("\\"), "\(rows)")
    #expect(rows[1][1] == "-5" && rows[2][1] == "-0.5")
  }

  @Test func G10_theDescriptionNamesEveryColumn() {
    let table = Table(
      columns: [Column("day"), Column("n"), Column("n")],
      rows: [[.date("2027-09-06"), .interval(1, low: 0, high: 2), 3]])
    let document = Document(blocks: [.table(table)])
    let fields = CSVRenderer().fields(of: document)
    #expect(fields.map(\.name) == records(document)[0].map(String.init))
    #expect(Set(fields.map(\.name)).count == fields.count, "no name twice")
    let text = CSVMetadata("a.csv", fields, Identity(model: 1)).text
    #expect(text.contains("\"@context\": \"http://www.w3.org/ns/csvw\""))
    #expect(text.contains("\"url\": \"a.csv\"") && text.contains("\"datatype\": \"date\""))
    #expect(CSVMetadata.path(of: "b/a.csv") == "b/a.csv-metadata.json")
    #expect(CSVMetadata.table(of: "b/a.csv-metadata.json") == "b/a.csv")
  }

  // MARK: - Paper

  /// What a page shows on paper of a table with many columns.
  private func paper(_ columns: Int) throws -> (page: String, paper: Substring) {
    let table = Table(
      "people", columns: [Column("week")] + (1...columns).map { Column("stage number \($0)") },
      rows: (1...3).map { row in
        [.text("week \(row)")] + (1...columns).map { .number(Double(row * 1_000 + $0)) }
      })
    let page = HTMLRenderer().render(Document(blocks: [.table(table)]))
    guard let start = page.firstRange(of: "<div class=\"paper\">") else { return (page, "") }
    return (page, page[start.lowerBound...])
  }

  @Test(arguments: [20, 60]) func G11_aWideTableIsPrintedInParts(columns: Int) throws {
    let (page, paper) = try paper(columns)
    #expect(page.contains("<div class=\"wide screen\">"))
    let parts = paper.split(separator: "<table>").dropFirst()
    #expect(parts.count > 1)
    for column in 1...columns {
      #expect(parts.count { $0.contains(">stage number \(column)<") } == 1)
      for row in 1...3 {
        let number = NumberFormat.plain.text(Double(row * 1_000 + column)) ?? ""
        #expect(parts.contains { $0.contains(">\(number)<") })
      }
    }
    // Each part names its rows, and is narrow enough for the page.
    for part in parts {
      #expect(part.contains(">week 3<"))
      #expect(part.occurrences(of: "scope=\"col\"") <= 17)
    }
  }

  @Test func G11_aTableThatFitsIsThereOnce() throws {
    let (page, paper) = try paper(4)
    #expect(paper.isEmpty && page.occurrences(of: "<table>") == 1)
  }

  @Test func G11_nothingIsHiddenBehindAScrollBar() throws {
    let style = HTMLRenderer.style
    let print = style[try #require(style.firstRange(of: "@media print")).lowerBound...]
    #expect(print.contains(".wide, pre { overflow: visible; }"))
    #expect(print.contains("pre-wrap") && print.contains("overflow-wrap: anywhere"))
    #expect(
      print.contains(".screen { display: none; }") && print.contains(".paper { display: block; }"))
    // A dark screen does not print pale letters.
    #expect(print.contains("--ink: #000000"))
  }
}
