// What a chart shows, in one line of words: for those who cannot see it, and for those who only
// have a moment.

public import Text

extension Chart {
  /// The chart in one line of words.
  ///
  /// `people: starts at 2,000, dips to 1,950 in March 2027, ends at 3,498 (3,402 to 3,590 in 8 of
  /// 10 futures)`
  public func description(in language: Language) -> String {
    let parts =
      switch self {
      case .fan(let fan): fan.story(language)
      case .bars(let bars): bars.story
      case .histogram(let histogram): histogram.story
      case .scatter(let scatter): scatter.story
      }
    let story = parts.isEmpty ? Phrase.noData : parts.remarks
    return (title.isEmpty ? story : Phrase("\(title): \(story)", "\(title)：\(story)"))
      .said(in: language)
  }
}

extension Phrase {
  /// The future in the middle.
  static let median = Phrase("median", "中位数")
  /// What lies between the 10th and the 90th percentile.
  static let band = Phrase("8 of 10 futures", "八成推演")
  /// What a table without rows says.
  static let noRows = Phrase("no rows", "无数据")
  /// What a chart without numbers says.
  static let noData = Phrase("no data", "无数据")
}

extension NumberFormat {
  /// The number for a sentence; a question mark where it is none.
  fileprivate func told(_ value: Double) -> Phrase { phrase(value) ?? Phrase(verbatim: "?") }
}

extension Fan {
  /// What it shows, turn by turn. Turns are those of the numbers as the language prints them.
  fileprivate func story(_ language: Language) -> [Phrase] {
    let known = points.filter(\.p50.isFinite)
    guard let start = known.first, let end = known.last else { return [] }
    guard known.count > 1 else { return [estimate(end)] }
    if spread == .means { return along(known) }

    func shown(_ value: Double) -> String { format.told(value).said(in: language) }
    let least = known.min { $0.p50 < $1.p50 } ?? start
    let most = known.max { $0.p50 < $1.p50 } ?? start
    guard shown(most.p50) != shown(least.p50) else {
      return [Phrase("stays at \(estimate(end))", "始终为 \(estimate(end))")]
    }
    var turns: [(date: String, text: Phrase)] = []
    // A turn worth a word goes beyond both ends by a twentieth of the whole movement and by half a
    // percent of the size, and shows as another number.
    let size = max(most.p50.magnitude, least.p50.magnitude)
    let margin = max((most.p50 - least.p50) / 20, size / 200)
    let ends = [start, end].map { shown($0.p50) }
    if least.p50 < min(start.p50, end.p50) - margin, !ends.contains(shown(least.p50)) {
      let (value, month) = (format.told(least.p50), least.month)
      turns.append(
        (least.date, Phrase("dips to \(value) in \(month)", "\(month)最低 \(value)")))
    }
    if most.p50 > max(start.p50, end.p50) + margin, !ends.contains(shown(most.p50)) {
      let (value, month) = (format.told(most.p50), most.month)
      turns.append(
        (most.date, Phrase("peaks at \(value) in \(month)", "\(month)最高 \(value)")))
    }
    // ISO dates sort by time; positions would differ for none but repeated dates.
    turns.sort { $0.date < $1.date }
    let first = format.told(start.p50)
    var parts = [Phrase("starts at \(first)", "起初 \(first)")]
    parts += turns.map(\.text)
    parts.append(Phrase("ends at \(estimate(end))", "最终 \(estimate(end))"))
    for reference in references {
      guard let goal = reference.values.prefix(points.count).last, goal.isFinite else { continue }
      let value = format.told(goal)
      parts.append(
        Phrase("\(reference.name) at the end \(value)", "期末\(reference.name) \(value)"))
    }
    return parts
  }

