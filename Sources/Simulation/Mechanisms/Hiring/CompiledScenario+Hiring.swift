import Randomness
import Schema
import Workforce

extension CompiledScenario {
  /// An entry of the intake that hires who will be missing.
  struct KeepUp: Sendable {
    var key: UInt64
    var site: Int
    var family: Int
    var tier: Int
    var contract: Int
    var showUp: Number
    /// Share of the people needed; nil for none.
    var reserve: Number?
    /// The family's share of the people that seats need; nil for all.
    var part: Number?
    /// Weeks that one order may fill with classes: those to the next review.
    var weeksBetween: Int
  }

  /// A review of who will be missing, on its day.
  struct HiringReview: Sendable {
    var day: Int
    var entry: Int
  }

  /// Hiring by policy; off where the intake has timetables alone.
  struct Hiring: Sendable {
    let entries: [KeepUp]
    let reviews: Agenda<HiringReview>
    /// Classes of timetables by the day on which they are ordered; who was ordered before the first
    /// Monday is on the way.
    let timetables: Agenda<(day: Int, group: IntakeClass)>
    /// From an order to the first day of training.
    let lead: Lapse
    /// The days of the week on which classes that are not late start.
    private let firstOffsets: Set<Int>
    let delay: Assumption?
    /// Whether slates that are refused make orders late.
    private let waitsForSlates: Bool
    let limits: HiringLimits
    /// Whether what is ordered is recorded.
    let isRecorded: Bool
    /// Trainees for each trainer who is taken from the floor; nil where none is.
    let traineesPerFloorTrainer: Int?

    /// Whether anybody is hired by policy.
    var isOn: Bool { !entries.isEmpty }

    /// Whether those ordered may start on a day: a lead time and whole weeks after a review, or on
    /// any day where orders may be late.
    func mayStart(on day: Int) -> Bool {
      isOn && (delay != nil || waitsForSlates || firstOffsets.contains(day % 7))
    }
  }

  /// What each site can do at most.
  struct HiringLimits: Sendable {
    let classSize: Int
    let leastClass: Int
    let classesPerWeek: Int
    let rooms: Int
    let trainees: Int
    let market: Int

    /// No limit, and far from where sums overflow.
    private static let none = 1_000_000_000

    init(_ recruiting: Recruiting) {
      func most(_ count: Count?) -> Int { count.map { Int($0.magnitude) } ?? Self.none }
      classSize = max(1, Int(recruiting.classSize.magnitude))
      leastClass = Int(recruiting.leastClass.magnitude)
      classesPerWeek = most(recruiting.classesPerWeek)
      rooms = most(recruiting.rooms)
      trainees =
        recruiting.trainers.map {
          Int($0.magnitude) * Int(recruiting.traineesPerTrainer.magnitude)
        } ?? Self.none
      market = most(recruiting.market)
    }
  }
}

extension CompiledScenario.Hiring {
  /// Compiles the policies of a scenario that has been read without a problem.
  init(
    _ scenario: Scenario, _ classes: Agenda<CompiledScenario.IntakeClass>,
    _ contracts: Contracts, _ numbers: inout Numbers
  ) {
    let (siteAt, familyAt) = (Names(scenario.sites), Names(scenario.families))
    let tierAt = Names(scenario.tiers)
    let end = scenario.start + 7 * scenario.weeks
    let policies = scenario.intake.filter(\.value.keepsUp)
    entries = policies.map { entry in
      let policy = entry.value
      return CompiledScenario.KeepUp(
        key: Entity.stableHash("intake." + entry.key), site: siteAt[policy.site],
        family: familyAt[policy.family], tier: policy.tier.map { tierAt[$0] } ?? 0,
        contract: contracts.position(of: entry), showUp: numbers.add(policy.showUp),
        reserve: policy.reserve.map { numbers.add($0) },
        part: policy.part.map { numbers.add($0) },
        weeksBetween: Int(((policy.every?.magnitude ?? 0) / Period.week).rounded(.up)))
    }
    reviews = Agenda(
      policies.enumerated().flatMap { index, entry in
        entry.value.dates(before: end).map {
          CompiledScenario.HiringReview(day: $0 - scenario.start, entry: index)
        }
      }, weeks: scenario.weeks, day: \.day)
    let recruiting = scenario.recruiting
    lead = recruiting.leadTime.lapse
    let (lead, start) = (lead, scenario.start)
    firstOffsets = Set(reviews.map { (lead.end(from: start + $0.day) - start) % 7 })
    let isRecorded = scenario.intake.contains { $0.value.policy != nil }
    timetables = Agenda(
      isRecorded
        ? classes.map { (lead.latest(by: start + $0.day) - start, $0) }.filter { $0.0 >= 0 } : [],
      weeks: scenario.weeks, day: \.day)
    waitsForSlates = scenario.hrInForce?.requisitions != nil
    delay = recruiting.delay.map { Assumption($0) }
    limits = CompiledScenario.HiringLimits(recruiting)
    self.isRecorded = isRecorded
    traineesPerFloorTrainer =
      recruiting.trainersFromFloor == true
      ? max(1, Int(recruiting.traineesPerTrainer.magnitude)) : nil
  }
}
