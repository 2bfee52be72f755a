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
    return Phrase.addressee(site: site, tier: tier).map {
      Phrase("\(time), \($0)", "\(time)，\($0)")
    }
      ?? time
  }

  /// That what is tried holds then.
  var ofSettings: Phrase { Phrase("what is tried holds \(words)", "试算的取值\(words)生效") }
}

extension Phrase {
  /// `only at phase-3, tier star`; nil for everybody.
  static func addressee(site: String?, tier: String?) -> Phrase? {
    switch (site, tier) {
    case (nil, nil): nil
    case let (site?, nil): Phrase("only at \(site)", "只在职场 \(site)")
    case let (nil, tier?): Phrase("only in tier \(tier)", "只对职级 \(tier)")
    case let (site?, tier?):
      Phrase("only at \(site) in tier \(tier)", "只对职场 \(site) 的职级 \(tier)")
    }
  }
}
