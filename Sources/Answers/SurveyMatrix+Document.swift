public import Questions
public import Report
import Schema
import Simulation
import Statistics
import Text
import Workforce

extension SurveyMatrix {
  /// The matrix in a page: what to fix first, the ranks, the quadrants, and the weights drawn.
  public var document: Document {
    Document {
      Block.heading("满意度矩阵 what to fix first")
      sentence
      if !rows.isEmpty {
        ranks
        if let cheapest { cheapest }
        if rows.contains(where: \.isPriced) { priced }
        if rows.contains(where: { !$0.isPriced }) { unpriced }
        if let meanSatisfaction, !isPartial, tellsContentApart { matrix(meanSatisfaction) }
        weights
      }
      for note in notes { Block.note(note) }
    }
  }

  // MARK: - The sentence

  private var sentence: String {
    guard let first = rows.first else {
      if isPartial { return "Stopped before the first step was played." }
      return "Nothing in this scenario can be changed by a step: give tiers pay, or add peaks, "
        + "night-work, reviews or a promise gap."
    }
    if isPartial {
      return "Stopped after \(rows.count) step\(rows.count == 1 ? "" : "s"): which comes first is "
        + "not known."
    }
    guard let told = rows.first(where: { $0.weight.low > 0 }) else {
      return "These futures cannot tell that a step of anything keeps people: the first, "
        + "\(first.driver.words.title), avoids \(signed(first.weight)) leavers."
    }
    guard meanSatisfaction != nil else { return "What weighs most: \(step(told))" }
    guard tellsContentApart else { return "\(sameContent) What weighs most: \(step(told))" }
    guard let fix = rows.first(where: { quadrant(of: $0) == .fixFirst }) else {
      return "Nothing weighs more than the mean and contents fewer. By weight times discontent the "
        + "first is \(step(told))"
    }
    return "Fix first: \(step(fix))"
  }

  /// `Contentment does not differ: 45% are content with each of 5 things. …`
  private var sameContent: String {
    let asked = rows.filter { $0.satisfaction != nil }
    let share = share(meanSatisfaction ?? 0)
    return asked.count == 1
      ? "Contentment with one thing alone, \(asked[0].driver.words.title), cannot be compared: the "
        + "weights stand alone."
      : "Contentment does not differ, \(share) with each of \(asked.count) things: the weights "
        + "stand alone."
  }

  private func step(_ row: Row) -> String {
    let content = row.satisfaction.map { ", with which \(share($0)) are content" } ?? ""
    let words = row.driver.words
    return "\(words.title)\(content). One step, \(words.step), avoids \(row.weight.size) "
      + "leavers in \(scenario.weeks) weeks" + price(row) + "."
  }

  private func price(_ row: Row) -> String {
    row.perLeaver.flatMap { money.text($0.value, low: $0.low, high: $0.high) }
      .map { ", at \($0) each" } ?? ""
  }

  private var money: NumberFormat { .compact.unit(scenario.anyCurrency ?? "") }

  private func share(_ value: Double) -> String {
    Self.wholeShare.text(value) ?? ""
  }

  private static let wholeShare = NumberFormat(digits: .decimals(0), isShare: true)

  private func signed(_ estimate: Estimate) -> String {
    NumberFormat.plain.signed.text(estimate.value, low: estimate.low, high: estimate.high) ?? ""
  }

  // MARK: - The tables

  private var ranks: Table {
    var table = Table(isPartial ? "as far as they were played" : "by weight times discontent") {
      ""
      Column("content", alignment: .trailing)
      "leavers avoided"
      "quadrant"
    }
    for row in rows {
      table.append(
        .text(row.driver.words.title),
        row.satisfaction.map { .number($0, Self.wholeShare) } ?? .missing,
        .interval(row.weight.value, low: row.weight.low, high: row.weight.high, .plain.signed),
        quadrant(of: row).map { .text($0.words) } ?? .missing)
    }
    return table
  }

