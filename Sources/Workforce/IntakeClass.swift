public import Schema
import Text

/// People who start training together (入职批次), once or again and again.
public struct IntakeClass: Sendable {
  /// What decides how many come.
  public enum Policy: String, CaseIterable, Sendable {
    /// Classes of a written size on written days.
    case timetable
    /// On review days, whoever will be missing one lead time ahead is ordered.
    case keepUp = "keep-up"
  }

  /// How the number of a class varies around its size.
  public enum Variation: String, CaseIterable, Sendable {
    /// The size is the number invited.
    case none
    /// The number invited is Poisson with the size as its mean.
    case poisson
  }

  /// Where they will work.
  public var site = ""
  /// What they will do.
  public var family = ""
  /// The tier they start in; nil for the first of the scenario.
  public var tier: String?
  /// What decides how many come; nil for a timetable.
  public var policy: Policy?
  /// The day the class starts; of a keep-up, the first review.
  public var date = Day(number: 0)
  /// People invited to it; nil of a keep-up.
  public var size: Uncertain<Count>?
  /// How the number varies.
  public var varies = Variation.none
  /// Of a keep-up, the people to have beyond those needed, as a share of them; nil for none.
  public var reserve: Uncertain<Share>?
  /// Of a keep-up where seats say who is needed, the family's share of them; nil for all.
  public var part: Uncertain<Share>?
  /// The time to the next class of the same kind, or review; nil for one class only.
  public var every: Span?
  /// The last day on which a class of a series may start.
  public var until: Day?
  /// Paid hours of each of them in a week; nil for the usual ones of the family.
  public var hours: Double?
  /// How long their contract lasts; nil for one without an end.
  public var term: Span?
  /// The share of those here at its end who stay for good; nil for none.
  public var renewal: Uncertain<Share>?
  /// Share of those invited who start.
  public var showUp = Uncertain(Share.whole)

  /// Whether it hires who will be missing.
  public var keepsUp: Bool { policy == .keepUp }

