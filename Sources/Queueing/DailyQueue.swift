/// A desk that does a fixed number of tasks each working day, first come first served: interview
/// slots, paperwork.
///
/// What is left over in the evening is X(t+1) = (X(t) + A − c)⁺. With Poisson arrivals that is,
/// number for number, the queue M/D/c with a service time of one day, so that every table of that
/// queue holds for it (F. Pollaczek, A. K. Erlang; for c = 1 the mean wait is ρ / 2(1 − ρ)).
public struct DailyQueue: Sendable, Hashable {
  /// Tasks that are done in a day, at most.
  public let capacity: Int
  /// Tasks that wait for the next day.
  public private(set) var leftOver = 0

  /// A desk without work.
  ///
  /// - Parameter capacity: Tasks a day; below 1 nothing is ever done.
  public init(capacity: Int) { self.capacity = max(0, capacity) }

  /// Takes a day's arrivals and does what can be done.
  ///
  /// - Returns: tasks done on the day.
  public mutating func pass(_ arrivals: Int) -> Int {
    let done = Self.done(of: leftOver + arrivals, capacity: capacity)
    leftOver += arrivals - done
    return done
  }

  /// Tasks done on a day of so many that are there: all of them, or as many as there is room for.
  @inlinable
  public static func done(of waiting: Int, capacity: Int) -> Int { min(waiting, capacity) }

  /// On which day each task is done, in the order of coming; of tasks that come on one day, those
  /// named first come first. Days count from 0.
  ///
  /// - Parameter arrivals: Tasks that come on each day.
  /// - Returns: One day for each task; none where the capacity is 0.
  public func daysDone(_ arrivals: [Int]) -> [Int] {
    guard capacity > 0 else { return [] }
    var days: [Int] = []
    // The next free slot: a day and how many of its slots are taken.
    var (day, taken) = (0, 0)
    for (today, count) in arrivals.enumerated() {
      for _ in 0..<max(0, count) {
        if day < today { (day, taken) = (today, 0) }
        if taken == capacity { (day, taken) = (day + 1, 0) }
        taken += 1
        days.append(day)
      }
    }
    return days
  }
}
