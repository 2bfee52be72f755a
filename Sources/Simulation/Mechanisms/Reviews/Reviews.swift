import Randomness

extension Future {
  /// Lists those who pass a review, each with the luck of the day.
  mutating func gatherThosePassing(
    _ review: CompiledScenario.Review, _ session: CompiledScenario.Session
  ) {
    let latest = figures.latest(figures.lapse(review.after), by: session.day)
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

  // MARK: - Scores

  /// Turns the day's luck of those who pass into scores: standing and luck, mixed so that its
  /// variance stays 1, and what else the ranking counts. Of a review down the lowest come first.
  mutating func score(_ number: Int, _ review: CompiledScenario.Review) {
    let (candidates, day) = (
      mechanisms.reviewDay.sittings[number].candidates,
      mechanisms.reviewDay.sittings[number].session.day
    )
    let consistency = figures.values[review.consistency]
    let (standingWeight, luckWeight) = (
      consistency.squareRoot(), (1 - consistency).squareRoot()
    )
    for position in candidates {
      let candidate = mechanisms.reviewDay.field[position]
      let standing = standing(of: candidate.row)
      let luck = Portable.normalQuantile(candidate.score)
      var score = standingWeight * standing + luckWeight * luck
      if let ranking = review.ranking {
        score = points(of: candidate.row, merit: score, ranking, on: day)
      }
      score += merit(of: candidate.row)
      mechanisms.reviewDay.field[position].score = review.takesLast ? -score : score
    }
    mechanisms.reviewDay.sittings[number].isScored = true
  }

  /// Of a review that goes down, keeps those whose score is one that at most a share of people
  /// would have: merit is standard normal, so that each falls below the bar by a chance of that
  /// share. Scores of such a review are turned round.
  mutating func keepThose(below share: Double, _ number: Int) {
    let candidates = mechanisms.reviewDay.sittings[number].candidates
    let bar = share > 0 ? share < 1 ? Portable.normalQuantile(share) : .infinity : -.infinity
    var kept = candidates.lowerBound
    for position in candidates {
      let candidate = mechanisms.reviewDay.field[position]
      guard -candidate.score < bar else { continue }
      mechanisms.reviewDay.field[kept] = candidate
      kept += 1
    }
    mechanisms.reviewDay.field.removeSubrange(kept...)
    mechanisms.reviewDay.sittings[number].candidates = candidates.lowerBound..<kept
  }

  /// Of a review down with a bar and a ranking: how many are below it. What others than merit
  /// make of a score nobody knows beforehand, so the bar is where a share of those who sit it
  /// are; the day's luck decides about a part of a person.
  func last(
    of review: CompiledScenario.Review, _ session: CompiledScenario.Session, sitting number: Int
  ) -> ReviewDay.Slots? {
    guard let below = review.below, review.ranking != nil, witness.others == nil else { return nil }
    let share = figures.values[below]
    let count = Double(mechanisms.reviewDay.sittings[number].candidates.count)
    let luck = luck.uniform(.review, entity: session.key)
    return ReviewDay.Slots(
      now: Int(share * count + luck), withOneMore: Int(share * (count + 1) + luck))
  }
}
