public import Simulation
public import Workforce

/// What will happen: a scenario, its luck and what the futures came to.
public struct Forecast: Sendable {
  /// What was played.
  public let scenario: Scenario
  /// The scenario made dense.
  public let compiled: CompiledScenario
  /// Whose luck.
  public let seed: UInt64
  /// How many futures were asked for.
  public let asked: Int
  /// What they came to.
  public private(set) var outcome: Outcome

  /// A forecast of no futures yet.
  public init(_ scenario: Scenario, seed: UInt64, asked: Int) {
    (self.scenario, self.seed, self.asked) = (scenario, seed, asked)
    compiled = CompiledScenario(scenario)
    outcome = Outcome(compiled)
  }

  private init(_ forecast: Forecast, asked: Int, outcome: Outcome) {
    (scenario, compiled, seed) = (forecast.scenario, forecast.compiled, forecast.seed)
    (self.asked, self.outcome) = (asked, outcome)
  }

  /// How many futures were played.
  public var futures: Int { outcome.futures }

  /// Whether a run was stopped before all futures were played.
  public var isPartial: Bool { futures < asked }

  /// The forecast after playing on to `asked` futures: the same, bit for bit, as one that was
  /// never stopped.
  public func played(to asked: Int, threads: Int, control: Control) -> Forecast {
    guard asked > futures else { return Forecast(self, asked: asked, outcome: outcome) }
    var outcome = outcome
    outcome.merge(
      Run(compiled, seed: seed, threads: threads)
        .outcome(futures: futures..<asked, control: control))
    return Forecast(self, asked: asked, outcome: outcome)
  }
}
