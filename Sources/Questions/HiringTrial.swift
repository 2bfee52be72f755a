import Schema
import Simulation
import Statistics
import Workforce

/// What a schedule came to, future by future, on the Monday of the opening.
struct HiringTrial: Sendable {
  /// People ready.
  private(set) var ready: [Int64] = []
  /// People needed.
  private(set) var needed: [Int64] = []
  /// What the site has cost up to then, in minor units.
  private(set) var cost: [Int64] = []

  var futures: Int { ready.count }

  /// Futures in which the site was ready.
  var successes: Int { zip(ready, needed).count { $0 >= $1 } }

  /// Ready people beyond those needed, in order from the worst future to the best.
  var margins: [Int64] { zip(ready, needed).map { $0 - $1 }.sorted() }

  var meanNeeded: Double { mean(needed) }
  var meanReady: Double { mean(ready) }
  var meanCost: Double { mean(cost) }

  private func mean(_ values: [Int64]) -> Double {
    Double(values.reduce(0, +)) / Double(max(1, values.count))
  }
}

extension HiringTrial {
  /// Plays a schedule up to the opening.
  ///
  /// Pay, starters and desks are those of each future. Training is counted as if nobody dropped
  /// out, and trainers as if everybody invited came: they are booked in advance.
  init(
    _ ground: HiringGround, _ schedule: HiringSchedule, seed: UInt64, futures: Int, threads: Int,
    control: Control
  ) {
    var scenario = ground.scenario(with: schedule)
    scenario.horizon = Span(number: Double(ground.week), suffix: " weeks") ?? scenario.horizon
    let plan = Plan(scenario)
    let costs = HiringCosts(ground, schedule)
    func place(_ measure: Measure, _ family: Int? = nil, week: Int) -> Sample.Place? {
      plan.layout.index(
        of: measure, cut: [.site] + (family.map { _ in [.family] } ?? []),
        at: [ground.site] + (family.map { [$0] } ?? [])
      ).map { Sample.Place($0, week: week) }
    }
    let close = plan.weeks
    let families = scenario.families.indices
    let places =
      [place(.ready, week: close), place(.needed, week: close), place(.pay, week: close)]
      + families.map { place(.starters, $0, week: close) }
      + (costs.perSeatWeek > 0 ? (0..<close).map { place(.people, week: $0) } : [])
    let sample = Run(plan, seed: seed, threads: threads)
      .sample(places.compactMap(\.self), futures: 0..<futures, control: control)
    for row in sample.rows {
      ready.append(row[0])
      needed.append(row[1])
      let starters = row[3..<3 + families.count]
      let seatWeeks = row[(3 + families.count)...].reduce(0, +)
      let cost =
        costs.trainers + costs.perSeatWeek * Double(seatWeeks)
        + zip(starters, costs.perStarter).reduce(0) { $0 + Double($1.0) * $1.1 }
      self.cost.append(row[2] + Int64(min(cost, 1e18)))
    }
  }
}

/// The prices of a schedule, in minor units.
private struct HiringCosts {
  /// Hiring and training of one starter, by family.
  let perStarter: [Double]
  let perSeatWeek: Double
  /// All trainers up to the opening.
  let trainers: Double

  init(_ ground: HiringGround, _ schedule: HiringSchedule) {
    let recruiting = ground.recruiting
    let (hire, week) = (
      recruiting.costPerHire?.magnitude ?? 0, recruiting.trainingCost?.magnitude ?? 0
    )
    perStarter = ground.trainingDays.map { hire + week * $0 / Period.week }
    perSeatWeek = recruiting.seatCost?.magnitude ?? 0
    trainers =
      (recruiting.trainerPay?.magnitude ?? 0)
      * Double(ground.load(of: schedule)[.trainers].reduce(0, +))
  }
}
