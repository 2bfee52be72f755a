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
      found.qualified.phrase("people are qualified at the end"),
      found.promotions.phrase("people are promoted"),
      found.staying.phrase("people stay"),
    ]
    var text =
      "\(found.isAgainstNone ? "Training" : "The additional training") costs "
      + "\(money(found.cost)): \(effects.joined(separator: ", "))."
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
    return "As nobody has to be found in their place, \(interval) of the cost comes back."
  }

  private func money(_ estimate: Estimate) -> String {
    NumberFormat.compact.unit(first.anyCurrency ?? second.anyCurrency ?? "")
      .text(estimate.value, low: estimate.low, high: estimate.high) ?? ""
  }
}

extension TrainingReturn.Effect {
  /// `84 (80 to 88) more people are qualified at the end`
  fileprivate func phrase(_ what: String) -> String {
    guard isTold else {
      return more.low == 0 && more.high == 0
        ? "as many \(what)" : "whether more \(what) these futures cannot tell"
    }
    let ends = [abs(more.low), abs(more.high)].sorted()
    let number = NumberFormat.plain.text(abs(more.value), low: ends[0], high: ends[1]) ?? ""
    return "\(number) \(more.value > 0 ? "more" : "fewer") \(what)"
  }
}
