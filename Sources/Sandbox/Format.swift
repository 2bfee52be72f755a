import Answers
import Questions
import Report
import Schema
import Simulation
public import Text
import Workforce

/// How a forecast is written to a file or a pipe.
public enum Format: String, CaseIterable, Sendable {
  /// As on a terminal, in letters of one width.
  case text
  /// Markdown, for documents and reviews.
  case markdown
  /// One long table with every number: for spreadsheets and statistics programs.
  case csv
  /// One object with every number: for programs.
  case json
  /// One page with pictures, for a browser.
  case html

  /// What it is for, in a few words.
  public var meaning: Phrase {
    switch self {
    case .text: Phrase("as shown here", "与屏幕显示相同")
    case .markdown: Phrase("for documents", "用于文档")
    case .csv: Phrase("every number, for spreadsheets", "全部数字，用于电子表格")
    case .json: Phrase("every number, for programs", "全部数字，供程序读取")
    case .html: Phrase("a page with pictures, for a browser", "带图网页，用浏览器查看")
    }
  }

  /// An answer in this format with what it is the answer to; ends with a new line.
  ///
  /// A forecast fills the formats for programs with all its numbers.
  func text(of asked: Asked, stamp: Stamp? = nil, isForExcel: Bool = false, in language: Language)
    -> String
  {
    var identity = asked.identity
    identity.stamp = stamp
    let page = Document(blocks: asked.document.blocks + [.identity(identity)])
    switch self {
    case .text: return TextRenderer(language: language).render(page)
    case .markdown: return MarkdownRenderer(language: language).render(page)
    case .csv: return CSVRenderer(byteOrderMark: isForExcel).render(asked.forecast?.tidy ?? page)
    case .json:
      return asked.forecast.map { $0.json(identity).text() + "\n" }
        ?? JSONRenderer(language: language).render(page)
    case .html:
      let charts = asked.forecast?.charts ?? []
      return HTMLRenderer(language: language).render(
        Document(blocks: asked.document.blocks + charts + [.identity(identity)]))
    }
  }
}

extension Forecast {
  /// Pictures of people, of those ready at each new site, of the service that contacts meet, and
  /// of energy, where the scenario has them.
  fileprivate var charts: [Block] {
    let service = hasDemand ? scenario.sites.indices.map { Selection(.serviceLevel, site: $0) } : []
    let selections =
      readiness.map { Selection(.ready, site: $0.site) } + service
      + [Selection(.people, by: .stage), Selection(.leavers)]
      + (compiled.layout.index(of: .energy) == nil ? [] : [Selection(.energy)])
    return selections.flatMap { selection in
      (selection.recordedPlot(of: self)?.blocks ?? []).filter {
        if case .chart = $0 { true } else { false }
      }
    }
  }
}
