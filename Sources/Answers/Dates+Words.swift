public import Questions
public import Text
import Workforce

extension Dates {
  /// `from Monday, 5 Jul 2027 on`
  public var words: Phrase {
    let from = from.mondayOnOrAfter
    guard let until = until?.mondayOnOrAfter else {
      return Phrase("from Monday, \(from) on", "自 \(from)（星期一）起")
    }
    return Phrase("from Monday, \(from), up to \(until)", "自 \(from)（星期一）起，至 \(until) 前")
  }

  /// That what is tried holds then.
  var ofSettings: Phrase { Phrase("what is tried holds \(words)", "试算的取值\(words)生效") }
}
