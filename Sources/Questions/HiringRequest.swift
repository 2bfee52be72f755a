public import Schema
import Simulation
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
  /// Why a request does not fit a scenario.
  public enum Fault: Error, Hashable {
    /// No site of the name, or several of the title.
    case noSite(String, among: [String])
    case ambiguous(Problem)
    /// A confidence outside `confidences`.
    case confidence(Double)
    /// A share of the places that is not above 0 and up to 1.
    case share(Double)
    /// A part of the people wanted by a family that there is not, or that is not above 0, or that
    /// is there twice.
    case noFamily(String, among: [String])
    case part(family: String, Double)
    /// The site is open when the forecast starts.
    case isOpen(site: String, start: Day)
    /// The site opens after the forecast has ended.
    case opensTooLate(site: String, opening: Day)
    /// Contacts say how many are needed, and not a share of the places.
    case contactsSay
    /// The busiest half-hour lacks so many desks beyond the seats open, which no order mends.
    case tooFewDesks(site: String, seats: Int64, missing: Int64)
  }

  /// The site's place and opening in a scenario.
  func place(in scenario: Scenario) throws(Fault) -> (site: Int, opening: Day) {
    let sites = scenario.sites.map(\.key)
    let found: Int?
    do throws(Problem) {
      found = try scenario.index(of: site, along: .site)
    } catch {
      throw .ambiguous(error)
    }
    guard let index = found else { throw .noSite(site, among: sites) }
    let key = sites[index]
    try checkNumbers()
    try checkMix(among: scenario.families.map(\.key))
    guard let opening = scenario.sites[index].value.opening, opening > scenario.start else {
      throw .isOpen(site: key, start: scenario.start)
    }
    if scenario.contactsCome(to: key), share != nil { throw .contactsSay }
    guard (opening.mondayOnOrAfter - scenario.start) / 7 <= scenario.weeks else {
      throw .opensTooLate(site: key, opening: opening)
    }
    return (index, opening)
  }

  private func checkNumbers() throws(Fault) {
    guard Self.confidences.contains(confidence) else { throw .confidence(confidence) }
    if let share, !(share > 0 && share <= 1) { throw .share(share) }
  }

  private func checkMix(among families: [String]) throws(Fault) {
    for (position, part) in mix.enumerated() {
      guard families.contains(part.key) else { throw .noFamily(part.key, among: families) }
      guard part.value > 0, part.value.isFinite,
        !mix[..<position].contains(where: { $0.key == part.key })
      else { throw .part(family: part.key, part.value) }
    }
  }
}

extension Scenario {
  /// The path of a number that decides how many come through the funnel: slots of a step, or the
  /// reach of a channel.
  public var dialOfFunnel: String {
    if let step = recruiting.stepsHeld.first(where: { $0.value.slots != nil }) {
      return "recruiting.steps.\(step.key).slots"
    }
    let channel = recruiting.channels.first { $0.value.reach != nil }
    return channel.map { "recruiting.channels.\($0.key).reach" } ?? "recruiting.lead-time"
  }

  /// Whether contacts say how many people a site needs, and not its places.
  public func contactsCome(to site: String) -> Bool {
    demand.contains { channel in
      channel.value.sites.contains { $0.key == site && $0.value.magnitude > 0 }
        && service.contains { $0.key == channel.value.family }
    }
  }
}
