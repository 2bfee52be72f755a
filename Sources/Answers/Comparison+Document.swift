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
      ([sentence] + verdict).sentences
      if let trainingSentence { trainingSentence }
      for sentence in paySentences { sentence }
      if !told.isEmpty { table(.empty, of: told) }
      if let costs { costs }
      if costs != nil, let untoldCosts { untoldCosts }
      if !untold.isEmpty { table(Self.untold, of: untold) }
      if changesNothing(lines) {
        Phrase(
          "Nothing that is counted changes: in this scenario there is nothing for it to act on.",
          "各项统计都没有变化：这个情景里没有它起作用的对象。")
      } else if let same = sameSentence(lines) {
        same
      }
      touched
      if !earnings.isEmpty { earned }
      openingNotes
      for definition in definitions { Block.note(definition) }
      if costs != nil { Block.note(Self.partsNote) }
      Block.fullTime(in: first.hoursDiffer ? first : second)
      Block.note(pairingLine)
      if futures < asked {
        Block.note(
          .stopped(Phrase("\(futures) of \(asked) futures", "完成 \(futures) / \(asked) 次推演")))
      }
    }
  }

  private static let untold = Phrase("cannot be told from nothing", "看不出差异（可能为零）")

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
  var currency: Phrase { currencyCode.map(Phrase.currency) ?? Phrase("currency", "货币") }
  /// Its code; nil where nothing is priced.
  var currencyCode: String? { first.anyCurrency ?? second.anyCurrency }

  // MARK: - The sentence

  var leavers: Difference? { close(.leavers) }

  private var sentence: Phrase {
    guard let leavers else {
      return Phrase(
        "Two futures at least are needed to tell a difference.", "至少要两次推演才能看出差异。")
    }
    if leavers.isSame {
      return Phrase(
        "Nobody leaves who would not have left anyway, and nobody stays.",
        "离职的还是原来那些人，没有多走的，也没有留下的。")
    }
    let (weeks, format) = (compiled.weeks, NumberFormat.plain.counting("人"))
    guard leavers.isTold else {
      let change = signed(leavers.estimate, format)
      return Phrase(
        """
        Whether more or fewer people leave cannot be told from nothing: \(change) in \(weeks) weeks. \
        Play more futures, or take it that the change does little.
        """,
        """
        看不出离职人数有差异（可能为零）：\(weeks) 周内 \(change)。可多做些推演，或认为这项改动作用不大。
        """)
    }
    let people = format.size(leavers.estimate)
    return leavers.estimate.value < 0
      ? Phrase("In \(weeks) weeks \(people) fewer people leave.", "\(weeks) 周内少流失 \(people)。")
      : Phrase("In \(weeks) weeks \(people) more people leave.", "\(weeks) 周内多流失 \(people)。")
  }

  func signed(_ estimate: Estimate, _ format: NumberFormat) -> Phrase {
    format.signed.words(estimate)
  }

  // MARK: - Who leaves

  /// Turnover by stage and tier, those who gain before those who lose, and by cause, as far as the
  /// futures tell a difference. Rates, for where more people are more of them leave.
  private var touched: [Block] {
    let people = rows([.stage, .tier])
    let tables = [
      turnoverTable(
        Phrase("who gains: they leave less often", "受益者：离职减少"),
        people.filter { $0.rate.estimate.value < 0 }),
      turnoverTable(
        Phrase("who loses: they leave more often", "受损者：离职增多"),
        people.filter { $0.rate.estimate.value > 0 }),
      turnoverTable(Phrase("why people leave", "离职原因"), rows([.cause])),
    ]
    return tables.filter { !$0.rows.isEmpty }.map { .table($0) }
  }

  private typealias Row = (name: Phrase, count: Difference, rate: Difference)

  private func rows(_ dimensions: [Dimension]) -> [Row] {
    dimensions.flatMap { dimension in
      first.titles(of: dimension).enumerated().compactMap { index, title -> Row? in
        guard let count = close(.leavers, [dimension], [index]),
          let rate = turnover([dimension], [index]), rate.isTold
        else { return nil }
        return (
          Phrase("\(dimension.title): \(title)", "\(dimension.title)：\(title)"), count, rate
        )
      }
    }
  }

  private func turnoverTable(_ title: Phrase, _ rows: [Row]) -> Table {
    let sides = [Self.asItIs, Phrase("changed", "改后")]
    var table = Table(
      title,
      columns: [Column(.empty)] + Column.group(Phrase("leavers", "离职人数"), sides)
        + Column.group(Phrase("turnover a year (%)", "年流失率（%）"), sides + [Self.difference]))
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
    let sides = [Phrase("before", "改动前"), Phrase("after", "改动后")]
    let bonuses = Phrase("bonuses of a year", "全年奖金")
    var table = Table(
      Phrase("what one person earns (\(currency))", "每人收入（\(currency)）"),
      columns: [Column(.empty)] + Column.group(Phrase("pay of a month", "月薪"), sides)
        + (hasBonus ? Column.group(bonuses, sides) : []))
    for (tier, before, after) in earnings {
      var row: [Cell] = [
        .text(tier), .number(before.month, .whole), .number(after.month, .whole),
      ]
      if hasBonus { row += [.number(before.bonuses, .whole), .number(after.bonuses, .whole)] }
      table.append(row)
    }
    return table
  }

  private var pairingLine: Phrase {
    let pairing = Phrase(
      "\(futures) paired futures: the same people, the same luck",
      "\(futures) 次配对推演：同一批人、同样的运气")
    guard let gain = leavers?.pairingGain else { return pairing }
    let times = NumberFormat.significant(2).words(gain)
    return [pairing, Phrase("worth \(times) times the futures", "效果相当于 \(times) 倍的推演次数")]
      .clauses
  }
}
