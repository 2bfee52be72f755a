public import Schema
import Text

/// People in post when the forecast starts, who share a site, a family and a tier.
public struct Group: Sendable {
  /// Where they work.
  public var site = ""
  /// What they do.
  public var family = ""
  /// Their tier.
  public var tier = ""
  /// How many they are.
  public var count = Uncertain(Count.zero)
  /// How they are spread over the stages; inside a stage tenure is spread evenly.
  public var stages: [Named<Share>] = []
  /// The longest tenure of those in the last stage.
  public var longest = Uncertain(Span.none)
  /// The longest time anybody has been in the tier; spread evenly, never beyond tenure.
  public var inTier = Uncertain(Span.none)
  /// Paid hours of each of them in a week; nil for the usual ones of the family.
  public var hours: Double?
  /// Share of them who have passed a course before the start.
  public var passed: [Named<Uncertain<Share>>] = []

  /// How a group is written.
  public static let schema = Record(Group()) {
    Field("site", \.site, .reference(to: "sites"), help: "Where they work")
    Field("family", \.family, .reference(to: "families"), help: "What they do")
    Field("tier", \.tier, .reference(to: "tiers"), help: "Their tier")
    Field("count", \.count, .uncertain(0...200_000), help: "How many they are")
    Field(
      "stages", \.stages, .table(of: .share, key: "a stage", in: "stages"),
      help: "How they are spread over the stages; the shares make 100%")
    Field(
      "longest", \.longest, .uncertain(0...18_263), default: "5 years", source: "assumption",
      help: "The longest tenure of those in the last stage")
    Field(
      "in-tier", \.inTier, .uncertain(0...18_263), default: "12 months",
      source: "assumption: two half-yearly reviews",
      help: "The longest time anybody has been in the tier, never beyond tenure")
    Field("hours", \.hours, .contractHours, help: contractHelp)
    Field(
      "passed", \.passed, .table(of: .uncertain(), key: "a course", in: "courses"),
      default: "{}", help: "Share of them who have passed a course before the start; 0% without")
  }
}
