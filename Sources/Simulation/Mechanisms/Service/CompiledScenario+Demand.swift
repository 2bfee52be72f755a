import Queueing
import Randomness
import Schema
import Staffing
import Workforce

extension CompiledScenario {
  /// A channel of contacts made dense. What the calendar says is written down week by week.
  struct Channel: Sendable {
    var key: UInt64
    /// Which of the services answers it.
    var service: Int
    var contacts: Number
    var growth: Number
    var noise: Number
    var resolution: Number
    var returning: Number
    var doubling: Number?
    /// By week: weeks of growth so far.
    var growthWeeks: [Double]
    /// By week: days of doubling so far.
    var doublingDays: [Double]
    /// By week: the season's factor, times the share of the week in which the channel is there;
    /// the share alone where the season is drawn.
    var season: [Double]
    /// The season that is drawn; nil where it is known.
    var drawnSeason: Season?
    var peaks: [DemandPeak]
    var robots: Robots?
    var fixes: Fixes?
    /// By week and site: the share of the contacts.
    var siteShares: [Double]
  }

  /// A season that each future draws.
  struct Season {
    /// January first.
    var months: [Number]
    /// By week and weekday: the month, from 0.
    var days: [Int]

    /// The factor of a week: the mean of its days' months.
    func factor(week: Int, _ figures: borrowing Figures) -> Double {
      var sum = 0.0
      for day in 7 * week..<7 * week + 7 { sum += figures.values[months[days[day]]] }
      return sum / 7
    }
  }

  /// Days on which contacts are multiplied.
  struct DemandPeak: Sendable {
    var factor: Number
    var length: Number
    /// Days on which it begins, from the first Monday; it may begin before.
    var starts: [Int]
  }

  /// Contacts that robots take.
  struct Robots: Sendable {
    var share: Number
    var longer: Number
    /// By week: the share of it in which they work.
    var active: [Double]
  }

  /// Contacts that go away.
  struct Fixes: Sendable {
    var removed: Number
    var floor: Number
    /// By week: weeks of fixing so far.
    var weeks: [Double]
  }

  /// How a family's contacts are answered.
  struct Service: Sendable {
    var family: Int
    var handleTime: Number
    /// By stage: what the handle time is multiplied by; nil for 1.
    var stages: [Number?]
    var shrinkage: [LostTime]
    var definition: ServiceLevelDefinition
    var floor: Floor
  }

  /// A kind of paid time that is lost.
  struct LostTime: Sendable {
    /// One for all months, or one for each, January first.
    var months: [Number]
    /// Whether a desk stays held in it.
    var isAtDesk: Bool
  }

  /// The half-hours and the desks of a site to which contacts come.
  struct Hall: Sendable {
    /// The services whose contacts come to it; none where no contacts do.
    var services: [Int] = []
    var halfHours = HalfHours([])
    /// Families of which no contacts come to it.
    var others: [Int] = []
    /// Hours in a week in which any of its lines are open.
    var openHours = 0.0
  }

  /// Everything about contacts; empty where a scenario has none.
  struct Demand: Sendable {
    var channels: [Channel] = []
    var services: [Service] = []
    /// By service: the channels that it answers.
    var channelsOf: [[Int]] = []
    /// By site: where its contacts meet its people; empty where there are no contacts at all.
    var halls: [Hall] = []
    /// By day: the month, from 0.
    var months: [Int] = []

    /// Whether there are contacts at all.
    var isEmpty: Bool { channels.isEmpty }

    /// Whether contacts come to a site, in any week.
    func come(to site: Int) -> Bool { !isEmpty && !halls[site].services.isEmpty }

    /// Whether people of a family take contacts at a site, where their stage does: none of those to
    /// whom no contacts come while they come to others of the site.
    func areTaken(by family: Int, at site: Int) -> Bool {
      !come(to: site) || halls[site].services.contains { services[$0].family == family }
    }
  }
}

