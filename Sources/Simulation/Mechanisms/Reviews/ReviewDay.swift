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

  /// How many may be taken, and how many if one more person were here.
  struct Slots {
    var now: Int
    var withOneMore: Int

    static let all = Slots(now: .max, withOneMore: .max)

    func limited(to other: Slots) -> Slots {
      Slots(now: min(now, other.now), withOneMore: min(withOneMore, other.withOneMore))
    }
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

  /// What a review's own rule lets it take: of a share, so many of those in the tier on the day,
  /// rounded down; the rest may be carried to the next date.
  private mutating func slots(of number: Int) -> ReviewDay.Slots {
    let review = compiled.reviews[number]
    let heads = mechanisms.reviewDay.heads[review.from]
    let carried = mechanisms.reviewDay.rests[number]
    let slots = ReviewDay.Slots(
      now: Int(clamping: figures.limit(review.slots, of: heads, carried: carried)),
      withOneMore: Int(clamping: figures.limit(review.slots, of: heads + 1, carried: carried)))
    if review.carriesRest, case .share(let share) = review.slots {
      mechanisms.reviewDay.rests[number] =
        max(0, figures.values[share] * Double(heads) + carried - Double(slots.now))
    }
    return slots
  }

  // MARK: - Deciding

  /// Decides who is taken at a review of the day, of those whom none before it takes.
  private mutating func decide(_ number: Int) {
    let sitting = mechanisms.reviewDay.sittings[number]
    let review = compiled.reviews[sitting.session.review]
    var places = sitting.slots
    if witness.others == nil { places = places.limited(to: room(for: review, cap: sitting.cap)) }
    mechanisms.reviewDay.sittings[number].places = places.now
    mechanisms.reviewDay.sittings[number].taken = 0
    witness.noted?.bars[sitting.event] = .infinity
    guard isHeld(review, sitting, places) else { return }
    if !sitting.isAsked { ask(number, review) }
    if let most = last(of: review, sitting.session, sitting: number) {
      places = places.limited(to: most)
      mechanisms.reviewDay.sittings[number].places = places.now
    }
    let others = witness.others.map { $0.bars[sitting.event] }
    let prizes = Prizes(
      places: places.now, bar: others ?? -.infinity, placesWithOneMore: places.withOneMore)
    let needsScores =
      countFree(number, from: review.from) > places.now || witness.absent != nil
      || prizes.bar > -.infinity
    if needsScores, !mechanisms.reviewDay.sittings[number].isScored { score(number, review) }
    gatherFree(number, from: review.from)
    take(prizes, at: sitting.event)
    for candidate in contest.candidates {
      mechanisms.reviewDay.take(candidate.row, of: review.from, at: number)
    }
    let taken = contest.candidates.count
    mechanisms.reviewDay.sittings[number].taken = taken
    mechanisms.reviewDay.planned[review.from] -= Int64(taken)
    mechanisms.reviewDay.planned[review.to] += Int64(taken)
    contest.clear()
  }

  /// Whether anybody can be taken, waits for a post or is watched.
  private func isHeld(
    _ review: CompiledScenario.Review, _ sitting: ReviewDay.Sitting, _ places: ReviewDay.Slots
  ) -> Bool {
    if let others = witness.others {
      return others.bars[sitting.event] < .infinity
        && witness.choices[.review(sitting.session.review)] != false
    }
    return places.now > 0 || witness.absent != nil && places.withOneMore > 0
      || !review.isCompetition
        && (compiled.careers.countsPosts && !review.takesLast || witness.isOn)
  }

  /// The posts free in the tier that a review leads to, as the day stands. Who goes down is
  /// counted when all is decided.
  private func room(for review: CompiledScenario.Review, cap: Int) -> ReviewDay.Slots {
    if review.takesLast { return ReviewDay.Slots(now: cap, withOneMore: cap) }
    let there = mechanisms.reviewDay.planned[review.to]
    func free(beside others: Int64) -> Int {
      posts(inTier: review.to, beside: others).map { Int(clamping: max(0, $0 - there)) } ?? .max
    }
    return ReviewDay.Slots(now: free(beside: 0), withOneMore: free(beside: 1))
  }

  private func posts(inTier tier: Int, beside others: Int64) -> Int64? {
    let posts = compiled.tiers[tier].posts
    if case .unlimited = posts { return nil }
    var everybody = others
    for tier in 0..<cells.tiers { everybody += mechanisms.reviewDay.heads[tier] }
    return figures.limit(posts, of: everybody)
  }

  /// Puts those who pass, and those who sit the review, on the day's lists.
  private mutating func ask(_ number: Int, _ review: CompiledScenario.Review) {
    let session = mechanisms.reviewDay.sittings[number].session
    gatherThosePassing(review, session)
    let (first, firstRow) = (mechanisms.reviewDay.field.count, mechanisms.reviewDay.sat.count)
    mechanisms.reviewDay.field.append(contentsOf: contest.candidates)
    if compiled.careers.remembersRefusals, !review.takesLast {
      for position in 0..<contest.rows.count {
        mechanisms.reviewDay.sat.append(contest.rows[position])
      }
    }
    mechanisms.reviewDay.sittings[number].candidates = first..<mechanisms.reviewDay.field.count
    mechanisms.reviewDay.sittings[number].rows = firstRow..<mechanisms.reviewDay.sat.count
    mechanisms.reviewDay.sittings[number].isTrying = witness.isTrying
    mechanisms.reviewDay.sittings[number].isAsked = true
    witness.isTrying = false
    contest.clear()
    if let below = review.below, review.ranking == nil {
      // A bar is a score, even where everybody is taken.
      score(number, review)
      keepThose(below: figures.values[below], number)
    }
  }

  /// How many pass a review and are not taken by one before it.
  private func countFree(_ number: Int, from tier: Int) -> Int {
    let candidates = mechanisms.reviewDay.sittings[number].candidates
    guard mechanisms.reviewDay.isAnybodyTaken(from: tier) else { return candidates.count }
    return candidates.count {
      mechanisms.reviewDay.taker(of: mechanisms.reviewDay.field[$0].row) == nil
    }
  }

  /// Lists them.
  private mutating func gatherFree(_ number: Int, from tier: Int) {
    contest.candidates.removeAll(keepingCapacity: true)
    let candidates = mechanisms.reviewDay.sittings[number].candidates
    guard mechanisms.reviewDay.isAnybodyTaken(from: tier) else {
      return contest.candidates.append(contentsOf: mechanisms.reviewDay.field[candidates])
    }
    for position in candidates {
      let candidate = mechanisms.reviewDay.field[position]
      guard mechanisms.reviewDay.taker(of: candidate.row) == nil else { continue }
      contest.candidates.append(candidate)
    }
  }

  /// Where a tier would end the day with more people than posts, and with more than it began,
  /// fewer go down to it, and all is decided again.
  private mutating func hasToDecideAgain() -> Bool {
    guard witness.others == nil else { return false }
    var isAgain = false
    for number in mechanisms.reviewDay.sittings.indices.reversed() {
      let sitting = mechanisms.reviewDay.sittings[number]
      let review = compiled.reviews[sitting.session.review]
      guard review.takesLast, sitting.taken > 0,
        let posts = posts(inTier: review.to, beside: 0)
      else { continue }
      let over =
        mechanisms.reviewDay.planned[review.to]
        - max(posts, mechanisms.reviewDay.heads[review.to])
      guard over > 0 else { continue }
      let back = min(Int(over), sitting.taken)
      mechanisms.reviewDay.sittings[number].cap = sitting.taken - back
      mechanisms.reviewDay.planned[review.to] -= Int64(back)
      isAgain = true
    }
    return isAgain
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
