extension Future {
  /// Whether somebody long enough in the tier may sit a review: a line for each condition.
  @inline(__always)
  func isEligible(_ row: Int, for review: CompiledScenario.Review, on day: Int) -> Bool {
    let conditions = review.eligibility
    return !people.paths.isInTraining(row) && !people.energy.isAway(row)
      && isAtLeast(conditions.tenure, since: people.startDay[row], on: day)
      && hasAttemptLeft(row, conditions.attempts)
      && hasWaited(row, conditions.wait, on: day)
      && hasCredits(row, conditions.credits)
      && hasEnergy(row, conditions.energy, on: day)
  }

  @inline(__always)
  private func isAtLeast(_ days: CompiledScenario.Number?, since start: Int32, on day: Int) -> Bool
  {
    days.map { day - Int(start) >= Int(figures.values[$0]) } ?? true
  }

  @inline(__always)
  private func hasAttemptLeft(_ row: Int, _ most: CompiledScenario.Number?) -> Bool {
    most.map { Int(people.paths.attempts[row]) < Int(figures.values[$0].rounded()) } ?? true
  }

  @inline(__always)
  private func hasWaited(_ row: Int, _ wait: CompiledScenario.Number?, on day: Int) -> Bool {
    guard let wait, people.paths.refusedDay[row] != .min else { return true }
    return isAtLeast(wait, since: people.paths.refusedDay[row], on: day)
  }

  @inline(__always)
  private func hasEnergy(_ row: Int, _ least: CompiledScenario.Number?, on day: Int) -> Bool {
    guard let least, let energy = energy(of: row, on: Int32(day)) else { return true }
    return energy >= figures.values[least]
  }
}
