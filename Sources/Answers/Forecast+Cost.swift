public import Questions
public import Report
import Schema
import Simulation
import Text
import Workforce

extension Forecast {
  /// What the forecast costs in all: part by part, site by site, and for each filled seat.
  ///
  /// - Parameter site: where a site stands among the scenario's; nil for all together.
  public func cost(site: Int? = nil) -> Document {
    let weeks = compiled.weeks
    let currency = currency
    let title =
      site.map { scenario.sites[$0].name }.map {
        Phrase(
          "cost of \(weeks) weeks at \($0) (\(currency))", "\($0) \(weeks) 周费用（\(currency)）")
      } ?? Phrase("cost of \(weeks) weeks (\(currency))", "\(weeks) 周费用（\(currency)）")
    return Document {
      parts(at: site, titled: title)
      if site == nil, scenario.sites.count > 1 { sites }
      seatSentence(at: site)
      for sentence in waitingSentences where site == nil || site == sentence.site { sentence.text }
      Block.note(
        Phrase(
          "table cost at SITE, table pay by tier and plot cost show it over time.",
          "逐期变化可用 table cost at 职场、table pay by tier、plot cost 查看。"))
    }
  }

  private var currency: Phrase { scenario.anyCurrency.map(Phrase.currency) ?? .empty }

  private func parts(at site: Int?, titled title: Phrase) -> Table {
    var columns = [Column(.empty), Column(Phrase("share (%)", "占比（%）"))]
    columns += [Column].percentiles(under: Phrase("in all", "合计"))
    var table = Table(title, columns: columns)
    let whole = closing(.cost, at: site)
    for part in Measure.costs + [.cost] {
      guard let summary = closing(part, at: site), summary.mean != 0 || part == .cost else {
        continue
      }
      let share = whole.map { $0.mean > 0 ? 100 * summary.mean / $0.mean : 0 }
      table.append(
        [.text(part.title), share.map { .number($0, .decimals(1)) } ?? .missing]
          + cells(summary))
    }
    return table
  }

  private var sites: Table {
    var columns = [Column(Dimension.site.title)]
    columns += [Column].percentiles(under: Phrase("in all", "合计"))
    columns += [Column].percentiles(
      under: Phrase("a week and filled seat", "每个有人的席位每周"))
    var table = Table(Phrase("by site", "按职场"), columns: columns)
    for (site, entry) in scenario.sites.enumerated() {
      table.append(
        [.text(entry.name)] + cells(closing(.cost, at: site))
          + cells(closing(.costPerSeat, at: site), .whole))
    }
    return table
  }

  private func seatSentence(at site: Int?) -> Phrase {
    guard let seat = closing(.costPerSeat, at: site), seat.mean > 0,
      let currency = scenario.anyCurrency.map(Phrase.currency)
    else {
      return Phrase(
        "Nothing is priced: give tiers.*.pay, recruiting.* or costs.*.",
        "没有任何价格：请填写 tiers.*.pay、recruiting.* 或 costs.*。")
    }
    let whole = NumberFormat.whole
    let (low, middle, high) = (whole.words(seat.p10), whole.words(seat.p50), whole.words(seat.p90))
    return Phrase(
      """
      Each ready person who has a place costs \(middle) \(currency) a week (\(low) to \(high) in 8 \
      of 10 futures), everything counted.
      """,
      """
      全部费用摊到每名有席位的就绪人员，每周 \(middle) \(currency)\
      （八成推演在 \(low) 至 \(high) 之间）。
      """)
  }

  private func closing(_ measure: Measure, at site: Int?) -> Summary? {
    compiled.layout.index(
      of: measure, cut: site == nil ? [] : [.site], at: site.map { [$0] } ?? []
    ).flatMap { summary($0, week: compiled.weeks) }
  }

  private func cells(_ summary: Summary?, _ format: NumberFormat = .compact) -> [Cell] {
    guard let summary else { return [.missing, .missing, .missing] }
    return [summary.p10, summary.p50, summary.p90].map { .number($0, format) }
  }
}
