public import Simulation
public import Workforce

/// What will happen: a scenario, its luck and what the futures came to.
public struct Forecast: Sendable {
  /// What was played.
  public let playable: Playable
  /// Whose luck.
  public let seed: UInt64
  /// How many futures were asked for.
  public let asked: Int
  /// What they came to.
  public private(set) var outcome: Outcome

  /// A forecast of no futures yet.
  public init(_ scenario: Scenario, seed: UInt64, asked: Int) {
    (playable, self.seed, self.asked) = (Playable(scenario), seed, asked)
    outcome = Outcome(playable.compiled)
  }

  private init(_ forecast: Forecast, asked: Int, outcome: Outcome) {
    (playable, seed) = (forecast.playable, forecast.seed)
    (self.asked, self.outcome) = (asked, outcome)
  }

  /// The scenario that was played.
  public var scenario: Scenario { playable.scenario }

  /// The scenario made dense.
  public var compiled: CompiledScenario { playable.compiled }

  /// How many futures were played.
  public var futures: Int { outcome.futures }

  /// Whether a run was stopped before all futures were played.
  public var isPartial: Bool { futures < asked }

  /// The forecast after playing on to `asked` futures: the same, bit for bit, as one that was
  /// never stopped.
  public func played(to asked: Int, by player: Player) throws(Unplayable) -> Forecast {
    guard asked > futures else { return Forecast(self, asked: asked, outcome: outcome) }
    let end = player.begin(about: asked - futures)
    defer { end() }
    var outcome = outcome
    outcome.merge(try player.with(seed: seed).outcome(of: playable, futures: futures..<asked))
    return Forecast(self, asked: asked, outcome: outcome)
  }
}
