import Workforce

/// Refusal: a dose for whoever sat a review upwards in vain, for a time.
struct RefusalFactor: PersonalFactor {
  let size: CompiledScenario.Number
  let lasts: CompiledScenario.Number
  let cause: Int?
  let path = "effects.refusal.size"

  init?(_ refusal: RefusalEffect, _ cause: Int?, _ numbers: inout Numbers) {
    guard !refusal.size.isKnown(as: 0) else { return nil }
    (size, lasts) = (numbers.add(refusal.size), numbers.add(refusal.lasts))
    self.cause = cause
  }
}
