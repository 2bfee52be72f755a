public import Simulation
public import Workforce

/// A scenario beside what it compiles to, so that it is compiled once for all that is asked of it.
public struct Playable: Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// The scenario made dense.
  public let compiled: CompiledScenario

  /// Compiles a scenario.
  public init(_ scenario: Scenario) {
    (self.scenario, compiled) = (scenario, CompiledScenario(scenario))
  }
}
