public import Schema
import Simulation
public import Statistics
public import Workforce

/// Goal seek: the setting of one number at which a response comes to a target.
///
/// Every setting is played in the same futures, so that two of them differ only by what the
/// setting does, and the mean response over those futures is nearly as smooth as its expectation.
/// 1. Five settings spread over the range say whether the response moves at all and where it
///    turns: only what the paired differences tell at 3.3 standard errors counts, as several are
///    looked at. The search keeps to the stretch around the present setting on which it does not
///    turn.
/// 2. The target is bracketed by neighbours of that stretch, nearest to the present setting, and
///    the bracket is narrowed by false position, the Illinois way (M. Dowell, P. Jarratt, BIT 11
///    (1971), 168–174, doi:10.1007/BF01934364), halved every third time.
/// 3. The interval of the answer inverts the 95 % band of the mean response: its ends are the
///    settings at which the band's lower and upper bounds come to the target, found the same way.
///    So it holds the futures' error and the slope, with no formula for either.
/// 4. The answer is written with no more digits than its interval supports, then played in fresh
///    futures of another seed.
public struct GoalSeek: Sendable {
  /// What was asked for.
  public let request: GoalRequest
  /// The scenario as it stands.
  public let scenario: Scenario
  /// How it stands.
  public let present: Trial
  /// The settings looked at, in order.
  public let trials: [Trial]
  /// What came of it.
  public let answer: Answer
  /// Whose luck it was solved with; it is checked with that of `seed + 1`.
  public let seed: UInt64
  /// How many futures each setting was played in.
  public let futures: Int
  /// What keeps the response from the target, where it does not come to it; empty where the futures
  /// are too few to tell, or where that was not looked for.
  public let obstacles: [GoalObstacle]
  /// Whether it was stopped, on the way to the answer or before that was checked.
  public let isPartial: Bool

  /// What came of a search.
  public enum Answer: Sendable, Hashable {
    /// The target is reached.
    case found(Solution)
    /// Nothing in the range reaches it; this comes nearest.
    case outOfReach(best: Trial)
    /// The response turns between two settings, at about a third; nothing on the present one's
    /// side reaches the target, or the range was asked for and is not on one side.
    case turns(between: Double, and: Double, at: Trial)
    /// The futures cannot tell that the setting moves the response: its change over the range.
    case untold(change: Estimate)
    /// Stopped on the way; the nearest so far.
    case stopped(best: Trial?)
  }

  /// A setting that does it.
  public struct Solution: Sendable, Hashable {
    /// The setting, and what is there.
    public let there: Trial
    /// The lower end of the interval; nil where it lies below all that was looked at.
    public let low: Double?
    /// The upper end of the interval; nil where it lies above all that was looked at.
    public let high: Double?
    /// What the response changes by, against the present, from paired futures; in its unit.
    public let change: Estimate?
    /// What it costs more than the present, in the currency, from paired futures.
    public let cost: Estimate?
    /// The response in fresh futures; nil where it was stopped before,
    /// or where effects leave their bounds in one of them.
    public let check: Estimate?
    /// How many fresh futures.
    public let checks: Int
    /// Whether the fresh futures differ from those it was solved in by no more than their error.
    public let agrees: Bool
    /// Beyond this setting the response turns.
    public let turn: Double?
  }

  /// What a setting comes to.
  public struct Trial: Sendable, Hashable {
    /// The setting; nil for a number that has no value.
    public let amount: Double?
    /// The mean response with its 95 % interval, in its unit.
    public let response: Estimate
  }

  /// Why a goal is not sought.
  public enum Failure: Error, Sendable {
    /// A setting makes no scenario: what is wrong with it.
    case unreadable(Problems)
    /// A setting that cannot be written.
    case outOfRange(Double)
    /// A scenario that is not played: as it stands, or at a setting.
    case unplayable(Unplayable, at: Double?)
  }

  /// Seeks a goal; nil where it was stopped before the scenario was played as it stands.
  ///
  /// - Parameters:
  ///   - futures: the futures each setting is played in.
  ///   - checks: fresh futures for the check.
  ///   - player: where it is stopped, the answer is the best so far.
  /// - Throws: what is wrong with a scenario that had to be played.
  public init?(
    _ request: GoalRequest, futures: Int = 400, checks: Int = 1_000, by player: Player
  ) throws(Failure) {
    do throws(Problems) {
      scenario = try request.dial.scenario(at: nil)
    } catch {
      throw .unreadable(error)
    }
    let end = player.begin(about: 15 * futures)
    defer { end() }
    var search = GoalSearch(request: request, futures: max(2, futures), by: player)
    var answer: Answer?
    do throws(GoalSearch.End) {
      answer = try search.answer(checks: max(2, checks))
    } catch {
      if case .failure(let failure) = error { throw failure }
    }
    obstacles = answer.map { search.obstacles(to: $0) } ?? []
    guard let present = search.present?.trial else { return nil }
    (self.request, self.present) = (request, present)
    trials = search.trials.map(\.trial)
    self.answer = answer ?? .stopped(best: search.nearest?.trial)
    isPartial = answer == nil || search.isUnchecked
    (seed, self.futures) = (player.seed, search.futures)
  }
}
