public import Schema
import Simulation
public import Statistics
import Text
public import Workforce

/// What must we do: whom to hire, from which week, so that a new site is ready on its opening with
/// a stated confidence.
///
/// The method, in four steps:
/// 1. What is expected of an order is linear in it: so many ready of each person invited in a
///    week (`Yield`). That sketches how large classes must be and which come too late.
/// 2. The later people start, the fewer have left by the opening and the less pay was drawn, so
///    the cheapest plan starts as late as the limits allow. That last safe week is found by
///    bisection: in each week the largest order within the limits is played.
/// 3. The plan starts one `slack` before, and its order is the smallest that is ready in the
///    share of futures asked for, with one standard error to spare. All orders are played in the
///    same futures.
/// 4. The plan is played as a timetable in fresh futures, of another seed, and only these say how
///    sure it is. Two rules of thumb are played in the same fresh futures.
public struct HiringPlan: Sendable {
  /// What was asked for.
  public let request: HiringRequest
  /// The scenario it was asked of.
  public let scenario: Scenario
  /// The site, by its place in the scenario.
  public let site: Int
  /// The day on which the site opens.
  public let opening: Day
  /// People still to be found: those missing on the opening without a plan, in the mean.
  public let gap: Double
  /// The classes.
  public let schedule: HiringSchedule
  /// What they need, week by week.
  public let load: HiringLoad
  /// The last Monday on which a plan can begin; nil where there is none.
  public let lastSafeStart: Day?
  /// The last Monday on which a plan could begin if only the length of training were in the way; nil
  /// where that is past.
  public let latestStart: Day?
  /// What a later start would exceed; empty where only the length of training is in the way, nil
  /// where nobody looked.
  public let binding: [HiringLimit]?
  /// How the plan does in fresh futures; nil where it was stopped before.
  public let check: Check?
  /// Rules of thumb in the same fresh futures.
  public let rules: [Rule]
  /// What it needs of the funnel, in the same fresh futures; nil where people come for sure, or it
  /// was stopped before.
  public let funnel: Funnel?
  /// What is in the way where it cannot be done; nil where it can.
  public let shortfall: Shortfall?
  /// How far it came before it was stopped; nil where it was not.
  public let stop: Stop?
  /// What becomes of the scenario's own classes for the site.
  public let own: OwnClasses
  /// Whose luck it was solved with.
  public let seed: UInt64
  /// How many futures it was solved with.
  public let futures: Int
  /// The scenario with the plan as a timetable.
  public let planned: Scenario

  /// How far a plan came that was stopped. What lies behind that was not looked for.
  public enum Stop: Sendable, Hashable {
    /// Before it was known how many people are missing; there is no order.
    case atOnce
    /// Before any order was seen to hold; the order is what is expected to do.
    case sketching
    /// The order holds in the futures it was solved in; a smaller or a later one may.
    case narrowing
    /// No start within the limits is safe; what would have to give was still looked for.
    case refusing
    /// The order is found; whether the budget pays for it was still looked at.
    case pricing
    /// The order is found; fresh futures were still to be played.
    case checking
  }

  /// How a schedule does in futures that it was not solved with.
  public struct Check: Sendable, Hashable {
    /// The share of futures in which the site is ready on its opening.
    public let onTime: Estimate
    /// People ready on the opening.
    public let ready: Summary
    /// People needed on the opening, in the mean.
    public let needed: Double
    /// What the site has cost up to the opening, in units of the currency.
    public let cost: Summary
    /// How many futures were played.
    public let futures: Int
    /// Whose luck.
    public let seed: UInt64

    init?(_ trial: HiringTrial, seed: UInt64) {
      guard let onTime = Estimate(successes: trial.successes, of: trial.futures),
        let ready = Summary(Distribution(trial.ready), ticks: 1),
        let cost = Summary(Distribution(trial.cost), ticks: 100)
      else { return nil }
      (self.onTime, self.ready, self.cost) = (onTime, ready, cost)
      (futures, needed, self.seed) = (trial.futures, trial.meanNeeded, seed)
    }
  }

  /// Another way to hire, for comparison.
  public struct Rule: Sendable, Hashable {
    /// Which way.
    public enum Kind: Sendable, Hashable {
      /// The same number every week from the first possible week on, sized by the average yield.
      case fixedWeekly
      /// The same, raised until it holds in as many futures as the plan; beyond the limits if
      /// need be.
      case fixedWeeklyRaised
      /// As many as there are places to fill, in the weeks of the plan.
      case toTheGap
      /// The plan with every class a week later, where applicants fill them: what a late week costs.
      case aWeekLater
    }

    /// Which way.
    public let kind: Kind
    /// Its classes.
    public let schedule: HiringSchedule
    /// How it does.
    public let check: Check
    /// What it needs beyond what there is.
    public let exceeded: [HiringLimit]
  }

