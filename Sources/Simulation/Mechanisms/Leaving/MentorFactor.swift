import Randomness
import Workforce

/// Mentors: a dose for newcomers who have one, for a time; the mentor's own time is the price.
struct MentorFactor: PersonalFactor {
  let size: CompiledScenario.Number
  let lasts: CompiledScenario.Number
  let cause: Int?
  let path = "effects.mentor.size"
  /// Share of newcomers who are to get a mentor.
  let share: Double
  /// Share of a mentor's week that one newcomer takes.
  let time: Double

  init?(_ levers: Levers, _ effect: MentorEffect, _ cause: Int?, _ numbers: inout Numbers) {
    guard levers.mentors.number > 0 else { return nil }
    (size, lasts) = (numbers.add(effect.size), numbers.add(effect.lasts))
    self.cause = cause
    (share, time) = (levers.mentors.magnitude, levers.mentorTime.magnitude)
  }
}

/// Who is mentored in one future, by job family.
struct Mentoring: ~Copyable {
  /// Newcomers who have a mentor.
  private(set) var newcomers: Column<Int64>
  /// Newcomers who are to have one and have none: there are too few, or theirs is gone.
  private(set) var orphans: Column<Int64>
  /// Working days of this week on which they have one.
  private(set) var days: Column<Int64>
  /// Days that rounding has not yet counted.
  var rest: Column<Double>
  /// Mentors when they were last matched, where chances are noted.
  fileprivate var before: Column<Int64>
  /// The day to which each person is to have a mentor; `Int32.min` for nobody.
  private var ends: PersonColumn<Int32>

  init(_ compiled: CompiledScenario) {
    let families = compiled.cells.families
    newcomers = Column(repeating: 0, count: families)
    orphans = Column(repeating: 0, count: families)
    days = Column(repeating: 0, count: families)
    rest = Column(repeating: 0, count: families)
    before = Column(repeating: 0, count: families)
    ends = PersonColumn(repeating: .min, isKept: compiled.factors.mentor != nil)
  }

  mutating func removeAll() {
    newcomers.fill(0..<newcomers.count, with: 0)
    orphans.fill(0..<orphans.count, with: 0)
    rest.fill(0..<rest.count, with: 0)
    before.fill(0..<before.count, with: 0)
  }

  @inline(__always)
  mutating func open(_ row: Int) { ends.open(row) }
  @inline(__always)
  mutating func copy(_ row: Int, to place: Int) { ends.copy(row, to: place) }

  /// Nobody has a mentor any longer where there are none.
  mutating func goOn(isKept: Bool, rows: Int) {
    if !isKept { removeAll() }
    ends.goOn(isKept: isKept, rows: rows)
  }

  /// The day to which a person is to have a mentor; nil for who is not.
  subscript(row: Int) -> Int32? {
    get { ends[row] == .min ? nil : ends[row] }
    set { ends[row] = newValue ?? .min }
  }

  /// Begins a week.
  mutating func open() {
    for family in 0..<days.count { days[family] = newcomers[family] * Int64(WorkingWeek.days) }
  }

  /// Somebody gets (+1) or loses (-1) a mentor on a day of the week.
  mutating func change(_ change: Int64, family: Int, on offset: Int) {
    newcomers[family] += change
    days[family] += change * Int64(WorkingWeek.daysLeft(from: offset))
  }

  /// Somebody begins (+1) or ceases (-1) to be without the mentor that they are to have.
  mutating func orphan(_ change: Int64, family: Int) { orphans[family] += change }
}

extension Future {
  /// Whether somebody new is to have a mentor, by the person's own luck.
  @inline(__always)
  func isToHaveMentor(_ identity: UInt64) -> Bool {
    guard let mentor = compiled.factors.mentor else { return false }
    return luck.uniform(.mentor, entity: identity) < mentor.share
  }

