import Schema
import Simulation
import Workforce

/// A site and its opening, ready for schedules to be tried on: the scenario without the classes
/// that a plan replaces, and what is known of each family.
///
/// A plan replaces the site's own classes from the first week in which a new requisition can bear
/// fruit up to the opening. Earlier ones are on their way and counted; later ones are left as they
/// are. So are those of a family that the plan cannot size: one to which no contacts come, where
/// contacts say who is needed. A policy is replaced like a timetable: it goes on with the review
/// whose classes come after the opening.
struct HiringProblem: Sendable {
  /// One family that the plan hires.
  struct Crew: Sendable {
    let family: Int
    /// The key of its series in the scenario's intake.
    let key: String
    /// Its part of the people wanted; the parts make 1.
    let part: Double
    let tier: String?
    let showUp: Uncertain<Share>
    /// Paid hours of each; nil for the family's usual ones.
    let hours: Double?
    let yield: Yield
    /// The last week in which a class still helps.
    let latestWeek: Int
  }

  /// The scenario with the wanted share as the site's target and without the classes to replace.
  let scenario: Scenario
  let site: Int
  let opening: Day
  /// The weeks up to the opening; futures end with the one in which it is.
  let week: Int
  /// Weeks from a requisition to the first day of training.
  let leadWeeks: Int
  /// Families of which nobody would be trained in time are missing.
  let crews: [Crew]
  /// What the site's classes that are on their way need.
  let committed: HiringLoad
  /// Days before the first contact, by family.
  let trainingDays: [Double]
  /// Whether applicants fill the site's classes. Who is ordered then is a place that stays open
  /// until somebody has come for it, and how many come for it is known by playing only.
  let isThroughFunnel: Bool
  /// What becomes of the classes that the scenario has for the site up to the opening.
  let own: HiringPlan.OwnClasses

  var recruiting: Recruiting { scenario.recruiting }

  /// The first week in which a class can start.
  var firstWeek: Int { leadWeeks }

  /// Who plays schedules once one was looked at: whom they invite does not act on leaving, but
  /// through a funnel it does, as service leads leave the floor for interviews.
  func player(trusting player: Player) -> Player { isThroughFunnel ? player : player.trusting }

  /// The last week in which a plan can begin and hire every family.
  var latestStart: Int? { crews.map(\.latestWeek).min().flatMap { $0 < firstWeek ? nil : $0 } }

  /// - Parameter opening: another day than the scenario's own.
  init(
    _ request: HiringRequest, _ original: Scenario, opening other: Day? = nil, by player: Player
  ) throws(HiringPlan.Failure) {
    var scenario = original
    let (site, planned): (Int, Day)
    do throws(HiringRequest.Fault) {
      (site, planned) = try request.place(in: original)
    } catch {
      throw .request(error)
    }
    let key = original.sites[site].key
    let opening = other ?? planned
    let week = (opening.mondayOnOrAfter - scenario.start) / 7
    let leadDays = scenario.recruiting.leadTime.day(after: scenario.start) - scenario.start
    let lead = Self.weeks(Double(leadDays))
    let window = scenario.start + 7 * lead..<max(opening, scenario.start + 7 * lead)
    scenario.sites[site].value.opening = opening
    // A later opening is looked at that lies beyond the forecast.
    if week > scenario.weeks {
      scenario.horizon = Span(number: Double(week + 1), suffix: " weeks") ?? scenario.horizon
    }
    if let share = request.share.flatMap({ Share(number: 100 * $0, suffix: "%") }) {
      scenario.sites[site].value.target = Uncertain(share)
    }
    let kept = original.familiesWithoutContacts(at: site).subtracting(request.mix.map(\.key))
    scenario.intake = original.intake.flatMap { entry in
      guard entry.value.site == key, !kept.contains(entry.value.family) else {
        return [entry]
      }
      guard entry.value.keepsUp else { return entry.cut(out: window, of: original) }
      // A review bears fruit one lead time later.
      let last = scenario.recruiting.leadTime.lapse.latest(by: opening)
      let reviews = scenario.start..<max(last, scenario.start)
      return entry.cut(out: reviews, of: original)
    }
    scenario.keepTimetableThroughout()
    let short: [Double]
    do throws(Unplayable) {
      short = try scenario.shortByFamily(at: site, week: week, on: opening, by: player)
    } catch {
      throw .unplayable(error)
    }
    let usual = Self.mix(original, at: key, before: opening, short: short)
    let mix = request.mix.isEmpty ? usual : request.mix
    isThroughFunnel = scenario.hiresThroughFunnel(at: key)
    let total = mix.reduce(0) { $0 + $1.value }
    var trainingDays: [Double] = []
    var crews: [Crew] = []
    for (family, entry) in scenario.families.enumerated() {
      let model = Self.model(original, site: key, family: entry.key)
      let name = Self.key(key, entry.key, taken: scenario.intake.map(\.key))
      let path = "intake.\(name).show-up"
      let showUp = Uncertain(model.map(\.showUp.belief) ?? .fixed(Share.whole), path: path)
      let tier = model?.tier.flatMap { key in scenario.tiers.firstIndex { $0.key == key } } ?? 0
      let yield = Yield(
        scenario, family: family, tier: tier,
        showUp: isThroughFunnel ? Uncertain(.whole) : showUp, hours: model?.hours,
        readyBy: opening - scenario.start, seed: player.seed)
      trainingDays.append(yield.trainingDays)
      guard let part = mix[named: entry.key], let latest = yield.latestWeek, latest >= lead
      else { continue }
      crews.append(
        Crew(
          family: family, key: name, part: part / total, tier: model?.tier, showUp: showUp,
          hours: model?.hours, yield: yield, latestWeek: latest))
    }
    var committed = HiringLoad(weeks: week, recruiting: scenario.recruiting)
    for entry in scenario.intake where entry.value.site == key {
      let family = scenario.families.firstIndex { $0.key == entry.value.family } ?? 0
      for date in entry.value.dates(before: opening) where date >= scenario.start {
        committed.add(
          Int((entry.value.size?.middle ?? 0).rounded(.up)), in: (date - scenario.start) / 7,
          trainingWeeks: Self.weeks(trainingDays[family]))
      }
    }
    (self.scenario, self.site, self.opening, self.week) = (scenario, site, opening, week)
    (leadWeeks, self.crews, self.committed) = (lead, crews, committed)
    self.trainingDays = trainingDays
    own = HiringPlan.OwnClasses(original, site: site, window: window, until: opening, kept: kept)
  }

