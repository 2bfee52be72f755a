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
      source: "assumption: three half-yearly reviews",
      help: "How long somebody stays in a tier, short of the last, before it weighs")
    Field(
      "size", \.size, .uncertain(), default: "0%", source: "no effect unless one is given",
      help: "By how much leaving changes from then until a promotion")
    Field("cause", \.cause, .causeActedOn, help: .causeActedOn)
  }
}
