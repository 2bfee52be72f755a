import Schema
import Text
import Workforce

extension Scenario {
  /// What changes in the middle of the forecast, day by day.
  var laterSentences: [Phrase] {
    later.map { entry in
      let change = entry.value
      var lines = change.set.written.clauses
      let from = change.from.mondayOnOrAfter
      if let addressee = Phrase.addressee(
        site: change.site, tier: change.tier, stage: change.stage)
      {
        lines = Phrase("\(lines), \(addressee)", "\(lines)，\(addressee)")
      }
      guard let until = change.until?.mondayOnOrAfter else {
        return Phrase("From \(from) on: \(lines).", "自 \(from) 起：\(lines)。")
      }
      return Phrase("From \(from) up to \(until): \(lines).", "自 \(from) 起、\(until) 前：\(lines)。")
    }
  }
}
