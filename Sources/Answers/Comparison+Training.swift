import Questions
import Report
import Simulation
import Statistics
import Text
import Workforce

extension Comparison {
  /// What training costs and does, in plain sentences; nothing where the two scenarios do not
  /// differ in it.
  var trainingSentence: Phrase? {
    guard let found = trainingReturn else { return nil }
    let effects = [
      (found.qualified, Phrase("are qualified at the end", "期末达标的人")),
      (found.promotions, Phrase("are promoted", "晋升的人")), (found.staying, Phrase("stay", "留任的人")),
    ]
    let told = effects.filter(\.0.isTold)
    let same = effects.filter(\.0.isNothing).map(\.1)
    let untold = effects.filter { !$0.0.isTold && !$0.0.isNothing }.map(\.1)
    let cost = money(found.cost)
    var sentences = [
      spent(
        found.isAgainstNone
          ? Phrase("Training costs \(cost)", "培训花费 \(cost)")
          : Phrase("The additional training costs \(cost)", "追加的培训花费 \(cost)"),
        for: told.map { $0.phrase($1) })
    ]
    if !same.isEmpty {
      let people = same.joined(english: " or ", chinese: "、")
      sentences.append(
        Phrase("As many people \(people) as without it.", "\(people)与不培训时一样多。"))
    }
    if !untold.isEmpty {
      let people = untold.joined(english: " or ", chinese: "、")
      sentences.append(
        Phrase(
          "These futures cannot tell whether more people \(people).",
          "凭这些推演看不出\(people)是否更多。"))
    }
    sentences += [
      price(
        [
          found.qualified.costOfOne.map(money).map {
            Phrase("\($0) for each person qualified", "每多一人达标 \($0)")
          },
          found.promotions.costOfOne.map(money).map {
            Phrase("\($0) for each promotion", "每多一次晋升 \($0)")
          },
          found.staying.costOfOne.map(money).map {
            Phrase("\($0) for each leaver avoided", "每少流失一人 \($0)")
          },
        ].compactMap(\.self)),
      found.shareBack.map(back),
    ].compactMap(\.self)
    return sentences.sentences
  }

  private func spent(_ cost: Phrase, for effects: [Phrase]) -> Phrase {
    guard !effects.isEmpty else { return Phrase("\(cost).", "\(cost)。") }
    let effects = effects.remarks
    return Phrase("\(cost): \(effects).", "\(cost)：\(effects)。")
  }

  private func price(_ each: [Phrase]) -> Phrase? {
    guard !each.isEmpty else { return nil }
    let prices = each.remarks
    return Phrase("That is \(prices).", "折合\(prices)。")
  }

  private func back(_ share: Estimate) -> Phrase {
    let part = NumberFormat.share.words(share)
    return Phrase(
      "As they need not be replaced, \(part) of the cost comes back.",
      "这些人不用替补，可收回花费的 \(part)。")
  }

  private func money(_ estimate: Estimate) -> Phrase {
    NumberFormat.compact.unit(currencyCode.map(Phrase.currency) ?? .empty).words(estimate)
  }
}

extension TrainingReturn.Effect {
  /// Whether it is nothing in every future.
  fileprivate var isNothing: Bool { more.isNothing }

  /// `84 (80 to 88) more people are qualified at the end`
  fileprivate func phrase(_ what: Phrase) -> Phrase {
    let people = NumberFormat.plain.counting("人").size(more)
    return more.value > 0
      ? Phrase("\(people) more people \(what)", "\(what)多 \(people)")
      : Phrase("\(people) fewer people \(what)", "\(what)少 \(people)")
  }
}
