import Randomness

/// The reviews and competitions of one day, decided together before anybody changes tier.
///
/// Who goes down comes first, then who goes up, from the highest tier down, so that a post that
/// becomes vacant is filled along the chain on the same day. A person changes tier once a day.
/// Posts are counted after the day's exchange: who goes down into a full tier changes places with
/// who comes up from it.
struct ReviewDay: ~Copyable {
  /// A review or competition of the day.
  struct Sitting {
    let session: CompiledScenario.Session
    let event: Int
    /// How many its own rule lets it take, and would if one more person were in the tier.
    let slots: Slots
    /// Of a review down: how many may go, so that no tier ends the day over its posts.
    var cap = Int.max
    /// How many could be taken when its turn came.
    var places = 0
    var taken = 0
    /// Whether those who pass have been gathered, and have scores.
    var isAsked = false
    var isScored = false
    /// Whether the watched person tries.
    var isTrying = false
    /// Those who pass, in `field`, and those who sit it, in `sat`.
    var candidates = 0..<0
    var rows = 0..<0
  }

  var sittings: [Sitting] = []
  var field: [Candidate] = []
  var sat: [Int] = []
  /// By row: the sitting that takes somebody, counted from 1; 0 for none.
  private(set) var taker = Column<Int32>(repeating: 0, count: 0)
  /// By tier: people on the day, before its changes and after those decided.
  var heads: Column<Int64>
  var planned: Column<Int64>
  /// By tier: whether anybody in it is taken by a review decided so far.
  private var isTakenFrom: Column<Bool>
  /// By review: what is left over of a share of the tier, where it is carried to the next date.
  var rests: Column<Double>

  init(_ compiled: CompiledScenario) {
    heads = Column(repeating: 0, count: compiled.tiers.count)
    planned = Column(repeating: 0, count: compiled.tiers.count)
    isTakenFrom = Column(repeating: false, count: compiled.tiers.count)
    rests = Column(repeating: 0, count: compiled.reviews.count)
  }

  /// Begins a future.
  mutating func clear() { rests.fill(0..<rests.count, with: 0) }

  /// Begins a day with so many rows.
  mutating func open(rows: Int) {
    if taker.count < rows { taker.grow(to: 2 * rows, with: 0) }
  }

  /// Adds a review of the day, in the order in which they are decided.
  mutating func call(_ sitting: Sitting, turn: (Sitting) -> Int) {
    var place = sittings.count
    while place > 0, turn(sittings[place - 1]) > turn(sitting) { place -= 1 }
    sittings.insert(sitting, at: place)
  }

  mutating func take(_ row: Int, of tier: Int, at number: Int) {
    taker[row] = Int32(truncatingIfNeeded: number + 1)
    isTakenFrom[tier] = true
  }

  /// Whether anybody in a tier is taken: who tries at a review is in the tier that it takes from.
  func isAnybodyTaken(from tier: Int) -> Bool { isTakenFrom[tier] }

  /// The sitting that takes somebody; nil for none.
  func taker(of row: Int) -> Int? { taker[row] == 0 ? nil : Int(taker[row]) - 1 }

  /// Nothing is decided yet.
  mutating func begin() {
    for candidate in field { taker[candidate.row] = 0 }
    planned.copy(heads, at: 0)
    isTakenFrom.fill(0..<isTakenFrom.count, with: false)
  }

  /// Ends the day.
  mutating func end() {
    for candidate in field { taker[candidate.row] = 0 }
    sittings.removeAll(keepingCapacity: true)
    field.removeAll(keepingCapacity: true)
    sat.removeAll(keepingCapacity: true)
  }
}

extension Future {
  /// Holds all reviews of a day, and on Mondays the competitions.
  mutating func holdReviews(on day: Int) {
    mechanisms.reviewDay.open(rows: people.count)
    for tier in 0..<cells.tiers { mechanisms.reviewDay.heads[tier] = people(inTier: tier) }
    callReviews(on: day)
    repeat {
      mechanisms.reviewDay.begin()
      for number in mechanisms.reviewDay.sittings.indices { decide(number) }
    } while hasToDecideAgain()
    // First whoever waits since an earlier day waits no longer, then those who wait from now on.
    if witness.others == nil {
      for number in mechanisms.reviewDay.sittings.indices where isHeld(number) {
        unblockAll(compiled.reviews[mechanisms.reviewDay.sittings[number].session.review])
      }
    }
    for number in mechanisms.reviewDay.sittings.indices where isHeld(number) {
      carryOut(number, on: day % 7)
    }
    mechanisms.reviewDay.end()
  }

  private mutating func callReviews(on day: Int) {
    if day % 7 == 0 {
      for position in compiled.careers.competitions.indices {
        let review = compiled.careers.competitions[position]
        call(
          CompiledScenario.Session(
            day: day, review: review,
            key: Entity.identity(compiled.reviews[review].key, day: day, 1)),
          event: compiled.event(ofCompetition: position, week: day / 7))
      }
    }
    for position in compiled.sessions.day(day) {
      call(compiled.sessions[position], event: position)
    }
  }

  private mutating func call(_ session: CompiledScenario.Session, event: Int) {
    let reviews = compiled.reviews
    let slots = witness.others == nil ? slots(of: session.review) : .all
    mechanisms.reviewDay.call(
      ReviewDay.Sitting(session: session, event: event, slots: slots)
    ) { reviews[$0.session.review].turn }
  }

  // MARK: - Carrying out

  /// Whether anybody sits it: a competition is held where there is a post.
  private func isHeld(_ number: Int) -> Bool {
    let sitting = mechanisms.reviewDay.sittings[number]
    let isCompetition = compiled.reviews[sitting.session.review].isCompetition
    return sitting.isAsked && (witness.others != nil || !isCompetition || sitting.places > 0)
  }

  private mutating func carryOut(_ number: Int, on offset: Int) {
    let sitting = mechanisms.reviewDay.sittings[number]
    let review = compiled.reviews[sitting.session.review]
    let isForCopies = witness.others != nil
    if !isForCopies { noteTrial(number, on: offset) }
    for position in sitting.candidates {
      let row = mechanisms.reviewDay.field[position].row
      switch mechanisms.reviewDay.taker(of: row) {
      case number: transfer(row, review, sitting.session, on: offset)
      case nil where !isForCopies && !review.takesLast: block(row, review)
      default: break
      }
    }
    // Where a copy can be taken there is a slot, whatever so many copies would leave.
    guard isForCopies || sitting.places > 0 else { return }
    for position in sitting.rows {
      let row = mechanisms.reviewDay.sat[position]
      if mechanisms.reviewDay.taker(of: row) == nil { refuse(row, sitting.session, on: offset) }
    }
  }

  /// Puts somebody in the tier that a review leads to.
  private mutating func transfer(
    _ row: Int, _ review: CompiledScenario.Review, _ session: CompiledScenario.Session,
    on offset: Int
  ) {
    let cell = cells.promoted(Int(people.cell[row]), from: review.from, to: review.to)
    mechanisms.refusals.forget(row)
    unblock(row)
    promote(row, to: cell, day: Int32(session.day), on: offset)
    ledger.add(1, to: review.takesLast ? .demotions : .promotions, in: cell)
  }
}
