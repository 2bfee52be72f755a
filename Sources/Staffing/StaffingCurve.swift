import Queueing
import Synchronization

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
///
/// The loads of a handle time are computed when it is first asked for, by whoever asks first while
/// others wait. Then they stay as they are, and reading them writes to nothing that threads share.
/// This is the one place of the module that touches a pointer.
@safe
final class StaffingCurve: @unchecked Sendable {
  /// Bound on how far the load of a number of servers may be off, in servers.
  static let largestError = 0.1

  private let patience: Patience
  private let target: StaffingTarget
  private let handleTimes: ClosedRange<Double>
  private let slices: Int
  private let most: Int
  /// The loads there are once all have been needed.
  let capacity: Int
  /// The load carried, by handle time and number of servers from 0 to `most`.
  private let loads: UnsafeMutablePointer<Double>
  /// By handle time: whether its loads are there.
  private let filled: UnsafeMutablePointer<Atomic<Bool>>
  private let filling = Mutex(())

  /// A curve up to `most` servers; the handle times are those of the places (`Terms.stretch`).
  init(
    patience: Patience, target: StaffingTarget, handleTimesSeconds handleTimes: ClosedRange<Double>,
    most: Int
  ) {
    precondition(handleTimes.lowerBound > 0 && handleTimes.upperBound < .infinity && most >= 0)
    (self.patience, self.target) = (patience, target)
    (self.handleTimes, self.most) = (handleTimes, most)
    slices = Int(((handleTimes.upperBound / handleTimes.lowerBound - 1) / 0.1).rounded(.up)) + 1
    capacity = slices * (most + 1)
    unsafe loads = .allocate(capacity: capacity)
    unsafe filled = .allocate(capacity: slices)
    for slice in 0..<slices { unsafe (filled + slice).initialize(to: Atomic(false)) }
  }

  deinit {
    unsafe filled.deinitialize(count: slices)
    unsafe filled.deallocate()
    unsafe loads.deallocate()
  }

  /// Where a handle time lies among those computed.
  struct Slice {
    let handleTimeSeconds: Double
    /// Whether there are loads for it.
    fileprivate let isInside: Bool
    /// Where the loads of the handle times below and above begin.
    fileprivate var below = 0
    fileprivate var above = 0
    /// How far it is from the one to the other.
    fileprivate var weight = 0.0
  }

  /// Where a handle time lies: the same for all loads of a week.
  ///
  /// - Throws: as `Queue` where the handle times of the curve are none.
  func slice(handleTimeSeconds: Double) throws(QueueingProblem) -> Slice {
    var slice = Slice(
      handleTimeSeconds: handleTimeSeconds, isInside: handleTimes.contains(handleTimeSeconds))
    guard slice.isInside else { return slice }
    guard slices > 1 else {
      (slice.below, slice.above) = try (start(of: 0), start(of: 0))
      return slice
    }
    let position =
      (handleTimeSeconds - handleTimes.lowerBound)
      / max(handleTimes.upperBound - handleTimes.lowerBound, .leastNormalMagnitude)
      * Double(slices - 1)
    let below = min(Int(position), slices - 2)
    (slice.below, slice.above) = try (start(of: below), start(of: below + 1))
    slice.weight = position - Double(below)
    return slice
  }

  /// Where the loads of a handle time begin, once they are there.
  private func start(of slice: Int) throws(QueueingProblem) -> Int {
    let start = slice * (most + 1)
    guard unsafe !filled[slice].load(ordering: .acquiring) else { return start }
    try filling.withLock { _ throws(QueueingProblem) in
      guard unsafe !filled[slice].load(ordering: .relaxed) else { return }
      let (shortest, longest) = (handleTimes.lowerBound, handleTimes.upperBound)
      let share = slices == 1 ? 0 : Double(slice) / Double(slices - 1)
      let search = LargestLoads(
        patience: patience, target: target, handleTime: shortest + (longest - shortest) * share,
        most: most)
      for (servers, load) in try search.found().enumerated() {
        unsafe (loads + (start + servers)).initialize(to: load)
      }
      unsafe filled[slice].store(true, ordering: .releasing)
    }
    return start
  }

  /// The fewest servers that carry `erlangs`.
  ///
  /// - Throws: as `Queue` where the load must be computed anew.
  func servers(erlangs: Double, _ slice: Slice) throws(QueueingProblem) -> Int {
    guard erlangs > 0 else { return 0 }
    func load(_ servers: Int) -> Double { self.load(servers, slice) }
    guard slice.isInside, erlangs <= load(most) else {
      return try Queue(
        load: Load(erlangs: erlangs, handleTimeSeconds: slice.handleTimeSeconds),
        patience: patience
      ).staff(for: target)
    }
    // What is spare at about as many servers is spare here, up to a step or two.
    let near = min(most, Int(erlangs))
    var servers = min(most, max(0, Int((erlangs + Double(near) - load(near)).rounded(.up))))
    while load(servers) < erlangs { servers += 1 }
    while servers > 0, load(servers - 1) >= erlangs { servers -= 1 }
    return servers
  }

  /// The load that a number of servers carries at a handle time inside the curve.
  @inline(__always)
  private func load(_ servers: Int, _ slice: Slice) -> Double {
    precondition(servers >= 0 && servers <= most && slice.above <= capacity &- most &- 1)
    let below = unsafe loads[slice.below &+ servers]
    let above = unsafe loads[slice.above &+ servers]
    return below + (above - below) * slice.weight
  }
}
