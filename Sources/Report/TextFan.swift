import Text

/// A fan chart in letters: the band as a light shade, the median as a line through it.
///
/// Braille dots would be finer, but many fonts have none of the width of their letters, and a
/// chart must also stand in Markdown and in mails.
struct TextFan {
  private let fan: Fan
  private let renderer: TextRenderer
  private let language: Language
  private let axis: Axis
  private let axisLabels: [String]
  /// Letters from the top tick to the bottom tick; ticks lie on whole rows.
  private let rows: Int
  private let columns: Int
  private let margin: Int

  init(_ fan: Fan, _ renderer: TextRenderer, _ language: Language) {
    (self.fan, self.renderer, self.language) = (fan, renderer, language)
    axis = Axis(
      covering: fan.points.flatMap { [$0.p10, $0.p50, $0.p90] }
        + fan.references.flatMap { $0.values.prefix(fan.points.count) },
      most: fan.isSmall ? 2 : 5)
    axisLabels = axis.labels(fan.format, language).map(renderer.glyphs.plain)
    rows = axis.intervals * max(1, (fan.isSmall ? 4 : 15) / axis.intervals) + 1
    margin = axisLabels.map(\.displayWidth).max() ?? 0
    let endWidth = Self.endLabels(fan, language).map(\.text.displayWidth).max() ?? 0
    columns = max(10, min(renderer.width, 110) - margin - 2 - (endWidth > 0 ? endWidth + 1 : 0))
  }

  var lines: [String] {
    guard fan.points.contains(where: { Axis.holds($0.p50) }) else { return [] }
    return markerLines + plotLines + axisLines + (fan.isSmall ? [] : legend)
  }

  // MARK: Plot

  private var plotLines: [String] {
    var canvas = Canvas(columns: columns, rows: rows)
    drawBand(on: &canvas)
    for marker in markers {
      let column = column(of: marker.index)
      for row in 0..<rows where canvas.isEmpty(column, row) {
        canvas.put(renderer.glyphs.marker, column, row, .faint)
      }
    }
    for reference in fan.references { draw(reference, on: &canvas) }
    drawMedian(on: &canvas)
    let ends = endLabels
    let spacing = (rows - 1) / axis.intervals
    return (0..<rows).map { row in
      let isTick = row % spacing == 0
      let label = isTick ? axisLabels[axis.intervals - row / spacing] : ""
      let wall = isTick ? renderer.glyphs.wallTick : renderer.glyphs.wall
      var line = renderer.paint(label.paddedLeft(to: margin) + " " + wall, .faint)
      let plot = canvas.line(row, renderer.paint)
      if let end = ends[row] {
        let blank = columns - canvas.width(of: row)
        line += plot + String(repeating: " ", count: blank + 1) + renderer.paint(end.text, end.ink)
      } else {
        line += plot
      }
      return line.withoutTrailingSpaces
    }
  }

  private func drawBand(on canvas: inout Canvas) {
    let (lows, highs) = (fan.points.map(\.p10), fan.points.map(\.p90))
    for column in 0..<columns {
      guard let low = sample(lows, at: column), let high = sample(highs, at: column) else {
        continue
      }
      for row in stride(from: row(high), through: row(low), by: 1) {
        canvas.put(renderer.glyphs.shade, column, row, .band)
      }
    }
  }

  private func draw(_ reference: Fan.Reference, on canvas: inout Canvas) {
    var last: Int?
    for column in 0..<columns {
      let current = step(reference.values, at: column).map(row)
      defer { last = current }
      guard let current else { continue }
      for between in min(last ?? current, current)..<max(last ?? current, current) {
        canvas.put(renderer.glyphs.uprightDashes, column, between, .reference)
      }
      if let last { canvas.put(renderer.glyphs.dashes, column, last, .reference) }
      canvas.put(renderer.glyphs.dashes, column, current, .reference)
    }
  }

  private func drawMedian(on canvas: inout Canvas) {
    let glyphs = renderer.glyphs
    let medians = fan.points.map(\.p50)
    var last: Int?
    for column in 0..<columns {
      let current = sample(medians, at: column).map(row)
      defer { last = current }
      guard let current else { continue }
      guard let last, last != current else {
        canvas.put(glyphs.curve.flat, column, current, .median)
        continue
      }
      let rises = current < last
      let turn = rises ? glyphs.curve.rise : glyphs.curve.fall
      for between in min(last, current)...max(last, current) {
        canvas.put(glyphs.curve.upright, column, between, .median)
      }
      canvas.put(turn.from, column, last, .median)
      canvas.put(turn.to, column, current, .median)
    }
  }

  /// The row of letters of a value; ticks lie in the middle of theirs.
  private func row(_ value: Double) -> Int {
    Int(((1 - axis.position(value)) * Double(rows - 1)).rounded())
  }

  // MARK: Values between points

  private func sample(_ values: [Double], at column: Int) -> Double? {
    guard let (index, share) = place(column), values.indices.contains(index) else { return nil }
    let value = mix(values[index], values[min(index + 1, values.count - 1)], share)
    return Axis.holds(value) ? value : nil
  }

  /// The value that holds at a column: it begins where a marker of its point would stand.
  private func step(_ values: [Double], at column: Int) -> Double? {
    guard place(column) != nil else { return nil }
    let index = fan.points.indices.last { self.column(of: $0) <= column } ?? 0
    guard values.indices.contains(index), Axis.holds(values[index]) else { return nil }
    return values[index]
  }

