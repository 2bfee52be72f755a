import Randomness
import Workforce

/// Recruiting in one future: applicants in their lines, open places, and what it has come to.
struct FunnelState: ~Copyable {
  /// What a step is in this future: all that is asked for an applicant, in one place and without a
  /// reference.
  struct StepFigures: BitwiseCopyable {
    var key: UInt64 = 0
    var pass = 1.0
    /// The score that passes; of a second interview, of both scores together.
    var cutoff = -Double.infinity
    var days: Int32 = 0
    var turnUp = 1.0
    var slots = 0
    /// Of the score with ability, and of its error.
    var correlation = 0.0
    var error = 1.0
    var disputed = 0.0
    /// Whether luck decides who passes, and whether by a score or by the share alone.
    var isDrawn = false
    var isScored = false
    /// The week's best of those who come; nil where everybody above the score passes.
    var best: Int?
    /// Whose second interview it is; nil for a step that everybody comes to. Of the two scores
    /// together: their standard deviation.
    var secondOf: Int?
    var deviation = 1.0
    /// What it takes of who comes and of who does not.
    var coming = Effort()
    var missing = Effort()
    /// Whether it takes hours of HR.
    var needsHR = false
  }

  /// What an applicant at a step takes: hours of HR and of a lead, and minor units with HR's pay.
  struct Effort: BitwiseCopyable {
    var hr = 0.0
    var lead = 0.0
    var cost = 0.0
  }

  /// Where somebody is hired for.
  struct PostFigures: BitwiseCopyable {
    var site = 0
    var family = 0
  }

  /// Places that are open from a day on: filled once so many have accepted.
  struct Requisition: BitwiseCopyable {
    var opened: Int32
    var upTo: Int64
  }

  let isOn: Bool
  var candidates: Candidates
  var tally: FunnelTally
  var cost: FunnelAmount
  var hrHours: FunnelAmount
  var leadHours: FunnelAmount
  /// Stocks of the Monday: who is at each step, and who waits for a class.
  var inSteps: FunnelAmount
  var waiting: FunnelAmount
  /// Kept for the line at hand, by channel: who has taken another job.
  var gone: Column<Int32>
  var sums: FunnelSums
  var steps: Column<StepFigures>
  private(set) var posts: Column<PostFigures>
  /// Sites that somebody is hired for; the others have empty lines.
  private(set) var sitesHired: [Int] = []
  /// By channel: its market.
  private(set) var markets: Column<Int32>
  /// By market: the share of its people who are looking.
  var looking: Column<Double>
  /// By post, since the start: places that have been opened, those whose class has come, people who
  /// have started; and offers that are out.
  var opened: Column<Int64>
  var due: Column<Int64>
  var started: Column<Int64>
  var offers: Column<Int64>
  /// By post, in the order of opening.
  var requisitions: [[Requisition]]
  /// By post: the first requisition that is not filled.
  var unfilled: [Int]
  /// By site and family: hours of leads in the week.
  var leadTime: Column<Double>
  /// Hours of HR that are left of a day, and what later steps are to have of them, by site and step;
  /// infinite where nothing limits them.
  var hoursOfHR = Double.infinity
  var keptForLater = 0.0
  var kept: Column<Double>
  /// By post: places of classes of timetables that are still to begin, and whose papers go to the
  /// desk already.
  var placesAtDesk: Column<Int64>
  /// By market: who was refused with an answer in the week.
  var answered: Column<Int32>
  /// Hazard a day of taking another job, and what a promise multiplies the odds of accepting by.
  var withdrawal = 0.0
  var promise = 1.0
  /// The chance to accept of the average, and the slope with ability.
  var accept = 1.0
  var acceptSlope = 0.0
  /// Offers beyond the open places.
  private var overInvite = 0.0
  /// Those at hand.
  var batch = CandidateBatch()
  /// Kept for the best of a week: scores.
  var scores: [Double] = []

  private let sites: Int

