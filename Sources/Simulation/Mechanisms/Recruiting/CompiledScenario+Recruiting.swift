import Randomness
import Schema
import Workforce

extension CompiledScenario {
  /// Recruiting as a funnel: applicants by channel, steps, and the classes they fill. Off where a
  /// scenario has no steps.
  struct Funnel: Sendable {
    /// What is hired for: a site, family, tier and contract.
    struct Post: Sendable {
      var site: Int
      var family: Int
      var tier: Int
      var cell: Int
      var key: UInt64
    }

    struct Market: Sendable {
      var people: Number
      var back: Number
      /// Of those refused with an answer, the share that looks again at once; nil for none.
      var answered: Number?
    }

    struct Channel: Sendable {
      var key: UInt64
      var market: Int
      var reach: Number?
      var referrals: Number?
      /// By post: the share of its applicants who apply for it.
      var weights: [Double]
      /// By site: the share of its cost.
      var siteShares: [Double]
      /// The days on which it is used.
      var days: Range<Int>
      /// Minor units.
      var costPerWeek: Double
      var costPerApplicant: Double
      var bonus: Int64
      var bonusAfter: Lapse
      var ability: Double
      var leaving: Number
      var fades: Number
    }

    struct Step: Sendable {
      var key: UInt64
      var pass: Number
      var best: Int?
      var days: Number
      /// Applicants a working day.
      var slots: Int
      var turnUp: Number
      var hrHours: Double
      var leadHours: Double
      var lostHours: Double
      /// Minor units.
      var cost: Double
      /// Of the score with ability.
      var correlation: Double
      /// The share of applicants over whom raters are at odds, where there is a second interview.
      var disputed = 0.0
      /// Whose second interview it is; nil for a step that everybody comes to.
      var secondOf: Int?
      var accept: Number
      var acceptByAbility: Number
    }

    var posts: [Post] = []
    var markets: [Market] = []
    var channels: [Channel] = []
    var steps: [Step] = []
    /// Classes of timetables that it fills, by the day on which their places are open.
    var openings = Agenda<(day: Int, group: IntakeClass)>()
    /// By cell of a class: the post; −1 for one that it does not fill.
    private var postByCell: [Int32] = []
    var withdrawal: Number = 0
    /// Offers beyond the open places.
    var overInvite = 0.0
    /// Minor units an hour.
    var hrPay = 0.0
    /// Hours a working day that HR has for its steps; nil for any number.
    var hoursOfHR: Double?
    /// Hours of leads a week that scorers' training takes.
    var trainingHours = 0.0
    /// What ability does to output; nil for nothing.
    var output: Number?
    /// Points of energy.
    var energy = 0.0
    /// The ability at which it does nothing.
    var reference = 0.0

    /// Whether anybody comes through it.
    var isOn: Bool { !posts.isEmpty }

    /// Whether anybody's ability matters.
    var usesAbility: Bool { steps.contains { $0.correlation > 0 } || output != nil }

    /// The post that a class at a cell is for; nil where the funnel does not fill it.
    func post(ofClassIn cell: Int) -> Int? {
      guard isOn, postByCell[cell] >= 0 else { return nil }
      return Int(postByCell[cell])
    }
  }
}

