public import Schema
import Simulation
public import Workforce

/// What becomes of some responses along the settings of a number, or of two (逐档试算): the same
/// futures at every setting, so that one differs from another, and from the scenario as it stands,
/// only by what the setting does.
public struct Sweep: Sendable {
  /// The scenario as it stands.
  public let scenario: Scenario
  /// What is turned: one number, or two for a grid.
  public let axes: [SweepAxis]
  /// What is looked at.
  public let responses: [Response]
  /// How the scenario stands, by response.
  public let present: [Reading]
  /// What was played, in the order of the settings, those of the second axis within those of the
  /// first.
  public let points: [Point]
  /// Futures that each setting was played in.
  public let futures: Int
  /// Whose luck.
  public let seed: UInt64
  /// Whether it was stopped before every setting was played.
  public let isPartial: Bool

  /// Settings, and what comes of them.
  public struct Point: Sendable {
    /// By axis.
    public let settings: [Double]
    /// By response, beside the scenario as it stands.
    public let readings: [Reading]
    /// Whether it is the scenario as it stands.
    public let isPresent: Bool
  }

  /// The most settings of one sweep, all axes together: a planner reads no longer table, and a grid
  /// of seven by seven is within.
  public static let mostSettings = 50

  /// The futures that each setting is played in unless it is said: paired ones tell much.
  public static let usualFutures = 200

  /// Why a sweep is not played: the settings that make no scenario, or one that is not played; none
  /// for the scenario as it stands.
  public struct Failure: Error, Sendable {
    /// By axis.
    public let settings: [Double]
    /// Why.
    public let reason: Untried
  }

  /// Two axes that do not go together.
  public static func obstacle(to axes: [SweepAxis]) -> Problem? {
    let settings = axes.reduce(1) { $0 * $1.settings.count }
    if axes.count == 2, axes[0].dial.path == axes[1].dial.path {
      return QuestionFault.sameNumber.problem(found: axes[1].dial.path)
    }
    guard settings > mostSettings else { return nil }
    return QuestionFault.tooManySettings(most: mostSettings).problem(found: "\(settings)")
  }

  /// Plays every setting; nil where it was stopped before the scenario as it stands was played.
  ///
  /// - Precondition: one axis or two, and no `obstacle` to them.
  public init?(
    _ axes: [SweepAxis], of responses: [Response], in scenario: Scenario,
    futures: Int, by player: Player
  ) throws(Failure) {
    let futures = max(2, futures)
    let settings = Self.settings(axes)
    let end = player.begin(about: (settings.count + 1) * futures)
    defer { end() }
    func play(
      _ scenario: Scenario, at settings: [Double], like base: Scenario
    ) throws(Failure) -> Readings? {
      do throws(Untried) {
        return try player.readings(of: scenario, responses, like: base, futures: futures)
      } catch {
        throw Failure(settings: settings, reason: error)
      }
    }
    // What cannot be played is known before anything is.
    for corner in Self.corners(settings, of: axes) {
      let there = try Self.scenario(axes, at: corner)
      do throws(Unplayable) {
        try player.refuse(Playable(there), futures: futures)
      } catch {
        throw Failure(settings: corner, reason: .unplayable(error))
      }
    }
    guard let base = try play(scenario, at: [], like: scenario) else { return nil }
    var points: [Point] = []
    var isPartial = false
    for settings in settings where !isPartial {
      let isPresent = zip(axes, settings).allSatisfy { $0.dial.present == $1 }
      let played =
        isPresent
        ? base
        : try play(try Self.scenario(axes, at: settings), at: settings, like: scenario)
      guard let played else {
        isPartial = true
        continue
      }
      points.append(
        Point(
          settings: settings, readings: played.readings(beyond: base), isPresent: isPresent))
    }
    (self.scenario, self.axes, self.responses) = (scenario, axes, responses)
    (present, self.points) = (base.readings(beyond: base), points)
    (self.futures, seed, self.isPartial) = (futures, player.seed, isPartial)
  }

  /// All settings in order.
  private static func settings(_ axes: [SweepAxis]) -> [[Double]] {
    axes.reduce([[]]) { lists, axis in
      lists.flatMap { list in axis.settings.map { list + [$0] } }
    }
  }

  /// The settings at the ends of all axes.
  private static func corners(_ settings: [[Double]], of axes: [SweepAxis]) -> [[Double]] {
    settings.filter { list in
      zip(axes, list).allSatisfy { $0.settings.first == $1 || $0.settings.last == $1 }
    }
  }

  private static func scenario(
    _ axes: [SweepAxis], at settings: [Double]
  ) throws(Failure) -> Scenario {
    guard let last = axes.last, let setting = settings.last else {
      preconditionFailure("a sweep turns something")
    }
    do throws(Problems) {
      guard axes.count > 1 else { return try last.dial.scenario(at: setting) }
      let contents: Node
      do throws(Problem) {
        contents = try axes[0].dial.contents(at: settings[0])
      } catch {
        throw Problems([error])
      }
      return try last.dial.over(contents).scenario(at: setting)
    } catch {
      throw Failure(settings: settings, reason: .unreadable(error))
    }
  }
}
