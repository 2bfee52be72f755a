import Queueing
import Randomness
import Workforce

/// How long some people waited for their papers.
struct Papers: BitwiseCopyable {
  /// Calendar days by which they start later than they were to.
  var daysLate = 0
  /// Working days that they have waited beyond the promise.
  var daysBeyond = 0

  /// Nobody waited.
  static let inTime = Papers()
}

/// The HR desk in one future: who waits for papers, and how long tasks wait.
struct Desk: ~Copyable {
  /// People of one class whose papers are done on one day: later than promised, or too late.
  struct Group: BitwiseCopyable {
    /// The class, which with the day that was meant is the key of its people's luck.
    var key: UInt64
    var meant: Int
    var first: Int
    var people: Int
    var cell: Int
    var showUp: CompiledScenario.Number
    /// Working days: on which the class needs the papers, and on which they are done.
    var needed: Int
    var done: Int
    var beyond: Int
    /// Whether their class has started without them.
    var isPutOff = false
  }

  /// People ordered, whose papers have not been sent yet.
  struct Order: BitwiseCopyable {
    var key: UInt64
    var day: Int
    var first: Int
    var people: Int
    var cell: Int
    var showUp: CompiledScenario.Number
  }

  /// The day of the Monday at hand.
  private(set) var monday = 0
  private let series: CompiledScenario.DeskSeries?
  private let promise: Int
  private var queue: CapacityQueue
  /// Slates that HR draws up in the time that the desk leaves.
  private var slates: CapacityQueue
  /// The first working day whose tasks have not come yet.
  private(set) var next = 0
  /// By working day: leavers whose papers come on it, and tasks that are done on it.
  private var leavers: Column<Int32>
  private var finished: Column<Int32>
  /// Tasks that wait when the working day before `next` is over.
  private(set) var waiting: Int64 = 0
  /// Tasks of the week at hand, and of all weeks.
  private var waits: WaitCounts
  private(set) var allWaits: WaitCounts
  /// By week: what those already here mind who waited, in people's weeks of a doubled hazard.
  private var slights: Column<Double>
  /// How long it lasts.
  private var weeksMinded = 0
  /// What is added up of it in the week at hand.
  private var slightsNow = 0.0
  /// What each person minds who waited to join.
  private var ofPeople: PersonColumn<TimedWeight>
  /// In the order in which their papers were sent.
  var groups: [Group] = []
  var orders: [Order] = []

  init(_ compiled: CompiledScenario) {
    let days = compiled.desk?.days.count ?? 0
    (series, promise) = (compiled.deskSeries, compiled.desk?.promise ?? 0)
    queue = CapacityQueue(days: days)
    slates = CapacityQueue(days: compiled.slates == nil ? 0 : days)
    leavers = Column(repeating: 0, count: days + 1)
    finished = Column(repeating: 0, count: days + 1)
    let isMinded = compiled.factors.goodwill != nil
    slights = Column(repeating: 0, count: isMinded ? compiled.weeks : 0)
    ofPeople = PersonColumn(repeating: TimedWeight(), isKept: isMinded)
    let isKept = compiled.deskSeries != nil
    waits = WaitCounts(isKept: isKept)
    allWaits = WaitCounts(isKept: isKept)
  }

  mutating func begin(_ compiled: CompiledScenario, _ figures: borrowing Figures) {
    monday = 0
    guard let desk = compiled.desk else { return }
    let capacity = desk.capacity(figures.values)
    queue.clear { _ in capacity }
    if let each = compiled.slates?.capacity { slates.clear { _ in each } }
    (next, waiting) = (0, 0)
    leavers.fill(0..<leavers.count, with: 0)
    finished.fill(0..<finished.count, with: 0)
    waits.clear()
    allWaits.clear()
    slights.fill(0..<slights.count, with: 0)
    slightsNow = 0
    let lasts = Int(figures.end(of: figures.slighted, from: 0))
    weeksMinded = min(compiled.weeks, (lasts + 6) / 7)
    groups.removeAll(keepingCapacity: true)
    orders.removeAll(keepingCapacity: true)
  }

  /// Those who wait go on waiting when another scenario comes into force.
  mutating func goOn(
    from before: CompiledScenario, to compiled: CompiledScenario, _ figures: borrowing Figures
  ) {
    guard compiled.desk != nil else { return }
    for index in groups.indices {
      groups[index].showUp = before.place(of: groups[index].showUp, in: compiled)
    }
    for index in orders.indices {
      orders[index].showUp = before.place(of: orders[index].showUp, in: compiled)
    }
    let lasts = Int(figures.end(of: figures.slighted, from: 0))
    weeksMinded = min(compiled.weeks, (lasts + 6) / 7)
  }

