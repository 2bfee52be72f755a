public import Schema
public import Text

/// The event that promotes from one tier to another (晋升评审), or takes people down.
///
/// Of those who have been in the tier long enough and take contacts, everybody tries; some pass;
/// where more pass than there are slots, the best scores are taken. One that takes the last works
/// the other way round: the lowest scores go to a lower tier, and pay follows.
public struct Review: Sendable, Titled {
  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// The tier it takes people from.
  public var from = ""
  /// The tier it puts them in.
  public var to = ""
  /// When it is held.
  public var calendar = Calendar.dates
  /// The days of each year on which it is held.
  public var on: [YearDay] = []
  /// Whom it takes.
  public var takes = Choice.best
  /// The least time in the tier before a person may try.
  public var after = Uncertain(Span.none)
  /// The most people it may promote at one date.
  public var slots = Slots.unlimited
  /// What becomes of a part of a person that a share of slots leaves over.
  public var rest = Rest.dropped
  /// Share of those who try and pass.
  public var pass = Uncertain(Share.whole)
  /// How much of a score is the person's own standing and not the day's luck.
  public var consistency = Uncertain(Share.whole)
  /// Who may sit it, besides the time in the tier.
  public var eligibility = Eligibility()
  /// How people are ranked.
  public var ranking = Ranking()
  /// Of a review down: those go whose score is one that so large a share of people would have.
  public var below: Uncertain<Share>?

  /// When a review is held.
  public enum Calendar: String, CaseIterable, Sendable {
    /// On its days of each year.
    case dates
    /// On every Monday on which a post of the tier it leads to is vacant.
    case vacancies
  }

  /// Whom a review takes.
  public enum Choice: String, CaseIterable, Sendable {
    /// The best, one way up or across.
    case best
    /// The last, down to a lower tier.
    case last
  }

  /// What becomes of a part of a person that a share of slots leaves over.
  public enum Rest: String, CaseIterable, Sendable {
    /// It is rounded down at every date.
    case dropped
    /// It is added to the share of the next date.
    case carried
  }

  /// How a review is written.
  public static let schema = Record(Review()) {
    Field("title", \.title, .title, help: Phrase("What reports call the review", "晋升评审在报告中的名称"))
    Field(
      "from", \.from, .reference(to: "tiers"), help: Phrase("The tier it promotes from", "从哪个职级晋升"))
    Field("to", \.to, .reference(to: "tiers"), help: Phrase("The tier it promotes to", "晋升到哪个职级"))
    Field(
      "calendar", \.calendar, .choice, default: "dates",
      source: Phrase("what most reviews do", "多数评审如此"),
      help: Phrase(
        """
        dates: held on its days; vacancies: an internal competition, held on every Monday on \
        which a post of the tier it leads to is vacant
        """,
        "dates：按日期举行；vacancies：内部竞聘，目标职级有岗位空缺时每周一举行"))
    Field(
      "on", \.on, .list(of: .yearDay, count: 0...366), default: "[]",
      help: Phrase(
        "Its days of each year, such as [06-30, 12-31]; 02-29 is 28 Feb in most years",
        "每年在哪几天举行，如 [06-30, 12-31]；02-29 在平年按 2月28日"))
    Field(
      "takes", \.takes, .choice, default: "best", source: Phrase("what most reviews do", "多数评审如此"),
      help: Phrase(
        "best: it promotes; last: it goes down, and takes the lowest scores to a lower tier",
        "best：择优晋升；last：末位降级，分数最低的降到更低职级"))
    Field(
      "after", \.after, .uncertain(0...7320), default: "0 days",
      source: Phrase("no waiting time unless one is given", "不写即不用等"),
      help: Phrase(
        """
        The least time in the tier before a person may try; months are those of the calendar, the \
        last day clipped: from 31 Dec six months are over on 30 Jun
        """,
        "在本职级至少多久才能参评；按日历月算，没有对应日就取月末：12月31日 起六个月到 6月30日"))
    Field(
      "slots", \.slots, .slots, default: "all", source: .noLimit,
      help: Phrase(
        """
        The most it may take at one date: a number, a share of those in the tier, vacant (one for \
        each vacant post), or all; never more than there are vacant posts. A share is of the \
        people in the tier on the day, before the day's own changes, and rounded down. Of one day \
        the reviews down come first, then those up from the highest tier down; a person changes \
        tier once a day, and posts are counted after the exchange: into a full tier people go \
        down only as far as others leave it by a review of the same day
        """,
        """
        每次最多几个名额：人数、本职级人数的占比、vacant（每个空缺岗位一个）或 all；不超过空缺岗位数。占比按当天变动前的本职级人数算，向下取整。同一天先评降级，\
        再从最高职级往下评晋升；一人一天只变动一次，岗位数按变动之后算：下一职级满编时，\
        当天有几人经评审离开该职级，才能降下几人
        """))
    Field(
      "rest", \.rest, .choice, default: "dropped",
      source: Phrase("a share is rounded down", "占比向下取整"),
      help: Phrase(
        """
        What becomes of the part of a person that a share of slots leaves over: dropped, or \
        carried to the next date, so that 10% of 9 people is 9 of them in ten dates
        """,
        "名额按占比算出的零头怎么办：dropped 舍去，或 carried 留到下次，例如 9 人的 10%，十次合计正好 9 人"))
    Field(
      "pass", \.pass, .uncertain(), default: "100%", source: .noTest,
      help: Phrase("Share of those who try and pass", "参评者中合格的占比"))
    Field(
      "consistency", \.consistency, .uncertain(), default: "60%",
      source: Phrase("assumption: ratings repeat more than they vary", "假设：评分稳定的部分多于起伏"),
      help: Phrase(
        "How much of the score's variance is the person's own standing, not the day's luck",
        "分数的方差中，个人固有水平占多少，其余是当天的运气"))
    Field(
      "eligibility", \.eligibility, .record(Eligibility.schema), default: "{}",
      help: Phrase(
        "Who may sit it, besides those long enough in the tier",
        "在本职级时间够长之外，还要满足什么条件才能参评"))
    Field(
      "ranking", \.ranking, .record(Ranking.schema), default: "{}",
      help: Phrase("What decides where more pass than there are slots", "合格人数多于名额时，按什么排名"))
    Field(
      "below", \.below, .uncertain(),
      help: Phrase(
        """
        Of a review that takes the last: a bar; 10% takes those whose score is one that only a \
        tenth of people would have. With a ranking the bar is of the ranking's score: it takes \
        the last tenth of those who sit it, and the day's luck decides about a part of a person
        """,
        "用于末位降级的分数线：10% 指分数落到总体分布最低一成的才降级。设了 ranking 就按排名分数划线：参评者的最后一成降级，不足一人的零头看当天运气"))
  }
}

extension Review {
  /// The days on which it is held, from `start` to before `end`, in order.
  public func dates(from start: Day, before end: Day) -> [Day] {
    YearDay.days(on, from: start, before: end)
  }
}

extension YearDay {
  /// Every one of some days that lies from `start` to before `end`, in order.
  static func days(_ on: [YearDay], from start: Day, before end: Day) -> [Day] {
    guard start < end else { return [] }
    return (start.date.year...end.date.year)
      .flatMap { year in on.map { $0.day(in: year) } }
      .filter { $0 >= start && $0 < end }
      .sorted()
  }
}
