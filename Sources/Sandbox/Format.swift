import Answers
public import Questions
import Report
import Schema
import Simulation
import Text
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
  public var meaning: String {
    switch self {
    case .text: "as shown here"
    case .markdown: "for documents"
    case .csv: "every number, for spreadsheets"
    case .json: "every number, for programs"
    case .html: "a page with pictures, for a browser"
    }
  }

  /// A page in this format; ends with a new line.
  func text(of page: Document) -> String {
    switch self {
    case .text: TextRenderer().render(page)
    case .markdown: MarkdownRenderer().render(page)
    case .csv: CSVRenderer().render(page)
    case .json: JSONRenderer().render(page)
    case .html: HTMLRenderer().render(page)
    }
  }

  /// The forecast in this format; ends with a new line.
  public func text(of forecast: Forecast) -> String {
    switch self {
    case .text: TextRenderer().render(forecast.document)
    case .markdown: MarkdownRenderer().render(forecast.document)
    case .csv: CSVRenderer().render(forecast.tidy)
    case .json: forecast.json.text + "\n"
    case .html: HTMLRenderer().render(forecast.page)
    }
  }
}

extension Forecast {
  /// The forecast with pictures: people, those ready at each new site, the service that contacts
  /// meet, and energy, where the scenario has them.
  fileprivate var page: Document {
    let service = hasDemand ? scenario.sites.indices.map { Selection(.serviceLevel, site: $0) } : []
    let selections =
      readiness.map { Selection(.ready, site: $0.site) } + service
      + [Selection(.people, by: .stage), Selection(.leavers)]
      + (plan.layout.index(of: .energy) == nil ? [] : [Selection(.energy)])
    let charts = selections.flatMap { selection in
      selection.plot(of: self).blocks.filter { if case .chart = $0 { true } else { false } }
    }
    return Document(blocks: document.blocks + charts)
  }
}
