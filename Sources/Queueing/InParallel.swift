import Dispatch
import Synchronization

/// Makes a number of things, as many at once as there are processors; they come back in order.
package func inParallel<Thing: Sendable>(
  _ count: Int, _ make: @Sendable (Int) -> Thing
) -> [Thing] {
  let made = Mutex<[Thing?]>(Array(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let thing = make(index)
    made.withLock { $0[index] = thing }
  }
  return made.withLock { $0.compactMap(\.self) }
}
