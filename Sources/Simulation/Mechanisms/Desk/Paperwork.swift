import Queueing
import Randomness
import Workforce

extension Future {
  // MARK: - Who starts

  /// Starts the people of a class whose papers are done, and with them those of earlier classes of
  /// the place who have waited for theirs. The others are put off to the next class.
  mutating func startWithPapers(
    _ ordinals: Range<Int>, ofClass key: UInt64, meant: Int, on day: Int, in cell: Int,
    showUp: CompiledScenario.Number
  ) {
    guard let desk = compiled.desk else {
      return startTaught(ordinals, ofClass: key, meant: meant, on: day, in: cell, showUp: showUp)
    }
    let today = desk.days.onOrBefore(day)
    // Papers are done in their order: those in time come first.
    var prompt = ordinals.upperBound
    for group in mechanisms.desk.groups where group.key == key && group.meant == meant {
      if group.first >= ordinals.lowerBound { prompt = min(prompt, group.first) }
    }
    startTaught(
      ordinals.lowerBound..<max(ordinals.lowerBound, prompt), ofClass: key, meant: meant, on: day,
      in: cell, showUp: showUp)
    let place = cells.place(of: cell)
    var position = 0
    while position < mechanisms.desk.groups.count {
      let group = mechanisms.desk.groups[position]
      let isOfClass =
        group.key == key && group.meant == meant && ordinals.contains(group.first)
      guard isOfClass || group.isPutOff && cells.place(of: group.cell) == place else {
        position += 1
        continue
      }
      if group.done <= max(today, group.needed) {
        mechanisms.desk.groups.remove(at: position)
        startTaught(
          group.first..<group.first + group.people, ofClass: group.key, meant: group.meant, on: day,
          in: group.cell, showUp: group.showUp, papers: papers(of: group, on: day, desk))
      } else if isOfClass, !group.isPutOff {
        position += putOff(position, at: place, on: day, desk) ? 1 : 0
      } else {
        position += 1
      }
    }
  }

  /// Somebody whose start was put off has waited, and working days beyond the promise.
  private func papers(
    of group: Desk.Group, on day: Int, _ desk: CompiledScenario.Desk
  ) -> Papers {
    guard group.isPutOff else { return Papers(daysLate: 0, daysBeyond: group.beyond) }
    let days = desk.days.onOrBefore(day) - group.needed
    return Papers(
      daysLate: day - group.meant, daysBeyond: max(group.beyond, days - desk.promise))
  }

  /// Puts the people of a group off to a later class of the place.
  ///
  /// - Returns: whether there may be one; without it they never start, and the group is gone.
  private mutating func putOff(
    _ position: Int, at place: Int, on day: Int, _ desk: CompiledScenario.Desk
  ) -> Bool {
    let group = mechanisms.desk.groups[position]
    ledger.add(Int64(group.people), to: .startsDelayed, in: group.cell)
    let done = group.done < desk.days.count ? desk.days.calendar[group.done] : .max
    guard desk.mayStart(at: place, after: day, from: done) else {
      ledger.add(Int64(group.people), to: .startsLost, in: group.cell)
      mechanisms.desk.groups.remove(at: position)
      return false
    }
    mechanisms.desk.groups[position].isPutOff = true
    return true
  }

  /// Whether somebody whose start was put off has taken another offer, by the person's own luck.
  @inline(__always)
  func hasWithdrawn(_ identity: UInt64, after days: Int) -> Bool {
    guard days > 0, let desk = compiled.desk else { return false }
    let hazard = figures.values[desk.withdrawal] * Double(days) / 7
    return luck.exponential(.withdrawal, entity: identity) < hazard
  }

  // MARK: - What comes to the desk

  /// An order by policy needs papers.
  mutating func expectPapers(
    _ people: Range<Int>, ofClass key: UInt64, on day: Int, in cell: Int,
    showUp: CompiledScenario.Number
  ) {
    guard compiled.desk != nil else { return }
    mechanisms.desk.orders.append(
      Desk.Order(
        key: key, day: day, first: people.lowerBound, people: people.count, cell: cell,
        showUp: showUp))
  }

  /// Somebody leaves, whose papers come on the next working day.
  @inline(__always)
  mutating func expectLeaver(on offset: Int) {
    // Without a copy of the desk, which is much for one leaver.
    guard let day = compiled.desk?.days.onOrAfter(mechanisms.desk.monday + offset + 1) else {
      return
    }
    mechanisms.desk.expectLeaver(on: day)
  }

