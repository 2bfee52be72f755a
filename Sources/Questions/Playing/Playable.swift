public import Simulation
public import Workforce

/// A scenario beside what it compiles to, so that it is compiled once for all that is asked of it.
public struct Playable: Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// The scenario made dense.
  public let compiled: CompiledScenario

  /// Compiles a scenario.
  ///
  /// - Parameter recording: What is recorded besides what always is.
  public init(_ scenario: Scenario, recording: Recording = Recording()) {
    self.scenario = scenario
    compiled = CompiledScenario(scenario, recording: recording)
  }

  /// Compiles a scenario that counts what is paid for in another one too, so that a price that only
  /// one of them gives can be compared with none.
  init(_ scenario: Scenario, pricedLike other: Scenario) {
    (self.scenario, compiled) = (scenario, CompiledScenario(scenario, pricedLike: other))
  }

  /// Two scenarios that count the same prices; the first as it is where they do already.
  static func alike(_ first: Playable, _ second: Scenario) -> (Playable, Playable) {
    let prices = Price.given(in: first.scenario)
    guard prices != Price.given(in: second) else { return (first, Playable(second)) }
    return (
      Playable(first.scenario, pricedLike: second), Playable(second, pricedLike: first.scenario)
    )
  }
}
