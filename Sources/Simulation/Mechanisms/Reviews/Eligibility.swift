extension Future {
  /// Whether somebody long enough in the tier may sit a review: a line for each condition.
  @inline(__always)
  func isEligible(_ row: Int, for review: CompiledScenario.Review, on day: Int) -> Bool {
    let conditions = review.eligibility
    return !people.isAbsent(row) && !mechanisms.employments[row].isEnding
      && isAtLeast(conditions.tenure, since: people.startDay[row], on: day)
      && hasAttemptLeft(row, conditions.attempts)
      && hasWaited(row, conditions.wait, on: day)
      && hasCredits(row, conditions.credits)
      && hasEnergy(row, conditions.energy, on: day)
  }

  @inline(__always)
  private func isAtLeast(_ time: CompiledScenario.Number?, since start: Int32, on day: Int) -> Bool
  {
    time.map { start <= figures.latest(figures.lapse($0), by: day) } ?? true
  }

  @inline(__always)
  private func hasAttemptLeft(_ row: Int, _ most: CompiledScenario.Number?) -> Bool {
    most.map {
      Int(mechanisms.refusals.record(of: row).attempts) < Int(figures.values[$0].rounded())
    } ?? true
  }

  @inline(__always)
  private func hasWaited(_ row: Int, _ wait: CompiledScenario.Number?, on day: Int) -> Bool {
    guard let wait else { return true }
    let last = mechanisms.refusals.record(of: row).lastDay
    return last == .min || isAtLeast(wait, since: last, on: day)
  }

  @inline(__always)
  private func hasEnergy(_ row: Int, _ least: CompiledScenario.Number?, on day: Int) -> Bool {
    guard let least, let energy = energy(of: row, on: Int32(day)) else { return true }
    return energy >= figures.values[least]
  }
}
