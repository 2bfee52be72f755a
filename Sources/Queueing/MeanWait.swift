/// A mean time from arrival to answer or abandonment, over all contacts.
public enum MeanWait: Hashable, Sendable, Comparable {
  /// The mean, in seconds.
  case seconds(Double)
  /// Nobody abandons and more arrives than can be handled: the line grows without end.
  case unbounded
}
