public import Schema
import Text

/// Who may sit a review, besides taking contacts and the time in the tier: all conditions hold.
public struct Eligibility: Sendable {
  /// The least time since joining.
  public var tenure = Uncertain(Span.none)
  /// The most attempts in one tier.
  public var attempts: Uncertain<Count>?
  /// The least time from one attempt to the next.
  public var wait = Uncertain(Span.none)
  /// The least credits.
  public var credits = Uncertain(Count.zero)
  /// The least energy on the day; nil where it does not count.
  public var energy: Uncertain<Points>?

  /// How eligibility is written.
  public static let schema = Record(Eligibility()) {
    Field(
      "tenure", \.tenure, .uncertain(0...18_263), default: "0 days",
      source: Phrase("no condition unless one is given", "不写即无此条件"),
      help: Phrase(
        "The least time since joining, which whoever begins anew in another family keeps",
        "司龄至少多久；转到别的岗位类别重新开始的，司龄保留"))
    Field(
      "attempts", \.attempts, .uncertain(1...10_000),
      help: Phrase(
        "The most attempts while in one tier; without it any number",
        "在同一职级最多参评几次；不写则不限"))
    Field(
      "wait", \.wait, .uncertain(0...7320), default: "0 days",
      source: Phrase("no condition unless one is given", "不写即无此条件"),
      help: Phrase(
        "The least time from one attempt to the next, for those refused",
        "未通过者再次参评至少隔多久"))
    Field(
      "credits", \.credits, .uncertain(0...100_000), default: "0",
      source: Phrase("none asked unless given", "不写即不要求"),
      help: Phrase("The least credits; courses gives them", "至少多少学分；学分来自 courses"))
    Field(
      "energy", \.energy, .uncertain(),
      help: Phrase("The least energy on the day, such as 80 points", "评审当天能量值至少多少，如 80 points"))
  }
}
