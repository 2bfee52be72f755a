public import Questions
public import Report
import Schema
import Simulation
import Statistics
public import Text
import Workforce

extension Comparison {
  /// What differs, in a page: the plain sentences, the numbers with their intervals, what it costs
  /// and for whom, who gains and who loses, what one person earns, and what the pairing was worth.
  ///
  /// - Parameter change: what was changed, in words: `stages.novice.leaving 8%/month → 6.4%/month`.
  public func document(of change: Phrase) -> Document {
    let lines = lines
    let told = lines.filter { $0.isAlways && $0.difference.isSame || $0.isTold }
    let untold = lines.filter { !$0.isTold && !$0.difference.isSame }
    return Document {
      Block.heading(change)
      ([sentence] + verdict).joined(separator: " ")
      if let trainingSentence { trainingSentence }
      for sentence in paySentences { sentence }
      if !told.isEmpty { table("", of: told) }
      if let costs { costs }
      if costs != nil, let untoldCosts { untoldCosts }
      if !untold.isEmpty { table("cannot be told from nothing", of: untold) }
      if changesNothing(lines) {
        "Nothing that is counted changes: in this scenario there is nothing for it to act on."
      } else if let same = sameSentence(lines) {
        same
      }
      touched
      if !earnings.isEmpty { earned }
      for definition in definitions { Block.note(definition) }
      if costs != nil { Block.note(Self.partsNote) }
      Block.fullTime(in: first.hoursDiffer ? first : second)
      Block.note(pairingLine)
      if futures < asked { Block.note("stopped: \(futures) of \(asked) futures") }
    }
  }

  /// The difference at the close, or over all weeks.
  func close(
    _ measure: Measure, _ cut: [Dimension] = [], _ at: [Int] = []
  ) -> Difference? {
    compiled.layout.index(of: measure, cut: cut, at: at).flatMap {
      difference($0, week: compiled.weeks)
    }
  }

  /// Whether everything is the same in all futures: what is told of, in whatever week, and every
  /// total.
  private func changesNothing(_ lines: [Line]) -> Bool {
    guard futures > 1, lines.allSatisfy(\.difference.isSame) else { return false }
    return Measure.allCases.allSatisfy { close($0)?.isSame ?? true }
  }

  /// The currency of the page.
  var currency: String { first.anyCurrency ?? second.anyCurrency ?? "currency" }

  // MARK: - The sentence

  var leavers: Difference? { close(.leavers) }

  private var sentence: String {
    guard let leavers else { return "Two futures at least are needed to tell a difference." }
    if leavers.isSame { return "Nobody leaves who would not have left anyway, and nobody stays." }
    guard leavers.isTold else {
      let change = signed(leavers.estimate, .plain)
      return "Whether more or fewer people leave cannot be told from nothing: \(change) in "
        + "\(compiled.weeks) weeks. Play more futures, or take it that the change does little."
    }
    let direction = leavers.estimate.value < 0 ? "fewer" : "more"
    return "In \(compiled.weeks) weeks \(leavers.estimate.size) \(direction) people leave."
  }

  func signed(_ estimate: Estimate, _ format: NumberFormat) -> String {
    format.signed.text(estimate.value, low: estimate.low, high: estimate.high) ?? ""
  }

  // MARK: - Who leaves

  /// Turnover by stage and tier, those who gain before those who lose, and by cause, as far as the
  /// futures tell a difference. Rates, for where more people are more of them leave.
  private var touched: [Block] {
    let people = rows([.stage, .tier])
    let tables = [
      turnoverTable(
        "who gains: they leave less often", people.filter { $0.rate.estimate.value < 0 }),
      turnoverTable(
        "who loses: they leave more often", people.filter { $0.rate.estimate.value > 0 }),
      turnoverTable("why people leave", rows([.cause])),
    ]
    return tables.filter { !$0.rows.isEmpty }.map { .table($0) }
  }

  private typealias Row = (name: String, count: Difference, rate: Difference)

  private func rows(_ dimensions: [Dimension]) -> [Row] {
    dimensions.flatMap { dimension in
      first.titles(of: dimension).enumerated().compactMap { index, title -> Row? in
        guard let count = close(.leavers, [dimension], [index]),
          let rate = turnover([dimension], [index]), rate.isTold
        else { return nil }
        return ("\(dimension.name): \(title)", count, rate)
      }
    }
  }

  private func turnoverTable(_ title: String, _ rows: [Row]) -> Table {
    var table = Table(
      title,
      columns: [Column("")] + Column.group("leavers", ["as it is", "changed"])
        + Column.group(
          "turnover a year (%)", ["as it is", "changed", "difference (95 % interval)"]))
    for (name, count, rate) in rows {
      table.append([
        .text(name), .number(count.first), .number(count.second), .number(rate.first),
        .number(rate.second),
        .interval(
          rate.estimate.value, low: rate.estimate.low, high: rate.estimate.high, .plain.signed),
      ])
    }
    return table
  }

  // MARK: - What one person earns

  private var earned: Table {
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
