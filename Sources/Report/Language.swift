/// The language of an answer.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// English.
  case english = "en"
  /// Simplified Chinese.
  case chinese = "zh"
}

extension Language {
  /// This language's choice of two texts.
  func choose(_ english: @autoclosure () -> String, _ chinese: @autoclosure () -> String) -> String
  {
    switch self {
    case .english: english()
    case .chinese: chinese()
    }
  }

  var median: String { choose("median", "中位数") }
  /// What lies between the 10th and the 90th percentile.
  var band: String { choose("8 of 10 futures", "80% 的推演") }
  var noRows: String { choose("no rows", "无数据") }
  var noData: String { choose("no data", "无数据") }

  /// `3,402 to 3,590`
  func range(_ low: String, _ high: String) -> String {
    choose("\(low) to \(high)", "\(low) 至 \(high)")
  }

  /// `Mar`, `3月`
  func shortMonth(_ month: Int) -> String {
    choose(String(Self.months[month - 1].prefix(3)), "\(month)月")
  }

  /// `March`, `3月`
  func month(_ month: Int) -> String { choose(Self.months[month - 1], "\(month)月") }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
