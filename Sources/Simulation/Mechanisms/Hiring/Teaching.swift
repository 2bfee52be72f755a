import Workforce

/// Who is in training, who may teach them and whose class waits, where trainers are taken from the
/// floor.
struct Teaching: ~Copyable {
  /// People of a class that could not begin for want of trainers.
  struct Waiting: BitwiseCopyable {
    /// The class, which with the day that was meant is the key of its people's luck.
    var key: UInt64
    var meant: Int
    /// The day on which it is tried again.
    var day: Int
    var first: Int
    var people: Int
    var cell: Int
    var showUp: CompiledScenario.Number
    var papers: Papers
  }

  /// In the order in which they came to wait.
  fileprivate(set) var waiting: [Waiting] = []
  /// By site, family and working day of the week at hand: trainees.
  private var trainees: Column<Int64>
  /// Kept for the class at hand, by site: trainees of its family.
  fileprivate var taught: Column<Int64>
  /// Kept for the family at hand, by site: full-time people beyond those needed, and full-time days
  /// that can still be given.
  fileprivate var surplus: Column<Double>
  fileprivate var left: Column<Double>

  init(_ compiled: CompiledScenario) {
    let sites = compiled.hiring.traineesPerFloorTrainer == nil ? 0 : compiled.sites.count
    trainees = Column(repeating: 0, count: sites * compiled.families.count * WorkingWeek.days)
    taught = Column(repeating: 0, count: sites)
    surplus = Column(repeating: 0, count: sites)
    left = Column(repeating: 0, count: sites)
  }

  mutating func removeAll() { waiting.removeAll(keepingCapacity: true) }

  /// Those who wait go on waiting when another scenario comes into force.
  mutating func goOn(from before: CompiledScenario, to compiled: CompiledScenario) {
    var fresh = Teaching(compiled)
    fresh.waiting = waiting.map { group in
      var group = group
      group.showUp = before.place(of: group.showUp, in: compiled)
      return group
    }
    self = fresh
  }

  /// Begins a week with those in training on its Monday.
  mutating func open(_ people: Int64, place: Int) {
    let first = place * WorkingWeek.days
    trainees.fill(first..<first + WorkingWeek.days, with: people)
  }

  /// Somebody's training begins (+1) or ends (−1) on a day of the week.
  mutating func change(_ change: Int64, place: Int, on offset: Int) {
    for day in min(offset, WorkingWeek.days)..<WorkingWeek.days {
      trainees[place * WorkingWeek.days + day] += change
    }
  }

  /// Working days that trainers give in the week: on each day one for every so many trainees
  /// begun.
  fileprivate func trainerDays(place: Int, each: Int64) -> Int64 {
    (0..<WorkingWeek.days).reduce(0) { days, day in
      days + (max(0, trainees[place * WorkingWeek.days + day]) + each - 1) / each
    }
  }
}

extension Future {
  /// Counts who is in training on the week's Monday.
  mutating func openTeaching() {
    for place in 0..<cells.sites * cells.families { mechanisms.teaching.open(0, place: place) }
    for cell in 0..<cells.count where !figures.cells[cell].takesContacts {
      let people = ledger.value(of: .people, in: cell)
      if people > 0 { teach(people, in: cell, from: 0) }
    }
  }

  /// Somebody in a stage that takes no contacts comes (+1) or goes (−1).
  @inline(__always)
  mutating func teach(_ change: Int64, in cell: Int, from offset: Int) {
    guard compiled.hiring.traineesPerFloorTrainer != nil else { return }
    mechanisms.teaching.change(change, place: cells.place(of: cell), on: offset)
  }

  // MARK: - Whether a class can begin

  /// Starts the people of a class on a day, or lets the class wait a week where there are not
  /// trainers enough.
  mutating func startTaught(
    _ ordinals: Range<Int>, ofClass key: UInt64, meant: Int, on day: Int, in cell: Int,
    showUp: CompiledScenario.Number, papers: Papers = .inTime
  ) {
    guard !ordinals.isEmpty, lacksTrainers(for: ordinals.count, in: cell, on: day) else {
      return start(
        ordinals, ofClass: key, meant: meant, day: day, in: cell, showUp: self.showUp(showUp),
        papers: papers)
    }
    ledger.add(Int64(ordinals.count), to: .awaitingTrainers, in: cell)
    guard day + 7 < 7 * compiled.weeks else { return }
    mechanisms.teaching.waiting.append(
      Teaching.Waiting(
        key: key, meant: meant, day: day + 7, first: ordinals.lowerBound, people: ordinals.count,
        cell: cell, showUp: showUp, papers: papers))
  }

