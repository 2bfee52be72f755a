import Randomness
import Workforce

/// The people of one future, in columns; a row is a person for as long as nobody leaves.
///
/// When somebody leaves, the last row takes the place, so nothing may depend on a row's number: a
/// person is known by `identity`. The columns are written in this file alone: mechanisms decide
/// who and when, the verbs of `Future` below how it is booked.
struct Roster: ~Copyable {
  private(set) var count = 0
  /// Who it is: the same in every scenario that hires the person.
  private(set) var identity = Column<UInt64>(repeating: 0, count: 0)
  /// The cell (site, family, stage, tier).
  private(set) var cell = Column<Int32>(repeating: 0, count: 0)
  /// Hazard that the person can still take before leaving.
  private(set) var clock = Column<Double>(repeating: 0, count: 0)
  /// Hazard that a week takes from the clock.
  private(set) var hazard = Column<Double>(repeating: 0, count: 0)
  /// The day of the start, counted from the forecast's first Monday.
  private(set) var startDay = Column<Int32>(repeating: 0, count: 0)
  /// The day the stage ends; `Int32.max` in the last.
  private(set) var stageEndDay = Column<Int32>(repeating: 0, count: 0)
  /// The next day on which anything changes for the person; `Int32.max` for none.
  private(set) var dueDay = Column<Int32>(repeating: 0, count: 0)
  /// What is so of the person for a time.
  private(set) var circumstances = Column<Circumstances>(repeating: [], count: 0)
  /// The day the person came to the tier.
  private(set) var tierDay = Column<Int32>(repeating: 0, count: 0)
  /// Standing among peers, standard normal; NaN until somebody asks.
  private(set) var standing = Column<Double>(repeating: 0, count: 0)
  /// Where people can be off the job at all.
  private let keepsAbsences: Bool
  private(set) var absence = Column<Absence>(repeating: .none, count: 0)
  /// The day on which an absence ends; `Int32.max` for who is at work.
  private(set) var backDay = Column<Int32>(repeating: .max, count: 0)

  init(_ compiled: CompiledScenario) {
    keepsAbsences = !compiled.careers.moves.isEmpty || compiled.energy != nil
  }

  /// The row of somebody; nil for who is not here.
  func row(of identity: UInt64) -> Int? {
    (0..<count).first { self.identity[$0] == identity }
  }

  /// Whether a person is off the job for some reason.
  @inline(__always)
  func isAbsent(_ row: Int, for reason: Absence) -> Bool {
    keepsAbsences && absence[row] == reason
  }

  /// Whether a person is off the job.
  @inline(__always)
  func isAbsent(_ row: Int) -> Bool { keepsAbsences && absence[row] != .none }

  /// The day on which an absence ends; `Int32.max` for who is at work.
  @inline(__always)
  func absenceEnd(of row: Int) -> Int32 { keepsAbsences ? backDay[row] : .max }

  /// Whether a person who leaves in this week is still here on a day of it.
  @inline(__always)
  func isHere(_ row: Int, at offset: Int) -> Bool {
    clock[row] > hazard[row] * WorkingWeek.sharePassed(at: offset)
  }

  /// Lists the rows for which something changes before a day.
  func listDue(before day: Int32, in rows: inout RowList) {
    dueDay.list(first: count, before: day, in: &rows)
  }

  /// Lists the rows whose clock runs out before a day of the week.
  func listGone(at offset: Int, in rows: inout RowList) {
    clock.list(
      first: count, lessThan: hazard, times: WorkingWeek.sharePassed(at: offset), in: &rows)
  }

  /// Takes a week's hazard from every clock, and lists the rows whose clock has run out.
  fileprivate mutating func tick(listingLeavers rows: inout RowList) {
    clock.subtract(hazard, first: count, listingSpent: &rows)
  }

  /// What is so of people for a time is so no longer where nothing comes of it.
  fileprivate mutating func keep(_ flags: Circumstances) {
    for row in 0..<count { circumstances[row].formIntersection(flags) }
  }

