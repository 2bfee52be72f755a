public import Schema
import Text

/// How those who pass are ranked: a weighted sum of criteria, in points.
///
/// Merit is own standing and the day's luck, mixed by the review's `consistency` so that people
/// differ by one point (a standard deviation); the other weights say what else is worth so much.
public struct Ranking: Sendable {
  /// What a point of merit counts.
  public var merit = Uncertain(Factor.one)
  /// Points for each year in the tier.
  public var timeInTier = Uncertain(Factor.zero)
  /// Points for each year since joining.
  public var tenure = Uncertain(Factor.zero)
  /// Points for ten points of energy on the day.
  public var energy = Uncertain(Factor.zero)
  /// Points for ten credits.
  public var credits = Uncertain(Factor.zero)

  /// How a ranking is written.
  public static let schema = Record(Ranking()) {
    Field(
      "merit", \.merit, .uncertain(), default: "1", source: "the best are taken unless told",
      help: "What a point of merit counts: standing and luck, in which people differ by 1 point")
    Field(
      "time-in-tier", \.timeInTier, .uncertain(), default: "0",
      source: "no weight unless one is given", help: "Points for each year in the tier")
    Field(
      "tenure", \.tenure, .uncertain(), default: "0", source: "no weight unless one is given",
      help: "Points for each year since joining")
    Field(
      "energy", \.energy, .uncertain(), default: "0", source: "no weight unless one is given",
      help: "Points for every ten points of energy on the day; energy measures it")
    Field(
      "credits", \.credits, .uncertain(), default: "0", source: "no weight unless one is given",
      help: "Points for every ten credits; courses gives them")
  }

  /// Whether nothing but merit counts, so that scores are merit itself.
  public var isMeritAlone: Bool {
    merit.isKnown(as: 1)
      && [timeInTier, tenure, energy, credits].allSatisfy { $0.isKnown(as: 0) }
  }
}