  init(_ compiled: CompiledScenario) {
    let funnel = compiled.funnel
    isOn = funnel.isOn
    sites = funnel.isOn ? compiled.sites.count : 0
    let (steps, posts) = (funnel.steps.count, funnel.posts.count)
    // A line and a list of answers at each site and step; at the offer one for each post; and those
    // who wait for their class; for each first line, the days of the week.
    candidates = Candidates(
      lines: funnel.isOn
        ? 2 * sites * steps + 3 * posts + WorkingWeek.days * max(sites, posts) : 0)
    tally = FunnelTally(compiled)
    let channels = max(1, funnel.channels.count)
    cost = FunnelAmount(.funnelCost, by: .channel, channels, compiled)
    hrHours = FunnelAmount(.hrHours, by: .step, max(1, steps), compiled)
    leadHours = FunnelAmount(.leadHours, by: .step, max(1, steps), compiled)
    inSteps = FunnelAmount(.candidates, by: .step, max(1, steps), compiled)
    waiting = FunnelAmount(.accepted, by: .step, 1, compiled)
    gone = Column(repeating: 0, count: channels)
    sums = FunnelSums(compiled)
    self.steps = Column(repeating: StepFigures(), count: steps)
    self.posts = Column(repeating: PostFigures(), count: posts)
    markets = Column(repeating: 0, count: channels)
    looking = Column(repeating: 1, count: funnel.markets.count)
    opened = Column(repeating: 0, count: posts)
    due = Column(repeating: 0, count: posts)
    started = Column(repeating: 0, count: posts)
    offers = Column(repeating: 0, count: posts)
    requisitions = Array(repeating: [], count: posts)
    unfilled = Array(repeating: 0, count: posts)
    leadTime = Column(repeating: 0, count: sites * compiled.families.count)
    kept = Column(repeating: 0, count: sites * steps)
    placesAtDesk = Column(repeating: 0, count: posts)
    answered = Column(repeating: 0, count: funnel.markets.count)
  }

  /// Begins a future whose numbers are drawn.
  mutating func begin(_ compiled: CompiledScenario, _ figures: borrowing Figures) {
    guard isOn else { return }
    candidates.removeAll()
    tally.clear()
    cost.clear()
    hrHours.clear()
    leadHours.clear()
    inSteps.clear()
    waiting.clear()
    sums.clear()
    looking.fill(0..<looking.count, with: 1)
    for post in 0..<posts.count {
      (opened[post], due[post], started[post], offers[post]) = (0, 0, 0, 0)
      requisitions[post].removeAll(keepingCapacity: true)
      unfilled[post] = 0
    }
    leadTime.fill(0..<leadTime.count, with: 0)
    hoursOfHR = compiled.funnel.hoursOfHR == nil ? .infinity : 0
    placesAtDesk.fill(0..<placesAtDesk.count, with: 0)
    answered.fill(0..<answered.count, with: 0)
    sitesHired.removeAll(keepingCapacity: true)
    draw(compiled, figures)
  }

  /// Writes what all weeks came to; nothing where a funnel is only counted for another scenario's.
  func finish(in ledger: inout Ledger) {
    if isOn { sums.finish(cost.totals, in: &ledger) }
  }

  /// Works out what follows from the numbers of a future.
  mutating func draw(_ compiled: CompiledScenario, _ figures: borrowing Figures) {
    guard isOn else { return }
    let funnel = compiled.funnel
    // Hours that are limited from now on, or no longer.
    if (funnel.hoursOfHR == nil) != (hoursOfHR == .infinity) {
      hoursOfHR = funnel.hoursOfHR == nil ? .infinity : 0
    }
    for (index, step) in funnel.steps.enumerated() {
      steps[index] = StepFigures(step, of: funnel, figures)
    }
    for (index, post) in funnel.posts.enumerated() {
      posts[index] = PostFigures(site: post.site, family: post.family)
    }
    // Who is in a line of what held before stays in it.
    for post in funnel.posts where !sitesHired.contains(post.site) { sitesHired.append(post.site) }
    sitesHired.sort()
    for (index, channel) in funnel.channels.enumerated() { markets[index] = Int32(channel.market) }
    overInvite = funnel.overInvite
    candidates.forgetDraws()
    withdrawal = figures.values[funnel.withdrawal] / 7
    promise = compiled.factors.promise?.odds(figures.values) ?? 1
    if let offer = funnel.steps.last {
      accept = figures.values[offer.accept].withOdds(times: promise)
      acceptSlope = figures.values[offer.acceptByAbility]
    }
  }

  // MARK: - Lines

