import Randomness
import Workforce

extension Future {
  /// Takes the week's hazard from every clock; those whose clock has run out leave.
  mutating func letGo(week: Int) {
    people.tick(listingLeavers: &due)
    // From the last row on: whoever takes an empty place has been looked at.
    for position in (0..<due.count).reversed() {
      let row = due[position]
      // How far the clock is below 0 tells how much of the week was left, and so the day.
      let days = 7 * (1 + people.clock[row] / people.hazard[row])
      leave(row, on: days < 6 ? max(0, Int(days)) : 6, cause: cause(of: row))
    }
  }

  /// Takes somebody off the count of the cell and out of the columns; the last row takes the
  /// place.
  mutating func leave(_ row: Int, on offset: Int, cause: Int) {
    let cell = Int(people.cell[row])
    if people.identity[row] == witness.person {
      witness.departure = Witness.Departure(Person(people, row: row), on: offset, cause: cause)
    }
    ledger.add(-1, to: .people, in: cell)
    let isInTraining = people.paths.isInTraining(row)
    if isInTraining { ledger.add(-1, to: .crossTraining, in: cell) }
    unblock(row)
    earn(-1, in: cell, from: offset, atWork: !isInTraining)
    if people.energy.isAway(row) { miss(-1, in: cell, from: offset) }
    ledger.add(1, to: .leavers, in: cell)
    payForLeaver(in: cell)
    ledger.add(1, toSeries: leaversByCause[cause])
    if people.circumstances[row].contains(.mentored) { endMentoring(of: row, on: offset) }
    closeFile(of: row, on: offset)
    people.remove(row)
  }

  @inline(__always)
  private func cause(of row: Int) -> Int {
    let cell = Int(people.cell[row])
    return figures.hazards.cause(
      luck.uniform(.joining, entity: people.identity[row], index: 2), of: cell,
      people.circumstances[row], figures.cells[cell])
  }
}