  /// Gives everybody the hazard of the week.
  fileprivate mutating func take(_ hazards: borrowing Hazards) {
    hazards.give(&hazard, first: count, cell: cell, circumstances: circumstances)
  }

  /// Nobody is here.
  fileprivate mutating func removeAll() { count = 0 }

  // MARK: - Rows

  fileprivate mutating func append(
    _ identity: UInt64, _ newcomer: Newcomer, hazard: Double
  ) -> Int {
    if count == self.identity.count { grow(to: max(1024, 2 * count)) }
    let row = count
    self.identity[row] = identity
    cell[row] = Int32(truncatingIfNeeded: newcomer.cell)
    clock[row] = newcomer.clock
    self.hazard[row] = hazard
    startDay[row] = newcomer.startDay
    stageEndDay[row] = newcomer.stageEndDay
    dueDay[row] = newcomer.stageEndDay
    circumstances[row] = newcomer.circumstances
    tierDay[row] = newcomer.tierDay
    standing[row] = .nan
    if keepsAbsences { (absence[row], backDay[row]) = (.none, .max) }
    count += 1
    return row
  }

  /// Takes a row out.
  ///
  /// - Returns: the row that has taken its place; a mechanism's own columns go with it.
  fileprivate mutating func remove(_ row: Int) -> Int {
    count -= 1
    copy(count, to: row)
    return count
  }

  private mutating func copy(_ row: Int, to place: Int) {
    identity[place] = identity[row]
    cell[place] = cell[row]
    clock[place] = clock[row]
    hazard[place] = hazard[row]
    startDay[place] = startDay[row]
    stageEndDay[place] = stageEndDay[row]
    dueDay[place] = dueDay[row]
    circumstances[place] = circumstances[row]
    tierDay[place] = tierDay[row]
    standing[place] = standing[row]
    if keepsAbsences { (absence[place], backDay[place]) = (absence[row], backDay[row]) }
  }

  private mutating func grow(to rows: Int) {
    identity.grow(to: rows, with: 0)
    cell.grow(to: rows, with: 0)
    clock.grow(to: rows, with: 0)
    hazard.grow(to: rows, with: 0)
    startDay.grow(to: rows, with: 0)
    stageEndDay.grow(to: rows, with: 0)
    dueDay.grow(to: rows, with: 0)
    circumstances.grow(to: rows, with: [])
    tierDay.grow(to: rows, with: 0)
    standing.grow(to: rows, with: 0)
    guard keepsAbsences else { return }
    absence.grow(to: rows, with: .none)
    backDay.grow(to: rows, with: .max)
  }

  // MARK: - Columns

  fileprivate mutating func place(_ row: Int, in cell: Int) {
    self.cell[row] = Int32(truncatingIfNeeded: cell)
  }

  fileprivate mutating func setHazard(_ row: Int, _ hazard: Double, clock change: Double) {
    clock[row] += change
    self.hazard[row] = hazard
  }

  fileprivate mutating func setDays(
    _ row: Int, stageEnd: Int32? = nil, tier: Int32? = nil
  ) {
    if let stageEnd { stageEndDay[row] = stageEnd }
    if let tier { tierDay[row] = tier }
  }

  fileprivate mutating func setDue(_ row: Int, _ day: Int32) { dueDay[row] = day }

  fileprivate mutating func setCircumstances(_ row: Int, _ circumstances: Circumstances) {
    self.circumstances[row] = circumstances
  }

  fileprivate mutating func setStanding(_ row: Int, _ standing: Double) {
    self.standing[row] = standing
  }

  fileprivate mutating func setAbsence(_ row: Int, _ reason: Absence, until day: Int32) {
    (absence[row], backDay[row]) = (reason, day)
  }
}

/// Why somebody is off the job.
enum Absence: UInt8, BitwiseCopyable, Sendable {
  case none
  /// Learning the work of another job family.
  case crossTraining
  /// Off the job for training, for want of energy.
  case retraining
}

