public import Schema
public import Text

/// A step of recruiting (招聘环节): résumé, telephone, interview, check, offer.
///
/// An applicant waits for a free slot, first come first served; may not turn up; is scored; hears the
/// result some days later; and at the last step, the offer, accepts or declines.
public struct RecruitingStep: Sendable, Titled {
  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// Whether it is held.
  public var on = true
  /// Share of all applicants of the usual ability who pass: where the bar lies.
  public var pass = Uncertain(Share.whole)
  /// In place of a bar: so many of a week, the best.
  public var best: Count?
  /// From the slot to the result.
  public var days = Uncertain(Span.none)
  /// Applicants a site can meet on a working day; nil for any number.
  public var slots: Count?
  /// Share of those with a slot who turn up.
  public var turnUp = Uncertain(Share.whole)
  /// Hours of HR for each applicant met.
  public var hrHours = 0.0
  /// Hours of service leads for each applicant met.
  public var leadHours = 0.0
  /// Hours that each of the two loses with one who does not turn up.
  public var lostHours = 0.0
  /// What meeting an applicant costs besides.
  public var cost: Money?
  /// Correlation of what the step looks for with ability; 0 where it is luck who passes.
  public var validity = 0.0
  /// Correlation of the scores of two raters; nil where scores have no raters.
  public var reliability: Double?
  /// How many raters score an applicant.
  public var raters = Count.zero
  /// What is scored, with weights; in place of validity.
  public var criteria: [Named<ScoredCriterion>] = []
  /// Standard deviations between two raters' scores from which an applicant is disputed; nil where
  /// nobody is.
  public var dispute: Double?
  /// The step of whose disputed applicants this one is the second interview; nil for everybody.
  public var ifDisputed: String?
  /// Of those to whom an offer is made, the share that accepts.
  public var accept = Uncertain(Share.whole)
  /// By how much the odds of accepting differ for somebody one standard deviation better.
  public var acceptByAbility = Uncertain(Change.none)

