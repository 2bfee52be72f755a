public import Schema
import Text

/// What pay advertised above pay given does: more come, and more of them leave soon.
public struct PromiseEffect: Sendable {
  /// The change of leaving for each tenth of pay promised too much.
  public var size = Uncertain(Change.none)
  /// How long a newcomer minds.
  public var lasts = Uncertain(Span.none)
  /// The change of the odds of showing up for each tenth of pay promised too much.
  public var showUp = Uncertain(Change.none)
  /// The cause of leaving it acts on; nil for all that a stage has.
  public var cause: String?

  /// How it is written.
  public static let schema = Record(PromiseEffect()) {
    Field(
      "size", \.size, .uncertain(), default: "6% to 18%",
      source: "assumption: the case of 5,000 to 8,000 advertised and 3,000 given ends in leaving",
      help: "By how much leaving changes for each 10 % of pay promised above pay given; doses "
        + "compound: leaving × (1 + size) to the power of the dose")
    Field(
      "lasts", \.lasts, .uncertain(1...1000), default: "3 months", source: "assumption",
      help: "How long a newcomer minds, from the first day")
    Field(
      "show-up", \.showUp, .uncertain(), default: "3% to 9%", source: "assumption",
      help: "By how much the odds of showing up change for each 10 % promised above pay given; "
        + "doses compound")
    Field("cause", \.cause, .causeActedOn, help: .causeActedOn)
  }
}
