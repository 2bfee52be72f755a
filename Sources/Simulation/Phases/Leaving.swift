import Randomness
import Workforce

extension Future {
  /// Takes the week's hazard from every clock; those whose clock has run out leave.
  mutating func letGo(week: Int) {
    people.listLeaving(in: &due)
    // From the last row on: whoever takes an empty place has been looked at.
    for position in (0..<due.count).reversed() {
      let row = due[position]
      // The share of the week that the clock lasted tells the day.
      let day = Int(7 * people.clock[row] / people.hazard[row])
      leave(row, on: min(6, day), cause: cause(of: row))
    }
    people.tick()
  }

  /// Takes somebody off the count of the cell and out of the columns; the last row takes the
  /// place.
  mutating func leave(_ row: Int, on offset: Int, cause: Int) {
    let cell = Int(people.cell[row])
    ledger.add(-1, to: .people, in: cell)
    earn(-1, in: cell, from: offset)
    ledger.add(1, to: .leavers, in: cell)
    ledger.add(1, toSeries: causes.series[cause])
    people.remove(row)
  }

  @inline(__always)
  private func cause(of row: Int) -> Int {
    let uniform = luck.uniform(.joining, entity: people.identity[row], index: 2)
    return causes.cause(uniform, stage: Int(figures.cells[Int(people.cell[row])].stage))
  }
}

/// Why people leave, as tables.
struct Causes {
  /// Failing the test at the end of a stage; it comes after the causes of the scenario.
  let failedTest: Int
  /// The series of leavers by cause.
  let series: [Int]
  /// By stage and cause of the scenario: running sums of shares; the last of a stage is 1.
  private let shares: [Double]

  init(_ plan: Plan) {
    (failedTest, shares) = (plan.failedCause, plan.causeShares)
    series = plan.layout.row(of: .leavers, by: .cause)
  }

  /// The cause that a uniform number stands for.
  func cause(_ uniform: Double, stage: Int) -> Int {
    let first = stage * failedTest
    var cause = 0
    while cause < failedTest - 1, uniform >= shares[first + cause] { cause += 1 }
    return cause
  }
}