  /// Why a plan cannot be had, and what would have to give, each by itself.
  public struct Shortfall: Sendable, Hashable {
    /// The share of futures that are ready with the most that the limits allow.
    public let reached: Estimate
    /// The share of the places that is filled with the confidence asked for; where contacts say
    /// who is needed, of the people needed.
    public let share: Double
    /// The earliest opening that would do; nil for none within two years.
    public let opening: Day?
    /// What there would have to be of each thing there is too little of; these together.
    public let needed: [Need]
    /// The budget it would take, in units of the currency; nil where the budget is not in the way.
    public let budget: Double?

    /// Something there is too little of.
    public struct Need: Sendable, Hashable {
      /// What.
      public let limit: HiringLimit
      /// How much there is.
      public let allowed: Int
      /// How much it would take.
      public let needed: Int
    }
  }

  /// Why a plan is not solved.
  public enum Failure: Error, Sendable {
    /// What is asked for does not fit the scenario.
    case request(HiringRequest.Fault)
    /// The scenario, with a schedule that had to be tried, is not played.
    case unplayable(Unplayable)
  }

  /// Solves a plan.
  ///
  /// - Parameters:
  ///   - futures: futures it is solved with; nil for 400, or 100 where each plays a funnel.
  ///   - checks: fresh futures it is checked with; nil for 1,000, or 400 where each plays a funnel.
  ///   - player: with its luck it is solved, with that of the next seed it is checked. Where it is
  ///     stopped, the plan is the best so far.
  public init(
    _ request: HiringRequest, in scenario: Scenario, futures: Int? = nil, checks: Int? = nil,
    by player: Player
  ) throws(Failure) {
    let end = player.begin(about: Self.usualFutures)
    defer { end() }
    let ground = try HiringProblem(request, scenario, by: player)
    let usual =
      ground.isThroughFunnel ? (futures: 100, checks: 400) : (futures: 400, checks: 1_000)
    var request = request
    request.site = scenario.sites[ground.site].key
    var work = HiringWork(
      request: request, scenario: scenario, ground: ground,
      futures: max(1, futures ?? usual.futures), checks: max(1, checks ?? usual.checks), by: player)
    let shortage: HiringRequest.Fault?
    do throws(Unplayable) {
      shortage = try ground.deskShortage(confidence: request.confidence, by: player)
    } catch {
      throw .unplayable(error)
    }
    if let shortage { throw .request(shortage) }
    do throws(Unplayable) {
      try work.solve()
      try work.check()
    } catch {
      throw .unplayable(error)
    }
    (self.request, self.scenario) = (request, scenario)
    (site, opening, own) = (ground.site, ground.opening, ground.own)
    (seed, self.futures) = (player.seed, work.futures)
    (gap, schedule, binding) = (work.gap, work.schedule, work.binding)
    // Until the order is found a later start was not ruled out.
    let isFound = [nil, .refusing, .pricing, .checking].contains(work.stop)
    lastSafeStart = isFound ? work.lastSafeStart.map { scenario.start + 7 * $0 } : nil
    latestStart = ground.latestStart.map { scenario.start + 7 * $0 }
    (check, rules, shortfall) = (work.result, work.rules, work.shortfall)
    funnel = work.funnel
    stop = work.stop
    load = ground.load(of: work.schedule)
    planned = ground.scenario(with: work.schedule)
  }
}

extension HiringPlan {
  /// Whether it was stopped.
  public var isPartial: Bool { stop != nil }

  /// About how many futures a plan plays, for those who watch it.
  private static let usualFutures = 10_000

  /// The Monday of a week.
  public func monday(of week: Int) -> Day { scenario.start + 7 * week }

  /// The day of the first class; nil where nobody is invited.
  public var start: Day? { schedule.firstWeek.map(monday) }

  /// The day by which the first requisition must be placed; nil where nobody is invited.
  public var requisition: Day? {
    start.map { scenario.recruiting.leadTime.lapse.latest(by: $0) }
  }

  /// The scenario's intake with the plan as a timetable, as it is written in a file.
  public var intake: Node { Self.intakeKind.write(planned.intake) }

  /// What to set in the scenario so that it follows the plan, path by path.
  public var changes: [(path: [String], value: Node)] {
    let target = planned.sites[site].value.target
    let isTargetNew = target.belief != scenario.sites[site].value.target.belief
    return [(["intake"], intake)]
      + (isTargetNew ? [(["sites", request.site, "target"], Node(target.text))] : [])
  }

  private static let intakeKind = Kind<[Named<IntakeClass>]>.table(
    of: .record(IntakeClass.schema), key: Phrase("a class or series", "入职批次"))
}