  /// What the classes of a schedule and those on their way need.
  func load(of schedule: HiringSchedule) -> HiringLoad {
    var load = committed
    for run in schedule.runs {
      let weeks = Self.weeks(trainingDays[run.family])
      for week in run.weeks { load.add(run.size, in: week, trainingWeeks: weeks) }
    }
    return load
  }

  /// People of a schedule who are expected to be ready.
  func expectedReady(_ schedule: HiringSchedule) -> Double {
    schedule.series.reduce(0) { sum, series in
      let yield = crews.first { $0.family == series.family }?.yield.byWeek ?? []
      return sum + Double(series.size) * series.weeks.reduce(0) { $0 + yield[$1] }
    }
  }

  /// The scenario with the classes of a schedule, as it can be written to a file.
  func scenario(with schedule: HiringSchedule) -> Scenario {
    var scenario = scenario
    for series in schedule.series where series.size > 0 {
      guard let crew = crews.first(where: { $0.family == series.family }),
        let first = series.weeks.first
      else { continue }
      let key = Self.free(crew.key, taken: scenario.intake.map(\.key))
      // Read back from a file, a share that is not certain is known by its own path.
      let showUp = Uncertain(crew.showUp.belief, path: "intake.\(key).show-up")
      scenario.intake.append(
        Named(
          key,
          IntakeClass(
            site: scenario.sites[site].key, family: scenario.families[series.family].key,
            tier: crew.tier, from: scenario.start + 7 * first, weeksBetween: series.weeksBetween,
            classes: series.weeks.count, size: series.size, showUp: showUp, hours: crew.hours)))
    }
    scenario.keepTimetableThroughout()
    return scenario
  }

  /// Weeks begun in so many days; a mean may be off in its last digits.
  static func weeks(_ days: Double) -> Int { Int((days / Period.week - 1e-9).rounded(.up)) }

  // MARK: - What the scenario says of the site

  /// A class from which show-up, tier and hours are taken: of the site, or else of the family.
  private static func model(_ scenario: Scenario, site: String, family: String) -> IntakeClass? {
    let classes = scenario.intake.map(\.value).filter { $0.family == family }
    return classes.first { $0.site == site } ?? classes.first
  }

  /// The families' parts: what contacts require beyond those there, or where none come, as the
  /// site's own classes up to the opening have them, or those in post there, or those in post
  /// anywhere, or all families alike.
  private static func mix(
    _ scenario: Scenario, at site: String, before opening: Day, short: [Double]
  ) -> [Named<Double>] {
    let required = zip(scenario.families, short).map { ($0.key, $1) }
    let invited = scenario.intake.map(\.value).filter { $0.site == site }.map {
      ($0.family, ($0.size?.middle ?? 0) * Double($0.dates(before: opening).count))
    }
    let groups = scenario.people.map(\.value)
    let there = groups.filter { $0.site == site }.map { ($0.family, $0.count.middle) }
    let anywhere = groups.map { ($0.family, $0.count.middle) }
    for people in [required, invited, there, anywhere] {
      let parts = scenario.families.map { family in
        Named(family.key, people.filter { $0.0 == family.key }.reduce(0) { $0 + $1.1 })
      }.filter { $0.value > 0 }
      if !parts.isEmpty { return parts }
    }
    return scenario.families.map { Named($0.key, 1) }
  }

  private static func key(_ site: String, _ family: String, taken: [String]) -> String {
    free("plan-\(site)-\(family)", taken: taken)
  }

  /// A name that no other entry has: at most 40 characters, as names are.
  fileprivate static func free(_ name: String, taken: [String]) -> String {
    let name = String(name.prefix(40))
    let more = name.prefix(36)
    return ([name] + (2...999).map { "\(more)-\($0)" }).first { !taken.contains($0) } ?? name
  }
}

extension Named<IntakeClass> {
  /// The series without its classes in a window: what comes before, and what comes after.
  fileprivate func cut(out window: Range<Day>, of scenario: Scenario) -> [Named] {
    guard value.every != nil else { return window.contains(value.date) ? [] : [self] }
    let dates = value.dates(before: window.upperBound)
    guard dates.contains(where: window.contains) else { return [self] }
    var before = self
    before.value.until = dates.last { $0 < window.lowerBound }
    let after = value.resuming(
      on: window.upperBound, before: scenario.start + 7 * scenario.weeks)
    // What goes on keeps its name and with it the luck of its people.
    var entries = after.suffix(1).map { Named(key, $0) }
    func add(_ value: IntakeClass, _ name: String) {
      let taken = (scenario.intake + entries).map(\.key)
      entries.insert(Named(HiringProblem.free("\(key)-\(name)", taken: taken), value), at: 0)
    }
    for single in after.dropLast().reversed() { add(single, "between") }
    if before.value.until != nil {
      if after.isEmpty { entries = [before] } else { add(before.value, "before") }
    }
    return entries
  }
}
