import Synchronization

/// Values that are dear to make, kept for whoever asks for the same again: a scenario is compiled
/// anew for every change that is tried, and most changes leave its queues as they are.
///
/// A value is a function of its key, made once. Those not asked for the longest are let go once
/// all together are larger than what may be kept.
final class Keeper<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let most: Int
  /// The one last asked for at the end.
  private let kept = Mutex<[(key: Key, value: Value, size: Int)]>([])

  /// A keeper of values that are together at most so large, the one last made aside.
  init(most: Int) { self.most = most }

  /// The value of a key. Making one must be quick: others wait.
  func value<Failure: Error>(
    for key: Key, size: (Value) -> Int, make: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try kept.withLock { kept throws(Failure) in
      if let place = kept.lastIndex(where: { $0.key == key }) {
        let found = kept.remove(at: place)
        kept.append(found)
        return found.value
      }
      let value = try make()
      kept.append((key, value, size(value)))
      var sum = kept.reduce(0) { $0 + $1.size }
      while kept.count > 1, sum > most { sum -= kept.removeFirst().size }
      return value
    }
  }
}
