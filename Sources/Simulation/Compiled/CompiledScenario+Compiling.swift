import Schema
import Workforce

extension CompiledScenario {
  /// Running sums divided by the total, so that the last is exactly 1.
  static func runningSums(_ shares: [Double]) -> [Double] {
    var sum = 0.0
    let sums = shares.map { share in
      sum += share
      return sum
    }
    return sum > 0 ? sums.map { $0 / sum } : sums
  }
}

/// The list of numbers while it grows.
struct Numbers {
  var list: [Assumption] = []
  var largest: [Double] = []

  mutating func add(_ number: Uncertain<some Quantity>) -> CompiledScenario.Number {
    list.append(Assumption(number))
    largest.append(number.largest)
    return list.count - 1
  }

  /// A number that was met before is drawn once.
  mutating func add(_ believed: Believed) -> CompiledScenario.Number {
    let path = believed.assumption.path
    if !path.isEmpty, let known = list.firstIndex(where: { $0.path == path }) { return known }
    list.append(believed.assumption)
    largest.append(believed.largest)
    return list.count - 1
  }

  mutating func add(_ slots: Slots) -> CompiledScenario.Limit {
    switch slots {
    case .unlimited, .vacant: .unlimited
    case .number(let count): .number(add(count))
    case .share(let share): .share(add(share))
    }
  }
}

/// Where each key of a table stands.
struct Names {
  private let positions: [String: Int]

  init<Value>(_ entries: [Named<Value>]) {
    positions = Dictionary(
      uniqueKeysWithValues: entries.enumerated().map { ($1.key, $0) })
  }

  /// A checked scenario refers to nothing that it does not have.
  subscript(key: String) -> Int { positions[key] ?? 0 }
}
