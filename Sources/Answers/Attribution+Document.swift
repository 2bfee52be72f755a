public import Questions
public import Report
import Schema
import Simulation
import Statistics
public import Text
public import Workforce

extension Attribution {
  /// The answer in a page: from where to where, what each part does and what they do together, as
  /// lines that add up, and what is typed to see one in full.
  ///
  /// - Parameter more: What else can be asked, if anything.
  public func document(more: Phrase? = nil) -> Document {
    Document {
      Block.heading(
        isOfChange
          ? Phrase("why \(subject) changes", "\(subject)变化的归因")
          : Phrase("why \(subject) is what it is", "\(subject)的归因"))
      sentence
      table
      if lines.count > 1 { bars }
      if !lines.isEmpty { Block.listing(commands) }
      for note in notes { Block.note(note) }
      if let more { Block.note(more) }
    }
  }

  private var subject: Phrase { response.subject(in: scenario) }

  /// Whether it is of changes, and not of what was taken out.
  private var isOfChange: Bool {
    (lines.compactMap(\.part) + idle + untold).contains {
      if case .change = $0.cause { true } else { false }
    }
  }

  private func text(_ estimate: Estimate) -> Phrase { response.figure(estimate, in: scenario) }
  private func change(_ line: Line) -> Phrase { response.changeText(line.effect, in: scenario) }

  private var sentence: Phrase {
    let (from, to) = (text(first.value), text(second.value))
    if whole.effect.isNothing, lines.isEmpty {
      return isOfChange
        ? Phrase("Nothing of it changes: \(subject) stays at \(to).", "没有变化：\(subject)仍为 \(to)。")
        : Phrase(
          "\(subject) is \(to), and nothing that can be taken out of the scenario moves it.",
          "\(subject)为 \(to)，情景里没有去掉后会让它变化的因素。")
    }
    let way =
      isOfChange
      ? Phrase(
        "\(subject): from \(from) to \(to), which is \(change(whole)).",
        "\(subject)由 \(from) 变为 \(to)：\(change(whole))。")
      : Phrase(
        """
        \(subject) is \(to). Without all that is taken out below it would be \(from): the \
        difference is \(change(whole)).
        """,
        "\(subject)为 \(to)。下列因素全部去掉时为 \(from)，相差 \(change(whole))。")
    guard let most = lines.first, let part = most.part, most.effect.isTold else { return way }
    return [
      way,
      Phrase(
        "The most goes with \(name(part)): \(change(most)).",
        "影响最大的是\(name(part))：\(change(most))。"),
    ].sentences
  }

  // MARK: - Lines that add up

  private func name(_ part: Part) -> Phrase {
    switch part.cause {
    case .without(let driver): driver.title(in: scenario)
    case .change(let path): Phrase(written: path)
    }
  }

  private var from: Phrase {
    isOfChange ? Phrase("before", "改动前") : Phrase("without all of these", "全部去掉时")
  }

  private var to: Phrase { isOfChange ? Phrase("after", "改动后") : Phrase("as it is", "现状") }

  private static let interplay = Phrase("together, beyond each alone", "共同作用（各项之外）")

  private var table: Table {
    var table = Table(
      response.isShare
        ? Phrase("lines that add up, in points", "逐项相加（百分点）") : Phrase("lines that add up", "逐项相加")
    ) {
      Phrase.empty
      Column(Phrase("95 % interval", "95% 区间"), alignment: .trailing)
      if hasUntold { Column(LeverRanking.told, alignment: .leading) }
    }
    func append(_ name: Phrase, _ cell: Cell, _ mark: Phrase) {
      table.append([.text(name), cell] + (hasUntold ? [.text(mark)] : []))
    }
    append(from, response.figureCell(first.value, in: scenario), .empty)
    for line in lines + [together] {
      append(
        line.part.map(name) ?? Self.interplay, response.changeCell(line.effect, in: scenario),
        LeverRanking.mark(line.effect))
    }
    append(to, response.figureCell(second.value, in: scenario), .empty)
    return table
  }

  private var hasUntold: Bool {
    (lines + [together]).contains { !LeverRanking.mark($0.effect).isEmpty }
  }

  private var bars: Bars {
    let (format, scale) = response.changePrint(in: scenario)
    let rows =
      lines.compactMap { line in line.part.map { (name($0), line.effect) } }
      + (together.effect.isNothing ? [] : [(Self.interplay, together.effect)])
    return Bars(
      Phrase("\(subject): what each brings", "\(subject)：各项的作用"), format: format,
      rows.map {
        Bars.Bar($0, $1.value * scale, interval: $1.low * scale...$1.high * scale)
      })
  }

  private var commands: [Phrase] {
    [
      isOfChange
        ? Phrase("each line in full:", "各行的完整结果：")
        : Phrase(
          "each line in full (the difference with the other sign):", "各行的完整结果（差值的正负号相反）：")
    ]
      + lines.compactMap { line in line.part.map { Phrase(written: $0.command).indented } }
  }

  private var notes: [Phrase] {
    var notes: [Phrase] = []
    if !idle.isEmpty {
      let names = idle.map(name).series
      notes.append(
        isOfChange
          ? Phrase("does nothing to it by itself: \(names)", "单独改动对它没有影响：\(names)")
          : Phrase("taken out alone, does nothing to it: \(names)", "单独去掉也不影响它：\(names)"))
    }
    if !untold.isEmpty {
      let names = untold.map(name).series
      notes.append(
        isOfChange
          ? Phrase(
            "cannot be played alone, and is told with the interplay: \(names)",
            "无法单独推演，算在共同作用里：\(names)")
          : Phrase("cannot be taken out, and stays in: \(names)", "去掉后无法推演，因此保留：\(names)"))
    }
    notes.append(
      Phrase(
        """
        each alone in the same \(futures) futures, seed \(String(seed)); differences are paired, \
        with their 95 % intervals; what they do together is the whole less the sum of all
        """,
        """
        每项单独比较，都用同样的 \(futures) 次推演，随机种子 \(String(seed))；差值为配对比较，附 95% 区间；\
        共同作用等于总差值减去各项之和
        """))
    return notes
  }
}

extension Driver {
  /// What reports call it.
  public func title(in scenario: Scenario) -> Phrase {
    switch self {
    case .stage(let index):
      let stage = scenario.stages[index].title
      return Phrase("leaving in \(stage)", "\(stage)流失")
    case .influence(let influence): return influence.words.title
    case .circumstance(let circumstance): return circumstance.title
    }
  }
}

extension Counterfactual {
  /// What is taken out.
  fileprivate var title: Phrase {
    switch self {
    case .leaving: Phrase("leaving", "流失")
    case .noShows: Phrase("no-shows", "未报到")
    case .failedTests: Phrase("failed tests", "考核未通过")
    case .lateClasses: Phrase("late classes", "开班较晚")
    case .smallClasses: Phrase("small classes", "每班人数较少")
    case .growth: Phrase("growth of contacts", "咨询量增长")
    case .season: Phrase("the season", "季节波动")
    case .peaks: Phrase("peak days", "高峰日")
    case .repeats: Phrase("contacts that come again", "重复咨询")
    case .inexperience: Phrase("inexperience", "新人手生")
    case .robots: Phrase("robots", "机器人分流")
    case .lostTime: Phrase("lost paid time", "工时损耗")
    }
  }
}
