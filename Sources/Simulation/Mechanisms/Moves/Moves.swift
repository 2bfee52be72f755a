import Randomness

/// When people last moved to another job family, where they can.
struct Moves: ~Copyable {
  private var days: PersonColumn<Int32>

  init(_ compiled: CompiledScenario) {
    days = PersonColumn(repeating: .min, isKept: !compiled.careers.moves.isEmpty)
  }

  @inline(__always)
  mutating func open(_ row: Int) { days.open(row) }
  @inline(__always)
  mutating func copy(_ row: Int, to place: Int) { days.copy(row, to: place) }

  /// The day of a person's last move; nil for none.
  subscript(row: Int) -> Int32? {
    get { days[row] == .min ? nil : days[row] }
    set { days[row] = newValue ?? .min }
  }

  /// The same; `Int32.min` for none.
  @inline(__always)
  func day(of row: Int) -> Int32 { days[row] }
}

extension Future {
  /// Moves people between job families on a day.
  mutating func moveSideways(on day: Int) {
    let days = compiled.careers.moveDays
    for position in days.day(day) {
      open(days[position], event: compiled.event(ofMoveDay: position), on: day % 7)
    }
  }

  /// Lets those move who may and want to; where posts are fewer, luck decides.
  private mutating func open(_ day: CompiledScenario.MoveDay, event: Int, on offset: Int) {
    let move = compiled.careers.moves[day.move]
    let prizes = prizes(at: event) {
      let posts = figures.limit(move.posts, of: Int64(people.count))
      return Int(clamping: posts - people(inFamily: move.to))
    }
    guard let prizes else { return }
    gatherThoseMoving(move, day)
    take(prizes, at: event)
    for candidate in contest.candidates {
      change(candidate.row, move, day: day.day, on: offset)
    }
    contest.clear()
  }

  private mutating func gatherThoseMoving(
    _ move: CompiledScenario.Move, _ day: CompiledScenario.MoveDay
  ) {
    // Of those who stay at each of n dates a share 1 − (1 − s)^(1/n) moves: s of them in a year.
    let stay = 1 - figures.values[move.share]
    let share = 1 - (stay > 0 ? Portable.pow(stay, 1 / move.timesAYear) : 0)
    let latest = figures.latest(figures.lapse(move.tenure), by: day.day)
    let will = witness.choices[.move(day.move)]
    for row in 0..<people.count {
      let cell = Int(people.cell[row])
      guard cells.family(of: cell) == move.from,
        figures.cells[cell].takesContacts(on: day.day),
        cells.stage(of: cell) >= move.stage, people.startDay[row] <= latest,
        // Once a day.
        mechanisms.moves.day(of: row) < Int32(day.day),
        !people.isAbsent(row)
      else { continue }
      let identity = people.identity[row]
      let words = luck.block(.move, entity: Entity.identity(day.key, identity, 0))
      guard
        witness.decision(will, of: identity) ?? Bernoulli.holds(words.word0, probability: share)
      else { continue }
      contest.candidates.append(
        Candidate(score: Uniform.unit(words.word1), identity: identity, row: row))
    }
  }

  private func people(inFamily family: Int) -> Int64 {
    (0..<cells.count).reduce(0) { sum, cell in
      cells.family(of: cell) == family ? sum + ledger.value(of: .people, in: cell) : sum
    }
  }

  /// Puts a person into the other family, into cross-training where there is any.
  private mutating func change(_ row: Int, _ move: CompiledScenario.Move, day: Int, on offset: Int)
  {
    let old = Int(people.cell[row])
    let cell = cells.inFamily(move.to, old)
    countMentoring(of: row, -1, on: offset)
    self.move(row, to: cell, on: offset)
    countMentoring(of: row, 1, on: offset)
    mechanisms.moves[row] = Int32(day)
    witness.note(.moved(family: move.to), of: people.identity[row], on: offset)
    mark(row, people.circumstances[row].subtracting(.stagnant), on: offset)
    let back = figures.end(of: figures.lapse(move.training), from: Int32(day))
    if back > day { sendAway(row, for: .crossTraining, until: back, on: offset) }
    ledger.add(1, to: .moves, in: cell)
    ledger.spend(move.cost, on: .moves, in: cell)
  }

  /// A person takes contacts again.
  mutating func endCrossTraining(of row: Int, on offset: Int) {
    bringBack(row, on: offset)
    witness.note(.endedCrossTraining, of: people.identity[row], on: offset)
  }
}
