import Schema

/// More in a week than a site has for its classes, by the timetable of the scenario itself.
public struct TimetableExcess: Sendable, Hashable {
  /// The site, by its place in the scenario.
  public let site: Int
  /// What there is too little of.
  public let limit: HiringLimit
  /// The Monday of the week in which the most is needed; the first such.
  public let monday: Day
  /// How much is needed then.
  public let needed: Int
  /// How much there is.
  public let allowed: Int
  /// Weeks in which it is too little.
  public let weeks: Int
  /// The class or series that needs the most of it then, by its key.
  public let entry: String
}

extension Scenario {
  /// Where the written classes need more than `recruiting` allows a site, if all invited come and
  /// stay: by the middle of what is believed. What a policy orders keeps to the limits by itself.
  public var timetableExcesses: [TimetableExcess] {
    sites.indices.flatMap { site -> [TimetableExcess] in
      let own = intake.filter { $0.value.site == sites[site].key && !$0.value.keepsUp }
      guard !own.isEmpty else { return [] }
      let load = load(of: own)
      return HiringLimit.allCases.compactMap { limit in
        guard let allowed = limit.allowed(by: recruiting) else { return nil }
        let needed = load[limit]
        let weeks = needed.indices.filter { needed[$0] > allowed }
        guard let most = weeks.max(by: { (needed[$0], $1) < (needed[$1], $0) }) else { return nil }
        let entry = own.max { self.load(of: [$0])[limit][most] < self.load(of: [$1])[limit][most] }
        return TimetableExcess(
          site: site, limit: limit, monday: start + 7 * most, needed: needed[most],
          allowed: allowed, weeks: weeks.count, entry: entry?.key ?? "")
      }
    }
  }

  /// What classes need week by week.
  private func load(of entries: [Named<IntakeClass>]) -> HiringLoad {
    var load = HiringLoad(weeks: weeks, recruiting: recruiting)
    for entry in entries {
      let people = Int((entry.value.size?.middle ?? 0).rounded(.up))
      let training = trainingWeeks(of: entry.value.family)
      for date in entry.value.dates(before: start + 7 * weeks) where date >= start {
        load.add(people, in: (date - start) / 7, trainingWeeks: training)
      }
    }
    return load
  }

  /// Weeks begun before the first contact of a family, by the middle of what is believed.
  private func trainingWeeks(of key: String) -> Int {
    guard let first = stages.firstIndex(where: { $0.value.takesContacts }) else { return 0 }
    let own = families.first { $0.key == key }?.value.training
    let days = stages[..<first].enumerated().reduce(0.0) { sum, stage in
      let length = (stage.offset == 0 ? own : nil) ?? stage.element.value.length
      guard var middle = length?.first, let number = length?.middle else { return sum }
      middle.number = number
      return sum + middle.magnitude
    }
    return Int((days / Period.week - 1e-9).rounded(.up))
  }
}
