import Randomness

/// How the slots of a review are filled: by the best of those who pass.
extension Future {
  /// Gathers those who pass and, where there are more of them than slots, keeps the best.
  mutating func fillSlots(
    _ slots: Int, _ review: CompiledScenario.Review, _ session: CompiledScenario.Session, event: Int
  ) {
    gatherThosePassing(review, session)
    unblockAll(review)
    // A bar is a score, even where everybody is taken.
    if contest.candidates.count > slots || review.below != nil || witness.absent != nil {
      score(review, session)
    }
    if let below = review.below { keepThose(below: figures.values[below]) }
    if witness.absent != nil {
      noteBar(of: event, slots: self.slots(of: review, beside: 1))
    }
    noteTrial(session, slots: slots)
    guard contest.candidates.count > slots else { return }
    if slots > 0 { contest.candidates.moveBestToFront(slots) }
    if !review.takesLast { block(from: slots, review) }
    contest.candidates.removeSubrange(slots...)
  }

  /// Of a review that goes down, keeps those whose score is one that at most a share of people
  /// would have; scores of such a review are turned round, so that the lowest come first.
  mutating func keepThose(below share: Double) {
    guard share > 0 else { return contest.candidates.removeAll(keepingCapacity: true) }
    guard share < 1 else { return }
    let bar = Portable.normalQuantile(share)
    contest.candidates.removeAll { -$0.score >= bar }
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
}
