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
      "size", \.size, .uncertain(), default: "0%", source: "no effect unless one is given",
      help: "By how much leaving changes for somebody who sat a review upwards and was refused")
    Field(
      "lasts", \.lasts, .uncertain(1...3660), default: "3 months",
      source: "assumption: half-way to the next review",
      help: "How long it lasts, or until a promotion")
    Field("cause", \.cause, .causeActedOn, help: .causeActedOn)
  }
}