  /// How a class is written.
  public static let schema = Record(IntakeClass()) {
    Field("site", \.site, .reference(to: "sites"), help: Phrase("Where they will work", "在哪个职场工作"))
    Field(
      "family", \.family, .reference(to: "families"), help: Phrase("What they will do", "做哪个岗位类别"))
    Field(
      "tier", \.tier, .reference(to: "tiers"),
      help: Phrase("The tier they start in; without it the first", "从哪个职级起步；不写则为第一个"))
    Field(
      "policy", \.policy, .choice,
      help: Phrase(
        """
        timetable: the classes written here, as without it; keep-up: on each review day (date, \
        every, until) order who will be missing on the first Monday on which those ordered can \
        take contacts: of the people that foreseen contacts then require, for whom there are \
        places, or where none come of open seats × relief × target; it counts on those here and \
        on their way, less those expected to leave or fail. Classes start one \
        recruiting.lead-time later, within the limits of recruiting
        """,
        """
        timetable：按这里写的批次开班，不写也是如此；keep-up：每到检查日（date、every、until），算出这次招的人最早能接线的那个周一还缺多少人，缺多少招多少。\
        缺口按当时预计咨询量所需、且有席位可坐的人数算；没有咨询量时按已启用席位 × relief × target 算；现有的和在途的都算上，减去预计离职和考核未通过的。\
        再过一个 recruiting.lead-time 开班，不超过 recruiting 的上限
        """))
    Field(
      "date", \.date, .day,
      help: Phrase("The day the class starts; of keep-up, the first review", "开班日；keep-up 则为首个检查日"))
    Field(
      "size", \.size, .uncertain(0...20_000, decimals: true),
      help: Phrase(
        "People invited to the class; a timetable needs it, keep-up finds it",
        "通知入职的人数；timetable 必写，keep-up 自动算出"))
    Field(
      "reserve", \.reserve, .uncertain(),
      help: Phrase(
        "Of keep-up: people to have beyond those needed, as a share of them; without it none",
        "用于 keep-up：在需要人数之外多备多少（占需要人数）；不写则不备"))
    Field(
      "part", \.part, .uncertain(),
      help: Phrase(
        """
        Of keep-up where no contacts come: the family's share of the people that seats need; \
        without it all of them
        """,
        "用于没有咨询量的 keep-up：席位所需人数中本岗位类别占多少；不写则全部"))
    Field(
      "varies", \.varies, .choice, default: "none",
      source: Phrase("what is written is what is meant", "写多少就是多少"),
      help: Phrase(
        "none: the size is the number invited; poisson: it is the mean of a Poisson number",
        "none：size 就是通知人数；poisson：size 是泊松分布的均值"))
    Field(
      "every", \.every, .quantity(1...3660),
      help: Phrase(
        """
        The time to the next class like it, such as 2 weeks; 1 month is the same day of each \
        month, or its last, and on a Saturday or Sunday the next Monday; without it there is one \
        class; of keep-up, the time between reviews
        """,
        "隔多久再开同样的一批，如 2 weeks；1 month 指每月同一天，当月没有这天就取月末，遇周六、周日顺延到下周一；不写则只有一批；keep-up 则为检查间隔"))
    Field(
      "until", \.until, .day,
      help: Phrase(
        """
        The last day on which a class of the series may start, before it is moved from a weekend; \
        without it, to the end
        """,
        "最晚到哪天还能开班，按周末顺延前的日期算；不写则到预测结束"))
    Field("hours", \.hours, .contractHours, help: contractHelp)
    Field(
      "term", \.term, .quantity(1...3660),
      help: Phrase(
        """
        How long their contract lasts from the first day, as of interns or for a season; who goes at \
        its end is counted in ended, and is no leaver. Without it the contract has no end
        """,
        "合同期限，从入职首日算起，如实习生、旺季临时工；期满离开计入 ended，不算离职；不写则无固定期限"))
    Field(
      "renewal", \.renewal, .uncertain(),
      help: Phrase(
        "Of those here at the end of the term, the share who stay for good; without it nobody does",
        "续签率：合同期满时仍在职的人中，续签并长期留用的占比；不写则都不续签"))
    Field(
      "show-up", \.showUp, .uncertain(), default: "100%",
      source: Phrase("all come unless a share is given", "不写即全部报到"),
      help: Phrase("Share of those invited who start", "报到率：通知入职者中实际报到的占比"))
  }
}

extension IntakeClass {
  /// The days on which classes start, before the day `end`: see ``Recurrence``.
  public func dates(before end: Day) -> [Day] { occurrences(before: end).map(\.day) }

  /// The same, with the days that the calendar gives them.
  public func occurrences(before end: Day) -> [Occurrence] {
    guard let every else { return date < end ? [Occurrence(due: date, day: date)] : [] }
    return Recurrence(first: date, every: every).occurrences(due: last(before: end))
      .filter { $0.day < end }
  }

  /// What is left of the series from a day on, before the day `end`, as entries of an intake.
  ///
  /// A series of months goes on with the first date that has the day of the month of all; what comes
  /// before is a series of one: of 31 Jan, 28 Feb is one, and the series goes on with 31 Mar.
  public func resuming(on day: Day, before end: Day) -> [IntakeClass] {
    var classes: [IntakeClass] = []
    for next in occurrences(before: end) where next.day >= day {
      var entry = self
      entry.date = next.due
      let goesOn = every?.months == nil || next.due.date.day == date.date.day
      if !goesOn { entry.until = next.due }
      classes.append(entry)
      if goesOn { break }
    }
    return classes
  }

  /// How many classes start before the day `end`, to within one.
  func count(before end: Day) -> Int {
    guard let every else { return 1 }
    return 1 + Int(Double(max(0, last(before: end) - date)) / max(1, every.magnitude))
  }

  private func last(before end: Day) -> Day { min(until ?? end, end + -1) }
}
