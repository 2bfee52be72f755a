import Randomness

/// Somebody who passed a review, with the score that ranks.
struct Candidate: BitwiseCopyable {
  /// The day's luck, uniform; turned into the score once there are more candidates than slots.
  var score: Double
  var identity: UInt64
  var row: Int

  /// The better score comes first; of equal scores the smaller identity, so that no order of
  /// rows can decide.
  func precedes(_ other: Candidate) -> Bool {
    score != other.score ? score > other.score : identity < other.identity
  }
}

extension Future {
  /// Holds the reviews of the week.
  mutating func holdReviews(week: Int) {
    while nextSession < compiled.sessions.count, compiled.sessions[nextSession].day < (week + 1) * 7
    {
      assess(before: compiled.sessions[nextSession].day + 1)
      hold(compiled.sessions[nextSession], on: compiled.sessions[nextSession].day - week * 7)
      nextSession += 1
    }
  }

  /// Holds a review: gathers those who pass, ranks them, and takes as many as there are slots.
  mutating func hold(_ session: CompiledScenario.Session, on offset: Int) {
    let review = compiled.reviews[session.review]
    let slots = slots(of: review)
    if let others = witness.others {
      guard others.bars[session.index] < .infinity,
        witness.choices[.review(session.review)] != false
      else { return }
      gatherThoseAbove(others.bars[session.index], review, session)
    } else {
      guard slots > 0 || compiled.careers.countsPosts && !review.takesLast || witness.isOn else {
        return
      }
      chooseTheBest(slots, review, session)
    }
    for candidate in candidates { transfer(candidate.row, review, session, on: offset) }
    // Where a copy can be taken there is a slot, whatever so many copies would leave.
    if slots > 0 || witness.others != nil, !review.takesLast {
      refuseTheRest(review, session, on: offset)
    }
  }

  /// Gathers those who pass and, where there are more of them than slots, keeps the best.
  private mutating func chooseTheBest(
    _ slots: Int, _ review: CompiledScenario.Review, _ session: CompiledScenario.Session
  ) {
    gatherThosePassing(review, session)
    unblockAll(review)
    // A bar is a score, even where everybody is taken.
    if candidates.count > slots || review.below != nil || witness.absent != nil {
      score(review, session)
    }
    if let below = review.below { keepThose(below: figures.values[below]) }
    if witness.absent != nil {
      noteBar(of: session.index, slots: self.slots(of: review, beside: 1))
    }
    noteTrial(session, slots: slots)
    guard candidates.count > slots else { return }
    if slots > 0 { candidates.moveBestToFront(slots) }
    if !review.takesLast { block(from: slots, review) }
    candidates.removeSubrange(slots...)
  }

  /// Puts somebody in the tier that a review leads to.
  private mutating func transfer(
    _ row: Int, _ review: CompiledScenario.Review, _ session: CompiledScenario.Session,
    on offset: Int
  ) {
    let cell = cells.promoted(Int(people.cell[row]), from: review.from, to: review.to)
    people.tierDay[row] = Int32(session.day)
    people.circumstances[row].remove(.stagnant)
    forgetRefusals(of: row)
    unblock(row)
    move(row, to: cell, on: offset)
    schedule(row)
    ledger.add(1, to: review.takesLast ? .demotions : .promotions, in: cell)
  }

  /// Of a review that goes down, keeps those whose score is one that at most a share of people
  /// would have; scores of such a review are turned round, so that the lowest come first.
  mutating func keepThose(below share: Double) {
    guard share > 0 else { return candidates.removeAll(keepingCapacity: true) }
    guard share < 1 else { return }
    let bar = Portable.normalQuantile(share)
    candidates.removeAll { -$0.score >= bar }
  }

  /// How many may be taken: the review's own slots, and the posts still free in the tier.
  ///
  /// - Parameter others: people who are counted in the tier that it takes from, though they are
  ///   not there.
  func slots(of review: CompiledScenario.Review, beside others: Int64 = 0) -> Int {
    let slots = figures.limit(review.slots, of: people(inTier: review.from) + others)
    return Int(clamping: min(slots, vacantPosts(inTier: review.to, beside: others) ?? .max))
  }

  func people(inTier tier: Int) -> Int64 {
    stride(from: tier, to: cells.count, by: cells.tiers)
      .reduce(0) { $0 + ledger.value(of: .people, in: $1) }
  }

