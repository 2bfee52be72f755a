import Schema
import Workforce

/// What acts on leaving besides stage and tier: the drivers that a scenario has, compiled. What is
/// switched off is not there, and is not played.
///
/// A class, so that compiled scenarios, futures and hazards share one.
final class Factors: Sendable {
  /// Those that act in all weeks, in the order in which they multiply.
  let standing: [StandingFactor]
  /// Those that belong to persons, each with what is then so of them.
  let personal: [(circumstance: Circumstances, driver: LeavingDriver, factor: any PersonalFactor)]
  let bonus: BonusFactor?
  let workload: WorkloadFactor?
  let mentor: MentorFactor?
  let promise: PromiseFactor?
  let stagnation: StagnationFactor?
  let refusal: RefusalFactor?
  let poaching: PoachingFactor?
  let programmes: ProgrammeFactor?
  let pressure: PressureFactor?
  let goodwill: GoodwillFactor?
  let onboarding: OnboardingFactor?
  /// Whether any belongs to persons and not to cells.
  let arePersonal: Bool
  /// What can be so of anybody.
  let flags: Circumstances
  /// Whether any acts at all.
  let act: Bool
  /// How many combinations of circumstances are told apart; 1 where no factor belongs to persons.
  let kinds: Int

  init(_ scenario: Scenario, _ numbers: inout Numbers) {
    let effects = scenario.effects
    let causeAt = Names(scenario.causes)
    func cause(_ name: String?) -> Int? { name.map { causeAt[$0] } }
    var standing: [StandingFactor] = []
    var personal: [(Circumstances, LeavingDriver, any PersonalFactor)] = []
    var (bonus, workload): (BonusFactor?, WorkloadFactor?)
    var (mentor, promise): (MentorFactor?, PromiseFactor?)
    var (stagnation, refusal): (StagnationFactor?, RefusalFactor?)
    var (poaching, pressure): (PoachingFactor?, PressureFactor?)
    var goodwill: GoodwillFactor?
    for driver in LeavingDriver.all {
      func add(_ factor: (any PersonalFactor)?, _ circumstance: Circumstances) {
        if let factor { personal.append((circumstance, driver, factor)) }
      }
      switch driver.acts(in: scenario) {
      case .always(let action):
        standing.append(
          StandingFactor(
            driver, action, cause(action.cause), stages: scenario.stages.count,
            tiers: scenario.tiers.count, &numbers))
      case .bonus:
        bonus = BonusFactor(scenario, cause(effects.bonus.cause), &numbers)
      case .workload:
        workload = WorkloadFactor(scenario, cause(effects.workload.cause), &numbers)
      case .mentor:
        mentor = MentorFactor(
          scenario.levers, effects.mentor, cause(effects.mentor.cause), &numbers)
        add(mentor, .mentored)
      case .promise:
        promise = PromiseFactor(
          scenario.levers, effects.promiseGap, cause(effects.promiseGap.cause), &numbers)
        add(promise, .misled)
      case .stagnation:
        stagnation = StagnationFactor(
          effects.stagnation, cause(effects.stagnation.cause), &numbers)
        add(stagnation, .stagnant)
      case .refusal:
        refusal = RefusalFactor(effects.refusal, cause(effects.refusal.cause), &numbers)
        add(refusal, .refused)
      case .reward:
        add(RewardFactor(scenario.energy, cause(scenario.energy?.cause), &numbers), .rewarded)
      case .pressure:
        pressure = PressureFactor(
          leaving: scenario.coupling, cause(scenario.coupling?.leaving.cause), &numbers)
      case .poaching:
        poaching = PoachingFactor(effects.poaching, &numbers)
      case .goodwill: goodwill = GoodwillFactor(scenario.hrInForce?.desk, &numbers)
      case .onboarding, .channel, nil: break
      }
    }
    onboarding = OnboardingFactor(scenario.onboarding, &numbers)
    programmes = ProgrammeFactor(scenario, &numbers)
    (self.standing, self.personal) = (standing, personal)
    (self.bonus, self.workload, self.mentor, self.promise) = (bonus, workload, mentor, promise)
    (self.stagnation, self.refusal) = (stagnation, refusal)
    (self.poaching, self.pressure, self.goodwill) = (poaching, pressure, goodwill)
    // Retraining takes circumstances too, with energy on.
    let haveCircumstances = !personal.isEmpty || scenario.energy?.on == true
    arePersonal = haveCircumstances || goodwill != nil || onboarding != nil
    // Whose energy overflows is rewarded, whether or not that acts on leaving.
    flags = personal.reduce(scenario.energy?.on == true ? .rewarded : []) { $0.union($1.0) }
    let highest = personal.map(\.0.rawValue).max() ?? 0
    // Eight at the least: the first three circumstances are told apart together.
    kinds = !haveCircumstances ? 1 : max(8, 2 * Int(highest))
    act =
      arePersonal || !standing.isEmpty || bonus != nil || workload != nil || poaching != nil
      || pressure != nil
  }

  /// The compiled driver that acts in all weeks; nil where it does not.
  func standing(_ driver: LeavingDriver) -> StandingFactor? {
    standing.first { $0.driver == driver }
  }

  /// Minor units that benefits and programmes cost for a person in a week.
  func benefitsPerWeek(site: Int, stage: Int, tier: Int) -> Int64 {
    standing.reduce(programmes?.perWeek(tier: tier) ?? 0) {
      $0 + $1.perWeek(site: site, stage: stage, tier: tier)
    }
  }

  /// Whether benefits or programmes cost anything.
  var haveBenefits: Bool { standing.contains(where: \.spends) || programmes != nil }
}
