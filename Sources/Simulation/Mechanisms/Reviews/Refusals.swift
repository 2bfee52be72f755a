extension Future {
  /// Counts an attempt for everybody who sat a review and is still in the tier.
  mutating func refuseTheRest(
    _ review: CompiledScenario.Review, _ session: CompiledScenario.Session, on offset: Int
  ) {
    guard compiled.careers.remembersRefusals else { return }
    let will = witness.choices[.review(session.review)]
    for position in 0..<due.count {
      let row = due[position]
      guard cells.tier(of: Int(people.cell[row])) == review.from, isHere(row, at: offset),
        isEligible(row, for: review, on: session.day),
        witness.decision(will, of: people.identity[row]) ?? true,
        !review.isCompetition || isQualified(row, for: review, pass: passShare(of: review))
      else { continue }
      if people.paths.attempts[row] < .max { people.paths.attempts[row] += 1 }
      people.paths.refusedDay[row] = Int32(session.day)
      if compiled.factors.refusal != nil { people.circumstances[row].insert(.refused) }
      takeHazard(row, on: offset)
      schedule(row)
    }
  }

  /// A new tier is a new start.
  mutating func forgetRefusals(of row: Int) {
    people.circumstances[row].remove(.refused)
    guard people.paths.areKept else { return }
    people.paths.attempts[row] = 0
    people.paths.refusedDay[row] = .min
  }
}
