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
  /// What there is to do in a week, in order.
  private let phases: [Phase]
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
    phases = Phase.week.filter { $0.isNeeded(compiled) }
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

  /// One turn of the world, from one Monday to the next.
  mutating func turn(_ week: Int) {
    let phases = phases
    for phase in phases { phase.play(&self, week) }
  }

  /// What a week does to each person by their own luck; copies of a person live by it alone.
  mutating func befall(week: Int) {
    let phases = phases
    for phase in phases where phase.isPersonal { phase.play(&self, week) }
  }

  /// Counts the stocks at the close.
  mutating func finish() {
    countStocks(week: compiled.weeks)
    ledger.finish()
    mechanisms.finish(in: &ledger)
  }
}
