import Workforce

/// A reward for much energy: a dose until the next assessment.
struct RewardFactor: PersonalFactor {
  let size: CompiledScenario.Number
  let cause: Int?
  let path = "energy.leaving"

  init?(_ energy: Energy?, _ cause: Int?, _ numbers: inout Numbers) {
    guard let energy, energy.on, energy.overflow != nil else { return nil }
    (size, self.cause) = (numbers.add(energy.leaving), cause)
  }
}
