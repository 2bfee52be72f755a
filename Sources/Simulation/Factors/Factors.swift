import Schema
import Workforce

/// What acts on leaving besides stage and tier. What is switched off is nil, and is not played.
///
/// A class, so that plans, futures and hazards share one.
final class Factors: Sendable {
  let pay: PayFactor?
  let amenities: BenefitFactor?
  let recognition: BenefitFactor?
  let nightWork: NightWorkFactor?
  let bonus: BonusFactor?
  let workload: WorkloadFactor?
  let mentor: MentorFactor?
  let promise: PromiseFactor?
  let stagnation: StagnationFactor?
  let poaching: PoachingFactor?
  let refusal: RefusalFactor?
  let programmes: ProgrammeFactor?
  /// Whether any belongs to persons and not to cells.
  let arePersonal: Bool
  /// Whether any acts at all.
  let act: Bool

  init(_ scenario: Scenario, _ numbers: inout Numbers) {
    let (levers, effects) = (scenario.levers, scenario.effects)
    let causeAt = Names(scenario.causes)
    func cause(_ name: String?) -> Int? { name.map { causeAt[$0] } }
    pay = PayFactor(levers, effects.pay, cause(effects.pay.cause), &numbers)
    amenities = BenefitFactor(
      levers.amenities, effects.amenities, cause(effects.amenities.cause), &numbers)
    recognition = BenefitFactor(
      levers.recognition, effects.recognition, cause(effects.recognition.cause), &numbers)
    nightWork = NightWorkFactor(
      scenario.sites.map(\.value), effects.nightWork, cause(effects.nightWork.cause), &numbers)
    bonus = BonusFactor(scenario, cause(effects.bonus.cause), &numbers)
    workload = WorkloadFactor(scenario, cause(effects.workload.cause), &numbers)
    mentor = MentorFactor(levers, effects.mentor, cause(effects.mentor.cause), &numbers)
    promise = PromiseFactor(levers, effects.promiseGap, cause(effects.promiseGap.cause), &numbers)
    stagnation = StagnationFactor(effects.stagnation, cause(effects.stagnation.cause), &numbers)
    poaching = PoachingFactor(effects.poaching, &numbers)
    refusal = RefusalFactor(effects.refusal, cause(effects.refusal.cause), &numbers)
    programmes = ProgrammeFactor(scenario, &numbers)
    arePersonal = mentor != nil || promise != nil || stagnation != nil || refusal != nil
    act =
      arePersonal || pay != nil || amenities != nil || recognition != nil || nightWork != nil
      || bonus != nil || workload != nil || poaching != nil || programmes != nil
  }

  /// How many combinations of circumstances there are; 1 where no factor belongs to persons.
  var kinds: Int {
    refusal != nil ? Circumstances.kindsWithRefusals : arePersonal ? Circumstances.kinds : 1
  }

  /// Minor units that benefits and programmes cost for a person of a tier in a week.
  func benefitsPerWeek(tier: Int) -> Int64 {
    (amenities?.perWeek ?? 0) + (recognition?.perWeek ?? 0) + (programmes?.perWeek(tier: tier) ?? 0)
  }

  /// Whether benefits or programmes cost anything.
  var haveBenefits: Bool { amenities != nil || recognition != nil || programmes != nil }
}
