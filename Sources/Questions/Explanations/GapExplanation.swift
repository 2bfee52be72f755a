import Randomness
import Schema
public import Simulation
public import Statistics
public import Text
public import Workforce

/// Why a site is short of people in a week, in figures: who is missing, who is on the way, what
/// took people away, what asks for so many, and what would close it.
///
/// What was counted is read from the forecast's own futures, the first of them played again up to
/// the week to see which numbers came together. What a cause did is a paired difference: the same
/// futures with that cause taken out. Causes meet each other, so that their differences need not
/// add up to the gap.
public struct GapExplanation: Sendable {
  /// The forecast that is explained.
  public let scenario: Scenario
  /// Where.
  public let site: Int
  /// When.
  /// Its place among the days that are counted.
  public let week: Int
  /// People missing on that day.
  public let short: Summary
  /// The share of futures in which anybody is.
  public let share: Estimate
  /// People needed.
  public let needed: Summary
  /// People who take contacts.
  public let ready: Summary
  /// Of those ready, people who have a desk.
  public let seated: Summary?
  /// The busiest half-hour; nil where no contacts come to the site.
  public let busiest: Busiest?
  /// Contacts of the week; nil where none come to the site.
  public let contacts: Summary?
  /// People employed there who do not take contacts yet.
  public let inTraining: Summary?
  /// Days from the first to the first contact, the longest of the site's families.
  public let trainingDays: Summary?
  /// People who started there before the week.
  public let started: Summary?
  /// People who left from there before the week.
  public let left: Summary?
  /// Of those who left anywhere before the week, the share of each cause, most frequent first.
  public let causes: [(title: Phrase, share: Summary)]
  /// People missing by family, the most first; where seats say how many are needed, nothing.
  public let families: [(title: Phrase, short: Summary)]
  /// What each cause does to those ready or needed; without those that change nothing.
  public let effects: [Effect]
  /// The first Monday from the week on with nobody missing in half of the futures, and in nine of
  /// ten; nil for not before the close.
  public let closed: (half: Day?, nine: Day?)
  /// Of a hundred people invited to the last class that still helps, how many are ready, and when
  /// that class starts; nil where none is trained in time.
  public let lastClass: (readyOfHundred: Double, day: Day)?
  /// Causes without which the scenario cannot be played, so that nothing can be said of them.
  public let untold: [Counterfactual]
  /// Futures played again.
  public let futures: Int
  /// Whose luck.
  public let seed: UInt64
  /// Whether it was stopped before every cause was taken out.
  public let isPartial: Bool

  /// The half-hour of the week in which most desks are needed.
  public struct Busiest: Sendable {
    /// Which it is.
    public let halfHour: HalfHourOfWeek
    /// People needed on the floor in it.
    public let people: Summary
    /// Desks that they and all others at the site hold then.
    public let desks: Summary
    /// Seats open.
    public let seats: Summary
    /// Desks missing.
    public let missing: Summary
  }

  /// What a cause does.
  public struct Effect: Sendable, Hashable {
    /// What was taken out.
    public let cause: Counterfactual
    /// How many more are ready or needed without it, mean with its 95 % interval.
    public let change: Estimate
  }

  /// The most futures that are played again.
  public static let mostFutures = 200

  /// Explains a week of a forecast; nil where it was stopped before there was anything to say.
  ///
  /// - Parameter player: plays with the forecast's luck, whatever its own.
  /// - Throws: why the scenario is not played.
  /// - Precondition: the site and the week are the forecast's, and it has two futures or more.
  public init?(
    _ forecast: Forecast, site: Int, week: Int, by player: Player
  ) throws(Unplayable) {
    let ground = GapGround(forecast, site: site, week: week)
    let player = player.with(seed: forecast.seed)
    let end = player.begin(about: (2 + Counterfactual.allCases.count) * ground.futures)
    defer { end() }
    let facts = try ground.play(forecast.scenario, ground.all, by: player)
    guard facts.futures == ground.futures, let short = ground.summary(.short),
      let needed = ground.summary(.needed),
      let ready = ground.summary(.ready), let share = ground.shareShort
    else { return nil }
    (scenario, self.site, self.week) = (forecast.scenario, site, week)
    (self.short, self.share, self.needed, self.ready) = (short, share, needed, ready)
    (seated, busiest) = (ground.summary(.seated), ground.busiest)
    contacts = ground.comeContacts ? ground.summary(.contacts) : nil
    inTraining = facts.summary(ground.inTraining)
    (started, left) = (facts.summary(ground.started), facts.summary(ground.left))
    causes = ground.causes(facts)
    families = ground.families(facts)
    trainingDays = ground.trainingDays
    closed = (ground.closed(in: 0.5), ground.closed(in: 0.9))
    lastClass = ground.lastClass
    let round = OneByOne(Counterfactual.causes(in: forecast.scenario, site: ground.key)) {
      (variant) throws(Unplayable) -> Rows? in
      let changed = variant.cause.isOfPeople ? ground.ready : ground.needed
      let rows = try ground.play(variant.without, [changed], by: player)
      return rows.futures == ground.futures ? rows : nil
    }
    let effects = round.played.compactMap { variant, rows -> Effect? in
      let changed = variant.cause.isOfPeople ? ground.ready : ground.needed
      guard let change = facts.change(changed, in: rows), change.isTold else { return nil }
      return Effect(cause: variant.cause, change: change)
    }
    self.effects = effects.sorted { abs($0.change.value) > abs($1.change.value) }
    (untold, isPartial) = (round.untold.map(\.cause), round.isPartial)
    (futures, seed) = (ground.futures, forecast.seed)
  }

