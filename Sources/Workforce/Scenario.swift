public import Schema
public import Text

/// A workforce, what happens to it, and for how long: everything a forecast depends on but luck.
public struct Scenario: Sendable {
  /// What reports call it.
  public var title = Phrase.empty
  /// What it is about, in a sentence or two.
  public var about: String?
  /// The model that it was written for, or read again for; nil where nothing is said.
  public var model: Int?
  /// The Monday on which it starts.
  public var start = Day(number: 4)
  /// How far it looks, in whole weeks.
  public var horizon = Span.none
  /// Buildings.
  public var sites: [Named<Site>] = []
  /// Kinds of work.
  public var families: [Named<Family>] = []
  /// Stages, in the order people pass through them.
  public var stages: [Named<Stage>] = []
  /// Why people leave.
  public var causes: [Named<Cause>] = []
  /// Tiers, lowest first.
  public var tiers: [Named<Tier>] = []
  /// Reviews that promote from tier to tier.
  public var reviews: [Named<Review>] = []
  /// People in post at the start.
  public var people: [Named<Group>] = []
  /// Classes of newcomers.
  public var intake: [Named<IntakeClass>] = []
  /// Times of much work.
  public var peaks: [Named<Peak>] = []
  /// What HR can change.
  public var levers = Levers()
  /// What is believed of the influences on leaving.
  public var effects = Effects()
  /// Contacts that arrive, by channel.
  public var demand: [Named<Demand>] = []
  /// How the contacts of a family are answered.
  public var service: [Named<Service>] = []
  /// What hiring can do in a week, and what it costs.
  public var recruiting = Recruiting()
  /// HR as a service to those who work here; nil where nobody waits for it.
  public var hr: HumanResources?
  /// What is done for those who join; nil where nothing is.
  public var onboarding: Onboarding?
  /// Probation and notice; nil where there is neither.
  public var employment: Employment?
  /// What people cost besides pay, levers and recruiting.
  public var costs = Costs()
  /// Ways up: tiers in order.
  public var ladders: [Named<Ladder>] = []
  /// Phases of growth, which group tiers.
  public var phases: [Named<Phase>] = []
  /// Ways sideways, between job families.
  public var moves: [Named<Move>] = []
  /// People lent between sites.
  public var loans: [Named<Loan>] = []
  /// What can be studied for credits.
  public var courses: [Named<Course>] = []
  /// How people study.
  public var study = Study()
  /// Roles beside a person's own work.
  public var sideRoles: [Named<SideRole>] = []
  /// What staff are content with.
  public var survey = Survey()
  /// The score of each person's work; nil where none is kept.
  public var energy: Energy?
  /// What service does to staff and contacts; nil where nothing is coupled.
  public var coupling: Coupling?
  /// What one switch turns on and off; nil where nothing is.
  public var programme: Programme?

  /// What changes from a day on.
  public var later: [Named<Later>] = []
  /// What holds from each day on which anything changes, in order; none of them has eras of its own.
  public internal(set) var eras: [Era] = []
  /// Levers that hold at some sites, in some tiers or in some stages only; nil where they are the same everywhere.
  public internal(set) var leversByPlace: LeversByPlace?

  /// How far it looks, in weeks.
  public var weeks: Int { Int(horizon.magnitude / Period.week) }

