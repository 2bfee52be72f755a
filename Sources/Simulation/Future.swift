import Randomness

/// One way the world may go: a compiled scenario, its figures, its people and what is recorded of
/// them.
///
/// A worker keeps one `Future` and plays it again and again, so that nothing is allocated in a
/// week once the columns have grown.
struct Future: ~Copyable {
  let compiled: CompiledScenario
  let seed: UInt64
  let cells: Cells
  /// What there is to do, and when.
  let timetable: Timetable
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

  init(compiled: CompiledScenario, seed: UInt64) {
    (self.compiled, self.seed, cells) = (compiled, seed, compiled.cells)
    timetable = Timetable(compiled)
    luck = Luck(seed: seed, future: 0)
    figures = Figures(compiled)
    people = Roster(compiled)
    ledger = Ledger(compiled)
    contest = Contest(compiled.cells)
    mechanisms = Mechanisms(compiled)
  }

  /// Plays one future from the first Monday to the close.
  mutating func play(_ number: UInt64) {
    begin(number)
    for week in 0..<compiled.weeks { turn(week) }
    finish()
  }

  /// Puts the world back to the first Monday of a future.
  mutating func begin(_ number: UInt64) {
    clear(number)
    settle()
  }

  /// Draws the numbers of a future, whose world is still empty.
  mutating func clear(_ number: UInt64) {
    luck = Luck(seed: seed, future: number)
    figures.draw(compiled, luck: luck)
    emptyRoster()
    ledger.clear()
    mechanisms.begin(compiled, figures, luck: luck)
    bookTimetables()
    _ = figures.refresh(week: 0)
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
