public import Simulation
public import Workforce

/// A scenario beside what it compiles to, so that it is compiled once for all that is asked of it.
public struct Playable: Sendable {
  private let shared: SharedScenario
  /// The scenario.
  public var scenario: Scenario { shared.value }
  /// The scenario made dense.
  public let compiled: CompiledScenario

  /// Compiles a scenario.
  ///
  /// - Parameter recording: What is recorded besides what always is.
  public init(_ scenario: Scenario, recording: Recording = Recording()) {
    shared = SharedScenario(scenario)
    compiled = CompiledScenario(scenario, recording: recording)
  }

  /// Compiles a scenario that counts what is counted in another one too, so that what only one of
  /// them has, such as a price, can be compared with none.
  init(_ scenario: Scenario, countedLike other: Scenario) {
    shared = SharedScenario(scenario)
    compiled = CompiledScenario(scenario, countedLike: [other])
  }

  /// Two scenarios that count the same things; the first as it is where they do already.
  static func alike(_ first: Playable, _ second: Scenario) -> (Playable, Playable) {
    let other = Playable(second)
    guard
      first.compiled.layout.series != other.compiled.layout.series
        || first.compiled.countedDays != other.compiled.countedDays
    else { return (first, other) }
    return (
      Playable(first.scenario, countedLike: second), Playable(second, countedLike: first.scenario)
    )
  }
}
