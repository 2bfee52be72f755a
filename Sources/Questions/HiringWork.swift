import Schema
import Simulation
import Statistics
import Workforce

/// A hiring plan in the making.
struct HiringWork {
  let request: HiringRequest
  let scenario: Scenario
  let ground: HiringProblem
  let player: Player
  /// Futures it is solved with.
  let futures: Int
  /// Fresh futures it is checked with.
  let checks: Int

  private(set) var schedule = HiringSchedule(series: [])
  private(set) var gap = 0.0
  private(set) var lastSafeStart: Int?
  private(set) var binding: [HiringLimit]?
  private(set) var shortfall: HiringPlan.Shortfall?
  private(set) var result: HiringPlan.Check?
  private(set) var rules: [HiringPlan.Rule] = []
  private(set) var funnel: HiringPlan.Funnel?
  private(set) var stop: HiringPlan.Stop?
  /// What it is at.
  private var phase = HiringPlan.Stop.atOnce
  /// The raised rule of thumb, solved while the solver is at hand.
  private var raised: HiringSchedule?

  init(
    request: HiringRequest, scenario: Scenario, ground: HiringProblem, futures: Int, checks: Int,
    by player: Player
  ) {
    (self.request, self.scenario, self.ground) = (request, scenario, ground)
    (self.futures, self.checks, self.player) = (futures, checks, player)
  }

  /// Finds the schedule, or what is in the way of one.
  mutating func solve() throws(Unplayable) {
    var solver: HiringSolver?
    do throws(HiringSolver.End) {
      var new = try self.solver(on: ground)
      solver = new
      defer { solver = new }
      phase = .sketching
      gap = new.gap
      guard !new.isReadyAnyway else { return }
      if let last = try new.lastSafeStart() {
        try plan(from: last, &new)
      } else {
        phase = .refusing
        try explain(&new)
      }
    } catch {
      if case .unplayable(let unplayable) = error { throw unplayable }
      if phase == .sketching, let solver {
        if solver.best != nil { phase = .narrowing }
        schedule = solver.best ?? solver.sketch()
      }
      stop = phase
    }
  }

  private func solver(
    on ground: HiringProblem, bounds: HiringSolver.Bounds = HiringSolver.Bounds()
  ) throws(HiringSolver.End) -> HiringSolver {
    try HiringSolver(
      ground, confidence: request.confidence, bounds: bounds, futures: futures, by: player)
  }

  /// The plan that starts one slack before the last safe week, or as early as can be.
  private mutating func plan(
    from last: Int, _ solver: inout HiringSolver
  ) throws(HiringSolver.End) {
    lastSafeStart = last
    let slack = Int((ground.recruiting.slack.magnitude / Period.week).rounded(.up))
    // Another start is another rhythm, which may by a hair not fit where a later one did.
    for start in (ground.firstWeek...max(ground.firstWeek, last - slack)).reversed() {
      guard let found = try smallest(from: start, &solver) else { continue }
      schedule = found
      break
    }
    phase = .pricing
    binding = limits(inTheWayOf: schedule, from: last + 1, solver)
    try keepToTheBudget(from: last, &solver)
    phase = .checking
    raised = try solver.smallest(solver.weekly(from: ground.firstWeek))
  }

  private func smallest(
    from start: Int, _ solver: inout HiringSolver
  ) throws(HiringSolver.End) -> HiringSchedule? {
    guard let ladder = try solver.roomyLadder(from: start) else { return nil }
    return try solver.smallest(ladder, upTo: solver.largest(ladder))
  }

  /// What a schedule of as many ready people would exceed if it began in another week.
  private func limits(
    inTheWayOf schedule: HiringSchedule, from start: Int, _ solver: HiringSolver
  ) -> [HiringLimit] {
    guard let latest = ground.latestStart, start <= latest else { return [] }
    let ladder = solver.weekly(from: start)
    let ready = ground.expectedReady(schedule)
    let size = max(ladder.size(expecting: ready), solver.largest(ladder) + 1)
    return ground.load(of: ladder.schedule(size)).exceeded(in: ground.recruiting)
  }

  // MARK: - What is in the way

  /// Falls back on the last safe week, which is the cheapest, where the plan costs too much.
  private mutating func keepToTheBudget(
    from last: Int, _ solver: inout HiringSolver
  ) throws(HiringSolver.End) {
    guard let budget = ground.recruiting.budget?.magnitude else { return }
    var trial = try solver.trial(schedule)
    guard trial.meanCost > budget else { return }
    if let cheaper = try smallest(from: last, &solver) {
      schedule = cheaper
      trial = try solver.trial(cheaper)
    }
    guard trial.meanCost > budget, let first = schedule.firstWeek else { return }
    // What the money does buy: the largest order that it pays for.
    let ladder = solver.weekly(from: first)
    let needed = trial.meanCost
    let size = try lowest(in: 0...ladder.size(inviting: schedule.order)) {
      size throws(HiringSolver.End) in
      try solver.trial(ladder.schedule(size + 1)).meanCost > budget
    }
    let bought = try solver.trial(ladder.schedule(size))
    shortfall = shortfall(of: bought, solver, opening: nil, needed: [], budget: needed / 100)
  }

