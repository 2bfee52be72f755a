import Text

/// In what a number is written, as a fact: `days` of `15 days`, per cent a month of `6%/month`.
///
/// What may be added to a number, whether two numbers can be compared, and how a number is said
/// follow from it; nobody looks at the letters that stand behind the digits.
public indirect enum Unit: Hashable, Sendable {
  /// People, seats, posts, factors: the number alone.
  case none
  /// Hundredths: `85%`.
  case percent
  /// Parts of a score: `85 points`.
  case points
  /// A time: `15 days`.
  case time(Time)
  /// An amount in a currency, by its code: `800 CNY`.
  case money(String)
  /// So much in each period: `6%/month`, `420,000/week`, `3,200 CNY/month`.
  case per(Time, Unit)
  /// Leavers in a period by mean head count, in per cent: `60%/year turnover`.
  case turnover(Time)

  /// A time of the clock or of the calendar.
  public enum Time: String, Hashable, Sendable {
    /// The times by their English names.
    case second, minute, hour, day, week, month, year

    /// `周`
    fileprivate var chinese: String {
      switch self {
      case .second: "秒"
      case .minute: "分钟"
      case .hour: "小时"
      case .day: "天"
      case .week: "周"
      case .month: "月"
      case .year: "年"
      }
    }

    /// `每月 6%`
    fileprivate func every(_ amount: String) -> String {
      var text = "每" + chinese
      InChinese.join(&text, amount)
      return text
    }
  }

  /// Whether the number is one of hundredths, to which points can be added.
  public var isPercentage: Bool {
    switch self {
    case .percent, .turnover: true
    case .per(_, let unit): unit.isPercentage
    case .none, .points, .time, .money: false
    }
  }

  /// What is typed behind a number of two or more: ` days`, `%/month`.
  public var suffix: String {
    switch self {
    case .none: ""
    case .percent: "%"
    case .points: " points"
    case .time(let time): " \(time.rawValue)s"
    case .money(let code): " " + code
    case .per(let time, let unit): unit.suffix + "/" + time.rawValue
    case .turnover(let time): "%/\(time.rawValue) turnover"
    }
  }

  /// A number, or several numbers with words between them, as Chinese says it: `每月 6% 至 9%`,
  /// `3 周`.
  ///
  /// - Parameters:
  ///   - numbers: The numbers in digits.
  ///   - sentence: Puts the numbers, each with what stands at every one of them, together.
  public func chinese(_ numbers: [String], _ sentence: ([String]) -> String) -> String {
    switch self {
    case .none: sentence(numbers)
    case .percent: sentence(numbers.map { $0 + "%" })
    case .points: sentence(numbers) + " 分"
    case .time(let time): sentence(numbers) + (time == .month ? " 个月" : " " + time.chinese)
    case .money(let code): sentence(numbers) + " " + Phrase.currency(code).chinese
    case .per(let time, let unit): time.every(unit.chinese(numbers, sentence))
    case .turnover(let time):
      time.every(sentence(numbers.map { $0 + "%" })) + "（按平均人数）"
    }
  }
}
