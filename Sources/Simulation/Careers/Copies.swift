import Randomness
import Workforce

extension Future {
  /// Plays copies of one person from a Monday on, each with fresh luck, in the numbers of a
  /// future.
  ///
  /// What is so of the person stays so; what has still to come is as uncertain as it is. The
  /// clock forgets: of an exponential threshold that was not reached the rest is exponential
  /// again, whatever the hazard has been. Where this future's numbers say that something should
  /// have ended before, it ends now.
  ///
  /// - Parameters:
  ///   - bars: By event, the score to beat.
  ///   - marks: Weeks on whose Monday the copies are counted, in order.
  /// - Returns: At each mark how many are in each tier, and then how many have left for each
  ///   cause.
  mutating func playCopies(
    _ number: UInt64, of person: Person, count: Int, from week: Int, bars: [Double], marks: [Int]
  ) -> [[Int]] {
    witness = Witness()
    clear(number)
    witness.bars = bars
    for past in 0...min(week, plan.weeks - 1) { _ = figures.refresh(week: past) }
    nextSession = plan.sessions.firstIndex { $0.day >= 7 * week } ?? plan.sessions.count
    let moveDays = plan.careers.moveDays
    nextMove = moveDays.firstIndex { $0.day >= 7 * week } ?? moveDays.count
    for copy in 0..<count { enter(copy, of: person, week: week) }
    var (counts, now) = ([[Int]](), week)
    for mark in marks {
      for week in now..<max(now, mark) {
        refreshHazards(week: week)
        holdCompetitions(week: week)
        befall(week: week)
      }
      now = max(now, mark)
      counts.append(countCopies())
    }
    return counts
  }

  private mutating func enter(_ copy: Int, of person: Person, week: Int) {
    let today = 7 * week
    let started = Int(person.startDay)
    var circumstances = person.circumstances
    if started + Int(figures.daysWithMentor) <= today { circumstances.remove(.mentored) }
    if started + Int(figures.daysMisled) <= today { circumstances.remove(.misled) }
    let stay = max(person.tierDay, person.path?.movedDay ?? .min)
    let isTop = figures.cells[person.cell].isTop
    if Int(figures.stagnationDay(isTop: isTop, since: stay)) <= today {
      circumstances.insert(.stagnant)
    }
    let identity = Entity.identity(person.identity, UInt64(week), UInt64(copy))
    if let refused = person.path?.refusedDay, circumstances.contains(.refused),
      Int(refused) + Int(figures.daysRefused) <= today
    {
      circumstances.remove(.refused)
    }
    // The days before a start that is still to come are not at risk.
    let ahead = WorkingWeek.sharePassed(at: max(0, started - today))
    let end = figures.cells[person.cell].stageEnd
    enter(
      identity, cell: person.cell,
      clock: luck.exponential(.remaining, entity: identity)
        + figures.hazards[person.cell, circumstances] * ahead,
      startDay: person.startDay,
      stageEndDay: end == .max ? .max : Int32(max(today, started + Int(end))),
      tierDay: person.tierDay, circumstances: circumstances)
    let row = people.count - 1
    if let standing = person.standing { people.standing[row] = standing }
    guard person.path != nil else { return }
    people.paths[row] = person.path
    if people.paths.isInTraining(row) { ledger.add(1, to: .crossTraining, in: person.cell) }
    schedule(row)
  }

  private func countCopies() -> [Int] {
    var counts = Array(repeating: 0, count: cells.tiers)
    for row in 0..<people.count { counts[cells.tier(of: Int(people.cell[row]))] += 1 }
    return counts + leaversByCause.map { Int(ledger.value(ofSeries: $0)) }
  }
}
