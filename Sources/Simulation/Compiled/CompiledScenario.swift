import Randomness
import Schema
import Synchronization
public import Workforce

/// A scenario made dense: indexes for names, days from the first Monday for dates, and every
/// number that may be uncertain as a place in the list of `assumptions`.
///
/// It is all that a future reads besides its luck. It holds no text but the paths of its numbers, and no reference to
/// the scenario. It never changes and all threads read the same one: hence a class, for as a
/// value each future held every one of its hundreds of stored parts again.
public final class CompiledScenario: Sendable {
  /// A place in `assumptions`, and in each future's `Figures.values`.
  typealias Number = Int

  /// Weeks that are simulated.
  public let weeks: Int
  /// The first Monday.
  public let start: Day
  /// The days on which stocks are counted.
  public let countedDays: CountedDays
  /// The months of its days.
  let months: MonthCalendar
  /// How many they are.
  var counts: Int { countedDays.count }
  /// Openings inside a week: the places of their counts, and their days from the first Monday.
  var openingsInsideWeeks: [(place: Int, day: Int)] {
    countedDays.openings.enumerated().map { (weeks + 1 + $0, $1 - start) }
  }
  /// How many weeks have to be played for what is counted at some places: a week's own count is
  /// there once the week has been played, the close and sums over stretches once all have.
  func weeksUpTo(_ places: some Sequence<Int>) -> Int {
    let openings = openingsInsideWeeks
    return places.reduce(0) { most, place in
      if place < weeks { return max(most, place + 1) }
      let day = openings.first { $0.place == place }?.day
      return max(most, day.map { min(weeks, $0 / 7 + 1) } ?? weeks)
    }
  }

  /// Where each number is kept.
  public let layout: Layout
  /// What is summed besides weeks.
  let sums: Sums
  /// Over which weeks people are followed who are here and who come.
  public let attrition: [Stretch]
  /// Everything that may be uncertain, in the order in which the compiler met it.
  public let assumptions: [Assumption]

  /// The largest value of each assumption, for estimates of the work.
  let largest: [Double]
  let sites: [Site]
  let families: [Family]
  let stages: [Stage]
  let tiers: [Tier]
  /// Causes of the scenario; the model's own come after them (`Cause`).
  let causes: Int
  /// By cause, the model's own among them: whose decision it is.
  public let departures: [Workforce.Cause.Departure]
  /// Failing the test at the end of a stage.
  var failedCause: Int { Cause.failedTest(after: causes) }
  /// By stage and cause: running sums of the causes' shares; the last of a stage is 1.
  let causeShares: [Double]
  let groups: [Group]
  let classes: Agenda<IntakeClass>
  let reviews: [Review]
  let sessions: Agenda<Session>
  let cells: Cells
  /// Paid hours and terms.
  let contracts: Contracts
  /// Probation, notice and terms; nil where nobody's employment has any.
  let employment: Employment?
  /// What careers need besides reviews on their days.
  let careers: Careers
  /// What pay is multiplied by.
  let payRises: PayRises
  /// What acts on leaving besides stage and tier.
  let factors: Factors
  /// Contacts, and how they are answered.
  let demand: Demand
  /// How well people work, and how they are developed.
  let skill: Skill
  /// The score of each person's work; nil where none is kept.
  let energy: Energy?
  /// What work at night earns beyond pay.
  let nightPremium: NightPremium
  /// What is paid for besides pay and levers.
  let prices: Prices
  /// Credits and side roles.
  let training: Training
  /// What a week's service does to the next week.
  let coupling: Coupling
  /// Hiring by policy.
  let hiring: Hiring
  /// Recruiting through steps.
  let funnel: Funnel
  /// The HR desk; nil where nobody waits for it.
  let desk: Desk?
  /// Where its figures are kept; nil where they are not.
  let deskSeries: DeskSeries?
  /// People lent between sites, by their day.
  let loans: Agenda<Loan>
  /// How slates are agreed on; nil where that takes no time of its own.
  let slates: Slates?
  /// Where it is kept how they fare; nil where it is not.
  let slateSeries: SlateSeries?
  /// The series of everybody.
  let peopleSeries: Int
  /// Cells whose people wait for their site to open before they take contacts.
  let waitingCells: [Int]
  /// Whether anything is spent on people besides their pay.
  let hasBenefits: Bool
  /// What each price can come to.
  let spending: Spending
  /// What holds later, from a week on, in order; none of it has successors of its own.
  let successors: [CompiledScenario]
  /// The weeks in which this holds.
  let inForce: Range<Int>
  /// The work of one future, once somebody has asked for it.
  let estimate = Mutex<Work?>(nil)

