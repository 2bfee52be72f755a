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
    Field("site", \.site, .reference(to: "sites"), help: Phrase("Where they work", "所在职场"))
    Field("family", \.family, .reference(to: "families"), help: Phrase("What they do", "岗位类别"))
    Field("tier", \.tier, .reference(to: "tiers"), help: Phrase("Their tier", "职级"))
    Field("count", \.count, .uncertain(0...200_000), help: Phrase("How many they are", "人数"))
    Field(
      "stages", \.stages, .table(of: .share, key: Phrase("a stage", "成长阶段"), in: "stages"),
      help: Phrase(
        "How they are spread over the stages; the shares make 100%",
        "在各成长阶段的分布；合计 100%"))
    Field(
      "longest", \.longest, .uncertain(0...18_263), default: "5 years", source: .assumption,
      help: Phrase("The longest tenure of those in the last stage", "最后一个阶段的员工司龄最长多久"))
    Field(
      "in-tier", \.inTier, .uncertain(0...18_263), default: "12 months",
      source: Phrase("assumption: two half-yearly reviews", "假设：两次半年评审"),
      help: Phrase(
        "The longest time anybody has been in the tier, never beyond tenure",
        "在本职级最长多久，不超过司龄"))
    Field("hours", \.hours, .contractHours, help: contractHelp)
    Field(
      "passed", \.passed, .table(of: .uncertain(), key: Phrase("a course", "课程"), in: "courses"),
      default: "{}",
      help: Phrase(
        "Share of them who have passed a course before the start; 0% without",
        "开始前已通过某门课程的占比；不写即 0%"))
  }
}
