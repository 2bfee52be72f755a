import Randomness

extension Future {
  /// Posts credits and gives the prizes of the week.
  mutating func postCredits(week: Int) {
    while studies.nextPosting < compiled.training.postings.count,
      compiled.training.postings[studies.nextPosting].day < (week + 1) * 7
    {
      let posting = compiled.training.postings[studies.nextPosting]
      post(posting, on: posting.day - week * 7)
      studies.nextPosting += 1
    }
  }

  /// Of those who earned credits since the last posting a share wins, those with the most; luck
  /// decides between equals.
  private mutating func post(_ posting: CompiledScenario.Occasion, on offset: Int) {
    candidates.removeAll(keepingCapacity: true)
    for row in 0..<people.count {
      let fresh = people.growth.fresh[row]
      people.growth.fresh[row] = 0
      guard compiled.training.prize > 0, fresh > 0, isHere(row, at: offset) else { continue }
      append(row, ranked: fresh, key: posting.key)
    }
    let winners = Int((compiled.training.winners * Double(candidates.count)).rounded())
    if winners < candidates.count { candidates.moveBestToFront(winners) }
    for candidate in candidates.prefix(winners) {
      witness.note(.prize(compiled.training.prize), of: candidate.identity, on: offset)
      ledger.add(compiled.training.prize, to: .prizes, in: Int(people.cell[candidate.row]))
    }
  }

  /// Adds a candidate ranked by credits, and among equals by the luck of the occasion.
  @inline(__always)
  mutating func append(_ row: Int, ranked credits: Int32, key: UInt64) {
    let identity = people.identity[row]
    let luck = luck.uniform(.choice, entity: Entity.identity(key, identity, 0))
    candidates.append(
      Candidate(score: Double(credits) + luck, identity: identity, row: row))
  }
}
