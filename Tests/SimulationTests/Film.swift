import PhraseTesting
import Text

@testable import Simulation

/// One future, watched: everything that was recorded and everybody who was there.
struct Film {
  struct Person: Equatable {
    var cell: Int
    var clock: Double
    var startDay: Int
    var tierDay: Int
    var credits = 0
    var sideRole: Int?
  }

  let compiled: CompiledScenario
  /// Who was there on the Monday of each week and, last, at the close.
  private(set) var people: [[UInt64: Person]] = []
  /// Standing among peers of those who were ever asked for it and stayed to the close.
  private(set) var standing: [UInt64: Double] = [:]
  private let columns: [Int64]

  init(_ compiled: CompiledScenario, future number: UInt64 = 0, seed: UInt64 = 1) {
    self.compiled = compiled
    var future = Future(compiled: compiled, seed: seed)
    future.begin(number)
    var people = [Self.everybody(in: future)]
    for week in 0..<compiled.weeks {
      future.turn(week)
      people.append(Self.everybody(in: future))
    }
    future.finish()
    self.people = people
    columns = (0..<future.ledger.columns.count).map { future.ledger.columns[$0] }
    for row in future.rows where !future.people.standing[row].isNaN {
      standing[future.people.identity[row]] = future.people.standing[row]
    }
  }

  private static func everybody(in future: borrowing Future) -> [UInt64: Person] {
    var all: [UInt64: Person] = [:]
    for row in future.rows {
      all[future.people.identity[row]] = Person(
        cell: Int(future.people.cell[row]), clock: future.people.clock[row],
        startDay: Int(future.people.startDay[row]), tierDay: Int(future.people.tierDay[row]),
        credits: future.credits(of: row), sideRole: future.sideRole(of: row))
    }
    return all
  }

  /// A number as it was recorded; week `plan.weeks` is the close.
  func value(
    _ measure: Measure, _ cut: [Dimension] = [], _ at: [Int] = [], week: Int
  ) -> Int64 {
    columns[week * compiled.layout.series.count + compiled.series(measure, cut, at)]
  }

  func value(ofSeries series: Int, week: Int) -> Int64 {
    columns[week * compiled.layout.series.count + series]
  }

  /// The last Monday on which each person was there.
  var lastSeen: [UInt64: Int] {
    var last: [UInt64: Int] = [:]
    for (week, people) in people.enumerated() {
      for identity in people.keys { last[identity] = week }
    }
    return last
  }
}

extension Future {
  /// The rows of those who are here.
  var rows: [Int] { Array(0..<people.count) }
}
