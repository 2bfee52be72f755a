import Randomness

extension Future {
  /// Holds the reviews of a day.
  mutating func holdReviews(on day: Int) {
    for position in compiled.sessions.day(day) {
      hold(compiled.sessions[position], event: position, on: day % 7)
    }
  }

  /// Holds a review: gathers those who pass, ranks them, and takes as many as there are slots.
  mutating func hold(_ session: CompiledScenario.Session, event: Int, on offset: Int) {
    let review = compiled.reviews[session.review]
    let slots = slots(of: review)
    if let others = witness.others {
      guard others.bars[event] < .infinity,
        witness.choices[.review(session.review)] != false
      else { return }
      gatherThoseAbove(others.bars[event], review, session)
    } else {
      guard slots > 0 || compiled.careers.countsPosts && !review.takesLast || witness.isOn else {
        return
      }
      fillSlots(slots, review, session, event: event)
    }
    for candidate in contest.candidates { transfer(candidate.row, review, session, on: offset) }
    // Where a copy can be taken there is a slot, whatever so many copies would leave.
    if slots > 0 || witness.others != nil, !review.takesLast {
      refuseTheRest(review, session, on: offset)
    }
    contest.clear()
  }

  /// Puts somebody in the tier that a review leads to.
  private mutating func transfer(
    _ row: Int, _ review: CompiledScenario.Review, _ session: CompiledScenario.Session,
    on offset: Int
  ) {
    let cell = cells.promoted(Int(people.cell[row]), from: review.from, to: review.to)
    mechanisms.refusals.forget(row)
    unblock(row)
    promote(row, to: cell, day: Int32(session.day), on: offset)
    ledger.add(1, to: review.takesLast ? .demotions : .promotions, in: cell)
  }

  mutating func gatherThosePassing(
    _ review: CompiledScenario.Review, _ session: CompiledScenario.Session
  ) {
    let latest = Int32(session.day) - Int32(figures.values[review.after])
    let pass = passShare(of: review)
    let will = witness.choices[.review(session.review)]
    listReady(inTier: review.from, since: latest)
    var kept = 0
    for position in 0..<contest.rows.count {
      let row = contest.rows[position]
      guard isEligible(row, for: review, on: session.day) else { continue }
      if witness.isOn || witness.others != nil {
        let identity = people.identity[row]
        guard witness.decision(will, of: identity) ?? true else { continue }
        if identity == witness.person, !review.isCompetition { witness.isTrying = true }
      }
      if review.isCompetition, !isQualified(row, for: review, pass: pass) { continue }
      contest.rows.keep(row, at: kept)
      kept &+= 1
    }
    contest.rows.keep(first: kept)
    // The luck of all, then who passes: no branch waits for a number.
    contest.makeRoom(lots: 2 * kept)
    for position in 0..<kept {
      let words = luck.block(
        .review, entity: Entity.identity(session.key, people.identity[contest.rows[position]], 0))
      contest.lots[2 &* position] = words.word0
      contest.lots[2 &* position &+ 1] = words.word1
    }
    contest.passing.removeAll(keepingRoomFor: kept)
    if review.isCompetition {
      for position in 0..<kept { contest.passing.append(position) }
    } else {
      let threshold = Int64(clamping: UInt64(pass * 0x1p63))
      for position in 0..<kept {
        // Below the threshold: the difference is negative.
        let sign = Int64(bitPattern: contest.lots[2 &* position] >> 1) &- threshold
        contest.passing.append(position, ifNegative: Int32(truncatingIfNeeded: sign >> 32))
      }
    }
    contest.candidates.reserveCapacity(contest.passing.count)
    for index in 0..<contest.passing.count {
      let position = contest.passing[index]
      let row = contest.rows[position]
      let identity = people.identity[row]
      if identity == witness.person { witness.isTrying = true }
      contest.candidates.append(
        Candidate(
          score: Uniform.unit(contest.lots[2 &* position &+ 1]), identity: identity, row: row))
    }
  }

  /// The share of those who try that passes.
  func passShare(of review: CompiledScenario.Review) -> Double {
    let share = figures.values[review.pass]
    guard !review.takesLast, let programmes = compiled.factors.programmes else { return share }
    return programmes.pass(share, tier: review.from, figures.values)
  }

  /// Lists the rows of those who take contacts and came to the tier on a day or before.
  private mutating func listReady(inTier tier: Int, since latest: Int32) {
    contest.ask { Int(figures.cells[$0].tier) == tier && figures.cells[$0].takesContacts }
    contest.rows.removeAll(keepingRoomFor: people.count)
    for row in 0..<people.count {
      // Below 0 where both hold.
      let isAsked = contest.asked[Int(people.cell[row])]
      contest.rows.append(row, ifNegative: isAsked & (people.tierDay[row] &- latest &- 1))
    }
  }

  /// Turns the day's luck into a score: standing and luck, mixed so that its variance stays 1.
  mutating func score(_ review: CompiledScenario.Review, _ session: CompiledScenario.Session) {
    let consistency = figures.values[review.consistency]
    let (standingWeight, luckWeight) = (
      consistency.squareRoot(), (1 - consistency).squareRoot()
    )
    for index in contest.candidates.indices {
      let candidate = contest.candidates[index]
      let standing = standing(of: candidate.row)
      let luck = Portable.normalQuantile(candidate.score)
      var score = standingWeight * standing + luckWeight * luck
      if let ranking = review.ranking {
        score = points(of: candidate.row, merit: score, ranking, on: session.day)
      }
      score += merit(of: candidate.row)
      contest.candidates[index].score = review.takesLast ? -score : score
    }
  }
}
