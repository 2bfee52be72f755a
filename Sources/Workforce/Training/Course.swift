public import Schema
public import Text

/// A course of the catalogue (课程), and its exam: a pass adds credits, a fail adds nothing.
public struct Course: Sendable, Titled {
  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// What it is about.
  public var knowledge = Knowledge.business
  /// What a pass is worth.
  public var credits = 0
  /// Hours of study that one exam takes, whether passed or not.
  public var hours = 0.0
  /// Job families it is for; all where none is named.
  public var families: [String] = []
  /// Stages it is for; all where none is named.
  public var stages: [String] = []
  /// Tiers it is for; all where none is named.
  public var tiers: [String] = []
  /// Share of those who sit the exam and pass.
  public var pass = Uncertain(Share.whole)
  /// What it costs for each person who sits the exam.
  public var cost: Money?
  /// What a lecturer from outside costs for each sitting.
  public var lecturer: Money?
  /// The side role that teaches it; nil for no limit of places.
  public var taughtBy: String?
  /// The days of each year on which the exam is held.
  public var on: [YearDay] = []
  /// The time between exams, where they are not held on days of the year.
  public var every: Span?
  /// What it does to the work of those who have passed it: to the time of a contact, and to the
  /// odds that one is settled at once, and that the customer is satisfied.
  public var handleTime = Uncertain(Change.none)
  /// The odds of settling a contact at once.
  public var resolution = Uncertain(Change.none)
  /// The odds of a satisfied customer.
  public var satisfaction = Uncertain(Change.none)
  /// The first exam of such a series; nil for the forecast's start.
  public var from: Day?

  /// How a course is written.
  public static let schema = Record(Course()) {
    Field("title", \.title, .title, help: Phrase("What reports call the course", "课程在报告中的名称"))
    Field(
      "knowledge", \.knowledge, .choice(\.meaning), default: "business",
      source: Phrase("assumption: most courses of a hotline are", "假设：热线的课程多数如此"),
      help: Phrase("What it is about", "课程属于哪一类"))
    Field("credits", \.credits, .whole(1...1000), help: Phrase("What a pass is worth", "通过后得几个学分"))
    Field(
      "hours", \.hours, .decimal(0...400), default: "8",
      source: Phrase("assumption: one working day", "假设：一个工作日"),
      help: Phrase(
        "Hours of study that one exam takes, passed or not, from the week of the exam on",
        "每次考试要学多少小时，不论是否通过，从考试当周起计"))
    Field(
      "families", \.families, .list(of: .reference(to: "families")), default: "[]",
      help: Phrase(
        "Job families it is for, such as [voice]; without any, all",
        "面向哪些岗位类别，如 [voice]；不写则全部"))
    Field(
      "stages", \.stages, .list(of: .reference(to: "stages")), default: "[]",
      help: Phrase("Stages it is for; without any, all", "面向哪些成长阶段；不写则全部"))
    Field(
      "tiers", \.tiers, .list(of: .reference(to: "tiers")), default: "[]",
      help: Phrase("Tiers it is for; without any, all", "面向哪些职级；不写则全部"))
    Field(
      "pass", \.pass, .uncertain(), default: "100%", source: .noTest,
      help: Phrase("Share of those who sit the exam and pass", "参加考试者的通过率"))
    Field(
      "cost", \.cost, .quantity(0...Self.mostMinorUnits),
      help: Phrase(
        "What it costs for each person who sits the exam, such as 50 CNY",
        "每名考生的费用，如 50 CNY"))
    Field(
      "lecturer", \.lecturer, .quantity(0...Self.mostMinorUnits),
      help: Phrase(
        "What a lecturer from outside costs for each sitting, such as 8,000 CNY",
        "外聘讲师每场的费用，如 8,000 CNY"))
    Field(
      "handle-time", \.handleTime, .uncertain(-0.5...0.5), default: "0%", source: .noEffect,
      help: Phrase(
        """
        By how much a contact takes longer (or shorter) with somebody who has passed it, such as \
        -4% to -1% (assumption: no size is published for a course); courses compound
        """,
        "通过的人处理一次咨询的时长变化多少，如 -4% to -1%（假设：没有公开数据）；多门课程连乘"))
    Field(
      "resolution", \.resolution, .uncertain(-0.5...1), default: "0%", source: .noEffect,
      help: Phrase(
        "By how much the odds of settling a contact at once change with somebody who has passed it",
        "通过的人，“一次解决比没有解决”变化多少"))
    Field(
      "satisfaction", \.satisfaction, .uncertain(-0.5...1), default: "0%", source: .noEffect,
      help: Phrase(
        "By how much the odds of a satisfied customer change with somebody who has passed it",
        "通过的人，“客户满意比不满意”变化多少"))
    Field(
      "taught-by", \.taughtBy, .reference(to: "side-roles"),
      help: Phrase(
        "The side role that teaches it: its holders set the places; without it, any number",
        "由哪个兼职岗授课：在岗人数决定名额；不写则不限名额"))
    Field(
      "on", \.on, .list(of: .yearDay, count: 0...366), default: "[]",
      help: Phrase(
        "Days of each year on which the exam is held, such as [03-31, 09-30]",
        "每年在哪几天考试，如 [03-31, 09-30]"))
    Field(
      "every", \.every, .quantity(7...3660),
      help: Phrase(
        """
        The time from one exam to the next, such as 13 weeks, in place of on; 1 month is the same \
        day of each month, or its last, and on a Saturday or Sunday the next Monday
        """,
        "两次考试的间隔，如 13 weeks，代替 on；1 month 指每月同一天，当月没有这天就取月末，遇周六、周日顺延到下周一"))
    Field(
      "from", \.from, .day,
      help: Phrase(
        "The first exam of such a series; without it, the start",
        "按间隔举行时的首次考试日；不写则从预测开始算"))
  }
}

