public import Text

/// A document for a terminal, or for any place with letters of one width.
///
/// No line is longer than `width`, except where a number alone is wider: numbers are never cut.
/// Words that are cut end in `…`; a table too wide is continued below.
public struct TextRenderer: Renderer {
  /// The columns of the terminal; fewer than 20 are taken as 20.
  public let width: Int
  /// Whether lines and shades beyond ASCII are drawn: not where they would be two columns wide.
  /// Names are printed as they are.
  public let unicode: Bool
  /// How wide the terminal draws signs that fonts differ on.
  public let signs: SignWidth
  /// Whether escape sequences for colour are written.
  public let colour: Bool
  /// Whether a person reads along: listings and problems are broken at words, as a terminal would
  /// not do by itself, and identities take one line.
  public let folds: Bool
  /// The language that a document is written in.
  public let language: Language

  /// A renderer for a terminal.
  public init(
    width: Int = 80, unicode: Bool = true, colour: Bool = false, folds: Bool = false,
    signs: SignWidth = .narrow, language: Language = .english
  ) {
    self.language = language
    (self.width, self.colour, self.folds) = (max(width, 20), colour, folds)
    (self.unicode, self.signs) = (unicode && signs == .narrow, signs)
  }

  /// Writes a document whose texts are known to be printable.
  public func write(_ printable: PrintableDocument) -> String {
    SignWidth.$current.withValue(signs) {
      let document = printable.document
      let parts = document.blocks.map { lines($0, language) }.filter { !$0.isEmpty }
      return parts.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }
  }

  var glyphs: Glyphs { Glyphs(isUnicode: unicode) }

  private func lines(_ block: Block, _ language: Language) -> [String] {
    switch block {
    case .heading(let text, let level): heading(text.said(in: language), level)
    case .prose(let text): text.said(in: language).wrapped(to: width)
    case .table(let table): TextTable(table, self, language).lines
    case .chart(let chart): lines(chart, language)
    case .listing(let lines), .problem(let lines):
      lines.map { $0.said(in: language) }.flatMap { folds ? $0.folded(to: width) : [$0] }
    case .note(let text): text.said(in: language).wrapped(to: width).map { paint($0, .faint) }
    case .identity(let identity):
      // A person has just typed what it says; in a file it is there to be read back, unbroken.
      (folds
        ? identity.summary.said(in: language).wrapped(to: width) : identity.lines(in: language))
        .map { paint($0, .faint) }
    }
  }

  private func heading(_ text: String, _ level: Int) -> [String] {
    let lines = text.wrapped(to: width)
    let painted = lines.map { paint($0, .strong) }
    guard level <= 2, let longest = lines.map(\.displayWidth).max(), longest > 0 else {
      return painted
    }
    let rule = level == 1 ? glyphs.doubleRule : glyphs.rule
    return painted + [paint(String(repeating: rule, count: longest), .faint)]
  }

  private func lines(_ chart: Chart, _ language: Language) -> [String] {
    let picture = picture(chart, language)
    let words = glyphs.plain(chart.description(in: language)).wrapped(to: width)
    return picture + words.map { paint($0, .faint) }
  }

  /// The chart without its description, under its title.
  func picture(_ chart: Chart, _ language: Language) -> [String] {
    let drawing =
      switch chart {
      case .fan(let fan): TextFan(fan, self, language).lines
      case .bars(let bars): TextBars(bars, self, language).lines
      case .histogram(let histogram): TextHistogram(histogram, self, language).lines
      case .scatter(let scatter): TextScatter(scatter, self, language).lines
      }
    let heading = chart.heading.said(in: language)
    return (heading.isEmpty ? [] : heading.wrapped(to: width).map { paint($0, .strong) }) + drawing
  }

  func paint(_ text: String, _ ink: Ink) -> String { ink.paint(text, colour) }

  /// The cell as it is printed.
  func text(_ cell: Cell, _ language: Language) -> String {
    if case .text(let text) = cell { return text.said(in: language) }
    return cell.shown(language).map(glyphs.plain) ?? glyphs.missing
  }

  /// The text cut to `columns`, its end marked.
  func cut(_ text: String, to columns: Int) -> String {
    let cut = text.truncated(to: columns)
    return cut == text || unicode ? cut : cut.dropLast() + glyphs.ellipsis
  }
}
