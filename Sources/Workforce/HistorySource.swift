public import Schema

/// The past contacts of a channel, from which its numbers are fitted when the scenario is loaded.
///
/// What is fitted holds where the channel gives no number of its own, and takes the place of the
/// history: a scenario that has been loaded holds numbers.
public struct HistorySource: Hashable, Sendable {
  /// The file, relative to the one that names it.
  public var file = ""
  /// Whose rows count, in a file with several channels; the channel's own key where nil.
  public var channel: String?
  /// The first day that counts.
  public var from: Day?
  /// The last day that counts.
  public var until: Day?
  /// Days on which the lines were closed, whatever the file has on them.
  public var closed: [Day] = []
  /// What stands before decimals, where the file leaves it open.
  public var decimal: DecimalMark?
  /// What stands first in a date such as 3/4/2026, where the file leaves it open.
  public var dates: DateOrder?
  /// The clock to which times that name their own zone are moved.
  public var zone: ZoneOffset?

  /// The word by which all channels of a file are added up.
  public static let allChannels = "all"

  /// Past contacts as a file has them.
  public init() {}

  /// How a history is written.
  public static let schema = Record(HistorySource()) {
    Field(
      "file", \.file, .text,
      help: "A CSV file in this folder or below it: date and contacts, a row an interval of 5 "
        + "minutes to a day, a week or a month; in UTF-8, UTF-16 or GBK")
    Field(
      "channel", \.channel, .text,
      help:
        "Whose rows count in a file with a column channel or queue: one of its names, or all to "
        + "add them up; without it, the channel's own")
    Field("from", \.from, .day, help: "The first day that counts")
    Field("until", \.until, .day, help: "The last day that counts")
    Field(
      "closed", \.closed, .list(of: .day), default: "[]",
      source: "days without contacts on weekdays that have some are closed",
      help: "Days on which the lines were closed; the base is that of a full week")
    Field(
      "decimal", \.decimal, .choice(\.meaning),
      help: "What stands before decimals, where the file leaves open what 1.390 is")
    Field(
      "dates", \.dates, .choice(\.meaning),
      help: "What stands first, where the file leaves open which day 3/4/2026 is")
    Field(
      "zone", \.zone, .zoneOffset,
      help: "The clock to which times with Z or an offset are moved; without it, they count as "
        + "written")
  }
}

/// What stands before the decimals of a number.
public enum DecimalMark: String, CaseIterable, Sendable {
  /// 1,390.5
  case point
  /// 1.390,5
  case comma

  /// In one line.
  var meaning: String { self == .point ? "1,390.5" : "1.390,5" }
}

/// What stands first in a date that ends with the year.
public enum DateOrder: String, CaseIterable, Sendable {
  /// 31/12/2026
  case dayFirst = "day-first"
  /// 12/31/2026
  case monthFirst = "month-first"

  /// In one line.
  var meaning: String { self == .dayFirst ? "31/12/2026" : "12/31/2026" }
}

/// How far a clock is ahead of UTC.
public struct ZoneOffset: Hashable, Sendable {
  /// Minutes; below 0 west of Greenwich.
  public let minutes: Int

  /// An offset that some clock has.
  public init?(minutes: Int) {
    guard (-12 * 60...14 * 60).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// An offset written `Z`, `+08:00` or `+0800`.
  public init?(_ text: some StringProtocol) {
    if text == "Z" || text == "z" {
      self.init(minutes: 0)
      return
    }
    let digits = text.dropFirst().split(separator: ":").joined()
    guard let sign = text.first, "+-".contains(sign), digits.utf8.allSatisfy({ $0.isDigit }),
      digits.utf8.count == 4 && text.utf8.count <= 6 || text.utf8.count == 3,
      let hours = Int(digits.prefix(2)), let rest = Int("0" + digits.dropFirst(2)), rest < 60
    else { return nil }
    self.init(minutes: (sign == "-" ? -1 : 1) * (60 * hours + rest))
  }

  /// `+08:00`
  public var text: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return (minutes < 0 ? "-" : "+") + two(abs(minutes) / 60) + ":" + two(abs(minutes) % 60)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension Kind where Value == ZoneOffset {
  /// `+08:00`
  static var zoneOffset: Self {
    scalar(.quantity("an offset from UTC", examples: ["+08:00", "-05:00", "Z"])) {
      ZoneOffset($0)
    } show: {
      $0.text
    }
  }
}