/// What a course is about (课程类型).
public enum Knowledge: String, CaseIterable, Sendable {
  case business, data, operations, quality
  case knowledgeManagement = "knowledge-management"

  /// What it means, in a line.
  var meaning: Phrase {
    switch self {
    case .business: Phrase("products, rules, conversation", "业务能力：产品、规则、沟通")
    case .data: Phrase("data analysis", "数据分析能力")
    case .operations: Phrase("running teams and floors", "运营管理能力：带团队、管现场")
    case .quality: Phrase("checking and improving quality", "质量管理能力：质检与改进")
    case .knowledgeManagement: Phrase("keeping what is known", "知识管理：沉淀经验和知识")
    }
  }
}

extension Course {
  /// The most courses a catalogue may have: a person's passes are bits of one word.
  public static let most = 64

  /// The most that anything of training may cost a person or a sitting: for two million people
  /// it stays within 64 bits.
  static let mostMinorUnits = 1e10

  /// The days on which the exam is held, from `start` to before `end`, in order.
  public func dates(from start: Day, before end: Day) -> [Day] {
    every == nil
      ? on.dates(from: start, before: end) : occurrences(from: start, before: end).map(\.day)
  }

  /// Those of a series, with the days that the calendar gives them: see ``Recurrence``.
  func occurrences(from start: Day, before end: Day) -> [Occurrence] {
    guard let every else { return [] }
    return Recurrence(first: from ?? start, every: every, fewestDays: Period.week)
      .occurrences(due: end + -1).filter { $0.day >= start && $0.day < end }
  }

  /// How many exams a year has, on the average.
  public var examsPerYear: Double {
    every.map { Period.year / max(7, $0.magnitude) } ?? Double(Set(on).count)
  }
}

extension [YearDay] {
  /// The days of the calendar that they fall on, from `start` to before `end`, each once.
  func dates(from start: Day, before end: Day) -> [Day] {
    guard start < end else { return [] }
    let days = (start.date.year...end.date.year).flatMap { year in map { $0.day(in: year) } }
    return Set(days).filter { $0 >= start && $0 < end }.sorted()
  }
}
