import PhraseTesting
import Report
import Testing
import Text

private let renderers: [any Renderer] = [
  TextRenderer(width: 40), TextRenderer(width: 80, unicode: false),
  MarkdownRenderer(), CSVRenderer(), JSONRenderer(), HTMLRenderer(),
]

@Test(arguments: hostileNames)
func nothingInvisibleGetsOut(name: String) {
  for renderer in renderers {
    for scalar in renderer.render(everywhere(name)).unicodeScalars
    where scalar != "\n" && scalar != "\r" {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format, "in \(type(of: renderer))")
      #expect(category != .lineSeparator && category != .paragraphSeparator)
    }
  }
  let chart = Chart.bars(Bars(Phrase(written: name), [.init(Phrase(written: name), 1)]))
  #expect(!chart.vegaLite.text().unicodeScalars.contains("\u{1B}"))
}

@Test(arguments: hostileNames)
func coloursAreTheRenderersOwn(name: String) {
  let text = TextRenderer(width: 80, colour: true).render(everywhere(name))
  let codes = text.split(separator: "\u{1B}", omittingEmptySubsequences: false).dropFirst()
  let known = ["[0m", "[1m", "[2m", "[31m", "[33m", "[34m", "[1;36m"]
  #expect(codes.allSatisfy { code in known.contains { code.hasPrefix($0) } })
}

@Test(arguments: hostileNames)
func pagesHoldNoMarkupOfNames(name: String) {
  let page = HTMLRenderer().render(everywhere(name))
  for forbidden in ["<script", "<img", "javascript:", "url(", "<iframe", "<link"] {
    #expect(!page.contains(forbidden))
  }
  // Every tag that was opened was closed, so no name broke out of its place.
  for tag in ["svg", "text", "td", "th", "p", "figure", "pre", "table", "desc", "title"] {
    let opened = page.occurrences(of: "<\(tag)>") + page.occurrences(of: "<\(tag) ")
    #expect(opened == page.occurrences(of: "</\(tag)>"), "\(tag)")
  }
}

@Test(arguments: hostileNames)
func markdownTablesKeepTheirShape(name: String) {
  let table = Table(
    columns: [Column(Phrase(written: name)), Column("n")],
    rows: [5, 6].map { [.text(Phrase(written: name)), $0] })
  let text = MarkdownRenderer().render(Document(blocks: [.table(table)]))
  let lines = text.split(separator: "\n")
  #expect(lines.count == 4)
  for line in lines { #expect(line.replacing("\\|", with: "").occurrences(of: "|") == 3) }
  #expect(!text.replacing("\\<", with: "").contains("<"))
  #expect(!text.replacing("\\]", with: "").contains("]"))
  #expect(!text.contains("://"))
}

@Test func fencesAreLongerThanWhatTheyHold() {
  let text = MarkdownRenderer().render(Document(blocks: [.listing(["````", "x"])]))
  #expect(text == "`````text\n````\nx\n`````\n")
}

@Test(arguments: [
  ("1. one", "1\\. one"), ("- item", "\\- item"), ("-5", "-5"), ("# h", "\\# h"),
  ("a_b*c", "a\\_b\\*c"), ("3.5 people", "3.5 people"), ("www.a.org", "www\\.a.org"),
  ("https://a.org", "https:\\//a.org"), ("me@a.org", "me\\@a.org"), ("&lt;", "\\&lt;"),
])
func markdownShowsMarkupAsItself(text: String, expected: String) {
  #expect(
    MarkdownRenderer().render(Document(blocks: [.prose(Phrase(written: text))])) == expected + "\n"
  )
}

@Test(arguments: hostileNames)
func noCellIsAFormula(name: String) {
  let table = Table(
    columns: [Column(Phrase(written: name)), Column("n")],
    rows: [[.text(Phrase(written: name)), -5]])
  let text = CSVRenderer().render(Document(blocks: [.table(table)]))
  let lines = text.split(separator: "\r\n")
  #expect(lines.count == 2)
  #expect(lines.last?.hasSuffix(",-5") == true)
  for line in lines {
    let first = line.first == "\"" ? line.dropFirst().first : line.first
    #expect(first.map { !"=+-@\t\r＝＋－＠".contains($0) } == true)
  }
}

extension StringProtocol {
  func occurrences(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
