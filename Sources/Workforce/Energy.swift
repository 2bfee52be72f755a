public import Schema
import Text

/// A running score of each person's work (能量值), read at assessments: much is rewarded, little
/// leads to training off the job, a test and perhaps other work.
///
/// Around a mean of 100 points × (weight × satisfaction + (1 − weight) × resolution) of the
/// person's stage and job family, plus what levers add, scores spread as a normal distribution.
/// A part of the spread is the person's own for ever, the rest comes and goes: a stationary
/// autoregressive process of order one.
public struct Energy: Sendable {
  /// Whether it is measured at all.
  public var on = true
  /// Time between assessments.
  public var every = Span.none
  /// How much of the score is satisfaction.
  public var weight = Share.whole
  /// Standard deviation of scores among people of one stage and family.
  public var spread = Uncertain(Points.none)
  /// How much of their variance is the person's own for ever.
  public var own = Uncertain(Share.none)
  /// Correlation of the rest with itself a month later.
  public var persistence = Uncertain(Share.none)
  /// What more than this overflows; nil where nothing is rewarded.
  public var overflow: Uncertain<Points>?
  /// Paid for each point that overflows.
  public var reward: Money?
  /// By how much leaving changes from a reward to the next assessment.
  public var leaving = Uncertain(Change.none)
  /// The cause of leaving it acts on; nil for all that a stage has.
  public var cause: String?
  /// Whoever has less is trained off the job; nil where nobody is.
  public var low: Uncertain<Points>?
  /// How long they are off the job.
  public var retraining = Span.none
  /// Share who pass the test afterwards.
  public var pass = Uncertain(Share.whole)
  /// The job family of those who fail; nil where they have to leave.
  public var redeployTo: String?
  /// Added for each per cent of pay that is spent on recognition.
  public var recognition = Uncertain(Points.none)
  /// Added for each per cent of pay that is spent on ceremonies.
  public var ceremonies = Uncertain(Points.none)
  /// Added for each per cent of pay that is spent on the idea market.
  public var ideaMarket = Uncertain(Points.none)

  /// How energy is written.
  public static let schema = Record(Energy()) {
    Field(
      "on", \.on, .yesNo, default: "yes", source: Phrase("what is described is done", "写了就执行"),
      help: Phrase(
        "Whether it is measured; no leaves everything as it would be without it",
        "是否考核能量值；no 则一切如同没有能量值"))
    Field(
      "every", \.every, .quantity(7...366), default: "1 month", source: .assumption,
      help: Phrase(
        """
        Time between assessments; the first is so long after the start. 1 month is the same day \
        of each month, or its last, and on a Saturday or Sunday the next Monday
        """,
        "两次考核的间隔；首次考核在开始后同样的时间。1 month 指每月同一天，当月没有这天就取月末，遇周六、周日顺延到下周一"))
    Field(
      "weight", \.weight, .share, default: "50%",
      source: Phrase(
        "assumption; source 004 names satisfaction and quality and no weights",
        "假设；来源 004 提到满意度和质量，未给权重"),
      help: Phrase(
        "How much of the mean is satisfaction; the rest is quality, which is resolution here",
        "均值中满意度占多少；其余是质量，这里用一次性解决率"))
    Field(
      "spread", \.spread, .uncertain(), default: "8 points", source: .assumption,
      help: Phrase(
        "Standard deviation of scores among people of one stage and family",
        "同一成长阶段、同一岗位类别的人之间，分数的标准差"))
    Field(
      "own", \.own, .uncertain(), default: "50%",
      source: Phrase(
        "assumption: ratings of work are half the person, half the time",
        "假设：工作评分一半看人，一半看时候"),
      help: Phrase(
        "How much of their variance is the person's own standing and not the time's",
        "分数的方差中，个人固有水平占多少，其余是一时起伏"))
    Field(
      "persistence", \.persistence, .uncertain(0...0.999), default: "60%", source: .assumption,
      help: Phrase(
        "Correlation of what comes and goes with itself a month later",
        "一时起伏与一个月后的相关系数"))
    Field(
      "overflow", \.overflow, .uncertain(),
      help: Phrase(
        "What is above overflows and is rewarded, such as 95 points; without it nothing is",
        "能量值超过多少算溢出、给奖励，如 95 points；不写则没有奖励"))
    Field(
      "reward", \.reward, .quantity(),
      help: Phrase(
        "Paid for each point that overflows, such as 20 CNY; costs incentives",
        "每溢出 1 分奖励多少，如 20 CNY；计入激励费用"))
    Field(
      "leaving", \.leaving, .uncertain(), default: "-20% to -5%", source: .assumption,
      help: Phrase(
        "By how much leaving changes for those rewarded, until their next assessment",
        "获奖者在下次考核前，流失率变化多少"))
    Field("cause", \.cause, .causeActedOn, help: .causeActedOn)
    Field(
      "low", \.low, .uncertain(),
      help: Phrase(
        "Whoever has less is trained off the job, such as 70 points; without it nobody is",
        "能量值低于多少要脱岗培训，如 70 points；不写则没有脱岗培训"))
    Field(
      "retraining", \.retraining, .quantity(7...84), default: "7 days",
      source: Phrase("source 004: seven days off the job", "来源 004：脱岗七天"),
      help: Phrase(
        "How long they are off the job, from the day of the assessment; costs working",
        "脱岗多久，从考核当天算起；这段时间不出工"))
    Field(
      "pass", \.pass, .uncertain(), default: "75% to 95%", source: .assumption,
      help: Phrase(
        "Share who pass the test afterwards; what comes and goes of their score starts afresh",
        "培训后通过测试的占比；分数中的一时起伏重新开始"))
    Field(
      "redeploy-to", \.redeployTo, .reference(to: "families"),
      help: Phrase(
        """
        The job family that those who fail are trained for, at their site; tier and service are \
        kept; without it, or from it, they leave
        """,
        "测试未通过者在本职场转学哪个岗位类别，职级和司龄保留；不写，或本来就在这个类别，则离职"))
    Field(
      "recognition", \.recognition, .uncertain(0...100), default: "0.5 points to 1.5 points",
      source: .assumption,
      help: Phrase(
        "Added for each 1 % of pay that is spent on levers.recognition",
        "levers.recognition 每花薪酬的 1%，能量值加多少"))
    Field(
      "ceremonies", \.ceremonies, .uncertain(0...100), default: "0.5 points to 1.5 points",
      source: .assumption,
      help: Phrase(
        "Added for each 1 % of pay that is spent on levers.ceremonies",
        "levers.ceremonies 每花薪酬的 1%，能量值加多少"))
    Field(
      "idea-market", \.ideaMarket, .uncertain(0...100), default: "0.5 points to 1.5 points",
      source: .assumption,
      help: Phrase(
        "Added for each 1 % of pay that is spent on levers.idea-market",
        "levers.idea-market 每花薪酬的 1%，能量值加多少"))
  }
}

