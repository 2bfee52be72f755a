import Randomness
import Workforce

extension Future {
  /// Holds the assessment of a day.
  mutating func assess(on day: Int) {
    guard let energy = compiled.energy else { return }
    mechanisms.energy.held += 1
    drawNoises(on: Int32(day))
    for row in 0..<people.count { assess(row, on: Int32(day), by: energy) }
  }

  /// What comes and goes, and standing, of all at once: no number waits for another.
  private mutating func drawNoises(on day: Int32) {
    contest.makeRoom(noises: people.count)
    for row in 0..<people.count {
      contest.noises[row] = luck.uniform(
        .energy, entity: people.identity[row], index: UInt64(truncatingIfNeeded: day))
    }
    contest.noises.toNormal(first: people.count, listing: &contest.passing)
  }

  /// Reads the energy of somebody who is on the floor: much is rewarded, little leads to training
  /// off the job.
  private mutating func assess(_ row: Int, on day: Int32, by energy: CompiledScenario.Energy) {
    let (cell, offset) = (Int(people.cell[row]), Int(day % 7))
    guard figures.cells[cell].takesContacts(on: Int(day)), !people.isAbsent(row) else { return }
    let score = readEnergy(of: row, on: day)
    mechanisms.ratings.energy.add(score, site: cells.site(of: cell), family: cells.family(of: cell))
    witness.note(.assessed(points: score), of: people.identity[row], on: offset)
    let surplus = energy.overflow.map { score - figures.values[$0] } ?? 0
    setRewarded(row, surplus > 0, on: offset)
    if surplus > 0 {
      ledger.add(1, to: .rewards, in: cell)
      let reward = Int64((surplus * energy.reward).rounded())
      witness.note(.rewarded(reward), of: people.identity[row], on: offset)
      ledger.spend(reward, on: .rewards, in: cell)
    }
    if let low = energy.low, score < figures.values[low] {
      sendToRetraining(row, until: figures.end(of: energy.retraining, from: day), on: offset)
    }
  }

  /// From one assessment to the next somebody is rewarded or not.
  private mutating func setRewarded(_ row: Int, _ isRewarded: Bool, on offset: Int) {
    let circumstances = people.circumstances[row]
    guard circumstances.contains(.rewarded) != isRewarded else { return }
    mark(row, circumstances.symmetricDifference(.rewarded), on: offset)
  }

  // MARK: - Reading

  /// A person's energy on a day in the week at hand; nil where none is measured.
  ///
  /// Asking changes nothing: between the last reading and the next assessment the score has the
  /// law that both leave, and whoever asks twice on a day hears the same.
  ///
  /// - Parameter day: Counted from the first Monday; not before the last assessment held.
  func energy(of row: Int, on day: Int32) -> Double? {
    guard let energy = compiled.energy else { return nil }
    let held = mechanisms.energy.held
    guard held < energy.days.count else { return score(row, readNext(row, on: day)) }
    let (next, state) = (Int32(energy.days[held]), mechanisms.energy.state(of: row))
    let then = readNext(row, on: next)
    let noise = luck.normal(
      .energyBetween, entity: people.identity[row], index: UInt64(truncatingIfNeeded: day))
    let process = figures.energy.process
    let deviation =
      state.isUnread
      ? process.jump(from: then, over: next - day, noise: noise)
      : process.bridge(
        from: state.deviation, before: day - state.readDay, to: then, after: next - day,
        noise: noise)
    return score(row, deviation)
  }

  /// Reads a person's energy and keeps what comes and goes of it: the next reading starts there.
  private mutating func readEnergy(of row: Int, on day: Int32) -> Double {
    let (state, noise) = (mechanisms.energy.state(of: row), contest.noises[row])
    let gap = day - state.readDay
    let deviation =
      state.isUnread
      ? noise
      : gap == 0
        ? state.deviation : figures.energy.jump(from: state.deviation, over: gap, noise: noise)
    mechanisms.energy.set(EnergyState(deviation: deviation, readDay: day), of: row)
    // A score once told is one that copies of the person begin with.
    _ = standing(of: row)
    return score(row, deviation)
  }

  /// What comes and goes, as the next reading finds it if it is on a day.
  @inline(__always)
  private func readNext(_ row: Int, on day: Int32) -> Double {
    let state = mechanisms.energy.state(of: row)
    let gap = day - state.readDay
    if gap == 0, !state.isUnread { return state.deviation }
    let noise = luck.normal(
      .energy, entity: people.identity[row], index: UInt64(truncatingIfNeeded: day))
    return state.isUnread
      ? noise : figures.energy.process.jump(from: state.deviation, over: gap, noise: noise)
  }

  @inline(__always)
  private func score(_ row: Int, _ deviation: Double) -> Double {
    let known = people.standing[row]
    let standing =
      known.isNaN ? luck.normal(.standing, entity: people.identity[row]) : known
    return figures.energy.means[Int(people.cell[row])] + figures.energy.own * standing
      + figures.energy.passing * deviation
      + compiled.funnel.energy * mechanisms.recruits.ability(of: row)
  }
}
