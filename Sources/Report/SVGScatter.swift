import Text

/// A scatter as a picture: named dots, and a dashed line across each axis.
struct SVGScatter {
  private let scatter: Scatter
  private let language: Language

  init(_ scatter: Scatter, _ language: Language) {
    (self.scatter, self.language) = (scatter, language)
  }

  /// The picture; nil without data.
  var drawing: SVG? {
    let points = scatter.placed
    guard !points.isEmpty else { return nil }
    let xAxis = Axis(covering: points.map(\.x) + [scatter.x.line])
    let yAxis = Axis(covering: points.map(\.y) + [scatter.y.line])
    let yLabels = yAxis.labels(scatter.y.format, language)
    let (left, right) = (20 + (yLabels.map(SVG.width).max() ?? 0), 740.0)
    let (top, bottom) = (28.0, 320.0)
    func x(_ value: Double) -> Double { left + (right - left) * xAxis.position(value) }
    func y(_ value: Double) -> Double { bottom - (bottom - top) * yAxis.position(value) }

    var svg = SVG(height: 372)
    for (tick, label) in zip(yAxis.ticks, yLabels) {
      svg.line(left, y(tick), right, y(tick), "grid")
      svg.text(label, left - 8, y(tick) + 4, "end")
    }
    for (tick, label) in zip(xAxis.ticks, xAxis.labels(scatter.x.format, language)) {
      svg.line(x(tick), top, x(tick), bottom, "grid")
      svg.text(label, x(tick), bottom + 18, "middle")
    }
    svg.line(left, bottom, right, bottom, "axis")
    svg.line(left, top, left, bottom, "axis")
    svg.text(scatter.y.title.said(in: language), left, top - 12)
    svg.text(scatter.x.title.said(in: language), right, bottom + 40, "end")
    if Axis.holds(scatter.x.line) {
      svg.line(x(scatter.x.line), top, x(scatter.x.line), bottom, "reference")
    }
    if Axis.holds(scatter.y.line) {
      svg.line(left, y(scatter.y.line), right, y(scatter.y.line), "reference")
    }
    for point in points {
      let name = point.label.said(in: language).truncated(to: 32)
      svg.dot(x(point.x), y(point.y), words(point))
      // To whichever side the name has room on.
      let hasRoom = x(point.x) + 10 + SVG.width(name) <= right
      svg.text(
        name, x(point.x) + (hasRoom ? 9 : -9), y(point.y) - 7, hasRoom ? "value" : "end value")
    }
    return svg
  }

  private func words(_ point: Scatter.Point) -> String {
    let x = scatter.x.format.text(point.x, language) ?? "–"
    let y = scatter.y.format.text(point.y, language) ?? "–"
    return Phrase(
      "\(point.label): \(scatter.x.title) \(x), \(scatter.y.title) \(y)",
      "\(point.label)：\(scatter.x.title) \(x)，\(scatter.y.title) \(y)"
    ).said(in: language)
  }
}
