import PhraseTesting
import Testing
import Text

@testable import Report

/// Charts and tables at the edge of what a simulation may answer.
private let edgeCases: [Block] = {
  let lists: [[Double]] = [
    [], [0], [7], [0, 0, 0], [5, 5, 5], [.nan, .nan], [1, .nan, 3], [.infinity, 1, -.infinity],
    [1e300, 1e308, 5], [1e-300, 2e-300, 0], [-1, 0, 1], [-5, -4], [0.1, 0.2, 0.3],
  ]
  var blocks: [Block] = []
  for values in lists {
    let dates = weeks(values.count)
    blocks.append(
      .chart(
        .fan(
          Fan(
            "fan", dates: dates, p10: values, p50: values, p90: values,
            references: [.init("short", [1]), .init("long", values + values)],
            markers: [.init("inside", at: 0), .init("outside", at: 99)]))))
    blocks.append(.chart(.bars(Bars("bars", values.map { Bars.Bar("a bar", $0) }))))
    let estimates = values.filter { !$0.isNaN }.map { value in
      Bars.Bar("estimate", value, interval: min(value, value * 2)...max(value, value * 2))
    }
    blocks.append(.chart(.bars(Bars("estimates", estimates))))
    blocks.append(
      .chart(
        .scatter(
          Scatter(
            "plane", x: .init("x", line: values.first ?? .nan), y: .init("y", line: 0),
            values.map { Scatter.Point("a point", x: $0, y: -$0) }))))
    let row = values.map { Cell.number($0) } + values.map { .interval($0, low: -$0, high: $0) }
    let columns = row.indices.map { Column("c\($0)", group: $0 % 2 == 0 ? "even" : "odd") }
    blocks.append(.table(Table("numbers", columns: columns, rows: [row])))
    blocks.append(.table(Table("no rows", columns: columns)))
  }
  for counts in [[], [0], [0, 0], [1], [3, 0, 1], Array(repeating: 2, count: 500)] {
    for (start, width) in [(0, 1), (-1e6, 1e5), (1e-9, 1e-10), (0.5, 0.1)] {
      blocks.append(
        .chart(
          .histogram(
            Histogram(
              "sizes", start: start, width: width, counts: counts,
              markers: [.init("goal", at: start), .init("off", at: -1e9)]))))
    }
  }
  return blocks
}()

@Test(arguments: Language.allCases)
func everyEdgeCaseIsDrawn(language: Language) {
  let document = Document(blocks: edgeCases)
  for width in [0, 20, 40, 80, 120] {
    for unicode in [true, false] {
      let text = TextRenderer(width: width, unicode: unicode, language: language).render(document)
      #expect(!text.contains("nan") && !text.contains("-0 "))
    }
  }
  #expect(!MarkdownRenderer(language: language).render(document).contains("nan"))
  #expect(!HTMLRenderer(language: language).render(document).contains("nan"))
  #expect(!HTMLRenderer(language: language).render(document).contains("\"inf"))
  #expect(!CSVRenderer().render(document).contains("inf"))
  #expect(!JSONRenderer(language: language).render(document).contains("inf"))
  for case .chart(let chart) in edgeCases { #expect(chart.vegaLite.text(in: language).count > 9) }
}

@Test(arguments: Language.allCases, [true, false])
func linesKeepWithinTheWidth(language: Language, unicode: Bool) {
  var document = forecast
  document.blocks.append(.chart(.fan(people())))
  document.blocks.append(
    .chart(
      .bars(
        Bars(
          Phrase("leavers", "流失"),
          [
            .init("stages.novice.leaving and a very long name", 162, interval: 150...171),
            .init("新人期的每月离职率（含培训期）", 80),
          ]))))
  document.blocks.append(
    .chart(.histogram(Histogram("ready", start: 840, width: 10, counts: [1, 5, 9, 4, 1]))))
  document.blocks.append(
    .chart(
      .scatter(
        Scatter(
          "the matrix", x: .init("the share of people who are content with it", line: 0.5),
          y: .init("leavers avoided by one standard step of a driver", line: 2),
          [.init("认可 recognition and other long names", x: 0.4, y: 4), .init("pay", x: 0.6, y: 1)]))
    ))
  for width in 30...130 {
    for line in TextRenderer(width: width, unicode: unicode, language: language).render(document)
      .split(separator: "\n")
    {
      #expect(String(line).displayWidth <= width, "at \(width): \(line)")
      #expect(line.last != " ")
    }
  }
}

@Test func asciiMeansASCII() {
  let document = Document {
    forecast.blocks
    people()
    Bars(
      "bars",
      [.init("a rather long name to cut short", .infinity), .init("b", .nan), .init("c", 2)])
    Bars("signed", [.init("a", -3), .init("b", 4, interval: 3...5)])
    Histogram("sizes", start: 0, width: 1, counts: [1, 2], markers: [.init("goal", at: 1)])
    Scatter("plane", x: .init("x", line: 1), y: .init("y", line: 2), [.init("a", x: 1, y: 2)])
  }
  for width in [20, 40, 80] {
    let text = TextRenderer(width: width, unicode: false).render(document)
    #expect(text.utf8.count == text.unicodeScalars.count)
  }
}

@Test(arguments: [24, 40, 60, 80, 120])
func noNumberIsDropped(width: Int) {
  let text = TextRenderer(width: width).render(forecast)
  for number in ["2,000", "3,011", "3,084", "3,160", "3,402", "3,498", "3,590", "83.4%", ">99.9%"] {
    #expect(text.contains(number), "\(number) at \(width)")
  }
}

@Test func colourChangesNoLetter() {
  let document = forecast
  var plain = ""
  var isCode = false
  for character in TextRenderer(colour: true).render(document) {
    if character == "\u{1B}" { isCode = true }
    if !isCode { plain.append(character) }
    if character == "m" { isCode = false }
  }
  let lines = plain.split(separator: "\n", omittingEmptySubsequences: false)
  let expected = TextRenderer().render(document).split(
    separator: "\n", omittingEmptySubsequences: false)
  #expect(lines == expected)
}

@Test(arguments: [
  ("one two three", 7, ["one two", "three"]), ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
  ("", 10, [""]), ("  a   b ", 10, ["a b"]), ("人数是三千，够了。", 10, ["人数是三", "千，够了。"]),
  ("看《手册》吧", 6, ["看《手", "册》吧"]), ("看见《册》", 6, ["看见", "《册》"]), ("占 3% 左右", 6, ["占 3%", "左右"]),
])
func paragraphsBreakWhereTheyMay(text: String, width: Int, expected: [String]) {
  let lines = TextRenderer(width: width).render(Document(blocks: [.prose(Phrase(written: text))]))
  // The renderer takes no width below 20; the rule itself does.
  #expect(text.wrapped(to: width) == expected)
  #expect(lines.hasSuffix("\n"))
}
