/// The share of paid time in which people are not available for contacts.
public struct Shrinkage: Hashable, Sendable {
  /// The share of paid time lost, `0..<1`.
  public let share: Double

  /// Shrinkage of `share` of paid time.
  ///
  /// - Throws: `shrinkage`.
  public init(_ share: Double) throws(QueueingProblem) {
    guard (0..<1).contains(share) else { throw .shrinkage(share) }
    self.share = share
  }

  /// How many must be paid so that `present` are available: present ÷ (1 − share), and not
  /// present × (1 + share), which falls short.
  public func paid(present: Double) -> Double { present / (1 - share) }

  /// The fewest whole people to roster so that `present` are available.
  public func rostered(present: Int) -> Int {
    let exact = paid(present: Double(present))
    let nearest = exact.rounded()
    // A quotient that is whole but for its last digits needs nobody more.
    return Int((exact - nearest).magnitude < 1e-9 * max(1, exact) ? nearest : exact.rounded(.up))
  }
}
