public import Questions
public import Report
import Schema
import Simulation
import Statistics
import Text
import Workforce

extension LeverRanking {
  /// The answer in a page: which step does most, all of them in order with what they cost, and what
  /// is typed to see one in full.
  public var document: Document {
    Document {
      Block.heading(
        Phrase("levers ranked by \(criterion.words)", "激励杠杆排序：\(criterion.words)"))
      if let dates { Block.note(dates.ofSettings) }
      sentence
      if !rows.isEmpty {
        table
        bars
        Block.listing(commands)
      }
      for note in notes { Block.note(note) }
    }
  }

  private var subject: Phrase { response.subject(in: scenario) }

  /// The scenario's money, as a sentence has it.
  private var money: NumberFormat { .compact.unit(scenario.moneyUnit) }

  private var sentence: Phrase {
    let now = response.figure(present, in: scenario)
    let standing = Phrase("\(subject), as it is: \(now).", "\(subject)，现状为 \(now)。")
    guard let first = rows.first else {
      return isPartial
        ? Phrase("Stopped before the first step was played.", "已停止：第一项还没有推演。")
        : Phrase(
          "Nothing in this scenario can be moved by a step.", "这个情景里没有可以调一档的项目。")
    }
    if isPartial {
      return [
        standing,
        Phrase(
          "Stopped after \(rows.count, "step", "steps"): which comes first is not known.",
          "已停止：只推演了 \(rows.count) 项，还不知道哪一项该排第一。"),
      ].sentences
    }
    guard let best = rows.first(where: { $0.effect.isTold && helps($0) }) else {
      if first.effect.isTold {
        return [
          standing,
          Phrase(
            """
            No step of anything helps: the first is \(first.step.path), \
            \(response.changeText(first.effect, in: scenario)).
            """,
            """
            哪一项调一档都没有帮助：排第一的是 \(first.step.path)，\
            \(response.changeText(first.effect, in: scenario))。
            """),
        ].sentences
      }
      return [
        standing,
        Phrase(
          """
          These futures cannot tell that a step of anything helps: the first is \
          \(first.step.path), \(response.changeText(first.effect, in: scenario)).
          """,
          """
          这些推演看不出哪一项调一档有帮助：排第一的是 \(first.step.path)，\
          \(response.changeText(first.effect, in: scenario))。
          """),
      ].sentences
    }
    let change = response.changeText(best.effect, in: scenario)
    let most = Phrase(
      "A step of \(best.step.path) does most: \(change).",
      "调一档作用最大的是 \(best.step.path)：\(change)。")
    return [standing, most, cheapest].compactMap(\.self).sentences
  }

  private func helps(_ row: Row) -> Bool {
    criterion == .ready ? row.effect.value > 0 : row.effect.value < 0
  }

  /// `Cheapest is recognition: 37,339 CNY (…) for each leaver avoided.`
  private var cheapest: Phrase? {
    let priced = rows.filter { $0.costOfOne != nil }
    guard priced.count > 1,
      let row = priced.min(by: { ($0.costOfOne?.value ?? 0) < ($1.costOfOne?.value ?? 0) }),
      let cost = row.costOfOne
    else { return nil }
    let one = money.words(cost)
    return criterion == .ready
      ? Phrase(
        "Cheapest of those with a price is \(row.step.path), at \(one) for each person more.",
        "要花钱的各项中，每多一人花费最少的是 \(row.step.path)：\(one)。")
      : Phrase(
        "Cheapest of those with a price is \(row.step.path), at \(one) for each leaver avoided.",
        "要花钱的各项中，每少流失一人花费最少的是 \(row.step.path)：\(one)。")
  }

  // MARK: - The table

  private var isPriced: Bool { rows.contains { $0.cost.map { !$0.isNothing } ?? false } }

  private var hasUntold: Bool { rows.contains { !Self.mark($0.effect).isEmpty } }

  /// The column of marks.
  static let told = Phrase("told", "说明")

