import PhraseTesting
import Testing
import Text

@testable import Report

@Test func documentsCollectWhatTheirBuilderLists() {
  let withNote = true
  let document = Document {
    Block.heading("Title")
    "A paragraph."
    Table("t", columns: [Column("c")])
    Bars("b", [])
    if withNote { Block.note("n") }
    for level in 2...3 { Block.heading("h", level: level) }
  }
  #expect(document.blocks.count == 7)
  #expect(document.title == "Title")
  #expect(document.blocks[1] == .prose("A paragraph."))
  #expect(document.blocks.last == .heading("h", level: 3))
  #expect(TextRenderer().render(Document(blocks: [])) == "")
}

@Test func headingsNotesAndListingsInText() {
  let document = Document {
    Block.heading("One")
    Block.heading("Two", level: 2)
    Block.heading("Three", level: 3)
    Block.listing(["  a", "b"])
    Block.note("replay")
  }
  #expect(
    TextRenderer(width: 40, unicode: false).render(document)
      == "One\n===\n\nTwo\n---\n\nThree\n\n  a\nb\n\nreplay\n")
}

@Test func aTableWithoutRowsSaysSo() {
  let table = Table("leavers", columns: [Column("who"), Column("when")])
  let document = Document(blocks: [.table(table)])
  #expect(
    TextRenderer(width: 40, language: .chinese).render(document)
      == "leavers\nwho  when\n─────────\n无数据\n")
  #expect(CSVRenderer().render(document) == "who,when\r\n")
  #expect(
    HTMLRenderer(language: .chinese).render(document).contains("<td colspan=\"2\">无数据</td>"))
}

@Test func numbersStandUnderEachOtherBesideTheirIntervals() {
  let table = Table(
    columns: [Column("a"), Column("b")],
    rows: [["x", .interval(1_904, low: 1_871, high: 1_940)], ["y", 5], ["z", .missing]])
  let text = TextRenderer(width: 60, unicode: false).render(Document(blocks: [.table(table)]))
  #expect(
    text == """
      a                       b
      -------------------------
      x  1,904 (1,871 to 1,940)
      y      5
      z      -

      """)
}

@Test func exportsKeepWholeNumbersBoundsAndUnits() {
  let rows: [[Cell]] = [
    ["cost", .number(31_234_567.89, .compact.unit("CNY"))],
    ["leavers", .interval(1_904.25, low: 1_871, high: .infinity)],
    ["ready", .share(0.031)], ["none", .missing], ["word", "a \"b\", c"],
  ]
  let document = Document(
    blocks: [.table(Table(columns: [Column("what"), Column("value")], rows: rows))])
  #expect(
    CSVRenderer().render(document).split(separator: "\r\n") == [
      "what,value,value low,value high,value unit,value words", "cost,31234567.89,,,CNY,",
      "leavers,1904.25,1871,,,", "ready,0.031,,,,", "none,,,,,", "word,,,,,\"a \"\"b\"\", c\"",
    ])
  #expect(CSVRenderer(byteOrderMark: true).render(document).unicodeScalars.first == "\u{FEFF}")
  let json = JSONRenderer().render(document)
  #expect(json.contains("\"value\": 31234567.89,"))
  #expect(json.contains("\"unit\": \"CNY\""))
  #expect(json.contains("\"low\": 1871,"))
  #expect(json.contains("\"high\": null"))
  #expect(json.contains("\"value\": 0.031\n"))
}

@Test func namesOfFieldsDiffer() {
  let table = Table(
    columns: [Column("a"), Column("a"), Column("a", group: "g"), Column("")],
    rows: [[1, 2, 3, 4]])
  let json = JSONRenderer().render(Document(blocks: [.table(table)]))
  for name in ["\"a\": 1", "\"a 2\": 2", "\"g a\": 3", "\"name\": 4"] {
    #expect(json.contains(name))
  }
}

@Test func severalTablesAreNamedByTitleOrHeading() {
  let table = Table(columns: [Column("a")], rows: [[1]])
  let document = Document {
    Block.heading("first")
    table
    Block.heading("second")
    table
  }
  #expect(CSVRenderer().render(document) == "table,a\r\nfirst,1\r\nsecond,1\r\n")
}

