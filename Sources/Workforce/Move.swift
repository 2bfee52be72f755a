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
    Field("title", \.title, .title, help: Phrase("What reports call the move", "转岗在报告中的名称"))
    Field(
      "from", \.from, .reference(to: "families"),
      help: Phrase("The job family it leads from", "从哪个岗位类别转出"))
    Field(
      "to", \.to, .reference(to: "families"),
      help: Phrase(
        "The job family it leads to",
        "转到哪个岗位类别"))
    Field(
      "on", \.on, .list(of: .yearDay, count: 0...366),
      help: Phrase("Its days of each year, such as [03-31, 09-30]", "每年在哪几天，如 [03-31, 09-30]"))
    Field(
      "stage", \.stage, .reference(to: "stages"),
      help: Phrase(
        "Who may: this stage and those after it; without it all who take contacts",
        "谁可以转：本阶段及以后的；不写则所有接线员工"))
    Field(
      "tenure", \.tenure, .uncertain(0...18_263), default: "0 days",
      source: Phrase("no waiting time unless one is given", "不写即不用等"),
      help: Phrase("Who may: the least time since joining", "谁可以转：入职至少多久"))
    Field(
      "share", \.share, .uncertain(), default: "100%",
      source: Phrase("all who may, unless a share is given", "不写即符合条件者全部"),
      help: Phrase(
        "Of those who may, the share that moves within a year, spread evenly over its days",
        "符合条件者中一年内转岗的占比，平均分到各个日期"))
    Field(
      "posts", \.posts, .posts, default: "all", source: .noLimit,
      help: Phrase(
        "The most people the family moved to may have: a number, a share of everybody, or all",
        "转入的岗位类别最多多少人：人数、占全员的比例，或 all"))
    Field(
      "training", \.training, .uncertain(0...730), default: "10 days",
      source: Phrase("assumption: two thirds of a newcomer's half month", "假设：新人半个月培训的三分之二"),
      help: Phrase(
        "Cross-training: how long a person who moves takes no contacts",
        "转岗培训：转岗者多久不接线"))
    Field(
      "cost", \.cost, .quantity(),
      help: Phrase("What one move costs, such as 2,000 CNY", "每次转岗的费用，如 2,000 CNY"))
  }
}

extension Move {
  /// The days on which people move, from `start` to before `end`, in order.
  public func dates(from start: Day, before end: Day) -> [Day] {
    YearDay.days(on, from: start, before: end)
  }
}
