public import Schema
import Text

/// What HR can change (激励杠杆). Each is a plain setting; left alone, it changes nothing.
///
/// What a lever does to leaving is a belief, in `Effects`; what it costs follows from the people
/// it reaches.
public struct Levers: Sendable {
  /// By how much all pay is raised.
  public var payRise = Change.none
  /// Paid to each person for each peak.
  public var peakBonus: Money?
  /// The first day on which a bonus may be paid; nil for the start of the forecast.
  public var bonusSince: Day?
  /// Share of those who could get it that get the peak bonus.
  public var bonusWinners = Share.whole
  /// Spent for each person on shuttle, dormitory, gym and canteen.
  public var amenities: Pay?
  /// Spent for each person on thanks, honours and team events.
  public var recognition: Pay?
  /// Spent for each person on ceremonies: of a class's opening, of apprenticeship, of return.
  public var ceremonies: Pay?
  /// Spent for each person on hearing and rewarding ideas.
  public var ideaMarket: Pay?
  /// Share of newcomers who get a mentor.
  public var mentors = Share.none
  /// Share of a mentor's week that one newcomer takes.
  public var mentorTime = Share.none
  /// Pay advertised above pay given, as a share of pay given.
  public var promiseGap = Share.none
  /// Whether the programmes of the phases run.
  public var programmes = false
  /// Whether credits are posted.
  public var studyRanking = false
  /// Given to each winner on each day credits are posted.
  public var studyPrize: Money?
  /// Share of those who earned credits since the last posting that win.
  public var studyWinners = Share.none

  /// How levers are written.
  public static let schema = Record(Levers()) {
    Field(
      "pay-rise", \.payRise, .quantity(-0.7...0.7), default: "0%", source: .noChange,
      help: Phrase(
        "All pay is so much higher, from the first day; touches everybody, costs pay",
        "全员薪酬从第一天起上调多少；影响所有人，计入薪酬"))
    Field(
      "peak-bonus", \.peakBonus, .quantity(),
      help: Phrase(
        """
        Paid for each peak that has a day of payment, to each person who takes contacts and is \
        there on the day; costs incentives; such as 800 CNY
        """,
        "高峰奖金：每个设了发放日的高峰，发给当天在岗的每名接线员工；计入激励费用；如 800 CNY"))
    Field(
      "bonus-since", \.bonusSince, .day,
      help: Phrase(
        """
        Since when there is a peak bonus: only payments on or after the day are paid, awaited \
        from it on, and felt afterwards; without it, since the start. A day before the start says \
        that it was paid then as well, so that people are already waiting, or have been paid a \
        short while ago
        """,
        """
        高峰奖金从哪天起有：只发这天及以后的，员工从这天起盼着奖金，发完后的影响也从此算起；不写则从预测开始算。写成预测开始前的日期，表示那时已在发，开始时员工可能正等着奖金，也可能刚领过
        """))
    Field(
      "bonus-winners", \.bonusWinners, .quantity(), default: "100%",
      source: Phrase("everybody gets it", "人人都有"),
      help: Phrase(
        """
        Share of them who get the peak bonus; below 100% it is a contest, felt as its mean, and \
        at least one wins
        """,
        "在岗接线员工中多少人拿到高峰奖金；低于 100% 就是竞赛，影响按人均金额算，至少一人得奖"))
    Field(
      "amenities", \.amenities, .quantity(),
      help: Phrase(
        """
        Spent on each person: shuttle, dormitory, gym, canteen; costs incentives; such as 60 \
        CNY/month
        """,
        "人均福利支出：班车、宿舍、健身房、食堂；计入激励费用；如 60 CNY/month"))
    Field(
      "recognition", \.recognition, .quantity(),
      help: Phrase(
        """
        Spent on each person: thanks, honours, ceremonies, team events; costs incentives; such as \
        20 CNY/month
        """,
        "人均认可支出：感谢、荣誉、仪式、团建；计入激励费用；如 20 CNY/month"))
    Field(
      "ceremonies", \.ceremonies, .quantity(),
      help: Phrase(
        """
        Spent on each person: ceremonies of a class's opening, of apprenticeship and of return; \
        costs incentives; such as 10 CNY/month
        """,
        "人均仪式支出：开班礼、拜师礼、凯旋礼；计入激励费用；如 10 CNY/month"))
    Field(
      "idea-market", \.ideaMarket, .quantity(),
      help: Phrase(
        """
        Spent on each person: a market at which ideas are heard and rewarded; costs incentives; \
        such as 10 CNY/month
        """,
        "人均金点子集市支出：听取并奖励员工的点子；计入激励费用；如 10 CNY/month"))
    Field(
      "mentors", \.mentors, .quantity(), default: "0%", source: .noChange,
      help: Phrase(
        """
        Share of newcomers who get a mentor, one of the last stage of their job family with no \
        other newcomer; whoever has none, or loses theirs, gets the next that is free; costs \
        mentor-time. The odds of a career take the chances of one more person day by day: right \
        to about 5 points where mentors are scarce
        """,
        """
        多少新人有带教师傅；师傅是本岗位类别最后一个成长阶段的员工，一人只带一名新人；没有师傅或师傅走了的，\
        等下一位有空的师傅；占用 mentor-time。career odds 按多一个人时每天的机会推演，师傅紧缺时误差约 5 个百分点
        """))
    Field(
      "mentor-time", \.mentorTime, .quantity(), default: "10%",
      source: Phrase("assumption: four hours of a week of 40", "假设：每周 40 小时中的 4 小时"),
      help: Phrase(
        """
        Share of a mentor's week that one newcomer takes: off working, and at the mentor's pay on \
        incentives
        """,
        "带一名新人占师傅每周多少时间：这部分不出工，按师傅的薪酬计入激励费用"))
    Field(
      "promise-gap", \.promiseGap, .quantity(), default: "0%", source: .noChange,
      help: Phrase(
        """
        Pay advertised above pay given, as a share of it; touches newcomers: more come, and more \
        leave early
        """,
        "承诺落差：招聘时宣传的薪酬比实际高多少（占实际薪酬）；影响新人：来的人多，早早离职的也多"))
    Field(
      "programmes", \.programmes, .yesNo, default: "no", source: .noChange,
      help: Phrase(
        """
        Whether the programmes of the phases run; touches the tiers of a phase, costs what \
        phases.*.programme.cost says
        """,
        "是否实施各培养阶段的培养项目；影响阶段内的职级，费用见 phases.*.programme.cost"))
    Field(
      "study-ranking", \.studyRanking, .yesNo, default: "no",
      help: Phrase(
        "Whether credits are posted on the days of study.posted; people study more",
        "是否在 study.posted 的日子张榜公示学分；公示后学习更积极"))
    Field(
      "study-prize", \.studyPrize, .quantity(0...Course.mostMinorUnits),
      help: Phrase(
        """
        Given to each of those with the most new credits, whenever credits are posted; costs \
        prizes; such as 300 CNY
        """,
        "每次公示学分时，奖给新增学分最多的人，每人多少；计入学分奖品；如 300 CNY"))
    Field(
      "study-winners", \.studyWinners, .quantity(), default: "10%", source: .assumption,
      help: Phrase(
        """
        Share of those who earned credits since the last posting that get the prize; at least one \
        where anybody earned any
        """,
        "上次公示以来拿到学分的人中，多少人得奖；只要有人拿到学分，至少一人得奖"))
  }

  /// Levers left alone.
  public init() {}
}
