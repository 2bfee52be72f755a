public import Schema
import Text

/// What pay advertised above pay given does: more come, and more of them leave soon.
public struct PromiseEffect: Sendable {
  /// The change of leaving for each tenth of pay promised too much.
  public var size = Uncertain(Change.none)
  /// How long a newcomer minds.
  public var lasts = Uncertain(Span.none)
  /// The change of the odds of showing up for each tenth of pay promised too much.
  public var showUp = Uncertain(Change.none)
  /// The change of the odds that somebody served by who minds is satisfied, for each tenth.
  public var satisfaction = Uncertain(Change.none)
  /// The cause of leaving it acts on; nil for all that a stage has.
  public var cause: String?

  /// How it is written.
  public static let schema = Record(PromiseEffect()) {
    Field(
      "size", \.size, .uncertain(), default: "6% to 18%",
      source: Phrase(
        "assumption: the case of 5,000 to 8,000 advertised and 3,000 given ends in leaving",
        "假设：宣传 5,000 至 8,000、实发 3,000 的那个例子，结果是离职"),
      help: Phrase(
        """
        By how much leaving changes for each 10 % of pay promised above pay given; doses \
        compound: leaving × (1 + size) to the power of the dose
        """,
        "承诺薪酬比实发每高 10%，流失率变化多少；影响按剂量连乘：流失率 ×（1 + size）的“剂量”次方"))
    Field(
      "lasts", \.lasts, .uncertain(1...1000), default: "3 months", source: .assumption,
      help: Phrase("How long a newcomer minds, from the first day", "新人在意多久，从入职首日算起"))
    Field(
      "show-up", \.showUp, .uncertain(), default: "3% to 9%", source: .assumption,
      help: Phrase(
        """
        By how much the odds of showing up change for each 10 % promised above pay given; doses \
        compound
        """,
        "承诺薪酬比实发每高 10%，“报到比不报到”变化多少；影响按剂量连乘"))
    Field(
      "satisfaction", \.satisfaction, .uncertain(-0.5...0.5), default: "-2% to 0%",
      source: Phrase(
        "assumption; source 002 says that who feels cheated is less content and less loyal",
        "假设；来源 002：与招聘信息不符会影响员工的满意度和忠诚度"),
      help: Phrase(
        """
        By how much the odds that a customer is satisfied change with newcomers who mind, for each \
        10 % promised above pay given; doses compound; felt where stages give satisfaction
        """,
        """
        承诺薪酬比实发每高 10%，在意此事的新人服务时，“客户满意比不满意”变化多少；影响按剂量连乘；\
        成长阶段写了 satisfaction 才有影响
        """))
    Field("cause", \.cause, .causeActedOn, help: .causeActedOn)
  }
}
