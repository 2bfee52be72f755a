import Randomness
import Workforce

/// A week of recruiting: people apply, wait for a slot, are scored, hear the result, accept; classes
/// are filled by those who have accepted.
extension Future {
  // MARK: - The week

  /// Plays the working days of a week, each dated: a class of a day takes those who had accepted by
  /// then.
  mutating func recruit(week: Int) {
    let funnel = compiled.funnel
    for position in funnel.openings.week(week) {
      let (day, group) = (funnel.openings.days[position], funnel.openings[position].group)
      if let post = funnel.post(ofClassIn: firstCell(of: group)) {
        mechanisms.funnel.open(invited(to: group), for: post, on: day)
      }
    }
    apply(week: week)
    for offset in 0..<WorkingWeek.days {
      enter(on: offset)
      if funnel.hoursOfHR != nil { shareHours(on: 7 * week + offset) }
      for site in compiled.sites.indices {
        meet(at: site, on: Int32(7 * week + offset), Int32(WorkingWeek.days * week + offset))
      }
    }
  }

  /// Closes the week: who has taken another job by the next Monday is no longer waited for, and what
  /// was counted goes to the ledger.
  mutating func closeRecruiting(week: Int) {
    let (next, last) = (Int32(7 * week + 7), Int32(WorkingWeek.days * (week + 1)))
    for site in compiled.sites.indices {
      for step in 0..<mechanisms.funnel.steps.count {
        let isOffer = step == mechanisms.funnel.steps.count - 1
        if !isOffer {
          letGo(mechanisms.funnel.line(site, step), step, site: site, before: next, now: last)
          letGo(
            mechanisms.funnel.answers(site, step), step, site: site, before: next, isAnswered: true)
          continue
        }
        for post in compiled.funnel.posts.indices where compiled.funnel.posts[post].site == site {
          letGo(
            mechanisms.funnel.waitingForOffer(post), step, site: site, before: next, now: last)
          let line = mechanisms.funnel.withOffer(post)
          let before = mechanisms.funnel.candidates.count(in: line)
          letGo(line, step, site: site, before: next, isAnswered: true)
          mechanisms.funnel.offers[post] -= Int64(
            before - mechanisms.funnel.candidates.count(in: line))
          letGo(mechanisms.funnel.accepted(post), step, site: site, before: next)
        }
      }
    }
    trainScorers()
    takeLeads(week: week)
    mechanisms.funnel.tally.close(in: &ledger)
    mechanisms.funnel.cost.close(in: &ledger)
    mechanisms.funnel.hrHours.close(in: &ledger)
    mechanisms.funnel.leadHours.close(in: &ledger)
    mechanisms.funnel.sums.close(in: &ledger)
  }

  /// Takes those out of a line who have taken another job before a day.
  ///
  /// - Parameter now: The working day, for lines in which evenings are counted.
  private mutating func letGo(
    _ line: Int, _ step: Int, site: Int, before day: Int32, now: Int32? = nil,
    isAnswered: Bool = false
  ) {
    guard mechanisms.funnel.withdrawal > 0, mechanisms.funnel.candidates.count(in: line) > 0 else {
      return
    }
    let evenings = mechanisms.funnel.candidates.takeGone(
      from: line, by: day, now: now ?? 0, isAnswered: isAnswered, adding: &mechanisms.funnel.gone)
    if now != nil { mechanisms.funnel.sums.leaveLine(after: evenings, site: site, step: step) }
    for channel in 0..<mechanisms.funnel.gone.count where mechanisms.funnel.gone[channel] > 0 {
      mechanisms.funnel.tally.add(
        .withdrew, site: site, step: step, channel: Int32(channel),
        mechanisms.funnel.gone[channel])
      mechanisms.funnel.gone[channel] = 0
    }
  }

  // MARK: - Applying

