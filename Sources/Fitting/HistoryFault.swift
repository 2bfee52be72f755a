import Schema
import Text
import Workforce

/// What can be wrong with past contacts.
enum HistoryFault: Fault {
  case peakUntold
  case tooVaried(share: Phrase)
  case stepsOfQueues(channel: String, other: String, one: Phrase, another: Phrase, written: String)
  case noRowCounts(first: String, last: String, from: String?, until: String?)
  case onlyZeros
  case holes(holes: Int, all: Int, isMonthly: Bool, first: String)
  case sameTime(number: String)
  case noChannelColumn
  case noSuchChannel(example: String)
  case sumOfOthers(name: String, same: Int, days: Int, rest: String)
  case daysAndMonths(isMonth: Bool, example: String)
  case notInOrder(exists: Bool)
  case noSuchDate
  case ambiguousDate(dayFirst: Day, monthFirst: Day)
  case ambiguousNumber(
    thousands: String, fraction: String, whole: String, mark: String, written: String)
  case emptyFile
  case openQuote
  case noSuchTitle(shown: Phrase, column: String)
  case twoColumns(column: String, choice: Phrase, areAlike: Bool)
  case noColumn(column: String, choice: Phrase, isHeader: Bool)
  case noRows
  case belowZero
  case tooMany
  case fieldCount(found: String, expected: String)
  case emptyChannel
  case secondHeader
  case notANumber
  case notAHandleTime
  case someTimes
  case changeOfStep
  case uneven(common: Phrase)
  case irregular(days: Int)
  case tooSeldom
  case tooShort
  case afterStart(start: String)
  case longBefore(gap: Int, end: String, start: String, most: Int)
  case unseenPeak
  case tooFewWeeks
  case inseparable
  case unsettled
  case handleTimes(isLong: Bool, unit: HandleTimeUnit, seconds: String)
  case noZones
  case someZones
  case clocks
  case stamp(WrittenStamp.Fault)