  /// Tries again to start the classes that wait for a day.
  mutating func startWaiting(on day: Int) {
    // Those that wait on are appended behind.
    for _ in 0..<mechanisms.teaching.waiting.count {
      let group = mechanisms.teaching.waiting.removeFirst()
      guard group.day == day else {
        mechanisms.teaching.waiting.append(group)
        continue
      }
      startTaught(
        group.first..<group.first + group.people, ofClass: group.key, meant: group.meant,
        on: group.day, in: group.cell, showUp: group.showUp, papers: group.papers)
    }
  }

  /// Whether a class of so many would need more trainers than the family has: people of the last
  /// stage at open sites, and at its own, open or not.
  mutating func lacksTrainers(for people: Int, in cell: Int, on day: Int) -> Bool {
    guard let each = compiled.hiring.traineesPerFloorTrainer,
      !figures.cells[cell].takesContacts
    else { return false }
    let (own, family) = (cells.site(of: cell), cells.family(of: cell))
    countTrainees(of: family, on: day)
    mechanisms.teaching.taught[own] += Int64(people)
    var (asked, there) = (0, 0.0)
    for site in 0..<cells.sites {
      asked += (Int(mechanisms.teaching.taught[site]) + each - 1) / each
      guard site == own || isOpen(site, on: day) else { continue }
      for contract in 0..<cells.contracts {
        for cell in trainerCells(of: family, at: site, contract) {
          let here =
            ledger.value(of: .people, in: cell) - ledger.value(of: .away, in: cell)
            - ledger.value(of: .crossTraining, in: cell)
          there += Double(here) * figures.cells[cell].fullTime
        }
      }
    }
    return Double(asked) > there + 1e-9
  }

  /// Counts the trainees of a family on a day, by site. Whose training ends on it is taught no
  /// longer, whether or not the week has come to that.
  private mutating func countTrainees(of family: Int, on day: Int) {
    mechanisms.teaching.taught.fill(0..<cells.sites, with: 0)
    for row in 0..<people.count where people.stageEndDay[row] > Int32(day) {
      let cell = Int(people.cell[row])
      guard !figures.cells[cell].takesContacts, cells.family(of: cell) == family else { continue }
      mechanisms.teaching.taught[cells.site(of: cell)] += 1
    }
  }

  private func isOpen(_ site: Int, on day: Int) -> Bool {
    compiled.sites[site].opening.map { $0 <= day } ?? true
  }

  /// The cells from which trainers come: the last stage, where it takes contacts.
  @inline(__always)
  private func trainerCells(of family: Int, at site: Int, _ contract: Int) -> Range<Int> {
    let first = cells.cell(
      site: site, family: family, stage: cells.stages - 1, tier: 0, contract: contract)
    return figures.cells[first].takesContacts ? first..<first + cells.tiers : first..<first
  }

  // MARK: - Whose work it takes

  /// Takes the trainers of the week off the work of the last stage: for each site's classes at the
  /// site of the family that has most people beyond those it needs, of those that are open and the
  /// classes' own, as far as anybody is there; then at the next.
  mutating func takeTrainers(week: Int) {
    guard let each = compiled.hiring.traineesPerFloorTrainer else { return }
    for family in 0..<cells.families {
      var isLooked = false
      for site in 0..<cells.sites {
        let place = site * cells.families + family
        var asked = Double(mechanisms.teaching.trainerDays(place: place, each: Int64(each)))
        guard asked > 0 else { continue }
        let all = asked
        if !isLooked { lookForTrainers(of: family, week: week) }
        isLooked = true
        while asked > 1e-9, let giver = giver(for: site, week: week) {
          let given = min(asked, mechanisms.teaching.left[giver])
          take(given, ofFamily: family, at: giver, week: week)
          mechanisms.teaching.left[giver] -= given
          mechanisms.teaching.surplus[giver] -= given / Double(WorkingWeek.days)
          asked -= given
        }
        if asked > 1e-9 { loseTime(asked / all, ofFamily: family, at: site, week: week) }
      }
    }
  }

