import Text

/// A calendar date read from ISO 8601 text such as `2027-03-08`.
struct CalendarDate: Hashable {
  let year: Int
  let month: Int
  let day: Int

  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Months since the year 0.
  var monthNumber: Int { year * 12 + month - 1 }

  /// `March 2027`, `2027年3月`
  func monthAndYear(_ language: Language) -> String {
    switch language {
    case .english: "\(language.month(month)) \(year)"
    case .chinese: "\(year)年\(language.month(month))"
    }
  }

  /// `6 Sep 2027`, `2027年9月6日`
  func full(_ language: Language) -> String {
    switch language {
    case .english: "\(dayAndMonth(language)) \(year)"
    case .chinese: "\(year)年\(dayAndMonth(language))"
    }
  }

  /// `6 Sep`, `9月6日`
  func dayAndMonth(_ language: Language) -> String {
    switch language {
    case .english: "\(day) \(language.shortMonth(month))"
    case .chinese: "\(language.shortMonth(month))\(day)日"
    }
  }
}
