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
    let words: String
    /// What it is called where nothing of it differs.
    let kind: String
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
    let always: [(Measure, String)] = [(.leavers, "leavers"), (.people, "people")]
    let leading = always.compactMap { measure, words in
      close(measure).map {
        Line(
          words: name(words, measure, "", week: compiled.weeks), kind: words, difference: $0,
          isAlways: true)
      }
    }
    var rate = turnover().map {
      Line(words: "turnover a year (%)", kind: "turnover", difference: $0)
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
    switch headline {
    case .all(let words): return lines(of: measure, words.english, "", [], [])
    case .site(let words):
      return first.sites.indices.flatMap {
        lines(of: measure, words.english, " at \(first.sites[$0].key)", [.site], [$0])
      }
    case .family(let words):
      return answered.flatMap {
        lines(of: measure, words.english, " of \(first.families[$0].key)", [.family], [$0])
      }
    }
  }

  /// A stock at the opening and at the end or, where it is the same then, in the week in which it
  /// differs most; a flow or a rate over all weeks.
  private func lines(
    of measure: Measure, _ words: String, _ place: String, _ cut: [Dimension], _ at: [Int]
  ) -> [Line] {
    guard let series = compiled.layout.index(of: measure, cut: cut, at: at) else { return [] }
    func line(_ week: Int) -> Line? {
      difference(series, week: week).map {
        Line(
          words: name(words, measure, place, week: week), kind: words, difference: $0,
          format: isLarge(measure.description.unit) ? .compact : .plain,
          isUnlike: measure == .serviceLevel && isCountedInTwoWays(family: at.first))
      }
    }
    guard measure.description.kind.isStock else { return [line(compiled.weeks)].compactMap(\.self) }
    let opening = cut == [.site] ? at.first.flatMap { openingWeek(of: $0) } : nil
    let usual = [opening, compiled.weeks].compactMap(\.self).compactMap(line)
    guard usual.allSatisfy(\.difference.isSame), let week = widest(series) else { return usual }
    return [line(week)].compactMap(\.self)
  }

  private func isLarge(_ unit: Measure.Unit) -> Bool { unit.isMoney || unit == .contacts }

  private func openingWeek(of site: Int) -> Int? {
    first.sites[site].value.opening.flatMap { compiled.countedDays.place(of: $0) }
  }

  /// The week in which a series differs most in the mean; nil where it is the same in all weeks.
  private func widest(_ series: Int) -> Int? {
    let weeks = (0..<compiled.weeks).map { week in
      (week, (result.difference.distribution(series, week: week).mean ?? 0).magnitude)
    }
    return weeks.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil }
  }

  /// `short at phase-3, opening`, `mean wait of voice (seconds)`, `pay in all (CNY)`
  private func name(_ words: String, _ measure: Measure, _ place: String, week: Int) -> String {
    let description = measure.description
    let unit: String =
      switch description.unit {
      case .percent, .seconds, .points, .currency, .currencyPerWeek:
        " (\(description.unit.name(in: currency)))"
      case .people, .seats, .sites, .weeks, .contacts, .exams, .courses, .credits, .weeksOfWork,
        .hours:
        ""
      }
    return words + place + time(of: measure, place, week: week) + unit
  }

  private func time(of measure: Measure, _ place: String, week: Int) -> String {
    let description = measure.description
    guard description.kind.isStock else {
      let isSum = description.kind != .ratio && ![.weeks, .weeksOfWork].contains(description.unit)
      return isSum ? " in all" : ""
    }
    if week == compiled.weeks { return place.isEmpty ? " at the end" : ", end" }
    return isOpening(week, place) ? ", opening" : ", \(compiled.monday(of: week).words)"
  }

  private func isOpening(_ week: Int, _ place: String) -> Bool {
    first.sites.indices.contains {
      place == " at \(first.sites[$0].key)" && openingWeek(of: $0) == week
    }
  }

  // MARK: - How they are shown

  func table(_ title: String, of lines: [Line]) -> Table {
    var table = Table(title) {
      ""
      "as it is"
      "with the change"
      "difference (95 % interval)"
    }
    for line in lines {
      let estimate = line.difference.estimate
      table.append(
        .text(line.words), .number(line.difference.first, line.format),
        .number(line.difference.second, line.format),
        line.isUnlike
          ? .text("counted in two ways")
          : line.difference.isSame
            ? .named("the same", 0)
            : .interval(
              estimate.value, low: estimate.low, high: estimate.high, line.format.signed))
    }
    return table
  }

  /// `The same in every future: starters, promotions.`
  func sameSentence(_ lines: [Line]) -> String? {
    let differing = Set(lines.filter { !$0.difference.isSame || $0.isAlways }.map(\.kind))
    var seen = differing
    let same = lines.map(\.kind).filter { seen.insert($0).inserted }
    return same.isEmpty ? nil : "The same in every future: \(same.joined(separator: ", "))."
  }
}
