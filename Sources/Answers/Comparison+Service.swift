import Questions
import Schema
import Text
import Workforce

extension Comparison {
  /// The families whose contacts are answered.
  var answered: [Int] {
    first.families.indices.filter { family in
      first.demand.contains { $0.value.family == first.families[family].key }
        && first.service.contains { $0.key == first.families[family].key }
    }
  }

  /// Whether the service level of a family is one thing before and another after the change.
  func isCountedInTwoWays(family: Int?) -> Bool {
    guard let family else { return false }
    let key = first.families[family].key
    return first.service[named: key]?.definition != second.service[named: key]?.definition
  }

  /// `service level of voice: answered within 20 seconds / offered`; each side has its own.
  var definitions: [Phrase] {
    answered.flatMap { family -> [Phrase] in
      let (key, name) = (first.families[family].key, first.families[family].name)
      guard let before = first.service[named: key]?.definition,
        let after = second.service[named: key]?.definition
      else { return [] }
      guard isCountedInTwoWays(family: family) else {
        return [Phrase("service level of \(name): \(before)", "\(name)服务水平：\(before)")]
      }
      return [
        Phrase(
          "service level of \(name), as it is: \(before)", "\(name)服务水平（现状）：\(before)"),
        Phrase(
          """
          service level of \(name), with the change: \(after); the two are not to be subtracted
          """,
          "\(name)服务水平（改动后）：\(after)；两者口径不同，不能相减"),
      ]
    }
  }
}
