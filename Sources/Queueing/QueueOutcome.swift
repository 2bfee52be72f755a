import Randomness

/// What contacts meet in a queue, with time measured in handle times: the models' common result.
struct QueueOutcome: Hashable, Sendable {
  /// Share that find everybody busy.
  var waiting: Double
  /// Mean time from arrival to answer or abandonment, over all contacts; infinite when swamped.
  var wait: Double
  /// Share that abandon.
  var abandoned: Double
  /// Share answered within the threshold.
  var answeredInTime: Double
  /// Share that abandon within the threshold.
  var abandonedInTime: Double

  /// No contacts: nobody waits.
  static let idle = QueueOutcome(
    waiting: 0, wait: 0, abandoned: 0, answeredInTime: 1, abandonedInTime: 0)

  /// Nobody abandons and the line grows for ever.
  static let swamped = QueueOutcome(
    waiting: 1, wait: .infinity, abandoned: 0, answeredInTime: 0, abandonedInTime: 0)

  /// Nobody waits: the share `blocking` is gone at once (Erlang B).
  static func loss(_ blocking: Double) -> QueueOutcome {
    QueueOutcome(
      waiting: blocking, wait: 0, abandoned: blocking, answeredInTime: 1 - blocking,
      abandonedInTime: blocking)
  }

  /// Nobody is there: every contact abandons when its patience ends.
  static func unattended(patience: Double, threshold: Double) -> QueueOutcome {
    QueueOutcome(
      waiting: 1, wait: patience, abandoned: 1, answeredInTime: 0,
      abandonedInTime: patience > 0 ? 1 - Portable.exp(-threshold / patience) : 1)
  }

  /// `share` of this and the rest of `other`.
  @inline(__always)
  func mixed(_ share: Double, with other: QueueOutcome) -> QueueOutcome {
    // A weight of nothing must not turn an infinite wait into 0 × ∞.
    if share >= 1 { return self }
    if share <= 0 { return other }
    let rest = 1 - share
    return QueueOutcome(
      waiting: share * waiting + rest * other.waiting,
      wait: share * wait + rest * other.wait,
      abandoned: share * abandoned + rest * other.abandoned,
      answeredInTime: share * answeredInTime + rest * other.answeredInTime,
      abandonedInTime: share * abandonedInTime + rest * other.abandonedInTime)
  }
}
