import Randomness
import Schema
import Workforce

extension CompiledScenario {
  /// A course made dense.
  struct Course: Sendable {
    var credits: Int32
    /// Tenths of an hour.
    var hours: Int64
    /// Minor units for each who sits the exam.
    var cost: Int64
    /// Minor units for each sitting.
    var lecturer: Int64
    var pass: Number
    var examsPerYear: Double
    /// The side role that teaches it.
    var teachers: Int?
    /// What it does to handle time, resolution and satisfaction; nil for nothing.
    var effects: [Number?]
    /// By cell.
    var isFor: [Bool]

    var hasEffects: Bool { effects.contains { $0 != nil } }
  }

  /// A side role made dense.
  struct SideRole: Sendable {
    var posts: Number
    var credits: Int32
    /// Courses of which a holder has passed one; 0 where none is asked.
    var knowledge: UInt64
    /// Minor units per week.
    var pay: Int64
    var time: Number
    var learners: Int
    var merit: Double
    /// By cell.
    var isFor: [Bool]
  }

  /// An exam, a posting of credits or the filling of a role's posts on its day; `key` keys its
  /// luck.
  struct Occasion: Sendable {
    var day: Int
    /// The course or role.
    var subject: Int
    var key: UInt64
  }

  /// Everything about credits and side roles; off where a scenario has none, or switches them off.
  struct Training: Sendable {
    var isOn = false
    var courses: [Course] = []
    var roles: [SideRole] = []
    var exams = Agenda<Occasion>()
    var postings = Agenda<Occasion>()
    var fillings = Agenda<Occasion>()
    /// By cell: the courses for it, as bits.
    var open: [UInt64] = []
    var coursesPerYear: Number = 0
    /// By stage: what that is multiplied by; nil for 1.
    var stages: [Number?] = []
    /// Effects of posting and of prizes; nil where there are none.
    var ranking: Number?
    var prizeEffect: Number?
    /// Minor units for each winner, and the share of those who earned credits that win.
    var prize: Int64 = 0
    var winners = 0.0
    /// What prizes can cost for each person who earns credits, in minor units per week.
    var prizesPerWeek = 0.0
    var isOnFloor = true
    var failThreshold = 1.0
    var leastSitting = 1
    var offlineGain: Number = 0
    /// Minor units for each who is taught.
    var offlineCost: Int64 = 0
    /// By review: the least credits; nil for none.
    var asks: [Number?] = []
    /// By group of people: courses passed before the start.
    var before: [[(course: Int, share: Number)]] = []
  }
}

extension CompiledScenario.Training {
  /// Compiles what a scenario that has been read without a problem says of training.
  init(_ scenario: Scenario, _ cells: Cells, _ numbers: inout Numbers) {
    guard scenario.study.isOn, !scenario.courses.isEmpty || !scenario.sideRoles.isEmpty else {
      return
    }
    isOn = true
    let (start, end) = (scenario.start, scenario.start + 7 * scenario.weeks)
    let (courseAt, roleAt) = (Names(scenario.courses), Names(scenario.sideRoles))
    courses = scenario.courses.map { entry in
      let course = entry.value
      return CompiledScenario.Course(
        credits: Int32(course.credits), hours: Int64((10 * course.hours).rounded()),
        cost: course.cost.minorUnits, lecturer: course.lecturer.minorUnits,
        pass: numbers.add(course.pass), examsPerYear: course.examsPerYear,
        teachers: course.taughtBy.map { roleAt[$0] },
        effects: [course.handleTime, course.resolution, course.satisfaction].map {
          $0.isKnown(as: 0) ? nil : numbers.add($0)
        },
        isFor: scenario.cells(cells, course.families, course.stages, course.tiers))
    }
    roles = scenario.sideRoles.map { entry in
      let role = entry.value
      return CompiledScenario.SideRole(
        posts: numbers.add(role.posts), credits: Int32(role.credits),
        knowledge: Self.bits(scenario.courses.map { $0.value.knowledge == role.knowledge }),
        pay: Int64((role.pay?.magnitude ?? 0).rounded()), time: numbers.add(role.time),
        learners: role.learners, merit: role.merit,
        isFor: scenario.cells(cells, role.families, role.stages, role.tiers))
    }
    open = (0..<cells.count).map { cell in Self.bits(courses.map { $0.isFor[cell] }) }
    exams = CompiledScenario.occasions(scenario.courses, "courses.", scenario) {
      $0.dates(from: start, before: end)
    }
    fillings = CompiledScenario.occasions(scenario.sideRoles, "side-roles.", scenario) {
      [start] + $0.dates(from: start + 1, before: end)
    }
    setStudy(scenario, &numbers)
    asks = scenario.reviews.map { review in
      numbers.addUnlessZero(review.value.eligibility.credits)
    }
    before = scenario.people.map { group in
      group.value.passed.map { (courseAt[$0.key], numbers.add($0.value)) }
    }
  }

