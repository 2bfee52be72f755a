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
      source: Phrase("assumption: people wait for what they have nearly earned", "假设：快到手的奖金，人会等"),
      help: Phrase(
        """
        By how much leaving changes while a bonus of one month's pay is awaited, from the first \
        day of the peak to the day before it is paid; doses compound: leaving × (1 + hold) to the \
        power of the months' pay that it is
        """,
        "等待发放一个月薪酬的奖金期间（高峰第一天至发放前一天），流失率变化多少；奖金是几个月的薪酬就连乘几次：流失率 ×（1 + hold）的“月数”次方"))
    Field(
      "cliff", \.cliff, .uncertain(), default: "25% to 75%",
      source: Phrase("assumption: some of those who waited then go", "假设：等奖金的人，有一些领完就走"),
      help: Phrase(
        """
        By how much leaving changes after a bonus of one month's pay was paid; doses compound as \
        those of hold do
        """,
        "奖金悬崖：发完一个月薪酬的奖金后，流失率变化多少；影响与 hold 同样连乘"))
    Field(
      "lasts", \.lasts, .uncertain(0...366), default: "30 days",
      source: Phrase("assumption: a month's notice", "假设：提前一个月提离职"),
      help: Phrase("How long the change after payment lasts", "发放后的变化持续多久"))
    Field("cause", \.cause, .causeActedOn, help: .causeActedOn)
  }
}
