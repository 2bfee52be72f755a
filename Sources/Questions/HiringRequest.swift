public import Schema
import Simulation
import Text
public import Workforce

/// What a hiring plan is asked for: a site, ready by its opening, with a stated confidence.
public struct HiringRequest: Sendable, Hashable {
  /// The site's name, or what its title says.
  public var site: String
  /// The share of its places to be filled, 0...1; nil for the site's own target.
  public var share: Double?
  /// The share of futures in which that must hold, 0...1.
  public var confidence: Double
  /// The families' parts of the people wanted, in any unit; empty for those of the scenario.
  public var mix: [Named<Double>]

  /// A confidence nearer to 1 would need more futures than a plan plays.
  public static let confidences = 0.01...0.995

  /// A request for a site.
  public init(
    _ site: String, ready share: Double? = nil, confidence: Double = 0.9, mix: [Named<Double>] = []
  ) {
    (self.site, self.share, self.confidence, self.mix) = (site, share, confidence, mix)
  }
}

extension HiringRequest {
  /// The site's place and opening in a scenario, or what is wrong with the request.
  func place(in scenario: Scenario) throws(Problem) -> (site: Int, opening: Day) {
    let sites = scenario.sites.map(\.key)
    guard let index = try scenario.index(of: site, along: .site) else {
      throw Problem(
        "no site of that name", found: site,
        expected: "one of " + sites.prefix(12).joined(separator: ", "),
        near: Spelling.nearest(to: site, among: sites))
    }
    let key = sites[index]
    try checkNumbers()
    try checkMix(among: scenario.families.map(\.key))
    guard let opening = scenario.sites[index].value.opening, opening > scenario.start else {
      throw Problem(
        "the site is open already", path: "sites.\(key).opening",
        next: "A plan leads up to an opening: set sites.\(key).opening to a day after "
          + "\(scenario.start.iso).")
    }
    if scenario.contactsCome(to: key), share != nil {
      throw Problem(
        "contacts say how many this site needs, not its places", path: "demand",
        next: "Leave ready out: the plan covers what the contacts require.")
    }
    guard (opening.mondayOnOrAfter - scenario.start) / 7 <= scenario.weeks else {
      throw Problem(
        "the site opens after the forecast has ended", path: "sites.\(key).opening",
        found: opening.iso, next: "Choose an earlier day, or a longer horizon.")
    }
    return (index, opening)
  }

  private func checkNumbers() throws(Problem) {
    guard Self.confidences.contains(confidence) else {
      throw Problem(
        "no plan for that confidence", found: percent(confidence),
        expected: "\(percent(Self.confidences.lowerBound)) to "
          + percent(Self.confidences.upperBound),
        next: confidence >= 1
          ? "Nothing is certain: people may leave in every future. Try 95%." : "Try 90%.")
    }
    if let share, !(share > 0 && share <= 1) {
      throw Problem(
        "not a share of the places", found: percent(share), expected: "more than 0% to 100%")
    }
  }

  private func checkMix(among families: [String]) throws(Problem) {
    for (position, part) in mix.enumerated() {
      guard families.contains(part.key) else {
        throw Problem(
          "no family of that name", found: part.key,
          expected: "one of " + families.prefix(12).joined(separator: ", "),
          near: Spelling.nearest(to: part.key, among: families))
      }
      guard part.value > 0, part.value.isFinite,
        !mix[..<position].contains(where: { $0.key == part.key })
      else {
        throw Problem(
          "not a part of the people wanted", path: part.key, found: NumberText.show(part.value),
          expected: "a number above 0, once for each family")
      }
    }
  }

  private func percent(_ share: Double) -> String {
    NumberText.show((share * 1e6).rounded() / 1e4) + "%"
  }
}

extension Scenario {
  /// Whether contacts say how many people a site needs, and not its places.
  public func contactsCome(to site: String) -> Bool {
    demand.contains { channel in
      channel.value.sites.contains { $0.key == site && $0.value.magnitude > 0 }
        && service.contains { $0.key == channel.value.family }
    }
  }
}
