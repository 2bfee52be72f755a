public import Schema
public import Text

/// A role beside a person's own work (兼职岗): part-time trainer, quality checker, analyst, little
/// mentor. It takes a share of working time, is paid, and counts at the next review.
public struct SideRole: Sendable, Titled {
  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// How many may hold it.
  public var posts = Uncertain(Count.zero)
  /// Job families it is open to; all where none is named.
  public var families: [String] = []
  /// Stages it is open to; all where none is named.
  public var stages: [String] = []
  /// Tiers it is open to; all where none is named.
  public var tiers: [String] = []
  /// The least credits.
  public var credits = 0
  /// A holder has passed a course about this; nil for any or none.
  public var knowledge: Knowledge?
  /// The days of each year on which empty posts are filled, besides the first Monday.
  public var on: [YearDay] = []
  /// What a holder is paid besides the pay of the tier.
  public var pay: Pay?
  /// Share of a holder's working time.
  public var time = Uncertain(Share.none)
  /// Learners that one holder teaches at a sitting of each course taught by the role.
  public var learners = 0
  /// What holding it adds to the score at a review.
  public var merit = 0.0

  /// How a side role is written.
  public static let schema = Record(SideRole()) {
    Field("title", \.title, .title, help: "What reports call the role")
    Field("posts", \.posts, .uncertain(1...10_000), help: "How many may hold it")
    Field(
      "families", \.families, .list(of: .reference(to: "families")), default: "[]",
      help: "Job families it is open to; without any, all")
    Field(
      "stages", \.stages, .list(of: .reference(to: "stages")), default: "[]",
      help: "Stages it is open to; without any, all in which people take contacts")
    Field(
      "tiers", \.tiers, .list(of: .reference(to: "tiers")), default: "[]",
      help: "Tiers it is open to; without any, all. Who is promoted out of them gives it back")
    Field(
      "credits", \.credits, .whole(0...100_000), default: "0", source: "none asked unless given",
      help: "The least credits; those with the most are taken")
    Field(
      "knowledge", \.knowledge, .choice(\.meaning),
      help: "A holder must have passed a course about this; without it, need not")
    Field(
      "on", \.on, .list(of: .yearDay, count: 0...366), default: "[06-30, 12-31]",
      source: "assumption: half-yearly",
      help: "Days of each year on which empty posts are filled, besides the first Monday")
    Field(
      "pay", \.pay, .quantity(0...1_000_000_000),
      help: "What a holder is paid besides the tier's pay, such as 300 CNY/month")
    Field(
      "time", \.time, .uncertain(), default: "10%",
      source: "assumption: four hours of a week of 40", help: "Share of a holder's working time")
    Field(
      "learners", \.learners, .whole(0...10_000), default: "0", source: "none unless given",
      help: "Learners that one holder teaches at a sitting of each course taught by the role")
    Field(
      "merit", \.merit, .decimal(-3...3), default: "0.3",
      source: "assumption: a head start at the next competition",
      help: "What holding it adds to the score at a review, in standard deviations")
  }
}

extension SideRole {
  /// The days on which empty posts are filled, from `start` to before `end`, in order.
  public func dates(from start: Day, before end: Day) -> [Day] {
    on.dates(from: start, before: end)
  }
}
