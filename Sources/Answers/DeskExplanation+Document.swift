public import Questions
public import Report
import Statistics
import Text
import Workforce

extension DeskExplanation {
  /// The explanation in plain sentences, and a table.
  public var document: Document {
    Document {
      Block.heading(Phrase("waiting at the HR desk", "HR 服务台的等待"))
      now
      if effects.isEmpty {
        Phrase("Nothing more can be done here.", "这里没有更多办法了。")
      } else {
        table
        best
      }
      Block.note(
        Phrase(
          """
          Each remedy by itself, in the same \(futures) futures: a difference with its 95 % \
          interval.
          """,
          "各办法单独采用，取同样的 \(futures) 次推演：差值附 95% 区间。"))
      if isPartial { Block.note(Phrase("stopped: not everything was tried", "已停止：尚未逐项试过")) }
    }
  }

  private var now: Phrase {
    let (people, share) = (putOff.words(.whole.counting("人")), NumberFormat.share(of: prompt))
    return Phrase(
      "As it is, \(people) starts are put off for want of papers, and \(share) of tasks are done as promised.",
      "照现在这样，因手续没办好推迟入职 \(people)，按承诺办好的占 \(share)。")
  }

  private var table: Table {
    var table = Table(Phrase("what would help", "哪些办法管用")) {
      Phrase.empty
      Phrase("starts put off", "推迟入职")
      Phrase("done as promised (points)", "按承诺办好（百分点）")
      Phrase("leavers", "离职人数")
      Phrase("to try it", "试算")
    }
    for effect in effects {
      table.append(
        .text(title(of: effect.remedy)), .difference(effect.putOff), .difference(effect.prompt),
        .difference(effect.leavers), .text(Phrase(written: typed(effect.remedy))))
    }
    return table
  }

  private var best: Phrase {
    guard let best = effects.first, best.putOff.high < 0 else {
      guard let prompt = effects.max(by: { $0.prompt.value < $1.prompt.value }),
        prompt.prompt.low > 0
      else {
        return Phrase(
          "None of them makes a difference that can be told.", "看不出哪种办法有差别。")
      }
      let points = NumberFormat.decimals(1).words(prompt.prompt.value)
      return Phrase(
        """
        Most is gained by this: \(title(of: prompt.remedy)). \(points) more of 100 tasks are done \
        as promised.
        """,
        "最管用的是\(title(of: prompt.remedy))：每 100 件多 \(points) 件按承诺办好。")
    }
    let people = NumberFormat.whole.counting("人").size(best.putOff)
    return Phrase(
      "Most is gained by this: \(title(of: best.remedy)). \(people) fewer starts are put off.",
      "最管用的是\(title(of: best.remedy))：少推迟入职 \(people)。")
  }

  private func title(of remedy: DeskRemedy) -> Phrase {
    switch remedy {
    case .earlier:
      let days = DeskRemedy.daysEarlier
      return Phrase(
        "send papers \(days) working days earlier", "材料提前 \(days) 个工作日送")
    case .standardised: return Phrase("standardise tasks", "简单事项标准化")
    case .oneMore: return Phrase("one more person in HR", "HR 多一人")
    case .told: return Phrase("tell people when", "告诉员工何时办好")
    }
  }

  private func typed(_ remedy: DeskRemedy) -> String {
    switch remedy {
    case .earlier:
      let days = Int(scenario.hr?.desk.ahead.magnitude ?? 0) + DeskRemedy.daysEarlier
      return "try hr.desk.ahead \(days) days"
    case .standardised: return "try hr.desk.standardised yes"
    case .oneMore: return "try hr.people \(Int(scenario.hr?.people.magnitude ?? 0) + 1)"
    case .told: return "try hr.desk.expectation told"
    }
  }
}

extension Cell {
  /// A change with its interval.
  fileprivate static func difference(_ change: Estimate) -> Cell {
    .interval(change.value, low: change.low, high: change.high, .decimals(1).signed)
  }
}
