extension ReviewDay {
  /// How many may be taken, and how many if one more person were here.
  struct Slots {
    var now: Int
    var withOneMore: Int

    static let all = Slots(now: .max, withOneMore: .max)

    func limited(to other: Slots) -> Slots {
      Slots(now: min(now, other.now), withOneMore: min(withOneMore, other.withOneMore))
    }
  }
}

/// How slots are filled: what a review's own rule and the posts ahead leave, for those who pass, the
/// best first.
extension Future {
  /// What a review's own rule lets it take: of a share, so many of those in the tier on the day,
  /// rounded down; the rest may be carried to the next date.
  mutating func slots(of number: Int) -> ReviewDay.Slots {
    let review = compiled.reviews[number]
    let heads = mechanisms.reviewDay.heads[review.from]
    let carried = mechanisms.reviewDay.rests[number]
    let slots = ReviewDay.Slots(
      now: Int(clamping: figures.limit(review.slots, of: heads, carried: carried)),
      withOneMore: Int(clamping: figures.limit(review.slots, of: heads + 1, carried: carried)))
    if review.carriesRest, case .share(let share) = review.slots {
      mechanisms.reviewDay.rests[number] =
        max(0, figures.values[share] * Double(heads) + carried - Double(slots.now))
    }
    return slots
  }

  /// Decides who is taken at a review of the day, of those whom none before it takes.
  mutating func decide(_ number: Int) {
    let sitting = mechanisms.reviewDay.sittings[number]
    let review = compiled.reviews[sitting.session.review]
    var places = sitting.slots
    if witness.others == nil { places = places.limited(to: room(for: review, cap: sitting.cap)) }
    mechanisms.reviewDay.sittings[number].places = places.now
    mechanisms.reviewDay.sittings[number].taken = 0
    witness.noted?.bars[sitting.event] = .infinity
    guard isHeld(review, sitting, places) else { return }
    if !sitting.isAsked { ask(number, review) }
    if let most = last(of: review, sitting.session, sitting: number) {
      places = places.limited(to: most)
      mechanisms.reviewDay.sittings[number].places = places.now
    }
    let others = witness.others.map { $0.bars[sitting.event] }
    let prizes = Prizes(
      places: places.now, bar: others ?? -.infinity, placesWithOneMore: places.withOneMore)
    let needsScores =
      countFree(number, from: review.from) > places.now || witness.absent != nil
      || prizes.bar > -.infinity
    if needsScores, !mechanisms.reviewDay.sittings[number].isScored { score(number, review) }
    gatherFree(number, from: review.from)
    take(prizes, at: sitting.event)
    for candidate in contest.candidates {
      mechanisms.reviewDay.take(candidate.row, of: review.from, at: number)
    }
    let taken = contest.candidates.count
    mechanisms.reviewDay.sittings[number].taken = taken
    mechanisms.reviewDay.planned[review.from] -= Int64(taken)
    mechanisms.reviewDay.planned[review.to] += Int64(taken)
    contest.clear()
  }

  /// Whether anybody can be taken, waits for a post or is watched.
  private func isHeld(
    _ review: CompiledScenario.Review, _ sitting: ReviewDay.Sitting, _ places: ReviewDay.Slots
  ) -> Bool {
    if let others = witness.others {
      return others.bars[sitting.event] < .infinity
        && witness.choices[.review(sitting.session.review)] != false
    }
    return places.now > 0 || witness.absent != nil && places.withOneMore > 0
      || !review.isCompetition
        && (compiled.careers.countsPosts && !review.takesLast || witness.isOn)
  }

  /// The posts free in the tier that a review leads to, as the day stands. Who goes down is
  /// counted when all is decided.
  private func room(for review: CompiledScenario.Review, cap: Int) -> ReviewDay.Slots {
    if review.takesLast { return ReviewDay.Slots(now: cap, withOneMore: cap) }
    let there = mechanisms.reviewDay.planned[review.to]
    func free(beside others: Int64) -> Int {
      posts(inTier: review.to, beside: others).map { Int(clamping: max(0, $0 - there)) } ?? .max
    }
    return ReviewDay.Slots(now: free(beside: 0), withOneMore: free(beside: 1))
  }

