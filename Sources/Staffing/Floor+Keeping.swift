public import Queueing
import Synchronization

extension Floor {
  /// Like `init`, but floors made before are handed out again: a floor is a function of what it
  /// is made from, and a scenario is compiled anew for every change that is tried.
  ///
  /// Ranges are widened to round numbers, so that a lever turned a little finds its floor.
  /// - Throws: as `init`.
  public static func kept(
    _ terms: Terms, handleTimesSeconds: ClosedRange<Double>, largestErlangs: Double
  ) throws(QueueingProblem) -> Floor {
    let shortest = (handleTimesSeconds.lowerBound / 20).rounded(.down) * 20
    let longest = (handleTimesSeconds.upperBound / 20).rounded(.up) * 20
    var erlangs = 10.0
    while erlangs < largestErlangs, erlangs < 100_000 { erlangs *= 1.2 }
    let key = Key(
      terms: terms, handleTimes: max(1, shortest)...max(1, longest), largestErlangs: erlangs)
    if let floor = keeper.withLock({ $0.last { $0.key == key }?.floor }) { return floor }
    let floor = try Floor(
      terms, handleTimesSeconds: key.handleTimes, largestErlangs: key.largestErlangs)
    keeper.withLock { floors in
      floors.append((key, floor))
      if floors.count > mostKept { floors.removeFirst() }
    }
    return floor
  }

  private struct Key: Hashable, Sendable {
    let terms: Terms
    let handleTimes: ClosedRange<Double>
    let largestErlangs: Double
  }

  /// Some 10 MB each.
  private static let mostKept = 12
  private static let keeper = Mutex<[(key: Key, floor: Floor)]>([])
}
