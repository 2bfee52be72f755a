public import Schema
import Text

/// What hiring for a building can do in a week, and what it costs: the limits of a hiring plan.
///
/// Limits hold for each site by itself. A limit that is not given does not limit, a cost that is
/// not given is not counted.
public struct Recruiting: Sendable {
  /// From the requisition to the first day of training.
  public var leadTime = Span.none
  /// By how much an order is late, drawn for each; nil where none is.
  public var delay: Uncertain<Span>?
  /// Whether trainers are taken from the work of the last stage; nil where they are not.
  public var trainersFromFloor: Bool?
  /// How much earlier than the last safe week a plan starts.
  public var slack = Span.none
  /// The most people one class can take.
  public var classSize = Count.zero
  /// The fewest people for whom a class is held.
  public var leastClass = Count.zero
  /// The most classes a site may start in a week.
  public var classesPerWeek: Count?
  /// The most classes that may run at a site at once.
  public var rooms: Count?
  /// Trainees that one trainer looks after.
  public var traineesPerTrainer = Count.zero
  /// The trainers a site has.
  public var trainers: Count?
  /// The most people that the site's labour market gives in a week.
  public var market: Count?
  /// What finding one newcomer costs.
  public var costPerHire: Money?
  /// What a trainee costs besides pay.
  public var trainingCost: Pay?
  /// What a trainer is paid.
  public var trainerPay: Pay?
  /// What a desk costs.
  public var seatCost: Pay?
  /// The most a plan may cost up to the opening.
  public var budget: Money?
  /// What applicants go through, in order; empty where people come on the written days by
  /// themselves.
  public var steps: [Named<RecruitingStep>] = []
  /// How they hear of the posts.
  public var channels: [Named<RecruitingChannel>] = []
  /// Where they are.
  public var markets: [Named<LabourMarket>] = []
  /// Of applicants who wait, the share that takes another job.
  public var withdrawal = Uncertain(Rate.never)
  /// Offers beyond the open places, as a share of them.
  public var overInvite = Share.none
  /// What HR is paid for its hours.
  public var hrPay: Pay?
  /// Training of those who score.
  public var scorers = Scorers()
  /// What the ability of those hired does.
  public var quality = HireQuality()

  /// The steps that are held.
  public var stepsHeld: [Named<RecruitingStep>] { steps.filter(\.value.on) }

  /// Whether people come through a funnel.
  public var hasFunnel: Bool { !stepsHeld.isEmpty }

  /// The size of a class where none is written.
  static let usualClassSize = 25.0

