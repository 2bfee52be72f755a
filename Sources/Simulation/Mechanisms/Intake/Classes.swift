import Randomness
import Workforce

extension Future {
  /// Starts the classes of the week.
  mutating func startClasses(week: Int) {
    while nextClass < compiled.classes.count, compiled.classes[nextClass].day < (week + 1) * 7 {
      start(compiled.classes[nextClass])
      nextClass += 1
    }
  }

  private mutating func start(_ group: CompiledScenario.IntakeClass) {
    let cell = cells.cell(site: group.site, family: group.family, stage: 0, tier: group.tier)
    start(
      0..<invited(to: group), ofClass: group.key, day: group.day, in: cell,
      showUp: showUp(group.showUp))
  }

  /// Starts those who show up of the people invited to a class, known by their numbers in it.
  mutating func start(
    _ ordinals: Range<Int>, ofClass key: UInt64, day number: Int, in cell: Int, showUp: Double
  ) {
    let (offset, family) = (number % 7, cells.family(of: cell))
    let day = Int32(number)
    let end = figures.cells[cell].stageEnd
    let trainingDays = figures.trainingDays(from: cell, of: cells)
    let invited = ordinals.count
    if lots.count < 2 * invited { lots.grow(to: 4 * invited, with: 0) }
    if noises.count < invited { noises.grow(to: 2 * invited, with: 0) }
    for place in 0..<invited {
      let identity = Entity.identity(key, day: number, ordinals.lowerBound &+ place)
      let words = luck.block(.joining, entity: identity)
      lots[2 &* place] = identity
      lots[2 &* place &+ 1] = words.word1
      noises[place] = Uniform.unit(words.word0)
    }
    noises.toExponential(first: invited)
    for place in 0..<invited {
      let identity = lots[2 &* place]
      guard Bernoulli.holds(lots[2 &* place &+ 1], probability: showUp),
        identity != witness.absent
      else { continue }
      let circumstances = newcomer(identity, family: family, on: offset)
      // The days before the start are not at risk: what the week will take for them is given.
      let hazardBefore =
        figures.hazards[cell, circumstances] * WorkingWeek.sharePassed(at: offset)
      enter(
        identity, cell: cell, clock: noises[place] + hazardBefore,
        startDay: day, stageEndDay: end == .max ? .max : day + end, tierDay: day,
        circumstances: circumstances)
      ledger.add(1, to: .starters, in: cell)
      earn(1, in: cell, from: offset)
      payForStarter(in: cell, trainingDays: trainingDays)
    }
  }

  /// The share of those invited who start.
  @inline(__always)
  func showUp(_ number: CompiledScenario.Number) -> Double {
    let share = figures.values[number]
    return compiled.factors.promise?.showUp(share, figures.values) ?? share
  }

  func invited(to group: CompiledScenario.IntakeClass) -> Int {
    let size = figures.values[group.size]
    guard group.isPoisson else { return Int(size.rounded()) }
    let stream = luck.stream(
      .classSize, entity: Entity.identity(group.key, day: group.day, 0))
    return (try? Poisson(mean: size))?.sample(stream) ?? 0
  }

  /// Adds (or takes off) the rest of the week's work and pay of somebody in a cell.
  ///
  /// - Parameter atWork: Whether the person takes contacts where the cell does.
  @inline(__always)
  mutating func earn(_ change: Int64, in cell: Int, from offset: Int, atWork: Bool = true) {
    let conditions = figures.cells[cell]
    if atWork { work(change, in: cell, from: offset) }
    ledger.add(change &* (conditions.payPerWeek &* Int64(7 - offset) / 7), to: .pay, in: cell)
    if hasBenefits {
      ledger.add(
        change &* (conditions.benefitsPerWeek &* Int64(7 - offset) / 7), to: .incentives,
        in: cell)
    }
  }

  /// Adds (or takes off) the rest of the week's work of somebody in a cell.
  @inline(__always)
  mutating func work(_ change: Int64, in cell: Int, from offset: Int) {
    guard figures.cells[cell].takesContacts else { return teach(change, in: cell, from: offset) }
    ledger.add(change &* Int64(WorkingWeek.daysLeft(from: offset)), to: .working, in: cell)
  }
}
