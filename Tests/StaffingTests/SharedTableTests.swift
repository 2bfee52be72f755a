import Queueing
import Synchronization
import Testing

@testable import Staffing

@Suite struct SharedTableTests {
  /// A curve that many threads ask at once, in any order, finds what one finds that is asked
  /// nothing else.
  @Test(arguments: [nil, 120] as [Double?])
  func threadsFindOneCurve(patience: Double?) async throws {
    let terms = try terms(patience: patience, ceiling: 0.9)
    func made() -> StaffingCurve {
      StaffingCurve(
        patience: terms.patience, target: terms.target, handleTimesSeconds: 200...340, most: 150)
    }
    func servers(_ curve: StaffingCurve, _ number: Int) throws -> Int {
      let slice = try curve.slice(handleTimeSeconds: 195 + 5 * Double(number))
      return try curve.servers(erlangs: 3 + 4.7 * Double(number), slice)
    }
    let alone = try (0..<31).map { try servers(made(), $0) }
    let shared = made()
    try await withThrowingTaskGroup(of: [Int].self) { group in
      for thread in 0..<6 {
        group.addTask {
          let found = try (0..<31).map { try servers(shared, ($0 + 5 * thread) % 31) }
          return (0..<31).map { found[($0 + 31 - 5 * thread % 31) % 31] }
        }
      }
      for try await found in group { #expect(found == alone) }
    }
  }

  /// Floors that ask the same of a queue have one table, whatever their week and their contract.
  @Test func floorsShareTheirTables() throws {
    let target = try StaffingTarget(
      ServiceLevelTarget(share: 0.8, thresholdSeconds: 25, definition: .offered))
    let patience = try Patience(meanSeconds: 111)
    func made(_ shape: WeekShape, hours: Double, target: StaffingTarget) throws -> Floor {
      try Floor(
        Terms(shape: shape, patience: patience, target: target, hoursPerWeek: hours),
        handleTimesSeconds: 181...239, largestErlangs: 70)
    }
    let first = try made(even, hours: 40, target: target)
    let second = try made(busy, hours: 30, target: target)
    #expect(first.table === second.table && first.curve === second.curve)
    // Another share in the same time: other needs, the same achievements.
    let stricter = try StaffingTarget(
      ServiceLevelTarget(share: 0.9, thresholdSeconds: 25, definition: .offered))
    let third = try made(even, hours: 40, target: stricter)
    #expect(third.table === first.table && third.curve !== first.curve)
    let later = try StaffingTarget(
      ServiceLevelTarget(share: 0.8, thresholdSeconds: 30, definition: .offered))
    #expect(try made(even, hours: 40, target: later).table !== first.table)
    // A lever turned a little stays within the round numbers.
    let turned = try Floor(
      first.terms, handleTimesSeconds: 185...233, largestErlangs: 68)
    #expect(turned.table === first.table)
  }

  @Test func whatIsKeptIsMadeOnce() {
    let keeper = Keeper<Int, Int>(most: 10)
    let made = Mutex<[Int]>([])
    func value(_ key: Int, size: Int = 3) -> Int {
      keeper.value(for: key, size: { _ in size }) {
        made.withLock { $0.append(key) }
        return 100 * key
      }
    }
    #expect([1, 2, 3, 1, 2, 3].map { value($0) } == [100, 200, 300, 100, 200, 300])
    #expect(made.withLock { $0 } == [1, 2, 3])
    // A fourth is too much: the one not asked for the longest goes.
    _ = value(1)
    _ = value(4)
    #expect([1, 3, 4].map { value($0) } == [100, 300, 400])
    #expect(made.withLock { $0 } == [1, 2, 3, 4])
    _ = value(2)
    #expect(made.withLock { $0 } == [1, 2, 3, 4, 2])
    // One that is too large for all is kept alone.
    _ = value(5, size: 50)
    _ = value(5)
    #expect(made.withLock { $0 } == [1, 2, 3, 4, 2, 5])
  }
}
