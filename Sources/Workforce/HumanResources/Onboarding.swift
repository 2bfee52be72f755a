public import Schema
import Text

/// What is done for those who join, besides the training of the first stage (入职引导): culture,
/// skills, a team. A mentor is a part of it too and stands in `levers.mentors`.
public struct Onboarding: Sendable {
  /// How the house works and what it stands for.
  public var culture: Part?
  /// Practice of the work beside the training.
  public var skill: Part?
  /// Events at which newcomers meet their team.
  public var team: Part?
  /// How long it works.
  public var lasts = Uncertain(Span.none)

  /// One part of it.
  public struct Part: Sendable {
    /// Whether it is done.
    public var on = true
    /// What it costs for each newcomer.
    public var cost: Money?
    /// By how much leaving changes.
    public var leaving = Uncertain(Change.none)

    fileprivate static func schema(leaving: String, of: Phrase) -> Record<Part> {
      Record(Part()) {
        Field(
          "on", \.on, .yesNo, default: "yes", source: Phrase("what is described is done", "写了就执行"),
          help: Phrase("Whether it is done", "是否实施"))
        Field(
          "cost", \.cost, .quantity(),
          help: Phrase(
            "What it costs for each who starts, such as 80 CNY; costs incentives",
            "每名入职者的费用，如 80 CNY；计入激励费用"))
        Field(
          "leaving", \.leaving, .uncertain(), default: leaving,
          source: Phrase(
            """
            newcomer programmes have odds of staying of 1.46 to 1 (Liu et al., Psychological \
            Bulletin 2024, 83 field experiments), with a mentor in them; that is \
            28 % less leaving. Assumption: 20 % is the mentor, the rest is divided over three parts
            """,
            "新人项目的留任优势为 1.46 倍（Liu et al., Psychological Bulletin 2024，83 项现场实验），含师傅，相当于流失率降 28%。假设：师傅占 20%，其余由三项分"
          ),
          help: Phrase(
            "By how much leaving changes for those who have had it: \(of)", "参加过的人，流失率变化多少：\(of)"))
      }
    }
  }

  /// How it is written.
  public static let schema = Record(Onboarding()) {
    Field(
      "culture", \.culture,
      .record(Part.schema(leaving: "-6% to 0%", of: Phrase("culture training", "文化培训"))),
      help: Phrase(
        "Culture training: how the house works and what it stands for; without it there is none",
        "文化培训：公司怎么运作、看重什么；不写则没有"))
    Field(
      "skill", \.skill,
      .record(Part.schema(leaving: "-8% to -2%", of: Phrase("practice of skills", "技能练习"))),
      help: Phrase(
        "Practice of skills beside the training of the first stage; without it there is none",
        "技能练习：培训期之外的上手练习；不写则没有"))
    Field(
      "team", \.team,
      .record(Part.schema(leaving: "-5% to 0%", of: Phrase("team building", "团队建设"))),
      help: Phrase(
        "Events at which newcomers meet their team; without it there are none",
        "团队建设：让新人认识团队的活动；不写则没有"))
    Field(
      "lasts", \.lasts, .uncertain(7...1000), default: "6 months",
      source: Phrase(
        "assumption: training and the novice's time, and half as long again", "假设：培训期加新人期，再多一半"),
      help: Phrase("How long it works, from the first day", "作用多久，从入职首日算起"))
  }

  /// The parts that are done, each with its name.
  public var parts: [(name: String, part: Part)] {
    [("culture", culture), ("skill", skill), ("team", team)].compactMap { name, part in
      part.flatMap { $0.on ? (name, $0) : nil }
    }
  }

  /// All parts that are written, done or not.
  var written: [(name: String, part: Part)] {
    [("culture", culture), ("skill", skill), ("team", team)].compactMap { name, part in
      part.map { (name, $0) }
    }
  }

  /// Makes it do nothing to leaving; whether that changes anything.
  mutating func clearLeaving() -> Bool {
    var isChanged = false
    isChanged = culture?.leaving.clear("%") == true || isChanged
    isChanged = skill?.leaving.clear("%") == true || isChanged
    isChanged = team?.leaving.clear("%") == true || isChanged
    return isChanged
  }
}