  /// How a scenario is written.
  public static let schema = Record(Scenario(), check: check, complete: readEras) {
    Field("title", \.title, .title, help: Phrase("What reports call the scenario", "情景在报告中的名称"))
    Field(
      "about", \.about, .text, help: Phrase("What it is about, in a sentence or two", "一两句话说明这个情景"))
    Field(
      "model", \.model, .whole(1...2),
      help: Phrase(
        """
        The model that it was written for: 2 says that what changed since model 1 was read, which \
        check tells until then
        """,
        "情景按哪一版模型编写：2 表示已看过与模型 1 相比的变化；没写 2 之前，check 会列出这些变化"))
    Field(
      "start", \.start, .day, help: Phrase("The Monday on which the forecast starts", "预测从哪个周一开始"))
    Field(
      "horizon", \.horizon, .quantity(7...3654),
      help: Phrase(
        "How far the forecast looks, in whole weeks, such as 104 weeks",
        "预测多长时间，须为整周，如 104 weeks"))
    Field(
      "sites", \.sites, .table(of: .record(Site.schema), key: Phrase("a site", "职场")),
      help: Phrase("Buildings", "职场"))
    Field(
      "families", \.families,
      .table(of: .record(Family.schema), key: Phrase("a job family", "岗位类别")),
      help: Phrase("Kinds of work", "岗位类别"))
    Field(
      "stages", \.stages, .table(of: .record(Stage.schema), key: Phrase("a stage", "成长阶段")),
      help: Phrase("Stages, in the order in which tenure leads through them", "成长阶段，按入职后经历的先后排列"))
    Field(
      "causes", \.causes,
      .table(of: .record(Cause.schema), key: Phrase("a cause of leaving", "离职原因")),
      help: Phrase("Why people leave; the shares make 100%", "离职原因；各项占比合计 100%"))
    Field(
      "tiers", \.tiers, .table(of: .record(Tier.schema), key: Phrase("a tier", "职级")),
      help: Phrase("Tiers, lowest first", "职级，从低到高排列"))
    Field(
      "reviews", \.reviews, .table(of: .record(Review.schema), key: Phrase("a review", "晋升评审")),
      default: "{}",
      help: Phrase("Dated events that promote from tier to tier", "晋升评审：按日期举行，从一个职级晋升到另一个职级"))
    Field(
      "people", \.people,
      .table(of: .record(Group.schema), key: Phrase("a group of people", "员工组")),
      default: "{}",
      help: Phrase("People in post at the start", "预测开始时已在岗的员工"))
    Field(
      "intake", \.intake,
      .table(of: .record(IntakeClass.schema), key: Phrase("a class or series", "入职批次")),
      default: "{}",
      help: Phrase("Classes of newcomers", "新人的入职批次"))
    Field(
      "peaks", \.peaks, .table(of: .record(Peak.schema), key: Phrase("a peak", "高峰")),
      default: "{}",
      help: Phrase("Times of much work that come back every year", "每年都会来的业务高峰"))
    Field(
      "levers", \.levers, .record(Levers.schema), default: "{}",
      help: Phrase("What HR can change; left alone, nothing changes", "HR 可以动用的激励杠杆；不写则一切照旧"))
    Field(
      "effects", \.effects, .record(Effects.schema), default: "{}",
      help: Phrase(
        """
        What is believed of the influences on leaving: each may be uncertain. Effects and their \
        doses compound: leaving × (1 + size) to the power of the dose
        """,
        "对各种流失影响因素的估计，都可以写成不确定的数；影响按剂量连乘：流失率 ×（1 + size）的“剂量”次方"))
    Field(
      "demand", \.demand, .table(of: .record(Demand.schema), key: Phrase("a channel", "渠道")),
      default: "{}",
      help: Phrase(
        "Contacts that arrive, by channel; without any, seats say how many people are needed",
        "各渠道的咨询量；一个都不写时，需要多少人由席位决定"))
    Field(
      "service", \.service,
      .table(of: .record(Service.schema), key: Phrase("a job family", "岗位类别"), in: "families"),
      default: "{}",
      help: Phrase("How the contacts of a family are answered", "各岗位类别如何接待咨询"))
    Field(
      "recruiting", \.recruiting,
      .record(Recruiting.schema).reading(where: FairScreening.holds), default: "{}",
      help: Phrase(
        "What hiring can do in a week, and what it costs: the limits of a plan",
        "每周最多能招多少人、花多少钱：招聘计划以此为限"))
    Field(
      "hr", \.hr, .record(HumanResources.schema),
      help: Phrase(
        "HR as a service: a desk at which newcomers, leavers and everybody else wait",
        "HR 服务：入职、离职和其他员工都要排队的服务台"))
    Field(
      "onboarding", \.onboarding, .record(Onboarding.schema),
      help: Phrase(
        "What is done for those who join: culture, skills, team; a mentor is levers.mentors",
        "入职引导：文化、技能、团队；带教师傅见 levers.mentors"))
    Field(
      "employment", \.employment, .record(Employment.schema),
      help: Phrase(
        "How employment begins and ends: probation and notice; terms of contracts are intake.*.term",
        "劳动关系怎样开始和结束：试用期、离职提前通知；合同期限见 intake.*.term"))
    Field(
      "costs", \.costs, .record(Costs.schema), default: "{}",
      help: Phrase("What people cost besides pay, levers and recruiting", "薪酬、激励杠杆、招聘以外的用工成本"))
    Field(
      "ladders", \.ladders, .table(of: .record(Ladder.schema), key: Phrase("a ladder", "发展通道")),
      default: "{}",
      help: Phrase(
        """
        Ways up: tiers in order, and where one may cross over; they also keep account of people \
        without a post and posts without people
        """,
        "发展通道：依次有哪些职级，可从哪里转入；同时统计“有人无岗”和“有岗无人”"))
    Field(
      "phases", \.phases,
      .table(of: .record(Phase.schema), key: Phrase("a phase of growth", "培养阶段")),
      default: "{}",
      help: Phrase("Phases of growth: tiers that are developed together", "培养阶段：合在一起培养的职级"))
    Field(
      "moves", \.moves, .table(of: .record(Move.schema), key: Phrase("a move", "转岗")),
      default: "{}",
      help: Phrase(
        "Ways sideways: from one job family to another, with cross-training",
        "横向转岗：从一个岗位类别转到另一个，含转岗培训"))
    Field(
      "loans", \.loans, .table(of: .record(Loan.schema), key: Phrase("a loan", "支援")),
      default: "{}",
      help: Phrase(
        "People lent by one site to another for a time, such as old hands who open a new one",
        "跨职场支援：一个职场在一段时间内派人到另一个职场，如成熟员工支援新职场开业"))
    Field(
      "courses", \.courses,
      .table(of: .record(Course.schema), key: Phrase("a course", "课程"), count: 0...Course.most),
      default: "{}",
      help: Phrase(
        "What can be studied for credits; reviews may ask for them",
        "可以修学分的课程；晋升评审可以要求学分"))
    Field(
      "study", \.study, .record(Study.schema), default: "{}",
      help: Phrase(
        "How people study for credits, and what is done where many fail",
        "员工怎样修学分，考试不及格的人多时怎么办"))
    Field(
      "side-roles", \.sideRoles,
      .table(of: .record(SideRole.schema), key: Phrase("a side role", "兼职岗"), count: 0...100),
      default: "{}",
      help: Phrase(
        "Part-time trainers, quality checkers, analysts, little mentors",
        "兼职培训师、兼职质检员、兼职数据分析师、小师傅"))
    Field(
      "survey", \.survey, .record(Survey.schema), default: "{}",
      help: Phrase(
        "What staff say when asked: the share content with each thing that may make them leave",
        "满意度调查结果：对每个可能导致离职的因素，表示满意的占比"))
    Field(
      "energy", \.energy, .record(Energy.schema),
      help: Phrase(
        "A running score of each person's work, fed by satisfaction and quality",
        "能量值：每个人工作的滚动评分，由满意度和质量得出"))
    Field(
      "coupling", \.coupling, .record(Coupling.schema),
      help: Phrase(
        """
        What last week's service does to this week's leaving, handle time and contacts: how a \
        site that is short of people gets shorter
        """,
        "上周的服务状况对本周流失、处理时长和咨询量的影响：缺人的职场为何越来越缺人"))
    Field(
      "programme", \.programme, .record(Programme.schema),
      help: Phrase("What programme.on turns on and off together", "programme.on 一次开启或关闭哪些内容"))
    Field(
      "later", \.later,
      .table(of: .record(Later.schema), key: Phrase("a change from a day on", "中途改动")),
      default: "{}",
      help: Phrase(
        "What changes from a day on: up to then it is the same world to the last bit",
        "从某天起改变的数值；在那之前与不改时完全一样"))
  }
}
