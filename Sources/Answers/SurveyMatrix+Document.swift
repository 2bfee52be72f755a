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
      Block.heading(Phrase("满意度矩阵 what to fix first", "满意度矩阵：先改什么"))
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

  private var sentence: Phrase {
    guard let first = rows.first else {
      return isPartial
        ? Phrase("Stopped before the first step was played.", "已停止：第一项还没有推演。")
        : Phrase(
          """
          Nothing in this scenario can be changed by a step: give tiers pay, or add peaks, night-work, \
          reviews or a promise gap.
          """,
          """
          这个情景里没有可以加一档的项目：请为职级（tiers）设 pay，\
          或加入 peaks、night-work、reviews 或承诺落差。
          """)
    }
    if isPartial {
      return Phrase(
        "Stopped after \(rows.count, "step", "steps"): which comes first is not known.",
        "已停止：只推演了 \(rows.count) 项，还不知道哪一项该优先。")
    }
    guard let told = rows.first(where: { $0.weight.low > 0 }) else {
      let weight = NumberFormat.plain.signed.words(first.weight)
      return Phrase(
        """
        These futures cannot tell that a step of anything keeps people: the first, \
        \(first.driver.words.title), avoids \(weight) leavers.
        """,
        """
        这些推演看不出哪一项加一档能留住人：排第一的\(first.driver.words.title)，\
        少流失人数为 \(weight)。
        """)
    }
    guard meanSatisfaction != nil else { return mostWeight(told) }
    guard tellsContentApart else { return [sameContent, mostWeight(told)].sentences }
    guard let fix = rows.first(where: { quadrant(of: $0) == .fixFirst }) else {
      let nothing = Phrase(
        "Nothing weighs more than the mean and contents fewer.", "没有哪一项既比平均更能留人、满意率又偏低。")
      return [
        nothing,
        Phrase(
          "By weight times discontent the first is \(step(first: told))",
          "按作用乘以不满意率排，第一是\(step(first: told))"),
      ].sentences
    }
    return Phrase("Fix first: \(step(first: fix))", "优先改进：\(step(first: fix))")
  }

  private func mostWeight(_ row: Row) -> Phrase {
    Phrase("What weighs most: \(step(first: row))", "最能留人的是\(step(first: row))")
  }

  /// `Contentment does not differ: 45% are content with each of 5 things. …`
  private var sameContent: Phrase {
    let asked = rows.filter { $0.satisfaction != nil }
    let share = share(meanSatisfaction ?? 0)
    return asked.count == 1
      ? Phrase(
        """
        Contentment with one thing alone, \(asked[0].driver.words.title), cannot be compared: the \
        weights stand alone.
        """, "只问了一项满意率（\(asked[0].driver.words.title)），无从比较，只能看作用大小。")
      : Phrase(
        """
        Contentment does not differ, \(share) with each of \(asked.count) things: the weights stand \
        alone.
        """, "\(asked.count) 项的满意率都是 \(share)，分不出高低，只能看作用大小。")
  }

  /// `recognition, with which 40% are content. One step, …, avoids 4.4 (3.8 to 5.1) leavers …`
  private func step(first row: Row) -> Phrase {
    let words = row.driver.words
    let thing =
      row.satisfaction.map {
        Phrase(
          "\(words.title), with which \(share($0)) are content.",
          "\(words.title)（满意率 \(share($0))）。")
      } ?? Phrase("\(words.title).", "\(words.title)。")
    let size = NumberFormat.plain.counting("人").size(row.weight)
    let price = row.perLeaver.flatMap { money.phrase($0.value, low: $0.low, high: $0.high) }
    let weeks = scenario.weeks
    let avoided =
      price.map {
        Phrase(
          "One step, \(words.step), avoids \(size) leavers in \(weeks) weeks, at \($0) each.",
          "加一档，即\(words.step)，\(weeks) 周内少流失 \(size)，每少流失一人花费 \($0)。")
      }
      ?? Phrase(
        "One step, \(words.step), avoids \(size) leavers in \(weeks) weeks.",
        "加一档，即\(words.step)，\(weeks) 周内少流失 \(size)。")
    return [thing, avoided].sentences
  }

  private var money: NumberFormat { .compact.unit(scenario.moneyUnit) }

  private func share(_ value: Double) -> Phrase { Self.wholeShare.words(value) }

  private static let wholeShare = NumberFormat(digits: .decimals(0), isShare: true)

  // MARK: - The tables

  private var ranks: Table {
    var table = Table(
      isPartial
        ? Phrase("as far as they were played", "已推演的部分")
        : Phrase("by weight times discontent", "按作用 × 不满意率排序")
    ) {
      Phrase.empty
      Column(Phrase("content", "满意率"), alignment: .trailing)
      Phrase("leavers avoided", "少流失人数")
      Phrase("quadrant", "象限")
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
  private var cheapest: Phrase? {
    let told = rows.filter { ($0.atEqualCost?.low ?? 0) > 0 }
    guard told.count > 1,
      let best = told.max(by: { ($0.atEqualCost?.value ?? 0) < ($1.atEqualCost?.value ?? 0) }),
      let avoided = best.atEqualCost
    else { return nil }
    let size = NumberFormat.plain.counting("人").size(avoided)
    return Phrase(
      """
      For the same money \(best.driver.words.title) avoids most: \(size) leavers for each \
      \(equalMoney) spent on it.
      """, "花同样的钱，\(best.driver.words.title)最见效：每投入 \(equalMoney)，少流失 \(size)。")
  }

  private var equalMoney: Phrase {
    NumberFormat.compact.unit(scenario.moneyUnit).words(Self.equalCost)
  }

  private var oneStep: Phrase { Phrase("one step", "加一档") }

  private var spent: Column {
    Column(Phrase("spent on the step", "这一档的花费"), unit: scenario.moneyUnit)
  }

  /// Steps with a price, by what they do for the same money.
  private var priced: Table {
    var table = Table(Phrase("at equal cost", "花同样的钱")) {
      Phrase.empty
      oneStep
      spent
      Phrase("leavers avoided for \(equalMoney)", "每 \(equalMoney)少流失")
      Column(Phrase("for each leaver avoided", "每少流失一人"), unit: scenario.moneyUnit)
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
    var table = Table(
      Phrase("without a price: what they take is not counted here", "没有标价的：所需投入这里没有计算")
    ) {
      Phrase.empty
      oneStep
      spent
    }
    for row in rows where !row.isPriced {
      table.append(
        .text(row.driver.words.title), .text(row.driver.words.dose),
        row.cost.map {
          $0.isNothing ? .named(Phrase("nothing", "无花费"), 0) : cell($0, .compact.signed)
        } ?? .missing)
    }
    return table
  }

  private func cell(_ estimate: Estimate?, _ format: NumberFormat) -> Cell {
    estimate.map { .interval($0.value, low: $0.low, high: $0.high, format) } ?? .missing
  }

  private var avoidedByOneStep: Phrase { Phrase("leavers avoided by one step", "加一档少流失人数") }

  /// Content against weight: top left is what to fix first.
  private func matrix(_ meanSatisfaction: Double) -> Scatter {
    Scatter(
      Phrase("the matrix", "满意度矩阵"),
      x: Scatter.Scale(
        Phrase("content", "满意率"), format: Self.wholeShare, line: meanSatisfaction),
      y: Scatter.Scale(avoidedByOneStep, line: meanWeight),
      rows.compactMap { row in
        row.satisfaction.map { Scatter.Point(row.driver.words.title, x: $0, y: row.weight.value) }
      })
  }

  private var weights: Bars {
    Bars(
      avoidedByOneStep,
      rows.map { row in
        Bars.Bar(
          row.driver.words.title, row.weight.value, interval: row.weight.low...row.weight.high)
      })
  }

  private var notes: [Phrase] {
    var notes: [Phrase] = []
    if meanSatisfaction != nil, !isPartial, !tellsContentApart {
      notes.append(
        Phrase(
          """
          There is no matrix without a difference in contentment: set survey {pay: 55%, workload: \
          40%} with the shares of your own survey.
          """,
          """
          满意率分不出高低，就画不出矩阵：请用自己的调查结果设置，\
          如 set survey {pay: 55%, workload: 40%}。
          """))
    } else if let meanSatisfaction, !isPartial {
      let weight = NumberFormat.plain.words(meanWeight)
      notes.append(
        Phrase(
          """
          The lines of the matrix are the means: \(share(meanSatisfaction)) content, \(weight) \
          leavers avoided by one step. What the futures cannot tell from 0 weighs less.
          """,
          """
          矩阵中的两条线是平均值：满意率 \(share(meanSatisfaction))，加一档少流失 \(weight) 人。\
          看不出与 0 有差异的，归入作用较小的一边。
          """))
    } else if meanSatisfaction == nil {
      notes.append(
        Phrase(
          """
          Nobody was asked what they are content with, so there is no matrix: set survey {pay: 55%, \
          workload: 40%} with the shares of your own survey.
          """,
          """
          还没有满意度调查，所以没有矩阵：请用自己的调查结果设置，\
          如 set survey {pay: 55%, workload: 40%}。
          """))
    }
    let missing = absent.filter { !$0.words.step.isEmpty }
    if !missing.isEmpty {
      let titles = missing.map(\.words.title).series
      notes.append(
        Phrase("without a step in this scenario: \(titles)", "这个情景里不能加一档的：\(titles)"))
    }
    notes.append(
      Phrase(
        "\(futures) paired futures for each, seed \(String(seed)), each step alone",
        "每项 \(futures) 次配对推演，随机种子 \(String(seed))，每次只加一项"))
    if isPartial { notes.append(.stopped(Phrase("not everything was played", "没有全部推演"))) }
    return notes
  }
}

extension SurveyMatrix.Quadrant {
  /// Its usual name.
  fileprivate var words: Phrase {
    switch self {
    case .fixFirst: Phrase("fix first", "优先改进")
    case .keepUp: Phrase("keep up", "继续保持")
    case .lowPriority: Phrase("low priority", "暂缓")
    case .possibleOverkill: Phrase("possible overkill", "投入可能过度")
    }
  }
}
