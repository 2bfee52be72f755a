import Randomness
import Schema
import Workforce

extension CompiledScenario {
  /// A loan of people between sites made dense.
  struct Loan: Sendable {
    let from: Int
    let to: Int
    let family: Int
    let stage: Int
    let day: Int
    let key: UInt64
    let people: Number
    let lasts: Number
    /// Minor units: the way, and each week.
    let cost: Double
    let perWeek: Double
  }

  /// The loans of a scenario, by their day.
  static func loans(_ scenario: Scenario, _ numbers: inout Numbers) -> Agenda<Loan> {
    let (siteAt, familyAt) = (Names(scenario.sites), Names(scenario.families))
    let stageAt = Names(scenario.stages)
    return Agenda(
      scenario.loansMade.map { entry in
        let loan = entry.value
        return Loan(
          from: siteAt[loan.from], to: siteAt[loan.to], family: familyAt[loan.family],
          stage: loan.stage.map { stageAt[$0] } ?? scenario.stages.count - 1,
          day: loan.date - scenario.start, key: Entity.stableHash("loans." + entry.key),
          people: numbers.add(loan.people), lasts: numbers.add(loan.lasts),
          cost: loan.cost?.magnitude ?? 0, perWeek: loan.pay?.magnitude ?? 0)
      }, weeks: scenario.weeks, day: \.day)
  }
}

/// Who is lent to another site, and until when.
struct Loans: ~Copyable {
  /// Where somebody belongs, and the day of going home; `Int32.max` for who is not lent.
  struct Away: BitwiseCopyable, Sendable, Equatable {
    var home: Int32 = 0
    var until = Int32.max
  }

  private var away: PersonColumn<Away>

  init(_ compiled: CompiledScenario) {
    away = PersonColumn(repeating: Away(), isKept: compiled.loans.count > 0)
  }

  mutating func open(_ row: Int) { away.open(row) }
  mutating func copy(_ row: Int, to place: Int) { away.copy(row, to: place) }

  /// A person's own; one who is not lent has no day of going home.
  subscript(row: Int) -> Away {
    get { away[row] }
    set { away[row] = newValue }
  }

  /// The day of going home; `Int32.max` for none.
  @inline(__always)
  func dueDay(of row: Int) -> Int32 { away.isKept ? away[row].until : .max }
}

extension Future {
  /// Sends people to another site on a day: of those on the job, as luck has it.
  mutating func lend(on day: Int) {
    for position in compiled.loans.day(day) { lend(compiled.loans[position], on: day) }
  }

  private mutating func lend(_ loan: CompiledScenario.Loan, on day: Int) {
    for row in 0..<people.count {
      let cell = Int(people.cell[row])
      guard cells.site(of: cell) == loan.from, cells.family(of: cell) == loan.family,
        cells.stage(of: cell) >= loan.stage, figures.cells[cell].takesContacts(on: day),
        !people.isAbsent(row), mechanisms.loans.dueDay(of: row) == .max
      else { continue }
      let identity = people.identity[row]
      contest.candidates.append(
        Candidate(
          score: luck.uniform(.loan, entity: Entity.identity(loan.key, identity, 0)),
          identity: identity, row: row))
    }
    contest.keepBest(Int(figures.values[loan.people].rounded()))
    let until = figures.end(of: figures.lapse(loan.lasts, roundingDays: true), from: Int32(day))
    let weeks = Double(min(Int(until), 7 * compiled.weeks) - day) / 7
    let cost = Int64((loan.cost + loan.perWeek * weeks).rounded())
    for candidate in contest.candidates {
      let row = candidate.row
      change(row, toSite: loan.to, on: day % 7)
      mechanisms.loans[row] = Loans.Away(home: Int32(loan.from), until: until)
      reschedule(row)
      let cell = Int(people.cell[row])
      ledger.add(1, to: .lent, in: cell)
      if cost > 0 { ledger.spend(cost, on: .loans, in: cell) }
    }
    contest.clear()
  }

  /// Somebody goes home.
  mutating func endLoan(of row: Int, on offset: Int) {
    let home = Int(mechanisms.loans[row].home)
    ledger.add(-1, to: .lent, in: Int(people.cell[row]))
    mechanisms.loans[row] = Loans.Away()
    change(row, toSite: home, on: offset)
  }

  private mutating func change(_ row: Int, toSite site: Int, on offset: Int) {
    let old = Int(people.cell[row])
    let cell = cells.inSite(site, old)
    move(row, to: cell, on: offset)
    reschedule(row)
  }

  /// Who is lent is counted where they go.
  @inline(__always)
  mutating func carryLoan(of row: Int, from old: Int, to cell: Int?) {
    guard mechanisms.loans.dueDay(of: row) < .max else { return }
    ledger.add(-1, to: .lent, in: old)
    if let cell { ledger.add(1, to: .lent, in: cell) }
  }
}
