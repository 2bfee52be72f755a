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
      case .bars(let bars): bars.story(language)
      case .histogram(let histogram): histogram.story(language)
      case .scatter(let scatter): scatter.story(language)
      }
    let story = parts.isEmpty ? language.noData : parts.joined(separator: language.comma)
    return title.isEmpty ? story : title.said(in: language) + language.colon + story
  }
}

extension Language {
  fileprivate var comma: String { choose(", ", "，") }
  fileprivate var colon: String { choose(": ", "：") }
}

extension Fan {
  fileprivate func story(_ language: Language) -> [String] {
    let known = points.filter(\.p50.isFinite)
    guard let start = known.first, let end = known.last else { return [] }
    guard known.count > 1 else { return [estimate(end, language)] }

    let least = known.min { $0.p50 < $1.p50 } ?? start
    let most = known.max { $0.p50 < $1.p50 } ?? start
    guard value(most.p50, language) != value(least.p50, language) else {
      let estimate = estimate(end, language)
      return [language.choose("stays at \(estimate)", "始终为 \(estimate)")]
    }
    var turns: [(date: String, text: String)] = []
    // A turn worth a word goes beyond both ends by a twentieth of the whole movement and by half a
    // percent of the size, and shows as another number.
    let size = max(most.p50.magnitude, least.p50.magnitude)
    let margin = max((most.p50 - least.p50) / 20, size / 200)
    let ends = [start, end].map { value($0.p50, language) }
    if least.p50 < min(start.p50, end.p50) - margin, !ends.contains(value(least.p50, language)) {
      turns.append((least.date, turn("dips to", "最低", least, language)))
    }
    if most.p50 > max(start.p50, end.p50) + margin, !ends.contains(value(most.p50, language)) {
      turns.append((most.date, turn("peaks at", "最高", most, language)))
    }
    // ISO dates sort by time; positions would differ for none but repeated dates.
    turns.sort { $0.date < $1.date }
    let first = value(start.p50, language)
    let last = estimate(end, language)
    var parts = [language.choose("starts at \(first)", "起初 \(first)")]
    parts += turns.map(\.text)
    parts.append(language.choose("ends at \(last)", "最终 \(last)"))
    for reference in references {
      guard let goal = reference.values.prefix(points.count).last, goal.isFinite else { continue }
      let goalText = value(goal, language)
      parts.append(
        language.choose(
          "\(reference.name.english) at the end \(goalText)",
          "期末\(reference.name.chinese) \(goalText)"))
    }
    return parts
  }

  private func turn(_ verb: String, _ word: String, _ point: Point, _ language: Language) -> String
  {
    let value = value(point.p50, language)
    let date = CalendarDate(point.date)?.monthAndYear(language) ?? point.date
    return language.choose("\(verb) \(value) in \(date)", "\(date)\(word) \(value)")
  }

  private func value(_ value: Double, _ language: Language) -> String {
    format.text(value, language) ?? "?"
  }

  private func estimate(_ point: Point, _ language: Language) -> String {
    guard point.p10.isFinite, point.p90.isFinite, point.p90 > point.p10,
      let text = format.text(point.p50, low: point.p10, high: point.p90, language)
    else { return value(point.p50, language) }
    return language.choose(
      String(text.dropLast()) + " in \(language.band))",
      String(text.dropLast()) + "，\(language.band))")
  }
}

extension Bars {
  fileprivate func story(_ language: Language) -> [String] {
    let known = bars.filter(\.value.isFinite)
    guard let most = known.max(by: { $0.value < $1.value }),
      let least = known.min(by: { $0.value < $1.value })
    else { return [] }
    guard known.count > 1 else { return [named(most, language)] }
    guard most.value > least.value else {
      let text = valueText(most, language) ?? "?"
      return [language.choose("all \(known.count) at \(text)", "\(known.count) 项均为 \(text)")]
    }
    return [
      language.choose("highest ", "最高 ") + named(most, language),
      language.choose("lowest ", "最低 ") + named(least, language),
    ]
  }

  private func named(_ bar: Bar, _ language: Language) -> String {
    bar.label.said(in: language) + " " + (valueText(bar, language) ?? "?")
  }

  func valueText(_ bar: Bar, _ language: Language) -> String? {
    guard let interval = bar.interval else { return format.text(bar.value, language) }
    return format.text(
      bar.value, low: interval.lowerBound, high: interval.upperBound, language)
  }
}

extension Scatter {
  fileprivate func story(_ language: Language) -> [String] {
    guard let right = placed.max(by: { $0.x < $1.x }), let top = placed.max(by: { $0.y < $1.y })
    else { return [] }
    let (most, highest) = (x.format.text(right.x, language), y.format.text(top.y, language))
    return [
      extreme(x, right.label, most, language), extreme(y, top.label, highest, language),
    ]
  }
}

extension Scatter {
  private func extreme(
    _ scale: Scale, _ label: Phrase, _ value: String?, _ language: Language
  ) -> String {
    let value = value ?? "?"
    return language.choose(
      "most \(scale.title.english) \(label.english) \(value)",
      "\(scale.title.chinese)最高 \(label.chinese) \(value)")
  }
}

extension Histogram {
  fileprivate func story(_ language: Language) -> [String] {
    let total = counts.reduce(0, +)
    guard total > 0, let most = counts.indices.max(by: { counts[$0] < counts[$1] }) else {
      return []
    }
    func text(_ value: Double) -> String { format.text(value, language) ?? "?" }
    let mode = language.range(
      text(start + Double(most) * width), text(start + Double(most + 1) * width))
    let band = language.range(text(quantile(0.1)), text(quantile(0.9)))
    return [
      language.choose("most often \(mode)", "最常见 \(mode)"),
      language.choose("8 of 10 within \(band)", "80% 在 \(band)"),
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