  var wording: Wording<HistoryCode> {
    switch self {
    case .peakUntold:
      Wording(
        .peaks, Phrase("a peak of which the history tells nothing", "历史数据看不出这个高峰的影响"),
        next: Phrase(
          "Give it a factor, such as factor: 1.5.", "请给它写上倍数，如 factor: 1.5。"))
    case let .tooVaried(share):
      Wording(
        .untold, Phrase("weeks that vary too much to tell anything", "各周波动太大，看不出规律"),
        found: Phrase("\(share) around what is foreseen", "偏离拟合值 \(share)"),
        next: Phrase(
          "Check the column contacts, or name the days that stand out under peaks.",
          "请检查 contacts 列，或在 peaks 中写明特殊日期。"))
    case let .stepsOfQueues(channel, other, one, another, written):
      Wording(
        .steps, Phrase("queues of different steps", "各队列的时间间隔不同"),
        found: Phrase(
          "a row of \(channel) is \(one), one of \(other) \(another)",
          "“\(channel)”每行\(one)，“\(other)”每行\(another)"),
        expected: Phrase("rows of one length in all that is added up", "合并的各队列每行时长相同"),
        next: Phrase(
          """
          Fit them apart: by channel, or channel \(channel) (in a scenario \
          \(written)).
          """,
          """
          请分开拟合：by channel，或 channel \(channel)\
          （在情景中写 \(written)）。
          """))
    case let .noRowCounts(first, last, from, until):
      Wording(
        .tooShort, Phrase("no row lies in the days that count", "所取日期内没有数据行"),
        found: Phrase(
          "rows of \(first) to \(last)", "数据行为 \(first) 至 \(last)"),
        expected: [
          from.map { Phrase("from \($0)", "\($0) 起") },
          until.map { Phrase("until \($0)", "\($0) 止") },
        ].compactMap(\.self).joined(english: " ", chinese: "，"),
        next: Phrase(
          "Correct from or until, or take a file of those days.",
          "请更正 from 或 until，或换成含这些日期的文件。"))
    case .onlyZeros:
      Wording(
        .untold, Phrase("a history without any contact", "历史数据没有任何咨询量"),
        found: Phrase("only zeros", "全是 0"),
        next: Phrase(
          "Check that the column contacts is the one meant.", "请检查 contacts 列是否选对。"))
    case let .holes(holes, all, isMonthly, first):
      Wording(
        .holes, Phrase("too many holes in the history", "历史数据缺口太多"),
        found: isMonthly
          ? Phrase(
            "\(holes) of \(all) months lack days or contacts",
            "\(all) 个月中有 \(holes) 个月缺日期或咨询量")
          : Phrase(
            "\(holes) of \(all) whole weeks lack days or contacts",
            "\(all) 个整周中有 \(holes) 周缺日期或咨询量"),
        next: Phrase(
          "The first begins on \(first): add its rows, or start the file after it.",
          "第一处从 \(first) 开始：请补上数据，或让文件从其后开始。"))
    case let .sameTime(number):
      Wording(
        .twice, Phrase("the same time twice", "同一时间出现了两次"),
        next: Phrase(
          """
          It stands in line \(number) too: keep one of them, or add them up. Where another \
          column tells them apart, name it: channel-column TITLE.
          """,
          """
          第 \(number) 行也是这个时间：请只保留一行，或加总。\
          若靠另一列区分，请写明该列：channel-column 列名。
          """))
    case .noChannelColumn:
      Wording(
        .columns, Phrase("no column channel", "没有 channel 列"),
        next: Phrase("Add one, or leave out by channel.", "请添加该列，或去掉 by channel。"))
    case let .noSuchChannel(example):
      Wording(
        .channels, Phrase("no row of this channel", "没有这个渠道的数据行"),
        next: Phrase(
          """
          Name it (in a scenario \(example)), or add all up with \
          channel all.
          """,
          """
          请写明渠道（在情景中写 \(example)），\
          或用 channel all 合并所有渠道。
          """))
    case let .sumOfOthers(name, same, days, rest):
      Wording(
        .channels, Phrase("a channel that may be the sum of the others", "有一个渠道可能是其他渠道之和"),
        found: Phrase(
          "\(name): \(same) of \(days) days are what the others have together",
          "“\(name)”：\(days) 天中有 \(same) 天等于其他渠道之和"),
        expected: Phrase("channels of which none is the sum of others", "没有合计渠道"),
        next: Phrase(
          """
          Fit that channel alone (channel \(name)) or another (channel \(rest)), or take the rows \
          of the sum out of the file.
          """,
          "请只拟合该渠道（channel \(name)）或另一个（channel \(rest)），或从文件中去掉合计行。"))
    case let .daysAndMonths(isMonth, example):
      Wording(
        .steps, Self.changed,
        expected: isMonth
          ? Phrase("a month without a day, as \(example)", "不带日的月份，如 \(example)")
          : Phrase("a day, as \(example)", "日期，如 \(example)"),
        next: Phrase("Write days, weeks or months throughout.", "请统一按天、按周或按月写。"))
    case let .notInOrder(exists):
      Wording(
        .dates, Self.notADate,
        next: exists
          ? Phrase(
            "Other rows are in the other order: write year, month and day in this order.",
            "其他行的顺序不同：请按年、月、日的顺序写。")
          : Phrase("There is no such day: correct it.", "没有这一天，请更正。"))
    case .noSuchDate:
      Wording(
        .dates, Self.notADate,
        expected: Phrase("a day that the calendar has", "日历中存在的日期"),
        next: Self.writeYearFirst)
    case let .ambiguousDate(dayFirst, monthFirst):
      Wording(
        .ambiguous, Phrase("a date that can be read in two ways", "日期有两种读法"),
        expected: Phrase("\(dayFirst) or \(monthFirst)", "\(dayFirst)或 \(monthFirst)"),
        next: Phrase(
          """
          Say which: dates day-first or dates month-first (in a scenario history: {file: …, \
          dates: day-first}).
          """,
          """
          请写明是哪一种：dates day-first（日在前）或 dates month-first（月在前）\
          （在情景中写 history: {file: …, dates: day-first}）。
          """))
    case let .ambiguousNumber(thousands, fraction, whole, mark, written):
      Wording(
        .ambiguous, Phrase("a number that can be read in two ways", "数字有两种读法"),
        expected: Phrase("\(thousands) or \(fraction)", "\(thousands) 或 \(fraction)"),
        next: Phrase(
          """
          Say what stands before decimals: decimal \(whole) makes it \(thousands), decimal \
          \(mark) \(fraction) (in a scenario \(written)).
          """,
          """
          请写明小数点用哪个：decimal \(whole) 则为 \(thousands)，\
          decimal \(mark) 则为 \(fraction)\
          （在情景中写 \(written)）。
          """))
    case .emptyFile:
      Wording(
        .columns, Phrase("no column date", "没有 date 列"),
        found: Phrase("an empty file", "空文件"),
        next: Phrase(
          "Begin with a line that names the columns: date,contacts.",
          "首行请写列名：date,contacts。"))
    case .openQuote:
      Wording(
        .table,
        Phrase(
          "a quotation mark that is not closed on its line, or stands inside a field",
          "引号在本行没有闭合，或出现在字段中间"),
        next: Phrase(
          "Put a whole field in quotation marks, or use none.", "请给整个字段加引号，或都不加。"))
    case let .noSuchTitle(shown, column):
      Wording(
        .columns, Phrase("no column of this title", "没有这个列名"),
        expected: Phrase("one of \(shown)", "\(shown) 之一"),
        next: Phrase(
          "Write \(column)-column as the header has it.",
          "\(column)-column 请与表头的列名一致。"))
    case let .twoColumns(column, choice, areAlike):
      Wording(
        .columns, Phrase("two columns of one meaning", "有两列意思相同"),
        expected: Phrase(
          "one column \(column)", "只有一个 \(column) 列"),
        next: areAlike
          ? Phrase("Rename the one that is not meant.", "请改掉用不到的那一列的列名。")
          : Phrase(
            "Say which is meant: \(choice), or rename the other.", "请写明用哪一列：\(choice)，或改掉另一列的列名。"))
    case let .noColumn(column, choice, isHeader):
      Wording(
        .columns, Phrase("no column \(column)", "没有 \(column) 列"),
        next: isHeader
          ? Phrase("Say which it is: \(choice).", "请写明是哪一列：\(choice)。")
          : Phrase(
            """
            Begin with a line that names the columns: date,contacts or 日期,话务量; or say which are \
            meant by date-column and contacts-column.
            """,
            """
            首行请写列名：date,contacts 或 日期,话务量；\
            或用 date-column 和 contacts-column 写明是哪两列。
            """))
    case .noRows:
      Wording(
        .table, Phrase("a history without rows", "历史数据没有数据行"),
        next: Phrase(
          "Write a row a day or a week: 2026-01-05,12345.", "请每天或每周写一行：2026-01-05,12345。"))
    case .belowZero:
      Wording(
        .numbers, Phrase("fewer contacts than none", "咨询量小于 0"),
        expected: Phrase("a whole number from 0 on", "不小于 0 的整数"),
        next: Phrase("Correct it, or leave it empty.", "请更正，或留空。"))
    case .tooMany:
      Wording(
        .numbers, Phrase("more contacts than can be", "咨询量大得不合理"),
        expected: Phrase("at most 1,000,000,000", "最多 1,000,000,000"),
        next: Phrase("Correct it: were two columns joined?", "请更正：是否两列连在了一起？"))
    case let .fieldCount(found, expected):
      Wording(
        .table, Phrase("not as many fields as the header has", "字段数与表头不一致"),
        found: Phrase("\(found)", "\(found) 个"),
        expected: Phrase("\(expected)", "\(expected) 个"),
        next: Phrase(
          "A number with commas goes in quotation marks: \"1,234\".",
          "带逗号的数字请加引号：\"1,234\"。"))
    case .emptyChannel:
      Wording(
        .channels, Phrase("a row without a channel", "此行没有渠道"),
        next: Phrase("Name one, or remove the column.", "请填写渠道，或删除这一列。"))
    case .secondHeader:
      Wording(
        .table, Phrase("a second header", "又出现一个表头"),
        expected: Phrase("rows of the first", "第一个表头下的数据行"),
        next: Phrase("Keep one table in the file.", "一个文件只保留一张表。"))
    case .notANumber:
      Wording(
        .numbers, Phrase("not a number of contacts", "不是咨询量"),
        expected: Phrase("a whole number, such as 12345 or 0", "整数，如 12345 或 0"),
        next: Phrase("Leave it empty where nothing was counted.", "没有统计的请留空。"))
    case .notAHandleTime:
      Wording(
        .handleTimes, Phrase("not a handle time", "不是处理时长"),
        expected: Phrase("seconds, such as 240, or 0:04:00", "秒数，如 240，或 0:04:00"),
        next: Phrase("Leave it empty where nothing was measured.", "没有统计的请留空。"))
    case .someTimes:
      Wording(
        .steps, Phrase("some rows have a time of day and some have none", "有的行有时刻，有的行没有"),
        next: Phrase("Write one or the other throughout.", "请统一写法。"))
    case .changeOfStep:
      Wording(
        .steps, Self.changed,
        next: Phrase(
          "Write rows of one length throughout: add up the finer ones, or leave out the others.",
          "每行的时长请统一：将较细的行加总，或去掉其余的行。"))
    case let .uneven(common):
      Wording(
        .steps, Phrase("rows that are no even step apart", "各行的时间间隔不均匀"),
        found: Phrase(
          "times that have only \(common) in common", "各时刻的公共间隔只有\(common)"),
        expected: Phrase(
          "a step of 5 minutes or more that divides a day", "5 分钟及以上、能整除一天的间隔"),
        next: Phrase(
          "Add up the contacts of each half-hour, hour, day or week.",
          "请按半小时、小时、天或周加总咨询量。"))
    case let .irregular(days):
      Wording(
        .steps,
        Phrase(
          "neither a row a day nor a row a week nor a row a month",
          "既不是每天一行，也不是每周或每月一行"),
        found: Phrase("\(days) days after the row before", "距上一行 \(days) 天"),
        expected: Phrase(
          "one weekday throughout, or one day of the month", "始终是同一个星期几，或每月的同一天"),
        next: Phrase(
          "Write a row a day, a week or a month throughout.", "请统一为每天、每周或每月一行。"))
    case .tooSeldom:
      Wording(
        .steps, Phrase("rows too far apart", "各行相隔太久"),
        expected: Phrase(
          "a row a month, a week, a day, or a part of a day from 5 minutes on",
          "每月、每周、每天一行，或更细（最细 5 分钟）"),
        next: Phrase(
          "Export the same contacts by month or by week.", "请按月或按周重新导出。"))
    case .tooShort:
      Wording(
        .tooShort, Phrase("too short a history", "历史数据太短"),
        next: Phrase("Add what came before.", "请补上更早的数据。"))
    case let .afterStart(start):
      Wording(
        .outside, Phrase("a history that begins after the forecast has", "历史数据的起点晚于预测起点"),
        expected: Phrase("a week before \(start)", "\(start) 之前的一周"),
        next: Phrase("Start the forecast later.", "请推后预测的起点。"))
    case let .longBefore(gap, end, start, most):
      Wording(
        .outside, Phrase("a history that ends long before the forecast", "历史数据的终点离预测起点太远"),
        found: Phrase(
          "\(gap) weeks between \(end) and \(start)",
          "\(end) 至 \(start) 相隔 \(gap) 周"),
        expected: Phrase("at most \(most)", "最多 \(most) 周"),
        next: Phrase(
          "Add what came since, or start earlier.", "请补上之后的数据，或提前预测的起点。"))
    case .unseenPeak:
      Wording(
        .peaks, Phrase("the history has no day of this peak", "历史数据中没有这个高峰的日期"),
        next: Phrase(
          "Add its factor, such as factor: 1.5, or take a longer history.",
          "请写上倍数，如 factor: 1.5，或换更长的历史数据。"))
    case .tooFewWeeks:
      Wording(
        .untold, Phrase("fewer weeks than numbers to be told from them", "周数太少，不够估计所有参数"),
        next: Phrase("Take a longer history or fewer peaks.", "请换更长的历史数据，或减少高峰。"))
    case .inseparable:
      Wording(
        .untold,
        Phrase(
          "peaks that cannot be told from the season or from each other",
          "有的高峰与季节或其他高峰分不开"),
        next: Phrase(
          "Give one of them its factor, or take a longer history.",
          "请给其中一个写上 factor，或换更长的历史数据。"))
    case .unsettled:
      Wording(
        .untold,
        Phrase("contacts that follow no level, growth and season", "咨询量看不出水平、增长和季节规律"),
        next: Phrase("Check the column contacts.", "请检查 contacts 列。"))
    case let .handleTimes(isLong, unit, seconds):
      Wording(
        .handleTimes,
        isLong
          ? Phrase("handle times too long for one", "处理时长对一次咨询来说太长")
          : Phrase("handle times too short for seconds", "处理时长若以秒计则太短"),
        expected: Phrase(
          "the mean of a contact, such as 250 seconds or 0:04:10",
          "每次咨询的平均值，如 250 秒或 0:04:10"),
        next: isLong
          ? [Self.unit(unit, seconds), Self.isSum].sentences : Self.unit(unit, seconds))
    case .noZones:
      Wording(
        .clocks,
        Phrase(
          "times that name no offset from UTC cannot be moved to another clock",
          "时刻没有写时区，无法换算到另一时区"),
        next: Phrase("Leave out zone.", "请去掉 zone。"))
    case .someZones:
      Wording(
        .clocks,
        Phrase(
          "some times name an offset from UTC and some do not", "有的时刻写了时区，有的没写"),
        next: Phrase("Write one or the other throughout.", "请统一写法。"))
    case .clocks:
      Wording(
        .clocks, Phrase("times of different clocks", "时刻来自不同时区"),
        next: Phrase(
          """
          Say to which clock they are to be moved: zone +08:00 (in a scenario history: \
          {file: …, zone: +08:00}).
          """,
          "请写明换算到哪个时区：zone +08:00（在情景中写 history: {file: …, zone: +08:00}）。"))
    case let .stamp(fault): Self.wording(fault)
    }
  }

