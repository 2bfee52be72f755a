public import Schema
import Text

/// What waiting too long in one tier does; it ends with a promotion. The last tier knows none.
public struct Stagnation: Sendable {
  /// How long a tier is borne.
  public var after = Uncertain(Span.none)
  /// The change from then on.
  public var size = Uncertain(Change.none)
  /// The cause of leaving it acts on; nil for all that a stage has.
  public var cause: String?

  /// How it is written.
  public static let schema = Record(Stagnation()) {
    Field(
      "after", \.after, .uncertain(1...7320), default: "18 months",
      source: Phrase("assumption: three half-yearly reviews", "假设：三次半年评审"),
      help: Phrase(
        "How long somebody stays in a tier, short of the last, before it weighs",
        "在同一职级（最高职级除外）停留多久后开始有影响"))
    Field(
      "size", \.size, .uncertain(), default: "0%", source: .noEffect,
      help: Phrase("By how much leaving changes from then until a promotion", "此后直到晋升，流失率变化多少"))
    Field("cause", \.cause, .causeActedOn, help: .causeActedOn)
  }
}
