import Randomness
import Workforce

/// What training has come to in one future, besides people's files.
struct Studies: ~Copyable {
  /// By cell: exams a person would sit in a year.
  private(set) var effort: Column<Double>
  /// By tier: the least credits that a review from it asks for; `Int32.max` where none does.
  private(set) var asks: Column<Int32>
  /// By course.
  private(set) var pass: Column<Double>
  private(set) var isOffline: Column<Bool>
  /// By role and cell.
  var holders: Column<Int64>
  /// By cell: working days to be taken off the floor.
  var owed: Column<Double>

  /// By cell: courses open to it.
  private(set) var openTo: [UInt64]
  /// By the courses that somebody may still sit, as bits: exams offered in a year; none where
  /// there are many courses.
  private(set) var offeredOf: [Double]
  /// The series of courses gone offline; −1 where it is not kept.
  let offlineSeries: Int

  init(_ compiled: CompiledScenario) {
    openTo = compiled.training.open
    let courses = compiled.training.courses.count
    offeredOf = ((1...12).contains(courses) ? 0..<1 << courses : 0..<0).map {
      compiled.training.examsPerYear(UInt64($0))
    }
    offlineSeries = compiled.layout.index(of: .offlineCourses) ?? -1
    let (training, cells) = (compiled.training, compiled.training.isOn ? compiled.cells.count : 0)
    effort = Column(repeating: 0, count: cells)
    // Interviewers are taken off the floor too.
    owed = Column(repeating: 0, count: compiled.funnel.isOn ? compiled.cells.count : cells)
    asks = Column(repeating: .max, count: training.isOn ? compiled.tiers.count : 0)
    pass = Column(repeating: 1, count: training.courses.count)
    isOffline = Column(repeating: false, count: training.courses.count)
    holders = Column(repeating: 0, count: training.roles.count * cells)
  }

  /// Goes on under another scenario: side roles are held and time is owed as before.
  mutating func goOn(_ compiled: CompiledScenario, _ figures: borrowing Figures) {
    var fresh = Studies(compiled)
    fresh.draw(compiled, figures)
    if fresh.holders.count == holders.count { swap(&fresh.holders, &holders) }
    if fresh.owed.count == owed.count { swap(&fresh.owed, &owed) }
    for course in 0..<min(isOffline.count, fresh.isOffline.count) where isOffline[course] {
      fresh.goOffline(course, gain: figures.values[compiled.training.offlineGain])
    }
    self = fresh
  }

  /// Begins a future.
  mutating func draw(_ compiled: CompiledScenario, _ figures: borrowing Figures) {
    owed.fill(0..<owed.count, with: 0)
    guard compiled.training.isOn else { return }
    holders.fill(0..<holders.count, with: 0)
    asks.fill(0..<asks.count, with: .max)
    for (review, least) in zip(compiled.reviews, compiled.training.asks) {
      guard let least, figures.values[least] > 0 else { continue }
      asks[review.from] = min(asks[review.from], Int32(figures.values[least].rounded(.up)))
    }
    for (index, course) in compiled.training.courses.enumerated() {
      pass[index] = figures.values[course.pass]
      isOffline[index] = false
    }
    for cell in 0..<effort.count {
      effort[cell] = compiled.training.effort(figures.cells[cell], figures.values)
    }
  }

  /// From now on more people pass: of those who would fail, a share.
  mutating func goOffline(_ course: Int, gain: Double) {
    isOffline[course] = true
    pass[course] = 1 - (1 - pass[course]) * (1 - gain)
  }
}

extension CompiledScenario.Training {
  /// Exams that a person in a cell would sit in a year.
  fileprivate func effort(
    _ conditions: Conditions, _ values: borrowing Column<Double>
  ) -> Double {
    var effort = values[coursesPerYear]
    if let factor = stages[Int(conditions.stage)] { effort *= values[factor] }
    if let ranking { effort *= Portable.exp(values[ranking]) }
    guard let prizeEffect, conditions.payPerWeek > 0 else { return effort }
    let dose = 100 * prizesPerWeek / Double(conditions.payPerWeek)
    return effort * Portable.exp(values[prizeEffect] * dose)
  }

  /// Exams of some courses, given as bits, in a year.
  @inline(__always)
  func examsPerYear(_ courses: UInt64) -> Double {
    var (rest, sum) = (courses, 0.0)
    while rest != 0 {
      sum += self.courses[rest.trailingZeroBitCount].examsPerYear
      rest &= rest - 1
    }
    return sum
  }
}
