public import Schema
import Text

/// HR as a service to those who work here (HR 服务): the people who do it, and the desk at which
/// everybody waits for a signature.
public struct HumanResources: Sendable {
  /// Whether anybody waits for it at all.
  public var on = true
  /// People who work in HR.
  public var people = Count.zero
  /// What each of them is paid, with all that comes on top; nil for nothing that counts here.
  public var pay: Pay?
  /// The desk for small matters.
  public var desk = ServiceDesk()
  /// What comes to the desk.
  public var tasks = DeskTasks()
  /// How HR and line managers agree on whom to look for; nil where that takes no time of its own.
  public var requisitions: Requisitioning?
  /// What the figures of its three customers count.
  public var satisfaction = HRWeights()

  /// Hours a working day, eight of each, that the desk leaves its people for recruiting.
  public var hoursForRecruiting: Double { 8 * people.magnitude * (1 - desk.share.magnitude) }

  /// How HR is written.
  public static let schema = Record(HumanResources()) {
    Field(
      "on", \.on, .yesNo, default: "yes", source: Phrase("what is described is done", "写了就执行"),
      help: Phrase(
        "Whether it counts; no plays the scenario as if papers took no time",
        "是否计入；no 则如同办手续不花时间"))
    Field(
      "people", \.people, .quantity(1...100_000),
      help: Phrase(
        """
        People who work in HR for these sites. About 2,000 employers have a median of 1.33 for \
        100 employees (SHRM, 2016)
        """,
        "为这些职场服务的 HR 人数。约 2,000 家雇主的中位数为每 100 名员工 1.33 人（SHRM，2016）"))
    Field(
      "pay", \.pay, .quantity(),
      help: Phrase(
        """
        What each of them is paid, with on-costs, such as 8,000 CNY/month: the cost hr-staff. \
        Without it they cost nothing here; hours of steps may be priced by recruiting.hr-pay \
        instead, not both
        """,
        """
        每名 HR 的薪酬（含用工成本），如 8,000 CNY/month，计入 HR 人员费用；不写则不计费。\
        也可改用 recruiting.hr-pay 按招聘工时计费，两者只写其一
        """))
    Field(
      "desk", \.desk, .record(ServiceDesk.schema), default: "{}",
      help: Phrase(
        "The desk for small matters: what it can do in a day, and what waiting costs",
        "HR 服务台：每天能办多少事，让人等要付出什么"))
    Field(
      "tasks", \.tasks, .record(DeskTasks.schema), default: "{}",
      help: Phrase("What comes to the desk", "服务台要办哪些事"))
    Field(
      "requisitions", \.requisitions, .record(Requisitioning.schema),
      help: Phrase(
        """
        How HR and line managers agree on whom to look for: slates refused make orders of keep-up \
        late. Without it that takes no time of its own
        """,
        "HR 与用人经理怎样谈清招聘需求：名单退回，keep-up 的招聘就晚到；不写则不另花时间"))
    Field(
      "satisfaction", \.satisfaction, .record(HRWeights.schema), default: "{}",
      help: Phrase(
        "What counts how much in the figures of HR's three customers that desk shows",
        "desk 显示的三个服务对象得分里，各项各占多少"))
  }
}

/// What counts how much in the figures of HR's customers.
public struct HRWeights: Sendable {
  /// Of line managers' figure, how much first slates accepted count; the rest is starts in time.
  public var slates = Share.whole
  /// How much of employees' figure a broken promise of pay takes.
  public var promises = Share.whole

  /// How weights are written.
  public static let schema = Record(HRWeights()) {
    Field(
      "slates", \.slates, .share, default: "50%", source: .assumption,
      help: Phrase(
        """
        How much of line managers' figure is first slates accepted; the rest is people who start on \
        the day promised. Without hr.requisitions it is all of the latter
        """,
        "直线经理的得分中，名单一次获认可占多少，其余为按约定日期入职；没有 hr.requisitions 时全看后者"))
    Field(
      "promises", \.promises, .share, default: "100%", source: .assumption,
      help: Phrase(
        "How much employees' figure loses for people who were promised more pay than they get",
        "薪酬与承诺不符的人，在员工得分里按多少扣分"))
  }
}

/// The desk at which papers are made out and signed, first come first served (HR 服务台).
public struct ServiceDesk: Sendable {
  /// Whether people are told when their matter will be done.
  public enum Expectation: String, CaseIterable, Sendable {
    case none, told

    fileprivate var meaning: Phrase {
      switch self {
      case .none: Phrase("nobody knows when", "没人知道何时办好")
      case .told: Phrase("whoever comes is told when: waiting costs half", "来办事的人知道何时办好：等待的影响减半")
      }
    }
  }

