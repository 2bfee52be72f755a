import Questions
import Report
import Schema
import Simulation
import Statistics
import Text
import Workforce

extension Comparison {
  /// A number of both sides and what differs.
  struct Line {
    /// What it is.
    let words: Phrase
    /// What it is called where nothing of it differs.
    let kind: Phrase
    let difference: Difference
    var format = NumberFormat.plain
    /// Whether it is shown where nothing differs.
    var isAlways = false
    /// Whether the two sides are counted in two ways, so that they differ whatever becomes of people.
    var isUnlike = false

    var isTold: Bool { difference.isTold || isUnlike }
    fileprivate var isNothing: Bool { difference.first == 0 && difference.second == 0 }
  }

  /// Everything that a comparison tells of, in order: who leaves, then what else is counted by the
  /// headlines of measures, then money. What is 0 on both sides is left out.
  var lines: [Line] {
    let always = [(Measure.leavers, Phrase("leavers", "离职人数")), (.people, Phrase("people", "人数"))]
    let leading = always.compactMap { measure, words in
      close(measure).map {
        Line(
          words: name(words, measure, .everywhere, .week(compiled.weeks)), kind: words,
          difference: $0, isAlways: true)
      }
    }
    var rate = turnover().map {
      Line(
        words: Phrase("turnover a year (%)", "年流失率（%）"), kind: Phrase("turnover", "流失率"),
        difference: $0)
    }
    rate?.isAlways = true
    let others = Measure.allCases.filter { measure in !always.contains { $0.0 == measure } }
    let counted = others.filter { !$0.description.unit.isMoney }.flatMap(lines)
    let money = others.filter(\.description.unit.isMoney).flatMap(lines)
    return (leading.prefix(1) + [rate].compactMap(\.self) + leading.dropFirst() + counted + money)
      .filter { !$0.isNothing }
  }

  private func lines(of measure: Measure) -> [Line] {
    guard let headline = measure.description.headline else { return [] }
    let places: [Place] =
      switch headline {
      case .all: [.everywhere]
      case .site: first.sites.indices.map { .site($0) }
      case .family: answered.map { .family($0) }
      }
    return places.flatMap { lines(of: measure, headline.words, $0) }
  }

  /// What a line is of.
  private enum Place {
    case everywhere
    case site(Int)
    case family(Int)

    var cut: [Dimension] {
      switch self {
      case .everywhere: []
      case .site: [.site]
      case .family: [.family]
      }
    }

    var at: [Int] {
      switch self {
      case .everywhere: []
      case .site(let place), .family(let place): [place]
      }
    }
  }

  /// When a number is counted.
  private enum Time {
    /// In a week, at the close, or over all weeks.
    case week(Int)
    /// On the day on which the site opens, in each world its own.
    case opening(first: Day, second: Day)
  }

  /// A stock at the opening and at the end or, where it is the same then, in the week in which it
  /// differs most; a flow or a rate over all weeks.
  private func lines(of measure: Measure, _ words: Phrase, _ place: Place) -> [Line] {
    guard let series = compiled.layout.index(of: measure, cut: place.cut, at: place.at) else {
      return []
    }
    func line(_ time: Time, _ difference: Difference?) -> Line? {
      difference.map {
        Line(
          words: name(words, measure, place, time), kind: words, difference: $0,
          format: isLarge(measure.description.unit) ? .compact : .plain,
          isUnlike: measure == .serviceLevel && isCountedInTwoWays(family: place.at.first))
      }
    }
    func line(_ week: Int) -> Line? { line(.week(week), difference(series, week: week)) }
    guard measure.description.kind.isStock else { return [line(compiled.weeks)].compactMap(\.self) }
    var usual = [line(compiled.weeks)].compactMap(\.self)
    if case .site(let site) = place, let days = openings(ofSite: site),
      let opening = line(
        .opening(first: days.first, second: days.second),
        difference(series, atOpeningOf: site))
    {
      usual.insert(opening, at: 0)
    }
    guard usual.allSatisfy(\.difference.isSame), let week = widest(series) else { return usual }
    return [line(week)].compactMap(\.self)
  }

  private func isLarge(_ unit: Measure.Unit) -> Bool { unit.isMoney || unit == .contacts }

