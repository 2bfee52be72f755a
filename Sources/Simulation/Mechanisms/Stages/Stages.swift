import Randomness
import Workforce

extension Future {
  /// Ends a stage: the next begins, or the test is failed.
  ///
  /// The clocks of what comes after training start on the first day of contacts: its end, or the
  /// opening of the site where that is later (source 000 counts stages from going live). Once
  /// started they do not pause.
  mutating func endStage(of row: Int, on offset: Int) {
    guard passesTest(row) else { return leave(row, on: offset, cause: compiled.failedCause) }
    let cell = Int(people.cell[row])
    let (next, ended) = (cells.nextStage(after: cell), people.stageEndDay[row])
    witness.note(
      .began(stage: Int(figures.cells[next].stage)), of: people.identity[row], on: offset)
    let goesLive = !figures.cells[cell].takesContacts && figures.cells[next].takesContacts
    let begin = goesLive ? max(ended, figures.cells[next].opening) : ended
    // Whoever begins anew in another family has been in the tier before.
    if goesLive, !mechanisms.energy.isRedeployed(row) {
      beginTier(row, on: begin)
    }
    beginStage(row, in: next, until: stageEnd(of: next, begunOn: begin), on: offset)
  }

  /// Whether a person has never taken contacts: is in the training that the job began with.
  func isNew(_ person: Person) -> Bool {
    !figures.cells[person.cell].takesContacts && !person.isRedeployed
  }

  /// The day on which a stage ends that begins on a day; `Int32.max` in the last.
  @inline(__always)
  func stageEnd(of cell: Int, begunOn day: Int32) -> Int32 {
    figures.end(of: figures.stays[cell].length, from: day)
  }

  @inline(__always)
  private func passesTest(_ row: Int) -> Bool {
    // Asked of everybody whose stage ends: the conditions are not copied whole for it.
    let cell = Int(people.cell[row])
    let pass = figures.cells[cell].pass
    guard pass < 1 else { return true }
    let words = luck.block(
      .stageTest, entity: people.identity[row], block: UInt64(figures.cells[cell].stage))
    return Bernoulli.holds(words.word0, probability: pass)
  }
}
