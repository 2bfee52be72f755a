import Staffing
import Workforce

extension Future {
  /// Where contacts come, they say who is needed, family by family: nobody who answers chats fills a
  /// voice post. A desk is taken half-hour by half-hour; those ready for whose hours there are none
  /// are not seated, and what the busiest half-hour lacks no more people would mend.
  ///
  /// Planned for what can be foreseen, with the handle time of those who are on the floor. The
  /// Monday after the last week needs what the last week needed, and an opening inside a week what
  /// the first whole week from it on needs.
  mutating func standingByContacts(at site: Int, on day: Int) -> Standing {
    timeContacts(at: site)
    let hall = compiled.demand.halls[site]
    let last = min((day + 6) / 7, compiled.weeks - 1)
    var standing = Standing()
    mechanisms.service.seating.begin(isUneven: isUneven(at: site, week: last))
    for (position, number) in hall.services.enumerated() {
      let service = compiled.demand.services[number]
      let need = seatForeseen(number, at: site, week: last)
      // A quotient that is whole but for its last digits needs nobody more.
      let required = wholePeople(peopleRequired(number, need, week: last))
      let place = site * compiled.families.count + service.family
      for series in mechanisms.readiness.series.required[place] {
        ledger.add(required, toSeries: series)
      }
      standing.needed += required
      // Those ready are full-time people; on the floor are people of the family's usual hours.
      let heads = peopleOnFloor(
        of: Double(ready(place)) / compiled.contracts.fullTime(family: service.family), number,
        week: last)
      mechanisms.service.seating.staff(
        position, hours: heads * service.floor.terms.hoursOnFloor, heads: heads)
    }
    let seats = seatsInUse(at: site, from: day)
    seat(&standing, hall, at: site, seats: seats)
    return standing
  }

  /// Adds what is foreseen of a service at a site to the seating: hours on the floor, and people in the
  /// busiest half-hour.
  private mutating func seatForeseen(
    _ number: Int, at site: Int, week: Int
  ) -> (hours: Double, peak: Double) {
    let load = load(of: number, at: site, week: week)
    return mechanisms.service.seating.add(
      load.week(of: load.foreseen), to: compiled.demand.services[number].floor,
      atDesk: shareAtDesk(number, week: week), peaksOf: compiled.demand.halls[site].halfHours)
  }

  /// Puts those ready at desks, half-hour by half-hour.
  private mutating func seat(
    _ standing: inout Standing, _ hall: CompiledScenario.Hall, at site: Int, seats: Int64
  ) {
    mechanisms.service.seating.spread(
      hall.halfHours, desks: desksOfFloors(at: site, seats: seats))
    for (position, number) in hall.services.enumerated() {
      let place = site * compiled.families.count + compiled.demand.services[number].family
      let share = seats > 0 ? mechanisms.service.seating.shareSeated(position) : 0
      let seated = Int64(Double(ready(place)) * share + 1e-9)
      standing.seated += seated
      let required = mechanisms.readiness.series.required[place].last.map {
        ledger.value(ofSeries: $0)
      }
      standing.short += max(0, (required ?? 0) - seated)
    }
    guard let peak = mechanisms.service.seating.busiest else { return }
    standing.busiest = wholePeople(peak.people)
    standing.desksNeeded = wholePeople(
      (peak.desks + desksOfOthers(at: site)) * (1 + figures.values[compiled.sites[site].overlap]))
    standing.desksShort = max(0, standing.desksNeeded - seats)
  }

  /// People or desks, the last begun one counted; of more than can be computed, very many.
  private func wholePeople(_ number: Double) -> Int64 {
    Int64((min(number, 1e9) - 1e-9).rounded(.up))
  }

  private func ready(_ place: Int) -> Int64 {
    ledger.value(ofSeries: mechanisms.readiness.series.readyByFamily[place])
  }

  // MARK: - Desks

  /// Desks for those on the floors of a site: what families without contacts and the change of
  /// shifts leave of its seats.
  func desksOfFloors(at site: Int, seats: Int64) -> Double {
    Double(seats) / (1 + figures.values[compiled.sites[site].overlap]) - desksOfOthers(at: site)
  }

  /// Desks held all the time by families of which no contacts come to a site: those who have learnt
  /// the work and do it, each for paid ÷ open hours, at most 1.
  private func desksOfOthers(at site: Int) -> Double {
    let hall = compiled.demand.halls[site]
    var desks = 0.0
    for family in hall.others {
      for contract in 0..<cells.contracts {
        let paid = Pay.hoursPerWeek * compiled.contracts.fullTime(contract, family: family)
        let share = min(1, paid / max(hall.openHours, 0.5))
        let first = cells.cell(site: site, family: family, stage: 0, tier: 0, contract: contract)
        var people: Int64 = 0
        for cell in first..<first + cells.stages * cells.tiers
        where figures.cells[cell].takesContacts {
          people += ledger.value(of: .people, in: cell) - ledger.value(of: .away, in: cell)
          people -= ledger.value(of: .crossTraining, in: cell)
        }
        desks += Double(people) * share
      }
    }
    return desks
  }

  /// Seats that can be used on a day; before an opening later in its week, those of the opening.
  func seatsInUse(at site: Int, from day: Int) -> Int64 {
    let opening = compiled.sites[site].opening ?? 0
    let opensWithin = opening > day && opening / 7 == day / 7
    return seatsOpen(at: compiled.sites[site], on: opensWithin ? opening : day)
  }

  /// How many of a family a site has work and desks for in a week.
  mutating func peopleWithDesks(of family: Int, at site: Int, week: Int) -> Double {
    let hall = compiled.demand.halls[site]
    let last = min(week, compiled.weeks - 1)
    var (own, people) = (0, 0.0)
    mechanisms.service.seating.begin(isUneven: isUneven(at: site, week: last))
    for (position, number) in hall.services.enumerated() {
      let service = compiled.demand.services[number]
      let need = seatForeseen(number, at: site, week: last)
      mechanisms.service.seating.staffAsNeeded(position)
      if service.family == family {
        (own, people) = (position, peopleRequired(number, need, week: last))
      }
    }
    let seats = seatsInUse(at: site, from: 7 * min(week, compiled.weeks))
    mechanisms.service.seating.spread(
      hall.halfHours, desks: desksOfFloors(at: site, seats: seats))
    return people * mechanisms.service.seating.shareSeated(own)
  }
}

/// A half-hour of a week.
public struct HalfHourOfWeek: Hashable, Sendable {
  /// 0 Monday … 6 Sunday.
  public let weekday: Int
  /// From midnight on, 0…47.
  public let interval: Int

  init(place: Int) {
    (weekday, interval) = (place / WeekShape.intervalsPerDay, place % WeekShape.intervalsPerDay)
  }
}

extension CompiledScenario {
  /// In which half-hour of a week the contacts of a site need most desks: in the first future, were
  /// all who are there as fast as the experienced. Nil where none come.
  public func busiestHalfHour(at site: Int, week: Int, seed: UInt64) -> HalfHourOfWeek? {
    guard demand.come(to: site) else { return nil }
    var future = Future(compiled: self, seed: seed)
    future.clear(0)
    _ = future.standingByContacts(at: site, on: 7 * week)
    return future.mechanisms.service.seating.busiest.map { HalfHourOfWeek(place: $0.place) }
  }
}
