import Schema
import Simulation
public import Statistics
public import Workforce

/// Why a figure is what it is, or why two differ (归因): what each part of the way from one scenario
/// to another does by itself, and what the parts do together beyond that.
///
/// Every part is a paired counterfactual on the first scenario: the same futures with that part
/// alone. What is left between their sum and the whole difference is the interplay, so that all lines
/// add up exactly, future by future. A part that does nothing alone may still be in the interplay.
public struct Attribution: Sendable {
  /// The scenario as it stands, from which each part is taken out or to which it is added.
  public let scenario: Scenario
  /// What is explained.
  public let response: Response
  /// Where it starts, and where it ends.
  public let (first, second): (Reading, Reading)
  /// What each part does by itself, the largest first.
  public let lines: [Line]
  /// What the parts do only together.
  public let together: Line
  /// The whole: the sum of all lines.
  public let whole: Line
  /// Parts that do nothing by themselves, in any future.
  public let idle: [Part]
  /// Parts that cannot be played alone: what they do is among what is done together.
  public let untold: [Part]
  /// Futures.
  public let futures: Int
  /// Whose luck.
  public let seed: UInt64

  /// One part of the way.
  public struct Part: Sendable {
    /// What it is.
    public enum Cause: Sendable, Hashable {
      /// Something that was taken out.
      case without(Driver)
      /// A part of the contents that differs, by its path.
      case change(path: String)
    }

    /// What it is.
    public let cause: Cause
    /// What is typed to see it alone, in full.
    public let command: String
    /// The scenario as it stands with this part alone.
    let scenario: Scenario

    /// A part of the way, and the scenario with it alone.
    public init(_ cause: Cause, command: String, scenario: Scenario) {
      (self.cause, self.command, self.scenario) = (cause, command, scenario)
    }
  }

  /// What a part does.
  public struct Line: Sendable {
    /// The part; nil for the interplay and for the whole.
    public let part: Part?
    /// What it does in the mean, with its 95 % interval, in the response's unit.
    public let effect: Estimate
    /// The sum over all futures, in ticks: these add up without any rounding.
    public let total: Int64
  }

  /// The futures that each part is played in, at most, unless it is said.
  public static let usualFutures = 200

  /// Goes from a scenario to another part by part; nil where it was stopped before the end, since
  /// then nothing adds up.
  ///
  /// - Parameters:
  ///   - scenario: where the way starts; it is played, and each part on it.
  ///   - end: makes the scenario with all those parts that can be played.
  ///   - isBackwards: whether the parts are taken out, so that what they bring is the other sign.
  /// - Throws: why the first scenario, or that with all parts, is not played.
  public init?(
    _ response: Response, in scenario: Scenario, _ parts: [Part], isBackwards: Bool,
    futures: Int, by player: Player, to end: ([Part]) -> Scenario
  ) throws(Untried) {
    let futures = max(2, futures)
    let ended = player.begin(about: (parts.count + 2) * futures)
    defer { ended() }
    func play(_ variant: Scenario) throws(Untried) -> [Int64]? {
      try player.readings(of: variant, [response], like: scenario, futures: futures)?.ticks[0]
    }
    guard let base = try play(scenario) else { return nil }
    let round = OneByOne(parts) { (part) throws(Untried) -> [Int64]? in try play(part.scenario) }
    guard !round.isPartial else { return nil }
    let known = round.played
    // One part alone is the whole.
    let isOne = known.count == 1 && round.untold.isEmpty
    let all = known.isEmpty ? base : isOne ? known[0].result : try play(end(known.map(\.variant)))
    guard let all else { return nil }
    let sign: Int64 = isBackwards ? -1 : 1
    func line(_ part: Part?, _ changes: [Int64]) -> Line? {
      Estimate(meanOf: Distribution(changes)).map {
        Line(
          part: part, effect: $0.divided(by: response.ticks), total: changes.reduce(0, +))
      }
    }
    func changes(_ ticks: [Int64]) -> [Int64] { zip(base, ticks).map { sign * ($1 - $0) } }
    let each = known.map { changes($0.result) }
    let whole = changes(all)
    let together = whole.indices.map { future in
      each.reduce(whole[future]) { $0 - $1[future] }
    }
    guard let wholeLine = line(nil, whole), let togetherLine = line(nil, together),
      let there = response.estimate(of: all), let here = response.estimate(of: base)
    else { return nil }
    let lines = zip(known, each).compactMap { line($0.variant, $1) }
    self.lines = lines.filter { !$0.effect.isNothing || $0.total != 0 }.sorted {
      abs($0.effect.value) > abs($1.effect.value)
    }
    idle = lines.filter { $0.effect.isNothing && $0.total == 0 }.compactMap(\.part)
    (self.together, self.whole, untold) = (togetherLine, wholeLine, round.untold)
    let nothing = Estimate(value: 0, low: 0, high: 0, confidence: .ninetyFive)
    let (moved, still) = (
      Reading(value: there, change: wholeLine.effect), Reading(value: here, change: nothing)
    )
    (first, second) = isBackwards ? (moved, still) : (still, moved)
    (self.scenario, self.response) = (scenario, response)
    (self.futures, seed) = (futures, player.seed)
  }

  /// Why a figure is what it is: against the scenario without all that can be taken out of it.
  ///
  /// - Parameter command: what is typed to see the scenario without a driver.
  public init?(
    _ response: Response, in scenario: Scenario, futures: Int, by player: Player,
    command: (Driver) -> String
  ) throws(Untried) {
    let site = response.site
    let parts = Driver.all(in: scenario, at: site).compactMap { driver -> Part? in
      driver.taken(from: scenario, at: site).map {
        Part(.without(driver), command: command(driver), scenario: $0)
      }
    }
    try self.init(
      response, in: scenario, parts, isBackwards: true, futures: futures, by: player
    ) { parts in
      parts.reduce(scenario) { without, part in
        guard case .without(let driver) = part.cause else { return without }
        return driver.taken(from: without, at: site) ?? without
      }
    }
  }
}
