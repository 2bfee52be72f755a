import Randomness
import Schema
import Workforce

/// The peak bonus: leaving falls from the first day of a peak until the day it is paid, and rises
/// for a time from then on, for those who take contacts; a dose is one month's pay.
struct BonusFactor: Sendable {
  /// Minor units for each winner.
  let amount: Int64
  /// Share of those who could win it that do.
  let winners: Double
  /// Days within the forecast on which it is paid.
  let paydays: Agenda<Int>
  let cause: Int?
  private let hold: CompiledScenario.Number
  private let cliff: CompiledScenario.Number
  private let lasts: CompiledScenario.Number
  private let lastsMonths: Bool
  private let start: Day
  /// Days from the first of a peak to the payment, counted from the start of the forecast.
  private let waits: [(first: Int, paid: Int)]

  init?(_ scenario: Scenario, _ cause: Int?, _ numbers: inout Numbers) {
    guard let bonus = scenario.levers.peakBonus, bonus.number > 0,
      scenario.levers.bonusWinners.number > 0
    else { return nil }
    amount = Int64(bonus.magnitude.rounded())
    winners = scenario.levers.bonusWinners.magnitude
    let calendar = Calendar(scenario)
    let since = scenario.levers.bonusSince ?? scenario.start
    waits = scenario.peaks.flatMap { peak in
      calendar.seasons(peak.value).compactMap { season in
        // Nobody awaits a bonus that there is not yet, or feels one that was never paid.
        guard let paid = season.paid, paid >= since else { return nil }
        return (max(season.first, since) - calendar.start, paid - calendar.start)
      }
    }
    paydays = Agenda(
      waits.map(\.paid).filter { (0..<calendar.length).contains($0) }, weeks: scenario.weeks,
      day: \.self)
    let effect = scenario.effects.bonus
    (hold, cliff) = (numbers.add(effect.hold), numbers.add(effect.cliff))
    (lasts, self.cause) = (numbers.add(effect.lasts), cause)
    (lastsMonths, start) = (numbers.list[lasts].isInMonths, scenario.start)
  }

  /// What one bonus multiplies leaving by in a tier: while it is awaited, and after it was paid.
  ///
  /// - Parameter pay: Minor units per week.
  func multipliers(
    _ values: borrowing Column<Double>, pay: Double
  ) -> (hold: Double, cliff: Double) {
    let month = pay * Period.month / Period.week
    let dose = Double(amount) * winners / month
    return (Portable.exp(values[hold] * dose), Portable.exp(values[cliff] * dose))
  }

  /// Counts on each day the bonuses awaited and those just paid.
  func mark(
    awaited: inout Column<Int32>, recent: inout Column<Int32>, _ values: borrowing Column<Double>
  ) {
    let lasts = Lapse(values[lasts], isInMonths: lastsMonths)
    for wait in waits {
      for day in max(0, wait.first)..<max(0, wait.first, min(wait.paid, awaited.count)) {
        awaited[day] += 1
      }
      let over = lasts.end(from: start + wait.paid) - start
      for day in max(0, wait.paid)..<max(0, wait.paid, min(over, recent.count)) {
        recent[day] += 1
      }
    }
  }
}

extension Future {
  /// Pays the bonuses of a day, to those who take contacts on it: who starts on the day is one of
  /// them, who is off the job is not.
  mutating func payBonuses(on day: Int) {
    guard let bonus = compiled.factors.bonus else { return }
    for _ in bonus.paydays.day(day) { pay(bonus, on: day) }
  }

  private mutating func pay(_ bonus: BonusFactor, on day: Int) {
    contest.tally.fill(0..<cells.count, with: 0)
    for row in 0..<people.count
    where !people.isAbsent(row) {
      contest.tally[Int(people.cell[row])] += 1
      if people.identity[row] == witness.person,
        figures.cells[Int(people.cell[row])].takesContacts(on: day)
      {
        witness.note(
          .bonus(bonus.amount, winners: bonus.winners), of: people.identity[row], on: day % 7)
      }
    }
    var (seen, paid, everybody) = (Int64(0), Int64(0), Int64(0))
    for cell in 0..<cells.count where figures.cells[cell].takesContacts(on: day) {
      everybody += Int64(contest.tally[cell])
    }
    // Of a few the share is less than one: somebody wins all the same.
    let isNobody = everybody > 0 && (bonus.winners * Double(everybody)).rounded() == 0
    let winners = isNobody ? 1 / Double(everybody) : bonus.winners
    for cell in 0..<cells.count where figures.cells[cell].takesContacts(on: day) {
      // Of a contest the winners are a share of all together, not of each cell.
      seen += Int64(contest.tally[cell])
      let upTo = Int64((winners * Double(seen)).rounded())
      ledger.spend((upTo - paid) &* bonus.amount, on: .bonuses, in: cell)
      paid = upTo
    }
  }
}
