import Text

/// Bars in letters: lengths from zero in eighths of a letter; estimates as a dot on its interval.
struct TextBars {
  private let bars: Bars
  private let renderer: TextRenderer
  private let language: Language
  private let labels: [String]
  private let values: [String]
  private let labelWidth: Int
  /// Whether labels stand above their bars, as there is no room beside these.
  private let areLabelsAbove: Bool
  private let plotWidth: Int
  private let low: Double
  private let high: Double

  init(_ bars: Bars, _ renderer: TextRenderer, _ language: Language) {
    (self.bars, self.renderer, self.language) = (bars, renderer, language)
    labels = bars.bars.map { $0.label.said(in: language) }
    values =
      bars.bars.map {
        bars.valueText($0, language).map(renderer.glyphs.plain) ?? renderer.glyphs.missing
      }.alignedBeforeIntervals
    let widestValue = values.map(\.displayWidth).max() ?? 0
    let widestLabel = labels.map(\.displayWidth).max() ?? 0
    // At least a fifth for the bars; labels give way before numbers do.
    let least = max(8, renderer.width / 5)
    let room = renderer.width - widestValue - 4 - least
    let legible = min(widestLabel, max(8, labels.map(\.widestAtom).max() ?? 0))
    areLabelsAbove = room < legible
    labelWidth = areLabelsAbove ? 0 : min(widestLabel, room)
    plotWidth = max(5, min(60, renderer.width - labelWidth - widestValue - 4))
    let ends = bars.bars.flatMap { bar in
      [bar.value] + (bar.interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
    }.filter(Axis.holds)
    low = min(0, ends.min() ?? 0)
    high = max(0, ends.max() ?? 0)
  }

  var lines: [String] {
    let widestValue = values.map(\.displayWidth).max() ?? 0
    return bars.bars.indices.flatMap { index in
      let value = values[index].paddedLeft(to: widestValue)
      let bar = "  " + value + "  " + drawing(of: bars.bars[index])
      if areLabelsAbove { return labels[index].wrapped(to: renderer.width) + [bar] }
      let label = labels[index].wrappedUnderItself(to: labelWidth)
      let first = label.prefix(1).map { $0.padded(to: labelWidth) + bar }
      return (first + label.dropFirst()).map(\.withoutTrailingSpaces)
    }
  }

  /// A position in eighths of a letter from the left end.
  private func eighths(_ value: Double) -> Int {
    guard high > low else { return 0 }
    let bounded = min(max(value, low), high)
    return Int(((bounded - low) / (high - low) * Double(plotWidth * 8)).rounded())
  }

  private func letter(_ value: Double) -> Int { min(eighths(value) / 8, plotWidth - 1) }

  private func drawing(of bar: Bars.Bar) -> String {
    guard !bar.value.isNaN else { return "" }
    if let interval = bar.interval { return estimate(bar.value, interval) }
    let zero = eighths(0)
    let end = eighths(bar.value)
    if low < 0 { return signedBar(from: zero, to: end) }
    return renderer.paint(block(length: end), .band)
  }

  /// A bar from the left, in eighths.
  private func block(length: Int) -> String {
    guard renderer.unicode else { return String(repeating: "#", count: (length + 4) / 8) }
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: length / 8) + parts[length % 8]
  }

  /// A bar to either side of a line at zero, in whole letters: blocks have no right eighths.
  private func signedBar(from zero: Int, to end: Int) -> String {
    let (axis, tip) = ((zero + 4) / 8, (end + 4) / 8)
    let full = renderer.unicode ? "█" : "#"
    let left = String(repeating: full, count: max(0, axis - tip)).paddedLeft(to: axis)
    let right = String(repeating: full, count: max(0, tip - axis))
    return renderer.paint(left, .band) + renderer.paint(renderer.glyphs.wall, .faint)
      + renderer.paint(right, .band)
  }

  private func estimate(_ value: Double, _ interval: ClosedRange<Double>) -> String {
    var canvas = Canvas(columns: plotWidth, rows: 1)
    canvas.put(renderer.glyphs.wall, letter(0), 0, .faint)
    if interval.lowerBound.isFinite, interval.upperBound.isFinite {
      for column in letter(interval.lowerBound)...letter(interval.upperBound) {
        canvas.put(renderer.glyphs.line, column, 0, .band)
      }
    }
    canvas.put(renderer.glyphs.dot, letter(value), 0, .median)
    return canvas.line(0, renderer.paint)
  }
}
