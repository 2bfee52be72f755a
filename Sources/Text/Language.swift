/// The language of an answer.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// English.
  case english = "en"
  /// Simplified Chinese.
  case chinese = "zh"
}

extension Language {
  /// The language of a name: `en`, `English`, `英文`, `zh`, `Chinese`, `中文`, or of a locale:
  /// `zh_CN.UTF-8`, `zh-Hans`; nil for any other.
  public init?(named name: String) {
    let name = name.lowercased()
    let locale = name.prefix { $0 != "_" && $0 != "-" }
    let found = Self.allCases.first { language in
      locale == language.rawValue || language.names.contains { $0.lowercased() == name }
    }
    guard let found else { return nil }
    self = found
  }

  /// What it is called, in either language.
  private var names: [String] {
    switch self {
    case .english: [name, "英文", "英语"]
    case .chinese: [name, "汉语", "Chinese"]
    }
  }

  /// What its speakers call it.
  public var name: String {
    switch self {
    case .english: "English"
    case .chinese: "中文"
    }
  }

  /// The language of a user, by the variables of POSIX in their order; English where they name
  /// another or none.
  ///
  /// - Parameter variable: The value of a variable of the environment.
  public init(environment variable: (String) -> String?) {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    self = set?.lowercased().hasPrefix("zh") == true ? .chinese : .english
  }

  /// `3,402 to 3,590`
  public func range(_ low: String, _ high: String) -> String {
    Phrase("\(low) to \(high)", "\(low) 至 \(high)").said(in: self)
  }

  /// `Mar`, `3月`
  public func shortMonth(_ month: Int) -> String {
    switch self {
    case .english: String(Self.months[month - 1].prefix(3))
    case .chinese: "\(month)月"
    }
  }

  /// `March`, `3月`
  public func month(_ month: Int) -> String {
    switch self {
    case .english: Self.months[month - 1]
    case .chinese: "\(month)月"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
