public import Schema
public import Simulation
import Text
public import Workforce

extension Measure {
  /// Why a scenario counts nothing of it, and what would have it counted; nil where it is counted.
  ///
  /// - Parameters:
  ///   - site: A site's place among the scenario's; nil for everywhere.
  ///   - week: The week that is asked for; nil for all.
  public func absence(
    in scenario: Scenario, at site: Int? = nil, week: Int? = nil
  ) -> Problem? {
    let (name, need) = (description.name, description.need)
    guard need.isMet(by: scenario) else {
      return Problem(
        "\(name) is counted only \(need.condition)", found: name, next: need.remedy)
    }
    if self == .energy, scenario.energy?.on == false {
      return Problem(
        "\(name) is counted only where it is measured", found: name,
        next: "Switch it on: set energy.on yes.")
    }
    if isOfContacts, let site = site.map({ scenario.sites[$0].key }),
      !scenario.contactsCome(to: site)
    {
      return Problem(
        "\(name) is counted only where contacts come, and none come to \(site)", found: site,
        next: "Give the site a part of a channel: demand.*.sites.\(site).")
    }
    guard let week, isOfContacts || self == .energy else { return nil }
    let monday = scenario.start + 7 * week
    let isCounted =
      isOfContacts
      ? scenario.contactsCome(to: site, weekOf: monday)
      : scenario.energy?.days(from: scenario.start, before: monday + 7).isEmpty == false
    guard !isCounted else { return nil }
    return Problem(
      isOfContacts
        ? "\(name) is counted only where contacts come, and none come in that week"
        : "\(name) is counted from the first assessment on, and that is later", found: monday.iso,
      next: "Name a later day, or end.")
  }

  /// Whether it is a quotient that has nothing to divide by where no contacts come.
  public var isOfContacts: Bool {
    switch self {
    case .serviceLevel, .abandonment, .wait, .waitsCapped, .occupancy, .handleTime, .missing: true
    default: false
    }
  }
}

extension Scenario {
  /// Whether contacts come to a site, or anywhere, in the week from a Monday.
  fileprivate func contactsCome(to site: Int?, weekOf monday: Day) -> Bool {
    let (names, openings) = (sites.map(\.key), sites.map(\.value.opening))
    return demand.contains { entry in
      let shares = entry.value.siteShares(monday: monday, names: names, openings: openings)
      return entry.value.presence(monday: monday) > 0
        && (site.map { shares[$0] > 0 } ?? shares.contains { $0 > 0 })
    }
  }
}

extension Measure.Need {
  /// Where it is met.
  fileprivate var condition: String {
    switch self {
    case .nothing: "everywhere"
    case .demand: "where contacts come"
    case .opening: "where a site opens later"
    case .energy: "where people have energy"
    case .posts: "where posts may be vacant"
    case .demotion: "where a review takes people down"
    case .moves: "where people move between job families"
    case .training: "where there are courses or side roles"
    case .coupling: "where a short-staffed floor acts on those who are left"
    case .policy: "where an intake hires by a policy"
    case .floorTrainers: "where it is said whether trainers come from the floor"
    case .price(let price): "where \(price.rawValue) gives it a price"
    case .figure(let figure): "where a stage says how high \(figure.rawValue) is"
    }
  }

  /// The part of the scenario that switches it on.
  fileprivate var remedy: String? {
    switch self {
    case .nothing: nil
    case .demand: "Add demand and service to the scenario; help demand says how."
    case .opening: "Set sites.*.opening; help sites says how."
    case .energy: "Add energy to the scenario; help energy says how."
    case .posts:
      "Add ladders, or a review with slots: vacant or calendar: vacancies; help ladders and help "
        + "reviews say how."
    case .demotion: "Add a review with takes: last; help reviews says how."
    case .moves: "Add moves to the scenario; help moves says how."
    case .training: "Add courses or side-roles to the scenario; help courses says how."
    case .coupling: "Add coupling to the scenario; help coupling says how."
    case .policy: "Give an intake a policy, such as keep-up; help intake says how."
    case .floorTrainers: "Set recruiting.trainers-from-floor; help recruiting says how."
    case .price(let price): "Set \(price.rawValue); help \(price.rawValue) says how."
    case .figure(let figure): "Set stages.*.\(figure.rawValue); help stages says how."
    }
  }
}
