/// How often something happens to those to whom it may, in two worlds future by future: counts
/// divided by what they are counted against, such as leavers by weeks lived.
///
/// All sums are exact, so that merging in any order gives the same.
public struct PairedRates: Sendable, Equatable {
  /// A count and what it is counted against, in one future of one world.
  public struct Rate: Sendable, Hashable {
    let count: Int64
    let base: Int64

    /// So many out of so much.
    public init(_ count: Int64, of base: Int64) { (self.count, self.base) = (count, base) }
  }

  private var (first, second) = (JointSums(), JointSums())
  private var (counts, bases) = (JointSums(), JointSums())
  private var (firstCount, firstBase) = (JointSums(), JointSums())
  private var unlike = 0

  /// No futures yet.
  public init() {}

  /// Adds a future as it goes in both worlds.
  public mutating func add(_ before: Rate, _ after: Rate) {
    first.add(before.count, before.base)
    second.add(after.count, after.base)
    counts.add(before.count, after.count)
    bases.add(before.base, after.base)
    firstCount.add(before.count, after.base)
    firstBase.add(before.base, after.count)
    if before != after { unlike += 1 }
  }

  /// Adds all futures of another.
  public mutating func merge(_ other: PairedRates) {
    first.merge(other.first)
    second.merge(other.second)
    counts.merge(other.counts)
    bases.merge(other.bases)
    firstCount.merge(other.firstCount)
    firstBase.merge(other.firstBase)
    unlike += other.unlike
  }

  /// The rate of each world over all futures, the mean count by the mean base, and the second minus
  /// the first with its interval; nil for fewer than two futures, or where a world has no base.
  ///
  /// The interval is the delta method's: a ratio's error is that of its count less the ratio times
  /// its base (W. G. Cochran, "Sampling Techniques", 3rd edition, 1977, section 2.11), here of four
  /// numbers that go together. Where every future is the same in both, it has no width.
  public func difference(
    confidence: Confidence = .ninetyFive
  ) -> (first: Double, second: Double, estimate: Estimate)? {
    guard let (e1, x1) = first.means, let (e2, x2) = second.means, x1 > 0, x2 > 0,
      let a = first.moments, let b = second.moments, let counts = counts.moments,
      let bases = bases.moments, let across = firstCount.moments, let back = firstBase.moments
    else { return nil }
    let (before, after) = (e1 / x1, e2 / x2)
    var variance = 0.0
    if unlike > 0 {
      variance = (b.first - 2 * after * b.both + after * after * b.second) / (x2 * x2)
      variance += (a.first - 2 * before * a.both + before * before * a.second) / (x1 * x1)
      variance -=
        2 * (counts.both - before * back.both - after * across.both + before * after * bases.both)
        / (x1 * x2)
    }
    let change = unlike > 0 ? after - before : 0
    let margin =
      confidence.factor(degreesOfFreedom: first.count - 1)
      * (max(0, variance) / Double(first.count)).squareRoot()
    return (
      before, after,
      Estimate(
        value: change, low: change - margin, high: change + margin, confidence: confidence)
    )
  }
}

extension JointSums {
  fileprivate var means: (Double, Double)? {
    guard let firstMean, let secondMean else { return nil }
    return (firstMean, secondMean)
  }
}