  /// Whether somebody of the last stage in a job family has no newcomer.
  @inline(__always)
  func hasFreeMentor(_ family: Int) -> Bool {
    mechanisms.mentoring.newcomers[family] < mentors(family)
  }

  /// The day on which a newcomer is to have a mentor no longer.
  @inline(__always)
  func mentorEnd(of row: Int) -> Int32 { mechanisms.mentoring[row] ?? .max }

  /// From a day on somebody is to have a mentor, and has one or waits.
  mutating func beginMentoring(of row: Int, until end: Int32, on offset: Int) {
    mechanisms.mentoring[row] = end
    countMentoring(of: row, 1, on: offset)
    mark(row, people.circumstances[row], on: offset)
    if people.identity[row] == witness.person { witness.entry?.mentorEnd = end }
  }

  /// Somebody is to have a mentor no longer; the circumstances are for the caller to change.
  mutating func endMentoring(of row: Int, on offset: Int) {
    guard mechanisms.mentoring[row] != nil else { return }
    countMentoring(of: row, -1, on: offset)
    mechanisms.mentoring[row] = nil
  }

  /// Counts somebody who is to have a mentor where the person is.
  mutating func countMentoring(of row: Int, _ change: Int64, on offset: Int) {
    guard mechanisms.mentoring[row] != nil else { return }
    let family = cells.family(of: Int(people.cell[row]))
    if people.circumstances[row].contains(.mentored) {
      mechanisms.mentoring.change(change, family: family, on: offset)
    } else {
      mechanisms.mentoring.orphan(change, family: family)
    }
  }

  // MARK: - A day

  /// Matches mentors and newcomers on a day: where mentors have gone, so many newcomers lose
  /// theirs, and where one is free, somebody who has none gets it at once. Who is found by lot.
  mutating func matchMentors(on day: Int) {
    for family in 0..<cells.families { matchMentors(ofFamily: family, on: day) }
  }

  private mutating func matchMentors(ofFamily family: Int, on day: Int) {
    let (mentored, waiting) = (
      mechanisms.mentoring.newcomers[family], mechanisms.mentoring.orphans[family]
    )
    if let others = witness.others {
      guard mentored + waiting > 0 else { return }
      let chances = others.mentors(ofFamily: family, on: day)
      guard chances.lost > 0 && mentored > 0 || chances.found > 0 && waiting > 0 else { return }
      return matchCopies(ofFamily: family, chances, on: day)
    }
    let free = mentors(family) - mentored
    if witness.absent != nil {
      noteMentors(family, on: day, mentored: mentored, waiting: waiting, mentors: mentored + free)
    }
    guard free < 0 && mentored > 0 || free > 0 && waiting > 0 else { return }
    gather(ofFamily: family, mentored: free < 0, on: day)
    contest.keepBest(Int(min(abs(free), free < 0 ? mentored : waiting)))
    for candidate in contest.candidates { changeMentor(of: candidate.row, on: day) }
    contest.clear()
  }

  /// Lists those of a family who have a mentor, or wait for one.
  private mutating func gather(ofFamily family: Int, mentored: Bool, on day: Int) {
    for row in 0..<people.count {
      guard mechanisms.mentoring[row] != nil,
        people.circumstances[row].contains(.mentored) == mentored,
        cells.family(of: Int(people.cell[row])) == family
      else { continue }
      let identity = people.identity[row]
      contest.candidates.append(
        Candidate(score: mentorLot(of: identity, on: day), identity: identity, row: row))
    }
  }

  private func mentorLot(of identity: UInt64, on day: Int) -> Double {
    luck.uniform(.mentor, entity: Entity.identity(identity, day: day, 1))
  }

  private mutating func changeMentor(of row: Int, on day: Int) {
    let (offset, identity) = (day % 7, people.identity[row])
    countMentoring(of: row, -1, on: offset)
    let circumstances = people.circumstances[row].symmetricDifference(.mentored)
    mark(row, circumstances, on: offset)
    countMentoring(of: row, 1, on: offset)
    witness.note(
      circumstances.contains(.mentored) ? .foundMentor : .mentorGone, of: identity, on: offset)
  }

