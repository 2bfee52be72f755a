public import Schema

/// Other employers who take trained people: a cause of its own, beside those of the stages.
public struct Poaching: Sendable {
  /// How fast people of the last tier are taken; of others in proportion to the tier's rank.
  public var rate = Uncertain(Rate.never)

  /// How it is written.
  public static let schema = Record(Poaching()) {
    Field(
      "rate", \.rate, .uncertain(), default: "0%/month", source: "none unless a rate is given",
      help: "How fast people of the last tier are taken by others; nobody of the first tier is, "
        + "and between them it rises evenly from tier to tier")
  }
}
