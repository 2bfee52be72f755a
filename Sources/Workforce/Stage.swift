public import Schema
public import Text

/// Where tenure puts a person (成长阶段): training, novice, growing, settling, mature.
public struct Stage: Sendable, Titled {
  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// How long it lasts; nil for the last stage, which does not end.
  public var length: Uncertain<Span>?
  /// How fast people leave while in it.
  public var leaving = Uncertain(Rate.never)
  /// Whether people in it take contacts.
  public var takesContacts = true
  /// Share who may stay when it ends.
  public var pass = Uncertain(Share.whole)
  /// Why people leave in this stage; empty where the scenario's own causes hold.
  public var causes: [Named<Share>] = []
  /// Share of contacts rated satisfied; nil where nothing is said.
  public var satisfaction: Uncertain<Share>?
  /// Share of contacts that settle the matter; nil where nothing is said.
  public var resolution: Uncertain<Share>?
  /// Skill of job families that differ.
  public var families: [Named<Skill>] = []
  /// How people are developed in it; nil where nothing is planned.
  public var development: Development?

  /// How a stage is written.
  public static let schema = Record(Stage()) {
    Field("title", \.title, .title, help: Phrase("What reports call the stage", "成长阶段在报告中的名称"))
    Field(
      "length", \.length, .uncertain(1...3660),
      help: Phrase(
        """
        How long the stage lasts, in months of the calendar where it is in months; the last stage \
        has no end and no length. Stages after training count from the first day on which \
        contacts are taken, and do not pause
        """,
        "阶段有多长，以月写的按日历月算；最后一个阶段没有终点，不写长度。培训之后的阶段从首次接线当天起算，中间不停"))
    Field(
      "leaving", \.leaving, .uncertain(),
      help: Phrase(
        """
        Of those here when the period starts, the share that has left when it ends: 60%/year; or \
        what HR reports, 60%/year turnover: leavers in the period ÷ mean head count, which may \
        pass 100 %
        """,
        "期初在岗的人到期末走了多少：60%/year；或用 HR 报表的口径 60%/year turnover：期内离职人数 ÷ 平均人数，可以超过 100%"))
    Field(
      "takes-contacts", \.takesContacts, .yesNo, default: "yes",
      source: Phrase("what most stages do", "多数阶段如此"),
      help: Phrase(
        "Whether people in the stage take contacts; no for training",
        "本阶段的人是否接线；培训阶段写 no"))
    Field(
      "pass", \.pass, .uncertain(), default: "100%", source: .noTest,
      help: Phrase(
        "Share who pass the test at the end of the stage; the others leave that day",
        "阶段结束时通过考核的占比；未通过的当天离职"))
    Field(
      "causes", \.causes,
      .table(of: .share, key: Phrase("a cause of leaving", "离职原因"), in: "causes"),
      default: "{}",
      help: Phrase(
        "Why people leave in this stage, where it differs from the scenario's own causes",
        "本阶段的离职原因，与情景通用的不同时才写"))
    Field(
      "satisfaction", \.satisfaction, .uncertain(),
      help: Phrase("Share of contacts rated satisfied in this stage", "本阶段的满意度：评价满意的咨询占比"))
    Field(
      "resolution", \.resolution, .uncertain(),
      help: Phrase(
        "First-contact resolution in this stage: share of contacts that settle the matter",
        "本阶段的一次性解决率：一次就解决问题的咨询占比"))
    Field(
      "families", \.families,
      .table(of: .record(Skill.schema), key: Phrase("a job family", "岗位类别"), in: "families"),
      default: "{}",
      help: Phrase("Satisfaction and resolution of job families that differ", "满意度、一次性解决率不同的岗位类别"))
    Field(
      "development", \.development, .record(Development.schema),
      help: Phrase("The plan by which people are developed in this stage", "本阶段的培养计划"))
  }
}

/// Why people leave (离职原因), when nothing more is known than how often each reason is given.
public struct Cause: Sendable, Titled {
  /// Whose decision it is (主动离职, 被动离职); or nobody's, as it was agreed from the first (合同到期).
  public enum Departure: String, CaseIterable, Sendable {
    case voluntary, dismissed, ended

    /// What it means, in a line.
    var meaning: Phrase {
      switch self {
      case .voluntary: Phrase("they go of their own accord", "主动离职：员工自己要走")
      case .dismissed: Phrase("the employer sends them away", "被动离职：公司让其离开")
      case .ended: Phrase("their contract comes to its end: no attrition", "合同到期：不计入流失率")
      }
    }
  }

  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// Share of the leavers who leave for it.
  public var share = Share.none
  /// Whose decision it is.
  public var kind = Departure.voluntary

  /// How a cause is written.
  public static let schema = Record(Cause()) {
    Field("title", \.title, .title, help: Phrase("What reports call the cause", "离职原因在报告中的名称"))
    Field(
      "share", \.share, .share,
      help: Phrase(
        "Share of the leavers who leave for it; the shares of all causes make 100%",
        "因此离职的人占离职者多少；所有原因合计 100%"))
    Field(
      "kind", \.kind, .choice(\.meaning), default: "voluntary",
      source: Phrase("what most causes are", "多数原因如此"),
      help: Phrase(
        """
        Whose decision it is; of the model's own causes a failed test, low energy and not being \
        confirmed are dismissed, poached is voluntary, the end of a term is ended
        """,
        "谁的决定；模型自带的原因中，考核未通过、能量值过低、试用期未转正属于 dismissed（被动），挖角属于 voluntary（主动），合同到期属于 ended"))
  }
}