  private func posts(inTier tier: Int, beside others: Int64) -> Int64? {
    let posts = compiled.tiers[tier].posts
    if case .unlimited = posts { return nil }
    var everybody = others
    for tier in 0..<cells.tiers { everybody += mechanisms.reviewDay.heads[tier] }
    return figures.limit(posts, of: everybody)
  }

  /// Puts those who pass, and those who sit the review, on the day's lists.
  private mutating func ask(_ number: Int, _ review: CompiledScenario.Review) {
    let session = mechanisms.reviewDay.sittings[number].session
    gatherThosePassing(review, session)
    let (first, firstRow) = (mechanisms.reviewDay.field.count, mechanisms.reviewDay.sat.count)
    mechanisms.reviewDay.field.append(contentsOf: contest.candidates)
    if compiled.careers.remembersRefusals, !review.takesLast {
      for position in 0..<contest.rows.count {
        mechanisms.reviewDay.sat.append(contest.rows[position])
      }
    }
    mechanisms.reviewDay.sittings[number].candidates = first..<mechanisms.reviewDay.field.count
    mechanisms.reviewDay.sittings[number].rows = firstRow..<mechanisms.reviewDay.sat.count
    mechanisms.reviewDay.sittings[number].isTrying = witness.isTrying
    mechanisms.reviewDay.sittings[number].isAsked = true
    witness.isTrying = false
    contest.clear()
    if let below = review.below, review.ranking == nil {
      // A bar is a score, even where everybody is taken.
      score(number, review)
      keepThose(below: figures.values[below], number)
    }
  }

  /// How many pass a review and are not taken by one before it.
  private func countFree(_ number: Int, from tier: Int) -> Int {
    let candidates = mechanisms.reviewDay.sittings[number].candidates
    guard mechanisms.reviewDay.isAnybodyTaken(from: tier) else { return candidates.count }
    return candidates.count {
      mechanisms.reviewDay.taker(of: mechanisms.reviewDay.field[$0].row) == nil
    }
  }

  /// Lists them.
  private mutating func gatherFree(_ number: Int, from tier: Int) {
    contest.candidates.removeAll(keepingCapacity: true)
    let candidates = mechanisms.reviewDay.sittings[number].candidates
    guard mechanisms.reviewDay.isAnybodyTaken(from: tier) else {
      return contest.candidates.append(contentsOf: mechanisms.reviewDay.field[candidates])
    }
    for position in candidates {
      let candidate = mechanisms.reviewDay.field[position]
      guard mechanisms.reviewDay.taker(of: candidate.row) == nil else { continue }
      contest.candidates.append(candidate)
    }
  }

  /// Where a tier would end the day with more people than posts, and with more than it began,
  /// fewer go down to it, and all is decided again.
  mutating func hasToDecideAgain() -> Bool {
    guard witness.others == nil else { return false }
    var isAgain = false
    for number in mechanisms.reviewDay.sittings.indices.reversed() {
      let sitting = mechanisms.reviewDay.sittings[number]
      let review = compiled.reviews[sitting.session.review]
      guard review.takesLast, sitting.taken > 0,
        let posts = posts(inTier: review.to, beside: 0)
      else { continue }
      let over =
        mechanisms.reviewDay.planned[review.to]
        - max(posts, mechanisms.reviewDay.heads[review.to])
      guard over > 0 else { continue }
      let back = min(Int(over), sitting.taken)
      mechanisms.reviewDay.sittings[number].cap = sitting.taken - back
      mechanisms.reviewDay.planned[review.to] -= Int64(back)
      isAgain = true
    }
    return isAgain
  }
}
