public import Questions
public import Report
import Schema
import Simulation
import Statistics
import Workforce

extension Comparison {
  /// What differs, in a page: the plain sentence, the numbers with their intervals, who is touched,
  /// and what the pairing was worth.
  ///
  /// - Parameter change: what was changed, in words: `stages.novice.leaving 8%/month → 6.4%/month`.
  public func document(of change: String) -> Document {
    Document {
      Block.heading(change)
      sentence
      overview
      touched
      Block.note(pairingLine)
      Block.note("replay: \(futures) paired futures seed \(seed) · model \(Model.version)")
      if futures < asked { Block.note("stopped: \(futures) of \(asked) futures") }
    }
  }

  // MARK: - The sentence

  private var leavers: Difference? { close(.leavers) }

  private func close(
    _ measure: Measure, _ cut: [Dimension] = [], _ at: [Int] = []
  ) -> Difference? {
    plan.layout.index(of: measure, cut: cut, at: at).flatMap {
      difference($0, week: plan.weeks)
    }
  }

  private var sentence: String {
    guard let leavers else { return "Two futures at least are needed to tell a difference." }
    guard leavers.isTold else {
      return leavers.first == leavers.second && leavers.pairingGain == nil
        ? "Nobody leaves who would not have left anyway, and nobody stays."
        : "These futures cannot tell whether more or fewer people leave. "
          + "Play more of them, or take it that the change does little."
    }
    let direction = leavers.estimate.value < 0 ? "fewer" : "more"
    let change = abs(leavers.estimate.value)
    let ends = [abs(leavers.estimate.low), abs(leavers.estimate.high)].sorted()
    let interval = NumberFormat.plain.text(change, low: ends[0], high: ends[1]) ?? ""
    var text = "In \(plan.weeks) weeks \(interval) \(direction) people leave."
    if let pay = close(.pay), pay.isTold {
      let amount = NumberFormat.compact.unit(first.currency ?? "").text(
        abs(pay.estimate.value), low: min(abs(pay.estimate.low), abs(pay.estimate.high)),
        high: max(abs(pay.estimate.low), abs(pay.estimate.high)))
      text += " Pay comes to \(amount ?? "") \(pay.estimate.value < 0 ? "less" : "more")."
    }
    return text
  }

  // MARK: - The numbers

  private var overview: Table {
    var table = Table {
      ""
      "as it is"
      "with the change"
      "difference (95 % interval)"
    }
    append("leavers in all", leavers, to: &table)
    append("starters in all", close(.starters), to: &table)
    append("promotions in all", close(.promotions), to: &table)
    append("people at the end", close(.people), to: &table)
    for (index, site) in first.sites.enumerated() {
      guard let opening = site.value.opening, let week = plan.week(onOrAfter: opening),
        let series = plan.layout.index(of: .ready, cut: [.site], at: [index])
      else { continue }
      append("ready at \(site.key) at opening", difference(series, week: week), to: &table)
    }
    append("pay in all (\(first.currency ?? "currency"))", close(.pay), to: &table)
    return table
  }

  private func append(_ name: String, _ difference: Difference?, to table: inout Table) {
    guard let difference, difference.first != 0 || difference.second != 0 else { return }
    table.append([
      .text(name), .number(difference.first, .whole), .number(difference.second, .whole),
      difference.pairingGain == nil && !difference.isTold
        ? .text("the same")
        : .interval(
          difference.estimate.value, low: difference.estimate.low, high: difference.estimate.high,
          .plain.signed),
    ])
  }

  /// Leavers by stage, tier and cause where the futures can tell a difference.
  private var touched: [Block] {
    var table = Table("leavers, where the futures tell a difference") {
      ""
      "as it is"
      "with the change"
      "difference (95 % interval)"
    }
    for dimension in [Dimension.stage, .tier, .cause] {
      for (index, title) in first.titles(of: dimension).enumerated() {
        guard let difference = close(.leavers, [dimension], [index]), difference.isTold else {
          continue
        }
        append("\(dimension.name): \(title)", difference, to: &table)
      }
    }
    return table.rows.isEmpty ? [] : [.table(table)]
  }

  private var pairingLine: String {
    guard let gain = leavers?.pairingGain else { return "paired: the same people, the same luck" }
    return "paired: the same people, the same luck; worth "
      + "\(NumberFormat.significant(2).text(gain) ?? "") times the futures"
  }
}
