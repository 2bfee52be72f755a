import Randomness
import Schema
import Workforce

extension CompiledScenario {
  /// Who may sit a review; nil where there is no such condition.
  struct Eligibility: Sendable {
    var tenure: Number?
    var attempts: Number?
    var wait: Number?
    /// The least credits, where training is on.
    var credits: Number?
    /// The least energy, where it is measured.
    var energy: Number?

    init(_ review: Workforce.Review, keepsEnergy: Bool, _ numbers: inout Numbers) {
      let eligibility = review.eligibility
      if keepsEnergy { energy = eligibility.energy.map { numbers.add($0) } }
      tenure = numbers.addUnlessZero(eligibility.tenure)
      attempts = eligibility.attempts.map { numbers.add($0) }
      wait = numbers.addUnlessZero(eligibility.wait)
    }
  }

  /// What besides merit decides between those who pass.
  struct Ranking: Sendable {
    var merit: Number
    var timeInTier: Number
    var tenure: Number
    /// Points for ten points of energy, and for ten credits; nil where they do not count.
    var energy: Number?
    var credits: Number?

    init?(_ ranking: Workforce.Ranking, _ numbers: inout Numbers) {
      guard !ranking.isMeritAlone else { return nil }
      (merit, timeInTier) = (numbers.add(ranking.merit), numbers.add(ranking.timeInTier))
      tenure = numbers.add(ranking.tenure)
      energy = numbers.addUnlessZero(ranking.energy)
      credits = numbers.addUnlessZero(ranking.credits)
    }
  }

  /// A way from one job family to another.
  struct Move: Sendable {
    var key: UInt64
    var from: Int
    var to: Int
    /// The least stage.
    var stage: Int
    var tenure: Number
    var share: Number
    /// How often in a year it is open.
    var timesAYear: Double
    var posts: Limit
    var training: Number
    /// Minor units.
    var cost: Int64
  }

  /// A day on which people move.
  struct MoveDay: Sendable {
    var day: Int
    var move: Int
    var key: UInt64
  }

  /// What careers need besides reviews on their days.
  struct Careers: Sendable {
    let moves: [Move]
    let moveDays: Agenda<MoveDay>
    /// The reviews that are held when a post is vacant.
    let competitions: [Int]
    /// Whether anybody's refusals matter later.
    let remembersRefusals: Bool
    /// Whether people without a post and posts without people are counted.
    let countsPosts: Bool

    init(
      _ scenario: Scenario, _ reviews: [Review], minds refusal: Bool, _ numbers: inout Numbers
    ) {
      let (familyAt, stageAt) = (Names(scenario.families), Names(scenario.stages))
      moves = scenario.moves.map { entry in
        let move = entry.value
        return Move(
          key: Entity.stableHash("moves." + entry.key), from: familyAt[move.from],
          to: familyAt[move.to], stage: move.stage.map { stageAt[$0] } ?? 0,
          tenure: numbers.add(move.tenure), share: numbers.add(move.share),
          timesAYear: Double(move.on.count), posts: numbers.add(move.posts),
          training: numbers.add(move.training),
          cost: Int64((move.cost?.magnitude ?? 0).rounded()))
      }
      let (start, end) = (scenario.start, scenario.start + 7 * scenario.weeks)
      // Of one day in an order that lines of the file do not set: where posts are few it matters.
      let order = scenario.moves.enumerated().sorted {
        Entity.stableHash("moves." + $0.element.key) < Entity.stableHash("moves." + $1.element.key)
      }
      moveDays = Agenda(
        order.flatMap { index, entry in
          entry.value.dates(from: start, before: end).map { date in
            MoveDay(
              day: date - start, move: index,
              key: Entity.identity(
                Entity.stableHash("moves." + entry.key), day: date.number, 0))
          }
        }, weeks: scenario.weeks, day: \.day)
      competitions = reviews.indices.filter { reviews[$0].isCompetition }
      remembersRefusals =
        refusal
        || reviews.contains { $0.eligibility.attempts != nil || $0.eligibility.wait != nil }
      countsPosts = scenario.countsPosts
    }
  }

  /// The order in which the reviews of a day are decided, whatever their order in the file: those
  /// down first, the deepest before, so that the very last fall furthest; then those up, from the
  /// highest tier down, and each after all that lead on from where it leads to.
  static func orderOfADay(_ reviews: [Review]) -> [Int] {
    func isBefore(_ first: Int, _ second: Int, sign: Int) -> Bool {
      let (a, b) = (reviews[first], reviews[second])
      return (sign * a.to, sign * a.from, a.key) < (sign * b.to, sign * b.from, b.key)
    }
    var order = reviews.indices.filter { reviews[$0].takesLast }
      .sorted { isBefore($0, $1, sign: 1) }
    var open = reviews.indices.filter { !reviews[$0].takesLast }
      .sorted { isBefore($0, $1, sign: -1) }
    var leadingOn: [Int: Int] = [:]
    for review in open { leadingOn[reviews[review].from, default: 0] += 1 }
    while !open.isEmpty {
      // Where reviews up lead round in a circle, the highest comes first.
      let place = open.firstIndex { leadingOn[reviews[$0].to, default: 0] == 0 } ?? 0
      let review = open.remove(at: place)
      leadingOn[reviews[review].from, default: 0] -= 1
      order.append(review)
    }
    return order
  }

  /// Whether each tier is one from which there is no way further up: the last of a ladder from
  /// which one does not cross over; without ladders the last of all.
  static func tops(_ scenario: Scenario) -> [Bool] {
    let ladders = scenario.ladders.map(\.value)
    return scenario.tiers.enumerated().map { position, tier in
      guard let ladder = ladders.first(where: { $0.tiers.contains(tier.key) }) else {
        return position == scenario.tiers.count - 1
      }
      return ladder.tiers.last == tier.key && !ladders.contains { $0.from.contains(tier.key) }
    }
  }
}

extension Numbers {
  /// Adds a number, unless it is known to be 0.
  mutating func addUnlessZero(_ number: Uncertain<some Quantity>) -> CompiledScenario.Number? {
    number.isKnown(as: 0) ? nil : add(number)
  }
}