  /// Where and when people and desks are missing most in the mean: at any site or one, in any week
  /// or one.
  public static func worst(
    in forecast: Forecast, site: Int? = nil, week: Int? = nil
  ) -> (site: Int, week: Int) {
    var worst = (site: site ?? 0, week: week ?? 0, short: -1.0)
    for site in site.map({ $0..<$0 + 1 }) ?? forecast.scenario.sites.indices {
      guard let series = forecast.compiled.layout.index(of: .short, cut: [.site], at: [site]) else {
        continue
      }
      for week in week.map({ $0..<$0 + 1 }) ?? 0..<forecast.compiled.weeks {
        let desks = forecast.compiled.layout.index(of: .desksShort, cut: [.site], at: [site])
        let short =
          [series, desks].compactMap(\.self).reduce(0) {
            $0 + (forecast.outcome.distribution($1, week: week).mean ?? 0)
          }
        if short > worst.short { worst = (site, week, short) }
      }
    }
    return (worst.site, worst.week)
  }
}

/// A week of a forecast, and where its numbers stand.
private struct GapGround {
  let forecast: Forecast
  let site: Int
  /// The place of its count, and its day.
  let place: Int
  let day: Day
  /// The week that it lies in.
  let week: Int

  init(_ forecast: Forecast, site: Int, week place: Int) {
    (self.forecast, self.site, self.place) = (forecast, site, place)
    day = forecast.compiled.countedDays.day(of: place)
    week = (day - forecast.scenario.start) / 7
  }

  var scenario: Scenario { forecast.scenario }
  var key: String { scenario.sites[site].key }
  var futures: Int { min(GapExplanation.mostFutures, forecast.futures) }
  var comeContacts: Bool { scenario.contactsCome(to: key) }

  private func series(_ measure: Measure, _ cut: [Dimension], _ at: [Int]) -> Int? {
    forecast.compiled.layout.index(of: measure, cut: cut, at: at)
  }

  func summary(_ measure: Measure) -> Summary? {
    series(measure, [.site], [site]).flatMap { forecast.summary($0, week: place) }
  }

  var shareShort: Estimate? {
    guard let series = series(.short, [.site], [site]),
      let share = forecast.outcome.distribution(series, week: place).share(atLeast: 1)
    else { return nil }
    return Estimate(
      successes: Int((share * Double(forecast.futures)).rounded()), of: forecast.futures)
  }

  /// The busiest half-hour; nil where no contacts come, or none in the week.
  var busiest: GapExplanation.Busiest? {
    guard comeContacts,
      let halfHour = forecast.compiled.busiestHalfHour(
        at: site, week: week, seed: forecast.seed),
      let people = summary(.busiest), let desks = summary(.desksNeeded),
      let seats = summary(.seats), let missing = summary(.desksShort)
    else { return nil }
    return GapExplanation.Busiest(
      halfHour: halfHour, people: people, desks: desks, seats: seats, missing: missing)
  }

  // MARK: - What came together

  /// Those ready and needed on the week's Monday.
  var ready: Statistic { Statistic(.ready, [.site], [site], on: day) }
  var needed: Statistic { Statistic(.needed, [.site], [site], on: day) }

  /// Those who do not take contacts yet on that Monday.
  var inTraining: Statistic {
    let stages = scenario.stages.indices.filter { !scenario.stages[$0].value.takesContacts }
    return Statistic(
      sum: stages.map { Statistic(.people, [.site, .stage], [site, $0], on: day) })
  }

