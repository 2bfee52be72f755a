import Randomness

extension Queue {
  /// The fewest people that meet `target`: they do, one fewer does not.
  ///
  /// More people never answer later, are never busier and never lose more contacts, so every
  /// number tried narrows a bracket. The next to try comes from the secant method: in large
  /// queues the service level grows with people much like a normal distribution, so its normal
  /// score is nearly a line, at first of slope 1 per standard deviation of the load; steeper by
  /// the threshold where nobody abandons.
  public func staff(for target: StaffingTarget) -> Int {
    guard load.erlangs > 0 else { return 0 }
    let goal = target.serviceLevel
    let wanted = normalScore(goal.share)
    let root = load.erlangs.squareRoot()
    var bracket = Bracket()
    var slope = 1 / root
    if patience.isUnlimited { slope += goal.thresholdSeconds / load.handleTimeSeconds }
    let floor = target.occupancyCeiling < 1 ? load.erlangs / target.occupancyCeiling : 1
    var people = max(floor, squareRootRule(for: goal, score: wanted)).rounded(.up)
    var before: (people: Double, score: Double)?
    while true {
      let found = performance(people: Int(people), thresholdSeconds: goal.thresholdSeconds)
      bracket.narrow(by: Int(people), isEnough: target.isMet(by: found))
      if let answer = bracket.answer { return answer }
      let score = normalScore(found.serviceLevel(goal.definition))
      if let before, (score - before.score) / (people - before.people) > 0 {
        slope = (score - before.score) / (people - before.people)
      }
      before = (people, score)
      let step = min(4 * root + 1, max(-4 * root - 1, (wanted - score) / slope))
      var estimate = people + step
      if target.occupancyCeiling < 1 {
        estimate = max(estimate, people * found.occupancy / target.occupancyCeiling)
      }
      people = Double(bracket.next(near: Int(estimate.rounded(.up))))
    }
  }

  /// Where waits are half the time below the threshold, and a safety margin of β√R.
  ///
  /// With patience p and nothing random, R e^(−t/p) people answer after exactly t. Without
  /// abandonment waits fall as e^(−(c − R)t), which may need less than the margin.
  private func squareRootRule(for goal: ServiceLevelTarget, score: Double) -> Double {
    let erlangs = load.erlangs
    let margin = score * erlangs.squareRoot()
    guard patience.isUnlimited else {
      return erlangs * Portable.exp(-goal.thresholdSeconds / max(patience.meanSeconds, 1e-9))
        + margin
    }
    let decay = goal.thresholdSeconds / load.handleTimeSeconds
    return erlangs + min(max(0, margin), -Portable.log(1 - goal.share) / max(decay, 1e-9))
  }
}

/// The normal score of a share, held where a double still tells it from 0 and 1.
private func normalScore(_ share: Double) -> Double {
  Portable.normalQuantile(min(1 - 1e-15, max(1e-15, share)))
}
