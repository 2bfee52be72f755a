import Randomness
import Workforce

extension Future {
  /// Counts what those who hold a role on the week's Monday are paid and give; who takes it on or
  /// gives it back within the week adds or takes off pro rata.
  mutating func paySideRoles() {
    for role in compiled.training.roles.indices {
      for cell in 0..<cells.count {
        let people = mechanisms.studies.holders[role * cells.count + cell]
        if people > 0 { count(role, people, in: cell, from: 0) }
      }
    }
  }

  /// Fills the empty posts on a day.
  mutating func fillSideRoles(on day: Int) {
    for position in compiled.training.fillings.day(day) {
      fill(
        compiled.training.fillings[position], event: compiled.event(ofFilling: position),
        on: day % 7)
    }
  }

  /// Of those who may and hold no other role, the ones with the most credits; luck decides
  /// between equals.
  private mutating func fill(
    _ filling: CompiledScenario.Occasion, event: Int, on offset: Int
  ) {
    let role = compiled.training.roles[filling.subject]
    let will = witness.choices[.role(filling.subject)]
    if will == false { giveBack(filling.subject, on: offset) }
    let posts = Int64(figures.values[role.posts].rounded())
    let prizes = prizes(at: event) { Int(posts - holders(of: filling.subject)) }
    guard let prizes else { return }
    contest.ask { role.isFor[$0] }
    for row in 0..<people.count {
      guard contest.asked[Int(people.cell[row])] < 0 else { continue }
      let credits = mechanisms.files.credits[row]
      guard mechanisms.files.role[row] == 0, credits >= role.credits,
        role.knowledge == 0 || mechanisms.files.passed[row] & role.knowledge != 0,
        witness.decision(will, of: people.identity[row]) ?? true
      else { continue }
      append(row, ranked: credits, key: filling.key)
    }
    take(prizes, at: event)
    for candidate in contest.candidates {
      mechanisms.files.role[candidate.row] = Int32(filling.subject + 1)
      witness.note(.tookRole(filling.subject), of: candidate.identity, on: offset)
      hold(filling.subject, 1, in: Int(people.cell[candidate.row]), on: offset)
    }
    contest.clear()
  }

  /// Who has decided against a role that they hold gives it back.
  private mutating func giveBack(_ role: Int, on offset: Int) {
    for row in 0..<people.count
    where sideRole(of: row) == role && witness.decision(false, of: people.identity[row]) == false {
      mechanisms.files.role[row] = 0
      witness.note(.gaveBackRole(role), of: people.identity[row], on: offset)
      hold(role, -1, in: Int(people.cell[row]), on: offset)
    }
  }

  /// People who hold a role.
  func holders(of role: Int) -> Int64 {
    (0..<cells.count).reduce(0) { $0 + mechanisms.studies.holders[role * cells.count + $1] }
  }

  /// Somebody of a cell takes a role on (+1) or gives it back (-1).
  mutating func hold(_ role: Int, _ change: Int64, in cell: Int, on offset: Int) {
    mechanisms.studies.holders[role * cells.count + cell] += change
    ledger.add(change, to: .inSideRoles, in: cell)
    count(role, change, in: cell, from: offset)
  }

  /// Adds (or takes off) the rest of the week's pay and hours of some holders.
  private mutating func count(_ role: Int, _ people: Int64, in cell: Int, from offset: Int) {
    let pay = compiled.training.roles[role].pay &* Int64(7 - offset) / 7
    let days =
      Double(people) * figures.values[compiled.training.roles[role].time]
      * Double(WorkingWeek.daysLeft(from: offset))
    ledger.add(people &* pay, to: .rolePay, in: cell)
    ledger.add(
      Int64((80 * days * figures.cells[cell].fullTime).rounded()), to: .roleHours, in: cell)
    takeOff(days, in: cell)
  }
}