  /// The share of HR's time that goes to it.
  public var share = Share.whole
  /// Tasks that one person finishes in a working day spent on nothing else.
  public var tasksPerDay = Uncertain(Factor.one)
  /// Whether tasks are laid down in rules, steps and forms.
  public var standardised = false
  /// By how much more of them are done in the same time where they are.
  public var faster = Uncertain(Share.none)
  /// Working days within which a task is to be done after the day it came.
  public var promise = Span.none
  /// Working days before the first day on which the papers of a class are sent.
  public var ahead = Span.none
  /// Whether people are told when their matter will be done.
  public var expectation = Expectation.none
  /// What each working day beyond the promise does to leaving.
  public var goodwill = Uncertain(Change.none)
  /// How long it is minded.
  public var lasts = Uncertain(Span.none)
  /// How fast those whose start is put off take another offer.
  public var withdrawal = Uncertain(Rate.never)
  /// Days of each year on which the desk is closed, besides weekends.
  public var holidays: [YearDay] = []
  /// Dates on which it is closed.
  public var closed: [Day] = []

  /// How the desk is written.
  public static let schema = Record(ServiceDesk()) {
    Field(
      "share", \.share, .quantity(0.01...1), default: "75%",
      source: Phrase(
        "source 003: three quarters of HR's work are small matters", "来源 003：HR 有 75% 的工作是简单琐碎的事务"),
      help: Phrase(
        """
        The share of HR's time that goes to the desk; the rest draws up slates and, where there is \
        a funnel, gives steps their hr-hours: what is missing makes applicants wait
        """,
        "HR 有多少时间在服务台，其余用于招聘：准备候选名单；有招聘流程时还要承担各环节的 hr-hours，时间不够应聘者就得等"))
    Field(
      "tasks-per-day", \.tasksPerDay, .uncertain(0.1...100), default: "8",
      source: Phrase("assumption: about an hour each", "假设：每件约一小时"),
      help: Phrase(
        "Tasks that one HR person finishes in a working day spent on nothing else",
        "一名 HR 全天只办事，一个工作日能办几件"))
    Field(
      "standardised", \.standardised, .yesNo, default: "no", source: .noChange,
      help: Phrase(
        "Whether tasks have rules, steps and forms (source 003), so that more are done in a day",
        "简单事项是否已制度化、流程化、标准化（来源 003）；是则每天办得更多"))
    Field(
      "faster", \.faster, .uncertain(), default: "20%",
      source: Phrase(
        "assumption: named firms report far more, none with a method",
        "假设：有公司称远不止，但都没写怎么算的"),
      help: Phrase(
        "By how much more tasks are done in a day where they are standardised",
        "标准化后，每天多办多少"))
    Field(
      "promise", \.promise, .quantity(0...60), default: "1 day",
      source: Phrase(
        "Chinese shared services promise joining papers within one working day (zdsztech.com)",
        "国内共享服务的常见承诺：入职手续一个工作日内办好（zdsztech.com）"),
      help: Phrase(
        "Working days after the day it came within which a task is to be done; 0 days: at once",
        "承诺几个工作日内办好，从送到当天之后算起；0 days 指当天"))
    Field(
      "ahead", \.ahead, .quantity(0...120), default: "0 days",
      source: Phrase("papers are sent on the first day unless more is given", "不写即入职当天才交材料"),
      help: Phrase(
        """
        Working days before the first day of a class on which its papers are sent to the desk. \
        Whose papers are not done by the first day starts with the next class of the site and the \
        job family; where none follows, never
        """,
        """
        入职材料比开班日早几个工作日送到服务台。开班日手续还没办好的人，改随同一职场、同一岗位类别的下一班入职；后面没有班，就不来了
        """))
    Field(
      "expectation", \.expectation, .choice(\.meaning), default: "none", source: .noChange,
      help: Phrase(
        "Whether people are told when their matter will be done: at least an expectation",
        "是否告诉员工何时办好：即使不能立即解决，至少给一个期望（来源 003）"))
    Field(
      "goodwill", \.goodwill, .uncertain(-0.1...0.5), default: "1% to 4%",
      source: Phrase("assumption: small on purpose, as no size is published", "假设：没有公开数据，有意取小"),
      help: Phrase(
        """
        By how much leaving changes for each working day that somebody waits beyond the promise; \
        days compound. Half of it where an expectation is told
        """,
        "等待超出承诺，每多一个工作日流失率变化多少；按天连乘。告知预期的减半"))
    Field(
      "lasts", \.lasts, .uncertain(7...1000), default: "3 months", source: .assumption,
      help: Phrase("How long somebody minds", "员工在意多久"))
    Field(
      "withdrawal", \.withdrawal, .uncertain(), default: "2%/day to 5%/day",
      source: Phrase("assumption: as of candidates who wait for an answer", "假设：与等答复的候选人相同"),
      help: Phrase(
        "How fast those whose start is put off take another offer",
        "入职推迟的人另找工作的速度"))
    Field(
      "holidays", \.holidays, .list(of: .yearDay),
      default: "[01-01, 05-01, 05-02, 10-01, 10-02, 10-03]",
      source: Phrase(
        "State Council regulation on holidays as of 2025, those with a fixed date",
        "国务院《全国年节及纪念日放假办法》（2025 年起施行），日期固定的部分"),
      help: Phrase(
        "Days of each year on which the desk is closed, besides Saturdays and Sundays",
        "每年哪几天服务台不办公；周六、周日本来就不办公"))
    Field(
      "closed", \.closed, .list(of: .day), default: "[]", source: .noneGiven,
      help: Phrase(
        "Dates on which it is closed, for what moves, such as Spring Festival",
        "具体哪些日期不办公，用于每年日期不同的，如春节"))
  }

