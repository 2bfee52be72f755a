extension Future {
  /// The next day on which anything changes for a person; `Int32.max` for none.
  @inline(__always)
  func nextDueDay(of row: Int) -> Int32 {
    let day = min(
      min(people.stageEndDay[row], people.absenceEnd(of: row)),
      min(
        mechanisms.recruits.dueDay(of: row),
        min(mechanisms.loans.dueDay(of: row), mechanisms.employments.dueDay(of: row))))
    guard compiled.factors.arePersonal else { return day }
    // In pairs: the least of many would need an array.
    return min(
      min(day, mentorEnd(of: row)), min(misledEnd(of: row), stagnationStart(of: row)),
      min(refusalEnd(of: row), min(slightEnd(of: row), welcomeEnd(of: row))))
  }

  /// Does what is due for each person up to 0:00 of a day of the week, day by day: stages end,
  /// circumstances change.
  ///
  /// - Parameter offset: 7 for the next Monday.
  mutating func meetDueDays(week: Int, upTo offset: Int) {
    let end = Int32(7 * week + offset + 1)
    people.listDue(before: end, in: &contest.rows)
    // From the last row on: whoever takes an empty place has been looked at.
    for position in (0..<contest.rows.count).reversed() {
      meetDueDays(of: contest.rows[position], before: end, week: week)
    }
    contest.clear()
  }

  private mutating func meetDueDays(of row: Int, before end: Int32, week: Int) {
    let everybody = people.count
    // Once somebody leaves, another person has the row.
    while people.count == everybody, people.dueDay[row] < end {
      let day = people.dueDay[row]
      // What began today may be over at once.
      let offset = max(0, Int(day) - week * 7)
      guard people.isHere(row, at: offset) else { return }
      if people.stageEndDay[row] == day {
        endStage(of: row, on: offset)
      } else {
        changeCircumstances(of: row, on: offset)
      }
    }
  }

  /// Ends and begins what does so for a person today.
  private mutating func changeCircumstances(of row: Int, on offset: Int) {
    let (day, identity, everybody) = (people.dueDay[row], people.identity[row], people.count)
    if people.absenceEnd(of: row) == day {
      switch people.absence[row] {
      case .none: break
      case .crossTraining: endCrossTraining(of: row, on: offset)
      case .retraining: endRetraining(of: row, on: offset)
      }
      guard people.count == everybody else { return }
    }
    if mechanisms.recruits.dueDay(of: row) == day { meetRecruit(row, on: day, at: offset) }
    if mechanisms.loans.dueDay(of: row) == day { endLoan(of: row, on: offset) }
    if mechanisms.employments.dueDay(of: row) == day {
      meetEmployment(row, on: day, at: offset)
      guard people.count == everybody else { return }
    }
    var circumstances = people.circumstances[row]
    if mentorEnd(of: row) == day {
      endMentoring(of: row, on: offset)
      if circumstances.contains(.mentored) {
        circumstances.remove(.mentored)
        witness.note(.lostMentor, of: identity, on: offset)
      }
    }
    if misledEnd(of: row) == day {
      circumstances.remove(.misled)
      witness.note(.forgotPromise, of: identity, on: offset)
    }
    if stagnationStart(of: row) == day {
      circumstances.insert(.stagnant)
      witness.note(.stagnated, of: identity, on: offset)
    }
    if refusalEnd(of: row) == day {
      circumstances.remove(.refused)
      witness.note(.forgotRefusal, of: identity, on: offset)
    }
    if slightEnd(of: row) == day { endSlight(of: row, on: offset) }
    if welcomeEnd(of: row) == day { endWelcome(of: row, on: offset) }
    mark(row, circumstances, on: offset)
  }
}