  /// Those who apply in the week, on its days; the market is used up by those it gives.
  private mutating func apply(week: Int) {
    let funnel = compiled.funnel
    for (number, channel) in funnel.channels.enumerated() {
      let (first, end) = (
        max(7 * week, channel.days.lowerBound) - 7 * week,
        min(7 * week + WorkingWeek.days, channel.days.upperBound) - 7 * week
      )
      let used = max(0, min(7 * week + 7, channel.days.upperBound) - (7 * week + first))
      if used > 0 { payForWeek(of: channel, number, part: Double(used) / 7) }
      guard end > first, first < WorkingWeek.days else { continue }
      let all = expected(of: channel) * Double(end - first) / Double(WorkingWeek.days)
      for (post, weight) in channel.weights.enumerated() where weight > 0 && all > 0 {
        let key = Entity.mixed(channel.key &+ Entity.mixed(funnel.posts[post].key))
        let people = ApplicantCount.number(
          mean: all * weight, luck: luck, entity: Entity.identity(key, day: week, -1))
        apply(people, by: number, for: post, key: key, week: week, days: first..<end)
      }
    }
    for (number, market) in funnel.markets.enumerated() {
      let back = figures.values[market.back]
      var reach = 0.0
      for channel in funnel.channels
      where channel.market == number && channel.days.overlaps(7 * week..<7 * week + 7) {
        reach += channel.reach.map { figures.values[$0] } ?? 0
      }
      let looking = mechanisms.funnel.looking[number]
      mechanisms.funnel.looking[number] = max(
        0, looking * (1 - reach) + (1 - looking) * back)
      if let answered = market.answered { comeBack(to: number, of: market, share: answered) }
    }
  }

  /// How many apply through a channel in a whole week, in the mean, over all posts.
  private func expected(of channel: CompiledScenario.Funnel.Channel) -> Double {
    if let reach = channel.reach {
      return figures.values[compiled.funnel.markets[channel.market].people]
        * mechanisms.funnel.looking[channel.market] * figures.values[reach]
    }
    guard let referrals = channel.referrals else { return 0 }
    return Double(people.count) * figures.values[referrals]
  }

  private mutating func apply(
    _ people: Int, by channel: Int, for post: Int, key: UInt64, week: Int, days: Range<Int>
  ) {
    let (funnel, site) = (compiled.funnel, compiled.funnel.posts[post].site)
    guard people > 0 else { return }
    let shift = funnel.channels[channel].ability
    let hazard = mechanisms.funnel.withdrawal
    for ordinal in 0..<people {
      let identity = Entity.identity(key, day: week, ordinal)
      let words = luck.block(.applicant, entity: identity)
      let offset =
        days.lowerBound + Int(words.word0.multipliedFullWidth(by: UInt64(days.count)).high)
      let applied = Int32(7 * week + offset)
      var leaves = Int32.max
      if hazard > 0 {
        // Whole days: on day n somebody is still there who waits longer than n days.
        let days = Exponential.unit(Uniform.unit(words.word1)) / hazard
        if days < 1e6 { leaves = applied + Int32(days.rounded(.up)) }
      }
      let ability =
        funnel.usesAbility ? shift + Portable.normalQuantile(Uniform.unit(words.word2)) : 0
      mechanisms.funnel.candidates.append(
        Candidates.Candidate(
          identity: identity, ability: ability, post: Int32(post), channel: Int32(channel),
          applied: applied, leaves: leaves),
        to: mechanisms.funnel.applying(offset))
    }
    mechanisms.funnel.tally.add(.applied, site: site, channel: Int32(channel), Int32(people))
    let price = funnel.channels[channel].costPerApplicant
    if price > 0 { mechanisms.funnel.cost.add(price * Double(people), site: site, channel) }
  }

  /// Those who apply on a day join the first line.
  private mutating func enter(on offset: Int) {
    let line = mechanisms.funnel.applying(offset)
    while let candidate = mechanisms.funnel.candidates.popFirst(in: line) {
      come(candidate, to: 0, on: candidate.applied)
    }
  }

