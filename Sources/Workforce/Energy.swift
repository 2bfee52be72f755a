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
      "on", \.on, .yesNo, default: "yes", source: "what is described is done",
      help: "Whether it is measured; no leaves everything as it would be without it")
    Field(
      "every", \.every, .quantity(7...366), default: "1 month", source: "assumption",
      help: "Time between assessments; the first is so long after the start. 1 month is the same "
        + "day of each month, or its last, and on a Saturday or Sunday the next Monday")
    Field(
      "weight", \.weight, .share, default: "50%",
      source: "assumption; source 004 names satisfaction and quality and no weights",
      help: "How much of the mean is satisfaction; the rest is quality, which is resolution here")
    Field(
      "spread", \.spread, .uncertain(), default: "8 points", source: "assumption",
      help: "Standard deviation of scores among people of one stage and family")
    Field(
      "own", \.own, .uncertain(), default: "50%",
      source: "assumption: ratings of work are half the person, half the time",
      help: "How much of their variance is the person's own standing and not the time's")
    Field(
      "persistence", \.persistence, .uncertain(0...0.999), default: "60%", source: "assumption",
      help: "Correlation of what comes and goes with itself a month later")
    Field(
      "overflow", \.overflow, .uncertain(),
      help: "What is above overflows and is rewarded, such as 95 points; without it nothing is")
    Field(
      "reward", \.reward, .quantity(),
      help: "Paid for each point that overflows, such as 20 CNY; costs incentives")
    Field(
      "leaving", \.leaving, .uncertain(), default: "-20% to -5%", source: "assumption",
      help: "By how much leaving changes for those rewarded, until their next assessment")
    Field("cause", \.cause, .causeActedOn, help: .causeActedOn)
    Field(
      "low", \.low, .uncertain(),
      help: "Whoever has less is trained off the job, such as 70 points; without it nobody is")
    Field(
      "retraining", \.retraining, .quantity(7...84), default: "7 days",
      source: "source 004: seven days off the job",
      help: "How long they are off the job, from the day of the assessment; costs working")
    Field(
      "pass", \.pass, .uncertain(), default: "75% to 95%", source: "assumption",
      help: "Share who pass the test afterwards; what comes and goes of their score starts afresh")
    Field(
      "redeploy-to", \.redeployTo, .reference(to: "families"),
      help: "The job family that those who fail are trained for, at their site; tier and service "
        + "are kept; without it, or from it, they leave"
    )
    Field(
      "recognition", \.recognition, .uncertain(0...100), default: "0.5 points to 1.5 points",
      source: "assumption", help: "Added for each 1 % of pay that is spent on levers.recognition")
    Field(
      "ceremonies", \.ceremonies, .uncertain(0...100), default: "0.5 points to 1.5 points",
      source: "assumption", help: "Added for each 1 % of pay that is spent on levers.ceremonies")
    Field(
      "idea-market", \.ideaMarket, .uncertain(0...100), default: "0.5 points to 1.5 points",
      source: "assumption", help: "Added for each 1 % of pay that is spent on levers.idea-market")
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
      checker.report(
        "more energy than anybody could have", at: "levers.\(name)",
        found: "up to \(Number.text(points.rounded())) points more",
        expected: "at most \(Number.text(Self.mostPointsOfLevers))",
        next: "Spend less, or lower energy.\(name): it is for each 1 % of pay.")
    }
    let unrated = SkillFigure.allCases.filter { figure in
      !stages.contains { !$0.value.places(of: figure).isEmpty }
    }
    for figure in unrated {
      checker.report(
        "energy is fed by satisfaction and resolution, and nothing says what \(figure.rawValue) is",
        at: "energy", next: "Give each stage that takes contacts \(figure.rawValue): 85%.")
    }
    if energy.days(from: start, before: start + 7 * weeks).isEmpty {
      checker.report(
        "the forecast ends before the first assessment", at: "energy.every",
        found: energy.every.text, next: "Choose a shorter time, or a longer horizon.")
    }
    checkThresholds(of: energy, &checker)
    if let family = energy.redeployTo {
      checkWork(of: family, for: { $0 != family }, at: "energy.redeploy-to", &checker)
    }
    guard let reward = energy.reward, let own = currency, reward.currency != own else { return }
    checker.report(
      "all money must be in one currency", at: "energy.reward", found: reward.text,
      expected: "an amount in \(own)")
  }

  private func checkThresholds(of energy: Energy, _ checker: inout Checker) {
    if energy.reward != nil, energy.overflow == nil {
      checker.report(
        "nothing says from where on energy overflows", at: "energy.reward",
        next: "Add overflow: 95 points.")
    }
    if energy.redeployTo != nil, energy.low == nil {
      checker.report(
        "nothing says how little energy leads to training and a test", at: "energy.redeploy-to",
        next: "Add low: 70 points.")
    }
    if energy.redeployTo != nil, stages.count == 1 {
      checker.report(
        "other work begins with the first stage, and there is only one", at: "energy.redeploy-to",
        next: "Add a stage of training before it, or remove redeploy-to.")
    }
    if let low = energy.low, let overflow = energy.overflow,
      low.reach.upperBound > overflow.reach.lowerBound
    {
      checker.report(
        "too little energy may be more than too much", at: "energy.low", found: low.text,
        expected: "less than \(overflow.text)")
    }
  }

  private func checkReviewsOfEnergy(_ checker: inout Checker) {
    for review in reviews where energy == nil {
      let (eligibility, ranking) = (review.value.eligibility, review.value.ranking)
      let uses = [
        ("eligibility", eligibility.energy != nil), ("ranking", !ranking.energy.isKnown(as: 0)),
      ]
      for (place, isUsed) in uses where isUsed {
        checker.report(
          "nobody's energy is measured", at: "reviews.\(review.key).\(place).energy",
          next: "Add energy: {every: 1 month}, or remove it.")
      }
    }
  }
}
