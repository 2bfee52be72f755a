import Randomness
import Workforce

extension Future {
  /// Takes the classes of timetables off the limits of the sites where others are hired by policy.
  mutating func bookTimetables(times sign: Int32 = 1) {
    guard compiled.hiring.isOn else { return }
    for group in compiled.classes {
      let cell = firstCell(of: group)
      // Nobody knows how many a funnel will bring: they take their room as they start.
      guard compiled.funnel.post(ofClassIn: cell) == nil else { continue }
      mechanisms.requisitions.book(
        invited(to: group), at: group.site, on: group.day,
        trainingDays: Int(
          figures.trainingDays(from: cell, of: cells, since: Int32(group.day))),
        compiled.hiring.limits, times: sign)
    }
  }

  /// Orders, on the review days of the week, who will be missing.
  mutating func placeOrders(week: Int) {
    recordTimetables(week: week)
    for position in compiled.hiring.reviews.week(week) {
      let review = compiled.hiring.reviews[position]
      keepUp(compiled.hiring.entries[review.entry], number: review.entry, on: review.day)
    }
  }

  /// Starts those whose order is due on a day.
  mutating func startOrders(on day: Int) {
    guard !mechanisms.requisitions.orders.isEmpty else { return }
    for position in mechanisms.requisitions.orders.indices
    where mechanisms.requisitions.orders[position].day == day {
      let order = mechanisms.requisitions.orders[position]
      let entry = compiled.hiring.entries[Int(order.entry)]
      let cell = firstCell(of: entry)
      guard let post = compiled.funnel.post(ofClassIn: cell) else {
        startWithPapers(
          Int(order.first)..<Int(order.first + order.people), ofClass: entry.key,
          meant: Int(order.day), on: Int(order.day), in: cell, showUp: entry.showUp)
        continue
      }
      mechanisms.funnel.due[post] += Int64(order.people)
      startFromFunnel(
        Int(order.people), for: post, on: day, showUp: entry.showUp, isBooked: true)
      // Whoever is missing still is found missing by the next review, and ordered again.
      let empty = mechanisms.funnel.due[post] - mechanisms.funnel.started[post]
      if empty > 0 { mechanisms.funnel.close(empty, of: post) }
    }
    mechanisms.requisitions.orders.removeAll { $0.day == day }
  }

  // MARK: - Orders

  /// A class of a timetable is ordered one lead time before it starts.
  private mutating func recordTimetables(week: Int) {
    for position in compiled.hiring.timetables.week(week) {
      let group = compiled.hiring.timetables[position].group
      ledger.add(Int64(invited(to: group)), to: .ordered, in: firstCell(of: group))
    }
  }

  /// Compares who is needed with who will be there on the first Monday on which those ordered
  /// today can take contacts, and orders the difference: as early as the limits allow, and no
  /// later than the next review would.
  private mutating func keepUp(_ entry: CompiledScenario.KeepUp, number: Int, on today: Int) {
    let first =
      Int(figures.end(of: compiled.hiring.lead, from: Int32(today)))
      + (compiled.slates?.answer ?? 0)
    let cell = firstCell(of: entry)
    let trainingDays = Int(figures.trainingDays(from: cell, of: cells, since: Int32(first)))
    // A Monday is counted after what ends on it, and before who starts on it.
    let arrival = (first + max(1, trainingDays) + 6) / 7
    guard first < 7 * compiled.weeks else { return }
    let reserve = entry.reserve.map { figures.values[$0] } ?? 0
    let wanted = (peopleNeeded(entry, week: arrival) * (1 + reserve) - 1e-9).rounded(.up)
    // Of each ordered, in full-time people.
    let ready =
      showUp(entry.showUp) * shareReady(cell, from: first, until: 7 * arrival)
      * figures.cells[cell].fullTime
    let missing = wanted - expected(entry, number: number, from: today / 7 * 7, week: arrival)
    guard missing > 1e-9, ready > 0 else { return }
    var people = Int(min((missing / ready - 1e-9).rounded(.up), Double(Work.mostPeople)))
    let late =
      delay(of: entry, from: first, on: today) + agreeOnSlate(for: entry.key, on: today)
    for promised in stride(from: first, to: first + 7 * entry.weeksBetween, by: 7) where people > 0
    {
      people -= order(
        people, number, promised: promised, late: late, trainingDays: trainingDays, on: today)
    }
  }

