import Schema
import Simulation
import Statistics
import Workforce

/// What a schedule came to, future by future, on the day of the opening.
struct HiringTrial: Sendable {
  /// People ready.
  let ready: [Int64]
  /// People needed.
  let needed: [Int64]
  /// People missing; where contacts say who is needed, family by family.
  let short: [Int64]
  /// Whether the site was not ready: 1 or 0.
  let unready: [Int64]
  /// What the site has cost up to then, in minor units.
  let cost: [Int64]
  /// All that was counted.
  let rows: Rows

  var futures: Int { ready.count }

  /// Futures in which the site was ready.
  var successes: Int { unready.count { $0 == 0 } }

  /// Ready people beyond those needed, in order from the worst future to the best; negative where
  /// anybody is missing.
  var margins: [Int64] {
    ready.indices.map { short[$0] > 0 ? -short[$0] : ready[$0] - needed[$0] }.sorted()
  }

  var meanNeeded: Double { mean(needed) }
  var meanShort: Double { mean(short) }
  var meanCost: Double { mean(cost) }
}

extension HiringTrial {
  /// Plays a schedule up to the opening.
  ///
  /// - Parameter others: what else is counted.
  init(
    _ ground: HiringProblem, _ schedule: HiringSchedule, counting others: [Statistic] = [],
    futures: Int, by player: Player
  ) throws(Unplayable) {
    func here(_ measure: Measure, _ weeks: ClosedRange<Int>) -> Statistic {
      Statistic(measure, [.site], [ground.site], weeks: Range(weeks))
    }
    // Stocks of the opening, and the cost of the weeks up to it.
    let stocks = [Measure.ready, .needed, .short, .unready].map {
      Statistic($0, [.site], [ground.site], on: ground.opening)
    }
    let costs = here(.cost, 0...ground.week - 1)
    let scenario = ground.scenario(with: schedule)
    rows = try player.rows(of: Playable(scenario), stocks + [costs] + others, futures: futures)
    (ready, needed, short) = (rows[stocks[0]], rows[stocks[1]], rows[stocks[2]])
    unready = rows[stocks[3]]
    cost = rows[costs]
  }
}

extension HiringProblem {
  /// Why no order makes the site ready with a confidence: desks are missing in the busiest half-hour,
  /// whoever is there. Nil where they are not.
  ///
  /// A look aside: it takes few futures and is not stopped.
  func deskShortage(
    confidence: Double, by player: Player
  ) throws(Unplayable) -> HiringRequest.Fault? {
    let key = scenario.sites[site].key
    guard scenario.contactsCome(to: key) else { return nil }
    let (missing, seats) = (
      Statistic(.desksShort, [.site], [site], on: opening),
      Statistic(.seats, [.site], [site], on: opening)
    )
    let futures = 20
    let rows = try player.aside.rows(
      of: Playable(scenario), [missing, seats], futures: futures)
    let lack = rows[missing].count { $0 > 0 }
    guard Double(lack) > (1 - confidence) * Double(futures) else { return nil }
    let most = rows[missing].max() ?? 0
    return .tooFewDesks(site: key, seats: rows[seats].max() ?? 0, missing: most)
  }
}

extension Scenario {
  /// What a site is short of on its opening, family by family, in the mean over some futures; 0 where
  /// no contacts come to the site.
  ///
  /// A look aside: it takes few futures and is not stopped.
  func shortByFamily(
    at site: Int, week: Int, on opening: Day, by player: Player
  ) throws(Unplayable) -> [Double] {
    guard contactsCome(to: sites[site].key) else { return families.map { _ in 0 } }
    func ofFamilies(_ measure: Measure) -> [Statistic] {
      families.indices.map { Statistic(measure, [.site, .family], [site, $0], on: opening) }
    }
    let (required, ready) = (ofFamilies(.required), ofFamilies(.ready))
    let futures = 20
    let rows = try player.aside.rows(
      of: Playable(self), required + ready, futures: futures)
    return zip(required, ready).map { required, ready in
      zip(rows[required], rows[ready]).reduce(0) { $0 + Double(max(0, $1.0 - $1.1)) }
        / Double(futures)
    }
  }
}
