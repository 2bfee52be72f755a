import PhraseTesting
import Randomness
import Text

@testable import Simulation

/// A second engine, slow and obvious, that plays the same facts: who is where on each Monday, who
/// left why, who was promoted.
///
/// It shares with the first only what luck is (`Randomness`, and the numbers of `Purpose`). People
/// are objects in a dictionary; the hazard that somebody has met is a line through a day, not a
/// clock that is put forward.
struct Oracle {
  final class Person {
    let identity: UInt64
    let site, family: Int
    var stage, tier: Int
    let start: Int
    var tierDay: Int
    /// The day from which the stages after training count: the start, less training, at first.
    var live: Int
    /// The hazard met before `since`, which is a day.
    var met = 0.0
    var since: Double
    /// The hazard that ends the stay.
    let threshold: Double

    init(
      _ identity: UInt64, site: Int, family: Int, stage: Int, tier: Int, start: Int, tierDay: Int,
      from day: Int, threshold: Double
    ) {
      (self.identity, self.site, self.family) = (identity, site, family)
      (self.stage, self.tier, self.start, self.tierDay) = (stage, tier, start, tierDay)
      (live, since, self.threshold) = (start, Double(day), threshold)
    }
  }

  /// What happened in a week.
  struct Week: Equatable {
    var starters = 0
    var promotions = 0
    var demotions = 0
    /// By cause, those of the village first, then failing a test.
    var leavers: [Int]
  }

  let village: Village
  private let luck: Luck
  private(set) var people: [UInt64: Person] = [:]
  private(set) var week: Week

  init(_ village: Village, future: UInt64, seed: UInt64) {
    (self.village, luck) = (village, Luck(seed: seed, future: future))
    week = Week(leavers: Array(repeating: 0, count: village.causes + 1))
    for (number, group) in village.groups.enumerated() { settle(group, number) }
  }

  /// Plays the week that begins on a day.
  mutating func turn(from monday: Int) {
    week = Week(leavers: Array(repeating: 0, count: village.causes + 1))
    for day in monday..<monday + 7 {
      if day > monday { pass(from: monday, to: day) }
      for (number, intake) in village.intakes.enumerated()
      where day >= intake.first && (day - intake.first) % intake.every == 0 {
        start(intake, number, on: day)
      }
      holdReviews(on: day)
    }
    pass(from: monday, to: monday + 7)
  }

  /// What ends at 0:00 of a day has ended, and who has gone before it is gone.
  private mutating func pass(from monday: Int, to day: Int) {
    for person in people.values { endStages(of: person, in: monday..<day + 1) }
    for person in people.values where !isHere(person, at: day) {
      leave(person, cause: cause(of: person))
    }
  }

  // MARK: - Coming

  private mutating func settle(_ group: Village.Group, _ number: Int) {
    let key = Entity.stableHash("people.p\(number)")
    var (placed, share, from) = (0, 0, 0)
    for stage in village.stages.indices {
      share += group.shares[stage]
      let upTo = Int((Double(share) / 100 * Double(group.count)).rounded())
      let end = end(of: stage, group.family)
      let last = end ?? max(from, group.longest)
      let members = upTo - placed
      for member in 0..<members {
        let tenure = Int(
          Double(from) + Double(last - from) * (Double(member) + 0.5) / Double(members))
        let golden = Double(placed) * 0.618_033_988_749_894_8
        let inTier = min(tenure, Int(Double(group.inTier) * (golden - golden.rounded(.down))))
        let identity = Entity.identity(key, 0, UInt64(placed))
        let person = Person(
          identity, site: group.site, family: group.family, stage: stage, tier: group.tier,
          start: -tenure, tierDay: -inTier, from: 0,
          threshold: luck.exponential(.joining, entity: identity))
        // Who is past training at the start has gone live, wherever that was.
        person.live += trainingEnd(person)
        people[identity] = person
        placed += 1
      }
      from = end ?? from
    }
  }

  private mutating func start(_ intake: Village.Intake, _ number: Int, on day: Int) {
    let key = Entity.stableHash("intake.i\(number)")
    for ordinal in 0..<intake.size {
      let identity = Entity.identity(key, UInt64(day), UInt64(ordinal))
      let word = luck.word(.joining, entity: identity, index: 1)
      guard holds(word, percent: intake.showUp) else { continue }
      week.starters += 1
      people[identity] = Person(
        identity, site: intake.site, family: intake.family, stage: 0, tier: intake.tier,
        start: day, tierDay: day, from: day,
        threshold: luck.exponential(.joining, entity: identity))
      guard takesContacts(0) else { continue }
      let live = max(day, village.openings[intake.site])
      people[identity]?.live = live
      people[identity]?.tierDay = live
    }
  }

  // MARK: - Being there

  /// Percent a week are gone after a week: the hazard of a week.
  func hazard(of person: Person) -> Double {
    let share = Double(village.stages[person.stage].leaving) / 100
    return -Portable.log1p(-share) * Double(village.tiers[person.tier].leaving) / 10
  }

  private func isHere(_ person: Person, at day: Int) -> Bool {
    person.met + hazard(of: person) * (Double(day) - person.since) / 7 < person.threshold
  }

  /// The hazard so far is added up before it changes.
  private func change(_ person: Person, on day: Int, _ body: () -> Void) {
    person.met += hazard(of: person) * (Double(day) - person.since) / 7
    person.since = Double(day)
    body()
  }

  /// Tenure at which a stage ends; nothing for the last.
  private func end(of stage: Int, _ family: Int) -> Int? {
    guard stage < village.stages.count - 1 else { return nil }
    return village.families[family].training
      + village.stages[1..<max(1, stage + 1)].reduce(0) { $0 + $1.length }
  }

