import Randomness
import Workforce

extension Future {
  /// Ends a stage: the next begins, or the test is failed.
  mutating func endStage(of row: Int, on offset: Int) {
    guard passesTest(row) else { return leave(row, on: offset, cause: compiled.failedCause) }
    let next = cells.nextStage(after: Int(people.cell[row]))
    let end = figures.cells[next].stageEnd
    witness.note(
      .began(stage: Int(figures.cells[next].stage)), of: people.identity[row], on: offset)
    // After a move to a family of shorter training the end may have passed.
    let endDay =
      end == .max ? .max : max(people.startDay[row] + end, people.stageEndDay[row] + 1)
    beginStage(row, in: next, until: endDay, on: offset)
  }

  @inline(__always)
  private func passesTest(_ row: Int) -> Bool {
    let conditions = figures.cells[Int(people.cell[row])]
    guard conditions.pass < 1 else { return true }
    let words = luck.block(
      .stageTest, entity: people.identity[row], block: UInt64(conditions.stage))
    return Bernoulli.holds(words.word0, probability: conditions.pass)
  }
}
