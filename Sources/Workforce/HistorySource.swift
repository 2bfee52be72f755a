public import Schema
import Text

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
  /// What handle times that name no unit are in, where the file leaves it open.
  public var handleTimes: HandleTimeUnit?
  /// The titles of the columns that are meant, where the file's own leave it open.
  public var columns = Columns()

  /// Titles of columns; nil for one that is found by what titles usually are.
  public struct Columns: Hashable, Sendable {
    /// Of the date, or of date and time.
    public var date: String?
    /// Of the time of day, where it stands apart.
    public var time: String?
    /// Of the count of contacts.
    public var contacts: String?
    /// Of the mean handle time of a row's contacts.
    public var handleTime: String?
    /// Of the queue or channel.
    public var channel: String?
  }

  /// The word by which all channels of a file are added up.
  public static let allChannels = "all"

  /// Past contacts as a file has them.
  public init() {}

  /// How a history is written.
  public static let schema = Record(HistorySource()) {
    Field(
      "file", \.file, .text,
      help: Phrase(
        """
        A CSV file in this folder or below it: date and contacts, a row an interval of 5 minutes \
        to a day, a week or a month; in UTF-8, UTF-16 or GBK
        """,
        "本文件夹或其下的 CSV 文件：日期和咨询量，每行一个时段（5 分钟至一天）、一周或一个月；编码为 UTF-8、UTF-16 或 GBK"))
    Field(
      "channel", \.channel, .text,
      help:
        Phrase(
          """
          Whose rows count in a file with a column channel or queue: one of its names, or all to \
          add them up; without it, the channel's own
          """,
          "文件有渠道列或队列列时，取哪些行：写其中一个名称，或写 all 全部相加；不写则取与本渠道同名的"))
    Field("from", \.from, .day, help: Phrase("The first day that counts", "从哪天起的数据有效"))
    Field("until", \.until, .day, help: Phrase("The last day that counts", "到哪天为止的数据有效"))
    Field(
      "closed", \.closed, .list(of: .day), default: "[]",
      source: Phrase(
        "days without contacts on weekdays that have some are closed",
        "平时有咨询的星期几，某天一个都没有，即为停线"),
      help: Phrase(
        "Days on which the lines were closed; the base is that of a full week",
        "停线的日子；基数按完整的一周算"))
    Field(
      "decimal", \.decimal, .choice(\.meaning),
      help: Phrase(
        "What stands before decimals, where the file leaves open what 1.390 is",
        "小数点用什么符号，用于文件里 1.390 有歧义时"))
    Field(
      "dates", \.dates, .choice(\.meaning),
      help: Phrase(
        "What stands first, where the file leaves open which day 3/4/2026 is",
        "日和月谁在前，用于文件里 3/4/2026 有歧义时"))
    Field(
      "zone", \.zone, .zoneOffset,
      help: Phrase(
        """
        The clock to which times with Z or an offset are moved; without it, they count as written
        """,
        "带 Z 或时差的时间换算到哪个时区；不写则按原样"))
    Field(
      "handle-times", \.handleTimes, .choice(\.meaning),
      help: Phrase(
        "What handle times such as 4.17 are in, where neither the title nor the field says it",
        "4.17 这样的处理时长是什么单位，用于列名和单元格都没写明时"))
    Field(
      "date-column", \.columns.date, .text,
      help: Phrase(
        "The title of the column of dates, where it cannot be told from the header",
        "日期列的列名，用于从表头认不出时"))
    Field(
      "time-column", \.columns.time, .text,
      help: Phrase(
        "The title of the column of times of day, where they stand apart",
        "时刻列的列名，用于时刻单独成列时"))
    Field(
      "contacts-column", \.columns.contacts, .text,
      help: Phrase(
        "The title of the column that counts contacts: those offered, not only those answered",
        "咨询量列的列名：取来询量，不是接起量"))
    Field(
      "handle-time-column", \.columns.handleTime, .text,
      help: Phrase("The title of the column of mean handle times", "平均处理时长列的列名"))
    Field(
      "channel-column", \.columns.channel, .text,
      help: Phrase(
        "The title of the column that says of which queue or channel a row is",
        "标明每行属于哪个队列或渠道的列名"))
  }
}

/// What a handle time without a unit is counted in.
public enum HandleTimeUnit: String, CaseIterable, Sendable {
  /// 250000
  case milliseconds
  /// 250
  case seconds
  /// 4.17; of 0:04 the hours and minutes.
  case minutes
  /// 0.0694
  case hours
  /// 0.00289, as a spreadsheet holds 0:04:10.
  case days

  /// How long one is, in seconds.
  public var length: Double {
    switch self {
    case .milliseconds: 0.001
    case .seconds: 1
    case .minutes: 60
    case .hours: 3600
    case .days: 86_400
    }
  }

  /// In one line.
  var meaning: Phrase {
    switch self {
    case .milliseconds: Phrase("250000 is 4 min 10 s", "250000 即 4 分 10 秒")
    case .seconds: Phrase("250 is 4 min 10 s, and so is 4:10", "250 即 4 分 10 秒，4:10 也是")
    case .minutes: Phrase("4.17 is 4 min 10 s, and 0:04 is 4 min", "4.17 即 4 分 10 秒，0:04 即 4 分")
    case .hours: Phrase("0.0694 is 4 min 10 s", "0.0694 即 4 分 10 秒")
    case .days:
      Phrase("0.00289 is 4 min 10 s, as a spreadsheet holds it", "0.00289 即 4 分 10 秒，电子表格就这样存")
    }
  }
}

/// What stands before the decimals of a number.
public enum DecimalMark: String, CaseIterable, Sendable {
  /// 1,390.5
  case point
  /// 1.390,5
  case comma

  /// In one line.
  var meaning: Phrase { Phrase(verbatim: self == .point ? "1,390.5" : "1.390,5") }
}

/// What stands first in a date that ends with the year.
public enum DateOrder: String, CaseIterable, Sendable {
  /// 31/12/2026
  case dayFirst = "day-first"
  /// 12/31/2026
  case monthFirst = "month-first"

  /// In one line.
  var meaning: Phrase { Phrase(verbatim: self == .dayFirst ? "31/12/2026" : "12/31/2026") }
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
    scalar(
      .quantity(Phrase("an offset from UTC", "与 UTC 的时差"), examples: ["+08:00", "-05:00", "Z"])
    ) {
      ZoneOffset($0)
    } show: {
      $0.text
    }
  }
}
