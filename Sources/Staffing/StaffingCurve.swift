import Queueing

/// The largest load that each number of servers carries at a target: staffing as a look-up.
///
/// The load is computed at some numbers of servers, all of them while they are few; between them
/// what lies between servers and load is joined by straight lines in √servers, of which it is
/// nearly a multiple by the square-root rule. Handle times are computed 10 % apart and joined by
/// straight lines too.
///
/// **Error.** The number found is the exact one (`Queue.staff`), or its neighbour where the load
/// lies close to where the exact number steps: within `largestError` servers. Loads and handle
/// times beyond the curve are computed anew.
struct StaffingCurve: Sendable {
  /// Bound on how far the load of a number of servers may be off, in servers.
  static let largestError = 0.1

  /// No load beyond this is looked for, so that none is more than a queue computes.
  private static let mostErlangs = 0.9 * Load.largestErlangs

  private let terms: Terms
  private let handleTimes: ClosedRange<Double>
  private let slices: Int
  private let most: Int
  /// The load carried, by handle time and number of servers from 0 to `most`.
  private let loads: [Double]

  /// A curve up to `most` servers; the handle times are those of the places (`Terms.stretch`).
  init(
    _ terms: Terms, handleTimesSeconds handleTimes: ClosedRange<Double>, most: Int
  ) throws(QueueingProblem) {
    (self.terms, self.handleTimes, self.most) = (terms, handleTimes, most)
    let (shortest, longest) = (handleTimes.lowerBound, handleTimes.upperBound)
    let slices = Int(((longest / shortest - 1) / 0.1).rounded(.up)) + 1
    let found = inParallel(slices) { slice in
      let share = slices == 1 ? 0 : Double(slice) / Double(slices - 1)
      return Result { () throws(QueueingProblem) in
        try Self.loads(
          terms, handleTime: shortest + (longest - shortest) * share, most: most)
      }
    }
    var loads: [Double] = []
    for slice in found { loads += try slice.get() }
    (self.slices, self.loads) = (slices, loads)
  }

  /// Where a handle time lies among those computed.
  struct Slice {
    let handleTimeSeconds: Double
    /// Where the loads of the handle times below and above begin.
    fileprivate let below: Int
    fileprivate let above: Int
    /// How far it is from the one to the other.
    fileprivate let weight: Double
    fileprivate let isInside: Bool
  }

  /// Where a handle time lies: the same for all loads of a week.
  func slice(handleTimeSeconds: Double) -> Slice {
    let position =
      (handleTimeSeconds - handleTimes.lowerBound)
      / max(handleTimes.upperBound - handleTimes.lowerBound, .leastNormalMagnitude)
    let slice = min(max(0, Int(position * Double(slices - 1))), max(0, slices - 2))
    let weight = slices == 1 ? 0 : position * Double(slices - 1) - Double(slice)
    let below = slice * (most + 1)
    return Slice(
      handleTimeSeconds: handleTimeSeconds, below: below,
      above: slices == 1 ? below : below + most + 1, weight: weight,
      isInside: handleTimes.contains(handleTimeSeconds))
  }

  /// The fewest servers that carry `erlangs`.
  ///
  /// - Throws: as `Queue` where the load must be computed anew.
  func servers(erlangs: Double, _ slice: Slice) throws(QueueingProblem) -> Int {
    guard erlangs > 0 else { return 0 }
    func load(_ servers: Int) -> Double {
      let below = loads[slice.below + servers]
      return below + (loads[slice.above + servers] - below) * slice.weight
    }
    guard slice.isInside, erlangs <= load(most) else {
      return try Queue(
        load: Load(erlangs: erlangs, handleTimeSeconds: slice.handleTimeSeconds),
        patience: terms.patience
      ).staff(for: terms.target)
    }
    // What is spare at about as many servers is spare here, up to a step or two.
    let near = min(most, Int(erlangs))
    var servers = min(most, max(0, Int((erlangs + Double(near) - load(near)).rounded(.up))))
    while load(servers) < erlangs { servers += 1 }
    while servers > 0, load(servers - 1) >= erlangs { servers -= 1 }
    return servers
  }

  // MARK: - Computing

  /// The load that each number of servers carries.
  private static func loads(
    _ terms: Terms, handleTime: Double, most: Int
  ) throws(QueueingProblem) -> [Double] {
    let target = terms.target
    let byLevel = try spare(terms, handleTime, most) {
      $0.serviceLevel(target.serviceLevel.definition) >= target.serviceLevel.share
        && $0.abandoned <= target.abandonmentCeiling
    }
    guard target.occupancyCeiling < 1 else { return byLevel.enumerated().map { Double($0) - $1 } }
    // Apart, because the two meet at an angle that no straight line follows.
    let byCeiling = try spare(terms, handleTime, most) { $0.occupancy <= target.occupancyCeiling }
    return byLevel.indices.map { Double($0) - max(byLevel[$0], byCeiling[$0]) }
  }

  /// Servers less the largest load at which a condition holds, for every number of servers.
  private static func spare(
    _ terms: Terms, _ handleTime: Double, _ most: Int, where isMet: (Performance) -> Bool
  ) throws(QueueingProblem) -> [Double] {
    var spare = [0.0]
    spare.reserveCapacity(most + 1)
    while spare.count <= most {
      let (last, root) = (spare.count - 1, Double(spare.count - 1).squareRoot())
      let next = min(most, max(last + 1, last + last / 12))
      let nextRoot = Double(next).squareRoot()
      let guess = last > 0 ? spare[last] / root * nextRoot : 0
      let load = try largestLoad(
        terms, handleTime, servers: next, near: Double(next) - guess, where: isMet)
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
  private static func largestLoad(
    _ terms: Terms, _ handleTime: Double, servers: Int, near guess: Double,
    where isMet: (Performance) -> Bool
  ) throws(QueueingProblem) -> Double {
    func holds(_ erlangs: Double) throws(QueueingProblem) -> Bool {
      isMet(
        try Queue(
          load: Load(erlangs: erlangs, handleTimeSeconds: handleTime), patience: terms.patience
        ).performance(people: servers, thresholdSeconds: terms.thresholdSeconds))
    }
    var step = 0.02 * Double(servers).squareRoot()
    var low = min(max(0, guess), mostErlangs)
    var high = low
    if try holds(low) {
      repeat {
        // A condition that no load breaks, such as service among those served when nobody waits.
        if high == mostErlangs { return high }
        low = high
        high = min(high + step, mostErlangs)
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
