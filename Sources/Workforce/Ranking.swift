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
      "merit", \.merit, .uncertain(), default: "1",
      source: Phrase("the best are taken unless told", "不写即择优"),
      help: Phrase(
        "What a point of merit counts: standing and luck, in which people differ by 1 point",
        "表现分的权重：表现由个人水平加运气构成，人与人之间相差 1 分"))
    Field(
      "time-in-tier", \.timeInTier, .uncertain(), default: "0",
      source: .noWeight, help: Phrase("Points for each year in the tier", "在本职级每满一年加几分"))
    Field(
      "tenure", \.tenure, .uncertain(), default: "0", source: .noWeight,
      help: Phrase("Points for each year since joining", "司龄每满一年加几分"))
    Field(
      "energy", \.energy, .uncertain(), default: "0", source: .noWeight,
      help: Phrase(
        "Points for every ten points of energy on the day; energy measures it",
        "评审当天能量值每 10 分加几分；能量值由 energy 考核"))
    Field(
      "credits", \.credits, .uncertain(), default: "0", source: .noWeight,
      help: Phrase("Points for every ten credits; courses gives them", "每 10 个学分加几分；学分来自 courses"))
  }

  /// Whether nothing but merit counts, so that scores are merit itself.
  public var isMeritAlone: Bool {
    merit.isKnown(as: 1)
      && [timeInTier, tenure, energy, credits].allSatisfy { $0.isKnown(as: 0) }
  }
}
