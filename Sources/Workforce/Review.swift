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
    Field("title", \.title, .title, help: "What reports call the review")
    Field(
      "from", \.from, .reference(to: "tiers"), help: "The tier it promotes from")
    Field("to", \.to, .reference(to: "tiers"), help: "The tier it promotes to")
    Field(
      "calendar", \.calendar, .choice, default: "dates", source: "what most reviews do",
      help: "dates: held on its days; vacancies: an internal competition, held on every Monday "
        + "on which a post of the tier it leads to is vacant")
    Field(
      "on", \.on, .list(of: .yearDay, count: 0...366), default: "[]",
      help: "Its days of each year, such as [06-30, 12-31]; 02-29 is 28 Feb in most years")
    Field(
      "takes", \.takes, .choice, default: "best", source: "what most reviews do",
      help: "best: it promotes; last: it goes down, and takes the lowest scores to a lower tier")
    Field(
      "after", \.after, .uncertain(0...7320), default: "0 days",
      source: "no waiting time unless one is given",
      help: "The least time in the tier before a person may try; months are those of the "
        + "calendar, the last day clipped: from 31 Dec six months are over on 30 Jun")
    Field(
      "slots", \.slots, .slots, default: "all", source: "no limit unless one is given",
      help: "The most it may take at one date: a number, a share of those in the tier, vacant "
        + "(one for each vacant post), or all; never more than there are vacant posts. A share is "
        + "of the people in the tier on the day, before the day's own changes, and rounded down. "
        + "Of one day the reviews down come first, then those up from the highest tier down; a "
        + "person changes tier once a day, and posts are counted after the exchange")
    Field(
      "rest", \.rest, .choice, default: "dropped", source: "a share is rounded down",
      help: "What becomes of the part of a person that a share of slots leaves over: dropped, or "
        + "carried to the next date, so that 10% of 9 people is 9 of them in ten dates")
    Field(
      "pass", \.pass, .uncertain(), default: "100%", source: "no test unless one is given",
      help: "Share of those who try and pass")
    Field(
      "consistency", \.consistency, .uncertain(), default: "60%",
      source: "assumption: ratings repeat more than they vary",
      help: "How much of the score's variance is the person's own standing, not the day's luck")
    Field(
      "eligibility", \.eligibility, .record(Eligibility.schema), default: "{}",
      help: "Who may sit it, besides those long enough in the tier")
    Field(
      "ranking", \.ranking, .record(Ranking.schema), default: "{}",
      help: "What decides where more pass than there are slots")
    Field(
      "below", \.below, .uncertain(),
      help: "Of a review that takes the last: a bar; 10% takes those whose score is one that "
        + "only a tenth of people would have. With a ranking the bar is of the ranking's score: "
        + "it takes the last tenth of those who sit it, and the day's luck decides about a part "
        + "of a person")
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