  private static func wording(_ fault: WrittenStamp.Fault) -> Wording<HistoryCode> {
    switch fault {
    case .date:
      Wording(
        .dates, notADate,
        expected: Phrase(
          "2026-01-05, 2026/1/5 or 2026年1月5日, with or without a time; or 2026-01",
          "2026-01-05、2026/1/5 或 2026年1月5日，可带时刻；或 2026-01"),
        next: writeYearFirst)
    case .noSuchDay:
      Wording(
        .dates, Phrase("not a date of the calendar", "日历中没有这个日期"),
        expected: Phrase(
          "a month from 1 to 12 and a day that it has", "1 至 12 月，且当月有这一天"),
        next: Phrase("Correct it.", "请更正。"))
    case .year:
      Wording(
        .dates, Phrase("a date too far away", "日期太远"),
        expected: Phrase("a year from 1900 to 2200", "1900 至 2200 年"),
        next: Phrase("Correct it, or leave out the row.", "请更正，或去掉这一行。"))
    case .shortYear:
      Wording(
        .dates, Phrase("a year of two digits", "年份只有两位"),
        expected: Phrase("2026-01-05 or 2026/1/5", "2026-01-05 或 2026/1/5"),
        next: Phrase(
          "Which part is the year cannot be told: write it with four digits.",
          "分不清哪一段是年份：请写四位年份。"))
    case .quarter: tooLong(Phrase("a quarter", "一个季度"))
    case .wholeYear: tooLong(Phrase("a year", "一年"))
    case .epoch:
      Wording(
        .dates, Phrase("a number where a date should be", "应是日期，却是数字"),
        expected: Phrase(verbatim: "2026-01-05 08:30"),
        next: Phrase(
          "Seconds since 1970 name no clock: write date and time instead.",
          "1970 年以来的秒数看不出时区：请改写为日期和时刻。"))
    case .time(let part):
      Wording(
        .dates, Phrase("not a time of day", "不是时刻"), found: Phrase(written: part),
        expected: Phrase("08:30, 8:30 AM or 20:30:00", "08:30、8:30 AM 或 20:30:00"),
        next: Phrase(
          "Correct it; midnight at the end of a day is 24:00.", "请更正；当天结束的零点写 24:00。"))
    case .zone(let part):
      Wording(
        .clocks, Phrase("not an offset from UTC", "不是时区写法"), found: Phrase(written: part),
        expected: Phrase("Z, +08:00 or +0800", "Z、+08:00 或 +0800"),
        next: Phrase("Correct it, or leave it out.", "请更正，或去掉。"))
    }
  }

