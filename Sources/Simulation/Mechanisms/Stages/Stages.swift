import Randomness
import Workforce

extension Future {
  /// Does what is due in the week for each person, day by day: stages end, circumstances change.
  mutating func meetDueDays(week: Int) {
    people.listDue(before: Int32((week + 1) * 7), in: &due)
    // From the last row on: whoever takes an empty place has been looked at.
    for position in (0..<due.count).reversed() { meetDueDays(of: due[position], week: week) }
  }

  private mutating func meetDueDays(of row: Int, week: Int) {
    let weekEnd = Int32((week + 1) * 7)
    while people.dueDay[row] < weekEnd {
      let day = people.dueDay[row]
      // What began later in the week before may have ended in it.
      let offset = max(0, Int(day) - week * 7)
      guard isHere(row, at: offset) else { return }
      if people.stageEndDay[row] == day {
        guard endStage(of: row, on: offset) else { return }
      } else {
        guard changeCircumstances(of: row, on: offset) else { return }
      }
      schedule(row)
    }
  }

  /// Ends a stage: the next begins, or the test is failed.
  ///
  /// - Returns: whether the row still holds the same person.
  private mutating func endStage(of row: Int, on offset: Int) -> Bool {
    guard passesTest(row) else {
      leave(row, on: offset, cause: compiled.failedCause)
      return false
    }
    let next = cells.nextStage(after: Int(people.cell[row]))
    move(row, to: next, on: offset)
    let end = figures.cells[next].stageEnd
    // After a move to a family of shorter training the end may have passed.
    people.stageEndDay[row] =
      end == .max ? .max : max(people.startDay[row] + end, people.stageEndDay[row] + 1)
    return true
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
    let (before, after) = (figures.cells[old], figures.cells[cell])
    // Most moves are from stage to stage: pay goes by the tier, and work by taking contacts.
    if before.tier != after.tier || before.family != after.family
      || before.takesContacts != after.takesContacts
      || before.benefitsPerWeek != after.benefitsPerWeek
    {
      let isAtWork = !people.paths.isInTraining(row)
      earn(-1, in: old, from: offset, atWork: isAtWork)
      earn(1, in: cell, from: offset, atWork: isAtWork)
    }
    if people.energy.isAway(row) {
      miss(-1, in: old, from: offset)
      miss(1, in: cell, from: offset)
    }
    if people.paths.areKept { carry(row, from: old, to: cell) }
    moveFile(of: row, from: old, to: cell, on: offset)
    people.cell[row] = Int32(truncatingIfNeeded: cell)
    takeHazard(row, on: offset)
  }

  /// Takes along what is counted of a person besides being there.
  private mutating func carry(_ row: Int, from old: Int, to cell: Int) {
    if people.paths.isInTraining(row) {
      ledger.add(-1, to: .crossTraining, in: old)
      ledger.add(1, to: .crossTraining, in: cell)
    }
    if people.paths.waitsFor[row] >= 0 {
      posts.blocked[old] -= 1
      posts.blocked[cell] += 1
    }
  }

  /// Gives a person the hazard of the cell and the circumstances from a day of the week on.
  @inline(__always)
  mutating func takeHazard(_ row: Int, on offset: Int) {
    // The week will take the new hazard for all its days; the days before were at the old one.
    let hazard = figures.hazards[Int(people.cell[row]), people.circumstances[row]]
    people.clock[row] += (hazard - people.hazard[row]) * WorkingWeek.sharePassed(at: offset)
    people.hazard[row] = hazard
  }
}
