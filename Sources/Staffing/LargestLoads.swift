import Queueing

/// The search for the largest load that each number of servers carries at one handle time.
struct LargestLoads {
  /// How long contacts wait.
  let patience: Patience
  /// What must be achieved.
  let target: StaffingTarget
  /// The mean handle time, in seconds.
  let handleTime: Double
  /// The largest number of servers.
  let most: Int

  /// No load beyond this is looked for, so that none is more than a queue computes.
  private static let mostErlangs = 0.9 * Load.largestErlangs

  /// The loads, in erlangs, by number of servers from 0 on.
  ///
  /// - Throws: as `Queue` where it knows no such handle time or patience.
  func found() throws(QueueingProblem) -> [Double] {
    let byLevel = try spare {
      $0.serviceLevel(target.serviceLevel.definition) >= target.serviceLevel.share
        && $0.abandoned <= target.abandonmentCeiling
    }
    guard target.occupancyCeiling < 1 else { return byLevel.enumerated().map { Double($0) - $1 } }
    // Apart, because the two meet at an angle that no straight line follows.
    let byCeiling = try spare { $0.occupancy <= target.occupancyCeiling }
    return byLevel.indices.map { Double($0) - max(byLevel[$0], byCeiling[$0]) }
  }

  /// Servers less the largest load at which a condition holds, for every number of servers.
  private func spare(
    where isMet: (Performance) -> Bool
  ) throws(QueueingProblem) -> [Double] {
    var spare = [0.0]
    spare.reserveCapacity(most + 1)
    while spare.count <= most {
      let (last, root) = (spare.count - 1, Double(spare.count - 1).squareRoot())
      let next = min(most, max(last + 1, last + last / 12))
      let nextRoot = Double(next).squareRoot()
      let guess = last > 0 ? spare[last] / root * nextRoot : 0
      let load = try largestLoad(servers: next, near: Double(next) - guess, where: isMet)
      let found = Double(next) - load
      for servers in last + 1..<next {
        let share = (Double(servers).squareRoot() - root) / (nextRoot - root)
        spare.append(spare[last] + (found - spare[last]) * share)
      }
      spare.append(found)
    }
    return spare
  }

  /// The largest load at which a condition holds; it fails for good once the load is too large.
  private func largestLoad(
    servers: Int, near guess: Double, where isMet: (Performance) -> Bool
  ) throws(QueueingProblem) -> Double {
    func holds(_ erlangs: Double) throws(QueueingProblem) -> Bool {
      isMet(
        try Queue(
          load: Load(erlangs: erlangs, handleTimeSeconds: handleTime), patience: patience
        ).performance(people: servers, thresholdSeconds: target.serviceLevel.thresholdSeconds))
    }
    var step = 0.02 * Double(servers).squareRoot()
    var low = min(max(0, guess), Self.mostErlangs)
    var high = low
    if try holds(low) {
      repeat {
        // A condition that no load breaks, such as service among those served when nobody waits.
        if high == Self.mostErlangs { return high }
        low = high
        high = min(high + step, Self.mostErlangs)
        step *= 3
      } while try holds(high)
    } else {
      repeat {
        high = low
        low = max(0, low - step)
        step *= 3
        if low == 0 { break }
      } while try !holds(low)
    }
    // Few servers step at small loads, many at large ones.
    while high - low > 1e-6 * high, high - low > 1e-12 {
      let middle = low + (high - low) / 2
      if try holds(middle) { low = middle } else { high = middle }
    }
    return low
  }
}