extension CompiledScenario.Demand {
  /// Compiles the demand of a scenario that has been read without a problem.
  init(_ scenario: Scenario, _ numbers: inout Numbers) {
    guard !scenario.demand.isEmpty else { return }
    let weeks = (0..<scenario.weeks).map { scenario.start + 7 * $0 }
    let sites = scenario.sites.map(\.key)
    let openings = scenario.sites.map(\.value.opening)
    let answered = scenario.service.filter { entry in
      scenario.demand.contains { $0.value.family == entry.key }
    }
    let serviceAt = Names(answered)
    let compiled = scenario.demand.map { entry in
      let channel = entry.value
      let beginning = channel.beginning(from: scenario.start)
      return CompiledScenario.Channel(
        key: Entity.stableHash("demand." + entry.key), service: serviceAt[channel.family],
        contacts: numbers.add(channel.contacts), growth: numbers.add(channel.growth),
        noise: numbers.add(channel.noise),
        resolution: numbers.add(channel.resolution), returning: numbers.add(channel.returning),
        doubling: channel.doubling.map { numbers.add($0.every) },
        growthWeeks: weeks.map { channel.weeks(from: scenario.start, to: $0) },
        doublingDays: weeks.map { monday in
          Double(channel.doubling?.days(from: beginning, to: monday) ?? 0)
        },
        season: weeks.map { monday in
          let factor = channel.hasKnownSeason ? channel.seasonFactor(monday: monday) : 1
          return factor * channel.presence(monday: monday)
        },
        drawnSeason: channel.hasKnownSeason
          ? nil
          : CompiledScenario.Season(
            months: channel.season.map { numbers.add($0) },
            days: weeks.flatMap { monday in (0..<7).map { (monday + $0).date.month - 1 } }),
        peaks: channel.peaks.map { peak in
          CompiledScenario.DemandPeak(
            factor: numbers.add(peak.value.factor), length: numbers.add(peak.value.length),
            starts: peak.value.starts(
              from: scenario.start + -Workforce.DemandPeak.longestDays,
              before: scenario.start + 7 * weeks.count
            ).map { $0 - scenario.start })
        },
        robots: channel.robots.map { robots in
          CompiledScenario.Robots(
            share: numbers.add(robots.share), longer: numbers.add(robots.longer),
            active: weeks.map { $0.shareOfWeek(from: robots.from) })
        },
        fixes: channel.fixes.map { fixes in
          CompiledScenario.Fixes(
            removed: numbers.add(fixes.removed), floor: numbers.add(fixes.floor),
            weeks: weeks.map { Double(max(0, $0 - (fixes.from ?? beginning))) / 7 })
        },
        siteShares: weeks.flatMap {
          channel.siteShares(monday: $0, names: sites, openings: openings)
        })
    }
    channels = compiled
    services = answered.map { entry in
      let service = entry.value
      return CompiledScenario.Service(
        family: scenario.families.firstIndex { $0.key == entry.key } ?? 0,
        handleTime: numbers.add(service.handleTime),
        stages: scenario.stages.map { stage in
          service.stages[named: stage.key].map { numbers.add($0) }
        },
        shrinkage: service.shrinkage.map { kind in
          CompiledScenario.LostTime(
            months: kind.value.months.map { numbers.add($0) },
            isAtDesk: service.atDesk.contains(kind.key))
        },
        definition: service.target.definition,
        floor: Self.floor(entry.key, service, scenario, compiled))
    }
    channelsOf = services.indices.map { service in
      channels.indices.filter { channels[$0].service == service }
    }
    months = weeks.flatMap { monday in (0..<7).map { (monday + $0).date.month - 1 } }
    halls = sites.indices.map { site in
      hall(
        scenario, answered,
        services.indices.filter { service in
          channels.contains { channel in
            channel.service == service
              && stride(from: site, to: channel.siteShares.count, by: sites.count)
                .contains { channel.siteShares[$0] > 0 }
          }
        })
    }
  }

