public import Questions
public import Report
import Simulation
import Statistics
import Text
import Workforce

extension AttritionTable {
  /// Every form, stretch by stretch and group by group.
  public var document: Document {
    var columns = [
      Column(request.step?.heading(isStock: false) ?? Step.weeks(52).heading(isStock: false))
    ]
    if let split = request.split { columns.append(Column(split.title)) }
    for form in AttritionForm.allCases {
      columns +=
        isBrief
        ? [Column(form.heading)] : [Column].percentiles(under: form.heading)
    }
    var table = Table(placed(Phrase("attrition", "流失")), columns: columns)
    for (row, stretch) in stretches.enumerated() {
      for (group, title) in groups.enumerated() {
        let shares = AttritionForm.allCases.map { summary($0, stretch: row, group: group) }
        // A group in which there is nobody says nothing.
        guard request.split == nil || shares.contains(where: { ($0?.p90 ?? 0) > 0 }) else {
          continue
        }
        table.append(
          [stretch.cell] + (request.split == nil ? [] : [.text(title)])
            + shares.flatMap(cells))
      }
    }
    return Document {
      table
      Block.note(
        ((isBrief ? [.means(of: futures)] : [])
          + AttritionForm.allCases.map(\.meaning) + reading + stretches.partNote).clauses)
      if isPartial { Block.note(.stopped(after: futures)) }
    }
  }

  /// Where there are groups an interval stands in one cell.
  private var isBrief: Bool { request.split != nil }

  private func placed(_ name: Phrase) -> Phrase {
    name.looked(
      at: request.site.map { forecast.scenario.sites[$0].name }, by: request.split)
  }

  private var groups: [Phrase] {
    guard let split = request.split else { return [.empty] }
    let kinds = split == .cause ? forecast.compiled.causeKinds : []
    return forecast.scenario.titles(of: split) + kinds.map(\.together)
  }

  /// Who goes of their own will is not who is sent away.
  private var dismissals: [Phrase] {
    let dismissed = zip(forecast.scenario.titles(of: .cause), forecast.compiled.departures)
      .filter { $1 == .dismissed }.map(\.0)
    guard !dismissed.isEmpty else { return [] }
    let causes = dismissed.series
    return [Phrase("sent away (dismissed): \(causes)", "被动离职：\(causes)")]
  }

  /// Whose contract ends has not left it.
  private var ends: [Phrase] {
    let ended = zip(forecast.scenario.titles(of: .cause), forecast.compiled.departures)
      .filter { $1 == .ended }.map(\.0)
    guard !ended.isEmpty else { return [] }
    let causes = ended.series
    return [
      Phrase(
        "no attrition, and counted in none of these: \(causes)", "不算流失、各种口径都不计：\(causes)")
    ]
  }

  private var reading: [Phrase] {
    switch request.split {
    case nil: ends
    case .cause:
      [
        Phrase(
          "by cause the parts add up: each is divided by everybody",
          "按离职原因拆分时各项可以相加：分母都是全部人员")
      ] + dismissals + ends
    case .some(let split):
      [
        Phrase(
          """
          people are put to the \(split.title) in which they left, or were at the row's start, or \
          joined; who came to it otherwise is no joiner, so that leavers ÷ (start + joiners) may \
          pass 100%
          """,
          """
          离职、期初、入职分别按当时所在的\(split.title)归类；中途转入的不算入职，\
          因此离职 ÷（期初 + 入职）可能超过 100%
          """)
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
    let drawn: [(AttritionForm, Phrase)] = [
      (.turnover, Phrase("turnover, at a year's rate", "流失率（折成年率）")),
      (.early, Phrase("of joiners, gone in 90 days", "新人 90 天内流失")),
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
        let title = placed(title)
        fans.append(
          Fan(
            name.isEmpty ? title : Phrase("\(title): \(name)", "\(title)：\(name)"),
            unit: Phrase(verbatim: "%"), format: .whole,
            dates: stretches.map { forecast.compiled.monday(of: $0.weeks.lowerBound).iso },
            p10: values(\.p10), p50: values(\.p50), p90: values(\.p90),
            isSmall: groups.count > 1))
      }
    }
    return Document {
      for fan in fans { fan }
      if fans.isEmpty {
        Phrase(
          "Nobody is there in these weeks, so there is no attrition to show.",
          "这些周没有人在职，没有流失可显示。")
      }
      if isPartial { Block.note(.stopped(after: futures)) }
    }
  }
}

extension Cause.Departure {
  /// All causes of the kind together.
  fileprivate var together: Phrase {
    switch self {
    case .voluntary: Phrase("voluntary in all", "主动离职合计")
    case .dismissed: Phrase("dismissed in all", "被动离职合计")
    case .ended: Phrase("ended in all", "合同到期合计")
    }
  }
}

extension Forecast {
  /// What share of people leaves in the last year, in the two forms most asked for; nil where there
  /// is nobody.
  var attritionSentence: Phrase? {
    guard let (stretch, turnover) = attritionAtTheEnd(.turnover) else { return nil }
    let weeks = stretch.weeks.count
    let share = NumberFormat.share(of: turnover)
    let span =
      weeks < compiled.weeks
      ? Phrase("the last \(weeks) weeks", "最后 \(weeks) 周")
      : Phrase("the \(weeks) weeks", "\(weeks) 周内")
    let year = NumberFormat.share.decimals(0).words(
      turnover.p50 / 100 * 365.25 / Double(7 * weeks))
    let ofAll =
      stretch.isPart
      ? Phrase(
        "Turnover in \(span) is \(share), \(year) a year at that pace: leavers ÷ mean head count.",
        "\(span)流失率为 \(share)，照此每年 \(year)：离职人数 ÷ 平均人数。")
      : Phrase(
        "Turnover in \(span) is \(share): leavers ÷ mean head count.",
        "\(span)流失率为 \(share)：离职人数 ÷ 平均人数。")
    let loss = attritionAtTheEnd(.loss).map { NumberFormat.share(of: $0.share) }.map {
      Phrase(
        "Of those here at their start \($0) are gone at the end.", "期初在职的人到期末走了 \($0)。")
    }
    return [ofAll, loss].compactMap(\.self).sentences
  }
}