/// How somebody comes to be here.
struct Newcomer {
  var cell: Int
  /// Hazard that the person can take before leaving, and what the week will take for the days
  /// before a start inside it.
  var clock: Double
  var startDay: Int32
  /// `Int32.max` in the last stage.
  var stageEndDay: Int32
  var tierDay: Int32
  var circumstances: Circumstances
}

// MARK: - What can happen to a person

extension Future {
  /// Somebody is here.
  ///
  /// - Returns: the row.
  @discardableResult
  mutating func hire(_ identity: UInt64, _ newcomer: Newcomer) -> Int {
    let row = people.append(
      identity, newcomer, hazard: figures.hazards[newcomer.cell, newcomer.circumstances])
    mechanisms.open(row)
    schedule(row)
    ledger.add(1, to: .people, in: newcomer.cell)
    countJoining(row, in: newcomer.cell, on: newcomer.startDay)
    if identity == witness.person {
      witness.entry = Person(self, row: row)
      if newcomer.startDay >= 0 {
        let hasMentor = newcomer.circumstances.contains(.mentored)
        witness.note(
          .started(hasMentor: hasMentor), of: identity, on: Int(newcomer.startDay) % 7)
      }
    }
    return row
  }

  /// Somebody leaves on a day of the week: off every count, and out of pay and work from that day.
  mutating func leave(_ row: Int, on offset: Int, cause: Int) {
    let cell = Int(people.cell[row])
    if people.identity[row] == witness.person { witness.hasLeft = true }
    ledger.add(-1, to: .people, in: cell)
    let isCrossTraining = people.isAbsent(row, for: .crossTraining)
    if isCrossTraining { ledger.add(-1, to: .crossTraining, in: cell) }
    forgetRecruit(row, in: cell)
    carryLoan(of: row, from: cell, to: nil)
    carryNotice(of: row, from: cell, to: nil)
    unblock(row)
    earn(-1, in: cell, from: offset, atWork: !isCrossTraining)
    if people.isAbsent(row, for: .retraining) { miss(-1, in: cell, from: offset) }
    // Whose term is over has not left it.
    ledger.add(1, to: compiled.departures[cause] == .ended ? .ended : .leavers, in: cell)
    payForLeaver(in: cell)
    expectLeaver(on: offset)
    ledger.addLeaver(cause: cause, in: cell)
    countLeaving(row, from: cell, on: offset, cause: cause)
    endMentoring(of: row, on: offset)
    closeFile(of: row, on: offset)
    witness.note(.left(cause: cause), of: people.identity[row], on: offset)
    mechanisms.copy(people.remove(row), to: row)
  }

  /// Somebody goes to another cell on a day of the week.
  mutating func move(_ row: Int, to cell: Int, on offset: Int) {
    let old = Int(people.cell[row])
    ledger.add(-1, to: .people, in: old)
    ledger.add(1, to: .people, in: cell)
    let (before, after) = (figures.cells[old], figures.cells[cell])
    // Most moves are from stage to stage: pay seldom goes by it, and work by taking contacts.
    if before.tier != after.tier || before.family != after.family
      || cells.site(of: old) != cells.site(of: cell)
      || before.takesContacts != after.takesContacts
      || before.benefitsPerWeek != after.benefitsPerWeek
      || before.payPerFullWeek != after.payPerFullWeek
    {
      let isAtWork = !people.isAbsent(row, for: .crossTraining)
      earn(-1, in: old, from: offset, atWork: isAtWork)
      earn(1, in: cell, from: offset, atWork: isAtWork)
    }
    if people.isAbsent(row) { carryAbsence(of: row, from: old, to: cell, on: offset) }
    carryBlock(of: row, from: old, to: cell)
    moveFile(of: row, from: old, to: cell, on: offset)
    mechanisms.recruits.move(row, from: old, to: cell)
    carryLoan(of: row, from: old, to: cell)
    carryNotice(of: row, from: old, to: cell)
    people.place(row, in: cell)
    takeHazard(row, on: offset)
  }

  /// A stage begins, which ends on a day.
  mutating func beginStage(_ row: Int, in cell: Int, until end: Int32, on offset: Int) {
    move(row, to: cell, on: offset)
    people.setDays(row, stageEnd: end)
    schedule(row)
  }

