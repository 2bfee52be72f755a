extension Future {
  /// Gives everybody the hazard of the week, where it differs from that of the week before.
  mutating func refreshHazards(week: Int) {
    figures.press(carryover.pressures)
    guard week > 0, figures.refresh(week: week) else { return }
    figures.hazards.give(
      &people.hazard, first: people.count, cell: people.cell, circumstances: people.circumstances)
  }

  /// What is so of a newcomer from the first day.
  mutating func newcomer(_ identity: UInt64, family: Int, on offset: Int) -> Circumstances {
    var circumstances: Circumstances = []
    if getsMentor(identity, family: family) {
      circumstances.insert(.mentored)
      mentoring.change(1, family: family, on: offset)
    }
    if compiled.factors.promise != nil { circumstances.insert(.misled) }
    return circumstances
  }

  /// Whether somebody who came to a tier on a day is stagnant when the forecast starts.
  @inline(__always)
  func isStagnant(_ tier: Int, since tierDay: Int32) -> Bool {
    figures.stagnationDay(isTop: compiled.tiers[tier].isTop, since: tierDay) <= 0
  }

  /// Ends and begins what does so for a person today.
  ///
  /// - Returns: whether the row still holds the same person.
  mutating func changeCircumstances(of row: Int, on offset: Int) -> Bool {
    let day = people.dueDay[row]
    if people.energy.end(of: row) == day {
      guard endRetraining(of: row, on: offset) else { return false }
    }
    if mentorEnd(of: row) == day {
      endMentoring(of: row, on: offset)
      people.circumstances[row].remove(.mentored)
    }
    if misledEnd(of: row) == day { people.circumstances[row].remove(.misled) }
    if stagnationStart(of: row) == day { people.circumstances[row].insert(.stagnant) }
    if people.paths.areKept {
      if refusalEnd(of: row) == day {
        people.circumstances[row].remove(.refused)
        witness.note(.forgotRefusal, of: people.identity[row], on: offset)
      }
      if people.paths.trainedDay[row] == day { endTraining(of: row, on: offset) }
    }
    takeHazard(row, on: offset)
    return true
  }

  /// Notes the next day on which anything changes for a person.
  mutating func schedule(_ row: Int) {
    guard compiled.factors.arePersonal || people.paths.areKept else {
      people.dueDay[row] = people.stageEndDay[row]
      return
    }
    // In pairs: the least of many would need an array.
    people.dueDay[row] = min(
      min(people.stageEndDay[row], mentorEnd(of: row)),
      min(misledEnd(of: row), stagnationStart(of: row)), people.energy.end(of: row))
    guard people.paths.areKept else { return }
    people.dueDay[row] = min(
      people.dueDay[row], min(refusalEnd(of: row), people.paths.trainedDay[row]))
  }

  /// Somebody with a mentor has one no longer.
  mutating func endMentoring(of row: Int, on offset: Int) {
    mentoring.change(-1, family: cells.family(of: Int(people.cell[row])), on: offset)
  }

  @inline(__always)
  private func mentorEnd(of row: Int) -> Int32 {
    people.circumstances[row].contains(.mentored)
      ? people.startDay[row] + figures.daysWithMentor : .max
  }

  @inline(__always)
  private func misledEnd(of row: Int) -> Int32 {
    people.circumstances[row].contains(.misled)
      ? people.startDay[row] + figures.daysMisled : .max
  }

  @inline(__always)
  private func stagnationStart(of row: Int) -> Int32 {
    guard !people.circumstances[row].contains(.stagnant) else { return .max }
    let day = people.tierDay[row]
    return figures.stagnationDay(
      isTop: figures.cells[Int(people.cell[row])].isTop,
      since: people.paths.areKept ? max(day, people.paths.movedDay[row]) : day)
  }

  @inline(__always)
  private func refusalEnd(of row: Int) -> Int32 {
    people.circumstances[row].contains(.refused)
      ? people.paths.refusedDay[row] + figures.daysRefused : .max
  }
}
