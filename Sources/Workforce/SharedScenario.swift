/// A scenario that several values hold and none changes.
///
/// A scenario has hundreds of fields. Who holds one this way copies one reference, and the code of
/// whoever copies the holder stays short: the compiler takes minutes for what copies many scenarios.
public final class SharedScenario: Sendable {
  /// The scenario.
  public let value: Scenario

  /// Holds a scenario.
  public init(_ value: Scenario) { self.value = value }
}
