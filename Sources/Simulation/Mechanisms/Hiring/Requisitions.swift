import Workforce

/// What is ordered and has not started, and what classes take of each site's limits.
struct Requisitions: ~Copyable {
  /// People ordered for one class.
  struct Order: BitwiseCopyable {
    var entry: Int32
    /// The day that was promised, and the day it will be.
    var promised: Int32
    var day: Int32
    /// The first person's number among those of the entry's class of that day.
    var first: Int32
    var people: Int32
  }

  /// In the order in which they were placed.
  var orders: [Order] = []
  /// Kept for the review at hand: by cell, people who stay in their stage.
  var staying: Column<Double>
  private let weeks: Int
  /// By site and week: people who start, classes that start, classes and people in training.
  private var starters: Column<Int32>
  private var started: Column<Int32>
  private var running: Column<Int32>
  private var trainees: Column<Int32>

  init(_ compiled: CompiledScenario) {
    weeks = compiled.weeks
    let count =
      compiled.hiring.isOn || compiled.funnel.isOn ? compiled.sites.count * compiled.weeks : 0
    orders.reserveCapacity(compiled.hiring.entries.count * compiled.weeks)
    staying = Column(repeating: 0, count: compiled.cells.count)
    starters = Column(repeating: 0, count: count)
    started = Column(repeating: 0, count: count)
    running = Column(repeating: 0, count: count)
    trainees = Column(repeating: 0, count: count)
  }

  mutating func removeAll() {
    orders.removeAll(keepingCapacity: true)
    for place in 0..<starters.count {
      (starters[place], started[place], running[place], trainees[place]) = (0, 0, 0, 0)
    }
  }

  /// How many of so many people can start at a site on a day: as many as fit in the largest classes
  /// for which there is room, and no class of fewer than the fewest.
  func room(
    for people: Int, at site: Int, on day: Int, trainingDays: Int,
    _ limits: CompiledScenario.HiringLimits
  ) -> Int {
    let first = site * weeks + day / 7
    var most = min(people, limits.market - Int(starters[first]))
    guard trainingDays > 0 else { return max(0, most) }
    var classes = limits.classesPerWeek - Int(started[first])
    for place in places(site, day, trainingDays) {
      classes = min(classes, limits.rooms - Int(running[place]))
      most = min(most, limits.trainees - Int(trainees[place]))
    }
    most = min(most, max(0, classes) * limits.classSize)
    guard most > 0 else { return 0 }
    let full = most / limits.classSize
    // The last class takes people from the others, down to the fewest for whom one is held.
    let isHeld = most >= (full + 1) * limits.leastClass
    return most % limits.classSize == 0 || isHeld ? most : full * limits.classSize
  }

  /// Takes people who start together off the limits, or gives what they took back (−1).
  mutating func book(
    _ people: Int, at site: Int, on day: Int, trainingDays: Int,
    _ limits: CompiledScenario.HiringLimits, times sign: Int32 = 1
  ) {
    let (first, classes) = (site * weeks + day / 7, (people - 1) / limits.classSize + 1)
    guard people > 0 else { return }
    starters[first] += sign * Int32(people)
    guard trainingDays > 0 else { return }
    started[first] += sign * Int32(classes)
    for place in places(site, day, trainingDays) {
      running[place] += sign * Int32(classes)
      trainees[place] += sign * Int32(people)
    }
  }

  /// The weeks of a class up to the close.
  private func places(_ site: Int, _ day: Int, _ trainingDays: Int) -> ClosedRange<Int> {
    let last = min(weeks - 1, (day + trainingDays - 1) / 7)
    return site * weeks + day / 7...site * weeks + last
  }
}
