public import Schema
import Text

/// Training of those who score applicants (面试官培训): scores tell more, and raters agree more.
public struct Scorers: Sendable {
  /// Whether they are trained.
  public var on = false
  /// What the validity of a step with raters becomes, where it is lower.
  public var validity = 0.0
  /// What their agreement becomes, where it is lower.
  public var reliability = 0.0
  /// How many are trained.
  public var people = Count.zero
  /// Hours that the training takes each of them, a year.
  public var hours = 0.0

  /// How the training is written.
  public static let schema = Record(Scorers()) {
    Field(
      "on", \.on, .yesNo, default: "no",
      help: Phrase(
        """
        Whether scorers are trained: steps with reliability then have the validity and \
        reliability written here, where theirs are lower (Melchers and others 2011: frame of \
        reference and anchored scales each raise accuracy and agreement)
        """,
        """
        面试官是否受训：受训后，写了 reliability 的环节按这里的 validity、reliability 算（原来更高的不变）；\
        Melchers 等 2011：统一评分标准、锚定评分表都能提高准确度和一致性
        """))
    Field(
      "validity", \.validity, .decimal(0...0.95), default: "0.488",
      source: Phrase(
        ".42 of structured interviews (Sackett and others 2022) ÷ √.74",
        "结构化面试 .42（Sackett 等 2022）÷ √.74"),
      help: Phrase("What validity becomes", "受训后的 validity"))
    Field(
      "reliability", \.reliability, .decimal(0.01...0.99), default: "0.74",
      source: Phrase("panels (Huffcutt and others 2013)", "同场面试（Huffcutt 等 2013）"),
      help: Phrase("What reliability becomes", "受训后的 reliability"))
    Field(
      "people", \.people, .quantity(1...10_000), default: "20", source: .assumption,
      help: Phrase("Service leads who are trained", "受训的业务主管人数"))
    Field(
      "hours", \.hours, .decimal(0...400), default: "8", source: .assumption,
      help: Phrase("Hours off the floor for each of them, a year", "每人每年受训占用多少小时（不接线）"))
  }

  /// No training.
  public init() {}
}

/// What the ability of those hired does to their work (招聘质量).
public struct HireQuality: Sendable {
  /// Whether it does anything.
  public var on = true
  /// By how much the output of somebody one standard deviation better is larger.
  public var output = Uncertain(Share.none)
  /// Points of energy of somebody one standard deviation better.
  public var energy = 0.0
  /// The ability that handle times and energy of the scenario were measured with, in standard
  /// deviations; nil for that of those whom the written funnel hires.
  public var reference: Double?

  /// How it is written.
  public static let schema = Record(HireQuality()) {
    Field(
      "on", \.on, .yesNo, default: "yes",
      help: Phrase("Whether ability does anything", "能力差异是否影响工作"))
    Field(
      "output", \.output, .uncertain(0...0.5), default: "20%",
      source: Phrase(
        "standard deviation of output over its mean (Schmidt and Hunter 1983)",
        "员工产出的标准差 ÷ 平均产出（Schmidt、Hunter 1983）"),
      help: Phrase(
        "By how much more somebody one standard deviation better gets done in an hour",
        "能力高一个标准差的人，每小时多完成多少"))
    Field(
      "energy", \.energy, .decimal(0...50), default: "0",
      source: Phrase("no difference unless one is given", "不写即无差异"),
      help: Phrase(
        "Points of energy more of somebody one standard deviation better",
        "能力高一个标准差的人，能量值高多少分"))
    Field(
      "reference", \.reference, .decimal(-5...5),
      help: Phrase(
        """
        The ability at which nothing changes, in standard deviations above all applicants: that \
        of those whom you hire today (funnel prints it). Without it, that of those whom the \
        steps as written would hire, before scorers are trained
        """,
        """
        以哪个能力水平为基准（比全部应聘者高多少个标准差），即目前招到的人的水平，funnel 会显示；\
        不写则取按现有环节、面试官未受训时招到的人的平均水平
        """))
  }

  /// Nothing said.
  public init() {}
}
