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
      source: "no condition unless one is given",
      help: "The least time since joining, which whoever begins anew in another family keeps")
    Field(
      "attempts", \.attempts, .uncertain(1...10_000),
      help: "The most attempts while in one tier; without it any number")
    Field(
      "wait", \.wait, .uncertain(0...7320), default: "0 days",
      source: "no condition unless one is given",
      help: "The least time from one attempt to the next, for those refused")
    Field(
      "credits", \.credits, .uncertain(0...100_000), default: "0",
      source: "none asked unless given", help: "The least credits; courses gives them")
    Field(
      "energy", \.energy, .uncertain(), help: "The least energy on the day, such as 80 points")
  }
}
