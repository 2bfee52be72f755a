import Randomness
import Workforce

extension Future {
  /// Takes somebody off the job for training.
  mutating func sendToRetraining(_ row: Int, until day: Int32, on offset: Int) {
    people.energy.returnDay[row] = day
    witness.note(.sentToRetraining(until: Int(day)), of: people.identity[row], on: offset)
    ledger.add(1, to: .retraining, in: Int(people.cell[row]))
    miss(1, in: Int(people.cell[row]), from: offset)
    schedule(row)
  }

  /// Counts somebody as off the job (+1) or back on it (−1) from a day of the week on.
  mutating func miss(_ change: Int64, in cell: Int, from offset: Int) {
    ledger.add(change, to: .away, in: cell)
    guard figures.cells[cell].takesContacts else { return }
    let days = change &* Int64(WorkingWeek.daysLeft(from: offset))
    ledger.add(-days, to: .working, in: cell)
    ledger.add(days, to: .lost, in: cell)
  }

  /// Ends the training of somebody: whoever passes the test goes on, with what comes and goes of
  /// the score started afresh; who fails is redeployed or leaves.
  ///
  /// - Returns: whether the row still holds the same person.
  mutating func endRetraining(of row: Int, on offset: Int) -> Bool {
    guard let energy = compiled.energy else { return true }
    let day = people.energy.returnDay[row]
    miss(-1, in: Int(people.cell[row]), from: offset)
    people.energy.clear(row)
    let luck = luck.word(
      .energyTest, entity: people.identity[row], index: UInt64(truncatingIfNeeded: day))
    let passes = Bernoulli.holds(luck, probability: figures.values[energy.pass])
    witness.note(.endedRetraining(passes: passes), of: people.identity[row], on: offset)
    if passes { return true }
    guard let family = energy.redeployTo, cells.family(of: Int(people.cell[row])) != family else {
      leave(row, on: offset, cause: Cause.lowEnergy(after: compiled.causes))
      return false
    }
    redeploy(row, to: family, on: day, offset)
    return true
  }

  /// Somebody begins anew in another family, with its training; the tier is kept.
  private mutating func redeploy(_ row: Int, to family: Int, on day: Int32, _ offset: Int) {
    if people.circumstances[row].contains(.mentored) { endMentoring(of: row, on: offset) }
    people.circumstances[row].subtract([.mentored, .misled, .rewarded])
    let old = Int(people.cell[row])
    let cell = cells.cell(
      site: cells.site(of: old), family: family, stage: 0, tier: cells.tier(of: old))
    let end = figures.cells[cell].stageEnd
    people.startDay[row] = day
    people.stageEndDay[row] = end == .max ? .max : day + end
    move(row, to: cell, on: offset)
    witness.note(.redeployed(family: family), of: people.identity[row], on: offset)
    ledger.add(1, to: .redeployed, in: cell)
  }
}
