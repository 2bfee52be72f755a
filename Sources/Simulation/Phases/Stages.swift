import Randomness
import Workforce

extension Future {
  /// Ends the stages that end in the week: the next begins, or the test is failed.
  mutating func endStages(week: Int) {
    people.listStagesEnding(before: Int32((week + 1) * 7), in: &due)
    // From the last row on: whoever takes an empty place has been looked at.
    for position in (0..<due.count).reversed() { endStage(of: due[position], week: week) }
  }

  private mutating func endStage(of row: Int, week: Int) {
    let weekEnd = Int32((week + 1) * 7)
    while people.stageEndDay[row] < weekEnd {
      let offset = Int(people.stageEndDay[row]) - week * 7
      guard isHere(row, at: offset) else { return }
      let cell = Int(people.cell[row])
      guard passesTest(row) else {
        leave(row, on: offset, cause: causes.failedTest)
        return
      }
      let next = cells.nextStage(after: cell)
      move(row, to: next, on: offset)
      let end = figures.cells[next].stageEnd
      people.stageEndDay[row] = end == .max ? .max : people.startDay[row] + end
    }
  }

  @inline(__always)
  private func passesTest(_ row: Int) -> Bool {
    let conditions = figures.cells[Int(people.cell[row])]
    guard conditions.pass < 1 else { return true }
    let words = luck.block(
      .stageTest, entity: people.identity[row], block: UInt64(conditions.stage))
    return Bernoulli.holds(words.word0, probability: conditions.pass)
  }

  /// Whether a person who leaves in this week is still here on a day of it.
  @inline(__always)
  func isHere(_ row: Int, at offset: Int) -> Bool {
    people.clock[row] > people.hazard[row] * WorkingWeek.sharePassed(at: offset)
  }

  /// Moves a person to another cell on a day of the week.
  mutating func move(_ row: Int, to cell: Int, on offset: Int) {
    let old = Int(people.cell[row])
    ledger.add(-1, to: .people, in: old)
    ledger.add(1, to: .people, in: cell)
    earn(-1, in: old, from: offset)
    earn(1, in: cell, from: offset)
    // The week will take the new hazard for all its days; the days before were at the old one.
    let hazard = figures.cells[cell].hazardPerWeek
    people.clock[row] += (hazard - people.hazard[row]) * WorkingWeek.sharePassed(at: offset)
    people.hazard[row] = hazard
    people.cell[row] = Int32(truncatingIfNeeded: cell)
  }
}
