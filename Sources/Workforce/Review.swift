public import Schema

/// The dated event that promotes from one tier to another (晋升评审).
///
/// Of those who have been in the tier long enough and take contacts, everybody tries; some pass;
/// where more pass than there are slots, the best scores are taken.
public struct Review: Sendable {
  /// What reports call it; its key where nothing is given.
  public var title: String?
  /// The tier it takes people from.
  public var from = ""
  /// The tier it puts them in.
  public var to = ""
  /// The days of each year on which it is held.
  public var on: [YearDay] = []
  /// The least time in the tier before a person may try.
  public var after = Uncertain(Span.none)
  /// The most people it may promote at one date.
  public var slots = Slots.unlimited
  /// Share of those who try and pass.
  public var pass = Uncertain(Share.whole)
  /// How much of a score is the person's own standing and not the day's luck.
  public var consistency = Uncertain(Share.whole)
  /// The least energy of those who may try; nil where it does not count.
  public var energy: Uncertain<Points>?

  /// How a review is written.
  public static let schema = Record(Review()) {
    Field("title", \.title, .text, help: "What reports call the review")
    Field(
      "from", \.from, .reference(to: "tiers"), help: "The tier it promotes from")
    Field("to", \.to, .reference(to: "tiers"), help: "The tier it promotes to")
    Field(
      "on", \.on, .list(of: .yearDay, count: 0...366),
      help: "Its days of each year, such as [06-30, 12-31]; 02-29 is 28 Feb in most years")
    Field(
      "after", \.after, .uncertain(0...7320), default: "0 days",
      source: "no waiting time unless one is given",
      help: "The least time in the tier before a person may try")
    Field(
      "slots", \.slots, .slots, default: "all", source: "no limit unless one is given",
      help: "The most it may promote at one date: a number, a share of those in the tier, or all")
    Field(
      "pass", \.pass, .uncertain(), default: "100%", source: "no test unless one is given",
      help: "Share of those who try and pass")
    Field(
      "consistency", \.consistency, .uncertain(), default: "60%",
      source: "assumption: ratings repeat more than they vary",
      help: "How much of the score's variance is the person's own standing, not the day's luck")
    Field(
      "energy", \.energy, .uncertain(),
      help: "The least energy on the day of those who may try, such as 80 points")
  }
}

extension Review {
  /// The days on which it is held, from `start` to before `end`, in order.
  public func dates(from start: Day, before end: Day) -> [Day] {
    guard start < end else { return [] }
    return (start.date.year...end.date.year)
      .flatMap { year in on.map { $0.day(in: year) } }
      .filter { $0 >= start && $0 < end }
      .sorted()
  }
}
