public import Schema
public import Text

/// A time of much work that comes back every year (大促): 618, Singles' Day.
public struct Peak: Sendable, Titled {
  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// The first day of each year's peak.
  public var from: YearDay
  /// The last day; a day before the first is one of the next year.
  public var to: YearDay
  /// The day on which its bonus is paid, the next such day after the last; nil for no bonus.
  public var paid: YearDay?
  /// The work of a usual day that one of its days brings.
  public var workload = Uncertain(Factor.one)
  /// Hands lent for the days of the peak, as a share of those who take contacts.
  public var helpers = Share.none

  /// How a peak is written.
  public static let schema = Record(Peak(from: .newYear, to: .newYear)) {
    Field("title", \.title, .title, help: Phrase("What reports call the peak", "高峰在报告中的名称"))
    Field(
      "from", \.from, .yearDay,
      help: Phrase("The first day of each year's peak, such as 11-01", "每年高峰的第一天，如 11-01"))
    Field(
      "to", \.to, .yearDay,
      help: Phrase(
        "The last day of the peak, such as 11-12; before the first, it is in the next year",
        "高峰的最后一天，如 11-12；早于第一天的算次年"))
    Field(
      "paid", \.paid, .yearDay,
      help: Phrase(
        """
        The day on which levers.peak-bonus is paid for it, the next such day after the last and \
        within 180 days; without it no bonus is paid
        """,
        "levers.peak-bonus 的发放日，取高峰结束后最近的这一天，须在 180 天内；不写则不发奖金"))
    Field(
      "workload", \.workload, .uncertain(0.1...10), default: "1",
      source: Phrase("no more work than usual unless a factor is given", "不写即与平日一样"),
      help: Phrase(
        "How much work a day of the peak brings, with 1 for a usual day, such as 1.3",
        "高峰每天的工作量，平日为 1，如 1.3"))
    Field(
      "helpers", \.helpers, .quantity(), default: "0%",
      source: Phrase("none unless a share is given", "不写即没有"),
      help: Phrase(
        """
        Extra hands on the days of the peak, as a share of those who take contacts: each has \
        workload ÷ (1 + share) to do. They are lent and nobody of the scenario; costs incentives, \
        their days at the pay of those whom they help, with on-costs
        """,
        "高峰期间的支援人手，占接线员工的比例：每人的工作量变为 workload ÷（1 + 占比）。支援是借来的，不在情景人数内；按所支援员工的薪酬和用工成本逐日计入激励费用"))
  }

  private init(from: YearDay, to: YearDay) { (self.from, self.to) = (from, to) }
}

extension Peak {
  /// The most days after its last on which its bonus may be paid: half a year, beyond which it is
  /// meant for another peak, or the day for one before this.
  static let longestWait = 180

  /// One year's peak.
  public struct Season: Hashable, Sendable {
    /// The first day.
    public let first: Day
    /// The last day.
    public let last: Day
    /// The day of the bonus; nil where none is paid.
    public let paid: Day?

    /// Days from the last to the payment.
    var waiting: Int? { paid.map { $0 - last } }
  }

  /// The peaks that begin in the years from one before `start` to that of `end`, in order: all
  /// that can be felt in between.
  public func seasons(from start: Day, to end: Day) -> [Season] {
    (start.date.year - 1...end.date.year).map { year in
      let first = from.day(in: year)
      let sameYear = to.day(in: year)
      let last = sameYear < first ? to.day(in: year + 1) : sameYear
      let paid = paid.map { day in
        [year, year + 1, year + 2].lazy.map { day.day(in: $0) }.first { $0 > last } ?? last + 1
      }
      return Season(first: first, last: last, paid: paid)
    }
  }
}
