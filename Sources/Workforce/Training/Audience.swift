import Schema

/// Whom something is for: the job families, stages and tiers named; all where none is.
struct Audience {
  let families: [String]
  let stages: [String]
  let tiers: [String]

  /// Whether a list names a key, or none.
  static func has(_ keys: [String], _ key: String) -> Bool { keys.isEmpty || keys.contains(key) }
}

extension Course {
  var audience: Audience { Audience(families: families, stages: stages, tiers: tiers) }
}

extension SideRole {
  var audience: Audience { Audience(families: families, stages: stages, tiers: tiers) }
}

extension Scenario {
  /// The tiers that people of each job family start in or can be promoted to.
  private func tiersReached(in family: String) -> Set<String> {
    let groups = people.filter { $0.value.family == family }.map(\.value.tier)
    let classes = intake.filter { $0.value.family == family }
      .compactMap { $0.value.tier ?? tiers.first?.key }
    return closure(of: Set(groups + classes)) { ($0.from, $0.to) }
  }

  /// The tiers from which reviews lead to a tier, and the tier itself.
  func tiers(leadingTo tier: String) -> Set<String> { closure(of: [tier]) { ($0.to, $0.from) } }

  private func closure(
    of first: Set<String>, along step: (Review) -> (String, String)
  ) -> Set<String> {
    var all = first
    var (before, steps) = (-1, reviews.map { step($0.value) })
    while all.count > before {
      before = all.count
      for (one, next) in steps where all.contains(one) { all.insert(next) }
      steps.removeAll { all.contains($0.1) }
    }
    return all
  }

  /// Whether some job family of an audience ever has people in one of its tiers.
  func isReached(_ audience: Audience) -> Bool {
    families.contains { family in
      Audience.has(audience.families, family.key)
        && tiersReached(in: family.key).contains { Audience.has(audience.tiers, $0) }
    }
  }

  /// The most credits that people of one job family can have in a tier: of all courses that are
  /// for them there or on the way.
  func mostCredits(in tier: String) -> Int {
    let way = tiers(leadingTo: tier)
    return families.map { family in
      courses.map(\.value)
        .filter { course in
          Audience.has(course.families, family.key)
            && way.contains { Audience.has(course.tiers, $0) }
        }
        .reduce(0) { $0 + $1.credits }
    }.max() ?? 0
  }
}