  mutating func gatherThosePassing(
    _ review: CompiledScenario.Review, _ session: CompiledScenario.Session
  ) {
    candidates.removeAll(keepingCapacity: true)
    let latest = Int32(session.day) - Int32(figures.values[review.after])
    let pass = passShare(of: review)
    let offset = session.day % 7
    let will = witness.choices[.review(session.review)]
    listReady(inTier: review.from, since: latest)
    var kept = 0
    for position in 0..<due.count {
      let row = due[position]
      guard isHere(row, at: offset), isEligible(row, for: review, on: session.day) else {
        continue
      }
      if witness.isOn || witness.others != nil {
        let identity = people.identity[row]
        guard witness.decision(will, of: identity) ?? true else { continue }
        if identity == witness.person, !review.isCompetition { witness.isTrying = true }
      }
      if review.isCompetition, !isQualified(row, for: review, pass: pass) { continue }
      due.keep(row, at: kept)
      kept &+= 1
    }
    due.keep(first: kept)
    // The luck of all, then who passes: no branch waits for a number.
    if lots.count < 2 * kept { lots.grow(to: 4 * kept, with: 0) }
    for position in 0..<kept {
      let words = luck.block(
        .review, entity: Entity.identity(session.key, people.identity[due[position]], 0))
      lots[2 &* position] = words.word0
      lots[2 &* position &+ 1] = words.word1
    }
    passing.removeAll(keepingRoomFor: kept)
    if review.isCompetition {
      for position in 0..<kept { passing.append(position) }
    } else {
      let threshold = Int64(clamping: UInt64(pass * 0x1p63))
      for position in 0..<kept {
        // Below the threshold: the difference is negative.
        let sign = Int64(bitPattern: lots[2 &* position] >> 1) &- threshold
        passing.append(position, ifNegative: Int32(truncatingIfNeeded: sign >> 32))
      }
    }
    candidates.reserveCapacity(passing.count)
    for index in 0..<passing.count {
      let position = passing[index]
      let row = due[position]
      let identity = people.identity[row]
      if identity == witness.person { witness.isTrying = true }
      candidates.append(
        Candidate(score: Uniform.unit(lots[2 &* position &+ 1]), identity: identity, row: row))
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
    for cell in 0..<cells.count {
      let conditions = figures.cells[cell]
      asked[cell] = Int(conditions.tier) == tier && conditions.takesContacts ? -1 : 0
    }
    due.removeAll(keepingRoomFor: people.count)
    for row in 0..<people.count {
      // Below 0 where both hold.
      let isAsked = asked[Int(people.cell[row])]
      due.append(row, ifNegative: isAsked & (people.tierDay[row] &- latest &- 1))
    }
  }

  /// Turns the day's luck into a score: standing and luck, mixed so that its variance stays 1.
  mutating func score(_ review: CompiledScenario.Review, _ session: CompiledScenario.Session) {
    let consistency = figures.values[review.consistency]
    let (standingWeight, luckWeight) = (
      consistency.squareRoot(), (1 - consistency).squareRoot()
    )
    for index in candidates.indices {
      let standing = standing(of: candidates[index].row)
      let luck = Portable.normalQuantile(candidates[index].score)
      var score = standingWeight * standing + luckWeight * luck
      if let ranking = review.ranking {
        score = points(of: candidates[index].row, merit: score, ranking, on: session.day)
      }
      score += merit(of: candidates[index].row)
      candidates[index].score = review.takesLast ? -score : score
    }
  }

  @inline(__always)
  private mutating func standing(of row: Int) -> Double {
    if people.standing[row].isNaN {
      people.standing[row] = luck.normal(.standing, entity: people.identity[row])
    }
    return people.standing[row]
  }
}

extension Array<Candidate> {
  /// Moves the best so many to the front, in no order.
  ///
  /// C. A. R. Hoare, "Algorithm 65: FIND", Communications of the ACM 4 (1961), 321–322: the parts
  /// that cannot hold the border between kept and dropped are not sorted any further.
  mutating func moveBestToFront(_ number: Int) {
    var all = mutableSpan
    var (low, high) = (0, all.count - 1)
    while low < high {
      let pivot = all[low + (high - low) / 2]
      var (left, right) = (low, high)
      while left <= right {
        while all[left].precedes(pivot) { left += 1 }
        while pivot.precedes(all[right]) { right -= 1 }
        guard left <= right else { break }
        all.swapAt(left, right)
        (left, right) = (left + 1, right - 1)
      }
      if number - 1 <= right {
        high = right
      } else if number - 1 >= left {
        low = left
      } else {
        break
      }
    }
  }
}