  /// Orders as many of so many people as there is room for; nobody who would start after the
  /// close.
  private mutating func order(
    _ people: Int, _ number: Int, promised: Int, late: Int, trainingDays: Int, on today: Int
  ) -> Int {
    let (entry, day) = (compiled.hiring.entries[number], promised + late)
    guard day < 7 * compiled.weeks else { return 0 }
    let people = mechanisms.requisitions.room(
      for: people, at: entry.site, on: day, trainingDays: trainingDays, compiled.hiring.limits)
    guard people > 0 else { return 0 }
    mechanisms.requisitions.book(
      people, at: entry.site, on: day, trainingDays: trainingDays, compiled.hiring.limits)
    var before: Int32 = 0
    for order in mechanisms.requisitions.orders where order.entry == number && order.day == day {
      before += order.people
    }
    mechanisms.requisitions.orders.append(
      Requisitions.Order(
        entry: Int32(number), promised: Int32(promised), day: Int32(day), first: before,
        people: Int32(people)))
    let cell = firstCell(of: entry)
    ledger.add(Int64(people), to: .ordered, in: cell)
    if let post = compiled.funnel.post(ofClassIn: cell) {
      mechanisms.funnel.open(people, for: post, on: today)
    } else {
      expectPapers(
        Int(before)..<Int(before) + people, ofClass: entry.key, on: day, in: cell,
        showUp: entry.showUp)
    }
    return people
  }

  /// Days by which an order is late.
  private func delay(of entry: CompiledScenario.KeepUp, from first: Int, on today: Int) -> Int {
    guard let delay = compiled.hiring.delay else { return 0 }
    let late = delay.value(luck: luck, key: entry.key, day: today)
    guard delay.isInMonths else { return Int(late.rounded()) }
    return Int(figures.end(of: Lapse(late, isInMonths: true), from: Int32(first))) - first
  }

  /// The cell that those ordered start in.
  func firstCell(of entry: CompiledScenario.KeepUp) -> Int {
    cells.cell(
      site: entry.site, family: entry.family, stage: 0, tier: entry.tier,
      contract: entry.contract)
  }

  // MARK: - Who is needed

  /// Full-time people needed on a Monday: those that foreseen contacts require, as far as there will be desks
  /// for them; where no contacts come to the site, the family's part of the seats' target.
  private mutating func peopleNeeded(_ entry: CompiledScenario.KeepUp, week: Int) -> Double {
    guard !compiled.demand.come(to: entry.site) else {
      return peopleWithDesks(of: entry.family, at: entry.site, week: week)
    }
    let site = compiled.sites[entry.site]
    let places =
      Double(seatsOpen(at: site, on: 7 * min(week, compiled.weeks))) * figures.values[site.relief]
    return places * figures.values[site.target] * (entry.part.map { figures.values[$0] } ?? 1)
  }

  // MARK: - Who will be there

  /// People of a policy's site and family who are expected to take contacts on a later Monday, in
  /// full-time people, by today's hazards and the tests' pass rates: those here and those on their
  /// way.
  private mutating func expected(
    _ entry: CompiledScenario.KeepUp, number: Int, from monday: Int, week: Int
  ) -> Double {
    let end = 7 * week
    let place = entry.site * cells.families + entry.family
    mechanisms.requisitions.staying.fill(0..<cells.count, with: 0)
    var sum = 0.0
    for row in 0..<people.count {
      let cell = Int(people.cell[row])
      guard cells.place(of: cell) == place else { continue }
      guard people.stageEndDay[row] <= end else {
        mechanisms.requisitions.staying[cell] +=
          shareKept(row, days: end - monday) * shareEmployed(row, until: end)
        continue
      }
      sum +=
        figures.cells[cell].fullTime
        * shareReady(
          cell, from: monday, until: end, stageEnd: Int(people.stageEndDay[row]))
        * shareKept(row, days: end - monday) * shareEmployed(row, until: end)
    }
    for cell in 0..<cells.count where mechanisms.requisitions.staying[cell] > 0 {
      sum +=
        mechanisms.requisitions.staying[cell] * figures.cells[cell].fullTime
        * shareStaying(cell, days: end - monday)
    }
    return sum + expectedOfOrders(entry, number, from: monday, until: end)
  }

