public import Schema
public import Text

/// A way to applicants (招聘渠道): a job board, social media, the company's own site, people who
/// bring others.
public struct RecruitingChannel: Sendable, Titled {
  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// The market it reaches.
  public var market = ""
  /// Of those who are looking, the share that applies through it in a week; nil for referral.
  public var reach: Uncertain<Share>?
  /// Of those employed, the share that brings an applicant in a week; nil where nobody is asked to.
  public var referrals: Uncertain<Share>?
  /// Between which job families its applicants are shared out; empty for evenly.
  public var families: [Named<Share>] = []
  /// The tiers that it fits; empty for all.
  public var tiers: [String] = []
  /// The first day it is used; nil for the start of the forecast.
  public var from: Day?
  /// The last day it is used; nil for the end.
  public var until: Day?
  /// What it costs while it is used.
  public var cost: Pay?
  /// What each application costs.
  public var costPerApplicant: Money?
  /// What is paid for each who is hired through it and still here after a time.
  public var bonus: Money?
  /// The time.
  public var bonusAfter = Span.none
  /// How far its applicants' ability lies from the usual, in standard deviations.
  public var ability = 0.0
  /// By how much those hired through it leave more, or less.
  public var leaving = Uncertain(Change.none)
  /// How long they do.
  public var fades = Uncertain(Span.none)

  /// How a channel is written.
  public static let schema = Record(RecruitingChannel()) {
    Field("title", \.title, .title, help: Phrase("What reports call the channel", "渠道在报告中的名称"))
    Field(
      "market", \.market, .reference(to: "recruiting.markets"),
      help: Phrase("The market it reaches", "触达哪个劳动力市场"))
    Field(
      "reach", \.reach, .uncertain(),
      help: Phrase(
        "Of those in the market who are looking, the share that applies through it in a week",
        "市场上在找工作的人，每周有多少通过它应聘"))
    Field(
      "referrals", \.referrals, .uncertain(),
      help: Phrase(
        """
        In place of reach: of those employed at the sites of the scenario, the share that brings \
        an applicant in a week; friends come from outside the market's count
        """,
        "代替 reach 用于内部推荐：情景中各职场的在职员工，每周有多少人推荐来一名应聘者；推荐来的人不占市场人数"))
    Field(
      "families", \.families,
      .table(of: .share, key: Phrase("a job family", "岗位类别"), in: "families"), default: "{}",
      help: Phrase(
        "How its applicants are shared out between job families; without it evenly",
        "应聘者在各岗位类别间怎么分；不写则平均分"))
    Field(
      "tiers", \.tiers, .list(of: .reference(to: "tiers"), count: 0...100), default: "[]",
      help: Phrase(
        "The tiers that it fits, such as a forum for senior posts; without it all",
        "适合招哪些职级，如专业论坛适合高职级岗位；不写则都适合"))
    Field(
      "from", \.from, .day,
      help: Phrase("The first day it is used; without it the start", "从哪天开始用；不写则从预测开始"))
    Field(
      "until", \.until, .day,
      help: Phrase("The last day it is used; without it the end", "用到哪天为止；不写则到预测结束"))
    Field(
      "cost", \.cost, .quantity(),
      help: Phrase(
        "What it costs while it is used, such as 3,000 CNY/week", "使用期间的费用，如 3,000 CNY/week"))
    Field(
      "cost-per-applicant", \.costPerApplicant, .quantity(0...10_000_000),
      help: Phrase("What each application costs", "每收到一份应聘的费用"))
    Field(
      "bonus", \.bonus, .quantity(0...100_000_000),
      help: Phrase(
        """
        Paid for each who is hired through it, once they are still here after bonus-after; who \
        brought them gets it
        """,
        "通过它招来的人满 bonus-after 仍在职，就发给推荐人多少奖金"))
    Field(
      "bonus-after", \.bonusAfter, .quantity(0...731), default: "3 months", source: .assumption,
      help: Phrase("After how long the bonus is paid", "入职满多久发推荐奖金"))
    Field(
      "ability", \.ability, .decimal(-3...3), default: "0",
      source: Phrase("no difference unless one is given", "不写即与平均相同"),
      help: Phrase(
        "How far its applicants' ability lies from the usual, in standard deviations",
        "应聘者的能力比平均高或低多少个标准差"))
    Field(
      "leaving", \.leaving, .uncertain(), default: "0%", source: .noEffect,
      help: Phrase(
        """
        By how much those hired through it leave more (or less): of referrals -10% to -30% \
        (Burks, Cowgill, Hoffman, Housman, QJE 2015, and earlier versions)
        """,
        """
        通过它招来的人离职多（或少）多少：内部推荐为 -10% 至 -30%\
        （Burks、Cowgill、Hoffman、Housman，QJE 2015 及更早版本）
        """))
    Field(
      "fades", \.fades, .uncertain(1...3660), default: "1 year",
      source: Phrase(
        "assumption: within a year the difference is gone (Weller and others 2009: it fades)",
        "假设：一年内差异消失（Weller 等 2009：差异会随时间减小）"),
      help: Phrase("How long after the start that lasts", "入职后持续多久"))
  }
}
