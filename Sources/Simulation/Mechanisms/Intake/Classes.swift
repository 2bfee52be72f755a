import Randomness
import Workforce

extension Future {
  /// Starts the classes of a day.
  mutating func startClasses(on day: Int) {
    for position in compiled.classes.day(day) { start(compiled.classes[position]) }
  }

  private mutating func start(_ group: CompiledScenario.IntakeClass) {
    startTaught(
      0..<invited(to: group), ofClass: group.key, meant: group.day, on: group.day,
      in: firstCell(of: group), showUp: group.showUp)
  }

  /// Starts those who show up of the people invited to a class, known by their numbers in it and
  /// the day that was meant.
  mutating func start(
    _ ordinals: Range<Int>, ofClass key: UInt64, meant: Int, day number: Int, in cell: Int,
    showUp: Double
  ) {
    let (offset, family) = (number % 7, cells.family(of: cell))
    let day = Int32(number)
    // Where there is no training, the clocks start with the first contact too.
    let begin = figures.cells[cell].takesContacts ? max(day, figures.cells[cell].opening) : day
    let end = stageEnd(of: cell, begunOn: begin)
    let trainingDays = figures.trainingDays(from: cell, of: cells, since: day)
    let invited = ordinals.count
    let mentorEnd = figures.end(of: figures.withMentor, from: day)
    contest.makeRoom(lots: 2 * invited)
    contest.makeRoom(noises: invited)
    for place in 0..<invited {
      let identity = Entity.identity(key, day: meant, ordinals.lowerBound &+ place)
      let words = luck.block(.joining, entity: identity)
      contest.lots[2 &* place] = identity
      contest.lots[2 &* place &+ 1] = words.word1
      contest.noises[place] = Uniform.unit(words.word0)
    }
    contest.noises.toExponential(first: invited)
    for place in 0..<invited {
      let identity = contest.lots[2 &* place]
      guard Bernoulli.holds(contest.lots[2 &* place &+ 1], probability: showUp),
        identity != witness.absent
      else { continue }
      let isToHaveMentor = isToHaveMentor(identity)
      var circumstances: Circumstances = compiled.factors.promise == nil ? [] : .misled
      if isToHaveMentor, hasFreeMentor(family) { circumstances.insert(.mentored) }
      // The days before the start are not at risk: what the week will take for them is given.
      let hazardBefore =
        figures.hazards[cell, circumstances] * WorkingWeek.sharePassed(at: offset)
      let row = hire(
        identity,
        Newcomer(
          cell: cell, clock: contest.noises[place] + hazardBefore, startDay: day,
          stageEndDay: end, tierDay: begin,
          circumstances: circumstances))
      if isToHaveMentor { beginMentoring(of: row, until: mentorEnd, on: offset) }
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

  /// The cell that a class starts in.
  func firstCell(of group: CompiledScenario.IntakeClass) -> Int {
    cells.cell(
      site: group.site, family: group.family, stage: 0, tier: group.tier,
      contract: group.contract)
  }

  func invited(to group: CompiledScenario.IntakeClass) -> Int {
    let size = figures.values[group.size]
    guard group.isPoisson else { return Int(size.rounded()) }
    let stream = luck.stream(
      .classSize, entity: Entity.identity(group.key, day: group.day, 0))
    return (try? Poisson(mean: size))?.sample(stream) ?? 0
  }
}
