public import Questions
public import Report
import Schema
import Simulation
import Statistics
import Workforce

extension Comparison {
  /// What differs, in a page: the plain sentence, the numbers with their intervals, who gains and
  /// who loses, what one person earns, and what the pairing was worth.
  ///
  /// - Parameter change: what was changed, in words: `stages.novice.leaving 8%/month → 6.4%/month`.
  public func document(of change: String) -> Document {
    Document {
      Block.heading(change)
      sentence
      if let trainingSentence { trainingSentence }
      overview
      touched
      if !earnings.isEmpty { earned }
      if changesNothing {
        "Nothing that is counted changes: in this scenario there is nothing for it to act on."
      }
      for definition in definitions { Block.note(definition) }
      Block.note(pairingLine)
      if futures < asked { Block.note("stopped: \(futures) of \(asked) futures") }
    }
  }

  // MARK: - The sentence

  private var leavers: Difference? { close(.leavers) }

  /// Whether every total at the close is the same in all futures.
  private var changesNothing: Bool {
    guard futures > 1 else { return false }
    return Measure.allCases.allSatisfy { measure in
      close(measure).map { $0.estimate.low == 0 && $0.estimate.high == 0 } ?? true
    }
  }

  func close(
    _ measure: Measure, _ cut: [Dimension] = [], _ at: [Int] = []
  ) -> Difference? {
    compiled.layout.index(of: measure, cut: cut, at: at).flatMap {
      difference($0, week: compiled.weeks)
    }
  }

  private var sentence: String {
    guard let leavers else { return "Two futures at least are needed to tell a difference." }
    guard leavers.isTold else {
      return
        (leavers.first == leavers.second && leavers.pairingGain == nil
        ? "Nobody leaves who would not have left anyway, and nobody stays."
        : "These futures cannot tell whether more or fewer people leave. "
          + "Play more of them, or take it that the change does little.") + costSentence
    }
    let direction = leavers.estimate.value < 0 ? "fewer" : "more"
    let change = abs(leavers.estimate.value)
    let ends = [abs(leavers.estimate.low), abs(leavers.estimate.high)].sorted()
    let interval = NumberFormat.plain.text(change, low: ends[0], high: ends[1]) ?? ""
    return "In \(compiled.weeks) weeks \(interval) \(direction) people leave." + costSentence
  }

  /// ` It costs 0.63 M CNY (0.61 to 0.65) more: 5,100 CNY (4,200 to 6,600) for each leaver avoided.`
  private var costSentence: String {
    guard let cost else { return "" }
    guard cost.isTold else {
      return cost.estimate.low == 0 && cost.estimate.high == 0
        ? "" : " The futures cannot tell what that costs or saves."
    }
    let text = " It \(cost.estimate.value < 0 ? "saves" : "costs") \(amount(cost.estimate))"
    guard let each = costPerLeaverAvoided else { return text + "." }
    return text + ": \(amount(each)) for each leaver avoided."
  }

  /// An amount of the currency with its interval, without a sign.
  private func amount(_ estimate: Estimate) -> String {
    let ends = [abs(estimate.low), abs(estimate.high)].sorted()
    return NumberFormat.compact.unit(first.currency ?? second.currency ?? "")
      .text(abs(estimate.value), low: ends[0], high: ends[1]) ?? ""
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
    append("demotions in all", close(.demotions), to: &table)
    append("moves in all", close(.moves), to: &table)
    append("weeks of people without a post", close(.blocked), to: &table)
    append("weeks of posts without people", close(.empty), to: &table)
    append("people at the end", close(.people), to: &table)
    append("qualified at the end", close(.qualified), to: &table)
    append("exams in all", close(.exams), to: &table)
    append("credits in all", close(.credits), to: &table)
    for (index, site) in first.sites.enumerated() {
      guard let opening = site.value.opening, let week = compiled.countedDays.place(of: opening),
        let series = compiled.layout.index(of: .ready, cut: [.site], at: [index])
      else { continue }
      append("ready at \(site.key) at opening", difference(series, week: week), to: &table)
    }
    appendService(to: &table)
    let currency = first.currency ?? second.currency ?? "currency"
    append("pay in all (\(currency))", close(.pay), .compact, to: &table)
    append("incentives in all (\(currency))", close(.incentives), .compact, to: &table)
    append("courses in all (\(currency))", close(.courseCost), .compact, to: &table)
    append("side roles in all (\(currency))", close(.rolePay), .compact, to: &table)
    append("prizes in all (\(currency))", close(.prizes), .compact, to: &table)
    append("cost in all (\(currency))", cost, .compact, to: &table)
    return table
  }

  func append(
    _ name: String, _ difference: Difference?, _ format: NumberFormat = .plain,
    to table: inout Table
  ) {
    guard let difference, difference.first != 0 || difference.second != 0 else { return }
    table.append([
      .text(name), .number(difference.first, format), .number(difference.second, format),
      difference.pairingGain == nil && !difference.isTold
        ? .named("the same", 0)
        : .interval(
          difference.estimate.value, low: difference.estimate.low, high: difference.estimate.high,
          format.signed),
    ])
  }

  /// Leavers by stage and tier, those who gain before those who lose, and by cause, as far as the
  /// futures tell a difference.
  private var touched: [Block] {
    let people = rows([.stage, .tier])
    let tables = [
      table("who gains: fewer of them leave", people.filter { $0.1.estimate.value < 0 }),
      table("who loses: more of them leave", people.filter { $0.1.estimate.value > 0 }),
      table("why people leave", rows([.cause])),
    ]
    return tables.filter { !$0.rows.isEmpty }.map { .table($0) }
  }

  private func rows(_ dimensions: [Dimension]) -> [(String, Difference)] {
    dimensions.flatMap { dimension in
      first.titles(of: dimension).enumerated().compactMap { index, title in
        close(.leavers, [dimension], [index]).flatMap {
          $0.isTold ? ("\(dimension.name): \(title)", $0) : nil
        }
      }
    }
  }

  private func table(_ title: String, _ rows: [(String, Difference)]) -> Table {
    var table = Table(title) {
      ""
      "as it is"
      "with the change"
      "difference (95 % interval)"
    }
    for (name, difference) in rows { append(name, difference, to: &table) }
    return table
  }

  /// What one person earns, before and after.
  private var earned: Table {
    let currency = first.currency ?? second.currency ?? "currency"
    let hasBonus = earnings.contains { $0.before.bonuses > 0 || $0.after.bonuses > 0 }
    var table = Table(
      "what one person earns (\(currency))",
      columns: [Column("")] + Column.group("pay of a month", ["before", "after"])
        + (hasBonus ? Column.group("bonuses of a year", ["before", "after"]) : []))
    for (tier, before, after) in earnings {
      var row: [Cell] = [
        .text(tier), .number(before.month, .whole), .number(after.month, .whole),
      ]
      if hasBonus { row += [.number(before.bonuses, .whole), .number(after.bonuses, .whole)] }
      table.append(row)
    }
    return table
  }

  private var pairingLine: String {
    let pairing = "\(futures) paired futures: the same people, the same luck"
    guard let gain = leavers?.pairingGain else { return pairing }
    return pairing + "; worth "
      + "\(NumberFormat.significant(2).text(gain) ?? "") times the futures"
  }
}
