import Queueing
import Randomness
import Staffing

extension Future {
  /// Says how long a contact takes those who are on a site's floors on a Monday.
  mutating func timeContacts(at site: Int) {
    for number in compiled.demand.halls[site].services {
      let family = compiled.demand.services[number].family
      mechanisms.service.handleTimes[number * compiled.sites.count + site] =
        figures.values[compiled.demand.services[number].handleTime]
        * handleTimeFactor(ofFamily: family, at: site) * haste(at: site)
    }
  }

  /// Answers the contacts of the week with those who worked in it.
  mutating func answer(week: Int) {
    for site in compiled.sites.indices { answer(at: site, week: week) }
    mechanisms.service.shares.close(in: &ledger)
    mechanisms.service.carryover.close(in: &ledger)
  }

  private mutating func answer(at site: Int, week: Int) {
    let hall = compiled.demand.halls[site]
    let seats = seatsInUse(at: site, from: 7 * week)
    mechanisms.service.seating.begin(isUneven: isUneven(at: site, week: week))
    for (position, number) in hall.services.enumerated() {
      let service = compiled.demand.services[number]
      let load = load(of: number, at: site, week: week)
      mechanisms.service.seating.add(
        load.week(of: load.offered), to: service.floor,
        atDesk: shareAtDesk(number, week: week), peaksOf: nil)
      let heads =
        seats > 0
        ? peopleOnFloor(
          of: weeksOfWork(of: service.family, at: site), number, week: week) : 0
      mechanisms.service.seating.staff(
        position, hours: heads * service.floor.terms.hoursOnFloor, heads: heads)
    }
    mechanisms.service.seating.spread(
      hall.halfHours, desks: desksOfFloors(at: site, seats: seats))
    for (position, number) in hall.services.enumerated() {
      let service = compiled.demand.services[number]
      let load = load(of: number, at: site, week: week)
      let found = mechanisms.service.seating.service(
        position, load.week(of: load.offered), at: service.floor, of: hall.halfHours)
      count(found, of: load, number: number, at: site)
    }
  }

  private mutating func count(
    _ found: WeekOfService, of load: WeekLoad, number: Int, at site: Int
  ) {
    let family = compiled.demand.services[number].family
    let cell = compiled.cells.cell(site: site, family: family, stage: 0, tier: 0)
    ledger.add(Int64(found.contacts.rounded()), to: .contacts, in: cell)
    mechanisms.ratings.handleTime.add(
      load.handleTime, weight: found.contacts, site: site, family: family)
    mechanisms.service.carryover.add(found, site: site, family: family)
    carry(found, of: load, number: number, site: site)
    mechanisms.service.shares.add(
      found, compiled.demand.services[number].definition, site: site, family: family)
  }

  // MARK: - What a week asks

  struct WeekLoad {
    var foreseen = 0.0
    var offered = 0.0
    /// Of those offered, the share that demand counts as repeats, and of the unsettled the share
    /// that comes again: means over channels.
    var counted = 0.0
    var returning = 0.0
    var handleTime = 0.0
    var days: Floor.DayFactors?

    /// So many of its contacts at a floor.
    func week(of contacts: Double) -> WeekOfContacts {
      WeekOfContacts(contacts: contacts, handleTimeSeconds: handleTime, days: days)
    }
  }

  /// Whether some day of a week stands out in any channel of a site.
  func isUneven(at site: Int, week: Int) -> Bool {
    for number in compiled.demand.halls[site].services {
      for index in compiled.demand.channelsOf[number]
      where mechanisms.service.contacts.isUneven[index * compiled.weeks + week]
        && compiled.demand.channels[index].siteShares[week * compiled.sites.count + site] > 0
      {
        return true
      }
    }
    return false
  }

