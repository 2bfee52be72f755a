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
    Field("title", \.title, .title, help: "What reports call the tier")
    Field(
      "leaving", \.leaving, .uncertain(), default: "1", source: "no effect unless one is given",
      help: "What a stage's hazard of leaving is multiplied by in this tier")
    Field(
      "pay", \.pay, .uncertain(),
      help: "What a person of the tier is paid; it acts on leaving through market alone")
    Field(
      "market", \.market, .uncertain(),
      help:
        "What others pay for the same work: leaving × (pay × (1 + levers.pay-rise) ÷ market) to "
        + "the power of −effects.pay.elasticity, so that rates of leaving hold for people who are "
        + "paid so much; without it pay is taken for the market's, whatever it is")
    Field(
      "posts", \.posts, .posts, default: "all", source: "no limit unless one is given",
      help: "The most people the tier may hold: a number, a share of everybody, or all")
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
