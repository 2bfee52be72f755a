public import Text

/// A document as GitHub-flavoured Markdown: pipe tables, charts in words and as a fenced picture.
///
/// Names are escaped: none can end a cell, open a tag or make a link.
public struct MarkdownRenderer: Renderer {
  /// The columns of charts.
  public let width: Int
  /// Whether charts are drawn with characters beyond ASCII.
  public let unicode: Bool
  /// The language that a document is written in.
  public let language: Language

  /// A renderer for Markdown.
  public init(width: Int = 80, unicode: Bool = true, language: Language = .english) {
    (self.width, self.unicode, self.language) = (width, unicode, language)
  }

  /// Writes a document whose texts are known to be printable.
  public func write(_ printable: PrintableDocument) -> String {
    let document = printable.document
    let parts = document.blocks.map { lines($0, language) }.filter { !$0.isEmpty }
    return parts.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  private func lines(_ block: Block, _ language: Language) -> [String] {
    switch block {
    case .heading(let text, let level):
      [String(repeating: "#", count: min(max(level, 1), 6)) + " " + escape(text)]
    case .prose(let text): [escape(text)]
    case .table(let table): lines(table, language)
    case .chart(let chart):
      [Self.escape(chart.description(in: language))]
        + after("", fenced(text.picture(chart, language), as: "text"))
    case .listing(let lines), .problem(let lines):
      fenced(lines.map { $0.said(in: language) }, as: "text")
    case .note(let text): ["> " + escape(text)]
    case .identity(let identity): fenced(identity.lines(in: language), as: "text")
    }
  }

  private var text: TextRenderer {
    TextRenderer(width: width, unicode: unicode, language: language)
  }

  private func escape(_ phrase: Phrase) -> String { Self.escape(phrase.said(in: language)) }

  private func after(_ line: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [line] + lines
  }

  private func lines(_ table: Table, _ language: Language) -> [String] {
    guard !table.columns.isEmpty else { return [] }
    let title = table.title.isEmpty ? [] : ["**" + escape(table.title) + "**", ""]
    let heading = table.columns.map { escape($0.fullName) }
    let rule = table.columns.indices.map { table.isTrailing($0) ? "---:" : ":---" }
    let rows = table.rows.map { $0.map { Self.escape(text.text($0, language)) } }
    return title + ([heading, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
  }

  /// Lines that are not Markdown, within a fence longer than any they hold.
  private func fenced(_ lines: [String], as language: String) -> [String] {
    guard !lines.isEmpty else { return [] }
    let longest = lines.flatMap { $0.split { $0 != "`" } }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [fence + language] + lines + [fence]
  }

  /// The text with every character of markup shown as itself (CommonMark 0.31, section 2.4;
  /// GitHub's extensions: tables, strikethrough, autolinks, mentions, mathematics).
  static func escape(_ text: String) -> String {
    var out = ""
    var previous: Character = " "
    for (index, character) in text.enumerated() {
      let isMarkup =
        switch character {
        case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "&", "!", "$", "@": true
        // Lists and underlines of headings, at the beginning of a line alone.
        case "+", "-", "=": index == 0 && !isSignedNumber(text)
        // Numbered lists: `1.` and `1)`.
        case ".", ")": isListNumber(text.prefix(index)) && startsWord(text.dropFirst(index + 1))
        // Addresses become links of themselves: `https://…`, `www.…`.
        case "/": previous == ":"
        default: false
        }
      if isMarkup { out += "\\" }
      out.append(character)
      previous = character
    }
    return out.replacing("www.", with: "www\\.")
  }

  private static func isSignedNumber(_ text: String) -> Bool {
    text.dropFirst().first?.isNumber ?? false
  }

  private static func isListNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.count <= 9 && text.allSatisfy(\.isASCII) && text.allSatisfy(\.isNumber)
  }

  private static func startsWord(_ rest: Substring) -> Bool { rest.isEmpty || rest.first == " " }
}
