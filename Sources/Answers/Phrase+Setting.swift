import Foundation
import Schema
import Text

extension Phrase {
  /// A value as a scenario writes it, to be read: `6%/month to 9%/month`, in Chinese
  /// `每月 6% 至 9%`.
  init(setting text: String) {
    let ends = text.split(separator: " to ").map(String.init)
    let parts = ends.map(Self.chinese)
    let every = parts.first?.every ?? ""
    // What is said of both ends is said once.
    let isShared = parts.allSatisfy { $0.every == every && $0.number != nil }
    guard isShared, ends.count <= 2 else {
      self.init(verbatim: text)
      return
    }
    let numbers = parts.compactMap(\.number).joined(separator: " 至 ")
    self.init(english: text, chinese: every.isEmpty ? numbers : every + " " + numbers)
  }

  /// A number with its unit; nil where it is something else, as a distribution is.
  private static func chinese(_ text: String) -> (every: String, number: String?) {
    let digits = text.prefix { $0.isNumber || ",.+-−".contains($0) }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    guard !digits.isEmpty else { return ("", nil) }
    let plain = String(digits)
    switch unit {
    case "": return ("", plain)
    case "%": return ("", plain + "%")
    case "%/month": return ("每月", plain + "%")
    case "%/year", "%/yr": return ("每年", plain + "%")
    case "%/week": return ("每周", plain + "%")
    case "%/day": return ("每天", plain + "%")
    case "month", "months": return ("", plain + " 个月")
    case "week", "weeks": return ("", plain + " 周")
    case "day", "days": return ("", plain + " 天")
    case "year", "years": return ("", plain + " 年")
    case "h", "hour", "hours": return ("", plain + " 小时")
    case "min", "minute", "minutes": return ("", plain + " 分钟")
    case "s", "second", "seconds": return ("", plain + " 秒")
    default:
      let currency = Phrase.currency(String(unit))
      return currency.chinese == String(unit) ? ("", nil) : ("", plain + " " + currency.chinese)
    }
  }
}

extension String {
  /// The text with its fractions in four figures: to be read, not to be typed.
  var withFewDigits: String {
    replacing(/[0-9][0-9,]*\.[0-9]+/) { match in
      guard let number = NumberText.decimal(String(match.output)), number != 0 else {
        return String(match.output)
      }
      let scale = pow(10, 3 - Foundation.log10(number).rounded(.down))
      return NumberText.show((number * scale).rounded() / scale)
    }
  }
}
