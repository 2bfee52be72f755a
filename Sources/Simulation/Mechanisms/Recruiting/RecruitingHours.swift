import Workforce

/// HR's hours for recruiting, which slates and the steps of the funnel share, and who comes back to
/// the market.
extension Future {
  /// Hours that HR has for steps on a day: what slates leave of it. A little too much on one day is
  /// taken off the next; what is not used is gone.
  mutating func shareHours(on day: Int) {
    let before = min(0, mechanisms.funnel.hoursOfHR)
    mechanisms.funnel.hoursOfHR = before + hoursForSteps(on: day)
    // Who is further on goes first: an applicant of today does not take the hour of an interview.
    var kept = 0.0
    for site in mechanisms.funnel.sitesHired {
      for (step, plan) in compiled.funnel.steps.enumerated() where plan.hrHours > 0 {
        let waiting =
          plan.secondOf == step ? 0 : mechanisms.funnel.people(waitingAt: step, of: site)
        let hours = Double(min(plan.slots, waiting)) * plan.hrHours
        mechanisms.funnel.kept[site * compiled.funnel.steps.count + step] = hours
        kept += hours
      }
    }
    mechanisms.funnel.keptForLater = kept
  }

  /// What was kept for a step is its own now.
  @inline(__always)
  mutating func takeKept(at site: Int, _ step: Int) {
    guard compiled.funnel.hoursOfHR != nil else { return }
    mechanisms.funnel.keptForLater -=
      mechanisms.funnel.kept[site * compiled.funnel.steps.count + step]
  }

  /// Whether HR has an hour for somebody at a step.
  @inline(__always)
  func hasHours(for step: Int) -> Bool {
    mechanisms.funnel.hoursOfHR == .infinity || !mechanisms.funnel.steps[step].needsHR
      || mechanisms.funnel.hoursOfHR > mechanisms.funnel.keptForLater + 1e-9
  }

  private func hoursForSteps(on day: Int) -> Double {
    guard let hours = compiled.funnel.hoursOfHR, let desk = compiled.desk else { return .infinity }
    let number = desk.days.onOrAfter(day)
    guard number < desk.days.count, desk.days.calendar[number] == day else { return 0 }
    return max(0, hours - mechanisms.desk.hoursOfSlates(on: number))
  }

  /// Of those refused in the week with an answer and a reason, some look again at once.
  mutating func comeBack(
    to number: Int, of market: CompiledScenario.Funnel.Market, share: CompiledScenario.Number
  ) {
    let people = figures.values[market.people]
    let refused = Double(mechanisms.funnel.answered[number])
    mechanisms.funnel.answered[number] = 0
    guard people > 0 else { return }
    mechanisms.funnel.looking[number] = min(
      1, mechanisms.funnel.looking[number] + figures.values[share] * refused / people)
  }
}

extension FunnelState {
  /// Who waits for a slot at a step of a site.
  func people(waitingAt step: Int, of site: Int) -> Int {
    guard step == steps.count - 1 else { return candidates.count(in: line(site, step)) }
    var count = 0
    for post in 0..<posts.count where posts[post].site == site {
      // As far as there are places to be offered.
      let room = Int(max(0, self.room(for: post)))
      count += min(room, candidates.count(in: waitingForOffer(post)))
    }
    return count
  }
}
