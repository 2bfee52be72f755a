import Randomness
import Workforce

/// A week of recruiting: people apply, wait for a slot, are scored, hear the result, accept; classes
/// are filled by those who have accepted.
extension Future {
  // MARK: - The week

  /// Plays the working days of a week, each dated: a class of a day takes those who had accepted by
  /// then.
  mutating func recruit(week: Int) {
    for position in compiled.funnel.openings.week(week) {
      let (day, group) = (
        compiled.funnel.openings.days[position], compiled.funnel.openings[position].group
      )
      if let post = compiled.funnel.post(ofClassIn: firstCell(of: group)) {
        mechanisms.funnel.open(invited(to: group), for: post, on: day)
      }
    }
    apply(week: week)
    let sites = mechanisms.funnel.sitesHired
    for offset in 0..<WorkingWeek.days {
      enter(on: offset)
      if compiled.funnel.hoursOfHR != nil { shareHours(on: 7 * week + offset) }
      for site in sites {
        meet(at: site, on: Int32(7 * week + offset), Int32(WorkingWeek.days * week + offset))
      }
    }
  }

  /// Closes the week: who has taken another job by the next Monday is no longer waited for, and what
  /// was counted goes to the ledger.
  mutating func closeRecruiting(week: Int) {
    let (next, last) = (Int32(7 * week + 7), Int32(WorkingWeek.days * (week + 1)))
    for site in mechanisms.funnel.sitesHired {
      for step in 0..<mechanisms.funnel.steps.count {
        let isOffer = step == mechanisms.funnel.steps.count - 1
        if !isOffer {
          letGo(mechanisms.funnel.line(site, step), step, site: site, before: next, now: last)
          letGo(
            mechanisms.funnel.answers(site, step), step, site: site, before: next, isAnswered: true)
          continue
        }
        for post in 0..<mechanisms.funnel.posts.count
        where mechanisms.funnel.posts[post].site == site {
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
    guard people > 0 else { return }
    let shift = compiled.funnel.channels[channel].ability
    let usesAbility = compiled.funnel.usesAbility
    let hazard = mechanisms.funnel.withdrawal
    mechanisms.funnel.batch.begin(atMost: people)
    for ordinal in 0..<people {
      let identity = Entity.identity(key, day: week, ordinal)
      let words = luck.block(.applicant, entity: identity)
      let offset =
        days.lowerBound &+ Int(words.word0.multipliedFullWidth(by: UInt64(days.count)).high)
      mechanisms.funnel.batch.append(on: offset, identity, words.word1, words.word2)
    }
    mechanisms.funnel.batch.toUniform()
    if hazard > 0 { mechanisms.funnel.batch.firsts.toExponential(first: people) }
    if usesAbility { mechanisms.funnel.batch.secondsToNormal() }
    for place in 0..<people {
      let offset = mechanisms.funnel.batch.rows[place]
      let applied = Int32(truncatingIfNeeded: 7 &* week) &+ offset
      var leaves = Int32.max
      if hazard > 0 {
        leaves = Self.leaving(
          after: mechanisms.funnel.batch.firsts[place] / hazard, since: applied)
      }
      var candidate = Candidates.Candidate(
        identity: mechanisms.funnel.batch.identities[place],
        ability: usesAbility ? shift + mechanisms.funnel.batch.seconds[place] : 0,
        post: Int32(post), channel: Int32(channel), applied: applied, leaves: leaves)
      candidate.since = Self.workingDay(of: applied)
      mechanisms.funnel.candidates.append(
        candidate, to: mechanisms.funnel.applying(Int(offset), for: post))
    }
    let site = mechanisms.funnel.posts[post].site
    mechanisms.funnel.tally.add(.applied, site: site, channel: Int32(channel), Int32(people))
    mechanisms.funnel.tally.add(.reached, site: site, channel: Int32(channel), Int32(people))
    let price = compiled.funnel.channels[channel].costPerApplicant
    if price > 0 { mechanisms.funnel.cost.add(price * Double(people), site: site, channel) }
  }

  /// The day on which somebody takes another job. Whole days: on day n somebody is still there who
  /// waits longer than n days.
  @inline(__always)
  private static func leaving(after days: Double, since day: Int32) -> Int32 {
    guard days < 1e6 else { return .max }
    let whole = Int32(days)
    return day &+ whole &+ (Double(whole) < days ? 1 : 0)
  }

  /// Those who apply on a day join the first line.
  private mutating func enter(on offset: Int) {
    for post in 0..<mechanisms.funnel.posts.count {
      mechanisms.funnel.candidates.moveAll(
        of: mechanisms.funnel.applying(offset, for: post), to: mechanisms.funnel.firstLine(post))
    }
  }

  /// The working day of a day, counted from the first; of a weekend's day, that before it.
  @inline(__always)
  private static func workingDay(of day: Int32) -> Int32 {
    let (week, offset) = day.quotientAndRemainder(dividingBy: 7)
    return week &* Int32(WorkingWeek.days) &+ min(offset, Int32(WorkingWeek.days) &- 1)
  }

  /// Somebody who is in no line comes to a step on a working day, and waits for a slot.
  @inline(__always)
  private mutating func come(_ row: Int32, to step: Int, at site: Int, on workingDay: Int32) {
    mechanisms.funnel.candidates[row].since = workingDay
    mechanisms.funnel.tally.add(
      .reached, site: site, step: step, channel: mechanisms.funnel.candidates[row].channel)
    let isOffer = step == mechanisms.funnel.steps.count - 1
    mechanisms.funnel.candidates.append(
      row,
      to: isOffer
        ? mechanisms.funnel.waitingForOffer(Int(mechanisms.funnel.candidates[row].post))
        : mechanisms.funnel.line(site, step))
  }

  /// Somebody who is in no line leaves the funnel.
  @inline(__always)
  mutating func dismiss(
    _ row: Int32, _ event: FunnelTally.Event, at site: Int, _ step: Int
  ) {
    mechanisms.funnel.tally.add(
      event, site: site, step: step, channel: mechanisms.funnel.candidates[row].channel)
    mechanisms.funnel.candidates.release(row)
  }

  // MARK: - Meeting

  /// A working day of a site's steps, in their order: slots are taken, results are told.
  private mutating func meet(at site: Int, on day: Int32, _ workingDay: Int32) {
    let last = mechanisms.funnel.steps.count - 1
    for step in 0..<last {
      fillSlots(mechanisms.funnel.line(site, step), step, at: site, on: day, workingDay)
      tellResults(step, at: site, on: day, workingDay)
    }
    makeOffers(at: site, on: day, workingDay)
  }

  /// Gives the day's slots to those who wait, first come first served.
  private mutating func fillSlots(
    _ line: Int, _ step: Int, at site: Int, on day: Int32, _ workingDay: Int32
  ) {
    let figures = mechanisms.funnel.steps[step]
    let answers = mechanisms.funnel.answers(site, step)
    var slots = figures.slots
    takeKept(at: site, step)
    var waits = FunnelSums.Waits()
    while slots > 0, hasHours(for: step),
      let row = mechanisms.funnel.candidates.popFirst(in: line)
    {
      guard getsSlot(row, step, at: site, on: day, workingDay, &waits) else { continue }
      slots -= 1
      guard turnsUp(row, at: step, figures, site: site) else { continue }
      mechanisms.funnel.candidates[row].due = day + figures.days
      mechanisms.funnel.candidates.append(row, to: answers)
    }
    mechanisms.funnel.sums.add(waits, site: site, step: step)
    mechanisms.funnel.sums.evening(
      mechanisms.funnel.candidates.count(in: line), site: site, step: step)
  }

  /// Somebody's turn comes; who has taken another job meanwhile is gone.
  @inline(__always)
  private mutating func getsSlot(
    _ row: Int32, _ step: Int, at site: Int, on day: Int32, _ workingDay: Int32,
    _ waits: inout FunnelSums.Waits
  ) -> Bool {
    let evenings = workingDay &- mechanisms.funnel.candidates[row].since
    let isHere = mechanisms.funnel.candidates[row].leaves > day
    waits.add(evenings, isHere: isHere)
    if !isHere { dismiss(row, .withdrew, at: site, step) }
    return isHere
  }

  /// Whether somebody turns up at a slot, which takes time in either case.
  @inline(__always)
  private mutating func turnsUp(
    _ row: Int32, at step: Int, _ figures: FunnelState.StepFigures, site: Int
  ) -> Bool {
    var comes = true
    mechanisms.funnel.candidates[row].isDrawn = figures.turnUp < 1
    if figures.turnUp < 1 {
      // One block has all the luck of a step.
      let words = screening(mechanisms.funnel.candidates[row].identity, figures)
      comes = Bernoulli.holds(words.word2, probability: figures.turnUp)
      mechanisms.funnel.candidates[row].error = Uniform.unit(words.word0)
      mechanisms.funnel.candidates[row].willBeDisputed = figures.isDisputed(by: words)
    }
    let effort = comes ? figures.coming : figures.missing
    mechanisms.funnel.hoursOfHR -= effort.hr
    if effort.hr > 0 { mechanisms.funnel.hrHours.add(10 * effort.hr, site: site, step) }
    if effort.lead > 0 {
      mechanisms.funnel.leadHours.add(10 * effort.lead, site: site, step)
      let post = Int(mechanisms.funnel.candidates[row].post)
      mechanisms.funnel.leadTime[
        site * cells.families + mechanisms.funnel.posts[post].family] += effort.lead
    }
    if effort.cost > 0 {
      mechanisms.funnel.cost.add(
        effort.cost, site: site, Int(mechanisms.funnel.candidates[row].channel))
    }
    if !comes { dismiss(row, .missed, at: site, step) }
    return comes
  }

  /// Luck of an applicant at a step: word 0 the score's error, 1 whether raters are at odds, 2 turning
  /// up, 3 accepting.
  @inline(__always)
  private func screening(
    _ identity: UInt64, _ step: FunnelState.StepFigures
  ) -> Philox4x64.Words {
    luck.block(.screening, entity: Entity.mixed(identity &+ step.key))
  }

  // MARK: - Results

  /// Tells the results that are due on a day.
  private mutating func tellResults(
    _ step: Int, at site: Int, on day: Int32, _ workingDay: Int32
  ) {
    let line = mechanisms.funnel.answers(site, step)
    if let best = mechanisms.funnel.steps[step].best {
      // The week's best are known on its last working day.
      guard day % 7 == WorkingWeek.days - 1 else { return }
      return chooseBest(best, step, at: site, on: day, workingDay)
    }
    takeDue(of: line, step, at: site, on: day)
    let figures = mechanisms.funnel.steps[step]
    drawErrors(figures)
    for place in 0..<mechanisms.funnel.batch.count {
      let row = mechanisms.funnel.batch.rows[place]
      tell(row, passes(row, place, figures), step, at: site, on: workingDay)
    }
  }

  /// Takes those out of a line whose result is due on a day; who has taken another job before it was
  /// due is gone.
  private mutating func takeDue(of line: Int, _ step: Int, at site: Int, on day: Int32) {
    mechanisms.funnel.batch.begin(atMost: mechanisms.funnel.candidates.count(in: line))
    while let row = mechanisms.funnel.candidates.first(in: line),
      mechanisms.funnel.candidates[row].due <= day
    {
      _ = mechanisms.funnel.candidates.popFirst(in: line)
      if mechanisms.funnel.candidates[row].leaves > mechanisms.funnel.candidates[row].due {
        mechanisms.funnel.batch.append(row, mechanisms.funnel.candidates[row].identity)
      } else {
        dismiss(row, .withdrew, at: site, step)
      }
    }
  }

  @inline(__always)
  private mutating func tell(
    _ row: Int32, _ passes: Bool, _ step: Int, at site: Int, on workingDay: Int32
  ) {
    let channel = mechanisms.funnel.candidates[row].channel
    guard passes else {
      mechanisms.funnel.answered[Int(mechanisms.funnel.markets[Int(channel)])] += 1
      return dismiss(row, .turnedDown, at: site, step)
    }
    mechanisms.funnel.tally.add(.wentOn, site: site, step: step, channel: channel)
    var next = step + 1
    while let first = mechanisms.funnel.steps[next].secondOf,
      !(mechanisms.funnel.candidates[row].isDisputed && first == step)
    { next += 1 }
    come(row, to: next, at: site, on: workingDay)
  }

  /// Draws the errors of the scores of those at hand, and whether raters are at odds.
  private mutating func drawErrors(_ step: FunnelState.StepFigures) {
    for place in 0..<mechanisms.funnel.batch.count {
      let row = mechanisms.funnel.batch.rows[place]
      var isDisputed = false
      if step.isDrawn {
        if mechanisms.funnel.candidates[row].isDrawn {
          mechanisms.funnel.batch.firsts[place] = mechanisms.funnel.candidates[row].error
          isDisputed = mechanisms.funnel.candidates[row].willBeDisputed
        } else {
          let words = screening(mechanisms.funnel.batch.identities[place], step)
          mechanisms.funnel.batch.firsts[place] = Uniform.unit(words.word0)
          isDisputed = step.isDisputed(by: words)
        }
      }
      mechanisms.funnel.candidates[row].isDisputed = isDisputed
    }
    if step.isDrawn, step.isScored { mechanisms.funnel.batch.firstsToNormal() }
  }

  /// Whether one of those at hand passes a step. Who is disputed goes on to the second interview.
  @inline(__always)
  private mutating func passes(
    _ row: Int32, _ place: Int, _ step: FunnelState.StepFigures
  ) -> Bool {
    guard step.isDrawn else { return true }
    let error = mechanisms.funnel.batch.firsts[place]
    let isDisputed = mechanisms.funnel.candidates[row].isDisputed
    guard step.isScored || isDisputed else { return error > 1 - step.pass }
    let score = step.score(
      of: mechanisms.funnel.candidates[row].ability,
      step.isScored ? error : Portable.normalQuantile(error))
    if step.secondOf != nil {
      return (score + mechanisms.funnel.candidates[row].score) / step.deviation > step.cutoff
    }
    mechanisms.funnel.candidates[row].score = score
    return isDisputed || score > step.cutoff
  }

  /// Of those whose result is due, the best go on.
  private mutating func chooseBest(
    _ best: Int, _ step: Int, at site: Int, on day: Int32, _ workingDay: Int32
  ) {
    let (line, figures) = (mechanisms.funnel.answers(site, step), mechanisms.funnel.steps[step])
    let count = mechanisms.funnel.candidates.count(in: line)
    mechanisms.funnel.scores.removeAll(keepingCapacity: true)
    for turn in 0..<2 {
      var bar = -Double.infinity
      if turn == 1, mechanisms.funnel.scores.count > best {
        mechanisms.funnel.scores.sort(by: >)
        bar = mechanisms.funnel.scores[best - 1]
      }
      for _ in 0..<count {
        guard let row = mechanisms.funnel.candidates.popFirst(in: line) else { break }
        let candidate = mechanisms.funnel.candidates[row]
        let isDue = candidate.due <= day
        if isDue, candidate.leaves > candidate.due {
          let error = Uniform.unit(screening(candidate.identity, figures).word0)
          let score = figures.score(of: candidate.ability, Portable.normalQuantile(error))
          if turn == 0 {
            mechanisms.funnel.scores.append(score)
          } else {
            tell(row, score >= bar, step, at: site, on: workingDay)
            continue
          }
        } else if isDue, turn == 1 {
          dismiss(row, .withdrew, at: site, step)
          continue
        }
        mechanisms.funnel.candidates.append(row, to: line)
      }
    }
  }

  // MARK: - Offers

  /// Makes offers as far as places are open, and hears the answers that are due.
  private mutating func makeOffers(at site: Int, on day: Int32, _ workingDay: Int32) {
    let step = mechanisms.funnel.steps.count - 1
    let figures = mechanisms.funnel.steps[step]
    var slots = figures.slots
    var waits = FunnelSums.Waits()
    takeKept(at: site, step)
    for post in 0..<mechanisms.funnel.posts.count
    where mechanisms.funnel.posts[post].site == site {
      let line = mechanisms.funnel.waitingForOffer(post)
      hearAnswers(post, site: site, on: day)
      // Whoever declines at once leaves room for the next.
      while slots > 0, hasHours(for: step), mechanisms.funnel.room(for: post) > 0,
        let row = mechanisms.funnel.candidates.popFirst(in: line)
      {
        guard getsSlot(row, step, at: site, on: day, workingDay, &waits) else { continue }
        slots -= 1
        guard turnsUp(row, at: step, figures, site: site) else { continue }
        mechanisms.funnel.candidates[row].due = day + figures.days
        mechanisms.funnel.offers[post] += 1
        mechanisms.funnel.tally.add(
          .offered, site: site, channel: mechanisms.funnel.candidates[row].channel)
        mechanisms.funnel.candidates.append(row, to: mechanisms.funnel.withOffer(post))
        if figures.days == 0 { hearAnswers(post, site: site, on: day) }
      }
      mechanisms.funnel.sums.evening(
        mechanisms.funnel.candidates.count(in: line), site: site, step: step)
    }
    mechanisms.funnel.sums.add(waits, site: site, step: step)
  }

  /// Who has an offer accepts it, declines, or has taken another job meanwhile.
  private mutating func hearAnswers(_ post: Int, site: Int, on day: Int32) {
    let (line, step) = (
      mechanisms.funnel.withOffer(post), mechanisms.funnel.steps.count - 1
    )
    let before = mechanisms.funnel.candidates.count(in: line)
    guard before > 0 else { return }
    takeDue(of: line, step, at: site, on: day)
    mechanisms.funnel.offers[post] -= Int64(before - mechanisms.funnel.candidates.count(in: line))
    let figures = mechanisms.funnel.steps[step]
    drawErrors(figures)
    for place in 0..<mechanisms.funnel.batch.count {
      let row = mechanisms.funnel.batch.rows[place]
      guard passes(row, place, figures) else {
        dismiss(row, .turnedDown, at: site, step)
        continue
      }
      guard accepts(row, step) else {
        dismiss(row, .declined, at: site, step)
        continue
      }
      mechanisms.funnel.tally.add(
        .wentOn, site: site, step: step, channel: mechanisms.funnel.candidates[row].channel)
      mechanisms.funnel.candidates[row].beginWaitingForPapers()
      mechanisms.funnel.candidates.append(row, to: mechanisms.funnel.accepted(post))
      mechanisms.funnel.noteFilled(post, site: site, on: day)
    }
  }

  private func accepts(_ row: Int32, _ step: Int) -> Bool {
    let slope = mechanisms.funnel.acceptSlope
    var share = mechanisms.funnel.accept
    if slope != 0 {
      share = share.withOdds(
        times: Portable.exp(slope * mechanisms.funnel.candidates[row].ability))
    }
    return share >= 1
      || Bernoulli.holds(
        screening(mechanisms.funnel.candidates[row].identity, mechanisms.funnel.steps[step]).word3,
        probability: share)
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
    for site in mechanisms.funnel.sitesHired {
      for step in 0..<mechanisms.funnel.steps.count {
        let people = mechanisms.funnel.people(at: site, step: step)
        if people > 0 { mechanisms.funnel.inSteps.add(Double(people), site: site, step) }
      }
    }
    for post in 0..<mechanisms.funnel.posts.count {
      let people = mechanisms.funnel.candidates.count(in: mechanisms.funnel.accepted(post))
      mechanisms.funnel.waiting.add(
        Double(people), site: mechanisms.funnel.posts[post].site, 0)
    }
    mechanisms.funnel.inSteps.close(in: &ledger)
    mechanisms.funnel.waiting.close(in: &ledger)
  }
}
