import Text

/// A histogram as a picture.
struct SVGHistogram {
  private let histogram: Histogram
  private let language: Language

  init(_ histogram: Histogram, _ language: Language) {
    (self.histogram, self.language) = (histogram, language)
  }

  /// The picture; nil without data.
  var drawing: SVG? {
    let total = histogram.counts.reduce(0, +)
    guard total > 0 else { return nil }
    let end = histogram.start + Double(histogram.counts.count) * histogram.width
    let shares = histogram.counts.map { Double($0) / Double(total) }
    let heights = Axis(covering: shares, most: 4, fromZero: true)
    let heightLabels = heights.labels(.share, language)
    let left = 12 + (heightLabels.map(SVG.width).max() ?? 0)
    let right = 730.0
    let markers = histogram.markers.filter { (histogram.start...end).contains($0.value) }
      .sorted { $0.value < $1.value }
    let top = 12 + 16 * Double(markers.count)
    let bottom = top + 180
    var svg = SVG(height: Int(bottom) + 30)
    func x(_ value: Double) -> Double {
      left + (right - left) * (value - histogram.start) / (end - histogram.start)
    }
    func y(_ share: Double) -> Double { bottom - (bottom - top) * heights.position(share) }

    for (tick, label) in zip(heights.ticks, heightLabels) {
      svg.line(left, y(tick), right, y(tick), "grid")
      svg.text(label, left - 8, y(tick) + 4, "end")
    }
    func text(_ value: Double) -> String { histogram.format.text(value, language) ?? "" }
    for (index, share) in shares.enumerated() where share > 0 {
      let low = histogram.start + Double(index) * histogram.width
      let width = x(low + histogram.width) - x(low)
      let words =
        language.range(text(low), text(low + histogram.width)) + " "
        + (NumberFormat.share.text(share, language) ?? "")
      // A hair of space between neighbours, unless they are hairs themselves.
      let hair = width > 3 ? 1.0 : 0
      svg.bar(x(low), y(share), width - hair, bottom - y(share), words)
    }
    svg.line(left, bottom, right, bottom, "axis")
    let axis = Axis(covering: [histogram.start, end], most: 7)
    let slack = histogram.width * 0.001
    for (tick, label) in zip(axis.ticks, axis.labels(histogram.format, language))
    where tick >= histogram.start - slack && tick <= end + slack {
      svg.line(x(tick), bottom, x(tick), bottom + 4, "axis")
      svg.text(label, x(tick), bottom + 18, "middle")
    }
    for (level, marker) in markers.enumerated() {
      let baseline = top - 6 - 16 * Double(markers.count - 1 - level)
      svg.line(x(marker.value), baseline + 4, x(marker.value), bottom, "reference")
      let words = marker.name.said(in: language).truncated(to: 40) + " " + text(marker.value)
      let half = SVG.width(words) / 2
      svg.text(words, min(max(x(marker.value), half + 4), 756 - half), baseline, "middle goal")
    }
    return svg
  }
}