  /// The stage at hand ends so many days later.
  mutating func prolongStage(_ row: Int, by days: Int32) {
    people.setDays(row, stageEnd: people.stageEndDay[row] &+ days)
    schedule(row)
  }

  /// The time in the tier counts from a day on: the first day of contacts.
  mutating func beginTier(_ row: Int, on day: Int32) { people.setDays(row, tier: day) }

  /// Somebody comes to another tier.
  mutating func promote(_ row: Int, to cell: Int, day: Int32, on offset: Int) {
    people.setDays(row, tier: day)
    people.setCircumstances(row, people.circumstances[row].subtracting([.stagnant, .refused]))
    move(row, to: cell, on: offset)
    schedule(row)
  }

  /// Somebody begins anew in another cell, with its training, on a day; tier and service are kept.
  mutating func beginAnew(_ row: Int, in cell: Int, day: Int32, on offset: Int) {
    endMentoring(of: row, on: offset)
    mechanisms.energy.redeploy(row)
    people.setCircumstances(
      row, people.circumstances[row].subtracting([.mentored, .misled, .rewarded]))
    beginStage(row, in: cell, until: stageEnd(of: cell, begunOn: day), on: offset)
  }

  /// From a day of the week on other things are so of somebody.
  mutating func mark(_ row: Int, _ circumstances: Circumstances, on offset: Int) {
    people.setCircumstances(row, circumstances)
    takeHazard(row, on: offset)
    schedule(row)
  }

  /// From a day of the week on somebody leaves so many times as fast: what is left of the clock
  /// runs out so much sooner, whatever the hazard is and becomes.
  mutating func quicken(_ row: Int, by times: Double, on offset: Int) {
    let hazard = people.hazard[row]
    let left = people.clock[row] - hazard * WorkingWeek.sharePassed(at: offset)
    people.setHazard(row, hazard, clock: left / times - left)
    schedule(row)
  }

  /// So much of somebody's clock has run out before the day at hand.
  mutating func useClock(_ row: Int, _ hazard: Double) {
    people.setHazard(row, people.hazard[row], clock: -hazard)
  }

  /// When somebody leaves is settled, and no clock comes before it: it has more left than anybody can use.
  mutating func stopClock(_ row: Int) {
    people.setHazard(row, people.hazard[row], clock: 1e9 - people.clock[row])
    schedule(row)
  }

  /// Somebody is off the job up to a day.
  mutating func sendAway(_ row: Int, for reason: Absence, until day: Int32, on offset: Int) {
    people.setAbsence(row, reason, until: day)
    countAbsence(reason, 1, in: Int(people.cell[row]), from: offset)
    schedule(row)
  }

  /// Somebody is back on the job; what is due next is for the caller to say.
  mutating func bringBack(_ row: Int, on offset: Int) {
    countAbsence(people.absence[row], -1, in: Int(people.cell[row]), from: offset)
    people.setAbsence(row, .none, until: .max)
  }

  /// Standing among peers, drawn when somebody first asks.
  @inline(__always)
  mutating func standing(of row: Int) -> Double {
    if people.standing[row].isNaN {
      people.setStanding(row, luck.normal(.standing, entity: people.identity[row]))
    }
    return people.standing[row]
  }

  /// A copy of a person has what is the person's own, from the Monday at hand on.
  mutating func resume(_ person: Person, in row: Int) {
    if let standing = person.standing { people.setStanding(row, standing) }
    mechanisms.resume(person, in: row)
    bring(person.file, to: row)
    if let slight = person.slight { mechanisms.desk[row] = slight }
    if let recruit = person.recruit {
      mechanisms.recruits.resume(recruit, in: row, of: person.cell)
    }
    if let loan = person.loan {
      mechanisms.loans[row] = loan
      ledger.add(1, to: .lent, in: person.cell)
    }
    if let welcome = person.welcome { mechanisms.welcomes[row] = welcome }
    if let employment = person.employment {
      mechanisms.employments[row] = employment
      if employment.isEnding {
        ledger.add(1, to: .onNotice, in: person.cell)
        stopClock(row)
      }
    }
    if person.weight != 0 { quicken(row, by: Portable.exp(person.weight), on: 0) }
    if let absence = person.absence {
      sendAway(row, for: absence.reason, until: absence.until, on: 0)
    }
    schedule(row)
  }

