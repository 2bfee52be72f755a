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
      "size", \.size, .uncertain(), default: "-30% to -10%", source: .assumption,
      help: Phrase(
        "By how much leaving changes for a newcomer who has a mentor",
        "有带教师傅的新人，流失率变化多少"))
    Field(
      "lasts", \.lasts, .uncertain(1...1000), default: "4 months",
      source: Phrase("assumption: training and the first three months", "假设：培训期加上岗后头三个月"),
      help: Phrase(
        """
        How long a newcomer has a mentor, from the first day; it ends sooner where mentors leave \
        and no other is free
        """,
        "新人有师傅的时间，从入职首日算起；师傅走了又没有别的师傅有空，就提前结束"))
    Field("cause", \.cause, .causeActedOn, help: .causeActedOn)
  }
}
