import Randomness
import Schema
import Workforce

/// The programmes of the phases: what they cost, and what they do at reviews, tier by tier.
struct ProgrammeFactor: Sendable {
  private struct Programme: Sendable {
    var perWeek: Int64
    var pass: CompiledScenario.Number
  }

  /// By tier; nil for one of no phase.
  private let programmes: [Programme?]

  init?(_ scenario: Scenario, _ numbers: inout Numbers) {
    guard scenario.levers.programmes, !scenario.phases.isEmpty else { return nil }
    let all = scenario.phases.map { phase in
      let programme = phase.value.programme
      return Programme(
        perWeek: Int64((programme.cost?.magnitude ?? 0).rounded()),
        pass: numbers.add(programme.pass))
    }
    programmes = scenario.tiers.map { tier in
      scenario.phases.firstIndex { $0.value.tiers.contains(tier.key) }.map { all[$0] }
    }
  }

  /// Minor units spent on a person of a tier in a week.
  func perWeek(tier: Int) -> Int64 { programmes[tier]?.perWeek ?? 0 }

  /// The share who pass a review from a tier: its odds p / (1 − p) times what the programme does,
  /// which no size can drive out of 0…1.
  func pass(_ share: Double, tier: Int, _ values: borrowing Column<Double>) -> Double {
    guard let programme = programmes[tier] else { return share }
    return share.withOdds(times: Portable.exp(values[programme.pass]))
  }
}