  private var table: Table {
    let (unit, isReady) = (scenario.moneyUnit, presentChance != nil)
    let costsOne = rows.contains { $0.costOfOne != nil }
    var table = Table(Phrase("by what a step does", "按调一档的作用排序")) {
      Phrase.empty
      Phrase("step", "调一档")
      Column(
        response.isShare
          ? Phrase("difference, in points", "差值（百分点）") : Phrase("difference", "差值"),
        alignment: .trailing)
      if hasUntold { Column(Self.told, alignment: .leading) }
      if isReady { Column(Phrase("ready in time, in points", "准时就绪（百分点）"), alignment: .trailing) }
      if isPriced && criterion != .cost { Column(Phrase("cost in all", "总费用"), unit: unit) }
      if costsOne {
        Column(
          isReady || criterion == .ready
            ? Phrase("for each person more", "每多一人花费")
            : Phrase("for each leaver avoided", "每少流失一人花费"), unit: unit)
      }
    }
    for row in rows {
      var cells: [Cell] = [
        .text(Phrase(written: row.step.path)), .text(Self.step(row.step)),
        response.changeCell(row.effect, in: scenario),
      ]
      if hasUntold { cells.append(.text(Self.mark(row.effect))) }
      if isReady {
        cells.append(
          row.chance.map { response.readiness.changeCell($0, in: scenario) } ?? .missing)
      }
      if isPriced && criterion != .cost { cells.append(cell(row.cost, .compact.signed)) }
      if costsOne { cells.append(cell(row.costOfOne, .compact)) }
      table.append(cells)
    }
    return table
  }

  /// `0% → 1%`
  private static func step(_ step: LeverStep) -> Phrase {
    let steps = Node.steps(step.path)
    let dial = try? Scenario.schema.dial(at: steps, in: Scenario.schema.write(step.scenario))
    func told(_ text: String) -> Phrase { dial?.say(Node(text)) ?? Phrase(written: text) }
    let before = step.before.map(told) ?? Phrase("nothing", "无")
    let after = told(step.after)
    return Phrase("\(before) → \(after)", "\(before) → \(after)")
  }

  /// What is said of an effect that the futures cannot tell from nothing.
  static func mark(_ effect: Estimate) -> Phrase {
    effect.isTold || effect.isNothing ? .empty : Phrase("perhaps 0", "可能为零")
  }

  private func cell(_ estimate: Estimate?, _ format: NumberFormat) -> Cell {
    estimate.map {
      $0.isNothing
        ? .named(Phrase("nothing", "无"), 0)
        : .interval($0.value, low: $0.low, high: $0.high, format)
    } ?? .missing
  }

  private var bars: Bars {
    let (format, scale) = response.changePrint(in: scenario)
    return Bars(
      Phrase("\(subject): what a step does", "\(subject)：调一档的作用"), format: format,
      rows.filter { !$0.effect.isNothing }.map { row in
        Bars.Bar(
          Phrase(written: row.step.path), row.effect.value * scale,
          interval: row.effect.low * scale...row.effect.high * scale)
      })
  }

  /// What is typed to see each row in full.
  private var commands: [Phrase] {
    [Phrase("each row in full:", "各行的完整结果：")]
      + rows.map { Phrase(written: $0.step.command).indented }
  }

  private var notes: [Phrase] {
    var notes = [
      Phrase(
        """
        each step alone in the same \(futures) futures, seed \(String(seed)); differences are \
        paired, with their 95 % intervals
        """,
        "每项单独调一档，都用同样的 \(futures) 次推演，随机种子 \(String(seed))；差值为配对比较，附 95% 区间")
    ]
    if rows.contains(where: { $0.costOfOne != nil }) {
      notes.append(
        Phrase(
          "the cost of one is that of the change itself, as try tells it",
          "每少流失（或多）一人的花费按改动本身计算，与 try 相同"))
    }
    if !untold.isEmpty {
      let paths = untold.written.series
      notes.append(
        Phrase("cannot be moved by a step here: \(paths)", "这里不能调一档的：\(paths)"))
    }
    if isPartial { notes.append(.stopped(Phrase("not everything was played", "没有全部推演"))) }
    return notes
  }
}

extension LeverRanking.Criterion {
  /// What is counted.
  fileprivate var words: Phrase {
    switch self {
    case .leavers: Measure.leavers.title
    case .cost: Measure.cost.title
    case .ready: Measure.ready.title
    }
  }
}