  /// The week in which a series differs most in the mean; nil where it is the same in all weeks.
  private func widest(_ series: Int) -> Int? {
    let weeks = (0..<compiled.weeks).map { week in
      (week, (result.difference.moments(series, week: week).mean ?? 0).magnitude)
    }
    return weeks.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil }
  }

  /// `short at phase-3, opening`, `mean wait of voice (seconds)`, `pay in all (CNY)`
  private func name(_ words: Phrase, _ measure: Measure, _ place: Place, _ time: Time) -> Phrase {
    let description = measure.description
    let name = timed(placed(words, place), measure, place, time)
    switch description.unit {
    case .percent, .seconds, .points, .days, .workingDays, .deviations, .currency, .currencyPerWeek:
      let unit = description.unit.name(in: currencyCode)
      return Phrase("\(name) (\(unit))", "\(name)（\(unit)）")
    case .people, .seats, .sites, .weeks, .contacts, .exams, .courses, .credits, .tasks,
      .weeksOfWork, .hours:
      return name
    }
  }

  private func placed(_ words: Phrase, _ place: Place) -> Phrase {
    switch place {
    case .everywhere: words
    case .site(let site):
      Phrase("\(words) at \(first.sites[site].name)", "\(first.sites[site].name) \(words)")
    case .family(let family):
      Phrase(
        "\(words) of \(first.families[family].name)", "\(first.families[family].name) \(words)")
    }
  }

  private func timed(
    _ name: Phrase, _ measure: Measure, _ place: Place, _ time: Time
  ) -> Phrase {
    let description = measure.description
    guard description.kind.isStock else {
      let isSum = description.kind != .ratio && ![.weeks, .weeksOfWork].contains(description.unit)
      return isSum ? Phrase("\(name) in all", "\(name)合计") : name
    }
    switch (time, place) {
    case (.opening(let first, let second), _) where first == second:
      return Phrase("\(name), opening", "\(name)，开业当日")
    case (.opening, _): return Phrase("\(name), own opening", "\(name)，各自开业当日")
    case (.week(compiled.weeks), .everywhere):
      return Phrase("\(name) at the end", "期末\(name)")
    case (.week(compiled.weeks), _): return Phrase("\(name), end", "\(name)，期末")
    case (.week(let week), _):
      let day = compiled.monday(of: week)
      return Phrase("\(name), \(day)", "\(name)，\(day)")
    }
  }

  /// `phase-3 opens on 6 Sep 2027 as it is, on 9 Sep 2027 with the change`
  var openingNotes: [Block] {
    first.sites.indices.compactMap { site in
      guard let days = openings(ofSite: site), days.first != days.second else { return nil }
      let name = first.sites[site].name
      return .note(
        Phrase(
          """
          \(name) opens on \(days.first) as it is, on \(days.second) with the change: own opening is \
          the day in each
          """,
          "\(name) 现状 \(days.first) 开业，改后 \(days.second) 开业：各自开业当日即各按自己的日期"))
    }
  }

  // MARK: - How they are shown

  static let asItIs = Phrase("as it is", "现状")
  static let difference = Phrase("difference (95 % interval)", "差值（95% 区间）")

  func table(_ title: Phrase, of lines: [Line]) -> Table {
    var table = Table(title) {
      Phrase.empty
      Self.asItIs
      Phrase("with the change", "改动后")
      Self.difference
    }
    for line in lines {
      let estimate = line.difference.estimate
      table.append(
        .text(line.words), .number(line.difference.first, line.format),
        .number(line.difference.second, line.format),
        line.isUnlike
          ? .text(Phrase("counted in two ways", "口径不同"))
          : line.difference.isSame
            ? .named(Phrase("the same", "无差异"), 0)
            : .interval(
              estimate.value, low: estimate.low, high: estimate.high, line.format.signed))
    }
    return table
  }

  /// `The same in every future: starters, promotions.`
  func sameSentence(_ lines: [Line]) -> Phrase? {
    let differing = Set(lines.filter { !$0.difference.isSame || $0.isAlways }.map(\.kind))
    var seen = differing
    let kinds = lines.map(\.kind).filter { seen.insert($0).inserted }
    guard !kinds.isEmpty else { return nil }
    let same = kinds.series
    return Phrase("The same in every future: \(same).", "各次推演均无差异：\(same)。")
  }
}
