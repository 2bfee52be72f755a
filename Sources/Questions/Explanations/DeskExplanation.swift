import Schema
import Simulation
public import Statistics
public import Workforce

/// One thing that can be done about waiting at the HR desk.
public enum DeskRemedy: Sendable, Hashable, CaseIterable {
  /// Papers are sent two working days earlier.
  case earlier
  /// Tasks have rules, steps and forms.
  case standardised
  /// One more person works in HR.
  case oneMore
  /// People are told when their matter will be done.
  case told

  /// Working days by which papers come earlier.
  public static let daysEarlier = 2

  /// The scenario with it; nil where there is nothing to do, or no room for it.
  func applied(to scenario: Scenario) -> Scenario? {
    guard let hr = scenario.hrInForce else { return nil }
    var better = hr
    switch self {
    case .earlier:
      let days = Int(hr.desk.ahead.magnitude) + Self.daysEarlier
      guard days <= scenario.mostDaysAhead, let ahead = Span(number: Double(days), suffix: " days")
      else { return nil }
      better.desk.ahead = ahead
    case .standardised:
      guard !hr.desk.standardised else { return nil }
      better.desk.standardised = true
    case .oneMore:
      guard let people = Count(number: hr.people.number + 1, suffix: "") else { return nil }
      better.people = people
    case .told:
      guard hr.desk.expectation == .none, !hr.desk.goodwill.isKnown(as: 0) else { return nil }
      better.desk.expectation = .told
    }
    return scenario.changedThroughout {
      $0.hr = better
      return true
    }
  }
}

/// What each remedy does to waiting at the HR desk: paired differences in the same futures.
public struct DeskExplanation: Sendable {
  /// What a remedy changes.
  public struct Effect: Sendable {
    /// The remedy.
    public let remedy: DeskRemedy
    /// Starts put off, starts lost and leavers in all weeks together: how many more.
    public let putOff: Estimate
    /// Starts lost.
    public let lost: Estimate
    /// Leavers.
    public let leavers: Estimate
    /// Tasks done as promised: by how many points of a hundred more.
    public let prompt: Estimate
  }

  /// The forecast that is explained.
  public let scenario: Scenario
  /// Starts put off, and tasks done as promised (in per cent), in all weeks together.
  public let putOff: Summary
  /// Tasks done as promised.
  public let prompt: Summary
  /// The largest effect on starts first, and of equals that on promises.
  public let effects: [Effect]
  /// Futures played again.
  public let futures: Int
  /// Whether it was stopped before every remedy was tried.
  public let isPartial: Bool

  /// Explains the desk of a forecast; nil where there is none, or where it was stopped before there
  /// was anything to say.
  ///
  /// - Throws: why a scenario is not played.
  public init?(_ forecast: Forecast, by player: Player) throws(Unplayable) {
    let (scenario, weeks) = (forecast.scenario, forecast.compiled.weeks)
    let futures = min(GapExplanation.mostFutures, forecast.futures)
    let player = player.with(seed: forecast.seed)
    let end = player.begin(about: (1 + DeskRemedy.allCases.count) * futures)
    defer { end() }
    let close = weeks..<weeks + 1
    let (putOff, lost, leavers, prompt) = (
      Statistic(.startsDelayed, weeks: close), Statistic(.startsLost, weeks: close),
      Statistic(.leavers, weeks: close), Statistic(.promptHR, weeks: close)
    )
    let all = [putOff, lost, leavers, prompt]
    let facts = try player.rows(of: forecast.playable, all, futures: futures)
    let ticks = Measure.promptHR.description.unit.ticks
    guard scenario.hrInForce != nil, facts.futures == futures,
      let putOffNow = facts.summary(putOff), let promptNow = facts.summary(prompt, ticks: ticks)
    else { return nil }
    var effects: [Effect] = []
    var isPartial = false
    for remedy in DeskRemedy.allCases where !isPartial {
      guard let better = remedy.applied(to: scenario) else { continue }
      let other = try player.rows(of: Playable(better), all, futures: futures)
      guard other.futures == futures else {
        isPartial = true
        continue
      }
      guard let more = facts.change(putOff, in: other), let gone = facts.change(lost, in: other),
        let left = facts.change(leavers, in: other),
        let kept = facts.change(prompt, in: other, ticks: Double(ticks))
      else { continue }
      effects.append(
        Effect(remedy: remedy, putOff: more, lost: gone, leavers: left, prompt: kept))
    }
    self.effects = effects.sorted {
      ($0.putOff.value, -$0.prompt.value) < ($1.putOff.value, -$1.prompt.value)
    }
    (self.scenario, self.putOff, self.prompt) = (scenario, putOffNow, promptNow)
    (self.futures, self.isPartial) = (futures, isPartial)
  }
}