  /// `For the same money most is avoided by …`
  private var cheapest: String? {
    let told = rows.filter { ($0.atEqualCost?.low ?? 0) > 0 }
    guard told.count > 1,
      let best = told.max(by: { ($0.atEqualCost?.value ?? 0) < ($1.atEqualCost?.value ?? 0) }),
      let avoided = best.atEqualCost
    else { return nil }
    return "For the same money \(best.driver.words.title) avoids most: \(avoided.size) leavers for "
      + "each \(equalMoney) spent on it."
  }

  private var equalMoney: String {
    NumberFormat.whole.unit(scenario.anyCurrency ?? "").text(Self.equalCost) ?? ""
  }

  /// Steps with a price, by what they do for the same money.
  private var priced: Table {
    var table = Table("at equal cost") {
      ""
      "one step"
      Column("spent on the step", unit: scenario.anyCurrency ?? "")
      "leavers avoided for \(equalMoney)"
      Column("for each leaver avoided", unit: scenario.anyCurrency ?? "")
    }
    let priced = rows.filter(\.isPriced).sorted {
      ($0.atEqualCost?.value ?? 0) > ($1.atEqualCost?.value ?? 0)
    }
    for row in priced {
      table.append(
        .text(row.driver.words.title), .text(row.driver.words.dose), cell(row.cost, .compact),
        cell(row.atEqualCost, .plain.signed), cell(row.perLeaver, .whole))
    }
    return table
  }

  /// Steps on which nothing is spent, or less than before: they cannot be compared for money.
  private var unpriced: Table {
    var table = Table("without a price: what they take is not counted here") {
      ""
      "one step"
      Column("spent on the step", unit: scenario.anyCurrency ?? "")
    }
    for row in rows where !row.isPriced {
      table.append(
        .text(row.driver.words.title), .text(row.driver.words.dose),
        row.cost.map { $0.isNothing ? .named("nothing", 0) : cell($0, .compact.signed) } ?? .missing
      )
    }
    return table
  }

  private func cell(_ estimate: Estimate?, _ format: NumberFormat) -> Cell {
    estimate.map { .interval($0.value, low: $0.low, high: $0.high, format) } ?? .missing
  }

  /// Content against weight: top left is what to fix first.
  private func matrix(_ meanSatisfaction: Double) -> Scatter {
    Scatter(
      "the matrix",
      x: Scatter.Scale(
        "content", format: Self.wholeShare, line: meanSatisfaction),
      y: Scatter.Scale("leavers avoided by one step", line: meanWeight),
      rows.compactMap { row in
        row.satisfaction.map { Scatter.Point(row.driver.words.title, x: $0, y: row.weight.value) }
      })
  }

  private var weights: Bars {
    Bars(
      "leavers avoided by one step",
      rows.map { row in
        Bars.Bar(
          row.driver.words.title, row.weight.value, interval: row.weight.low...row.weight.high)
      })
  }

  private var notes: [String] {
    var notes: [String] = []
    if meanSatisfaction != nil, !isPartial, !tellsContentApart {
      notes.append(
        "There is no matrix without a difference in contentment: set survey {pay: 55%, "
          + "workload: 40%} with the shares of your own survey.")
    } else if let meanSatisfaction, !isPartial {
      let weight = NumberFormat.plain.text(meanWeight) ?? ""
      notes.append(
        "The lines of the matrix are the means: \(share(meanSatisfaction)) content, \(weight) "
          + "leavers avoided by one step. What the futures cannot tell from 0 weighs less.")
    } else if meanSatisfaction == nil {
      notes.append(
        "Nobody was asked what they are content with, so there is no matrix: set survey "
          + "{pay: 55%, workload: 40%} with the shares of your own survey.")
    }
    let missing = absent.filter { !$0.words.step.isEmpty }
    if !missing.isEmpty {
      notes.append(
        "without a step in this scenario: "
          + missing.map(\.words.title).series.english)
    }
    notes.append(
      "\(futures) paired futures for each, seed \(seed), each step alone")
    if isPartial { notes.append("stopped: not everything was played") }
    return notes
  }
}

extension SurveyMatrix.Quadrant {
  /// Its usual name.
  fileprivate var words: String {
    switch self {
    case .fixFirst: "fix first"
    case .keepUp: "keep up"
    case .lowPriority: "low priority"
    case .possibleOverkill: "possible overkill"
    }
  }
}