  /// Nobody is here yet.
  mutating func emptyRoster() { people.removeAll() }

  // MARK: - Hazard and due days

  /// Keeps of everybody's circumstances those that something comes of.
  mutating func keepCircumstances(_ flags: Circumstances) { people.keep(flags) }

  /// Gives everybody the hazard of the week.
  mutating func giveHazards() {
    people.take(figures.hazards)
    guard figures.hazards.sought.rate > 0 else { return }
    for row in 0..<people.count { people.setHazard(row, hazard(of: row), clock: 0) }
  }

  /// Takes the week's hazard from every clock, and lists those whose clock has run out.
  mutating func passWeek() { people.tick(listingLeavers: &contest.rows) }

  /// The hazard of a week, by the person's cell, circumstances and credits.
  @inline(__always)
  private func hazard(of row: Int) -> Double {
    let (cell, circumstances) = (Int(people.cell[row]), people.circumstances[row])
    guard figures.hazards.sought.rate > 0 else { return figures.hazards[cell, circumstances] }
    return figures.hazards[cell, circumstances, credits: credits(of: row)]
  }

  /// Others want somebody more from a day of the week on, who has more credits.
  @inline(__always)
  mutating func seek(_ row: Int, on offset: Int) {
    if figures.hazards.sought.rate > 0 { takeHazard(row, on: offset) }
  }

  /// Gives a person the hazard that is due from a day of the week on.
  @inline(__always)
  private mutating func takeHazard(_ row: Int, on offset: Int) {
    // The week will take the new hazard for all its days; the days before were at the old one.
    let hazard = hazard(of: row)
    people.setHazard(
      row, hazard,
      clock: (hazard - people.hazard[row]) * WorkingWeek.sharePassed(at: offset))
  }

  /// What is left of a person's clock is multiplied: where the person leaves by a factor more, or
  /// does no longer.
  mutating func stretchClock(_ row: Int, times factor: Double, on offset: Int) {
    let left = people.clock[row] - people.hazard[row] * WorkingWeek.sharePassed(at: offset)
    people.setHazard(row, people.hazard[row], clock: (factor - 1) * max(0, left))
  }

  /// Something new is due for a person.
  mutating func reschedule(_ row: Int) { schedule(row) }

  /// Notes the next day on which anything changes for a person.
  @inline(__always)
  private mutating func schedule(_ row: Int) { people.setDue(row, nextDueDay(of: row)) }

  // MARK: - Absence

  private mutating func carryAbsence(of row: Int, from old: Int, to cell: Int, on offset: Int) {
    switch people.absence[row] {
    case .none: break
    case .crossTraining:
      ledger.add(-1, to: .crossTraining, in: old)
      ledger.add(1, to: .crossTraining, in: cell)
    case .retraining:
      miss(-1, in: old, from: offset)
      miss(1, in: cell, from: offset)
    }
  }

  /// Counts somebody as off the job (+1) or back on it (−1) from a day of the week on.
  private mutating func countAbsence(
    _ reason: Absence, _ change: Int64, in cell: Int, from offset: Int
  ) {
    switch reason {
    case .none: break
    case .crossTraining:
      ledger.add(change, to: .crossTraining, in: cell)
      work(-change, in: cell, from: offset)
    case .retraining: miss(change, in: cell, from: offset)
    }
  }

  private mutating func miss(_ change: Int64, in cell: Int, from offset: Int) {
    ledger.add(change, to: .away, in: cell)
    guard figures.cells[cell].takesContacts else { return }
    let days = change &* figures.cells[cell].daysLeft(from: offset)
    ledger.add(-days, to: .working, in: cell)
    ledger.add(days, to: .lost, in: cell)
  }
}
