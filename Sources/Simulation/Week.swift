/// A step of a week, and where there is anything to do in it.
struct Phase: Sendable {
  /// Whether a scenario has it: asked once for all futures of a worker.
  let isNeeded: @Sendable (CompiledScenario) -> Bool
  /// Whether it is what happens to each person by their own luck.
  let isPersonal: Bool
  let play: @Sendable (inout Future, _ week: Int) -> Void

  private init(
    where isNeeded: @escaping @Sendable (CompiledScenario) -> Bool = { _ in true },
    isPersonal: Bool = false, _ play: @escaping @Sendable (inout Future, _ week: Int) -> Void
  ) {
    (self.isNeeded, self.isPersonal, self.play) = (isNeeded, isPersonal, play)
  }

  private static func personal(
    where isNeeded: @escaping @Sendable (CompiledScenario) -> Bool = { _ in true },
    _ play: @escaping @Sendable (inout Future, _ week: Int) -> Void
  ) -> Phase {
    Phase(where: isNeeded, isPersonal: true, play)
  }

  /// The week, from one Monday to the next: a line for each thing that a mechanism does.
  ///
  /// What happens on a day inside the week counts pro rata (`WorkingWeek`); between kinds of
  /// events the order is this one.
  static let week: [Phase] = [
    // Monday
    Phase { $0.countStocks(week: $1) },
    Phase { $0.ledger.open(week: $1) },
    Phase(where: \.hasLeavingThatVaries) { $0.refreshHazards(week: $1) },
    Phase(where: \.hasMentors) { future, _ in future.mechanisms.mentoring.open() },
    Phase(where: \.hasBenefits) { future, _ in future.payBenefits() },
    Phase(where: \.hasHelpers) { $0.payHelpers(week: $1) },
    Phase(where: \.hasBonuses) { $0.payBonuses(week: $1) },
    Phase(where: \.training.isOn) { future, _ in future.paySideRoles() },
    .personal(where: \.hasCompetitions) { $0.holdCompetitions(week: $1) },
    Phase(where: \.hasFloorTrainers) { future, _ in future.openTeaching() },
    // Who comes
    Phase(where: \.hiring.isRecorded) { $0.placeOrders(week: $1) },
    Phase { $0.startClasses(week: $1) },
    Phase(where: \.hiring.isOn) { $0.startOrders(week: $1) },
    // What befalls people
    .personal(where: \.hasMoves) { $0.moveSideways(week: $1) },
    .personal { $0.meetDueDays(week: $1) },
    .personal(where: \.training.isOn) { $0.holdExams(week: $1) },
    .personal(where: \.training.isOn) { $0.postCredits(week: $1) },
    .personal(where: \.training.isOn) { $0.fillSideRoles(week: $1) },
    .personal { $0.holdReviews(week: $1) },
    Phase(where: \.careers.countsPosts) { future, _ in future.countPosts() },
    .personal(where: \.hasEnergy) { $0.assess(before: 7 * $1 + 7) },
    .personal { $0.letGo(week: $1) },
    // What their time went into
    Phase(where: \.hasMentors) { future, _ in future.payMentors() },
    Phase(where: \.hasFloorTrainers) { future, _ in future.takeTrainers() },
    Phase(where: \.training.isOn) { future, _ in future.takeTimeOff() },
    Phase(where: \.skill.develops) { future, _ in future.develop() },
    Phase(where: \.skill.isScored) { future, _ in future.scoreWork() },
    Phase(where: \.hasDemand) { $0.answer(week: $1) },
    // Sunday
    Phase { future, _ in future.mechanisms.ratings.close(in: &future.ledger) },
    Phase { future, _ in future.ledger.foldFlows() },
    Phase { future, _ in future.mechanisms.costing.count(in: &future.ledger) },
    Phase { $0.ledger.close(week: $1) },
  ]
}

extension CompiledScenario {
  fileprivate var hasLeavingThatVaries: Bool { factors.act }
  fileprivate var hasMentors: Bool { factors.mentor != nil }
  fileprivate var hasHelpers: Bool { factors.workload?.helpers.isEmpty == false }
  fileprivate var hasBonuses: Bool { factors.bonus != nil }
  fileprivate var hasCompetitions: Bool { !careers.competitions.isEmpty }
  fileprivate var hasFloorTrainers: Bool { hiring.traineesPerFloorTrainer != nil }
  fileprivate var hasMoves: Bool { !careers.moves.isEmpty }
  fileprivate var hasEnergy: Bool { energy != nil }
  fileprivate var hasDemand: Bool { !demand.isEmpty }
}
