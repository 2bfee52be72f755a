import Text

/// A scatter in letters: each thing a letter, and beside the plane what the letters stand for.
struct TextScatter {
  private static let rows = 12
  private static let letters =
    (1...9).map(String.init) + "abcdefghijklmnopqrstuvwxyz".map(String.init)

  private let scatter: Scatter
  private let renderer: TextRenderer
  private let language: Language
  private let x: Axis
  private let y: Axis
  private let columns: Int
  private let yLabels: [String]

  init(_ scatter: Scatter, _ renderer: TextRenderer, _ language: Language) {
    (self.scatter, self.renderer, self.language) = (scatter, renderer, language)
    x = Axis(covering: scatter.placed.map(\.x) + [scatter.x.line])
    y = Axis(covering: scatter.placed.map(\.y) + [scatter.y.line], most: 4)
    yLabels = y.labels(scatter.y.format, language).map(renderer.glyphs.plain)
    columns = max(12, min(60, renderer.width - (yLabels.map(\.displayWidth).max() ?? 0) - 3))
  }

  var lines: [String] {
    guard !scatter.placed.isEmpty else { return [] }
    return [
      renderer.paint(renderer.cut(scatter.y.title.said(in: language), to: renderer.width), .faint)
    ] + plane
      + floor + legend
  }

  private func column(of value: Double) -> Int {
    Int((x.position(value) * Double(columns - 1)).rounded())
  }

  private func row(of value: Double) -> Int {
    Self.rows - 1 - Int((y.position(value) * Double(Self.rows - 1)).rounded())
  }

  private var plane: [String] {
    let glyphs = renderer.glyphs
    var canvas = Canvas(columns: columns, rows: Self.rows)
    if Axis.holds(scatter.y.line) {
      let row = row(of: scatter.y.line)
      for column in 0..<columns { canvas.put(glyphs.dashes, column, row, .reference) }
    }
    if Axis.holds(scatter.x.line) {
      let column = column(of: scatter.x.line)
      for row in 0..<Self.rows { canvas.put(glyphs.uprightDashes, column, row, .reference) }
    }
    var taken: Set<Int> = []
    for (letter, point) in zip(Self.letters, scatter.placed) {
      let (wanted, row) = (column(of: point.x), row(of: point.y))
      // Where two fall on one place, the later moves to the nearest one that is free.
      let free = (0..<columns).filter { !taken.contains(row * columns + $0) }
      guard let column = free.min(by: { abs($0 - wanted) < abs($1 - wanted) }) else { continue }
      taken.insert(row * columns + column)
      canvas.put(letter, column, row, .median)
    }
    let margin = yLabels.map(\.displayWidth).max() ?? 0
    let labelled = Dictionary(
      zip(y.ticks.map(row), yLabels), uniquingKeysWith: { first, _ in first })
    return (0..<Self.rows).map { row in
      let label = (labelled[row] ?? "").paddedLeft(to: margin)
      let wall = labelled[row] == nil ? glyphs.wall : glyphs.wallTick
      return renderer.paint(label + " " + wall, .faint) + canvas.line(row, renderer.paint)
    }
  }

  private var floor: [String] {
    let glyphs = renderer.glyphs
    let margin = yLabels.map(\.displayWidth).max() ?? 0
    let ticks = Set(x.ticks.map(column))
    let rule = (0..<columns).map { ticks.contains($0) ? glyphs.floorTick : glyphs.rule }.joined()
    var line = ""
    for (tick, label) in zip(x.ticks, x.labels(scatter.x.format, language)) {
      let label = glyphs.plain(label)
      let start = max(0, margin + 2 + column(of: tick) - label.displayWidth / 2)
      guard line.isEmpty || line.displayWidth + 1 < start,
        start + label.displayWidth <= renderer.width
      else { continue }
      line = line.padded(to: start) + label
    }
    let end = margin + 2 + columns
    let title = renderer.cut(scatter.x.title.said(in: language), to: end).paddedLeft(to: end)
    return [
      renderer.paint("".padded(to: margin) + " " + glyphs.corner + rule, .faint),
      renderer.paint(line, .faint), renderer.paint(title, .faint),
    ]
  }

  /// What the letters stand for, as many to a line as fit.
  private var legend: [String] {
    zip(Self.letters, scatter.placed).map { "\($0) \($1.label.said(in: language))" }.reduce(into: []
    ) { lines, name in
      let name = renderer.cut(name, to: renderer.width)
      if let last = lines.last, last.displayWidth + 3 + name.displayWidth <= renderer.width {
        lines[lines.count - 1] += "   " + name
      } else {
        lines.append(name)
      }
    }
  }
}
