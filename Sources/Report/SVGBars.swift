import Text

/// Bars as a picture: lengths from zero, or dots on their intervals where they are estimates.
struct SVGBars {
  private let bars: Bars
  private let language: Language

  init(_ bars: Bars, _ language: Language) { (self.bars, self.language) = (bars, language) }

  /// The picture; nil without data.
  var drawing: SVG? {
    let known = bars.bars.filter(\.value.isFinite)
    guard !known.isEmpty else { return nil }
    let rowHeight = 26.0
    var svg = SVG(height: Int(rowHeight * Double(bars.bars.count)) + 40)
    let bottom = rowHeight * Double(bars.bars.count) + 8
    let names = bars.bars.map { $0.label.said(in: language).truncated(to: 32) }
    let values = bars.bars.map { bars.valueText($0, language) ?? "–" }
    let left = 12 + (names.map(SVG.width).max() ?? 0)
    let right = 740 - (values.map(SVG.width).max() ?? 0)
    let ends = known.flatMap { bar in
      [bar.value] + (bar.interval.map { [$0.lowerBound, $0.upperBound] } ?? [])
    }
    let axis = Axis(covering: ends, fromZero: true)
    func x(_ value: Double) -> Double {
      left + (right - left) * min(max(axis.position(value), 0), 1)
    }
    for (tick, label) in zip(axis.ticks, axis.labels(bars.format, language)) {
      svg.line(x(tick), 4, x(tick), bottom, tick == 0 ? "axis" : "grid")
      svg.text(label, x(tick), bottom + 18, "middle")
    }
    for (row, bar) in bars.bars.enumerated() {
      let middle = rowHeight * (Double(row) + 0.5) + 6
      svg.text(names[row], left - 8, middle + 4, "end value")
      svg.text(values[row], right + 10, middle + 4, "value")
      guard bar.value.isFinite else { continue }
      let words = bar.label.said(in: language) + " " + values[row]
      if let interval = bar.interval {
        svg.line(x(interval.lowerBound), middle, x(interval.upperBound), middle, "whisker")
        svg.dot(x(bar.value), middle, words)
      } else {
        let (from, to) = (x(min(0, bar.value)), x(max(0, bar.value)))
        svg.bar(from, middle - 8, to - from, 16, words)
      }
    }
    return svg
  }
}
