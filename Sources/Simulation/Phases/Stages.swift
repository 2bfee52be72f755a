import Randomness
import Workforce

extension Future {
  /// Ends the stages that end in the week: the next begins, or the test is failed.
  mutating func endStages(week: Int) {
    let weekEnd = Int32((week + 1) * 7)
    var row = people.firstStageEnding(before: weekEnd, from: 0)
    while row < people.count {
      let stays = endStage(of: row, week: week)
      row = people.firstStageEnding(before: weekEnd, from: stays ? row + 1 : row)
    }
  }

  /// - Returns: whether the row still holds the same person.
  private mutating func endStage(of row: Int, week: Int) -> Bool {
    let weekEnd = Int32((week + 1) * 7)
    while people.stageEndDay[row] < weekEnd {
      let offset = Int(people.stageEndDay[row]) - week * 7
      guard isHere(row, at: offset) else { return true }
      let cell = Int(people.cell[row])
      let (family, stage) = (plan.cells.family(of: cell), plan.cells.stage(of: cell))
      guard passesTest(row, family: family, stage: stage) else {
        leave(row, on: offset, cause: plan.failedCause)
        return false
      }
      move(row, to: plan.cells.nextStage(after: cell), on: offset)
      let end = figures.stageEnd[family * plan.stages.count + stage + 1]
      people.stageEndDay[row] = end == .max ? .max : people.startDay[row] + end
    }
    return true
  }

  private func passesTest(_ row: Int, family: Int, stage: Int) -> Bool {
    let own = stage == 0 ? plan.families[family].pass : nil
    let pass = figures.values[own ?? plan.stages[stage].pass]
    guard pass < 1 else { return true }
    let words = luck.block(.stageTest, entity: people.identity[row], block: UInt64(stage))
    return Bernoulli.holds(words.word0, probability: pass)
  }

  /// Whether a person who leaves in this week is still here on a day of it.
  func isHere(_ row: Int, at offset: Int) -> Bool {
    people.clock[row]
      > figures.hazardPerWeek[Int(people.cell[row])] * WorkingWeek.sharePassed(at: offset)
  }

  /// Moves a person to another cell on a day of the week.
  mutating func move(_ row: Int, to cell: Int, on offset: Int) {
    let old = Int(people.cell[row])
    ledger.add(-1, to: .people, in: old)
    ledger.add(1, to: .people, in: cell)
    earn(-1, in: old, from: offset)
    earn(1, in: cell, from: offset)
    // The week will take the new hazard for all its days; the days before were at the old one.
    people.clock[row] +=
      (figures.hazardPerWeek[cell] - figures.hazardPerWeek[old])
      * WorkingWeek.sharePassed(at: offset)
    people.cell[row] = Int32(truncatingIfNeeded: cell)
  }
}