  /// Somebody comes to a step on a day, and waits for a slot.
  private mutating func come(_ candidate: Candidates.Candidate, to step: Int, on day: Int32) {
    var candidate = candidate
    let (post, site) = (Int(candidate.post), compiled.funnel.posts[Int(candidate.post)].site)
    candidate.since = day / 7 * Int32(WorkingWeek.days) + min(day % 7, Int32(WorkingWeek.days) - 1)
    mechanisms.funnel.tally.add(.reached, site: site, step: step, channel: candidate.channel)
    let isOffer = step == mechanisms.funnel.steps.count - 1
    mechanisms.funnel.candidates.append(
      candidate,
      to: isOffer ? mechanisms.funnel.waitingForOffer(post) : mechanisms.funnel.line(site, step))
  }

  // MARK: - Meeting

  /// A working day of a site's steps, in their order: slots are taken, results are told.
  private mutating func meet(at site: Int, on day: Int32, _ workingDay: Int32) {
    let last = mechanisms.funnel.steps.count - 1
    for step in 0..<last {
      fillSlots(mechanisms.funnel.line(site, step), step, at: site, on: day, workingDay)
      tellResults(step, at: site, on: day)
    }
    makeOffers(at: site, on: day, workingDay)
  }

  /// Gives the day's slots to those who wait, first come first served.
  private mutating func fillSlots(
    _ line: Int, _ step: Int, at site: Int, on day: Int32, _ workingDay: Int32
  ) {
    var slots = compiled.funnel.steps[step].slots
    takeKept(at: site, step)
    while slots > 0, hasHours(for: step),
      let candidate = mechanisms.funnel.candidates.popFirst(in: line)
    {
      let evenings = workingDay - candidate.since
      mechanisms.funnel.sums.leaveLine(after: evenings, site: site, step: step)
      guard candidate.leaves > day else {
        mechanisms.funnel.tally.add(.withdrew, site: site, step: step, channel: candidate.channel)
        continue
      }
      slots -= 1
      mechanisms.funnel.sums.wait(evenings, step: step)
      if turnsUp(candidate, at: step, site: site) {
        var candidate = candidate
        candidate.due = day + mechanisms.funnel.steps[step].days
        mechanisms.funnel.candidates.append(
          candidate, to: mechanisms.funnel.answers(site, step))
      }
    }
    mechanisms.funnel.sums.evening(
      mechanisms.funnel.candidates.count(in: line), site: site, step: step)
  }

  /// Whether somebody turns up at a slot, which takes time in either case.
  private mutating func turnsUp(
    _ candidate: Candidates.Candidate, at step: Int, site: Int
  ) -> Bool {
    let plan = compiled.funnel.steps[step]
    let share = mechanisms.funnel.steps[step].turnUp
    let comes =
      share >= 1
      || Bernoulli.holds(screening(candidate, step).word2, probability: share)
    if !comes {
      mechanisms.funnel.tally.add(.missed, site: site, step: step, channel: candidate.channel)
    }
    let hr = comes ? plan.hrHours : plan.hrHours > 0 ? plan.lostHours : 0
    let lead = comes ? plan.leadHours : plan.leadHours > 0 ? plan.lostHours : 0
    mechanisms.funnel.hoursOfHR -= hr
    if hr > 0 { mechanisms.funnel.hrHours.add(10 * hr, site: site, step) }
    if lead > 0 {
      mechanisms.funnel.leadHours.add(10 * lead, site: site, step)
      mechanisms.funnel.leadTime[
        site * cells.families + compiled.funnel.posts[Int(candidate.post)].family] += lead
    }
    let cost = (comes ? plan.cost : 0) + hr * compiled.funnel.hrPay
    if cost > 0 { mechanisms.funnel.cost.add(cost, site: site, Int(candidate.channel)) }
    return comes
  }