  /// The point at or left of a column, and how far the next one is approached.
  private func place(_ column: Int) -> (index: Int, share: Double)? {
    guard fan.points.count > 1 else {
      // One point has no extent in time: a short mark in the middle.
      return (columns / 2 - 1...columns / 2 + 1).contains(column) ? (0, 0) : nil
    }
    let position = Double(column) / Double(columns - 1) * Double(fan.points.count - 1)
    let index = min(Int(position), fan.points.count - 2)
    return (index, position - Double(index))
  }

  private func mix(_ a: Double, _ b: Double, _ share: Double) -> Double {
    share == 0 ? a : a + (b - a) * share
  }

  private func column(of index: Int) -> Int {
    guard fan.points.count > 1 else { return columns / 2 }
    let share = Double(index) / Double(fan.points.count - 1)
    return Int((share * Double(columns - 1)).rounded())
  }

  // MARK: Words around the plot

  private typealias Label = (text: String, ink: Ink, value: Double)

  /// What is written behind the ends of the lines, the most important first.
  private static func endLabels(_ fan: Fan, _ language: Language) -> [Label] {
    guard fan.points.count > 1, let end = fan.points.last, end.p50.isFinite else { return [] }
    var format = fan.format
    format.unit = .empty
    var labels: [Label] = [(format.text(end.p50, language) ?? "", .median, end.p50)]
    for reference in fan.references where reference.values.count >= fan.points.count {
      let value = reference.values[fan.points.count - 1]
      if let text = format.text(value, language) { labels.append((text, .reference, value)) }
    }
    for value in [end.p10, end.p90] where value != end.p50 {
      if let text = format.text(value, language) { labels.append((text, .band, value)) }
    }
    return labels
  }

  /// By row; where two would fall on one, the less important is left to the description.
  private var endLabels: [Int: Label] {
    var rows: [Int: Label] = [:]
    for label in Self.endLabels(fan, language) where Axis.holds(label.value) {
      let row = row(label.value)
      if rows[row] == nil { rows[row] = label }
    }
    return rows
  }

  private var markers: [Fan.Marker] {
    fan.markers.filter { fan.points.indices.contains($0.index) }.sorted { $0.index < $1.index }
  }

  /// The markers' names above their lines, on as few lines as they need.
  private var markerLines: [String] {
    var lines: [String] = []
    for marker in markers {
      let date = CalendarDate(fan.points[marker.index].date)?.full(language)
      let name = renderer.cut(
        [marker.name.said(in: language), date ?? ""].filter { !$0.isEmpty }.joined(separator: " "),
        to: columns)
      let centre = margin + 2 + column(of: marker.index)
      let start = max(
        margin + 2, min(centre - name.displayWidth / 2, margin + 2 + columns - name.displayWidth))
      if let last = lines.last, last.displayWidth + 2 <= start {
        lines[lines.count - 1] = last.padded(to: start) + name
      } else {
        lines.append("".padded(to: start) + name)
      }
    }
    return lines.map { renderer.paint($0, .faint) }
  }

  private var axisLines: [String] {
    let ticks = TimeAxis(fan.labels(language), most: columns / 8, language).ticks
    let tickColumns = Set(ticks.map { column(of: $0.index) })
    let glyphs = renderer.glyphs
    let floor = (0..<columns).map {
      tickColumns.contains($0) ? glyphs.floorTick : glyphs.rule
    }.joined()
    var out = ["".padded(to: margin + 1) + glyphs.corner + floor]
    out.append(place(ticks.map { ($0.label, column(of: $0.index)) }))
    if ticks.contains(where: { !$0.year.isEmpty }) {
      out.append(place(ticks.map { ($0.year, column(of: $0.index)) }))
    }
    return out.map { renderer.paint($0.withoutTrailingSpaces, .faint) }
  }

  /// Texts that begin at columns of the plot; one that would touch its neighbour is left out.
  private func place(_ labels: [(text: String, column: Int)]) -> String {
    var line = ""
    for label in labels where !label.text.isEmpty {
      let text = renderer.cut(label.text, to: columns)
      let ideal = margin + 2 + label.column
      // The last setting is as worth knowing as the first.
      let start =
        fan.settings.isEmpty ? ideal : min(ideal, max(0, renderer.width - text.displayWidth))
      guard line.isEmpty || line.displayWidth < start else { continue }
      guard start + text.displayWidth <= renderer.width else { continue }
      line = line.padded(to: start) + text
    }
    return line
  }

  private var legend: [String] {
    let glyphs = renderer.glyphs
    var entries: [(mark: String, name: String, ink: Ink)] = [
      (glyphs.curve.flat, fan.line.said(in: language), .median)
    ]
    if fan.points.contains(where: { $0.p90 > $0.p10 }) {
      entries.append((glyphs.shade, fan.band.said(in: language), .band))
    }
    for reference in fan.references {
      entries.append((glyphs.dashes, reference.name.said(in: language), .reference))
    }
    var lines: [String] = []
    var used = 0
    let indent = "".padded(to: min(margin + 2, renderer.width / 4))
    for entry in entries {
      let name = renderer.cut(entry.name, to: renderer.width - indent.count - 5)
      let width = 4 + name.displayWidth
      let mark = String(repeating: entry.mark, count: 3)
      let text = renderer.paint(mark, entry.ink) + " " + renderer.paint(name, .faint)
      if !lines.isEmpty, used + 3 + width <= renderer.width {
        lines[lines.count - 1] += "   " + text
        used += 3 + width
      } else {
        lines.append(indent + text)
        used = indent.count + width
      }
    }
    return lines
  }
}
