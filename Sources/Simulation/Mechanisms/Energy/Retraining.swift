import Randomness
import Workforce

extension Future {
  /// Takes somebody off the job for training.
  mutating func sendToRetraining(_ row: Int, until day: Int32, on offset: Int) {
    witness.note(.sentToRetraining(until: Int(day)), of: people.identity[row], on: offset)
    ledger.add(1, to: .retraining, in: Int(people.cell[row]))
    sendAway(row, for: .retraining, until: day, on: offset)
  }

  /// Ends the training of somebody: whoever passes the test goes on, with what comes and goes of
  /// the score started afresh; who fails is redeployed or leaves.
  mutating func endRetraining(of row: Int, on offset: Int) {
    guard let energy = compiled.energy else { return }
    let day = people.absenceEnd(of: row)
    bringBack(row, on: offset)
    mechanisms.energy.set(EnergyState(), of: row)
    let luck = luck.word(
      .energyTest, entity: people.identity[row], index: UInt64(truncatingIfNeeded: day))
    let passes = Bernoulli.holds(luck, probability: figures.values[energy.pass])
    witness.note(.endedRetraining(passes: passes), of: people.identity[row], on: offset)
    if passes { return }
    guard let family = energy.redeployTo, cells.family(of: Int(people.cell[row])) != family else {
      return leave(row, on: offset, cause: Cause.lowEnergy(after: compiled.causes))
    }
    redeploy(row, to: family, on: day, offset)
  }

  /// Somebody begins anew in another family, with its training; the tier is kept.
  private mutating func redeploy(_ row: Int, to family: Int, on day: Int32, _ offset: Int) {
    let old = Int(people.cell[row])
    let cell = cells.cell(
      site: cells.site(of: old), family: family, stage: 0, tier: cells.tier(of: old),
      contract: cells.contract(of: old))
    beginAnew(row, in: cell, day: day, on: offset)
    witness.note(.redeployed(family: family), of: people.identity[row], on: offset)
    ledger.add(1, to: .redeployed, in: cell)
  }
}
