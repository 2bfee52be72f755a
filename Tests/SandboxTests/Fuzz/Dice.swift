import Foundation
import Randomness

/// Chance that repeats by its number.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  /// `HEADCOUNT_FUZZ=17 swift test --filter Fuzz` tries others than every run does.
  private static let round =
    UInt64(ProcessInfo.processInfo.environment["HEADCOUNT_FUZZ"] ?? "") ?? 0

  init(_ number: Int) {
    state = Entity.identity(Self.round, day: number, 0)
  }

  mutating func next() -> UInt64 {
    state &+= 1
    return Entity.mixed(state)
  }

  /// A whole number from 0 to below a bound.
  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &self) }

  mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

  /// Whether something of so many per cent happens.
  mutating func happens(_ percent: Int) -> Bool { below(100) < percent }
}

/// What is being tried at the moment, kept in a file: a trap ends the process of the tests, and
/// the file then says what led to it.
struct Trace {
  let path: String

  init(_ name: String) {
    path = FileManager.default.temporaryDirectory.path + "/headcount-fuzz-\(name).txt"
  }

  func note(_ text: String) { try? Data(text.utf8).write(to: URL(filePath: path)) }

  /// Nothing trapped.
  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