@Test func descriptionsTellTheStory() {
  func story(_ values: [Double], spread: Double = 0, _ language: Language = .english) -> String {
    Chart.fan(
      Fan(
        "people", dates: weeks(values.count), p10: values.map { $0 - spread }, p50: values,
        p90: values.map { $0 + spread })
    ).description(in: language)
  }
  #expect(story([]) == "people: no data")
  #expect(story([.nan]) == "people: no data")
  #expect(story([5]) == "people: 5")
  #expect(story([5, 5, 5], spread: 1) == "people: stays at 5 (4 to 6 in 8 of 10 futures)")
  #expect(story([5, 9]) == "people: starts at 5, ends at 9")
  #expect(
    story([5, 3, 8, 9, 30, 20]) == "people: starts at 5, dips to 3 in December 2026, "
      + "peaks at 30 in January 2027, ends at 20")
  // A turn that shows as the same number, or hardly another one, is none.
  #expect(story([29.9, 29.8, 1_140]) == "people: starts at 29.9, ends at 1,140")
  #expect(story([2_000, 1_995, 2_004, 2_001]) == "people: starts at 2,000, ends at 2,001")
  let whole = Fan(
    "people", format: .whole, dates: weeks(3), p10: [30.4, 29.6, 30.2], p50: [30.4, 29.6, 30.2],
    p90: [30.4, 29.6, 30.2])
  #expect(Chart.fan(whole).description(in: .english) == "people: stays at 30")
  #expect(story([5, 30, 3, 20], .chinese) == "people：起初 5，2026年12月最高 30，2026年12月最低 3，最终 20")
  let equal = Bars("cost", [.init("a", 2), .init("b", 2)])
  #expect(Chart.bars(equal).description(in: .english) == "cost: all 2 at 2")
  #expect(Chart.bars(Bars("", [.init("a", 2)])).description(in: .english) == "a 2")
}

@Test func aScatterNamesItsLettersAndMovesThoseThatCollide() {
  let scatter = Scatter(
    "matrix", x: .init("content", format: .share, line: 0.5), y: .init("weight", line: 2),
    [
      .init("pay", x: 0.4, y: 4), .init("growth", x: 0.4, y: 4), .init("mentors", x: .nan, y: 1),
      .init("amenities", x: 0.7, y: 1),
    ])
  let lines = TextRenderer(width: 40).render(Document { scatter }).split(
    separator: "\n", omittingEmptySubsequences: false)
  #expect(
    lines.map(String.init) == [
      "matrix",
      "weight",
      "4 ┤12          ╎",
      "  │            ╎",
      "  │            ╎",
      "3 ┤            ╎",
      "  │            ╎",
      "2 ┤╌╌╌╌╌╌╌╌╌╌╌╌╎╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌",
      "  │            ╎",
      "  │            ╎",
      "1 ┤            ╎                      3",
      "  │            ╎",
      "  │            ╎",
      "0 ┤            ╎",
      "  └┬───────────┬──────────┬───────────┬",
      "  40%         50%        60%         70%",
      "                                content",
      "1 pay   2 growth   3 amenities",
      "matrix: most content amenities 70.0%,",
      "most weight pay 4",
      "",
    ])
  let svg = HTMLRenderer().render(Document { scatter })
  #expect(svg.split(separator: "class=\"dot\"").count == 4)
  #expect(svg.contains("<title>amenities: content 70.0%, weight 1</title>"))
  let table = Chart.scatter(scatter).table
  #expect(table.rows.count == 4)
  #expect(Chart.scatter(scatter).vegaLite.text().contains("\"label\": \"growth\""))
}

@Test func namesOfRowsAreContinuedBelowBeforeTheyAreCutToAStump() {
  let odds = [Cell.share(0.41, low: 0.38, high: 0.44), .share(0.12, low: 0.09, high: 0.15)]
  let table = Table(
    "", columns: [Column(""), Column("in 1 year"), Column("in 2 years"), Column("at the end")],
    rows: [[.text("  飞鹰一星 flying star"), odds[0], odds[1], odds[0]]])
  let text = TextRenderer(width: 62).render(Document { table })
  #expect(text.split(separator: "飞鹰一星 flying star").count == 3)
  #expect(!text.contains("…"))
}

@Test func vegaLiteCarriesItsData() {
  let fan = Chart.fan(people(count: 3)).vegaLite.text()
  #expect(fan.contains("https://vega.github.io/schema/vega-lite/v5.json"))
  #expect(fan.contains("\"date\": \"2026-12-07\""))
  #expect(fan.contains("\"reference1\": 3300"))
  #expect(fan.contains("\"type\": \"temporal\""))
  // The opening lies outside of these three weeks.
  #expect(!fan.contains("phase 3 opens"))
  for case .chart(let chart) in charts.blocks {
    #expect(chart.vegaLite.text(in: .chinese).contains("\"layer\": ["))
  }
}

@Test func chartsInPagesHaveWordsForThoseWhoCannotSee() {
  let page = HTMLRenderer().render(Document { people() })
  #expect(page.contains("role=\"img\" aria-labelledby=\"chart1-title chart1-words\""))
  #expect(page.contains("<title id=\"chart1-title\">people</title>"))
  #expect(page.contains("<desc id=\"chart1-words\">people: starts at 2,000"))
  #expect(!page.contains("<script"))
  #expect(!page.contains("http://") && !page.contains("https://"))
}

