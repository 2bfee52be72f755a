public import Schema
public import Text

/// A way sideways: from one job family to another, with training for the new work.
///
/// On its dates those who may move decide for themselves; where more want to than there are posts,
/// luck decides. Who moves takes no contacts while in cross-training.
public struct Move: Sendable, Titled {
  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// The job family it leads from.
  public var from = ""
  /// The job family it leads to.
  public var to = ""
  /// The days of each year on which people move.
  public var on: [YearDay] = []
  /// The least stage of those who may; nil for any in which people take contacts.
  public var stage: String?
  /// The least tenure of those who may.
  public var tenure = Uncertain(Span.none)
  /// Of those who may, the share that moves in a year.
  public var share = Uncertain(Share.whole)
  /// The most people the family moved to may have.
  public var posts = Slots.unlimited
  /// How long the training for the new work takes.
  public var training = Uncertain(Span.none)
  /// What one move costs.
  public var cost: Money?

  /// How a move is written.
  public static let schema = Record(Move()) {
    Field("title", \.title, .title, help: "What reports call the move")
    Field("from", \.from, .reference(to: "families"), help: "The job family it leads from")
    Field("to", \.to, .reference(to: "families"), help: "The job family it leads to")
    Field(
      "on", \.on, .list(of: .yearDay, count: 0...366),
      help: "Its days of each year, such as [03-31, 09-30]")
    Field(
      "stage", \.stage, .reference(to: "stages"),
      help: "Who may: this stage and those after it; without it all who take contacts")
    Field(
      "tenure", \.tenure, .uncertain(0...18_263), default: "0 days",
      source: "no waiting time unless one is given", help: "Who may: the least time since joining")
    Field(
      "share", \.share, .uncertain(), default: "100%",
      source: "all who may, unless a share is given",
      help: "Of those who may, the share that moves within a year, spread evenly over its days")
    Field(
      "posts", \.posts, .posts, default: "all", source: "no limit unless one is given",
      help: "The most people the family moved to may have: a number, a share of everybody, or all")
    Field(
      "training", \.training, .uncertain(0...730), default: "10 days",
      source: "assumption: two thirds of a newcomer's half month",
      help: "Cross-training: how long a person who moves takes no contacts")
    Field("cost", \.cost, .quantity(), help: "What one move costs, such as 2,000 CNY")
  }
}

extension Move {
  /// The days on which people move, from `start` to before `end`, in order.
  public func dates(from start: Day, before end: Day) -> [Day] {
    YearDay.days(on, from: start, before: end)
  }
}
