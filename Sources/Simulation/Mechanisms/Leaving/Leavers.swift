import Randomness
import Workforce

extension Future {
  /// Gives everybody the hazard of the week, where it differs from that of the week before.
  mutating func refreshHazards(week: Int) {
    figures.press(mechanisms.service.carryover.pressures)
    let minds = refreshGoodwill(week: week)
    guard week > 0, figures.refresh(week: week) || minds else { return }
    giveHazards()
  }

  /// Those leave whose clock runs out before a day of the week on which something happens: whoever
  /// is here on it is here all of it.
  mutating func letGo(before offset: Int, week: Int) {
    people.listGone(at: offset, in: &contest.rows)
    // From the last row on: whoever takes an empty place has been looked at.
    for position in (0..<contest.rows.count).reversed() {
      let row = contest.rows[position]
      let days = 7 * people.clock[row] / people.hazard[row]
      resign(row, on: max(0, min(Int(days), offset - 1)), week: week, upTo: offset)
    }
    contest.clear()
  }

  /// Takes the week's hazard from every clock; those whose clock has run out leave.
  mutating func letGo(week: Int) {
    passWeek()
    for position in (0..<contest.rows.count).reversed() {
      let row = contest.rows[position]
      // How far the clock is below 0 tells how much of the week was left, and so the day.
      let days = 7 * (1 + people.clock[row] / people.hazard[row])
      resign(row, on: days < 6 ? max(0, Int(days)) : 6, week: week, upTo: 7)
    }
    contest.clear()
  }

  /// Why somebody leaves whose clock has run out.
  @inline(__always)
  func cause(of row: Int) -> Int {
    let cell = Int(people.cell[row])
    return figures.hazards.cause(
      luck.uniform(.joining, entity: people.identity[row], index: 2), of: cell,
      people.circumstances[row], credits: figures.hazards.sought.rate > 0 ? credits(of: row) : 0,
      stage: Int(figures.cells[cell].stage),
      tier: Int(figures.cells[cell].tier), base: figures.cells[cell].hazardPerWeek)
  }
}