  private static func tooLong(_ width: Phrase) -> Wording<HistoryCode> {
    Wording(
      .steps, Phrase("a row of \(width)", "每行是\(width)"),
      expected: Phrase(
        "rows of a month, a week, a day or a part of a day", "每行为一个月、一周、一天或更短"),
      next: Phrase(
        "Take a file with at least a row a month: \(width) tells nothing of the season.",
        "请用至少每月一行的文件：\(width)一行看不出季节变化。"))
  }

  private static func unit(_ unit: HandleTimeUnit, _ seconds: String) -> Phrase {
    func option(_ unit: HandleTimeUnit) -> String { "handle-times \(unit.rawValue)" }
    let written = "history: {file: …, handle-times: \(unit.rawValue)}"
    return Phrase(
      """
      Say what they are in: \(option(unit)) makes it \(seconds) seconds, \(option(.seconds)) \
      takes it as it stands (in a scenario \(written)).
      """,
      """
      请写明单位：\(option(unit)) 则为 \(seconds) 秒，\(option(.seconds)) 则按原值\
      （在情景中写 \(written)）。
      """)
  }

  private static let isSum = Phrase(
    "Where it is the sum of all contacts, take the column of means.",
    "若是全部咨询的总时长，请改用平均时长列。")
  private static let changed = Phrase("a change of step", "时间间隔前后不一致")
  private static let notADate = Phrase("not a date", "不是日期")
  private static let writeYearFirst = Phrase(
    "Write year, month and day in this order.", "请按年、月、日的顺序写。")
}
