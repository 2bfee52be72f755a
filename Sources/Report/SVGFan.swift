import Text

/// A fan chart as a picture.
struct SVGFan {
  private let fan: Fan
  private let language: Language
  private let axis: Axis
  private let labels: [String]
  private let left: Double
  private let right: Double
  private let top: Double
  private let bottom: Double

  init(_ fan: Fan, _ language: Language) {
    (self.fan, self.language) = (fan, language)
    axis = Axis(
      covering: fan.points.flatMap { [$0.p10, $0.p50, $0.p90] }
        + fan.references.flatMap { $0.values.prefix(fan.points.count) },
      most: fan.isSmall ? 2 : 5)
    labels = axis.labels(fan.format, language)
    left = 12 + (labels.map(SVG.width).max() ?? 0)
    right = 748 - (Self.ends(fan, language).map { SVG.width($0.text) }.max() ?? 0)
    let labelled = 16 * Double(fan.markers.count)
    top = fan.isSmall ? 14 + labelled : 30 + max(16, labelled)
    bottom = top + (fan.isSmall ? 80 : 240)
  }

  /// The picture; nil without data.
  var drawing: SVG? {
    guard fan.points.contains(where: { Axis.holds($0.p50) }) else { return nil }
    var svg = SVG(height: Int(bottom) + 40)
    if !fan.isSmall { drawLegend(on: &svg) }
    drawAxes(on: &svg)
    drawMarkers(on: &svg)
    for run in runs(where: { Axis.holds(fan.points[$0].p10) && Axis.holds(fan.points[$0].p90) }) {
      let upper = run.map { (x($0), y(fan.points[$0].p90)) }
      let lower = run.reversed().map { (x($0), y(fan.points[$0].p10)) }
      if run.count > 1 {
        svg.path(upper + lower, "band", closed: true)
      } else if let a = upper.first, let b = lower.first {
        // One point in time: the band has a height but no width.
        svg.path(
          [(a.0 - 4, a.1), (a.0 + 4, a.1), (b.0 + 4, b.1), (b.0 - 4, b.1)], "band", closed: true)
      }
    }
    for reference in fan.references {
      let values = reference.values
      for run in runs(where: { values.indices.contains($0) && Axis.holds(values[$0]) }) {
        svg.path(steps(values, over: run), "reference")
      }
    }
    for run in runs(where: { Axis.holds(fan.points[$0].p50) }) {
      svg.path(run.map { (x($0), y(fan.points[$0].p50)) }, run.count > 1 ? "median" : "dot")
    }
    drawEnds(on: &svg)
    return svg
  }

  /// Positions of points without a gap between them.
  private func runs(where isKnown: (Int) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in fan.points.indices where isKnown(index) {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  /// A line on which every value holds until the next, with corners only where it changes.
  private func steps(_ values: [Double], over run: Range<Int>) -> [(Double, Double)] {
    run.flatMap { index -> [(Double, Double)] in
      let end = (x(index), y(values[index]))
      let isEnd = index == run.lowerBound || index == run.upperBound - 1
      let before = index == run.lowerBound ? values[index] : values[index - 1]
      return before != values[index] ? [(x(index), y(before)), end] : isEnd ? [end] : []
    }
  }

  private func x(_ index: Int) -> Double {
    guard fan.points.count > 1 else { return (left + right) / 2 }
    return left + (right - left) * Double(index) / Double(fan.points.count - 1)
  }

  private func y(_ value: Double) -> Double { bottom - (bottom - top) * axis.position(value) }

  private func drawAxes(on svg: inout SVG) {
    for (tick, label) in zip(axis.ticks, labels) {
      svg.line(left, y(tick), right, y(tick), "grid")
      svg.text(label, left - 8, y(tick) + 4, "end")
    }
    svg.line(left, bottom, right, bottom, "axis")
    let most = Int((right - left) / 60)
    var free = 0.0
    for tick in TimeAxis(fan.labels(language), most: most, language).ticks {
      svg.line(x(tick.index), bottom, x(tick.index), bottom + 4, "axis")
      let width = max(SVG.width(tick.label), SVG.width(tick.year))
      guard x(tick.index) - width / 2 >= free else { continue }
      free = x(tick.index) + width / 2 + 6
      svg.text(tick.label, x(tick.index), bottom + 18, "middle")
      if !tick.year.isEmpty { svg.text(tick.year, x(tick.index), bottom + 33, "middle") }
    }
  }

  private func drawMarkers(on svg: inout SVG) {
    let known = fan.markers.filter { fan.points.indices.contains($0.index) }
      .sorted { $0.index < $1.index }
    for (level, marker) in known.enumerated() {
      let date = CalendarDate(fan.points[marker.index].date)?.full(language) ?? ""
      let text = [marker.name.said(in: language).truncated(to: 40), date].filter { !$0.isEmpty }
        .joined(separator: " ")
      let place = x(marker.index)
      let baseline = top - 8 - 16 * Double(known.count - 1 - level)
      svg.line(place, baseline + 4, place, bottom, "marker")
      let half = SVG.width(text) / 2
      svg.text(text, min(max(place, left + half), 752 - half), baseline, "middle")
    }
  }

  private func drawLegend(on svg: inout SVG) {
    var place = left
    func advance(_ text: String, _ svg: inout SVG) {
      svg.text(text, place + 28, 14)
      place += 28 + SVG.width(text) + 18
    }
    svg.line(place, 10, place + 22, 10, "median")
    advance(fan.line.said(in: language), &svg)
    if fan.points.contains(where: { $0.p90 > $0.p10 }) {
      svg.path(
        [(place, 4), (place + 22, 4), (place + 22, 16), (place, 16)], "band", closed: true)
      advance(fan.band.said(in: language), &svg)
    }
    for reference in fan.references {
      svg.line(place, 10, place + 22, 10, "reference")
      advance(reference.name.said(in: language).truncated(to: 30), &svg)
    }
  }

  private static func ends(
    _ fan: Fan, _ language: Language
  ) -> [(text: String, name: String, value: Double)] {
    guard fan.points.count > 1, let end = fan.points.last, end.p50.isFinite else { return [] }
    var format = fan.format
    format.unit = .empty
    var ends = [(end.p50, "strong")]
    for reference in fan.references where reference.values.count >= fan.points.count {
      ends.append((reference.values[fan.points.count - 1], "goal"))
    }
    ends += [(end.p10, ""), (end.p90, "")].filter { $0.0 != end.p50 }
    return ends.filter { Axis.holds($0.0) }.compactMap { value, name in
      format.text(value, language).map { ($0, name, value) }
    }
  }

  /// Values behind the ends of the lines; where two would touch, the less important is left out.
  private func drawEnds(on svg: inout SVG) {
    var taken: [Double] = []
    for end in Self.ends(fan, language) {
      let place = y(end.value)
      guard taken.allSatisfy({ ($0 - place).magnitude >= 13 }) else { continue }
      taken.append(place)
      svg.text(end.text, right + 6, place + 4, end.name)
    }
  }
}
