public import Schema
import Text

/// What a refusal at a review does to those refused.
public struct RefusalEffect: Sendable {
  /// The change from then on.
  public var size = Uncertain(Change.none)
  /// How long it lasts.
  public var lasts = Uncertain(Span.none)
  /// The cause of leaving it acts on; nil for all that a stage has.
  public var cause: String?

  /// How it is written.
  public static let schema = Record(RefusalEffect()) {
    Field(
      "size", \.size, .uncertain(), default: "0%", source: .noEffect,
      help: Phrase(
        "By how much leaving changes for somebody who sat a review upwards and was refused",
        "参加晋升评审未通过的人，流失率变化多少"))
    Field(
      "lasts", \.lasts, .uncertain(1...3660), default: "3 months",
      source: Phrase("assumption: half-way to the next review", "假设：到下次评审的一半时间"),
      help: Phrase("How long it lasts, or until a promotion", "持续多久，晋升则提前结束"))
    Field("cause", \.cause, .causeActedOn, help: .causeActedOn)
  }
}