  /// The contacts of a service at a site: all its channels together, as whoever is on the floor
  /// takes any of them.
  func load(of number: Int, at site: Int, week: Int) -> WeekLoad {
    var load = WeekLoad()
    var longer = 0.0
    var isUneven = false
    let weekAtSite = week * compiled.sites.count + site
    for index in compiled.demand.channelsOf[number] {
      let share = compiled.demand.channels[index].siteShares[weekAtSite]
      let position = index * compiled.weeks + week
      load.foreseen += mechanisms.service.contacts.foreseen[position] * share
      load.offered += mechanisms.service.contacts.offered[position] * share
      let returning = figures.values[compiled.demand.channels[index].returning]
      let resolution = figures.values[compiled.demand.channels[index].resolution]
      load.returning += mechanisms.service.contacts.offered[position] * share * returning
      load.counted +=
        mechanisms.service.contacts.offered[position] * share * returning * (1 - resolution)
      longer +=
        mechanisms.service.contacts.foreseen[position] * share
        * mechanisms.service.contacts.longer[position]
      if share > 0, mechanisms.service.contacts.isUneven[position] { isUneven = true }
    }
    if load.offered > 0 {
      load.returning /= load.offered
      load.counted /= load.offered
    }
    let place = number * compiled.sites.count + site
    // Where fewer come again than demand counts, there are never fewer than none.
    let returns = max(
      mechanisms.service.carryover.returns[place], -min(load.foreseen, load.offered))
    let handleTime = mechanisms.service.handleTimes[place]
    load.handleTime = handleTime * (load.foreseen > 0 ? longer / load.foreseen : 1)
    load.foreseen += returns
    load.offered += returns
    guard isUneven, load.foreseen > 0 else { return load }
    var days = Floor.DayFactors(repeating: 1)
    for day in days.indices {
      // What comes again is spread over the week evenly.
      var sum = returns
      for index in compiled.demand.channelsOf[number] {
        let position = index * compiled.weeks + week
        sum +=
          mechanisms.service.contacts.foreseen[position]
          * compiled.demand.channels[index].siteShares[weekAtSite]
          * mechanisms.service.contacts.days[position * 7 + day]
      }
      days[day] = sum / load.foreseen
    }
    load.days = days
    return load
  }

  /// What last week's pressure multiplies handle time by.
  private func haste(at site: Int) -> Double {
    compiled.coupling.handleTime.map {
      $0.multiplier(mechanisms.service.carryover.pressures[site], figures.values)
    }
      ?? 1
  }

  // MARK: - Who is there

  /// What the handle time of an experienced person is multiplied by for those on the floor.
  ///
  /// Everybody is busy for the same share of the time, so whoever takes longer takes fewer
  /// contacts: the harmonic mean over people. With nobody there it is 1.
  private func handleTimeFactor(ofFamily family: Int, at site: Int) -> Double {
    var (people, speed) = (0.0, 0.0)
    for stage in compiled.stages.indices where compiled.stages[stage].takesContacts {
      for contract in 0..<cells.contracts {
        var count: Int64 = 0
        for tier in compiled.tiers.indices {
          let cell = cells.cell(
            site: site, family: family, stage: stage, tier: tier, contract: contract)
          count += ledger.value(of: .people, in: cell) - ledger.value(of: .crossTraining, in: cell)
        }
        let fullTime = Double(count) * compiled.contracts.fullTime(contract, family: family)
        people += fullTime
        let first = cells.cell(
          site: site, family: family, stage: stage, tier: 0, contract: contract)
        let learned = mechanisms.learned.sum(.handleTime, in: first..<first + cells.tiers)
        let able =
          fullTime * outputFactor(of: count, stage, contract, family, at: site)
          * (learned == 0 || count <= 0 ? 1 : Portable.exp(-learned / Double(count)))
        speed += able / figures.skill.slowness(family: family, stage: stage)
      }
    }
    return people > 0 ? people / speed : 1
  }

  /// What the ability of some people multiplies their output by, beside people of the usual ability.
  private func outputFactor(
    of people: Int64, _ stage: Int, _ contract: Int, _ family: Int, at site: Int
  ) -> Double {
    guard let number = compiled.funnel.output, people > 0 else { return 1 }
    let first = cells.cell(site: site, family: family, stage: stage, tier: 0, contract: contract)
    var sum = 0.0
    for cell in first..<first + cells.tiers { sum += mechanisms.recruits.sums[cell] }
    return max(0.2, 1 + figures.values[number] * sum / Double(people))
  }

  /// Weeks of the family's usual hours of work given in the week, pro rata by working day.
  private func weeksOfWork(of family: Int, at site: Int) -> Double {
    let series = mechanisms.service.workingSeries[site * compiled.families.count + family]
    var ticks = Double(ledger.value(ofSeries: series))
    for contract in 0..<cells.contracts {
      let first = cells.cell(site: site, family: family, stage: 0, tier: 0, contract: contract)
      for cell in first..<first + cells.stages * cells.tiers {
        // Where hours differ nothing has been added to the series yet (`countFullTimeWork`).
        guard compiled.contracts.differ else {
          ticks += Double(ledger.value(of: .working, in: cell))
          continue
        }
        guard figures.cells[cell].takesContacts else { continue }
        ticks +=
          Double(daysWorked(in: cell)) * figures.cells[cell].fullTime
          / compiled.contracts.fullTime(family: family)
      }
    }
    return max(0, ticks) / Double(Measure.working.description.unit.ticks)
  }
}