  /// Luck of an applicant at a step: word 0 the score's error, 1 whether raters are at odds, 2 turning
  /// up, 3 accepting.
  @inline(__always)
  private func screening(_ candidate: Candidates.Candidate, _ step: Int) -> Philox4x64.Words {
    luck.block(
      .screening, entity: Entity.mixed(candidate.identity &+ compiled.funnel.steps[step].key))
  }

  // MARK: - Results

  /// Tells the results that are due on a day.
  private mutating func tellResults(_ step: Int, at site: Int, on day: Int32) {
    let line = mechanisms.funnel.answers(site, step)
    if let best = compiled.funnel.steps[step].best {
      // The week's best are known on its last working day.
      guard day % 7 == WorkingWeek.days - 1 else { return }
      return chooseBest(best, step, at: site, on: day)
    }
    while let first = mechanisms.funnel.candidates.first(in: line), first.due <= day,
      var candidate = mechanisms.funnel.candidates.popFirst(in: line)
    {
      guard candidate.leaves > candidate.due else {
        mechanisms.funnel.tally.add(.withdrew, site: site, step: step, channel: candidate.channel)
        continue
      }
      let passes = passes(&candidate, step)
      tell(candidate, passes, step, at: site, on: day)
    }
  }

  private mutating func tell(
    _ candidate: Candidates.Candidate, _ passes: Bool, _ step: Int, at site: Int, on day: Int32
  ) {
    mechanisms.funnel.tally.add(
      passes ? .wentOn : .turnedDown, site: site, step: step, channel: candidate.channel)
    guard passes else {
      mechanisms.funnel.answered[compiled.funnel.channels[Int(candidate.channel)].market] += 1
      return
    }
    var next = step + 1
    while let first = compiled.funnel.steps[next].secondOf,
      !(candidate.isDisputed && first == step)
    { next += 1 }
    come(candidate, to: next, on: day)
  }

  /// Whether somebody passes a step. Who is disputed goes on to the second interview.
  private func passes(_ candidate: inout Candidates.Candidate, _ step: Int) -> Bool {
    let (plan, figures) = (compiled.funnel.steps[step], mechanisms.funnel.steps[step])
    candidate.isDisputed = false
    guard figures.pass < 1 || plan.disputed > 0 else { return true }
    let words = screening(candidate, step)
    // The difference of two raters tells nothing of their mean.
    if plan.disputed > 0 { candidate.isDisputed = Uniform.unit(words.word1) < plan.disputed }
    let error = Uniform.unit(words.word0)
    guard plan.correlation > 0 || plan.secondOf != nil || candidate.isDisputed else {
      return error > 1 - figures.pass
    }
    var score = score(of: candidate, plan, error)
    if let first = plan.secondOf {
      let other = compiled.funnel.steps[first].correlation
      score = (score + candidate.score) / (2 + 2 * plan.correlation * other).squareRoot()
      return score > figures.cutoff
    }
    candidate.score = score
    return candidate.isDisputed || score > figures.cutoff
  }

  @inline(__always)
  private func score(
    of candidate: Candidates.Candidate, _ step: CompiledScenario.Funnel.Step, _ error: Double
  ) -> Double {
    let r = step.correlation
    return r * candidate.ability + (1 - r * r).squareRoot() * Portable.normalQuantile(error)
  }