  /// How recruiting is written.
  public static let schema = Record(Recruiting(), check: check) {
    Field(
      "lead-time", \.leadTime, .quantity(0...730), default: "4 weeks", source: .assumption,
      help: Phrase("From the requisition to the first day of training", "从提出招聘需求到培训第一天"))
    Field(
      "delay", \.delay, .uncertain(0...365),
      help: Phrase(
        """
        By how much an order of keep-up is late, such as 0 weeks to 3 weeks: drawn for each order \
        and not foreseen; without it none is
        """,
        "keep-up 的招聘需求会晚到多久，如 0 weeks to 3 weeks：每份需求各抽一次，事先不知道；不写则都不晚"))
    Field(
      "slack", \.slack, .quantity(0...365), default: "1 week",
      source: Phrase("assumption: one week in which something may go wrong", "假设：留一周应对意外"),
      help: Phrase("How much earlier than the last safe week a plan starts", "招聘计划比最晚安全周提前多久开始"))
    Field(
      "class-size", \.classSize, .quantity(1...1000), default: "25", source: .assumption,
      help: Phrase(
        "The most people one class can take; more are taught in several classes at once",
        "一个班最多多少人；再多就同时开几个班"))
    Field(
      "least-class", \.leastClass, .quantity(1...1000), default: "8",
      source: Phrase(
        "assumption: for fewer a class waits for the next weeks' newcomers",
        "假设：人再少就等后面几周的新人一起开班"),
      help: Phrase("The fewest people for whom a plan holds a class", "招聘计划至少多少人才开一个班"))
    Field(
      "classes-per-week", \.classesPerWeek, .quantity(1...1000),
      help: Phrase(
        "The most classes a site may start in a week; without it, any number",
        "一个职场每周最多开几个班；不写则不限"))
    Field(
      "rooms", \.rooms, .quantity(1...10_000),
      help: Phrase(
        "The most classes that may run at a site at once; without it, any number",
        "一个职场最多同时有几个班在培训（培训教室数）；不写则不限"))
    Field(
      "trainees-per-trainer", \.traineesPerTrainer, .quantity(1...1000), default: "25",
      source: Phrase("assumption: one trainer a class", "假设：每班一名培训师"),
      help: Phrase("Trainees that one trainer looks after", "一名培训师带多少学员"))
    Field(
      "trainers", \.trainers, .quantity(1...10_000),
      help: Phrase(
        "The trainers a site has; without it, as many as are needed",
        "一个职场有多少培训师；不写则要多少有多少"))
    Field(
      "trainers-from-floor", \.trainersFromFloor, .yesNo,
      help: Phrase(
        """
        Whether trainers are people of the last stage of the family: one for every \
        trainees-per-trainer begun, off the floor on each working day of training. They come from \
        the open site (or the class's own) that has most people beyond those it needs; where \
        there are too few at all of them, the class waits week by week (awaiting-trainers). They \
        keep their pay and get no trainer-pay. Without it they are others
        """,
        """
        培训师是否由本岗位类别最后一个成长阶段的员工担任：每 trainees-per-trainer 名学员一人，不足也算一人，培训期间的工作日都不接线。从已启用的职场（或本班所在职场）\
        中富余人手最多的抽调；各处人手都不够时，这个班逐周等待（awaiting-trainers）。他们薪酬照发，不另付 trainer-pay。不写则由其他人担任
        """))
    Field(
      "market", \.market, .quantity(1...20_000),
      help: Phrase(
        "The most people the site's labour market gives in a week; without it, any number",
        "当地劳动力市场每周最多供给多少人；不写则不限"))
    Field(
      "cost-per-hire", \.costPerHire, .quantity(),
      help: Phrase(
        "What finding one newcomer costs: advertisements, interviews, paperwork",
        "招到一名新人的费用：广告、面试、入职手续"))
    Field(
      "training-cost", \.trainingCost, .quantity(),
      help: Phrase(
        "What a trainee costs besides pay, such as 150 CNY/week",
        "每名学员在薪酬之外的培训费用，如 150 CNY/week"))
    Field(
      "trainer-pay", \.trainerPay, .quantity(), help: Phrase("What a trainer is paid", "培训师的薪酬"))
    Field(
      "seat-cost", \.seatCost, .quantity(),
      help: Phrase(
        """
        What a desk costs, such as 450 CNY/month: each of a site's seats from sites.*.rented to \
        the close, full or empty; one that shifts share (relief) costs once
        """,
        "一个席位的费用，如 450 CNY/month：职场的每个席位从 sites.*.rented 起算到预测结束，坐没坐人都算；几个班次共用的席位（relief）只算一次"))
    Field(
      "budget", \.budget, .quantity(),
      help: Phrase(
        "The most a plan may cost up to the opening; without it, any amount",
        "招聘计划到职场启用前最多花多少；不写则不限"))
    Field(
      "steps", \.steps,
      .table(of: .record(RecruitingStep.schema), key: Phrase("a step", "环节"), count: 0...20),
      default: "{}",
      help: Phrase(
        """
        What applicants go through, in order; the last is the offer. With steps, the classes of \
        sites that are in a market are filled by those who accept, and lead-time only says how \
        long before a class its places are open; without steps, people come on the written days
        """,
        """
        应聘者依次经过的环节，最后一步是录用通知。写了环节，劳动力市场里各职场的入职批次就由接受录用的人填满，\
        lead-time 只表示开班前多久开始招；不写则按入职批次的日期直接到人
        """))
    Field(
      "channels", \.channels,
      .table(
        of: .record(RecruitingChannel.schema), key: Phrase("a channel", "招聘渠道"), count: 0...40),
      default: "{}", help: Phrase("How applicants hear of the posts", "招聘渠道：应聘者从哪里来"))
    Field(
      "markets", \.markets,
      .table(of: .record(LabourMarket.schema), key: Phrase("a market", "劳动力市场"), count: 0...40),
      default: "{}",
      help: Phrase("Where applicants are, and which sites hire there", "应聘者所在的劳动力市场，以及哪些职场在此招聘"))
    Field(
      "withdrawal", \.withdrawal, .uncertain(), default: "0%/day", source: .noChange,
      help: Phrase(
        """
        Of applicants who wait, for a slot, an answer or their class, the share that takes \
        another job, such as 3%/day: assumption, 2 to 5 % a day; after an interview 23 % lose \
        interest within a week and another 46 % within two (Robert Half 2016)
        """,
        """
        应聘者在等面试、等结果、等开班期间另谋他就的比例，如 3%/day（假设：每天 2% 至 5%）。\
        Robert Half 2016：面试后一周内 23% 失去兴趣，两周内再有 46%
        """))
    Field(
      "over-invite", \.overInvite, .quantity(), default: "0%", source: .noChange,
      help: Phrase(
        """
        Offers made beyond the open places, as a share of them, because some do not show up; who \
        comes to a full class waits for the next
        """,
        "多发多少录用通知（占空缺名额），以防有人不报到；来了但班满的，等下一批"))
    Field(
      "hr-pay", \.hrPay, .quantity(),
      help: Phrase(
        "What HR is paid for the hours of steps, such as 40 CNY/hour; without it they cost nothing",
        "各环节占用的 HR 工时按什么薪酬计费，如 40 CNY/hour；不写则不计费"))
    Field(
      "scorers", \.scorers, .record(Scorers.schema), default: "{}",
      help: Phrase("Training of those who score applicants", "面试官培训"))
    Field(
      "quality", \.quality, .record(HireQuality.schema), default: "{}",
      help: Phrase(
        "What the ability of those hired does to their work", "招到的人能力高低对工作的影响"))
  }

  @Sendable private static func check(_ recruiting: Recruiting, _ checker: inout Checker) {
    guard recruiting.leastClass.number > recruiting.classSize.number else { return }
    checker.report(
      HiringFault.leastAboveMost(most: recruiting.classSize.text), at: "least-class",
      found: recruiting.leastClass.text)
  }

  /// The currencies it is written in, each with the field.
  var currencies: [(field: String, currency: String)] {
    let money = [("cost-per-hire", costPerHire), ("budget", budget)]
    let pay = [
      ("training-cost", trainingCost), ("trainer-pay", trainerPay), ("seat-cost", seatCost),
    ]
    return money.compactMap { field, value in value.map { (field, $0.currency) } }
      + pay.compactMap { field, value in value.map { (field, $0.currency) } } + funnelCurrencies
  }
}
