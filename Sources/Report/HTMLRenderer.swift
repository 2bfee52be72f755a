public import Text

/// A document as one page that needs nothing else: style and pictures inside, no scripts, nothing
/// fetched; its content security policy forbids both. Light or dark as the reader prefers.
public struct HTMLRenderer: Renderer {
  /// The language that a document is written in.
  public let language: Language

  /// A renderer for HTML.
  public init(language: Language = .english) { self.language = language }

  /// Writes a document whose texts are known to be printable.
  public func write(_ printable: PrintableDocument) -> String {
    let document = printable.document
    var out = """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-Hans" : "en")">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      \(meta(document.identity))<title>\(html(document.title ?? Phrase(verbatim: "Headcount")))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main>

      """
    for (index, block) in document.blocks.enumerated() {
      out += html(block, number: index + 1, language)
    }
    return out + "</main>\n</body>\n</html>\n"
  }

  private func html(_ phrase: Phrase) -> String { phrase.said(in: language).htmlEscaped }

  private func html(_ block: Block, number: Int, _ language: Language) -> String {
    switch block {
    case .heading(let text, let level):
      let tag = "h\(min(max(level, 1), 6))"
      return "<\(tag)>\(html(text))</\(tag)>\n"
    case .prose(let text): return "<p>\(html(text))</p>\n"
    case .note(let text): return "<p class=\"note\">\(html(text))</p>\n"
    case .identity(let identity):
      return "<footer>\n\(preformatted(identity.lines(in: language), "identity"))</footer>\n"
    case .listing(let lines): return preformatted(lines.map { $0.said(in: language) }, "listing")
    case .problem(let lines): return preformatted(lines.map { $0.said(in: language) }, "problem")
    case .table(let table): return html(table, language)
    case .chart(let chart): return html(chart, number, language)
    }
  }

  /// The identity where programs look for it.
  private func meta(_ identity: Identity?) -> String {
    guard var identity else { return "" }
    // The stamp stands in the footer, once: its sum is of all the rest.
    identity.stamp = nil
    let lines = identity.lines(in: .english).map(\.htmlEscaped).joined(separator: "&#10;")
    return "<meta name=\"headcount\" content=\"\(lines)\">\n"
  }

  private func preformatted(_ lines: [String], _ name: String) -> String {
    "<pre class=\"\(name)\">\(lines.map(\.htmlEscaped).joined(separator: "\n"))</pre>\n"
  }

  private func html(_ chart: Chart, _ number: Int, _ language: Language) -> String {
    let words = chart.description(in: language).htmlEscaped
    let heading = chart.heading
    let drawing =
      switch chart {
      case .fan(let fan): SVGFan(fan, language).drawing
      case .bars(let bars): SVGBars(bars, language).drawing
      case .histogram(let histogram): SVGHistogram(histogram, language).drawing
      case .scatter(let scatter): SVGScatter(scatter, language).drawing
      }
    var out = "<figure>\n"
    if !heading.isEmpty { out += "<div class=\"title\">\(html(heading))</div>\n" }
    if let drawing {
      let ids = "chart\(number)-title chart\(number)-words"
      out += """
        <svg viewBox="0 0 \(drawing.width) \(drawing.height)" role="img" aria-labelledby="\(ids)">
        <title id="chart\(number)-title">\(html(chart.title))</title>
        <desc id="chart\(number)-words">\(words)</desc>
        \(drawing.elements.joined(separator: "\n"))
        </svg>

        """
    }
    return out + "<figcaption>\(words)</figcaption>\n</figure>\n"
  }

  /// The table; one that is wider than a printed page once more in parts that are not, of which
  /// the screen shows the one and paper the others.
  private func html(_ table: Table, _ language: Language) -> String {
    guard !table.columns.isEmpty else { return "" }
    let columns = Array(table.columns.indices)
    let cells = table.rows.map { $0.map { $0.shown(language) ?? "–" } }
    let layout = TableLayout(
      table: table, cells: cells, trailing: columns.map(table.isTrailing), room: Self.paperColumns,
      language: language)
    let parts = layout.parts.map(\.columns)
    guard parts.count > 1 else {
      return "<div class=\"wide\">\n\(html(table, columns, cells, language))</div>\n"
    }
    return "<div class=\"wide screen\">\n\(html(table, columns, cells, language))</div>\n"
      + "<div class=\"paper\">\n"
      + parts.map { html(table, $0, cells, language) }.joined() + "</div>\n"
  }

  /// The letters that fit beside each other on paper, upright, in the size of `style`.
  private static let paperColumns = 130

  private func html(
    _ table: Table, _ columns: [Int], _ cells: [[String]], _ language: Language
  ) -> String {
    var out = "<table>\n"
    if !table.title.isEmpty { out += "<caption>\(html(table.title))</caption>\n" }
    let isHeaded = columns.contains { !table.columns[$0].fullName.isEmpty }
    if isHeaded { out += "<thead>\n" }
    if columns.contains(where: { !table.columns[$0].group.isEmpty }) {
      out += "<tr>"
      // Neighbours in a part are not always neighbours in the table, and share a group even so.
      let part = Table(columns: columns.map { table.columns[$0] })
      for run in part.groups(of: part.columns.indices) {
        let name = part.columns[run.lowerBound].group
        out +=
          name.isEmpty
          ? "<td></td>"
          : "<th colspan=\"\(run.count)\" scope=\"colgroup\"><span>\(html(name))</span></th>"
      }
      out += "</tr>\n"
    }
    if isHeaded {
      out += "<tr>"
      for column in columns {
        let heading = table.columns[column].heading.said(in: language)
        let form = table.isTrailing(column) ? "number" : heading.isShort ? "short" : nil
        out += "<th scope=\"col\"\(Self.formed(form))>\(heading.htmlEscaped)</th>"
      }
      out += "</tr>\n</thead>\n"
    }
    out += "<tbody>\n"
    if table.rows.isEmpty {
      out += "<tr><td colspan=\"\(columns.count)\">\(html(.noRows))</td></tr>\n"
    }
    for (row, texts) in zip(table.rows, cells) {
      out += "<tr>"
      for column in columns {
        let text = texts[column]
        let form = table.isTrailing(column) ? "number" : text.isShort ? "short" : nil
        let (kind, scope) =
          column == 0 && row[column].isText ? ("th", " scope=\"row\"") : ("td", "")
        out += "<\(kind)\(scope)\(Self.formed(form))>\(text.htmlEscaped)</\(kind)>"
      }
      out += "</tr>\n"
    }
    return out + "</tbody>\n</table>\n"
  }

  private static func formed(_ form: String?) -> String {
    form.map { " class=\"\($0)\"" } ?? ""
  }
}

extension String {
  /// Whether it stays on one line of a cell: a day, a name. Browsers break Chinese anywhere, and
  /// days at their dashes.
  fileprivate var isShort: Bool { !isEmpty && displayWidth <= 16 }
}

extension String {
  /// The text with what HTML and SVG take for markup, in content or in a quoted attribute,
  /// written as character references.
  var htmlEscaped: String {
    var out = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
