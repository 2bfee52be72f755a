public import Schema
import Text

/// How people study for credits (学分): how much, when, and what is done where many fail.
public struct Study: Sendable {
  /// Whose time study takes.
  public enum Time: String, CaseIterable, Sendable {
    /// Hours come off the floor, and cost pay.
    case floor
    /// Hours are the person's own.
    case own

    /// What it means, in a line.
    var meaning: Phrase {
      switch self {
      case .floor: Phrase("hours come off work, and are counted at pay", "占用工作时间，按薪酬计费")
      case .own: Phrase("hours are people's own, and cost nothing", "占用个人时间，不计费用")
      }
    }
  }

  /// Whether there are credits and side roles at all.
  public var isOn = true
  /// Courses that a person sits the exam of in a year, while there is something left to pass.
  public var courses = Uncertain(Count.zero)
  /// What that is multiplied by in a stage; 1 where nothing is given.
  public var stages: [Named<Uncertain<Factor>>] = []
  /// Whose time study takes.
  public var time = Time.floor
  /// A course is taught again offline where more than this share of a sitting fails.
  public var failThreshold = Share.none
  /// The fewest people whose fails say something.
  public var leastSitting = Count.zero
  /// Share of those who would fail that pass from then on.
  public var offlineGain = Uncertain(Share.none)
  /// What teaching one person offline costs besides time.
  public var offlineCost: Money?
  /// The days of each year on which credits are posted.
  public var posted: [YearDay] = []
  /// By how much study changes where credits are posted.
  public var rankingEffect = Uncertain(Change.none)
  /// By how much study changes for each per cent of pay spent on prizes.
  public var prizeEffect = Uncertain(Change.none)

  /// How study is written.
  public static let schema = Record(Study()) {
    Field(
      "on", \.isOn, .yesNo, default: "yes",
      help: Phrase(
        "no: nobody studies, side roles are empty and reviews ask for no credits",
        "no：没有人学习，兼职岗空着，评审不要求学分"))
    Field(
      "courses-per-year", \.courses, .uncertain(0...10_000, decimals: true), default: "2 to 4",
      source: Phrase("assumption: one course a quarter, more or less", "假设：大约每季度一门"),
      help: Phrase(
        "Exams that a person sits in a year, while a course is left; never more than are held",
        "每人每年参加几次考试（还有课可修时）；不超过举行的次数"))
    Field(
      "stages", \.stages,
      .table(of: .uncertain(0...10), key: Phrase("a stage", "成长阶段"), in: "stages"),
      default: "{}",
      help: Phrase(
        "What that is multiplied by in a stage; 1 where nothing is given",
        "各成长阶段考试次数的倍数；不写的按 1"))
    Field(
      "time", \.time, .choice(\.meaning), default: "floor",
      source: Phrase("assumption: who is made to learn after work, leaves", "假设：下班后还逼着学，人就走了"),
      help: Phrase("Whose time study takes", "学习占用谁的时间"))
    Field(
      "fail-threshold", \.failThreshold, .quantity(), default: "30%", source: .assumption,
      help: Phrase(
        """
        Where more of a sitting fail, the course is taught again offline, once, to everybody it \
        is for, and more pass from then on; 100% for never
        """,
        "一场考试不及格超过多少，就面向全体对象线下重讲一次，此后通过率提高；100% 表示从不重讲"))
    Field(
      "least-sitting", \.leastSitting, .quantity(1...10_000), default: "10",
      source: Phrase("assumption: the fails of fewer say little", "假设：人太少，不及格率说明不了什么"),
      help: Phrase("The fewest who must sit an exam for its fails to count", "至少多少人参加考试，不及格率才算数"))
    Field(
      "offline-gain", \.offlineGain, .uncertain(), default: "30% to 60%", source: .assumption,
      help: Phrase(
        "Share of those who would fail that pass once a course was taught offline",
        "原本不及格的人中，线下重讲后能通过的占比"))
    Field(
      "offline-cost", \.offlineCost, .quantity(0...Course.mostMinorUnits),
      help: Phrase(
        "What teaching one person offline costs besides time, such as 100 CNY",
        "线下重讲时每人的费用（不含时间），如 100 CNY"))
    Field(
      "posted", \.posted, .list(of: .yearDay, count: 0...366), default: "[06-30, 12-31]",
      source: Phrase("assumption: half-yearly, as reviews", "假设：与评审一样每半年一次"),
      help: Phrase(
        "Days of each year on which credits are posted and prizes given",
        "每年在哪几天公示学分并发奖"))
    Field(
      "ranking-effect", \.rankingEffect, .uncertain(), default: "5% to 15%",
      source: Phrase("assumption: who is seen, studies", "假设：有人看到，就会去学"),
      help: Phrase(
        "By how much study changes with levers.study-ranking or levers.study-prize",
        "启用 levers.study-ranking 或 levers.study-prize 后，学习变化多少"))
    Field(
      "prize-effect", \.prizeEffect, .uncertain(), default: "10% to 30%", source: .assumption,
      help: Phrase(
        "By how much study changes for each 1 % of pay that levers.study-prize can cost",
        "levers.study-prize 可能花到薪酬的 1% 时，学习变化多少"))
  }
}

extension Study {
  /// The days on which credits are posted, from `start` to before `end`, in order.
  public func postings(from start: Day, before end: Day) -> [Day] {
    posted.dates(from: start, before: end)
  }
}