  /// Those who wait for a slot at a step that is not the offer.
  @inline(__always)
  func line(_ site: Int, _ step: Int) -> Int { site &* steps.count &+ step }
  /// Those who have had their slot and wait for the result.
  @inline(__always)
  func answers(_ site: Int, _ step: Int) -> Int { (sites &+ site) &* steps.count &+ step }
  /// Those who wait for an offer, have one, and wait for their class.
  @inline(__always)
  func waitingForOffer(_ post: Int) -> Int { 2 &* sites &* steps.count &+ post }
  @inline(__always)
  func withOffer(_ post: Int) -> Int { 2 &* sites &* steps.count &+ posts.count &+ post }
  @inline(__always)
  func accepted(_ post: Int) -> Int { 2 &* sites &* steps.count &+ 2 &* posts.count &+ post }
  /// The line that an applicant for a post joins first.
  @inline(__always)
  func firstLine(_ post: Int) -> Int {
    steps.count == 1 ? waitingForOffer(post) : line(posts[post].site, 0)
  }
  /// Those who apply on a day of the week at hand, by the line that they will join; which is that of
  /// a site, or where there is nothing but the offer, of a post.
  @inline(__always)
  func applying(_ day: Int, for post: Int) -> Int {
    let place = steps.count == 1 ? post : posts[post].site
    return 2 &* sites &* steps.count &+ 3 &* posts.count &+ WorkingWeek.days &* place &+ day
  }

  /// How many more offers may go out for a post.
  @inline(__always)
  func room(for post: Int) -> Int64 {
    let open = opened[post] - started[post]
    let invited = Double(open) * overInvite + 1e-9
    return open + Int64(invited.rounded(.down)) - offers[post]
      - Int64(candidates.count(in: accepted(post)))
  }

  // MARK: - Open places

  /// Places are open from a day on.
  mutating func open(_ places: Int, for post: Int, on day: Int) {
    guard places > 0 else { return }
    opened[post] += Int64(places)
    requisitions[post].append(Requisition(opened: Int32(day), upTo: opened[post]))
  }

  /// Places that stay empty are open no longer: the next review sees who is missing.
  mutating func close(_ places: Int64, of post: Int) {
    opened[post] -= places
    due[post] -= places
    for position in unfilled[post]..<requisitions[post].count {
      requisitions[post][position].upTo -= places
    }
    let filled = started[post] + Int64(candidates.count(in: accepted(post)))
    while unfilled[post] < requisitions[post].count,
      requisitions[post][unfilled[post]].upTo <= filled
    { unfilled[post] += 1 }
  }

  /// Notes which requisitions are filled on a day.
  mutating func noteFilled(_ post: Int, site: Int, on day: Int32) {
    let filled = started[post] + Int64(candidates.count(in: accepted(post)))
    while unfilled[post] < requisitions[post].count,
      requisitions[post][unfilled[post]].upTo <= filled
    {
      sums.fill(after: Int(day - requisitions[post][unfilled[post]].opened), site: site)
      unfilled[post] += 1
    }
  }

  /// Who is in the funnel at a site and step, on the Monday at hand.
  func people(at site: Int, step: Int) -> Int64 {
    guard step == steps.count - 1 else {
      return Int64(
        candidates.count(in: line(site, step)) + candidates.count(in: answers(site, step)))
    }
    var count = 0
    for post in 0..<posts.count where posts[post].site == site {
      count += candidates.count(in: waitingForOffer(post)) + candidates.count(in: withOffer(post))
    }
    return Int64(count)
  }
}

extension FunnelState.StepFigures {
  /// A step by the numbers of a future.
  fileprivate init(
    _ step: CompiledScenario.Funnel.Step, of funnel: CompiledScenario.Funnel,
    _ figures: borrowing Figures
  ) {
    (key, slots, best, secondOf) = (step.key, step.slots, step.best, step.secondOf)
    pass = figures.values[step.pass]
    cutoff = Portable.normalQuantile(1 - pass)
    days = Int32(figures.values[step.days].rounded())
    turnUp = figures.values[step.turnUp]
    correlation = step.correlation
    error = (1 - correlation * correlation).squareRoot()
    disputed = step.disputed
    isDrawn = pass < 1 || disputed > 0
    isScored = correlation > 0 || step.secondOf != nil
    if let first = step.secondOf {
      deviation = (2 + 2 * correlation * funnel.steps[first].correlation).squareRoot()
    }
    needsHR = step.hrHours != 0
    coming = FunnelState.Effort(
      hr: step.hrHours, lead: step.leadHours, cost: step.cost + step.hrHours * funnel.hrPay)
    let lost = step.hrHours > 0 ? step.lostHours : 0
    missing = FunnelState.Effort(
      hr: lost, lead: step.leadHours > 0 ? step.lostHours : 0, cost: lost * funnel.hrPay)
  }

  /// Whether raters are at odds over somebody, whose difference tells nothing of their mean.
  @inline(__always)
  func isDisputed(by words: Philox4x64.Words) -> Bool {
    disputed > 0 && Uniform.unit(words.word1) < disputed
  }

  /// The score of an ability, by the normal number of its error.
  @inline(__always)
  func score(of ability: Double, _ normal: Double) -> Double {
    correlation * ability + error * normal
  }
}
