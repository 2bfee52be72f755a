import Schema
import Workforce

/// What acts on leaving besides stage and tier. What is switched off is nil, and is not played.
///
/// A class, so that plans, futures and hazards share one.
final class Factors: Sendable {
  let pay: PayFactor?
  let amenities: BenefitFactor?
  let recognition: BenefitFactor?
  let ceremonies: BenefitFactor?
  let ideaMarket: BenefitFactor?
  let nightWork: NightWorkFactor?
  let bonus: BonusFactor?
  let workload: WorkloadFactor?
  let mentor: MentorFactor?
  let promise: PromiseFactor?
  let stagnation: StagnationFactor?
  let poaching: PoachingFactor?
  let refusal: RefusalFactor?
  let programmes: ProgrammeFactor?
  let reward: RewardFactor?
  let development: DevelopmentFactor?
  let pressure: PressureFactor?
  /// Whether any belongs to persons and not to cells.
  let arePersonal: Bool
  /// Whether any acts at all.
  let act: Bool
  /// How many combinations of circumstances are told apart; 1 where no factor belongs to persons.
  var kinds: Int { !arePersonal ? 1 : reward != nil ? 32 : refusal != nil ? 16 : 8 }

  init(_ scenario: Scenario, _ numbers: inout Numbers) {
    let (levers, effects) = (scenario.levers, scenario.effects)
    let causeAt = Names(scenario.causes)
    func cause(_ name: String?) -> Int? { name.map { causeAt[$0] } }
    pay = PayFactor(levers, effects.pay, cause(effects.pay.cause), &numbers)
    amenities = BenefitFactor(
      levers.amenities, effects.amenities, cause(effects.amenities.cause), &numbers)
    recognition = BenefitFactor(
      levers.recognition, effects.recognition, cause(effects.recognition.cause), &numbers)
    ceremonies = BenefitFactor(
      levers.ceremonies, effects.ceremonies, cause(effects.ceremonies.cause), &numbers)
    ideaMarket = BenefitFactor(
      levers.ideaMarket, effects.ideaMarket, cause(effects.ideaMarket.cause), &numbers)
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
    reward = RewardFactor(scenario.energy, cause(scenario.energy?.cause), &numbers)
    development = DevelopmentFactor(scenario, &numbers)
    pressure = PressureFactor(
      leaving: scenario.coupling, cause(scenario.coupling?.leaving.cause), &numbers)
    arePersonal =
      mentor != nil || promise != nil || stagnation != nil || refusal != nil
      || scenario.energy?.on == true
    act =
      arePersonal || pay != nil || amenities != nil || recognition != nil || nightWork != nil
      || bonus != nil || workload != nil || poaching != nil || programmes != nil
      || ceremonies != nil || ideaMarket != nil || development != nil || pressure != nil
  }

  /// Minor units that benefits and programmes cost for a person of a tier in a week.
  func benefitsPerWeek(tier: Int) -> Int64 {
    benefits.reduce(programmes?.perWeek(tier: tier) ?? 0) { $0 + $1.perWeek }
  }

  /// Whether benefits or programmes cost anything.
  var haveBenefits: Bool { !benefits.isEmpty || programmes != nil }

  private var benefits: [BenefitFactor] {
    [amenities, recognition, ceremonies, ideaMarket].compactMap(\.self)
  }
}
