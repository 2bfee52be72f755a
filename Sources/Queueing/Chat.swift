/// A queue of chats, where one person holds several conversations at once.
///
/// **Model.** Every person brings `atOnce` places, and a chat in a place takes the handle time of
/// a person with all places taken: T (1 + slowing × (atOnce − 1)). The queue before c people is
/// Erlang A with c × atOnce servers of that handle time.
///
/// **Why.** A chat waits only when every place is taken, and there this rate of service is exactly
/// right; below it people with free places are really faster, so the model errs on the safe side:
/// it never promises a better service level than people who speed up would give.
///
/// **Assumed.** Chats go to whoever has a free place, and the slowing is the same for everybody.
/// Slowing 0 means that a chat leaves the other chats' pace as it is; 1 means that two at once take
/// twice as long, so that concurrency gains nothing but an earlier greeting.
public struct ChatQueue: Hashable, Sendable {
  /// The most chats one person may hold.
  public static let mostAtOnce = 20

  /// The queue of places: its load carries the stretched handle time.
  public let places: Queue
  /// Chats one person holds at once, 1 or more.
  public let atOnce: Int

  /// Chats of `load`, whose handle time is that of a person with one chat.
  ///
  /// - Parameters:
  ///   - atOnce: chats one person holds at once, `1...mostAtOnce`.
  ///   - slowing: how much longer each further chat makes all of them, as a share of the handle
  ///     time with one chat, `0...1`.
  /// - Throws: `concurrency`, `slowing`, `loadTooLarge` or `patienceTooLong`.
  public init(
    load: Load, patience: Patience, atOnce: Int, slowing: Double
  ) throws(QueueingProblem) {
    guard (1...Self.mostAtOnce).contains(atOnce) else {
      throw .concurrency(atOnce, limit: Self.mostAtOnce)
    }
    guard (0...1).contains(slowing) else { throw .slowing(slowing) }
    let stretch = 1 + slowing * Double(atOnce - 1)
    let stretched = try Load(
      contacts: load.contacts, handleTimeSeconds: load.handleTimeSeconds * stretch,
      intervalSeconds: load.intervalSeconds)
    places = try Queue(load: stretched, patience: patience)
    self.atOnce = atOnce
  }

  /// What `people` achieve; occupancy is the share of places taken.
  ///
  /// - Precondition: as for `Queue`.
  public func performance(people: Int, thresholdSeconds: Double) -> Performance {
    places.performance(people: people * atOnce, thresholdSeconds: thresholdSeconds)
  }

  /// What a fractional number of people achieve: each fraction brings its share of places.
  ///
  /// - Precondition: as for `Queue`.
  public func performance(people: Double, thresholdSeconds: Double) -> Performance {
    places.performance(people: people * Double(atOnce), thresholdSeconds: thresholdSeconds)
  }

  /// The fewest people whose places meet `target`; its occupancy ceiling is about places.
  public func staff(for target: StaffingTarget) -> Int {
    let needed = places.staff(for: target)
    return (needed + atOnce - 1) / atOnce
  }
}