  /// Of those ordered, those who wait for trainers and those of timetables: nobody knows today which orders will be late.
  private func expectedOfOrders(
    _ entry: CompiledScenario.KeepUp, _ number: Int, from monday: Int, until end: Int
  ) -> Double {
    var sum = 0.0
    for order in mechanisms.requisitions.orders where order.entry == number {
      sum +=
        Double(order.people) * showUp(entry.showUp) * figures.cells[firstCell(of: entry)].fullTime
        * shareReady(firstCell(of: entry), from: max(Int(order.promised), monday), until: end)
    }
    for group in mechanisms.teaching.waiting
    where cells.place(of: group.cell) == entry.site * cells.families + entry.family {
      sum +=
        Double(group.people) * showUp(group.showUp) * figures.cells[group.cell].fullTime
        * shareReady(group.cell, from: group.day, until: end)
    }
    sum += expectedOfThosePutOff(entry, from: monday, until: end)
    // Those of the week at hand have not started yet.
    var position = compiled.classes.week(monday / 7).lowerBound
    while position < compiled.classes.count, compiled.classes[position].day < end {
      let group = compiled.classes[position]
      position += 1
      guard group.site == entry.site, group.family == entry.family else { continue }
      let cell = firstCell(of: group)
      sum +=
        figures.values[group.size] * showUp(group.showUp) * figures.cells[cell].fullTime
        * shareReady(cell, from: group.day, until: end)
    }
    return sum
  }

  /// Those who wait for papers are thought to start with the first class once they have them.
  private func expectedOfThosePutOff(
    _ entry: CompiledScenario.KeepUp, from monday: Int, until end: Int
  ) -> Double {
    guard let desk = compiled.desk else { return 0 }
    let place = entry.site * cells.families + entry.family
    var sum = 0.0
    for group in mechanisms.desk.groups
    where group.isPutOff && cells.place(of: group.cell) == place {
      let done = group.done < desk.days.count ? desk.days.calendar[group.done] : end
      sum +=
        Double(group.people) * showUp(group.showUp) * figures.cells[group.cell].fullTime
        * shareReady(group.cell, from: max(done, monday), until: end)
    }
    return sum
  }

  /// The share of newcomers to a cell who take contacts on a later Monday.
  private func shareReady(_ cell: Int, from day: Int, until end: Int) -> Double {
    let stageEnd = stageEnd(of: cell, begunOn: Int32(day))
    return shareEmployed(in: cell, from: day, until: end)
      * shareReady(cell, from: day, until: end, stageEnd: stageEnd == .max ? .max : Int(stageEnd))
  }

  /// The share of people of a cell who take contacts on a later Monday: ∏ pass · exp(−Σ hazard ·
  /// time). A stage that ends on the Monday itself ends before the count.
  private func shareReady(_ cell: Int, from day: Int, until end: Int, stageEnd: Int) -> Double {
    var (cell, day, stageEnd) = (cell, day, stageEnd)
    var (share, hazard) = (1.0, 0.0)
    while stageEnd <= end {
      hazard += figures.hazards[cell, []] * Double(max(0, stageEnd - day)) / 7
      share *= figures.cells[cell].pass
      day = max(day, stageEnd)
      let wasInTraining = !figures.cells[cell].takesContacts
      cell = cells.nextStage(after: cell)
      let conditions = figures.cells[cell]
      let begin =
        wasInTraining && conditions.takesContacts ? max(day, Int(conditions.opening)) : day
      let next = self.stageEnd(of: cell, begunOn: Int32(begin))
      stageEnd = next == .max ? .max : Int(next)
    }
    return share * Portable.exp(-hazard) * shareStaying(cell, days: max(0, end - day))
  }

  /// The share of people with the credits of somebody whom others have not taken after so many
  /// days, where they are taken by credits.
  private func shareKept(_ row: Int, days: Int) -> Double {
    let taken = figures.hazards.sought.hazard(credits: credits(of: row))
    guard taken > 0 else { return 1 }
    return Portable.exp(-figures.hazards.everybody * taken * Double(days) / 7)
  }

  /// The share of people of a cell who are still there after so many days, where they take
  /// contacts.
  private func shareStaying(_ cell: Int, days: Int) -> Double {
    guard figures.cells[cell].takesContacts else { return 0 }
    return Portable.exp(-figures.hazards[cell, []] * daysAtRisk(days) / 7)
  }
}