  /// Of those whose result is due, the best go on.
  private mutating func chooseBest(_ best: Int, _ step: Int, at site: Int, on day: Int32) {
    let (line, plan) = (mechanisms.funnel.answers(site, step), compiled.funnel.steps[step])
    let count = mechanisms.funnel.candidates.count(in: line)
    mechanisms.funnel.scores.removeAll(keepingCapacity: true)
    for turn in 0..<2 {
      var bar = -Double.infinity
      if turn == 1, mechanisms.funnel.scores.count > best {
        mechanisms.funnel.scores.sort(by: >)
        bar = mechanisms.funnel.scores[best - 1]
      }
      for _ in 0..<count {
        guard let candidate = mechanisms.funnel.candidates.popFirst(in: line) else { break }
        let isDue = candidate.due <= day
        if isDue, candidate.leaves > candidate.due {
          let score = score(of: candidate, plan, Uniform.unit(screening(candidate, step).word0))
          if turn == 0 {
            mechanisms.funnel.scores.append(score)
          } else {
            tell(candidate, score >= bar, step, at: site, on: day)
            continue
          }
        } else if isDue, turn == 1 {
          mechanisms.funnel.tally.add(
            .withdrew, site: site, step: step, channel: candidate.channel)
          continue
        }
        mechanisms.funnel.candidates.append(candidate, to: line)
      }
    }
  }

  // MARK: - Offers

  /// Makes offers as far as places are open, and hears the answers that are due.
  private mutating func makeOffers(at site: Int, on day: Int32, _ workingDay: Int32) {
    let step = mechanisms.funnel.steps.count - 1
    let days = mechanisms.funnel.steps[step].days
    var slots = compiled.funnel.steps[step].slots
    takeKept(at: site, step)
    for post in compiled.funnel.posts.indices where compiled.funnel.posts[post].site == site {
      let line = mechanisms.funnel.waitingForOffer(post)
      hearAnswers(post, site: site, on: day)
      // Whoever declines at once leaves room for the next.
      while slots > 0, hasHours(for: step),
        mechanisms.funnel.room(for: post, compiled.funnel) > 0,
        let candidate = mechanisms.funnel.candidates.popFirst(in: line)
      {
        let evenings = workingDay - candidate.since
        mechanisms.funnel.sums.leaveLine(after: evenings, site: site, step: step)
        guard candidate.leaves > day else {
          mechanisms.funnel.tally.add(
            .withdrew, site: site, step: step, channel: candidate.channel)
          continue
        }
        slots -= 1
        mechanisms.funnel.sums.wait(evenings, step: step)
        guard turnsUp(candidate, at: step, site: site) else { continue }
        var candidate = candidate
        candidate.due = day + days
        mechanisms.funnel.offers[post] += 1
        mechanisms.funnel.tally.add(.offered, site: site, channel: candidate.channel)
        mechanisms.funnel.candidates.append(candidate, to: mechanisms.funnel.withOffer(post))
        if days == 0 { hearAnswers(post, site: site, on: day) }
      }
      mechanisms.funnel.sums.evening(
        mechanisms.funnel.candidates.count(in: line), site: site, step: step)
    }
  }

  /// Who has an offer accepts it, declines, or has taken another job meanwhile.
  private mutating func hearAnswers(_ post: Int, site: Int, on day: Int32) {
    let (line, step) = (
      mechanisms.funnel.withOffer(post), mechanisms.funnel.steps.count - 1
    )
    while let first = mechanisms.funnel.candidates.first(in: line), first.due <= day,
      var candidate = mechanisms.funnel.candidates.popFirst(in: line)
    {
      mechanisms.funnel.offers[post] -= 1
      guard candidate.leaves > candidate.due else {
        mechanisms.funnel.tally.add(.withdrew, site: site, step: step, channel: candidate.channel)
        continue
      }
      guard passes(&candidate, step) else {
        mechanisms.funnel.tally.add(
          .turnedDown, site: site, step: step, channel: candidate.channel)
        continue
      }
      guard accepts(candidate, step) else {
        mechanisms.funnel.tally.add(.declined, site: site, step: step, channel: candidate.channel)
        continue
      }
      mechanisms.funnel.tally.add(.wentOn, site: site, step: step, channel: candidate.channel)
      candidate.beginWaitingForPapers()
      mechanisms.funnel.candidates.append(candidate, to: mechanisms.funnel.accepted(post))
      mechanisms.funnel.noteFilled(post, site: site, on: day)
    }
  }

