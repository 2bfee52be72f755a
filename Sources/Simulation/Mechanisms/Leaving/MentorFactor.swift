import Randomness
import Workforce

/// Mentors: a dose for newcomers who have one, for a time; the mentor's own time is the price.
struct MentorFactor: PersonalFactor {
  let size: CompiledScenario.Number
  private let lasts: CompiledScenario.Number
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

  func days(_ values: borrowing Column<Double>) -> Int32 { Int32(values[lasts]) }
}

/// Who is mentored in one future, by job family.
struct Mentoring: ~Copyable {
  /// Newcomers who have a mentor.
  var newcomers: Column<Int64>
  /// Working days of this week on which they have one.
  var days: Column<Int64>
  /// Days that rounding has not yet counted.
  var rest: Column<Double>

  init(_ compiled: CompiledScenario) {
    let families = compiled.cells.families
    newcomers = Column(repeating: 0, count: families)
    days = Column(repeating: 0, count: families)
    rest = Column(repeating: 0, count: families)
  }

  mutating func removeAll() {
    newcomers.fill(0..<newcomers.count, with: 0)
    rest.fill(0..<rest.count, with: 0)
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
}

extension Future {
  /// Whether a newcomer gets a mentor: by the person's own luck, while somebody of the last stage
  /// in the job family has no other newcomer.
  @inline(__always)
  func getsMentor(_ identity: UInt64, family: Int) -> Bool {
    guard let mentor = compiled.factors.mentor,
      luck.uniform(.mentor, entity: identity) < mentor.share
    else { return false }
    return mechanisms.mentoring.newcomers[family] < mentors(family)
  }

  /// Somebody with a mentor has one no longer.
  mutating func endMentoring(of row: Int, on offset: Int) {
    mechanisms.mentoring.change(-1, family: cells.family(of: Int(people.cell[row])), on: offset)
  }

  /// The day on which a newcomer has a mentor no longer.
  @inline(__always)
  func mentorEnd(of row: Int) -> Int32 {
    people.circumstances[row].contains(.mentored)
      ? people.startDay[row] + figures.daysWithMentor : .max
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

  /// Days that mentors of a cell give.
  private mutating func giveTime(_ days: Int64, of cell: Int) {
    let conditions = figures.cells[cell]
    if conditions.takesContacts { ledger.add(-days, to: .working, in: cell) }
    ledger.spend(
      days * conditions.payPerWeek / Int64(WorkingWeek.days), on: .mentors, in: cell)
  }
}
