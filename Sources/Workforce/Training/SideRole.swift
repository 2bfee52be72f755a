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
    Field("title", \.title, .title, help: Phrase("What reports call the role", "兼职岗在报告中的名称"))
    Field("posts", \.posts, .uncertain(1...10_000), help: Phrase("How many may hold it", "最多几人担任"))
    Field(
      "families", \.families, .list(of: .reference(to: "families")), default: "[]",
      help: Phrase("Job families it is open to; without any, all", "面向哪些岗位类别；不写则全部"))
    Field(
      "stages", \.stages, .list(of: .reference(to: "stages")), default: "[]",
      help: Phrase(
        "Stages it is open to; without any, all in which people take contacts",
        "面向哪些成长阶段；不写则所有接线的阶段"))
    Field(
      "tiers", \.tiers, .list(of: .reference(to: "tiers")), default: "[]",
      help: Phrase(
        "Tiers it is open to; without any, all. Who is promoted out of them gives it back",
        "面向哪些职级；不写则全部。晋升后不在其中的，卸任"))
    Field(
      "credits", \.credits, .whole(0...100_000), default: "0",
      source: Phrase("none asked unless given", "不写即不要求"),
      help: Phrase("The least credits; those with the most are taken", "至少多少学分；学分多的优先"))
    Field(
      "knowledge", \.knowledge, .choice(\.meaning),
      help: Phrase(
        "A holder must have passed a course about this; without it, need not",
        "担任者须通过这一类的课程；不写则不要求"
      ))
    Field(
      "on", \.on, .list(of: .yearDay, count: 0...366), default: "[06-30, 12-31]",
      source: Phrase("assumption: half-yearly", "假设：每半年一次"),
      help: Phrase(
        "Days of each year on which empty posts are filled, besides the first Monday",
        "每年在哪几天补空缺；首个周一也会补"))
    Field(
      "pay", \.pay, .quantity(0...1_000_000_000),
      help: Phrase(
        "What a holder is paid besides the tier's pay, such as 300 CNY/month",
        "在职级薪酬之外的津贴，如 300 CNY/month"))
    Field(
      "time", \.time, .uncertain(), default: "10%",
      source: Phrase("assumption: four hours of a week of 40", "假设：每周 40 小时中的 4 小时"),
      help: Phrase("Share of a holder's working time", "占担任者多少工作时间"))
    Field(
      "learners", \.learners, .whole(0...10_000), default: "0", source: .noneGiven,
      help: Phrase(
        "Learners that one holder teaches at a sitting of each course taught by the role",
        "由此岗授课的每门课程，一人每场教多少学员"))
    Field(
      "merit", \.merit, .decimal(-3...3), default: "0.3",
      source: Phrase("assumption: a head start at the next competition", "假设：下次竞聘时占先"),
      help: Phrase(
        "What holding it adds to the score at a review, in standard deviations",
        "担任期间评审加多少分，以标准差计"))
  }
}

extension SideRole {
  /// The days on which empty posts are filled, from `start` to before `end`, in order.
  public func dates(from start: Day, before end: Day) -> [Day] {
    on.dates(from: start, before: end)
  }
}