/// What is needed from an opening on: nothing before it, and nothing in between.
private let opening = Fan(
  "ready", format: .whole, dates: weeks(40), p10: Array(repeating: 400, count: 40),
  p50: Array(repeating: 500, count: 40), p90: Array(repeating: 600, count: 40),
  references: [.init("needed", (0..<40).map { $0 < 23 ? 0 : 1_000 })],
  markers: [.init("opens", at: 23)])

@Test func referencesGoInSteps() throws {
  let plot = TextRenderer(width: 80).render(Document { opening }).split(separator: "\n")
  let dashed = plot.filter { $0.contains("╌") && !$0.contains("needed") }
  #expect(dashed.count == 2, "the value before and the value after alone")
  let rise = plot.compactMap { line in line.firstIndex(of: "╎").map { line[..<$0].count } }
  #expect(!rise.isEmpty && Set(rise).count == 1, "one upright between them")
  let first = try #require(dashed.first)
  #expect(first.prefix { $0 != "╌" }.count == rise.first)

  let html = HTMLRenderer().render(Document { opening })
  let path = try #require(html.firstMatch(of: /<path d="M([^"]*)" class="reference"/)).1
  let numbers = path.matches(of: /-?[0-9.]+/).compactMap { Double($0.0) }
  let corners = stride(from: 0, to: numbers.count - 1, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
  #expect(corners.count == 4)
  for (a, b) in zip(corners, corners.dropFirst()) {
    #expect(a.0 == b.0 || a.1 == b.1, "no slope")
  }
}

@Test func smallFansAreLow() {
  var small = opening
  small.markers = []
  small.isSmall = true
  let renderer = TextRenderer(width: 80)
  #expect(renderer.picture(.fan(small), .english).count <= 9)
  #expect(renderer.picture(.fan(opening), .english).count > 18)
  #expect(!renderer.render(Document { small }).contains("median"))
  #expect(!HTMLRenderer().render(Document { small }).contains(">median<"))
}

@Test(arguments: [
  ("people by stage", "people", true, "people by stage"),
  ("people who left", "people", false, "people who left (people)"),
  ("cost", "CNY", false, "cost (CNY)"), ("cost", "", false, "cost"), ("", "CNY", false, "CNY"),
  ("", "people", true, "people"),
])
func headingsSayTheUnitOnce(title: String, unit: String, saysUnit: Bool, heading: String) {
  let column = Column(Phrase(written: title), unit: Phrase(written: unit), saysUnit: saysUnit)
  #expect(column.heading == heading)
}

/// What is too long for its column is broken, in a table and beside a bar, and nothing of it is lost.
@Test(arguments: Language.allCases)
func wordsAreBrokenAndNotCut(language: Language) {
  let label = Phrase("seated at phase 3, on the day of its opening", "三期有席位人数，开业当日")
  let path = Phrase(written: "stages.novice.leaving")
  let value = Cell.interval(1_234_567, low: 1_100_000, high: 1_345_678, .whole)
  let document = Document {
    Table(
      columns: [Column(""), Column("now"), Column("difference", group: "turnover a year")]
        + [Column("cause", group: "turnover a year")],
      rows: [
        [.text(label), 12, value, .text(path)], [.text(path), .missing, value, .text(label)],
      ])
    Bars("avoided", [.init(label, 4, interval: 3...5), .init(path, 2, interval: 1...3)])
  }
  for width in 40...100 {
    let text = TextRenderer(width: width, language: language).render(document)
    #expect(!text.contains("…"), "at \(width): \(text)")
    #expect(text.contains("1,234,567"))
    for line in text.split(separator: "\n") {
      #expect(String(line).displayWidth <= width, "at \(width): \(line)")
    }
    // All letters of the name are there, down its column of the table and beside its bar.
    let letters = text.filter { !$0.isWhitespace }
    for word in label.said(in: language).split(whereSeparator: { " ，".contains($0) }) {
      for letter in word { #expect(letters.contains(letter)) }
    }
  }
  let narrow = TextRenderer(width: 60, language: .english).render(document)
  #expect(narrow.contains("turnover a year"), "a heading of a group is not broken within a word")
}

@Test func anIntervalGoesBelowItsNumberWhereNothingElseHelps() {
  let value = Cell.interval(121_507, low: 64_118, high: 1_223_774, .whole)
  let table = Table(
    columns: [Column(""), Column("for each leaver avoided (CNY)")],
    rows: [["recognition", value], ["mentors", .missing]])
  #expect(
    TextRenderer(width: 36, unicode: false).render(Document(blocks: [.table(table)])) == """
                   for each leaver avoided
                                     (CNY)
      ------------------------------------
      recognition                  121,507
                     (64,118 to 1,223,774)
      mentors                            -

      """)
}