  /// Lets the desk work up to a day and on it: who is to start on it knows whether papers are done.
  mutating func workAtDesk(upTo day: Int) {
    guard let today = compiled.desk?.days.onOrBefore(day), mechanisms.desk.next <= today,
      let desk = compiled.desk
    else { return }
    let last = min(today, desk.days.count - 1)
    while mechanisms.desk.next <= last { work(mechanisms.desk.next, desk) }
  }

  /// One working day: papers of classes first, then of leavers, then letters and questions.
  private mutating func work(_ today: Int, _ desk: CompiledScenario.Desk) {
    for position in desk.classes(on: today) {
      let group = compiled.classes[position]
      // Those who come through the funnel are not known before they accept.
      guard compiled.funnel.post(ofClassIn: firstCell(of: group)) == nil else { continue }
      join(
        0..<invited(to: group), ofClass: group.key, on: group.day, in: firstCell(of: group),
        showUp: group.showUp, today, desk)
    }
    if !mechanisms.desk.orders.isEmpty { sendOrders(today, desk) }
    sendPapersOfFunnel(on: today, desk)
    bring(mechanisms.desk.leavers(on: today), of: desk.leaving, today, promise: desk.promise)
    // Who asks is here; before the forecast nobody is.
    if desk.days.calendar[today] >= 0 {
      let people = Double(ledger.value(ofSeries: compiled.peopleSeries))
      bring(
        asked(desk.lettersPerMonth, by: people, 0, today), of: desk.letter, today,
        promise: desk.promise)
      bring(
        asked(desk.questionsPerMonth, by: people, 1, today), of: desk.question, today,
        promise: desk.promise)
    }
    mechanisms.desk.close(today)
  }

  private mutating func bring(_ tasks: Int, of work: CapacityQueue.Work, _ today: Int, promise: Int)
  {
    var rest = tasks
    while rest > 0 {
      let (done, some) = mechanisms.desk.take(rest, of: work, on: today)
      rest -= some
      let beyond = done - today - promise
      if beyond > 0, let goodwill = compiled.factors.goodwill {
        let times = Portable.exp(goodwill.logarithm(days: beyond, figures.values))
        mechanisms.desk.mind(some, by: times - 1)
      }
    }
  }

  /// How many ask for something on a working day: Poisson, a month having 30.4375 × 5/7 of them.
  private func asked(
    _ perMonth: CompiledScenario.Number, by people: Double, _ kind: Int, _ today: Int
  ) -> Int {
    let mean = people * figures.values[perMonth] * 7 / (Period.month * Double(WorkingWeek.days))
    guard mean > 0 else { return 0 }
    let stream = luck.stream(.deskTasks, entity: UInt64(2 * today + kind))
    return (try? Poisson(mean: mean))?.sample(stream) ?? 0
  }

  /// The papers of a class come.
  private mutating func join(
    _ ordinals: Range<Int>, ofClass key: UInt64, on day: Int, in cell: Int,
    showUp: CompiledScenario.Number, _ today: Int, _ desk: CompiledScenario.Desk
  ) {
    let needed = desk.dates(ofClassOn: day).needed
    var first = ordinals.lowerBound
    while first < ordinals.upperBound {
      let (done, some) = mechanisms.desk.take(
        ordinals.upperBound - first, of: desk.joining, on: today)
      let beyond = max(0, done - today - desk.promise)
      if done > needed || beyond > 0 {
        mechanisms.desk.groups.append(
          Desk.Group(
            key: key, meant: day, first: first, people: some, cell: cell, showUp: showUp,
            needed: needed, done: done, beyond: beyond))
      }
      first += some
    }
  }

  private mutating func sendOrders(_ today: Int, _ desk: CompiledScenario.Desk) {
    for order in mechanisms.desk.orders where desk.dates(ofClassOn: order.day).sent <= today {
      join(
        order.first..<order.first + order.people, ofClass: order.key, on: order.day, in: order.cell,
        showUp: order.showUp, today, desk)
    }
    mechanisms.desk.orders.removeAll { desk.dates(ofClassOn: $0.day).sent <= today }
  }

  // MARK: - What is recorded

  /// Counts the tasks that wait on a day that is counted.
  mutating func countDesk() {
    guard let series = compiled.deskSeries else { return }
    ledger.add(mechanisms.desk.waiting, toSeries: series.waiting)
  }

  /// The week's days are over: its waits are known.
  mutating func closeDesk(week: Int) {
    workAtDesk(upTo: 7 * week + 6)
    mechanisms.desk.closeWeek(week, in: &ledger)
  }
}
