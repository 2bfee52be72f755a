public import Schema
public import Text

/// A local labour market (劳动力市场): people who might apply, of whom channels reach some each week
/// and who are used up by it.
public struct LabourMarket: Sendable, Titled {
  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// People there who might do the work.
  public var people = Uncertain(Count.zero)
  /// The sites that hire there, and how applicants are shared out between them.
  public var sites: [Named<Share>] = []
  /// Of those who were reached and are not looking, the share that looks again, a week.
  public var back = Uncertain(Share.none)
  /// Of those refused with an answer and a reason, the share that looks again at once.
  public var answered = Uncertain(Share.none)

  /// How a market is written.
  public static let schema = Record(LabourMarket()) {
    Field(
      "title", \.title, .title,
      help: Phrase("What reports call the market", "市场在报告中的名称"))
    Field(
      "people", \.people, .uncertain(1...100_000_000),
      help: Phrase(
        "People there who might do the work and are looking when the forecast starts",
        "当地可能来做这份工作、预测开始时在找工作的人数"))
    Field(
      "sites", \.sites, .table(of: .share, key: Phrase("a site", "职场"), in: "sites"),
      help: Phrase(
        """
        The sites that hire there, each with its share of the applicants: their classes are \
        filled by those whom the funnel brings
        """,
        "在此招聘的职场，各分得多少应聘者；这些职场的入职批次由招聘流程招到的人填满"))
    Field(
      "back", \.back, .uncertain(), default: "1%", source: .assumption,
      help: Phrase(
        """
        How the market recovers: of those whom channels have reached before, the share that looks \
        again, a week
        """,
        "市场怎样恢复：渠道触达过的人，每周有多少重新找工作"))
    Field(
      "answered", \.answered, .uncertain(), default: "0%", source: .noChange,
      help: Phrase(
        """
        Of those refused with an answer and a reason, the share that looks again at once, such as \
        30% (assumption; source 002: tell politely why, for their sake and for the house's name). \
        Whoever took another job while waiting, or was never met, comes back by `back` alone
        """,
        """
        没录用但及时告知原因的人，有多少马上又愿意应聘，如 30%（假设；来源 002：不录用也要礼貌地告知原因）；\
        等不及走掉的、一直没轮到的，只按 back 慢慢恢复
        """))
  }
}
