import Randomness
import Workforce

extension Future {
  /// Starts the classes of a day.
  mutating func startClasses(on day: Int) {
    for position in compiled.classes.day(day) { start(compiled.classes[position]) }
  }

  private mutating func start(_ group: CompiledScenario.IntakeClass) {
    let cell = firstCell(of: group)
    guard let post = compiled.funnel.post(ofClassIn: cell) else {
      return startWithPapers(
        0..<invited(to: group), ofClass: group.key, meant: group.day, on: group.day,
        in: cell, showUp: group.showUp)
    }
    // Places that stayed empty are filled with the next class.
    mechanisms.funnel.due[post] += Int64(invited(to: group))
    if compiled.desk != nil { mechanisms.funnel.placesAtDesk[post] -= Int64(invited(to: group)) }
    let places = mechanisms.funnel.due[post] - mechanisms.funnel.started[post]
    startFromFunnel(
      Int(places), for: post, on: group.day, showUp: group.showUp, isBooked: false)
  }

  /// What is the same for all who start together.
  struct Arrival {
    var cell: Int
    var day: Int32
    var offset: Int
    var family: Int
    /// The day on which clocks start, and that on which the first stage ends.
    var begin: Int32
    var end: Int32
    var trainingDays: Int32
    var mentorEnd: Int32
  }

  func arrival(in cell: Int, on number: Int) -> Arrival {
    let day = Int32(number)
    // Where there is no training, the clocks start with the first contact too.
    let begin = figures.cells[cell].takesContacts ? max(day, figures.cells[cell].opening) : day
    return Arrival(
      cell: cell, day: day, offset: number % 7, family: cells.family(of: cell), begin: begin,
      end: stageEnd(of: cell, begunOn: begin),
      trainingDays: figures.trainingDays(from: cell, of: cells, since: day),
      mentorEnd: figures.end(of: figures.withMentor, from: day))
  }

  /// Starts those who show up of the people invited to a class, known by their numbers in it and
  /// the day that was meant.
  mutating func start(
    _ ordinals: Range<Int>, ofClass key: UInt64, meant: Int, day number: Int, in cell: Int,
    showUp: Double, papers: Papers = .inTime
  ) {
    let arrival = arrival(in: cell, on: number)
    let invited = ordinals.count
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
      if hasWithdrawn(identity, after: papers.daysLate) {
        ledger.add(1, to: .startsLost, in: cell)
        continue
      }
      let row = join(identity, noise: contest.noises[place], arrival)
      if papers.daysBeyond > 0 { slight(row, by: papers.daysBeyond, on: number) }
    }
  }

  /// Somebody starts.
  ///
  /// - Parameter noise: Hazard that the person can take before leaving.
  /// - Returns: the row.
  @inline(__always) @discardableResult
  mutating func join(_ identity: UInt64, noise: Double, _ arrival: Arrival) -> Int {
    let cell = arrival.cell
    let isToHaveMentor = isToHaveMentor(identity)
    var circumstances: Circumstances = compiled.factors.promise == nil ? [] : .misled
    if isToHaveMentor, hasFreeMentor(arrival.family) { circumstances.insert(.mentored) }
    // The days before the start are not at risk: what the week will take for them is given.
    let hazardBefore =
      figures.hazards[cell, circumstances] * WorkingWeek.sharePassed(at: arrival.offset)
    let row = hire(
      identity,
      Newcomer(
        cell: cell, clock: noise + hazardBefore, startDay: arrival.day,
        stageEndDay: arrival.end, tierDay: arrival.begin, circumstances: circumstances))
    if isToHaveMentor { beginMentoring(of: row, until: arrival.mentorEnd, on: arrival.offset) }
    welcome(row, in: cell, on: Int(arrival.day))
    employ(row, in: cell, since: arrival.day)
    ledger.add(1, to: .starters, in: cell)
    earn(1, in: cell, from: arrival.offset)
    payForStarter(in: cell, trainingDays: arrival.trainingDays)
    return row
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
