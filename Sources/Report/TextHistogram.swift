import Text

/// A histogram in letters: upright bars in eighths of a letter over an axis of round numbers.
struct TextHistogram {
  private static let rows = 8

  private let histogram: Histogram
  private let renderer: TextRenderer
  private let language: Language
  /// Counts, neighbours put together where there is no room for all.
  private let counts: [Int]
  private let binColumns: Int
  private let high: Double
  private let highLabel: String
  private let lowLabel = "0"

  init(_ histogram: Histogram, _ renderer: TextRenderer, _ language: Language) {
    (self.histogram, self.renderer, self.language) = (histogram, renderer, language)
    let total = histogram.counts.reduce(0, +)
    let room = max(8, min(renderer.width, 90) - 10)
    let together = max(1, (histogram.counts.count + room - 1) / room)
    counts = stride(from: 0, to: histogram.counts.count, by: together).map {
      histogram.counts[$0..<min($0 + together, histogram.counts.count)].reduce(0, +)
    }
    binColumns = max(1, min(6, room / max(1, counts.count)))
    width = histogram.width * Double(together)
    high = Double(max(1, counts.max() ?? 1))
    highLabel = NumberFormat.share.text(high / Double(max(1, total)), language) ?? ""
  }

  private let width: Double
  private var margin: Int { max(highLabel.displayWidth, 1) }
  private var columns: Int { counts.count * binColumns }

  var lines: [String] {
    guard histogram.counts.contains(where: { $0 > 0 }) else { return [] }
    return markerLines + bars + axisLines
  }

  private var bars: [String] {
    let glyphs = renderer.glyphs
    return (0..<Self.rows).map { row in
      let isTop = row == 0
      let wall = isTop ? glyphs.wallTick : glyphs.wall
      let label = (isTop ? highLabel : "").paddedLeft(to: margin)
      // Bars touch, as neighbouring sizes do; only wide ones leave a hair between them.
      let gap = binColumns > 2 ? 1 : 0
      var drawing = counts.map { count in
        let letter = letter(count, row)
        return String(repeating: letter, count: binColumns - gap)
          + String(repeating: " ", count: gap)
      }.joined()
      drawing = drawing.withoutTrailingSpaces
      return (renderer.paint(label + " " + wall, .faint) + renderer.paint(drawing, .band))
        .withoutTrailingSpaces
    }
  }

  private func letter(_ count: Int, _ row: Int) -> String {
    let eighths = Int((Double(count) / high * Double(Self.rows * 8)).rounded())
    // One value among thousands is still there.
    let filled = max(eighths, count > 0 ? 1 : 0) - (Self.rows - 1 - row) * 8
    guard renderer.unicode else { return filled >= 4 || (filled > 0 && row == 7) ? "#" : " " }
    if filled >= 8 { return "█" }
    return filled <= 0 ? " " : ["▁", "▂", "▃", "▄", "▅", "▆", "▇"][filled - 1]
  }

  private var end: Double { histogram.start + Double(counts.count) * width }

  private func column(of value: Double) -> Int {
    let share = (value - histogram.start) / (end - histogram.start)
    return Int((min(max(share, 0), 1) * Double(columns)).rounded())
  }

  private var axisLines: [String] {
    let axis = Axis(covering: [histogram.start, end], most: max(2, min(6, columns / 9)))
    let labels = axis.labels(histogram.format, language).map(renderer.glyphs.plain)
    let inside = zip(axis.ticks, labels).filter {
      $0.0 >= histogram.start - width * 0.001 && $0.0 <= end + width * 0.001
    }
    let ticks = Set(inside.map { column(of: $0.0) })
    let glyphs = renderer.glyphs
    let floor = (0...columns).map { ticks.contains($0) ? glyphs.floorTick : glyphs.rule }.joined()
    var line = ""
    for (tick, label) in inside {
      let start = max(0, margin + 2 + column(of: tick) - label.displayWidth / 2)
      guard line.isEmpty || line.displayWidth + 1 < start,
        start + label.displayWidth <= renderer.width
      else { continue }
      line = line.padded(to: start) + label
    }
    let corner = lowLabel.paddedLeft(to: margin) + " " + glyphs.corner
    return [renderer.paint(corner + floor, .faint), renderer.paint(line, .faint)]
  }

  private var markerLines: [String] {
    histogram.markers.filter { $0.value >= histogram.start && $0.value <= end }
      .sorted { $0.value < $1.value }
      .map { marker in
        let value = histogram.format.text(marker.value, language) ?? ""
        let text = renderer.cut(
          marker.name.said(in: language) + " " + value, to: renderer.width - margin - 4)
        let centre = margin + 2 + column(of: marker.value)
        let arrow = renderer.unicode ? "▾" : "v"
        // To whichever side the name has room on.
        if centre + 2 + text.displayWidth <= renderer.width {
          return renderer.paint("".padded(to: centre) + arrow + " " + text, .reference)
        }
        let before = centre - text.displayWidth - 1
        guard before >= 0 else { return renderer.paint(text + " " + arrow, .reference) }
        return renderer.paint("".padded(to: before) + text + " " + arrow, .reference)
      }
  }
}
