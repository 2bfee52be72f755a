import Questions
import Report
import Simulation
import Statistics
import Workforce

extension Comparison {
  /// What training costs and does, in plain sentences; nothing where the two scenarios do not
  /// differ in it.
  var trainingSentence: String? {
    guard let found = trainingReturn else { return nil }
    let effects = [
      (found.qualified, "are qualified at the end"), (found.promotions, "are promoted"),
      (found.staying, "stay"),
    ]
    let told = effects.filter(\.0.isTold)
    let same = effects.filter(\.0.isNothing).map(\.1)
    let untold = effects.filter { !$0.0.isTold && !$0.0.isNothing }.map(\.1)
    let does = told.map { $0.phrase($1) }.joined(separator: ", ")
    var text =
      "\(found.isAgainstNone ? "Training" : "The additional training") costs "
      + "\(money(found.cost))\(does.isEmpty ? "" : ": \(does)")."
    if !same.isEmpty { text += " As many people \(same.joined(separator: " or ")) as without it." }
    if !untold.isEmpty {
      let words = untold.joined(separator: " or ")
      text += " These futures cannot tell whether more people \(words)."
    }
    let each = [
      found.qualified.costOfOne.map { "\(money($0)) for each person qualified" },
      found.promotions.costOfOne.map { "\(money($0)) for each promotion" },
      found.staying.costOfOne.map { "\(money($0)) for each leaver avoided" },
    ].compactMap(\.self)
    if !each.isEmpty { text += " That is \(each.joined(separator: ", "))." }
    return text + (found.shareBack.map { " \(back($0))" } ?? "")
  }

  private func back(_ share: Estimate) -> String {
    let interval = NumberFormat.share.text(share.value, low: share.low, high: share.high) ?? ""
    return "As they need not be replaced, \(interval) of the cost comes back."
  }

  private func money(_ estimate: Estimate) -> String {
    NumberFormat.compact.unit(first.anyCurrency ?? second.anyCurrency ?? "")
      .text(estimate.value, low: estimate.low, high: estimate.high) ?? ""
  }
}

extension TrainingReturn.Effect {
  /// Whether it is nothing in every future.
  fileprivate var isNothing: Bool { more.isNothing }

  /// `84 (80 to 88) more people are qualified at the end`
  fileprivate func phrase(_ what: String) -> String {
    let ends = [abs(more.low), abs(more.high)].sorted()
    let number = NumberFormat.plain.text(abs(more.value), low: ends[0], high: ends[1]) ?? ""
    return "\(number) \(more.value > 0 ? "more" : "fewer") people \(what)"
  }
}
