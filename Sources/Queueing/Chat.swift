/// Chats, of which one person holds several at once.
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
public enum Chat {
  /// The most chats one person may hold.
  public static let mostAtOnce = 20

  /// What concurrency multiplies a handle time by, all places being taken.
  ///
  /// - Parameters:
  ///   - atOnce: chats one person holds at once, `1...mostAtOnce`.
  ///   - slowing: how much longer each further chat makes all of them, as a share of the handle
  ///     time with one chat, `0...1`.
  /// - Throws: `concurrency` or `slowing`.
  public static func stretch(atOnce: Int, slowing: Double) throws(QueueingProblem) -> Double {
    guard (1...mostAtOnce).contains(atOnce) else { throw .concurrency(atOnce, limit: mostAtOnce) }
    guard (0...1).contains(slowing) else { throw .slowing(slowing) }
    return 1 + slowing * Double(atOnce - 1)
  }
}