  /// Trainers have gone in mid-class and there is nobody in their place for a share of the week:
  /// the training of everybody in it ends so many days later. Whoever was in training before the
  /// forecast is taught by those who have begun it.
  private mutating func loseTime(_ share: Double, ofFamily family: Int, at site: Int, week: Int) {
    let (place, monday) = (site * cells.families + family, Int32(7 * week + 7))
    var (days, last) = (0.0, 0)
    for row in 0..<people.count {
      let cell = Int(people.cell[row])
      guard !figures.cells[cell].takesContacts, cells.place(of: cell) == place,
        people.startDay[row] >= 0, people.stageEndDay[row] < .max
      else { continue }
      // Who has begun in the week misses what has passed since.
      let here = min(7, max(0, monday - people.startDay[row]))
      let missed = Int32((share * Double(here)).rounded())
      guard missed > 0 else { continue }
      prolongStage(row, by: missed)
      (days, last) = (days + Double(missed), cell)
    }
    ledger.add(Int64((days / 7).rounded()), to: .awaitingTrainers, in: last)
  }

  /// Notes what each site has of a family: people beyond those needed on the Monday, and full-time
  /// days that trainers can give in the week.
  private mutating func lookForTrainers(of family: Int, week: Int) {
    for site in 0..<cells.sites {
      mechanisms.teaching.surplus[site] = surplus(of: family, at: site)
      mechanisms.teaching.left[site] = trainerDays(of: family, at: site, week: week)
    }
  }

  /// Full-time people of a family beyond those that contacts require; where no contacts come to
  /// the site, of all families beyond those that its seats need.
  private func surplus(of family: Int, at site: Int) -> Double {
    let place = site * cells.families + family
    func value(_ series: Int) -> Int64 { ledger.value(ofSeries: series) }
    let people =
      compiled.demand.come(to: site)
      ? value(mechanisms.readiness.series.readyByFamily[place])
        - (mechanisms.readiness.series.required[place].last.map(value) ?? 0)
      : value(mechanisms.readiness.series.ready[site])
        - value(mechanisms.readiness.series.needed[site])
    return Double(people)
  }

  /// The site with the largest surplus that has trainers left for the classes of a site; of equals
  /// their own, then the first. Nil where none has.
  private func giver(for own: Int, week: Int) -> Int? {
    var best: Int?
    for site in 0..<cells.sites where mechanisms.teaching.left[site] > 1e-9 {
      guard site == own || isOpen(site, on: 7 * week) else { continue }
      guard let other = best else {
        best = site
        continue
      }
      let more = mechanisms.teaching.surplus[site] - mechanisms.teaching.surplus[other]
      if more > 0 || more == 0 && site == own { best = site }
    }
    return best
  }

  /// Takes full-time days from a family's last stage at a site, spread over all who are there.
  private mutating func take(_ given: Double, ofFamily family: Int, at site: Int, week: Int) {
    let all = trainerDays(of: family, at: site, week: week)
    var (seen, taken) = (0.0, 0.0)
    for contract in 0..<cells.contracts {
      for cell in trainerCells(of: family, at: site, contract) where all > 0 {
        let (there, fullTime) = (daysLeft(in: cell, week: week), figures.cells[cell].fullTime)
        seen += Double(there) * fullTime
        let days = Int64(((given * seen / all - taken) / fullTime).rounded())
        taken += Double(days) * fullTime
        ledger.add(days, to: .teaching, in: cell)
        // Who waits for a site to open is missed nowhere.
        if isOpen(site, on: 7 * week) { ledger.add(-days, to: .working, in: cell) }
      }
    }
  }

  /// Full-time days that trainers of a family at a site can still give in the week.
  private func trainerDays(of family: Int, at site: Int, week: Int) -> Double {
    var days = 0.0
    for contract in 0..<cells.contracts {
      for cell in trainerCells(of: family, at: site, contract) {
        days += Double(daysLeft(in: cell, week: week)) * figures.cells[cell].fullTime
      }
    }
    return days
  }

  /// Days of a cell in the week that can still be given: days of work, or of waiting for the site to
  /// open.
  private func daysLeft(in cell: Int, week: Int) -> Int64 {
    isOpen(cells.site(of: cell), on: 7 * week)
      ? max(0, daysWorked(in: cell))
      : max(
        0,
        atWorkOnMonday(in: cell) * Int64(WorkingWeek.days) - ledger.value(of: .teaching, in: cell))
  }
}
