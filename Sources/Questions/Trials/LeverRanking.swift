public import Schema
import Simulation
public import Statistics
public import Workforce

/// Which lever does most (激励杠杆排序): each moved by a unit step, alone, in the same futures, and
/// put in the order of what it does.
public struct LeverRanking: Sendable {
  /// The scenario as it stands.
  public let scenario: Scenario
  /// By what they are ranked.
  public let criterion: Criterion
  /// Where; nil for everywhere.
  public let site: Int?
  /// When each step holds; nil for all the time.
  public let dates: Dates?
  /// How the scenario stands.
  public let present: Estimate
  /// The share of futures in which the site is ready as it stands, where readiness is asked for.
  public let presentChance: Estimate?
  /// What was asked.
  public let response: Response
  /// The steps, the best first.
  public let rows: [Row]
  /// Paths at which a step makes no scenario, or one that is not played.
  public let untold: [String]
  /// Futures in which each step was played.
  public let futures: Int
  /// Whose luck.
  public let seed: UInt64
  /// Whether it was stopped before every step was played.
  public let isPartial: Bool

  /// By what levers are ranked.
  public enum Criterion: String, CaseIterable, Sendable {
    /// The fewest leavers first.
    case leavers
    /// The least cost first.
    case cost
    /// The most people ready first.
    case ready

    /// Whether more of it is better.
    var wantsMore: Bool { self == .ready }
  }

  /// A step and what it does.
  public struct Row: Sendable {
    /// What was moved, and to what.
    public let step: LeverStep
    /// What it does to what is ranked by, in its unit.
    public let effect: Estimate
    /// What it does to the share of futures in which the site is ready, where that is asked for.
    public let chance: Estimate?
    /// What the change itself costs, in the currency; nil where nothing is priced.
    public let ownCost: Estimate?
    /// What all costs differ by, in the currency; nil where nothing is priced.
    public let cost: Estimate?
    /// What the change itself costs for each leaver avoided, or person more ready; nil where the
    /// futures cannot tell that it costs anything, or that it helps.
    public let costOfOne: Estimate?
  }

  /// The most futures that each step is played in unless it is said: there are many steps.
  public static let usualFutures = 200

  /// What is asked of a scenario; the site's opening for readiness, or the close where none opens.
  public static func response(
    to criterion: Criterion, at site: Int?, in scenario: Scenario
  ) throws(Problem) -> Response {
    switch criterion {
    case .leavers: return try Response(.leavers, site: site, on: .close, in: scenario)
    case .cost: return try Response(.cost, site: site, on: .close, in: scenario)
    case .ready:
      let opens = scenario.sites.indices.contains {
        (site == nil || site == $0) && scenario.openingCounted(of: $0) != nil
      }
      return try Response(.ready, site: site, on: opens ? .opening : .close, in: scenario)
    }
  }

  /// Plays every step; nil where it was stopped before the scenario as it stands was played.
  ///
  /// - Parameter root: the scenario's contents, in which the steps are made.
  /// - Throws: why the scenario as it stands is not played.
  public init?(
    by criterion: Criterion, _ response: Response, in scenario: Scenario, contents root: Node,
    during dates: Dates? = nil, sources: [SourceFile] = [], futures: Int, by player: Player
  ) throws(Untried) {
    let futures = max(2, futures)
    let (steps, unmade) = LeverStep.steps(
      of: scenario, in: root, during: dates, sources: sources)
    let end = player.begin(about: (steps.count + 1) * futures)
    defer { end() }
    let isOpening = response.moment == .opening
    let cost = try? Response(.cost, on: .close, in: scenario)
    let asked = [response] + (isOpening ? [response.readiness] : []) + [cost].compactMap(\.self)
    func play(_ variant: Scenario) throws(Untried) -> Readings? {
      try player.readings(
        of: variant, asked, like: scenario, futures: futures, keepsBooks: true)
    }
    guard let base = try play(scenario), let present = response.estimate(of: base.ticks[0]) else {
      return nil
    }
    let round = OneByOne(steps) { (step) throws(Untried) -> Readings? in try play(step.scenario) }
    let rows = round.played.compactMap { step, played -> Row? in
      guard let effect = played.reading(0, beyond: base)?.change else { return nil }
      let spent = step.spends(from: scenario, base, played)
      let all = cost == nil ? nil : played.reading(asked.count - 1, beyond: base)?.change
      return Row(
        step: step, effect: effect,
        chance: isOpening ? played.reading(1, beyond: base)?.change : nil,
        ownCost: cost == nil ? nil : Estimate(meanOf: Distribution(spent))?.divided(by: 100),
        cost: all,
        costOfOne: criterion == .cost
          ? nil
          : Self.costOfOne(
            spent, zip(base.ticks[0], played.ticks[0]).map { $1 - $0 },
            wantsMore: criterion.wantsMore))
    }
    let sign: Double = criterion.wantsMore ? -1 : 1
    self.rows = rows.sorted {
      (sign * $0.effect.value, $0.step.path) < (sign * $1.effect.value, $1.step.path)
    }
    (self.scenario, self.criterion, self.response) = (scenario, criterion, response)
    (site, self.present, self.dates) = (response.site, present, dates)
    presentChance = isOpening ? response.readiness.estimate(of: base.ticks[1]) : nil
    untold = unmade + round.untold.map(\.path)
    (self.futures, seed, isPartial) = (futures, player.seed, round.isPartial)
  }

  /// What the change itself costs for each one that it brings, in the currency: the mean cost
  /// divided by the mean number, with Fieller's interval.
  private static func costOfOne(
    _ spent: [Int64], _ changes: [Int64], wantsMore: Bool
  ) -> Estimate? {
    var pairs = JointSums()
    for (cost, change) in zip(spent, changes) { pairs.add(cost, wantsMore ? change : -change) }
    guard let cost = Estimate(meanOfFirstOf: pairs), cost.low > 0,
      let one = Estimate(meanOfFirstOf: pairs.swapped), one.low > 0
    else { return nil }
    return Estimate(quotientOf: pairs)?.scaled(by: 0.01)
  }
}

extension LeverStep {
  /// What the step itself costs, future by future, in minor units.
  fileprivate func spends(
    from base: Scenario, _ before: Readings, _ after: Readings
  ) -> [Int64] {
    let changed = Outlay.changed(from: base, to: scenario)
    return zip(before.books, after.books).map {
      $1.cost(of: .lever, beyond: $0, changed: changed)
    }
  }
}
