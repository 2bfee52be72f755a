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

  /// How an entry of `later` is called, as far as a name may be that long.
  private var name: String {
    "from-\(from.iso)" + (until.map { "-until-\($0.iso)" } ?? "")
      + (site.map { "-at-\($0)" } ?? "") + (tier.map { "-tier-\($0)" } ?? "")
      + (stage.map { "-stage-\($0)" } ?? "")
  }

  /// The steps of the entry of `later` in which it stands in a scenario's contents, or would.
  public func steps(in root: Node) -> [String] {
    var entries: [Node.Entry] = []
    if case .table(let own)? = root.value(at: ["later"])?.content { entries = own }
    if let own = entries.first(where: isWritten) { return ["later", own.key] }
    let names = [String(name.prefix(40))] + (2...999).map { "\(name.prefix(36))-\($0)" }
    return ["later", names.first { name in !entries.contains { $0.key == name } } ?? name]
  }

  /// Whether an entry is one that was made for the same time and the same people.
  private func isWritten(_ entry: Node.Entry) -> Bool {
    func text(_ field: String) -> String? { entry.value.value(at: [field])?.text }
    return entry.key.hasPrefix("from-") && text("from") == from.iso
      && text("until") == until?.iso && text("at") == site && text("tier") == tier
      && text("stage") == stage
  }

  /// A scenario's contents in which a value stands at a path at that time.
  public func contents(
    of root: Node, with value: String, at path: String
  ) throws(Problem) -> Node {
    let steps = steps(in: root)
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
