import Randomness
import Workforce

extension Future {
  /// Takes the week's hazard from every clock; those whose clock has run out leave.
  mutating func letGo(week: Int) {
    var row = people.tick(from: 0, hazard: figures.hazardPerWeek)
    while row < people.count {
      let hazard = figures.hazardPerWeek[Int(people.cell[row])]
      // The share of the week that the clock lasted tells the day.
      leave(row, on: min(6, Int(7 * people.clock[row] / hazard)), cause: cause(of: row))
      row = people.tick(from: row, hazard: figures.hazardPerWeek)
    }
  }

  /// Takes somebody off the count of the cell and out of the columns; the last row takes the
  /// place.
  mutating func leave(_ row: Int, on offset: Int, cause: Int) {
    let cell = Int(people.cell[row])
    ledger.add(-1, to: .people, in: cell)
    earn(-1, in: cell, from: offset)
    ledger.add(1, to: .leavers, in: cell)
    ledger.add(1, toSeries: leaversByCause[cause])
    people.remove(row)
  }

  private func cause(of row: Int) -> Int {
    let shares = plan.stages[plan.cells.stage(of: Int(people.cell[row]))].causes
    let uniform = luck.uniform(.joining, entity: people.identity[row], index: 2)
    return shares.firstIndex { uniform < $0 } ?? shares.count - 1
  }
}