extension CompiledScenario.Funnel {
  /// Compiles the funnel of a scenario that has been read without a problem.
  init(
    _ scenario: Scenario, _ classes: Agenda<CompiledScenario.IntakeClass>, _ cells: Cells,
    _ contracts: Contracts, _ numbers: inout Numbers
  ) {
    let recruiting = scenario.recruiting
    guard recruiting.hasFunnel else { return }
    let (siteAt, familyAt) = (Names(scenario.sites), Names(scenario.families))
    let tierAt = Names(scenario.tiers)
    postByCell = Array(repeating: -1, count: cells.count)
    for entry in scenario.intake where scenario.hiresThroughFunnel(at: entry.value.site) {
      let (site, family) = (siteAt[entry.value.site], familyAt[entry.value.family])
      let tier = entry.value.tier.map { tierAt[$0] } ?? 0
      let cell = cells.cell(
        site: site, family: family, stage: 0, tier: tier,
        contract: contracts.position(of: entry))
      guard postByCell[cell] < 0 else { continue }
      postByCell[cell] = Int32(posts.count)
      let hours = entry.value.hours.map { "\($0)" } ?? ""
      let name = [
        entry.value.site, entry.value.family, entry.value.tier ?? scenario.tiers[0].key, hours,
      ].joined(separator: ".")
      posts.append(
        Post(site: site, family: family, tier: tier, cell: cell, key: Entity.stableHash(name)))
    }
    guard isOn else { return }
    let marketAt = Names(recruiting.markets)
    markets = recruiting.markets.map {
      Market(
        people: numbers.add($0.value.people), back: numbers.add($0.value.back),
        answered: $0.value.answered.isKnown(as: 0) ? nil : numbers.add($0.value.answered))
    }
    withdrawal = numbers.add(recruiting.withdrawal)
    overInvite = recruiting.overInvite.magnitude
    hrPay = (recruiting.hrPay?.magnitude ?? 0) / Pay.hoursPerWeek
    if let hr = scenario.hrInForce, recruiting.stepsHeld.contains(where: { $0.value.hrHours > 0 }) {
      hoursOfHR = hr.hoursForRecruiting
    }
    let days = 7 * scenario.weeks
    channels = recruiting.channels.map { entry in
      let channel = entry.value
      let market = recruiting.markets[marketAt[channel.market]].value
      var siteShares = Array(repeating: 0.0, count: scenario.sites.count)
      for site in market.sites { siteShares[siteAt[site.key]] = site.value.magnitude }
      let from = max(0, channel.from.map { $0 - scenario.start } ?? 0)
      let until = channel.until.map { $0 - scenario.start + 1 } ?? days
      return Channel(
        key: Entity.stableHash("recruiting.channels." + entry.key),
        market: marketAt[channel.market], reach: channel.reach.map { numbers.add($0) },
        referrals: channel.referrals.map { numbers.add($0) },
        weights: weights(of: channel, siteShares, scenario), siteShares: siteShares,
        days: from..<max(from, min(days, until)), costPerWeek: channel.cost?.magnitude ?? 0,
        costPerApplicant: channel.costPerApplicant?.magnitude ?? 0,
        bonus: Int64(channel.bonus?.magnitude.rounded() ?? 0), bonusAfter: channel.bonusAfter.lapse,
        ability: channel.ability, leaving: numbers.add(channel.leaving),
        fades: numbers.add(channel.fades))
    }
    let scorers = recruiting.scorers
    trainingHours = scorers.on ? scorers.people.magnitude * scorers.hours / 52 : 0
    steps = recruiting.stepsHeld.map { Step($0, &numbers) }
    let quality = recruiting.quality
    if quality.on {
      output = numbers.add(quality.output)
      energy = quality.energy
      reference =
        quality.reference
        ?? ability(of: scored(recruiting, trained: false), numbers.list.map(\.typical))
    }
    steps = scored(recruiting, trained: scorers.on)
    let lead = recruiting.leadTime.lapse
    let start = scenario.start
    openings = Agenda(
      classes.compactMap { group in
        let cell = cells.cell(
          site: group.site, family: group.family, stage: 0, tier: group.tier,
          contract: group.contract)
        return post(ofClassIn: cell) == nil
          ? nil : (day: lead.latest(by: start + group.day) - start, group: group)
      }, weeks: scenario.weeks, day: \.day)
  }

  /// How a channel's applicants are shared out: by the market between sites, then between the job
  /// families that are hired for there, then evenly between the posts that it fits.
  private func weights(
    of channel: RecruitingChannel, _ siteShares: [Double], _ scenario: Scenario
  ) -> [Double] {
    let fits = posts.map { post in
      channel.tiers.isEmpty || channel.tiers.contains(scenario.tiers[post.tier].key)
    }
    return posts.indices.map { index in
      guard fits[index] else { return 0 }
      let post = posts[index]
      let here = posts.indices.filter { fits[$0] && posts[$0].site == post.site }
      let families = Set(here.map { posts[$0].family })
      let share =
        channel.families.isEmpty
        ? 1 / Double(families.count)
        : channel.families[named: scenario.families[post.family].key]?.magnitude ?? 0
      let alike = here.count { posts[$0].family == post.family }
      return siteShares[post.site] * share / Double(alike)
    }
  }