  /// Where no start is safe: the most that the limits allow, and what would have to give.
  private mutating func explain(_ solver: inout HiringSolver) throws(HiringSolver.End) {
    var needed: [HiringPlan.Shortfall.Need] = []
    if ground.latestStart != nil {
      let ladder = solver.weekly(from: ground.firstWeek)
      schedule = ladder.schedule(solver.largest(ladder))
      _ = try solver.slack(of: schedule)
      if let wanted = try solver.smallest(ladder) {
        let load = ground.load(of: wanted)
        binding = load.exceeded(in: ground.recruiting)
        needed = load.exceeded(in: ground.recruiting).compactMap { limit in
          limit.allowed(by: ground.recruiting).map {
            HiringPlan.Shortfall.Need(limit: limit, allowed: $0, needed: load.peak(limit))
          }
        }
      }
    }
    let opening = try laterOpening(solver.bounds)
    shortfall = shortfall(
      of: try solver.trial(schedule), solver, opening: opening, needed: needed, budget: nil)
  }

  /// The earliest later opening, in whole weeks, for which there is a plan.
  ///
  /// What was learnt of the opening as it stands spares playing what is clear.
  private func laterOpening(
    _ bounds: HiringSolver.Bounds
  ) throws(HiringSolver.End) -> Day? {
    func holds(_ weeks: Int) throws(HiringSolver.End) -> Bool {
      guard
        let ground = try? HiringProblem(
          request, scenario, opening: ground.opening + 7 * weeks, by: player)
      else { return false }
      var solver = try self.solver(on: ground, bounds: bounds)
      return solver.isReadyAnyway ? true : try solver.hasRoom()
    }
    let most = 104
    var weeks = 1
    while !(try holds(weeks)) {
      guard weeks < most else { return nil }
      weeks = min(most, 2 * weeks)
    }
    var (fails, later) = (weeks / 2, weeks)
    while later - fails > 1 {
      let middle = fails + (later - fails) / 2
      if try holds(middle) { later = middle } else { fails = middle }
    }
    return ground.opening + 7 * later
  }

  private func shortfall(
    of trial: HiringTrial, _ solver: HiringSolver, opening: Day?,
    needed: [HiringPlan.Shortfall.Need], budget: Double?
  ) -> HiringPlan.Shortfall? {
    guard let reached = Estimate(successes: trial.successes, of: trial.futures) else { return nil }
    let site = ground.scenario.sites[ground.site]
    let target = scenario.contactsCome(to: site.key) ? 1 : site.value.target.middle / 100
    let ready = max(0, Double(solver.slack(of: trial)) + trial.meanNeeded)
    return HiringPlan.Shortfall(
      reached: reached, share: target * ready / max(1, trial.meanNeeded), opening: opening,
      needed: needed, budget: budget)
  }

  // MARK: - Fresh futures

  /// Plays the plan and the rules of thumb in futures that nothing was solved with.
  mutating func check() throws(Unplayable) {
    guard stop == nil else { return }
    let fresh = player.with(seed: player.seed &+ 1)
    let counts = ground.isThroughFunnel ? ground.funnelCounts : []
    let trial = try play(schedule, counting: counts, by: fresh)
    result = trial.flatMap { HiringPlan.Check($0, seed: fresh.seed) }
    if result == nil { stop = .checking }
    if ground.isThroughFunnel, let trial { funnel = HiringPlan.Funnel(ground, trial.rows) }
    guard stop == nil, shortfall == nil, gap > 0, schedule.order > 0, let first = schedule.firstWeek
    else {
      return
    }
    let weekly = HiringProblem.Ladder(ground, start: ground.firstWeek, gap: gap, denser: .max / 2)
    let late = HiringProblem.Ladder(ground, start: first, gap: gap)
    let schedules: [(HiringPlan.Rule.Kind, HiringSchedule?)] = [
      (.fixedWeekly, weekly.schedule(weekly.size(expecting: gap))),
      (.fixedWeeklyRaised, raised),
      (.toTheGap, late.schedule(late.size(inviting: Int(gap.rounded(.up))))),
      (.aWeekLater, ground.isThroughFunnel ? schedule.aWeekLater(within: ground.week) : nil),
    ]
    for case (let kind, let schedule?) in schedules where stop == nil {
      let trial = try play(schedule, by: ground.player(trusting: fresh))
      guard let check = trial.flatMap({ HiringPlan.Check($0, seed: fresh.seed) }) else {
        stop = .checking
        continue
      }
      rules.append(
        HiringPlan.Rule(
          kind: kind, schedule: schedule, check: check,
          exceeded: ground.load(of: schedule).exceeded(in: ground.recruiting)))
    }
  }

  /// Nil where it was stopped on the way: fewer futures than promised are no check.
  private func play(
    _ schedule: HiringSchedule, counting others: [Statistic] = [], by player: Player
  ) throws(Unplayable) -> HiringTrial? {
    let trial = try HiringTrial(ground, schedule, counting: others, futures: checks, by: player)
    return trial.futures == checks ? trial : nil
  }
}
