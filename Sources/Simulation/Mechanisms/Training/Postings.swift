import Randomness

extension Future {
  /// Posts credits and gives the prizes of a day.
  mutating func postCredits(on day: Int) {
    for position in compiled.training.postings.day(day) {
      post(compiled.training.postings[position], on: day % 7)
    }
  }

  /// Of those who earned credits since the last posting a share wins, at least one, those with the
  /// most; luck decides between equals.
  private mutating func post(_ posting: CompiledScenario.Occasion, on offset: Int) {
    for row in 0..<people.count {
      let fresh = mechanisms.files.fresh[row]
      mechanisms.files.fresh[row] = 0
      guard compiled.training.prize > 0, fresh > 0 else { continue }
      append(row, ranked: fresh, key: posting.key)
    }
    let winners = (compiled.training.winners * Double(contest.candidates.count)).rounded()
    contest.keepBest(max(1, Int(winners)))
    for candidate in contest.candidates {
      witness.note(.prize(compiled.training.prize), of: candidate.identity, on: offset)
      ledger.add(compiled.training.prize, to: .prizes, in: Int(people.cell[candidate.row]))
    }
    contest.clear()
  }

  /// Adds a candidate ranked by credits, and among equals by the luck of the occasion.
  @inline(__always)
  mutating func append(_ row: Int, ranked credits: Int32, key: UInt64) {
    let identity = people.identity[row]
    let luck = luck.uniform(.choice, entity: Entity.identity(key, identity, 0))
    contest.candidates.append(
      Candidate(score: Double(credits) + luck, identity: identity, row: row))
  }
}
