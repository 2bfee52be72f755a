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
  /// Copies do not compete: places are those that the others leave. The others are as they are in
  /// a future of their own from the first week on, whatever the person has seen of them.
  ///
  /// - Parameters:
  ///   - others: What the others leave.
  ///   - choices: What every copy has decided.
  ///   - marks: Weeks on whose Monday the copies are counted, in order.
  /// - Returns: At each mark how many are in each tier, and then how many have left for each
  ///   cause.
  mutating func playCopies(
    _ number: UInt64, of person: Person, count: Int, from week: Int, among others: Others,
    choices: Choices, marks: [Int]
  ) -> [[Int]] {
    witness = Witness()
    clear(number)
    (witness.others, witness.choices) = (others, choices)
    for past in 0...min(week, compiled.weeks - 1) { _ = figures.refresh(week: past) }
    while next < successors.count, successors[next].inForce.lowerBound <= week {
      meetSuccessor(week: week)
    }
    mechanisms.energy.held = compiled.energy?.days.count { $0 < 7 * week } ?? 0
    for copy in 0..<count { enter(copy, of: person, week: week) }
    meetDueDays(week: week, upTo: 0)
    var (counts, now) = ([[Int]](), week)
    for mark in marks {
      for week in now..<max(now, mark) {
        refreshHazards(week: week)
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
    let begun = person.stageBeginDay
    var circumstances = person.circumstances
    func isOver(_ lapse: Lapse?, since day: Int32) -> Bool {
      figures.end(of: lapse, from: day) <= today
    }
    let mentorEnd = figures.end(of: figures.withMentor, from: person.startDay)
    if mentorEnd <= today { circumstances.remove(.mentored) }
    if isOver(figures.misled, since: person.startDay) { circumstances.remove(.misled) }
    let stay = max(person.tierDay, person.movedDay ?? .min)
    let isTop = figures.cells[person.cell].isTop
    if Int(figures.stagnationDay(isTop: isTop, since: stay)) <= today {
      circumstances.insert(.stagnant)
    }
    let identity = Entity.identity(person.identity, day: week, copy)
    if let refused = person.refusals?.lastDay, circumstances.contains(.refused),
      isOver(figures.refused, since: refused)
    {
      circumstances.remove(.refused)
    }
    // The days before a start that is still to come are not at risk.
    let ahead = WorkingWeek.sharePassed(at: max(0, started - today))
    let end = stageEnd(of: person.cell, begunOn: begun)
    let row = hire(
      identity,
      Newcomer(
        cell: person.cell,
        clock: luck.exponential(.remaining, entity: identity)
          + figures.hazards[person.cell, circumstances] * ahead,
        startDay: person.startDay,
        stageEndDay: max(Int32(today), end),
        tierDay: person.tierDay, circumstances: circumstances))
    if person.mentorEnd != nil, mentorEnd > today {
      beginMentoring(of: row, until: mentorEnd, on: 0)
    }
    resume(person, in: row)
  }

  private func countCopies() -> [Int] {
    var counts = Array(repeating: 0, count: cells.tiers)
    for row in 0..<people.count {
      counts[cells.tier(of: Int(people.cell[row]))] += 1
    }
    return counts + ledger.leaversByCause
  }
}