  /// Begins what is added up over several weeks anew.
  mutating func clearTotals() { allWaits.clear() }

  /// The papers of a leaver will come on a working day, or on the first that is still to come.
  mutating func expectLeaver(on day: Int) { leavers[min(max(day, next), leavers.count - 1)] += 1 }

  /// Leavers whose papers come on a working day.
  func leavers(on day: Int) -> Int { Int(leavers[day]) }

  /// Draws up slates behind those that came before.
  ///
  /// - Returns: the working day on which they are done; the number of days where they never are.
  mutating func drawUp(_ work: CapacityQueue.Work, on day: Int) -> Int {
    work > 0 ? slates.take(work, on: day) ?? slates.days : day
  }

  /// Hours of a working day that go to slates.
  func hoursOfSlates(on day: Int) -> Double { Double(slates.spokenFor(on: day)) / 3600 }

  /// Takes as many of some tasks that come on a working day as are done on one day; those that take
  /// no work are done at once.
  mutating func take(_ tasks: Int, of work: CapacityQueue.Work, on day: Int) -> (
    done: Int, tasks: Int
  ) {
    let some = work > 0 ? queue.takeSome(tasks, of: work, on: day) : (done: day, pieces: tasks)
    let done = some.done ?? queue.days
    finished[done] += Int32(clamping: some.pieces)
    waiting += Int64(some.pieces)
    waits.add(Int64(some.pieces), days: done - day)
    return (done, some.pieces)
  }

  // MARK: - What is minded

  @inline(__always)
  mutating func open(_ row: Int) { ofPeople.open(row) }
  @inline(__always)
  mutating func copy(_ row: Int, to place: Int) { ofPeople.copy(row, to: place) }

  /// What a person minds who waited to join.
  subscript(row: Int) -> TimedWeight {
    @inline(__always) get { ofPeople[row] }
    set { ofPeople[row] = newValue }
  }

  /// Some of those already here mind, each of them by so much of the hazard.
  mutating func mind(_ people: Int, by part: Double) { slightsNow += Double(people) * part }

  /// What they mind of the weeks before one, as long as it lasts.
  func slights(inWeeksBefore week: Int) -> Double {
    var sum = 0.0
    for past in max(0, week - weeksMinded)..<max(0, min(week, slights.count)) {
      sum += slights[past]
    }
    return sum
  }

  // MARK: - Days and weeks

  /// A working day is over.
  mutating func close(_ day: Int) {
    waiting -= Int64(finished[day])
    next = day + 1
  }

  /// Hands the week's figures to the ledger and begins another week.
  mutating func closeWeek(_ week: Int, in ledger: inout Ledger) {
    monday = 7 * (week + 1)
    if slights.count > 0 { (slights[week], slightsNow) = (slightsNow, 0) }
    guard let series else { return }
    ledger.add(waits.tasks, toSeries: series.tasks)
    for figure in series.figures {
      ledger.add(figure.value(of: waits, promise: promise), toSeries: figure.series)
    }
    allWaits.add(waits)
    waits.clear()
  }

  /// Hands the figures of all weeks to the ledger.
  func finish(in ledger: inout Ledger) {
    for figure in series?.figures ?? [] {
      ledger.setTotal(figure.value(of: allWaits, promise: promise), ofSeries: figure.series)
    }
  }
}

extension CompiledScenario {
  /// Where the figures of the HR desk are kept.
  struct DeskSeries: Sendable {
    /// A figure of how long tasks wait.
    struct Figure: Sendable {
      enum Kind: Sendable {
        /// Days that so large a share waits no longer than.
        case days(ofShare: Double)
        /// The share that is done in the promised time, and that which waits two days or more.
        case prompt, slow
      }

      let kind: Kind
      let series: Int

      func value(of waits: borrowing WaitCounts, promise: Int) -> Int64 {
        switch kind {
        case .days(let share): Measure.Unit.workingDays.ticks * waits.days(ofShare: share)
        case .prompt: waits.permille(upTo: promise)
        case .slow: 1000 - waits.permille(upTo: 1)
        }
      }
    }

    let waiting: Int
    let tasks: Int
    let figures: [Figure]

    init?(_ layout: Layout) {
      guard let waiting = layout.index(of: .atHR), let tasks = layout.index(of: .tasksOfHR) else {
        return nil
      }
      (self.waiting, self.tasks) = (waiting, tasks)
      let kinds: [(Measure, Figure.Kind)] = [
        (.waitForHR, .days(ofShare: 0.5)), (.longWaitForHR, .days(ofShare: 0.9)),
        (.promptHR, .prompt), (.slowHR, .slow),
      ]
      figures = kinds.compactMap { measure, kind in
        layout.index(of: measure).map { Figure(kind: kind, series: $0) }
      }
    }
  }
}
