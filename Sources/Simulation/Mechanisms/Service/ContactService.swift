import Randomness
import Staffing

/// Contacts and how they are answered in one future: what comes, what is achieved, and what a week
/// leaves to the next.
struct ContactService: ~Copyable {
  var contacts: Contacts
  var shares: Shares
  var carryover: Carryover
  /// Who is on the floor of the site at hand.
  var seating: Seating
  /// Handle time of those on the floor on the week's Monday, by service and site.
  var handleTimes: [Double]
  /// By site and family: the series of weeks of work.
  let workingSeries: [Int]

  init(_ compiled: CompiledScenario) {
    contacts = Contacts(compiled)
    shares = Shares(compiled)
    carryover = Carryover(compiled)
    seating = Seating(compiled.demand.halls.map(\.halfHours))
    handleTimes = Array(
      repeating: 0, count: compiled.demand.services.count * compiled.sites.count)
    workingSeries = compiled.layout.row(of: .working, by: [.site, .family])
  }

  /// Draws what comes in a future.
  mutating func begin(
    _ compiled: CompiledScenario, _ figures: borrowing Figures, luck: Luck
  ) {
    contacts.draw(compiled.demand, figures, luck: luck)
    shares.clear()
    carryover.clear()
  }

  /// Begins what is added up over several weeks anew.
  mutating func clearTotals() {
    shares.clearTotals()
    carryover.clearTotals()
  }

  /// Writes what holds over all weeks.
  func finish(in ledger: inout Ledger) {
    shares.finish(in: &ledger)
    carryover.finish(in: &ledger)
  }
}
