public import Schema
import Text

/// How a bonus holds people until it is paid, and lets go of them afterwards.
public struct BonusEffect: Sendable {
  /// The change from the first day of the peak until the payment, for one month's pay.
  public var hold = Uncertain(Change.none)
  /// The change from the payment on, for one month's pay.
  public var cliff = Uncertain(Change.none)
  /// How long the second lasts.
  public var lasts = Uncertain(Span.none)
  /// The cause of leaving it acts on; nil for all that a stage has.
  public var cause: String?

  /// How it is written.
  public static let schema = Record(BonusEffect()) {
    Field(
      "hold", \.hold, .uncertain(), default: "-60% to -20%",
      source: "assumption: people wait for what they have nearly earned",
      help: "By how much leaving changes while a bonus of one month's pay is awaited, from the "
        + "first day of the peak to the day before it is paid; doses compound: leaving × (1 + hold) "
        + "to the power of the months' pay that it is")
    Field(
      "cliff", \.cliff, .uncertain(), default: "25% to 75%",
      source: "assumption: some of those who waited then go",
      help: "By how much leaving changes after a bonus of one month's pay was paid; doses "
        + "compound as those of hold do")
    Field(
      "lasts", \.lasts, .uncertain(0...366), default: "30 days",
      source: "assumption: a month's notice", help: "How long the change after payment lasts")
    Field("cause", \.cause, .causeActedOn, help: .causeActedOn)
  }
}
