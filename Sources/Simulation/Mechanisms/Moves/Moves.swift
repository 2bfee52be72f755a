import Randomness

extension Future {
  /// Moves people between job families on the days of the week.
  mutating func moveSideways(week: Int) {
    let days = compiled.careers.moveDays
    while nextMove < days.count, days[nextMove].day < 7 * (week + 1) {
      open(
        days[nextMove], event: compiled.event(ofMoveDay: nextMove),
        on: days[nextMove].day - 7 * week)
      nextMove += 1
    }
  }

  /// Lets those move who may and want to; where posts are fewer, luck decides.
  private mutating func open(_ day: CompiledScenario.MoveDay, event: Int, on offset: Int) {
    let move = compiled.careers.moves[day.move]
    if let others = witness.others {
      guard others.bars[event] < .infinity else { return }
      gatherThoseMoving(move, day, on: offset)
      candidates.removeAll { $0.score <= others.bars[event] }
    } else {
      let posts = figures.limit(move.posts, of: Int64(people.count))
      let free = Int(clamping: posts - people(inFamily: move.to))
      guard free > 0 else { return }
      gatherThoseMoving(move, day, on: offset)
      if witness.absent != nil { noteBar(of: event, slots: free) }
      if candidates.count > free {
        candidates.moveBestToFront(free)
        candidates.removeSubrange(free...)
      }
    }
    for candidate in candidates { change(candidate.row, move, day: day.day, on: offset) }
  }

  private mutating func gatherThoseMoving(
    _ move: CompiledScenario.Move, _ day: CompiledScenario.MoveDay, on offset: Int
  ) {
    candidates.removeAll(keepingCapacity: true)
    // Of those who stay at each of n dates a share 1 − (1 − s)^(1/n) moves: s of them in a year.
    let stay = 1 - figures.values[move.share]
    let share = 1 - (stay > 0 ? Portable.pow(stay, 1 / move.timesAYear) : 0)
    let latest = day.day - Int(figures.values[move.tenure])
    let will = witness.choices[.move(day.move)]
    for row in 0..<people.count {
      let cell = Int(people.cell[row])
      guard cells.family(of: cell) == move.from, figures.cells[cell].takesContacts,
        cells.stage(of: cell) >= move.stage, Int(people.startDay[row]) <= latest,
        !people.paths.isInTraining(row), !people.energy.isAway(row), isHere(row, at: offset)
      else { continue }
      let identity = people.identity[row]
      let words = luck.block(.move, entity: Entity.identity(day.key, identity, 0))
      guard
        witness.decision(will, of: identity) ?? Bernoulli.holds(words.word0, probability: share)
      else { continue }
      candidates.append(
        Candidate(score: Uniform.unit(words.word1), identity: identity, row: row))
    }
  }

  private func people(inFamily family: Int) -> Int64 {
    (0..<cells.count).reduce(0) { sum, cell in
      cells.family(of: cell) == family ? sum + ledger.value(of: .people, in: cell) : sum
    }
  }

  /// Puts a person into the other family, into cross-training where there is any.
  private mutating func change(_ row: Int, _ move: CompiledScenario.Move, day: Int, on offset: Int)
  {
    let old = Int(people.cell[row])
    let cell = cells.inFamily(move.to, old)
    let isMentored = people.circumstances[row].contains(.mentored)
    if isMentored { endMentoring(of: row, on: offset) }
    self.move(row, to: cell, on: offset)
    if isMentored { mentoring.change(1, family: move.to, on: offset) }
    people.paths.movedDay[row] = Int32(day)
    witness.note(.moved(family: move.to), of: people.identity[row], on: offset)
    people.circumstances[row].remove(.stagnant)
    takeHazard(row, on: offset)
    if people.stageEndDay[row] != .max {
      // Trainings differ in length, and with them the tenure at which later stages end.
      people.stageEndDay[row] = max(
        people.startDay[row] + figures.cells[cell].stageEnd, Int32(day) + 1)
    }
    beginTraining(of: row, days: Int32(figures.values[move.training]), from: day, on: offset)
    schedule(row)
    ledger.add(1, to: .moves, in: cell)
    ledger.add(move.cost, to: .incentives, in: cell)
  }

  // MARK: - Cross-training

  private mutating func beginTraining(of row: Int, days: Int32, from day: Int, on offset: Int) {
    guard days > 0 else { return }
    let cell = Int(people.cell[row])
    work(-1, in: cell, from: offset)
    people.paths.trainedDay[row] = Int32(day) + days
    ledger.add(1, to: .crossTraining, in: cell)
  }

  /// A person takes contacts again.
  mutating func endTraining(of row: Int, on offset: Int) {
    let cell = Int(people.cell[row])
    people.paths.trainedDay[row] = .max
    witness.note(.endedCrossTraining, of: people.identity[row], on: offset)
    ledger.add(-1, to: .crossTraining, in: cell)
    work(1, in: cell, from: offset)
  }
}
