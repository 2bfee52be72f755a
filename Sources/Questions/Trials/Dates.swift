public import Schema
public import Workforce

/// From when until when, and for whom, a change is to hold.
public struct Dates: Sendable, Hashable {
  /// The first day; it begins on the first Monday that is not before it.
  public let from: Day
  /// The day before which it ends, likewise on a Monday; nil where it lasts.
  public let until: Day?

  /// The key of the site of those for whom it is to hold; nil for all sites.
  public let site: String?
  /// The key of the tier of those for whom it is to hold; nil for all tiers.
  public let tier: String?
  /// The key of the stage of those for whom it is to hold; nil for all stages.
  public let stage: String?

  /// Some dates.
  public init(
    from: Day, until: Day? = nil, site: String? = nil, tier: String? = nil, stage: String? = nil
  ) {
    (self.from, self.until, self.site, self.tier) = (from, until, site, tier)
    self.stage = stage
  }

  /// How the entry of `later` is called in which it stands.
  private var name: String {
    "from-\(from.iso)" + (until.map { "-until-\($0.iso)" } ?? "")
      + (site.map { "-at-\($0)" } ?? "") + (tier.map { "-tier-\($0)" } ?? "")
      + (stage.map { "-stage-\($0)" } ?? "")
  }

  /// The steps of the entry.
  public var steps: [String] { ["later", name] }

  /// A scenario's contents in which a value stands at a path at that time.
  public func contents(
    of root: Node, with value: String, at path: String
  ) throws(Problem) -> Node {
    var lines = root.value(at: steps + ["set"])?.elements ?? []
    lines.removeAll { $0.text?.hasPrefix(path + " ") == true }
    lines.append(Node("\(path) \(value)"))
    var entry = [Node.Entry("from", Node(from.iso))]
    if let until { entry.append(Node.Entry("until", Node(until.iso))) }
    if let site { entry.append(Node.Entry("at", Node(site))) }
    if let tier { entry.append(Node.Entry("tier", Node(tier))) }
    if let stage { entry.append(Node.Entry("stage", Node(stage))) }
    entry.append(Node.Entry("set", Node(.list(lines))))
    return try root.setting(steps, to: Node(.table(entry)), shape: Scenario.schema.shape)
  }
}