  /// Copies of one person lose and find mentors as one of the others did.
  private mutating func matchCopies(
    ofFamily family: Int, _ chances: MentorChances, on day: Int
  ) {
    for row in 0..<people.count
    where mechanisms.mentoring[row] != nil && cells.family(of: Int(people.cell[row])) == family {
      let hasMentor = people.circumstances[row].contains(.mentored)
      let chance = Double(hasMentor ? chances.lost : chances.found)
      if mentorLot(of: people.identity[row], on: day) < chance { changeMentor(of: row, on: day) }
    }
  }

  /// Notes the chances of one more person than are here, who has a mentor or waits for one.
  ///
  /// Where some wait, a mentor of the person's is one whom one of the others goes without, and as
  /// many have one as without the person. Where nobody waits there is one more who has one, as far
  /// as there were mentors.
  private mutating func noteMentors(
    _ family: Int, on day: Int, mentored: Int64, waiting: Int64, mentors: Int64
  ) {
    let before = max(mentors, mechanisms.mentoring.before[family])
    let with = max(1, waiting > 0 ? mentored : min(mentored + 1, before))
    mechanisms.mentoring.before[family] = mentors
    witness.noted?.note(
      MentorChances(
        day: Int32(truncatingIfNeeded: day),
        lost: Float(max(0, with - mentors)) / Float(with),
        found: Float(min(1, Double(max(0, mentors - mentored)) / Double(waiting + 1)))),
      family: family)
  }

  /// People in the last stage of a job family, at all sites.
  @inline(__always)
  private func mentors(_ family: Int) -> Int64 {
    var people: Int64 = 0
    for block in 0..<cells.contracts * cells.sites {
      for tier in 0..<cells.tiers {
        people += ledger.value(of: .people, in: mentorCell(block, family, tier))
      }
    }
    return people
  }

  /// The last stage of a family under a contract at a site: a block of each.
  @inline(__always)
  private func mentorCell(_ block: Int, _ family: Int, _ tier: Int) -> Int {
    cells.cell(
      site: block % cells.sites, family: family, stage: cells.stages - 1, tier: tier,
      contract: block / cells.sites)
  }

  /// Takes the mentors' time of the week off their work and counts it at their pay, spread over
  /// everybody in the last stage of the job family.
  mutating func payMentors() {
    guard let mentor = compiled.factors.mentor else { return }
    for family in 0..<cells.families {
      let people = mentors(family)
      guard people > 0, mechanisms.mentoring.days[family] > 0 else { continue }
      let time =
        mentor.time * Double(mechanisms.mentoring.days[family]) + mechanisms.mentoring.rest[family]
      mechanisms.mentoring.rest[family] = time - time.rounded()
      var (seen, given) = (Int64(0), Int64(0))
      for block in 0..<cells.contracts * cells.sites {
        for tier in 0..<cells.tiers {
          let cell = mentorCell(block, family, tier)
          let here = ledger.value(of: .people, in: cell)
          guard here > 0 else { continue }
          seen += here
          let upTo = Int64((time.rounded() * Double(seen) / Double(people)).rounded())
          giveTime(upTo - given, of: cell)
          given = upTo
        }
      }
    }
  }

  /// Days that mentors of a cell give, as far as they work.
  private mutating func giveTime(_ days: Int64, of cell: Int) {
    let conditions = figures.cells[cell]
    var given = days
    if conditions.takesContacts {
      given = min(days, max(0, daysWorked(in: cell)))
      ledger.add(-given, to: .working, in: cell)
    }
    ledger.spend(
      given * conditions.payPerWeek / Int64(WorkingWeek.days), on: .mentors, in: cell)
  }
}