extension Energy {
  /// The days of assessments, from `start` to before `end`; the first is one period after the start.
  public func days(from start: Day, before end: Day) -> [Day] {
    occurrences(from: start, before: end).map(\.day)
  }

  /// The same, with the days that the calendar gives them: see ``Recurrence``.
  func occurrences(from start: Day, before end: Day) -> [Occurrence] {
    guard every.magnitude > 0 else { return [] }
    return Recurrence(first: start, every: every).occurrences(due: end + -1).dropFirst()
      .filter { $0.day < end }
  }
}

extension Scenario {
  /// Points beyond what work alone can earn, as many as spread and levers can add.
  public var mostEnergy: Double {
    guard let energy else { return 0 }
    // Standard deviations that no draw of two million people over ten years passes.
    return 100 + 12 * energy.spread.largest + energyOfLevers.reduce(0) { $0 + $1.points }
  }

  /// The points that each lever can add at most, where pay is lowest.
  private var energyOfLevers: [(name: String, points: Double)] {
    guard let energy else { return [] }
    let pay = tiers.compactMap { $0.value.pay?.smallest }.filter { $0 > 0 }.min()
    let least = (pay ?? .infinity) * (1 + min(0, levers.payRise.number) / 100)
    return [
      ("recognition", levers.recognition, energy.recognition),
      ("ceremonies", levers.ceremonies, energy.ceremonies),
      ("idea-market", levers.ideaMarket, energy.ideaMarket),
    ].map { ($0, $2.largest * 100 * ($1?.magnitude ?? 0) / least) }
  }

  /// More energy than this by levers alone is a slip of the unit.
  private static let mostPointsOfLevers = 10_000.0

  /// What energy needs of the rest.
  func checkEnergy(_ checker: inout Checker) {
    checkReviewsOfEnergy(&checker)
    guard let energy else { return }
    for (name, points) in energyOfLevers where !(points <= Self.mostPointsOfLevers) {
      let (more, most) = (
        Number.text(points.rounded()), Number.text(Self.mostPointsOfLevers)
      )
      checker.report(EnergyFault.tooMuch(more: more, most: most, name: name), at: "levers.\(name)")
    }
    let unrated = SkillFigure.allCases.filter { figure in
      !stages.contains { !$0.value.places(of: figure).isEmpty }
    }
    for figure in unrated {
      checker.report(
        EnergyFault.noFigure(figure: figure.words, field: figure.rawValue), at: "energy")
    }
    if energy.days(from: start, before: start + 7 * weeks).isEmpty {
      checker.report(EnergyFault.neverAssessed, at: "energy.every", found: energy.every.text)
    }
    checkThresholds(of: energy, &checker)
    if let family = energy.redeployTo {
      checkWork(of: family, for: { $0 != family }, at: "energy.redeploy-to", &checker)
    }
    guard let reward = energy.reward, let own = currency, reward.currency != own else { return }
    checker.report(FrameFault.amountInAnother(own: own), at: "energy.reward", found: reward.text)
  }

  private func checkThresholds(of energy: Energy, _ checker: inout Checker) {
    if energy.reward != nil, energy.overflow == nil {
      checker.report(EnergyFault.noOverflow, at: "energy.reward")
    }
    if energy.redeployTo != nil, energy.low == nil {
      checker.report(EnergyFault.noLow, at: "energy.redeploy-to")
    }
    if energy.redeployTo != nil, stages.count == 1 {
      checker.report(EnergyFault.noFirstStage, at: "energy.redeploy-to")
    }
    if let low = energy.low, let overflow = energy.overflow,
      low.reach.upperBound > overflow.reach.lowerBound
    {
      checker.report(
        EnergyFault.lowAboveOverflow(overflow: overflow.said), at: "energy.low", found: low.text)
    }
  }

  private func checkReviewsOfEnergy(_ checker: inout Checker) {
    for review in reviews where energy == nil {
      let (eligibility, ranking) = (review.value.eligibility, review.value.ranking)
      let uses = [
        ("eligibility", eligibility.energy != nil), ("ranking", !ranking.energy.isKnown(as: 0)),
      ]
      for (place, isUsed) in uses where isUsed {
        checker.report(EnergyFault.notMeasured, at: "reviews.\(review.key).\(place).energy")
      }
    }
  }
}
