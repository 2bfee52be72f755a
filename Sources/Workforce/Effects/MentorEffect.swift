public import Schema
import Text

/// What a mentor does for a newcomer.
public struct MentorEffect: Sendable {
  /// The change while the newcomer has a mentor.
  public var size = Uncertain(Change.none)
  /// How long a newcomer has the mentor.
  public var lasts = Uncertain(Span.none)
  /// The cause of leaving it acts on; nil for all that a stage has.
  public var cause: String?

  /// How it is written.
  public static let schema = Record(MentorEffect()) {
    Field(
      "size", \.size, .uncertain(), default: "-30% to -10%", source: "assumption",
      help: "By how much leaving changes for a newcomer who has a mentor")
    Field(
      "lasts", \.lasts, .uncertain(1...1000), default: "4 months",
      source: "assumption: training and the first three months",
      help: "How long a newcomer has a mentor, from the first day; it ends sooner where mentors "
        + "leave and no other is free")
    Field("cause", \.cause, .causeActedOn, help: .causeActedOn)
  }
}
