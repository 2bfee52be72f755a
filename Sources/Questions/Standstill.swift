public import Simulation
import Statistics
public import Workforce

/// One future as it stands on a Monday: what has come about by then, to look at before anything is
/// changed from that day on.
public struct Standstill: Sendable {
  /// Which future is looked at.
  public enum Choice: Sendable, Hashable {
    /// The one of which so large a share has fewer leavers by then: 0.5 for the middle one.
    case quantile(Double)
    /// That of a number, from 1.
    case number(Int)
  }

  /// What was played.
  public let playable: Playable
  /// The week that begins.
  public let week: Int
  /// The future, from 1.
  public let future: Int
  /// How it was chosen.
  public let choice: Choice
  /// Leavers by then over the futures it was chosen from; nil where it was named.
  public let leavers: Summary?
  /// Futures it was chosen from.
  public let futures: Int
  private let outcome: Outcome

  /// Chooses a future and plays it; nil where it was stopped before.
  ///
  /// - Parameter monday: a Monday after the start and before the close.
  public init?(
    of scenario: Scenario, on monday: Day, _ choice: Choice, futures: Int, by player: Player
  ) throws(Unplayable) {
    let end = player.begin(about: futures)
    defer { end() }
    playable = Playable(scenario)
    (week, self.choice) = ((monday - scenario.start) / 7, choice)
    let index: Int
    switch choice {
    case .number(let number):
      (index, leavers, self.futures) = (number - 1, nil, 0)
    case .quantile(let share):
      let all = Statistic(.leavers, weeks: 0..<week)
      let rows = try player.rows(of: playable, [all], futures: futures)
      let order = rows[all].enumerated().sorted {
        ($0.element, $0.offset) < ($1.element, $1.offset)
      }
      guard let last = order.indices.last else { return nil }
      index = order[Int((share * Double(last)).rounded())].offset
      (leavers, self.futures) = (rows.summary(all), rows.futures)
    }
    future = index + 1
    outcome = try player.aside.outcome(of: playable, futures: index..<index + 1)
    guard outcome.futures == 1 else { return nil }
  }

  /// The Monday.
  public var monday: Day { playable.compiled.monday(of: week) }

  /// What there is of a measure on the Monday, in its unit; nil where it is not kept.
  public func stock(_ measure: Measure, _ cut: [Dimension] = [], _ at: [Int] = []) -> Double? {
    value(measure, cut, at, weeks: week..<week + 1)
  }

  /// What has come of a flow up to the Monday, in its unit; nil where it is not kept.
  public func soFar(_ measure: Measure, _ cut: [Dimension] = [], _ at: [Int] = []) -> Double? {
    value(measure, cut, at, weeks: 0..<week)
  }

  private func value(
    _ measure: Measure, _ cut: [Dimension], _ at: [Int], weeks: Range<Int>
  ) -> Double? {
    guard let series = playable.compiled.layout.index(of: measure, cut: cut, at: at) else {
      return nil
    }
    let sum = weeks.reduce(0.0) { $0 + (outcome.distribution(series, week: $1).mean ?? 0) }
    return sum / Double(measure.description.unit.ticks)
  }
}
