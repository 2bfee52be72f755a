public import Questions
public import Report
import Schema
import Simulation
import Statistics
import Text
import Workforce

extension Career {
  /// The odds from here, in a page.
  public func document(of odds: Odds) -> Document {
    Document {
      Block.heading(
        Phrase(
          "No. \(String(number)): the odds from \(today)",
          "\(String(number)) 号员工：\(today) 起的各种可能"), level: 3)
      table(of: odds)
      Block.note(basis(odds))
      if odds.isPartial { partial(odds) }
    }
  }

  /// What a choice does to the odds.
  public func document(of choice: Choice, before: Odds, after: Odds) -> Document {
    Document {
      Block.heading(
        Phrase("\(choice.words): \(meaning(of: choice))", "\(choice.words)：\(meaning(of: choice))"),
        level: 3)
      comparison(before, after)
      Block.note(
        [basis(after), Phrase("paired: the same luck before and after", "配对比较：选择前后运气相同")]
          .remarks)
      if after.isPartial { partial(after) }
    }
  }

  // MARK: - Tables

  /// What a row is called, and the outcomes it stands for.
  private func rows(_ odds: [Odds]) -> [(name: Phrase, outcomes: [Odds.Outcome])] {
    var seen: Set<Odds.Outcome> = []
    for odds in odds { seen.formUnion(odds.outcomes) }
    let tiers = scenario.tiers.indices.map { Odds.Outcome.tier($0) }.filter(seen.contains)
    let causes = scenario.titles(of: .cause).indices.map { Odds.Outcome.left(cause: $0) }
      .filter(seen.contains)
    func name(_ outcome: Odds.Outcome) -> Phrase {
      switch outcome {
      case .tier(let tier): title(.tier, tier).indented
      case .left(let cause): title(.cause, cause).indented
      }
    }
    return [(Phrase("still here", "仍在职"), tiers)] + tiers.map { (name($0), [$0]) }
      + [(Phrase("gone", "已离职"), causes)] + causes.map { (name($0), [$0]) }
  }

  private func heading(_ week: Int) -> Phrase {
    switch week - life.week {
    case 52: Phrase("in 1 year", "1 年后")
    case 104: Phrase("in 2 years", "2 年后")
    default: Phrase("by \(compiled.monday(of: week))", "到 \(compiled.monday(of: week))")
    }
  }

  private func table(of odds: Odds) -> Table {
    var table = Table(columns: [Column(.empty)] + odds.weeks.map { Column(heading($0)) })
    for (name, outcomes) in rows([odds]) {
      table.append(
        [.text(name)]
          + odds.weeks.indices.map { position in
            odds.share(of: outcomes, at: position)
              .map { .share($0.value, low: $0.low, high: $0.high) } ?? .missing
          })
    }
    return table
  }

  private func comparison(_ before: Odds, _ after: Odds) -> [Block] {
    after.weeks.indices.map { position in
      var table = Table(heading(after.weeks[position])) {
        Phrase.empty
        Phrase("before", "选择前")
        Phrase("after", "选择后")
        Phrase("difference (95 % interval)", "差值（95% 区间）")
      }
      for (name, outcomes) in rows([before, after]) {
        guard let old = before.share(of: outcomes, at: position),
          let new = after.share(of: outcomes, at: position),
          let change = after.change(from: before, of: outcomes, at: position)
        else { continue }
        let isSame = change.value == 0 && change.low == 0 && change.high == 0
        table.append(
          .text(name), .share(old.value), .share(new.value),
          isSame
            ? .named(Phrase("the same", "无差异"), 0)
            : .interval(
              change.value, low: change.low, high: change.high, NumberFormat.share.signed))
      }
      return .table(table)
    }
  }

  // MARK: - Notes

  private func basis(_ odds: Odds) -> Phrase {
    let (copies, futures) = (odds.fates.copies * odds.fates.futures, odds.fates.futures)
    let basis = Phrase(
      "\(copies) copies with fresh luck, in the numbers of \(futures) futures",
      "从这一天起换一份运气，重走 \(copies) 遍，各项数值取自 \(futures) 次推演")
    guard scenario.coupling?.pressesOnLeaving == true else { return basis }
    return [basis, Phrase("on a floor without pressure", "现场按没有缺人压力计")].remarks
  }

  private func partial(_ odds: Odds) -> Block {
    let futures = odds.fates.futures
    return .note(
      .stopped(
        Phrase("\(futures) of \(Odds.futures) futures", "完成 \(futures) / \(Odds.futures) 次推演"))
    )
  }
}
