public import Schema
import Text

/// Other employers who take trained people: a cause of its own, beside those of the stages.
public struct Poaching: Sendable {
  /// How fast people of the last tier are taken; of others in proportion to the tier's rank. With
  /// `credits`, how fast those are taken who have that many.
  public var rate = Uncertain(Rate.never)
  /// From how many credits on somebody is taken at the whole rate, whatever the tier; who has
  /// fewer, in proportion. Nil where people are taken by tier.
  public var credits: Int?

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
    Field(
      "credits", \.credits, .whole(1...100_000),
      help: Phrase(
        """
        Take people by credits instead of by tier: who has so many or more at the whole rate, \
        others in proportion, nobody without credits (so nobody where study.on is no); without it \
        by tier
        """,
        "改按学分挖人，不看职级：学分达到这个数的按 rate 的速度被挖走，不够的按比例，没有学分的不受影响（study.on 为 no 时就没有人被挖）；不写即按职级"))
  }
}
