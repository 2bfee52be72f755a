import Schema
import Text

/// What can be wrong with recruiting through steps.
enum FunnelFault: Fault {
  case partMissing(part: String, example: String)
  case twoRules
  case criteriaAndValidity
  case weights(isBelow: Bool)
  case nobodyAtOdds
  case offerInTheMiddle
  case offerChooses
  case secondBeforeFirst(first: String)
  case nobodyDisputed(first: String)
  case reachOrReferrals(isMissing: Bool)
  case channelAfterEnd(end: String)
  case channelEndsFirst(first: String)
  case marketWithoutSite(site: String)
  case siteInTwoMarkets(other: String)
  case reachesMoreThanAll(market: String)
  case marketWithoutClass(market: String)
  case screened(FairScreening.Ground)
  case grouped(FairScreening.Ground)

  var wording: Wording<WorkforceCode> {
    switch self {
    case let .partMissing(part, example):
      Wording(
        .funnel,
        Phrase(
          "a funnel needs steps, channels and markets, and \(part) is missing",
          "招聘流程要有 steps、channels、markets，缺少 \(part)"),
        next: Phrase(
          "Add recruiting.\(part), such as \(example).", "请补充 recruiting.\(part)，如 \(example)。"))
    case .twoRules:
      Wording(
        .funnel, Phrase("pass and best are two rules for one step", "pass 和 best 只能写一个"),
        next: Phrase("Remove one of them.", "请去掉其中一个。"))
    case .criteriaAndValidity:
      Wording(
        .funnel, Phrase("criteria take the place of validity", "写了 criteria 就不写 validity"),
        next: Phrase("Remove one of them.", "请去掉其中一个。"))
    case let .weights(isBelow):
      Wording(
        .shares, Phrase("the weights must make 100%", "各项权重合计须为 100%"),
        next: isBelow
          ? Phrase("Raise one of them, or add what is missing.", "请调高其中一项，或补上缺的一项。")
          : Phrase("Lower one of them.", "请调低其中一项。"))
    case .nobodyAtOdds:
      Wording(
        .funnel,
        Phrase("only two raters who may differ can be at odds", "至少两名会有分歧的面试官，才有争议可言"),
        next: Phrase(
          "Add reliability: 0.44 and raters: 2, or remove dispute.",
          "请补充 reliability: 0.44 和 raters: 2，或去掉 dispute。"))
    case .offerInTheMiddle, .offerChooses, .secondBeforeFirst, .nobodyDisputed: ofSteps
    default: ofPlaces
    }
  }

  private var ofSteps: Wording<WorkforceCode> {
    switch self {
    case let .secondBeforeFirst(first):
      Wording(
        .funnel,
        Phrase("a second interview comes after the first", "二次面试要排在第一次之后"),
        next: Phrase("Move the step behind \(first).", "请把这个环节移到 \(first) 后面。"))
    case let .nobodyDisputed(first):
      Wording(
        .funnel, Phrase("nobody is disputed at \(first)", "\(first) 没有争议一说"),
        next: Phrase(
          "Add recruiting.steps.\(first).dispute: 1, or remove if-disputed.",
          "请补充 recruiting.steps.\(first).dispute: 1，或去掉 if-disputed。"))
    case .offerChooses:
      Wording(
        .funnel,
        Phrase(
          "the last step is the offer, which is made to all who come to it",
          "最后一步是录用通知，走到这一步的都会收到"),
        next: Phrase("Add a step for the offer behind it.", "请在后面再加一个录用通知环节。"))
    default:
      Wording(
        .funnel, Phrase("only the last step is an offer", "只有最后一步是录用通知"),
        next: Phrase(
          "Move the step to the end, or write turn-up or pass.", "请把这个环节移到最后，或改写 turn-up、pass。"))
    }
  }

  private var ofPlaces: Wording<WorkforceCode> {
    switch self {
    case let .reachOrReferrals(isMissing):
      Wording(
        .funnel,
        Phrase("a channel has either reach or referrals", "一个渠道只写 reach 或 referrals 之一"),
        next: isMissing
          ? Phrase("Add reach: 1%.", "请补充 reach: 1%。") : Phrase("Remove one of them.", "请去掉其中一个。"))
    case let .channelAfterEnd(end):
      Wording(
        .outside,
        Phrase("the channel begins after the forecast has ended", "渠道启用时预测已经结束"),
        expected: Phrase("a day before \(end)", "\(end) 之前的日期"))
    case let .channelEndsFirst(first):
      Wording(
        .funnel, Phrase("the channel ends before it begins", "渠道还没启用就停用了"),
        expected: Phrase("a day from \(first) on", "不早于 \(first) 的日期"))
    case let .marketWithoutSite(site):
      Wording(
        .funnel, Phrase("no site hires in this market", "没有职场在这个市场招聘"),
        next: Phrase(
          "Name the sites that do, such as {\(site): 100%}.", "请写明在此招聘的职场，如 {\(site): 100%}。"))
    case let .siteInTwoMarkets(other):
      Wording(
        .funnel, Phrase("the site hires in two markets", "一个职场只能属于一个市场"),
        found: Phrase("in \(other) too", "也在 \(other)"),
        next: Phrase("Remove it from one of them.", "请从其中一个去掉。"))
    case let .reachesMoreThanAll(market):
      Wording(
        .funnel,
        Phrase(
          "the channels of \(market) together reach more than everybody", "\(market) 的各渠道合计触达超过全部的人"
        ),
        expected: Phrase("at most 100% together, a week", "合计每周不超过 100%"),
        next: Phrase("Lower reach.", "请调低 reach。"))
    case let .marketWithoutClass(market):
      Wording(
        .funnel,
        Phrase(
          "applicants come to \(market), and no site of it has a class for them",
          "\(market) 有应聘者，但其中的职场没有入职批次"),
        next: Phrase(
          "Add an entry of intake at one of its sites, or remove the market.",
          "请给其中一个职场写 intake，或去掉这个市场。"))
    default: ofScreening
    }
  }

  private var ofScreening: Wording<WorkforceCode> {
    if case let .grouped(ground) = self {
      let what = ground.phrase
      return Wording(
        .fairScreening, Phrase("people are not told apart by \(what)", "不按\(what)区分员工和应聘者"),
        next: Phrase(
          """
          Source 002: ability and fit for the post decide. Tell them apart by what they do, such as \
          stage, tier, family or channel.
          """,
          "来源 002：以能力和岗位匹配度为准。请按工作区分，如 stage、tier、family、channel。"))
    }
    guard case let .screened(ground) = self else {
      return Wording(.fairScreening, Phrase("not a fair criterion", "筛选条件不公平"))
    }
    let what = ground.phrase
    return Wording(
      .fairScreening, Phrase("nobody may be screened by \(what)", "不得按\(what)筛选应聘者"),
      next: Phrase(
        """
        Source 002: school, sex and age are no reason to turn somebody down, ability and fit \
        decide; the Ministry of Education forbids such limits in recruiting (2013, repeated for \
        2025). Score what the work needs, such as communication; the level of education may be \
        asked for.
        """,
        """
        来源 002：不能因为学校、性别、年龄淘汰应聘者，以能力和岗位匹配度为准；教育部也禁止招聘设此类限制\
        （2013 年起，2025 年重申）。请改为岗位需要的能力，如沟通能力；学历层次可以要求。
        """))
  }
}