  private func accepts(_ candidate: Candidates.Candidate, _ step: Int) -> Bool {
    let funnel = mechanisms.funnel.acceptSlope
    var share = mechanisms.funnel.accept
    if funnel != 0 { share = share.withOdds(times: Portable.exp(funnel * candidate.ability)) }
    return share >= 1 || Bernoulli.holds(screening(candidate, step).word3, probability: share)
  }

  // MARK: - Time and money

  private mutating func payForWeek(
    of channel: CompiledScenario.Funnel.Channel, _ number: Int, part: Double
  ) {
    guard channel.costPerWeek > 0 else { return }
    for (site, share) in channel.siteShares.enumerated() where share > 0 {
      mechanisms.funnel.cost.add(channel.costPerWeek * part * share, site: site, number)
    }
  }

  /// Scorers' training takes leads from the first post's family.
  private mutating func trainScorers() {
    guard compiled.funnel.trainingHours > 0, let post = compiled.funnel.posts.first else { return }
    mechanisms.funnel.leadTime[post.site * cells.families + post.family] +=
      compiled.funnel.trainingHours
    mechanisms.funnel.leadHours.add(10 * compiled.funnel.trainingHours, site: post.site, 0)
  }

  /// Takes the week's hours of leads off the floor: of people of the last stage of the family, at the
  /// site itself if it is open and has any, or else at the site that has most of them.
  private mutating func takeLeads(week: Int) {
    for site in 0..<cells.sites {
      for family in 0..<cells.families {
        let place = site * cells.families + family
        let hours = mechanisms.funnel.leadTime[place]
        guard hours > 0 else { continue }
        mechanisms.funnel.leadTime[place] = 0
        var (giver, most) = (site, leads(of: family, at: site, week: week))
        if most == 0 {
          for other in 0..<cells.sites {
            let there = leads(of: family, at: other, week: week)
            if there > most { (giver, most) = (other, there) }
          }
        }
        guard most > 0 else { continue }
        for contract in 0..<cells.contracts {
          for tier in 0..<cells.tiers {
            let cell = cells.cell(
              site: giver, family: family, stage: cells.stages - 1, tier: tier,
              contract: contract)
            let here = ledger.value(of: .people, in: cell)
            guard here > 0 else { continue }
            // A day of the contract is a fifth of its paid week.
            let day = figures.cells[cell].fullTime * Pay.hoursPerWeek / Double(WorkingWeek.days)
            takeOff(hours * Double(here) / Double(most) / day, in: cell)
          }
        }
      }
    }
  }

  /// People of the last stage of a family at a site that is open.
  private func leads(of family: Int, at site: Int, week: Int) -> Int64 {
    guard compiled.sites[site].opening.map({ $0 <= 7 * week }) ?? true else { return 0 }
    var count: Int64 = 0
    for contract in 0..<cells.contracts {
      for tier in 0..<cells.tiers {
        let cell = cells.cell(
          site: site, family: family, stage: cells.stages - 1, tier: tier, contract: contract)
        if figures.cells[cell].takesContacts { count += ledger.value(of: .people, in: cell) }
      }
    }
    return count
  }

  // MARK: - Counting

  /// Counts who is in the funnel on a Monday.
  mutating func countCandidates() {
    guard mechanisms.funnel.isOn else { return }
    for site in compiled.sites.indices {
      for step in 0..<mechanisms.funnel.steps.count {
        let people = mechanisms.funnel.people(at: site, step: step, compiled.funnel)
        if people > 0 { mechanisms.funnel.inSteps.add(Double(people), site: site, step) }
      }
    }
    for post in compiled.funnel.posts.indices {
      let people = mechanisms.funnel.candidates.count(in: mechanisms.funnel.accepted(post))
      mechanisms.funnel.waiting.add(Double(people), site: compiled.funnel.posts[post].site, 0)
    }
    mechanisms.funnel.inSteps.close(in: &ledger)
    mechanisms.funnel.waiting.close(in: &ledger)
  }
}
