import Questions
import Report
import Simulation
import Text

extension Phrase {
  /// Something with where it is looked at and what it is split by: `ready at phase-3 by family`.
  func looked(at site: Phrase?, by split: Dimension?) -> Phrase {
    let there = site.map { Phrase("\(self) at \($0)", "\($0) \(self)") } ?? self
    return split.map { Phrase("\(there) by \($0.title)", "\(there)，按\($0.title)") } ?? there
  }
}

extension [Column] {
  /// The columns of what is bad, in the middle and good, under one heading.
  static func percentiles(under heading: Phrase) -> [Column] {
    Column.group(heading, ["p10", "p50", "p90"].written)
  }
}