  /// Whether the desk works on a day.
  public func isOpen(on day: Day) -> Bool {
    guard day.weekday < 5, !closed.contains(day) else { return false }
    let year = day.date.year
    return !holidays.contains { $0.day(in: year) == day }
  }
}

/// What comes to the desk, and what each takes of it: 1 is a task of `desk.tasks-per-day`.
public struct DeskTasks: Sendable {
  /// Papers of somebody who joins.
  public var joining = Factor.zero
  /// Papers of somebody who leaves.
  public var leaving = Factor.zero
  /// A letter: proof of employment, of income.
  public var letter = Factor.zero
  /// A question: of pay, leave, insurance.
  public var question = Factor.zero
  /// Letters that one employee asks for in a month.
  public var lettersPerMonth = Uncertain(Factor.zero)
  /// Questions that one employee has in a month.
  public var questionsPerMonth = Uncertain(Factor.zero)

  /// How tasks are written.
  public static let schema = Record(DeskTasks()) {
    Field(
      "joining", \.joining, .quantity(), default: "1",
      source: Phrase("it is the measure of the others", "以它为一件，衡量其他"),
      help: Phrase("What the papers of somebody invited to a class take, in tasks", "一人入职手续算几件"))
    Field(
      "leaving", \.leaving, .quantity(), default: "1.5",
      source: Phrase("assumption: handing over and accounts besides", "假设：还要交接和结算"),
      help: Phrase("What the papers of a leaver take, in tasks", "一人离职手续算几件"))
    Field(
      "letter", \.letter, .quantity(), default: "0.2", source: .assumption,
      help: Phrase(
        "What a letter takes, in tasks: proof of employment or income", "一份证明算几件，如在职证明、收入证明"))
    Field(
      "question", \.question, .quantity(), default: "0.1", source: .assumption,
      help: Phrase("What a question takes, in tasks: of pay, leave, insurance", "一次咨询算几件，如薪酬、休假、社保")
    )
    Field(
      "letters-per-month", \.lettersPerMonth, .uncertain(0...100), default: "0.1",
      source: Phrase("assumption: about one a year", "假设：一年约一份"),
      help: Phrase("Letters that one employee asks for in a month", "每名员工每月要几份证明"))
    Field(
      "questions-per-month", \.questionsPerMonth, .uncertain(0...100), default: "0.5",
      source: Phrase("assumption: every other payday", "假设：每两个发薪日一次"),
      help: Phrase("Questions that one employee has in a month", "每名员工每月问几次"))
  }
}

extension Scenario {
  /// HR as it counts; nil where nobody waits for it.
  public var hrInForce: HumanResources? { hr.flatMap { $0.on ? $0 : nil } }

  /// Working days between an offer and the first day: papers cannot be sent before the offer.
  public var mostDaysAhead: Int { Int(recruiting.leadTime.magnitude) * 5 / 7 }

  /// What the desk needs of the rest.
  func checkDesk(_ checker: inout Checker) {
    guard let hr else { return }
    let desk = hr.desk
    if Int(desk.ahead.magnitude) > mostDaysAhead {
      checker.report(
        HRFault.papersBeforeOffer(most: mostDaysAhead), at: "hr.desk.ahead", found: desk.ahead.text)
    }
    let recruits =
      hr.requisitions != nil || recruiting.stepsHeld.contains { $0.value.hrHours > 0 }
    if let pay = hr.pay, pay.magnitude > 0, let other = recruiting.hrPay, other.magnitude > 0 {
      checker.report(HRFault.paidTwice, at: "hr.pay", found: pay.text)
    }
    if recruits, desk.share.number >= 100 {
      checker.report(HRFault.nobodyRecruits, at: "hr.desk.share", found: desk.share.text)
    }
    if !(0..<7 * max(1, weeks)).contains(where: { desk.isOpen(on: start + $0) }) {
      checker.report(
        HRFault.neverOpen, at: desk.closed.isEmpty ? "hr.desk.holidays" : "hr.desk.closed")
    }
  }
}
