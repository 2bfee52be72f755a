import Workforce

/// Who is in training, where trainers are taken from the floor.
struct Teaching: ~Copyable {
  /// By site, family and working day of the week at hand: trainees.
  private var trainees: Column<Int64>

  init(_ compiled: CompiledScenario) {
    let isOn = compiled.hiring.traineesPerFloorTrainer != nil
    trainees = Column(
      repeating: 0,
      count: isOn ? compiled.sites.count * compiled.families.count * WorkingWeek.days : 0)
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
  func trainerDays(place: Int, traineesPerTrainer: Int) -> Int64 {
    let each = Int64(traineesPerTrainer)
    return (0..<WorkingWeek.days).reduce(0) { days, day in
      days + (max(0, trainees[place * WorkingWeek.days + day]) + each - 1) / each
    }
  }
}

extension Future {
  /// Counts who is in training on the week's Monday.
  mutating func openTeaching() {
    let inFamily = cells.stages * cells.tiers
    for place in 0..<cells.sites * cells.families {
      var people: Int64 = 0
      for cell in place * inFamily..<(place + 1) * inFamily where !figures.cells[cell].takesContacts
      {
        people += ledger.value(of: .people, in: cell)
      }
      mechanisms.teaching.open(people, place: place)
    }
  }

  /// Somebody in a stage that takes no contacts comes (+1) or goes (−1).
  @inline(__always)
  mutating func teach(_ change: Int64, in cell: Int, from offset: Int) {
    guard compiled.hiring.traineesPerFloorTrainer != nil else { return }
    mechanisms.teaching.change(change, place: cell / (cells.stages * cells.tiers), on: offset)
  }

  /// Takes the trainers of the week off the work of the last stage, site by site and family by
  /// family, spread over all who work there, as far as they do.
  mutating func takeTrainers() {
    guard let each = compiled.hiring.traineesPerFloorTrainer else { return }
    for place in 0..<cells.sites * cells.families {
      let asked = mechanisms.teaching.trainerDays(place: place, traineesPerTrainer: each)
      guard asked > 0 else { continue }
      let end = (place + 1) * cells.stages * cells.tiers
      let last = end - cells.tiers..<end
      let all = last.reduce(0) { $0 + daysLeft(in: $1) }
      let given = min(asked, all)
      var (seen, taken) = (Int64(0), Int64(0))
      for cell in last where all > 0 {
        seen += daysLeft(in: cell)
        let upTo = Int64((Double(given) * Double(seen) / Double(all)).rounded())
        ledger.add(taken - upTo, to: .working, in: cell)
        ledger.add(upTo - taken, to: .teaching, in: cell)
        taken = upTo
      }
    }
  }

  /// Days of work in a cell in the week that can still be taken off.
  private func daysLeft(in cell: Int) -> Int64 {
    figures.cells[cell].takesContacts ? max(0, daysWorked(in: cell)) : 0
  }
}
