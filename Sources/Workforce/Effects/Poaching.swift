public import Schema
import Text

/// Other employers who take trained people: a cause of its own, beside those of the stages.
public struct Poaching: Sendable {
  /// How fast people of the last tier are taken; of others in proportion to the tier's rank.
  public var rate = Uncertain(Rate.never)

  /// How it is written.
  public static let schema = Record(Poaching()) {
    Field(
      "rate", \.rate, .uncertain(), default: "0%/month",
      source: Phrase("none unless a rate is given", "不写即没有"),
      help: Phrase(
        """
        How fast people of the last tier are taken by others; nobody of the first tier is, and \
        between them it rises evenly from tier to tier
        """,
        "其他公司挖走最高职级员工的速度；最低职级不受影响，中间逐级均匀上升"))
  }
}
