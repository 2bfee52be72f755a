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
    let name = site.map { " at " + scenario.keys(of: .site)[$0] } ?? ""
    return Document {
      parts(
        at: site, titled: "cost of \(compiled.weeks) weeks\(name) (\(scenario.anyCurrency ?? ""))")
      if site == nil, scenario.sites.count > 1 { sites }
      seatSentence(at: site)
      for sentence in waitingSentences where site == nil || site == sentence.site { sentence.text }
      Block.note("table cost at SITE, table pay by tier and plot cost show it over time.")
    }
  }

  private func parts(at site: Int?, titled title: String) -> Table {
    var columns = [Column(""), Column("share (%)")]
    columns += Column.group("in all", ["p10", "p50", "p90"])
    var table = Table(title, columns: columns)
    let whole = closing(.cost, at: site)
    for part in Measure.costs + [.cost] {
      guard let summary = closing(part, at: site), summary.mean != 0 || part == .cost else {
        continue
      }
      let share = whole.map { $0.mean > 0 ? 100 * summary.mean / $0.mean : 0 }
      table.append(
        [.text(part.description.name), share.map { .number($0, .decimals(1)) } ?? .missing]
          + cells(summary))
    }
    return table
  }

  private var sites: Table {
    var columns = [Column("site")]
    columns += Column.group("in all", ["p10", "p50", "p90"])
    columns += Column.group("a week and filled seat", ["p10", "p50", "p90"])
    var table = Table("by site", columns: columns)
    for (site, key) in scenario.keys(of: .site).enumerated() {
      table.append(
        [.text(key)] + cells(closing(.cost, at: site))
          + cells(closing(.costPerSeat, at: site), .whole))
    }
    return table
  }

  private func seatSentence(at site: Int?) -> String {
    guard let seat = closing(.costPerSeat, at: site), seat.mean > 0,
      let currency = scenario.anyCurrency
    else { return "Nothing is priced: give tiers.*.pay, recruiting.* or costs.*." }
    func words(_ amount: Double) -> String { NumberFormat.whole.text(amount) ?? "" }
    return "Each ready person who has a place costs \(words(seat.p50)) \(currency) a week "
      + "(\(words(seat.p10)) to \(words(seat.p90)) in 8 of 10 futures), everything counted."
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