  /// `at 0% 2,781 (2,770 to 2,792), at 10% 2,560 (2,549 to 2,571)`: both ends, and between them the
  /// lowest and the highest where they lie beyond both.
  private func along(_ known: [Point]) -> [Phrase] {
    let inside = known.dropFirst().dropLast()
    let ends = [known[0], known[known.count - 1]].map(\.p50)
    let (bottom, top) = (min(ends[0], ends[1]), max(ends[0], ends[1]))
    let turns = inside.filter { point in
      let others = inside.map(\.p50)
      return point.p50 < bottom && point.p50 == others.min()
        || point.p50 > top && point.p50 == others.max()
    }
    return ([known[0]] + turns.prefix(2) + [known[known.count - 1]]).map { point in
      let value = format.phrase(point.p50, low: point.p10, high: point.p90) ?? .empty
      let place =
        points.firstIndex(of: point).flatMap { settings.indices.contains($0) ? settings[$0] : nil }
        ?? Phrase(written: point.date)
      return Phrase("at \(place) \(value)", "\(place) 时为 \(value)")
    }
  }

  /// `3,498 (3,402 to 3,590 in 8 of 10 futures)`
  private func estimate(_ point: Point) -> Phrase {
    guard point.p10.isFinite, point.p90.isFinite, point.p90 > point.p10,
      let estimate = format.phrase(point.p50, low: point.p10, high: point.p90)
    else { return format.told(point.p50) }
    // The bracket goes on with what it holds.
    let open = estimate.map { String($0.dropLast()) }
    return Phrase("\(open) in \(Phrase.band))", "\(open)，\(Phrase.band)）")
  }
}

extension Fan.Point {
  /// `March 2027`; a date that is none as it is written.
  fileprivate var month: Phrase {
    .each { CalendarDate(date)?.monthAndYear($0) ?? date }
  }
}

extension Bars {
  fileprivate var story: [Phrase] {
    let known = bars.filter(\.value.isFinite)
    guard let most = known.max(by: { $0.value < $1.value }),
      let least = known.min(by: { $0.value < $1.value })
    else { return [] }
    guard known.count > 1 else { return [named(most)] }
    guard most.value > least.value else {
      let value = value(of: most)
      return [Phrase("all \(known.count) at \(value)", "\(known.count) 项均为 \(value)")]
    }
    return [
      Phrase("highest \(named(most))", "最高的是\(named(most))"),
      Phrase("lowest \(named(least))", "最低的是\(named(least))"),
    ]
  }

  private func named(_ bar: Bar) -> Phrase {
    Phrase("\(bar.label) \(value(of: bar))", "\(bar.label) \(value(of: bar))")
  }

  private func value(of bar: Bar) -> Phrase { .each { valueText(bar, $0) ?? "?" } }

  func valueText(_ bar: Bar, _ language: Language) -> String? {
    guard let interval = bar.interval else { return format.text(bar.value, language) }
    return format.text(
      bar.value, low: interval.lowerBound, high: interval.upperBound, language)
  }
}

extension Scatter {
  fileprivate var story: [Phrase] {
    guard let right = placed.max(by: { $0.x < $1.x }), let top = placed.max(by: { $0.y < $1.y })
    else { return [] }
    return [extreme(x, right.label, right.x), extreme(y, top.label, top.y)]
  }

  private func extreme(_ scale: Scale, _ label: Phrase, _ number: Double) -> Phrase {
    let value = scale.format.told(number)
    return Phrase(
      "most \(scale.title) \(label) \(value)", "\(scale.title)最高的是\(label) \(value)")
  }
}

extension Histogram {
  fileprivate var story: [Phrase] {
    let total = counts.reduce(0, +)
    guard total > 0, let most = counts.indices.max(by: { counts[$0] < counts[$1] }) else {
      return []
    }
    let from = format.told(start + Double(most) * width)
    let to = format.told(start + Double(most + 1) * width)
    let (low, high) = (format.told(quantile(0.1)), format.told(quantile(0.9)))
    return [
      Phrase("most often \(from) to \(to)", "最常见 \(from) 至 \(to)"),
      Phrase("8 of 10 within \(low) to \(high)", "八成在 \(low) 至 \(high)"),
    ]
  }

  /// The value below which this share lies, taking values as evenly spread within a bin.
  func quantile(_ share: Double) -> Double {
    var left = share * Double(counts.reduce(0, +))
    for (index, count) in counts.enumerated() where count > 0 {
      if left <= Double(count) { return start + (Double(index) + left / Double(count)) * width }
      left -= Double(count)
    }
    return start + Double(counts.count) * width
  }
}
