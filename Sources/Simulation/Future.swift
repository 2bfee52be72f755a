import Randomness

/// One way the world may go: a compiled scenario, its figures, its people and what is recorded of
/// them.
///
/// A worker keeps one `Future` and plays it again and again, so that nothing is allocated in a
/// week once the columns have grown.
struct Future: ~Copyable {
  private(set) var compiled: CompiledScenario
  let seed: UInt64
  let cells: Cells
  /// What there is to do, and when.
  private(set) var timetable: Timetable
  private(set) var luck: Luck
  var figures: Figures
  var people: Roster
  var ledger: Ledger
  /// What the event at hand works with.
  var contest: Contest
  var mechanisms: Mechanisms
  /// Whom the future is watched for, if it is.
  var witness = Witness()
  private let pinned = Pinned()
  /// What holds first, what holds later, and the place of what comes next of it.
  private let first: CompiledScenario
  let successors: [CompiledScenario]
  private let timetables: [Timetable]
  private(set) var next = 0

  init(compiled: CompiledScenario, seed: UInt64) {
    (self.compiled, self.seed, cells) = (compiled, seed, compiled.cells)
    (first, successors) = (compiled, compiled.successors)
    timetable = Timetable(compiled)
    timetables = [timetable] + successors.map { Timetable($0) }
    luck = Luck(seed: seed, future: 0)
    figures = Figures(compiled)
    people = Roster(compiled)
    ledger = Ledger(compiled)
    contest = Contest(compiled.cells)
    mechanisms = Mechanisms(compiled)
  }

  /// Plays one future from the first Monday to the close.
  mutating func play(_ number: UInt64) { play(number, weeks: compiled.weeks) }

  /// Plays the first weeks of a future; the close and what is summed over months are there only
  /// after all of them.
  mutating func play(_ number: UInt64, weeks: Int) {
    begin(number)
    for week in 0..<weeks { turn(week) }
    if weeks == compiled.weeks { finish() }
  }

  /// Puts the world back to the first Monday of a future.
  mutating func begin(_ number: UInt64) {
    clear(number)
    settle()
  }

  /// Draws the numbers of a future, whose world is still empty.
  mutating func clear(_ number: UInt64) {
    luck = Luck(seed: seed, future: number)
    if next > 0 { returnToStart() }
    figures.draw(compiled, luck: luck)
    emptyRoster()
    ledger.clear()
    mechanisms.begin(compiled, figures, luck: luck)
    bookTimetables()
    _ = figures.refresh(week: 0)
  }

  /// Goes on to what holds next, whose numbers are drawn with the same luck.
  mutating func goOn() {
    (compiled, timetable) = (successors[next], timetables[next + 1])
    next += 1
    figures = Figures(compiled)
    figures.draw(compiled, luck: luck)
  }

  /// Goes back to what holds first.
  private mutating func returnToStart() {
    (compiled, timetable, next) = (first, timetables[0], 0)
    figures = Figures(compiled)
    var fresh = Mechanisms(compiled)
    swap(&fresh.attrition, &mechanisms.attrition)
    mechanisms = fresh
  }

  /// Counts the stocks at the close.
  mutating func finish() {
    endWaiting(on: 7 * compiled.weeks)
    countStocks(on: 7 * compiled.weeks)
    lookWhoIsHere(week: compiled.weeks)
    ledger.finish()
    mechanisms.finish(in: &ledger)
  }
}
