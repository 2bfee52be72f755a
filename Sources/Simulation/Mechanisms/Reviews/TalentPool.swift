import Randomness

extension Future {
  /// Whether a person is of the talent pool for a post: found once for each stay in a tier, so
  /// that a competition every week is not a new chance every week.
  @inline(__always)
  func isQualified(_ row: Int, for review: CompiledScenario.Review, pass: Double) -> Bool {
    isQualified(
      people.identity[row], since: people.tierDay[row], for: review, pass: pass)
  }

  /// - Parameter tierDay: When the person came to the tier.
  func isQualified(
    _ identity: UInt64, since tierDay: Int32, for review: CompiledScenario.Review, pass: Double
  ) -> Bool {
    let stay = UInt64(bitPattern: Int64(tierDay))
    let entity = Entity.identity(review.key, stay, identity)
    return Bernoulli.holds(luck.word(.pool, entity: entity), probability: pass)
  }
}
