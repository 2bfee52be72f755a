import Workforce

extension CompiledScenario {
  /// What couples a week's service to the next week's work. What it does to leaving is among the
  /// `Factors`.
  struct Coupling: Sendable {
    /// Whether a scenario has any, be it switched off.
    var isKept = false
    /// What pressure does to handle time.
    var handleTime: PressureFactor?
    /// Whether contacts come again as those on the floor fail to settle them.
    var repeats = false
    /// Share of those who gave up who come again; nil where demand alone says how many do.
    var redials: Number?

    /// Whether contacts come again otherwise than demand says.
    var returns: Bool { repeats || redials != nil }
  }
}

extension CompiledScenario.Coupling {
  init(_ scenario: Scenario, _ numbers: inout Numbers) {
    guard let coupling = scenario.coupling else { return }
    isKept = true
    guard coupling.on else { return }
    handleTime = PressureFactor(handleTime: coupling, &numbers)
    repeats = coupling.repeats
    redials = coupling.redials.map { numbers.add($0) }
  }
}