  private func takesContacts(_ stage: Int) -> Bool { village.stages[stage].takesContacts }

  /// Tenure at which training ends.
  private func trainingEnd(_ person: Person) -> Int {
    let first = village.stages.firstIndex(where: \.takesContacts) ?? 0
    return person.stage < first || first == 0 ? 0 : end(of: first - 1, person.family) ?? 0
  }

  private mutating func endStages(of person: Person, in days: Range<Int>) {
    while let end = end(of: person.stage, person.family) {
      let day = end + person.live - trainingEnd(person)
      guard day < days.upperBound, isHere(person, at: max(day, days.lowerBound)) else { return }
      let pass =
        person.stage == 0
        ? village.families[person.family].pass : village.stages[person.stage].pass
      let word = luck.word(
        .stageTest, entity: person.identity, index: 4 * UInt64(person.stage))
      guard pass == 100 || holds(word, percent: pass) else {
        return leave(person, cause: village.causes)
      }
      change(person, on: max(day, days.lowerBound)) { person.stage += 1 }
      guard takesContacts(person.stage), !takesContacts(person.stage - 1) else { continue }
      // The clocks of what comes after training start with the first contact.
      person.live = max(day, village.openings[person.site])
      person.tierDay = person.live
    }
  }

  // MARK: - Reviews

  /// All reviews of a day: down first, the lowest tier before, then up, the highest before. Whoever
  /// is promoted or demoted by one is out of the others. A tier that would end the day with more
  /// people than posts takes fewer from above, and all is decided again.
  private mutating func holdReviews(on day: Int) {
    // Day 0 of the scenario is the fourth of January.
    let today = village.reviews.indices.filter { village.reviews[$0].days.contains(day + 3) }
    let down = today.filter { village.reviews[$0].takesLast }
      .sorted { village.reviews[$0].to < village.reviews[$1].to }
    let up = today.filter { !village.reviews[$0].takesLast }
      .sorted { village.reviews[$0].to > village.reviews[$1].to }
    let here = people.values.filter { isHere($0, at: day) }
    let before = village.tiers.indices.map { tier in here.count { $0.tier == tier } }
    let passing = Dictionary(
      uniqueKeysWithValues: today.map { ($0, ranking(village.reviews[$0], $0, of: here, on: day)) })
    var allowed: [Int: Int] = [:]
    var going: [UInt64: Int] = [:]
    var isSettled = false
    while !isSettled {
      going = [:]
      var after = before
      for number in down + up {
        let review = village.reviews[number]
        var slots =
          switch review.slots {
          case .all: Int.max
          case .number(let number): number
          case .share(let share): share * before[review.from] / 100
          }
        if review.takesLast {
          slots = min(slots, allowed[number] ?? .max)
        } else if let posts = village.tiers[review.to].posts {
          slots = min(slots, max(0, posts - after[review.to]))
        }
        let taken = (passing[number] ?? []).filter { going[$0] == nil }.prefix(slots)
        for identity in taken { going[identity] = number }
        after[review.from] -= taken.count
        after[review.to] += taken.count
      }
      isSettled = true
      for number in down.reversed() {
        let to = village.reviews[number].to
        let over = after[to] - max(before[to], village.tiers[to].posts ?? .max)
        let taken = going.values.count { $0 == number }
        guard over > 0, taken > 0 else { continue }
        allowed[number] = taken - min(over, taken)
        after[to] -= min(over, taken)
        isSettled = false
      }
    }
    for (identity, number) in going {
      guard let person = people[identity] else { continue }
      let review = village.reviews[number]
      change(person, on: day) { (person.tier, person.tierDay) = (review.to, day) }
      if review.takesLast { week.demotions += 1 } else { week.promotions += 1 }
    }
  }

  /// Who passes a review, in the order in which they are taken.
  private func ranking(
    _ review: Village.Review, _ number: Int, of here: [Person], on day: Int
  ) -> [UInt64] {
    // The fourth of January 2027 is day 20,822 of the epoch.
    let session = Entity.identity(
      Entity.stableHash("reviews.r\(number)"), UInt64(20_822 + day), 0)
    let consistency = Double(review.consistency) / 100
    var tried = here.compactMap { person -> (score: Double, identity: UInt64)? in
      guard person.tier == review.from, village.stages[person.stage].takesContacts,
        day - person.tierDay >= review.after
      else { return nil }
      let entity = Entity.identity(session, person.identity, 0)
      guard holds(luck.word(.review, entity: entity), percent: review.pass) else { return nil }
      let score =
        consistency.squareRoot() * luck.normal(.standing, entity: person.identity)
        + (1 - consistency).squareRoot() * luck.normal(.review, entity: entity, index: 1)
      return (review.takesLast ? -score : score, person.identity)
    }
    if let below = review.below {
      let bar = Portable.normalQuantile(Double(below) / 100)
      tried.removeAll { -$0.score >= bar }
    }
    return tried.sorted { ($0.score, $1.identity) > ($1.score, $0.identity) }.map(\.identity)
  }

  // MARK: - Going

  private mutating func leave(_ person: Person, cause: Int) {
    people[person.identity] = nil
    week.leavers[cause] += 1
  }

  private func cause(of person: Person) -> Int {
    let uniform = luck.uniform(.joining, entity: person.identity, index: 2)
    var sum = 0.0
    for (cause, share) in village.stages[person.stage].causes.enumerated() {
      sum += Double(share) / 100
      if uniform < sum { return cause }
    }
    return village.causes - 1
  }

  /// Whether a random word says yes, as `Bernoulli` has it.
  private func holds(_ word: UInt64, percent: Int) -> Bool {
    word >> 1 < UInt64(Double(percent) / 100 * 0x1p63)
  }
}
