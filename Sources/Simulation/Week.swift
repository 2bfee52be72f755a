import Workforce

/// A step of the week: what a mechanism does, when, and in which scenarios.
struct Phase: Sendable {
  /// When a step is played, and what it is told: the week, or the day counted from the first
  /// Monday.
  enum Time: Sendable {
    /// As a week begins: what goes by its Monday.
    case monday
    /// On the days that a scenario has for it.
    case days(@Sendable (CompiledScenario) -> [Int])
    /// When all days have passed: what goes by the week as it was.
    case sunday
  }

  let time: Time
  /// Whether a scenario has it: asked once for all futures of a worker.
  let isNeeded: @Sendable (CompiledScenario) -> Bool
  /// Whether it is what happens to each person by their own luck: copies of a person live by these
  /// alone.
  let isPersonal: Bool
  let play: @Sendable (inout Future, _ weekOrDay: Int) -> Void

  private static func monday(
    where isNeeded: @escaping @Sendable (CompiledScenario) -> Bool = { _ in true },
    _ play: @escaping @Sendable (inout Future, _ week: Int) -> Void
  ) -> Phase {
    Phase(time: .monday, isNeeded: isNeeded, isPersonal: false, play: play)
  }

  private static func on(
    _ days: @escaping @Sendable (CompiledScenario) -> [Int], isPersonal: Bool = true,
    _ play: @escaping @Sendable (inout Future, _ day: Int) -> Void
  ) -> Phase {
    Phase(
      time: .days(days), isNeeded: { !days($0).isEmpty }, isPersonal: isPersonal, play: play)
  }

  private static func sunday(
    where isNeeded: @escaping @Sendable (CompiledScenario) -> Bool = { _ in true },
    _ play: @escaping @Sendable (inout Future, _ week: Int) -> Void
  ) -> Phase {
    Phase(time: .sunday, isNeeded: isNeeded, isPersonal: false, play: play)
  }

  /// The week, from one Monday to the next: a line for each thing that a mechanism does.
  ///
  /// A day begins at 0:00 with what ends and what opens; then it is counted, where it is counted;
  /// then come these events, in this order, whatever the order of lines in a file. People leave
  /// between days, by their clock. What ends on the next Monday at 0:00 belongs to the week before
  /// it, so that people + starters − leavers is people of the next Monday (`Future.turn`).
  static let week: [Phase] = [
    // Counted
    .monday(where: \.hasWaiting) { $0.countWaiting(week: $1) },
    .monday { $0.countStocks(on: 7 * $1) },
    .monday { $0.lookWhoIsHere(week: $1) },
    .monday { $0.ledger.open(week: $1) },
    .monday(where: \.hasWaiting) { future, _ in future.passWaiting() },
    .monday(where: \.hasLeavingThatVaries) { $0.refreshHazards(week: $1) },
    .monday(where: \.hasMentors) { future, _ in future.mechanisms.mentoring.open() },
    .monday(where: \.hasBenefits) { future, _ in future.payBenefits() },
    .monday(where: \.hasHelpers) { $0.payHelpers(week: $1) },
    .monday(where: \.training.isOn) { future, _ in future.paySideRoles() },
    .monday(where: \.hasFloorTrainers) { future, _ in future.openTeaching() },
    .monday(where: \.hiring.isRecorded) { $0.placeOrders(week: $1) },
    .monday(where: \.funnel.isOn) { $0.recruit(week: $1) },
    .on({ $0.openingsInsideWeeks.map(\.day) }, isPersonal: false) { $0.countOpening(on: $1) },
    // Who comes
    .on(\.daysOfPapers, isPersonal: false) { $0.workAtDesk(upTo: $1) },
    .on(\.mentorDays) { $0.matchMentors(on: $1) },
    .on(\.waitingDays, isPersonal: false) { $0.startWaiting(on: $1) },
    .on(\.classes.days, isPersonal: false) { $0.startClasses(on: $1) },
    .on(\.orderDays, isPersonal: false) { $0.startOrders(on: $1) },
    // What is paid
    .on(\.bonusDays, isPersonal: false) { $0.payBonuses(on: $1) },
    // Courses
    .on(\.training.exams.days) { $0.holdExams(on: $1) },
    .on(\.training.postings.days) { $0.postCredits(on: $1) },
    .on(\.training.fillings.days) { $0.fillSideRoles(on: $1) },
    // Tiers
    .on(\.reviewDays) { $0.holdReviews(on: $1) },
    .on(\.daysOfPosts, isPersonal: false) { future, _ in future.countPosts() },
    // Families
    .on(\.careers.moveDays.days) { $0.moveSideways(on: $1) },
    // Sites
    .on(\.loans.days, isPersonal: false) { $0.lend(on: $1) },
    // Energy
    .on(\.assessmentDays) { $0.assess(on: $1) },
    // What the week's time went into
    .sunday(where: \.hasMentors) { future, _ in future.payMentors() },
    .sunday(where: \.hasFloorTrainers) { $0.takeTrainers(week: $1) },
    .sunday(where: \.funnel.isOn) { $0.closeRecruiting(week: $1) },
    .sunday(where: \.takesTimeOff) { future, _ in future.takeTimeOff() },
    .sunday(where: \.skill.develops) { future, _ in future.develop() },
    .sunday(where: \.skill.isScored) { future, _ in future.scoreWork() },
    .sunday(where: \.hasDesk) { $0.closeDesk(week: $1) },
    .sunday(where: \.hasDemand) { $0.answer(week: $1) },
    .sunday(where: \.contracts.differ) { future, _ in future.countFullTimeWork() },
    .sunday { future, _ in future.mechanisms.ratings.close(in: &future.ledger) },
    .sunday { future, _ in future.ledger.foldFlows() },
    .sunday { future, week in
      future.mechanisms.costing.count(week: week, in: &future.ledger)
    },
    .sunday { $0.ledger.close(week: $1) },
  ]
}