  /// The steps with how well their scores tell ability, and who is disputed.
  private func scored(_ recruiting: Recruiting, trained: Bool) -> [Step] {
    let held = recruiting.stepsHeld
    var steps = steps
    for (index, entry) in held.enumerated() {
      steps[index].correlation = entry.value.correlation(recruiting.scorers, trained: trained)
      guard let other = entry.value.ifDisputed else { continue }
      // Whose first interview is left out has nobody to see.
      let first = held[..<index].firstIndex { $0.key == other }
      steps[index].secondOf = first ?? index
      guard let first, let difference = held[first].value.dispute else { continue }
      let agreement = held[first].value.agreement(recruiting.scorers, trained: trained)
      steps[first].disputed = Scoring.disputed(
        beyond: difference, reliability: agreement ?? 0)
    }
    return steps
  }

  /// The mean ability of those whom some steps hire, by the middle of what is believed; those by
  /// the best of a week count as passing all.
  func ability(of steps: [Step], _ typical: [Double]) -> Double {
    let hurdles = hurdles(steps, typical)
    var (hired, sum) = (0.0, 0.0)
    for channel in channels {
      // Of referral nobody knows how many come; each channel that reaches counts by its reach.
      let reach = channel.reach.map { typical[$0] * typical[markets[channel.market].people] } ?? 0
      let weight = reach * channel.weights.reduce(0, +)
      guard weight > 0 else { continue }
      let found = hurdles.moments(shift: channel.ability)
      hired += weight * found.share
      sum += weight * found.share * found.mean
    }
    return hired > 0 ? sum / hired : hurdles.moments().mean
  }

  private func hurdles(_ steps: [Step], _ typical: [Double]) -> Hurdles {
    var hurdles = Hurdles([])
    for (index, step) in steps.enumerated() where step.correlation > 0 && step.secondOf == nil {
      let share = step.best == nil ? typical[step.pass] : 1
      guard share < 1 || step.disputed > 0 else { continue }
      var bar = Hurdles.Bar(correlation: step.correlation, pass: share)
      if let second = steps.first(where: { $0.secondOf == index }), step.disputed > 0 {
        bar.disputed = step.disputed
        bar.second = (
          Self.together(step.correlation, second.correlation),
          Portable.normalQuantile(1 - typical[second.pass])
        )
      }
      hurdles.bars.append(bar)
    }
    if let offer = steps.last {
      hurdles.acceptance = (typical[offer.accept], typical[offer.acceptByAbility])
    }
    return hurdles
  }

  /// The correlation with ability of two scores together, each counting the same.
  static func together(_ first: Double, _ second: Double) -> Double {
    (first + second) / (2 + 2 * first * second).squareRoot()
  }
}

extension CompiledScenario.Funnel.Step {
  /// A step whose scores are still to be weighed.
  fileprivate init(_ entry: Named<RecruitingStep>, _ numbers: inout Numbers) {
    let step = entry.value
    key = Entity.stableHash("recruiting.steps." + entry.key)
    (pass, best) = (numbers.add(step.pass), step.best.map { Int($0.magnitude) })
    (days, turnUp) = (numbers.add(step.days), numbers.add(step.turnUp))
    slots = step.slots.map { Int($0.magnitude) } ?? .max
    (hrHours, leadHours, lostHours) = (step.hrHours, step.leadHours, step.lostHours)
    (cost, correlation) = (step.cost?.magnitude ?? 0, 0)
    (accept, acceptByAbility) = (numbers.add(step.accept), numbers.add(step.acceptByAbility))
  }
}

extension RecruitingStep {
  /// How far two raters agree; nil where scores have no errors.
  fileprivate func agreement(_ scorers: Scorers, trained: Bool) -> Double? {
    reliability.map { trained ? max($0, scorers.reliability) : $0 }
  }

  /// Of its score with ability.
  fileprivate func correlation(_ scorers: Scorers, trained: Bool) -> Double {
    let written =
      criteria.isEmpty
      ? validity
      : Scoring.validity(
        ofWeighted: criteria.map { ($0.value.weight.magnitude, $0.value.validity) })
    let isRaised = trained && reliability != nil && written > 0
    return Scoring.correlation(
      validity: isRaised ? max(written, scorers.validity) : written,
      reliability: agreement(scorers, trained: trained), raters: raters.magnitude)
  }
}
