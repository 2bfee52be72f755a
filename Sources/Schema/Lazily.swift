import Synchronization

/// A value that is made once, when it is first asked for.
final class Lazily<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  var value: Value {
    if let value = made.withLock({ $0 }) { return value }
    // Made outside the lock, as it may ask for others; who comes second takes what is there.
    let value = make()
    return made.withLock { made in
      if made == nil { made = value }
      return made ?? value
    }
  }
}
