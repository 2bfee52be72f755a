public import Schema
public import Text

/// The grade that a review gives (职级, 星级).
public struct Tier: Sendable, Titled {
  /// What reports call it; its key where nothing is given.
  public var title: Phrase?
  /// What the stage's hazard of leaving is multiplied by.
  public var leaving = Uncertain(Factor.one)
  /// What a person of the tier is paid.
  public var pay: Uncertain<Pay>?
  /// What others pay for the same work; nil where nothing is said.
  public var market: Uncertain<Pay>?
  /// The most people the tier may hold.
  public var posts = Slots.unlimited

  /// How a tier is written.
  public static let schema = Record(Tier()) {
    Field("title", \.title, .title, help: Phrase("What reports call the tier", "职级在报告中的名称"))
    Field(
      "leaving", \.leaving, .uncertain(), default: "1", source: .noEffect,
      help: Phrase(
        "What a stage's hazard of leaving is multiplied by in this tier",
        "本职级的流失率是成长阶段流失率的几倍"))
    Field(
      "pay", \.pay, .uncertain(),
      help: Phrase(
        "What a person of the tier is paid; it acts on leaving through market alone",
        "本职级的薪酬；只通过 market 影响流失"))
    Field(
      "market", \.market, .uncertain(),
      help:
        Phrase(
          """
          What others pay for the same work: leaving × (pay × (1 + levers.pay-rise) ÷ market) to \
          the power of −effects.pay.elasticity, so that rates of leaving hold for people who are \
          paid so much; without it pay is taken for the market's, whatever it is
          """,
          """
          同样的工作，外面给多少：流失率 ×（pay ×（1 + levers.pay-rise）÷ market）的 −effects.pay.elasticity 次方，\
          也就是说流失率是按拿市场薪酬的人写的；不写则不论 pay 多少，都当作市场水平
          """))
    Field(
      "posts", \.posts, .posts, default: "all", source: .noLimit,
      help: Phrase(
        "The most people the tier may hold: a number, a share of everybody, or all",
        "本职级最多多少人：人数、占全员的比例，或 all"))
  }
}

/// How many of something there may be.
public enum Slots: Hashable, Sendable {
  /// As many as come.
  case unlimited
  /// One for each vacant post: what `unlimited` comes to where posts are limited, said aloud.
  case vacant
  /// So many.
  case number(Uncertain<Count>)
  /// A share of the people it is counted against.
  case share(Uncertain<Share>)
}