  private mutating func setStudy(_ scenario: Scenario, _ numbers: inout Numbers) {
    let (study, levers) = (scenario.study, scenario.levers)
    let (start, end) = (scenario.start, scenario.start + 7 * scenario.weeks)
    coursesPerYear = numbers.add(study.courses)
    stages = scenario.stages.map { stage in
      study.stages[named: stage.key].map { numbers.add($0) }
    }
    isOnFloor = study.time == .floor
    (failThreshold, leastSitting) = (study.failThreshold.magnitude, Int(study.leastSitting.number))
    (offlineGain, offlineCost) = (numbers.add(study.offlineGain), study.offlineCost.minorUnits)
    // Where nobody can earn a credit nobody can win.
    let canEarn = scenario.courses.contains { $0.value.credits > 0 && $0.value.pass.largest > 0 }
    let hasPrize =
      canEarn && (levers.studyPrize?.number ?? 0) > 0 && levers.studyWinners.number > 0
    guard hasPrize || levers.studyRanking else { return }
    postings = CompiledScenario.occasions([Named("posted", study)], "study.", scenario) {
      $0.postings(from: start, before: end)
    }
    ranking = numbers.add(study.rankingEffect)
    guard hasPrize else { return }
    (prize, winners) = (levers.studyPrize.minorUnits, levers.studyWinners.magnitude)
    prizeEffect = numbers.add(study.prizeEffect)
    prizesPerWeek =
      Double(prize) * winners * Double(study.posted.count) * Period.week / Period.year
  }

  private static func bits(_ flags: [Bool]) -> UInt64 {
    flags.enumerated().reduce(0) { $1.element ? $0 | 1 << UInt64($1.offset) : $0 }
  }
}

extension CompiledScenario {
  /// The occasions of all entries of a table.
  fileprivate static func occasions<Value>(
    _ entries: [Named<Value>], _ table: String, _ scenario: Scenario, dates: (Value) -> [Day]
  ) -> Agenda<Occasion> {
    Agenda(
      entries.enumerated().flatMap { index, entry in
        dates(entry.value).map { date in
          Occasion(
            day: date - scenario.start, subject: index,
            key: Entity.identity(Entity.stableHash(table + entry.key), day: date.number, 0))
        }
      }, weeks: scenario.weeks, day: \.day)
  }
}

extension Scenario {
  /// By cell: whether it is of the families, stages and tiers named. Where no family or tier is
  /// named it may be any, where no stage is, any in which people take contacts.
  fileprivate func cells(
    _ cells: Cells, _ families: [String], _ stages: [String], _ tiers: [String]
  ) -> [Bool] {
    (0..<cells.count).map { cell in
      let stage = self.stages[cells.stage(of: cell)]
      return (families.isEmpty || families.contains(self.families[cells.family(of: cell)].key))
        && (stages.isEmpty ? stage.value.takesContacts : stages.contains(stage.key))
        && (tiers.isEmpty || tiers.contains(self.tiers[cells.tier(of: cell)].key))
    }
  }
}

extension Money? {
  /// Hundredths of the currency; 0 without an amount.
  fileprivate var minorUnits: Int64 { self.map { Int64($0.magnitude.rounded()) } ?? 0 }
}
