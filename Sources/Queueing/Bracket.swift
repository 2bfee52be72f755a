/// The search for the least whole number, 0 or more, that is enough, where more is enough too.
struct Bracket {
  /// The largest number known not to be enough.
  private var low = -1
  /// The smallest number known to be enough.
  private var high: Int?
  /// How far the next try may lie from a known end; doubled so that any start gets there.
  private var stride = 1
  /// How many numbers were tried.
  private var tries = 0

  /// The least number that is enough, once known.
  var answer: Int? {
    guard let high, high - low == 1 else { return nil }
    return high
  }

  /// Takes in one observation.
  mutating func narrow(by number: Int, isEnough: Bool) {
    tries += 1
    if isEnough { high = min(high ?? number, number) } else { low = max(low, number) }
  }

  /// A number worth trying, close to `estimate`, the supposed answer.
  ///
  /// An estimate at an end of the bracket is tested by that end's neighbour. Estimates are
  /// trusted for a few tries; then, or beyond the known end, halving and doubling take over.
  mutating func next(near estimate: Int) -> Int {
    guard let high else {
      if tries > 6 { stride *= 2 }
      return max(estimate, low + stride)
    }
    if tries > 6 { return low + (high - low) / 2 }
    return max(low + 1, min(high - 1, estimate))
  }
}