  /// Compiles a scenario that has been read without a problem.
  ///
  /// Order follows the file: sites, families, stages and tiers keep their places; classes and
  /// sessions come by day, and on one day in the order of the file.
  ///
  /// - Parameters:
  ///   - others: Scenarios of which everything is counted too, at nothing where this one has none of
  ///     it, so that they can be compared.
  ///   - recording: What is recorded besides what always is; nothing that happens depends on it.
  public convenience init(
    _ scenario: Scenario, countedLike others: [Scenario] = [], recording: Recording = Recording()
  ) {
    let all = ([scenario] + others).flatMap { [$0] + $0.eras.flatMap(\.scenario.versions) }
    let eras = scenario.eras.filter { $0.from < scenario.start + 7 * scenario.weeks }
    let changes = eras.map { ($0.from - scenario.start) / 7 }
    let ends = changes.dropFirst() + [scenario.weeks]
    let successors = zip(eras, zip(changes, ends)).map { era, weeks in
      CompiledScenario(
        of: era.scenario, countedLike: all, recording: recording, inForce: weeks.0..<weeks.1,
        successors: [])
    }
    self.init(
      of: scenario, countedLike: all, recording: recording,
      inForce: 0..<(changes.first ?? scenario.weeks), successors: successors)
  }

  private init(
    of scenario: Scenario, countedLike others: [Scenario], recording: Recording,
    inForce: Range<Int>, successors: [CompiledScenario]
  ) {
    (self.inForce, self.successors) = (inForce, successors)
    let scenario = scenario.inForce
    var numbers = Numbers()
    let (siteAt, familyAt) = (Names(scenario.sites), Names(scenario.families))
    let (stageAt, tierAt) = (Names(scenario.stages), Names(scenario.tiers))
    weeks = scenario.weeks
    start = scenario.start
    countedDays = scenario.countedDays(with: others)
    months = MonthCalendar(start: scenario.start, weeks: scenario.weeks)
    let (start, end) = (scenario.start, scenario.start + 7 * scenario.weeks)
    let contracts = Contracts(scenario, &numbers)
    self.contracts = contracts

    var sites = scenario.sites.map { entry in
      Site(
        opening: entry.value.opening.map { $0 - start },
        rented: (entry.value.rented ?? entry.value.opening).map { $0 - start } ?? 0,
        seats: numbers.add(entry.value.seats),
        seatsPerWeek: entry.value.seatsPerWeek.map { numbers.add($0) },
        relief: numbers.add(entry.value.relief), target: numbers.add(entry.value.target),
        overlap: numbers.add(entry.value.overlap))
    }
    families = scenario.families.map { entry in
      Family(
        takesContacts: scenario.takesContacts(entry.key),
        training: entry.value.training.map { numbers.add($0) },
        pass: entry.value.pass.map { numbers.add($0) })
    }
    let causeAt = Names(scenario.causes)
    let common = scenario.causes.map(\.value.share.magnitude)
    stages = scenario.stages.map { entry in
      Stage(
        length: entry.value.length.map { numbers.add($0) },
        leaving: numbers.add(entry.value.leaving), takesContacts: entry.value.takesContacts,
        pass: numbers.add(entry.value.pass))
    }
    causes = scenario.causes.count
    departures = scenario.causes.map(\.value.kind) + scenario.ownModelCauses.map(\.kind)
    causeShares = scenario.stages.flatMap { entry in
      var shares = common
      if !entry.value.causes.isEmpty {
        shares = Array(repeating: 0, count: scenario.causes.count)
        for cause in entry.value.causes { shares[causeAt[cause.key]] = cause.value.magnitude }
      }
      return Self.runningSums(shares)
    }
    tiers = zip(scenario.tiers, Self.tops(scenario)).map { entry, isTop in
      Tier(
        leaving: numbers.add(entry.value.leaving),
        pay: entry.value.pay.map { numbers.add($0) }, posts: numbers.add(entry.value.posts),
        isTop: isTop)
    }
    groups = scenario.people.map { entry in
      let group = entry.value
      var shares = Array(repeating: 0.0, count: scenario.stages.count)
      for stage in group.stages { shares[stageAt[stage.key]] = stage.value.magnitude }
      return Group(
        key: Entity.stableHash("people." + entry.key), site: siteAt[group.site],
        family: familyAt[group.family], tier: tierAt[group.tier], count: numbers.add(group.count),
        stages: Self.runningSums(shares), longest: numbers.add(group.longest),
        inTier: numbers.add(group.inTier), contract: contracts.position(of: group.hours))
    }
    classes = Agenda(
      scenario.intake.flatMap { entry -> [IntakeClass] in
        let series = entry.value
        guard let size = series.size.map({ numbers.add($0) }) else { return [] }
        let showUp = numbers.add(series.showUp)
        return series.dates(before: end).map { date in
          IntakeClass(
            key: Entity.stableHash("intake." + entry.key), day: date - start,
            site: siteAt[series.site], family: familyAt[series.family],
            tier: series.tier.map { tierAt[$0] } ?? 0, size: size,
            isPoisson: series.varies == .poisson, showUp: showUp,
            contract: contracts.position(of: entry))
        }
      }, weeks: weeks, day: \.day)
    var reviews = scenario.reviews.map { entry in
      let review = entry.value
      return Review(
        from: tierAt[review.from], to: tierAt[review.to], after: numbers.add(review.after),
        slots: numbers.add(review.slots), pass: numbers.add(review.pass),
        consistency: numbers.add(review.consistency),
        key: Entity.stableHash("reviews." + entry.key), takesLast: review.takes == .last,
        isCompetition: review.calendar == .vacancies, below: review.below.map { numbers.add($0) },
        eligibility: Eligibility(review, keepsEnergy: scenario.energy?.on == true, &numbers),
        ranking: Ranking(review.ranking, &numbers), carriesRest: review.rest == .carried)
    }
    for (turn, index) in Self.orderOfADay(reviews).enumerated() { reviews[index].turn = turn }
    sessions = Agenda(
      scenario.reviews.enumerated().flatMap { index, entry in
        entry.value.dates(from: start, before: end).map { date in
          Session(
            day: date - start, review: index,
            key: Entity.identity(Entity.stableHash("reviews." + entry.key), day: date.number, 0))
        }
      }, weeks: weeks, day: \.day)

    payRises = PayRises(scenario)
    factors = Factors(scenario, &numbers)
    cells = Cells(
      sites: sites.count, families: families.count, stages: stages.count, tiers: tiers.count,
      contracts: contracts.count)
    waitingCells = (0..<cells.count).filter { [sites, families, stages, cells] cell in
      (sites[cells.site(of: cell)].opening ?? 0) > 0 && stages[cells.stage(of: cell)].takesContacts
        && families[cells.family(of: cell)].takesContacts
    }
    // Last, so that the numbers of a scenario without demand keep their places.
    demand = Demand(scenario, &numbers)
    careers = Careers(scenario, reviews, minds: factors.refusal != nil, &numbers)
    training = Training(scenario, cells, &numbers)
    for (index, least) in training.asks.enumerated() { reviews[index].eligibility.credits = least }
    self.reviews = reviews
    skill = Skill(scenario, &numbers)
    energy = Energy(scenario, &numbers)
    hasBenefits = factors.haveBenefits || skill.develops
    coupling = Coupling(scenario, &numbers)
    hiring = Hiring(scenario, classes, contracts, &numbers)
    funnel = Funnel(scenario, classes, cells, contracts, &numbers)
    slates = Slates(scenario, &numbers)
    employment = Employment(scenario, &numbers)
    desk = Desk(scenario, classes, families: families.count, &numbers)
    loans = Self.loans(scenario, &numbers)
    prices = Prices(scenario)
    nightPremium = scenario.costs.nightPremium
    for (index, site) in scenario.sites.enumerated() where !site.value.nightWork.isKnown(as: 0) {
      sites[index].nightWork = numbers.add(Believed(site.value.nightWork))
    }
    self.sites = sites
    spending = Spending(scenario)
    let (cells, demand) = (cells, demand)
    layout = Layout(
      cells: cells, causes: causes + scenario.ownModelCauses.count, groups: TierGroups(scenario),
      steps: scenario.recruiting.stepsHeld.count, channels: scenario.recruitingChannels.count,
      more: recording.cuts, accrues: { !contracts.differ || $0.description.unit != .weeksOfWork }
    ) {
      demand.areTaken(by: cells.family(of: $0), at: cells.site(of: $0))
    } keeps: {
      let need = $0.description.need
      return need.isMet(by: scenario) || others.contains(where: need.isMet(by:))
    }
    deskSeries = DeskSeries(layout)
    slateSeries = SlateSeries(layout)
    peopleSeries = layout.index(of: .people) ?? 0
    sums = Sums(layout, from: start, weeks: weeks)
    attrition = recording.attrition ?? Stretch.years(toWeek: weeks, from: start)
    assumptions = numbers.list
    largest = numbers.largest
  }

  /// The Monday of a week; `weeks` itself gives the day of the close.
  public func monday(of week: Int) -> Day { start + 7 * week }
}
