public import Questions
public import Text
import Workforce

extension Dates {
  /// `from Monday, 5 Jul 2027 on`
  public var words: Phrase {
    let from = from.mondayOnOrAfter
    let time =
      until.map(\.mondayOnOrAfter).map {
        Phrase("from Monday, \(from), up to \($0)", "自 \(from)（星期一）起，至 \($0) 前")
      } ?? Phrase("from Monday, \(from) on", "自 \(from)（星期一）起")
    return Phrase.addressee(site: site, tier: tier, stage: stage).map {
      Phrase("\(time), \($0)", "\(time)，\($0)")
    }
      ?? time
  }

  /// That what is tried holds then.
  var ofSettings: Phrase { Phrase("what is tried holds \(words)", "试算的取值\(words)生效") }
}

extension Phrase {
  /// `only at phase-3 in tier star in stage novice`; nil for everybody.
  static func addressee(site: String?, tier: String?, stage: String?) -> Phrase? {
    let parts = [
      site.map { Phrase("at \($0)", "\($0) 职场") }, tier.map { Phrase("in tier \($0)", "\($0) 职级") },
      stage.map { Phrase("in stage \($0)", "\($0) 阶段") },
    ].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    let all = parts.joined(english: " ", chinese: "、")
    return parts.count == 1
      ? Phrase("only \(all)", "只对 \(all)的人") : Phrase("only \(all)", "只对同属 \(all)的人")
  }
}
