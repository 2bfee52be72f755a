public import Schema
import Text

/// How leaving answers to pay.
public struct PayEffect: Sendable {
  /// Leaving falls by so many per cent for one per cent more pay.
  public var elasticity = Uncertain(Factor.one)
  /// The cause of leaving it acts on; nil for all that a stage has.
  public var cause: String?

  /// How it is written.
  public static let schema = Record(PayEffect()) {
    Field(
      "elasticity", \.elasticity, .uncertain(0...20), default: "loguniform(0.3, 4)",
      source: Phrase(
        """
        two studies of call-centre staff: 0.28 (1,118 agents of an Indian BPO, Emadi and Staats, \
        Management Science 66:4071, 2020), and 3.0 to 4.5 (US warehouses and call centres, more \
        than half of it behaviour, Emanuel and Harrington, 2020); that it lies between them here \
        is an assumption, even in its logarithm
        """,
        """
        两项客服中心研究：0.28（印度 BPO 的 1,118 名坐席，Emadi and Staats, Management Science 66:4071, 2020）；\
        3.0 至 4.5（美国仓库和呼叫中心，一半以上是行为变化，Emanuel and Harrington, 2020）；这里取两者之间、按对数均匀分布，是假设
        """),
      help: Phrase(
        """
        Leaving falls by so many per cent for each per cent more pay: (1 + rise) to the power of \
        minus it; of tiers.*.market as well: (pay / market) to that power
        """,
        """
        薪酬每高 1%，流失率降百分之几：（1 + 涨幅）的负 elasticity 次方；tiers.*.market 同样：\
        （pay ÷ market）的负 elasticity 次方
        """))
    Field("cause", \.cause, .causeActedOn, help: .causeActedOn)
  }
}