/// The steps of a scenario, and the days on which there is anything to do for everybody.
struct Timetable: Sendable {
  /// A step that is played on days of its own.
  struct Dated: Sendable {
    let phase: Phase
    /// By week: a bit for each of its days, Monday first.
    fileprivate var days: [UInt8]
  }

  let mondays: [Phase]
  /// In the order of a day.
  let days: [Dated]
  /// Those of them that copies of a person live by.
  let personalDays: [Dated]
  let sundays: [Phase]

  init(_ compiled: CompiledScenario) {
    let phases = Phase.week.filter { $0.isNeeded(compiled) }
    mondays = phases.filter { if case .monday = $0.time { true } else { false } }
    sundays = phases.filter { if case .sunday = $0.time { true } else { false } }
    days = phases.compactMap { phase in
      guard case .days(let days) = phase.time else { return nil }
      var dated = Dated(phase: phase, days: Array(repeating: 0, count: compiled.weeks))
      for day in days(compiled) where day < 7 * compiled.weeks {
        dated.days[day / 7] |= 1 << UInt8(day % 7)
      }
      return dated
    }
    personalDays = days.filter(\.phase.isPersonal)
  }
}

extension Future {
  /// One turn of the world, from one Monday to the next.
  mutating func turn(_ week: Int) {
    meetSuccessor(week: week)
    let timetable = timetable
    for phase in timetable.mondays { phase.play(&self, week) }
    pass(week, timetable.days)
    for phase in timetable.sundays { phase.play(&self, week) }
  }

  /// What a week does to each person by their own luck; copies of a person live by it alone.
  mutating func befall(week: Int) {
    meetSuccessor(week: week)
    let timetable = timetable
    pass(week, timetable.personalDays)
  }

  /// The days of a week up to 0:00 of the next Monday.
  private mutating func pass(_ week: Int, _ steps: [Timetable.Dated]) {
    var eventful: UInt8 = 0
    for step in steps { eventful |= step.days[week] }
    for offset in 0..<7 where eventful >> offset & 1 == 1 {
      // What ends on a Monday has ended with the week before.
      if offset > 0 {
        meetDueDays(week: week, upTo: offset)
        letGo(before: offset, week: week)
      }
      for step in steps where step.days[week] >> offset & 1 == 1 {
        step.phase.play(&self, 7 * week + offset)
      }
    }
    meetDueDays(week: week, upTo: 7)
    letGo(week: week)
  }
}

extension CompiledScenario {
  fileprivate var hasWaiting: Bool { !waitingCells.isEmpty }
  fileprivate var hasLeavingThatVaries: Bool { factors.act }
  fileprivate var takesTimeOff: Bool { training.isOn || funnel.isOn }
  fileprivate var hasMentors: Bool { factors.mentor != nil }
  fileprivate var orderDays: [Int] {
    (0..<7 * weeks).filter { hiring.mayStart(on: $0) }
  }
  fileprivate var bonusDays: [Int] { factors.bonus?.paydays.days ?? [] }
  fileprivate var mentorDays: [Int] { hasMentors ? Array(0..<7 * weeks) : [] }
  fileprivate var reviewDays: [Int] {
    sessions.days + (careers.competitions.isEmpty ? [] : (0..<weeks).map { 7 * $0 })
  }
  /// The day of each week with its last review.
  fileprivate var daysOfPosts: [Int] {
    guard careers.countsPosts else { return [] }
    return (0..<weeks).map { week in sessions.week(week).last.map { sessions.days[$0] } ?? 7 * week
    }
  }
  fileprivate var assessmentDays: [Int] { energy?.days.days ?? [] }
  fileprivate var hasHelpers: Bool { factors.workload?.helpers.isEmpty == false }
  fileprivate var hasFloorTrainers: Bool { hiring.traineesPerFloorTrainer != nil }
  /// Days on which a class that waits for trainers may be tried again: whole weeks after one.
  fileprivate var waitingDays: [Int] {
    guard hasFloorTrainers else { return [] }
    var isTried = Array(repeating: false, count: 7)
    for day in classes.days + orderDays { isTried[day % 7] = true }
    return (0..<7 * weeks).filter { isTried[$0 % 7] }
  }
  fileprivate var hasDesk: Bool { deskSeries != nil }
  /// Days on which somebody may start, who needs papers.
  fileprivate var daysOfPapers: [Int] {
    desk == nil ? [] : Set(classes.days + orderDays).sorted()
  }
  fileprivate var hasDemand: Bool { !demand.isEmpty }
}