  /// A site to which the contacts of some services come.
  private func hall(
    _ scenario: Scenario, _ answered: [Named<Service>], _ here: [Int]
  ) -> CompiledScenario.Hall {
    guard !here.isEmpty else { return CompiledScenario.Hall() }
    let profiles = here.map { answered[$0].value.profile }
    let openings = profiles.map(\.openings)
    let openHours =
      openings[0].indices.reduce(0.0) { sum, place in
        sum + (openings.contains { $0[place] } ? WeekShape.intervalSeconds / 3600 : 0)
      }
    let others = scenario.families.indices.filter { family in
      !here.contains { services[$0].family == family }
    }
    return CompiledScenario.Hall(
      services: here, halfHours: HalfHours(profiles.map(\.shape)), others: Array(others),
      openHours: openHours)
  }

  /// The queue of a family, with tables for the handle times and loads that are likely.
  private static func floor(
    _ family: String, _ service: Service, _ scenario: Scenario,
    _ channels: [CompiledScenario.Channel]
  ) -> Floor {
    let developed = scenario.stages.compactMap { stage in
      stage.value.development.flatMap { $0.on ? $0.handleTime : nil }
    }
    let pressed = scenario.coupling?.handleTimes ?? 1...1
    let slowest =
      max(1, service.stages.map(\.value.largest).max() ?? 1)
      * Portable.exp(max(0, developed.map(\.largest).max() ?? 0)) * pressed.upperBound
    let fastest =
      min(1, service.stages.map(\.value.typical).min() ?? 1)
      * Portable.exp(min(0, developed.map(\.typical).min() ?? 0)) * pressed.lowerBound
    let longer =
      scenario.demand.filter { $0.value.family == family }
      .compactMap { $0.value.robots?.longer.largest }.reduce(1, max)
    let typical = service.handleTime.typical
    let fastestTime = typical * fastest
    let slowestTime = min(service.handleTime.largest, typical * 1.3) * slowest * longer
    let shape = service.profile.shape
    // The busiest week of the busiest site, every channel at its height.
    let contacts =
      scenario.sites.indices.map { site in
        zip(scenario.demand, channels).reduce(0) { sum, pair in
          guard pair.0.value.family == family else { return sum }
          let shares = stride(from: site, to: pair.1.siteShares.count, by: scenario.sites.count)
          return sum + (shares.map { pair.1.siteShares[$0] }.max() ?? 0)
            * pair.0.value.typicalPerWeek(from: scenario.start, weeks: scenario.weeks)
        }
      }.max() ?? 0
    // What comes again may well be half as much; beyond the tables answers are as right, and slower.
    let again = scenario.coupling.map { $0.on && ($0.repeats || $0.redials != nil) } ?? false
    do {
      return try Floor(
        Terms(
          shape: shape,
          patience: service.patience.map { try Patience(meanSeconds: $0.magnitude) } ?? .unlimited,
          target: StaffingTarget(
            ServiceLevelTarget(
              share: service.target.share.magnitude,
              thresholdSeconds: service.target.within.magnitude,
              definition: service.target.definition),
            occupancyCeiling: service.occupancy.magnitude),
          atOnce: service.atOnce, slowing: service.slowing.magnitude,
          hoursPerWeek: service.hours, openHours: max(0.5, service.profile.openHours)),
        handleTimesSeconds: min(fastestTime, slowestTime)...max(fastestTime, slowestTime),
        largestErlangs: contacts * shape.largestShare / WeekShape.intervalSeconds * typical
          * (again ? 1.5 : 1))
    } catch {
      preconditionFailure("a checked scenario has a service that can be computed: \(error)")
    }
  }
}

extension Profile {
  /// The profile as the shares of a week.
  var shape: WeekShape {
    WeekShape(
      weekdays: weekdays.map(\.magnitude), intervals: (0..<7).map { weights(on: $0) })
  }
}
