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
      + pay.compactMap { field, value in value.map { (field, $0.currency) } }
  }
}
