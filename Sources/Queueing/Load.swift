/// The work that arrives at a queue, steady over one interval.
public struct Load: Hashable, Sendable {
  /// The largest load that is computed, in erlangs: a million people talking at once.
  public static let largestErlangs = 1e6

  /// Contacts that arrive in one interval, 0 or more.
  public let contacts: Double
  /// Mean time one contact keeps a person busy, in seconds, talk and wrap-up.
  public let handleTimeSeconds: Double
  /// Length of the interval, in seconds.
  public let intervalSeconds: Double

  /// A load of `contacts` in `intervalSeconds`, each of `handleTimeSeconds` on average.
  ///
  /// - Throws: `contacts`, `handleTime`, `interval` or `loadTooLarge`.
  public init(
    contacts: Double, handleTimeSeconds: Double, intervalSeconds: Double
  ) throws(QueueingProblem) {
    guard contacts >= 0 else { throw .contacts(contacts) }
    guard handleTimeSeconds > 0, handleTimeSeconds < .infinity else {
      throw .handleTime(seconds: handleTimeSeconds)
    }
    guard intervalSeconds > 0, intervalSeconds < .infinity else {
      throw .interval(seconds: intervalSeconds)
    }
    self.contacts = contacts
    self.handleTimeSeconds = handleTimeSeconds
    self.intervalSeconds = intervalSeconds
    guard erlangs <= Self.largestErlangs else {
      throw .loadTooLarge(erlangs: erlangs, limit: Self.largestErlangs)
    }
  }

  /// A load given as people busy if nobody ever waited or left.
  ///
  /// - Throws: `contacts`, `handleTime` or `loadTooLarge`.
  public init(erlangs: Double, handleTimeSeconds: Double) throws(QueueingProblem) {
    try self.init(
      contacts: erlangs, handleTimeSeconds: handleTimeSeconds, intervalSeconds: handleTimeSeconds)
  }

  /// Offered load: contacts per handle time, in erlangs.
  public var erlangs: Double { contacts / intervalSeconds * handleTimeSeconds }
}