  /// How a step is written.
  public static let schema = Record(RecruitingStep(), check: check) {
    Field("title", \.title, .title, help: Phrase("What reports call the step", "环节在报告中的名称"))
    Field(
      "on", \.on, .yesNo, default: "yes",
      help: Phrase(
        "Whether it is held; no leaves it out, as a telephone interview may be",
        "是否设这个环节；no 表示跳过，如可选的电话面试"))
    Field(
      "pass", \.pass, .uncertain(0.001...1), default: "100%", source: .noTest,
      help: Phrase(
        """
        Where the bar lies: the share of all applicants of the usual ability who would pass; of \
        better ones more do
        """,
        "通过线：能力处于平均水平的应聘者有多少能通过；应聘者更好，通过的就更多"))
    Field(
      "best", \.best, .quantity(1...100_000),
      help: Phrase(
        "In place of pass: so many of each week's applicants go on at each site, the best scores",
        "代替 pass：每个职场每周按得分取前多少名"))
    Field(
      "days", \.days, .uncertain(0...365), default: "0 days",
      source: Phrase("at once unless a time is given", "不写即当天"),
      help: Phrase(
        "From the slot to the result: how long applicants wait for an answer", "从面试到告知结果，应聘者要等多久"))
    Field(
      "slots", \.slots, .quantity(1...100_000),
      help: Phrase(
        """
        Applicants that a site can meet on a working day, first come first served; without it any \
        number
        """,
        "一个职场每个工作日能面多少人，先到先面；不写则不限"))
    Field(
      "turn-up", \.turnUp, .uncertain(0.01...1), default: "100%",
      source: Phrase("all come unless a share is given", "不写即都来"),
      help: Phrase("Share of those with a slot who turn up", "约好的人里有多少到场"))
    Field(
      "hr-hours", \.hrHours, .decimal(0...40), default: "0",
      source: Phrase("no time unless one is given", "不写即不占时间"),
      help: Phrase("Hours of HR for each applicant met", "每面一人占用 HR 多少小时"))
    Field(
      "lead-hours", \.leadHours, .decimal(0...40), default: "0",
      source: Phrase("no time unless one is given", "不写即不占时间"),
      help: Phrase(
        """
        Hours of service leads for each applicant met: people of the last stage of the job \
        family, who leave the floor for it
        """,
        "每面一人占用业务主管多少小时：由本岗位类别最后一个成长阶段的员工担任，这段时间不接线"))
    Field(
      "lost-hours", \.lostHours, .decimal(0...40), default: "0",
      source: Phrase("no time unless one is given", "不写即不占时间"),
      help: Phrase(
        "Hours that HR, and a lead where one is there, each lose with one who does not turn up",
        "约了没来的，HR 和业务主管（如有）各白等多少小时"))
    Field(
      "cost", \.cost, .quantity(0...100_000_000),
      help: Phrase("What each applicant met costs besides hours", "除工时外每面一人的费用"))
    Field(
      "validity", \.validity, .decimal(0...0.95), default: "0",
      source: Phrase("luck decides unless a validity is given", "不写即由运气决定谁通过"),
      help: Phrase(
        """
        How well what the step looks for tells who will work well: the correlation with ability \
        of a score without errors. Structured interview .488, unstructured .286: .42 and .19 \
        (Sackett and others 2022) without the raters' errors
        """,
        """
        这个环节看的东西与工作能力的相关（不含评分误差）：结构化面试 .488，非结构化 .286；\
        由 .42 和 .19（Sackett 等 2022）去掉评分误差得出
        """))
    Field(
      "reliability", \.reliability, .decimal(0.01...0.99),
      help: Phrase(
        """
        How far two raters agree: the correlation of their scores. .74 of a panel, .44 of \
        separate interviewers (Huffcutt and others 2013); without it scores have no errors
        """,
        "两名面试官评分的一致程度（相关）：同场面试 .74，分开面试 .44（Huffcutt 等 2013）；不写则评分没有误差"))
    Field(
      "raters", \.raters, .quantity(1...20), default: "1",
      source: Phrase("one unless more are given", "不写即一名"),
      help: Phrase(
        "How many score an applicant; the mean of k scores is as reliable as Spearman-Brown says",
        "几名面试官评分；多人平均后的一致程度按 Spearman-Brown 公式算"))
    Field(
      "criteria", \.criteria,
      .table(of: .record(ScoredCriterion.schema), key: Phrase("a criterion", "评分项")),
      default: "{}",
      help: Phrase(
        """
        What is scored, each with its weight, such as communication, solving problems, teamwork; \
        in place of validity. School, sex and age are refused
        """,
        "评分项及权重，如沟通能力、问题解决、团队合作；写了就代替 validity。院校、性别、年龄不得作为评分项"))
    Field(
      "dispute", \.dispute, .decimal(0.05...5),
      help: Phrase(
        """
        Standard deviations between two raters' scores from which they are at odds over an \
        applicant, who then gets a second interview (the step with if-disputed)
        """,
        "两名面试官的评分相差多少个标准差算有争议；有争议的进入二次面试（写了 if-disputed 的环节）"))
    Field(
      "if-disputed", \.ifDisputed, .reference(to: "recruiting.steps"),
      help: Phrase(
        """
        Makes it the second interview of a step with dispute: others pass it by, and both scores \
        together decide
        """,
        "设为某个环节的二次面试：只面有争议的人，两次得分合起来决定；其他人跳过"))
    Field(
      "accept", \.accept, .uncertain(0.01...1), default: "100%",
      source: Phrase("all accept unless a share is given", "不写即都接受"),
      help: Phrase(
        """
        Of the last step, the offer: share of offers accepted; levers.promise-gap raises it. Of \
        graduates in the US 68 to 69 % (NACE 2017, 2023)
        """,
        "用于最后一步（录用通知）：接受的占比；levers.promise-gap 会把它抬高。美国应届生为 68% 至 69%（NACE 2017、2023）"))
    Field(
      "accept-by-ability", \.acceptByAbility, .uncertain(), default: "0%", source: .noEffect,
      help: Phrase(
        """
        By how much the odds of accepting differ for somebody one standard deviation better; \
        below 0, as better people have other offers (Murphy 1986)
        """,
        "能力高一个标准差的人，接受录用的概率比（odds）变化多少；小于 0 表示能力强的人另有去处（Murphy 1986）"))
  }

  @Sendable private static func check(_ step: RecruitingStep, _ checker: inout Checker) {
    if let best = step.best, !step.pass.isKnown(as: 100) {
      checker.report(FunnelFault.twoRules, at: "best", found: best.text)
    }
    if !step.criteria.isEmpty, step.validity > 0 {
      checker.report(
        FunnelFault.criteriaAndValidity, at: "validity", found: NumberText.show(step.validity))
    }
    let weights = step.criteria.map(\.value.weight.number).reduce(0, +)
    if !step.criteria.isEmpty, abs(weights - 100) > 1e-6 {
      checker.report(
        FunnelFault.weights(isBelow: weights < 100), at: "criteria",
        found: Number.text((weights * 1e6).rounded() / 1e6) + "%")
    }
    if step.dispute != nil, step.reliability == nil || step.raters.number < 2 {
      checker.report(FunnelFault.nobodyAtOdds, at: "dispute")
    }
  }
}

/// What is scored at a step (评分项).
public struct ScoredCriterion: Sendable, Titled {
  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// Its part of the score.
  public var weight = Share.none
  /// Its correlation with ability.
  public var validity = 0.0

  /// How a criterion is written.
  public static let schema = Record(ScoredCriterion()) {
    Field(
      "title", \.title, .title, help: Phrase("What reports call the criterion", "评分项在报告中的名称"))
    Field("weight", \.weight, .quantity(), help: Phrase("Its part of the score", "占总分的权重"))
    Field(
      "validity", \.validity, .decimal(0...0.95),
      help: Phrase(
        "How well it tells who will work well: its correlation with ability",
        "它与工作能力的相关"))
  }
}
