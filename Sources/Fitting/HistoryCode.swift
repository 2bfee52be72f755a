public import Schema
import Text

/// The faults of past contacts.
public enum HistoryCode: String, FaultCode {
  case table = "E301"
  case columns = "E302"
  case numbers = "E303"
  case dates = "E304"
  case ambiguous = "E305"
  case twice = "E306"
  case steps = "E307"
  case tooShort = "E308"
  case holes = "E309"
  case channels = "E310"
  case peaks = "E311"
  case untold = "E312"
  case outside = "E313"
  case clocks = "E314"
  case handleTimes = "E315"

  /// What there is to know about it.
  public var page: FaultPage {
    switch self {
    case .table:
      FaultPage(
        Phrase("A table that is none", "不成表"),
        Phrase(
          "A header, then a row a day or a week, each with as many fields as the header has.",
          "先写表头，再每天或每周一行，字段数与表头一致。"),
        wrong: Self.table("2026-01-05,120,7", "2026-01-06,130,9", "2026-01-07,125,9"),
        right: Self.table("2026-01-05,120", "2026-01-06,130", "…"))
    case .columns:
      FaultPage(
        Phrase("A column that is not found", "找不到列"),
        Phrase(
          """
          Columns of dates and of contacts are known by their titles (date, contacts, 日期, 话务量 \
          and others); date-column and contacts-column name any other.
          """,
          """
          日期列和咨询量列按列名识别（date、contacts、日期、话务量等）；其他列名用 date-column 和 \
          contacts-column 写明。
          """),
        wrong: .table("date,weather\n2026-01-05,120\n2026-01-06,130\n"),
        right: Self.table("2026-01-05,120", "2026-01-06,130", "…"))
    case .numbers:
      FaultPage(
        Phrase("A number of contacts that is none", "咨询量不是数"),
        Phrase(
          "Contacts are whole numbers from 0 on; what was not counted stays empty.",
          "咨询量是不小于 0 的整数；没有统计的留空。"),
        wrong: Self.table("2026-01-05,120", "2026-01-06,-130", "2026-01-07,125"),
        right: Self.table("2026-01-05,120", "2026-01-06,130", "2026-01-07,125", "…"))
    case .dates:
      FaultPage(
        Phrase("A date that is none", "不是日期"),
        Phrase(
          "Year, month and day in this order, with or without a time.", "按年、月、日的顺序写，可带时刻。"),
        wrong: Self.table("2026-02-28,120", "2026-02-30,130", "2026-03-01,125"),
        right: Self.table("2026-02-27,120", "2026-02-28,130", "2026-03-01,125", "…"))
    case .ambiguous:
      FaultPage(
        Phrase("What can be read in two ways", "有两种读法"),
        Phrase(
          """
          3/4/2026 is a day of March or of April; it is asked and not guessed: dates day-first, or \
          dates month-first. So are 1.234 and 1,234: decimal point, or decimal comma.
          """,
          """
          3/4/2026 是 3 月还是 4 月？不猜，要问：dates day-first（日在前）或 dates month-first（月在前）。\
          1.234 和 1,234 也是：decimal point 或 decimal comma。
          """),
        wrong: Self.table("3/4/2026,120", "3/5/2026,130", "3/6/2026,125"),
        right: Self.table("2026-03-04,120", "2026-03-05,130", "2026-03-06,125", "…"))
    case .twice:
      FaultPage(
        Phrase("A time that comes twice", "同一时间出现两次"),
        Phrase(
          "Keep one of the rows, add them up, or name the column that tells them apart.",
          "只保留一行，或加总，或写明区分它们的列。"),
        wrong: Self.table("2026-01-05,120", "2026-01-05,130", "2026-01-06,125"),
        right: Self.table("2026-01-05,250", "2026-01-06,125", "…"))
    case .steps:
      FaultPage(
        Phrase("Rows of different lengths", "每行的时长不一"),
        Phrase(
          "Every row is of the same even part of a day, of a day, a week or a month.",
          "每行同为一天的等份、一天、一周或一个月。"),
        wrong: Self.table("2026-01,3700", "2026-02-01,130", "2026-02-02,125"),
        right: Self.table("2026-02-01,130", "2026-02-02,125", "…"))
    case .tooShort:
      FaultPage(
        Phrase("Too short a past", "历史数据太短"),
        Phrase(
          "The level needs some weeks, growth half a year, a season a year and a half.",
          "水平要几周的数据，增长要半年，季节要一年半。"),
        wrong: Self.table("2026-01-05,120", "2026-01-06,130", "2026-01-07,125"),
        right: Self.table("2026-01-05,120", "2026-01-06,130", "2026-01-07,125", "…"))
    case .holes:
      FaultPage(
        Phrase("Too many holes", "缺口太多"),
        Phrase(
          "A quarter of the weeks lack days: what is left is no fair picture.",
          "四分之一的周缺日期，剩下的不足以说明。"),
        wrong: .told(Phrase("rows of every other week only", "只有隔周的数据行")),
        right: .told(Phrase("rows of every day or week", "每天或每周都有数据行")))
    case .channels:
      FaultPage(
        Phrase("Channels that cannot be told apart", "渠道分不清"),
        Phrase(
          """
          A channel that is asked for is in the file, every row names one, and none is nearly the \
          sum of the others.
          """,
          "所取的渠道在文件中，每行都写了渠道，且没有一个近似为其他渠道之和。"),
        wrong: .told(Phrase(verbatim: "fit demand contacts.csv channel nowhere")),
        right: .told(Phrase(verbatim: "fit demand contacts.csv channel all")))
    case .peaks:
      FaultPage(
        Phrase("A peak that the past does not show", "历史里看不出的高峰"),
        Phrase("Give it a factor, or take a longer history.", "请写上倍数，或换更长的历史数据。"),
        wrong: .told(
          Phrase(
            "peaks: {festival: {dates: [2030-01-01]}} beside history: contacts.csv",
            "history: contacts.csv 旁写 peaks: {festival: {dates: [2030-01-01]}}")),
        right: .told(
          Phrase(verbatim: "peaks: {festival: {dates: [2030-01-01], factor: 1.5}}")))
    case .untold:
      FaultPage(
        Phrase("A past that tells nothing", "历史数据看不出规律"),
        Phrase(
          "Only zeros, weeks that vary without rule, or fewer weeks than numbers to be told.",
          "全是 0，或各周毫无规律，或周数少于要估计的参数。"),
        wrong: Self.table("2026-01-05,0", "2026-01-06,0", "…"),
        right: Self.table("2026-01-05,120", "2026-01-06,130", "…"))
    case .outside:
      FaultPage(
        Phrase("A past that does not meet the forecast", "历史与预测接不上"),
        Phrase(
          "It begins before the forecast, and ends at most some months before it.",
          "历史起点早于预测起点，终点离预测起点不超过几个月。"),
        wrong: .told(Phrase("a history that ended years ago", "几年前就结束的历史数据")),
        right: .told(Phrase("one up to the last months", "截至最近几个月的历史数据")))
    case .clocks:
      FaultPage(
        Phrase("Times of different clocks", "时刻的时区不一"),
        Phrase(
          "Every time names its offset from UTC, or none does; zone moves them to one clock.",
          "时刻要么都写时区，要么都不写；zone 可换算到同一时区。"),
        wrong: Self.table(
          "2026-01-05 08:00+08:00,12", "2026-01-05 08:30,13", "2026-01-05 09:00+08:00,12"),
        right: Self.table("2026-01-05,120", "2026-01-06,130", "…"))
    case .handleTimes:
      FaultPage(
        Phrase("Handle times that cannot be read or can hardly be", "处理时长读不出或不合理"),
        Phrase(
          "Seconds, or 0:04:00; seconds are meant where nothing is said: 250000 can hardly be.",
          "写秒数或 0:04:00；不写单位按秒计，250000 秒不太可能。"),
        wrong: .table(
          "date,contacts,handle time\n2026-01-05,120,250000\n2026-01-06,130,251000\n…\n"),
        right: .table("date,contacts,handle time\n2026-01-05,120,250\n2026-01-06,130,251\n…\n"))
    }
  }

  private static func table(_ rows: String...) -> FaultPage.Example {
    .table((["date,contacts"] + rows).map { $0 + "\n" }.joined())
  }
}