  /// Those who started and left there before the week.
  var started: Statistic { here(.starters, 0..<week) }
  var left: Statistic { here(.leavers, 0..<week) }

  /// Those who left anywhere before the week, and of them those for a cause.
  var leftAnywhere: Statistic { Statistic(.leavers, weeks: 0..<week) }
  func leftFor(_ cause: Int) -> Statistic {
    Statistic(.leavers, [.cause], [cause], weeks: 0..<week)
  }

  /// What a family has of a measure there on that Monday.
  func of(_ measure: Measure, _ family: Int) -> Statistic {
    Statistic(measure, [.site, .family], [site, family], on: day)
  }

  private func here(_ measure: Measure, _ weeks: Range<Int>) -> Statistic {
    Statistic(measure, [.site], [site], weeks: weeks)
  }

  /// All of these.
  var all: [Statistic] {
    [ready, needed, inTraining, started, left, leftAnywhere]
      + scenario.keys(of: .cause).indices.map(leftFor)
      + scenario.families.indices.flatMap { [of(.required, $0), of(.ready, $0)] }
  }

  /// Plays a scenario up to the week.
  func play(
    _ scenario: Scenario, _ statistics: [Statistic], by player: Player
  ) throws(Unplayable) -> Rows {
    try player.rows(
      of: Playable(scenario), statistics, futures: futures)
  }

  func causes(_ facts: Rows) -> [(title: Phrase, share: Summary)] {
    scenario.titles(of: .cause).enumerated().compactMap { index, title in
      facts.quotient(leftFor(index), leftAnywhere).flatMap { $0.mean > 0 ? (title, $0) : nil }
    }.sorted { $0.1.mean > $1.1.mean }
  }

  func families(_ facts: Rows) -> [(title: Phrase, short: Summary)] {
    guard comeContacts else { return [] }
    return scenario.titles(of: .family).enumerated().compactMap { index, title in
      let (required, ready) = (facts[of(.required, index)], facts[of(.ready, index)])
      let short = Summary(
        Distribution(zip(required, ready).map { max(0, $0 - $1) }), ticks: 1)
      return short.flatMap { $0.mean > 0 ? (title, $0) : nil }
    }.sorted { $0.1.mean > $1.1.mean }
  }

  /// The longest way of the site's families to the first contact, future by future.
  var trainingDays: Summary? {
    let classes = scenario.intake.filter { $0.value.site == key }
    let names = Set(classes.map(\.value.family))
    let families = scenario.families.filter { names.isEmpty || names.contains($0.key) }
    let days = (0..<futures).map { future -> Int64 in
      let luck = Luck(seed: forecast.seed, future: UInt64(future))
      let longest =
        families.map { family in
          scenario.stages.prefix { !$0.value.takesContacts }.enumerated().reduce(0.0) {
            let own = $1.offset == 0 ? family.value.training : nil
            let length = own ?? $1.element.value.length
            return $0 + (length.map { Assumption($0).value(luck: luck) } ?? 0)
          }
        }.max() ?? 0
      return Int64(longest.rounded())
    }
    return Summary(Distribution(days), ticks: 1)
  }

  // MARK: - What would close it

  /// The first Monday from the week on with nobody missing in a share of the futures.
  func closed(in share: Double) -> Day? {
    guard let series = series(.short, [.site], [site]) else { return nil }
    // Of an opening inside a week its Monday tells nothing.
    let first = (day - scenario.start + 6) / 7
    return (first...forecast.compiled.weeks).first {
      (forecast.outcome.distribution(series, week: $0).share(atLeast: 1) ?? 1) <= 1 - share + 1e-9
    }.map { forecast.compiled.monday(of: $0) }
  }

  var lastClass: (readyOfHundred: Double, day: Day)? {
    let model = scenario.intake.last { $0.value.site == key } ?? scenario.intake.last
    guard week > 0,
      let family = scenario.families.indices.first(where: { index in
        model == nil || scenario.families[index].key == model?.value.family
      })
    else { return nil }
    let tier = scenario.tiers.firstIndex { $0.key == model?.value.tier } ?? 0
    let whole = Share(number: 100, suffix: "%")
    guard let showUp = model?.value.showUp ?? whole.map({ Uncertain($0) }) else { return nil }
    let yield = Yield(
      scenario, family: family, tier: tier, showUp: showUp, readyBy: day - scenario.start,
      seed: forecast.seed)
    guard let last = yield.latestWeek else { return nil }
    let hours = scenario.usualHours(ofFamily: scenario.families[family].key)
    return (100 * yield.byWeek[last] * Pay.hoursPerWeek / hours, forecast.compiled.monday(of: last))
  }
}
