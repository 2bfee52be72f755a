public import Questions
public import Report
import Simulation
import Statistics
import Text
import Workforce

extension AttritionTable {
  /// Every form, stretch by stretch and group by group.
  public var document: Document {
    var columns = [Column(request.step?.heading(isStock: false) ?? "52 weeks from")]
    if let split = request.split { columns.append(Column(split.name)) }
    for form in AttritionForm.allCases {
      columns +=
        isBrief
        ? [Column(form.heading)] : Column.group(form.heading, ["p10", "p50", "p90"])
    }
    var table = Table("attrition" + place, columns: columns)
    for (row, stretch) in stretches.enumerated() {
      for (group, title) in groups.enumerated() {
        let shares = AttritionForm.allCases.map { summary($0, stretch: row, group: group) }
        // A group in which there is nobody says nothing.
        guard request.split == nil || shares.contains(where: { ($0?.p90 ?? 0) > 0 }) else {
          continue
        }
        table.append(
          [.text(stretch.words)] + (request.split == nil ? [] : [.text(title)])
            + shares.flatMap(cells))
      }
    }
    return Document {
      table
      Block.note(
        ((isBrief ? ["mean (p10 to p90) of \(futures.words) futures"] : [])
          + AttritionForm.allCases.map(\.meaning) + reading + stretches.partNote).joined(
            separator: "; "))
      if isPartial { Block.note("stopped: played again in \(futures.words) futures") }
    }
  }

  /// Where there are groups an interval stands in one cell.
  private var isBrief: Bool { request.split != nil }

  private var place: String {
    (request.site.map { " at " + forecast.scenario.keys(of: .site)[$0] } ?? "")
      + (request.split.map { " by " + $0.name } ?? "")
  }

  private var groups: [Phrase] {
    request.split.map { forecast.scenario.titles(of: $0) } ?? [.empty]
  }

  /// Who goes of their own will is not who is sent away.
  private var dismissals: [String] {
    let dismissed = zip(forecast.scenario.titles(of: .cause), forecast.compiled.departures)
      .filter { $1 == .dismissed }.map(\.0)
    return dismissed.isEmpty ? [] : ["sent away (dismissed): " + dismissed.series.english]
  }

  private var reading: [String] {
    switch request.split {
    case nil: []
    case .cause: ["by cause the parts add up: each is divided by everybody"] + dismissals
    case .some(let split):
      [
        "people are put to the \(split.name) in which they left, or were at the row's start, or "
          + "joined; who came to it otherwise is no joiner, so that leavers ÷ (start + joiners) may "
          + "pass 100%"
      ]
    }
  }

  private func cells(_ summary: Summary?) -> [Cell] {
    guard let summary else { return Array(repeating: .missing, count: isBrief ? 1 : 3) }
    let format = NumberFormat.decimals(1)
    return isBrief
      ? [.interval(summary.mean, low: summary.p10, high: summary.p90, format)]
      : [summary.p10, summary.p50, summary.p90].map { .number($0, format) }
  }

  /// Turnover and early leaving over time, a point a stretch, with a chart for each group.
  public var plot: Document {
    let drawn: [(AttritionForm, String)] = [
      (.turnover, "turnover, at a year's rate"), (.early, "of joiners, gone in 90 days"),
    ]
    var fans: [Fan] = []
    for (form, title) in drawn {
      for (group, name) in groups.enumerated() {
        let points = stretches.indices.map { summary(form, stretch: $0, group: group) }
        guard points.contains(where: { $0 != nil }) else { continue }
        let scales = stretches.map {
          form == .turnover ? 365.25 / Double(7 * $0.weeks.count) : 1
        }
        func values(_ number: KeyPath<Summary, Double>) -> [Double] {
          zip(points, scales).map { point, scale in
            point.map { $0[keyPath: number] * scale } ?? .nan
          }
        }
        fans.append(
          Fan(
            Phrase(verbatim: title + place + (name.isEmpty ? "" : ": \(name)")), unit: "%",
            format: .whole,
            dates: stretches.map { forecast.compiled.monday(of: $0.weeks.lowerBound).iso },
            p10: values(\.p10), p50: values(\.p50), p90: values(\.p90),
            isSmall: groups.count > 1))
      }
    }
    return Document {
      for fan in fans { fan }
      if fans.isEmpty { "Nobody is there in these weeks, so there is no attrition to show." }
      if isPartial { Block.note("stopped: played again in \(futures.words) futures") }
    }
  }
}

extension Forecast {
  /// What share of people leaves in the last year, in the two forms most asked for; nil where there
  /// is nobody.
  var attritionSentence: String? {
    guard let (stretch, turnover) = attritionAtTheEnd(.turnover) else { return nil }
    let weeks = stretch.weeks.count
    let span = weeks < compiled.weeks ? "the last \(weeks) weeks" : "the \(weeks) weeks"
    let pace = 365.25 / Double(7 * weeks)
    let year =
      stretch.isPart
      ? ", \(NumberFormat.whole.text(turnover.p50 * pace) ?? "")% a year at that pace" : ""
    let loss = attritionAtTheEnd(.loss).map {
      " Of those here at their start \(share($0.share)) are gone at the end."
    }
    return "Turnover in \(span) is \(share(turnover))\(year): leavers ÷ mean head count."
      + (loss ?? "")
  }

  /// `59.8% (57 to 62%)`: the middle, and what lies between in 8 of 10 futures.
  private func share(_ summary: Summary) -> String {
    NumberFormat.share.text(summary.p50 / 100, low: summary.p10 / 100, high: summary.p90 / 100)
      ?? ""
  }
}
