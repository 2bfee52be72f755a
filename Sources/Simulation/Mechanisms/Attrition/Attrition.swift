import Workforce

/// Who leaves, counted by person: of those who were here when a stretch of weeks began, and of
/// those who joined.
struct Attrition: ~Copyable {
  /// What is counted.
  enum Count: Int, CaseIterable {
    /// Twice the weeks lived: on each Monday of the stretch and on the one after it, with both ends
    /// half (the trapezium of the head count).
    case heads
    /// Those here when the stretch began, and those who joined in it.
    case here, joined
    /// Those who left in the stretch, whoever they are; and those of them who were here when it
    /// began, where they were then.
    case leavers, lost
    /// Those who joined in the stretch and long enough before the close, where they began; and
    /// those of them who left early.
    case watched, early
  }

  /// Within so many days of joining it is early; who joined later before the close is not watched.
  static let days: Int32 = 90

  let stretches: [Stretch]
  let cells: Int
  let causes: Int
  private var belongings = PersonColumn(repeating: Belonging(), isKept: true)
  /// By stretch, count and cell; then leavers, lost and early by stretch, count, cause and site.
  private var counts: Column<Int64>
  private var byCause: Column<Int64>
  private let sites: Int
  /// The stretch at hand and the day of its Monday; −1 before the first.
  private var stretch = -1
  private var monday: Int32 = 0
  private let lastWatched: Int32

  init(_ compiled: CompiledScenario) {
    stretches = compiled.attrition
    (cells, sites) = (compiled.cells.count, compiled.sites.count)
    causes = compiled.layout.row(of: .leavers, by: .cause).count
    let kinds = Count.allCases.count
    counts = Column(repeating: 0, count: stretches.count * kinds * cells)
    byCause = Column(repeating: 0, count: stretches.count * kinds * causes * sites)
    lastWatched = Int32(7 * compiled.weeks) - Self.days
  }

  mutating func begin() {
    stretch = -1
    counts.fill(0..<counts.count, with: 0)
    byCause.fill(0..<byCause.count, with: 0)
  }

  mutating func open(_ row: Int) { belongings.open(row) }
  mutating func copy(_ row: Int, to place: Int) { belongings.copy(row, to: place) }

  // MARK: - What was counted

  /// A count of a stretch in a cell.
  func value(_ count: Count, in stretch: Int, cell: Int) -> Int64 {
    counts[place(count, stretch) + cell]
  }

  /// A count of a stretch by cause and by the site of the cell that it is counted in.
  func value(_ count: Count, in stretch: Int, cause: Int, site: Int) -> Int64 {
    byCause[placeByCause(count, stretch, cause) + site]
  }

  private func place(_ count: Count, _ stretch: Int) -> Int {
    (stretch * Count.allCases.count + count.rawValue) * cells
  }

  private func placeByCause(_ count: Count, _ stretch: Int, _ cause: Int) -> Int {
    ((stretch * Count.allCases.count + count.rawValue) * causes + cause) * sites
  }

  // MARK: - Counting

  /// Counts the heads of a Monday, and looks who is here where a stretch begins.
  fileprivate mutating func look(
    week: Int, _ people: borrowing Roster, _ ledger: borrowing Ledger
  ) {
    monday = Int32(7 * week)
    if stretch >= 0 {
      // A Monday ends one stretch and begins the next, with half a week for each.
      let isWithin = week < stretches[stretch].weeks.upperBound
      addHeads(to: stretch, times: isWithin ? 2 : 1, ledger)
      if isWithin { return }
    }
    guard stretch + 1 < stretches.count else { return }
    stretch += 1
    addHeads(to: stretch, times: 1, ledger)
    let first = place(.here, stretch)
    for row in 0..<people.count {
      belongings[row].cellAtStart = people.cell[row]
      counts[first + Int(people.cell[row])] &+= 1
    }
  }

  private mutating func addHeads(
    to stretch: Int, times halves: Int64, _ ledger: borrowing Ledger
  ) {
    let first = place(.heads, stretch)
    for cell in 0..<cells {
      counts[first &+ cell] &+= halves &* ledger.valueOnMonday(of: .people, in: cell)
    }
  }

  fileprivate mutating func join(_ row: Int, in cell: Int, on day: Int32) {
    // Who is in post before the first Monday is looked at has not joined in the forecast.
    guard stretch >= 0 else { return }
    belongings[row].joined = day
    belongings[row].firstCell = Int32(truncatingIfNeeded: cell)
    counts[place(.joined, stretch) + cell] &+= 1
    if day <= lastWatched { counts[place(.watched, stretch) + cell] &+= 1 }
  }

  fileprivate mutating func leave(
    _ row: Int, from cell: Int, on offset: Int, cause: Int, _ places: Cells
  ) {
    guard stretch >= 0 else { return }
    add(.leavers, to: stretch, cell, cause, places)
    let person = belongings[row]
    if person.cellAtStart >= 0 { add(.lost, to: stretch, Int(person.cellAtStart), cause, places) }
    guard person.joined > .min, person.joined <= lastWatched,
      monday + Int32(offset) - person.joined < Self.days
    else { return }
    // It is a loss of the stretch in which the person joined.
    let week = Int(person.joined) / 7
    let joined = stretches[...stretch].lastIndex { $0.weeks.contains(week) } ?? stretch
    add(.early, to: joined, Int(person.firstCell), cause, places)
  }

  private mutating func add(
    _ count: Count, to stretch: Int, _ cell: Int, _ cause: Int, _ places: Cells
  ) {
    counts[place(count, stretch) + cell] &+= 1
    byCause[placeByCause(count, stretch, cause) + places.site(of: cell)] &+= 1
  }
}

extension Future {
  /// Counts who is here on a Monday, for attrition.
  mutating func lookWhoIsHere(week: Int) { mechanisms.attrition.look(week: week, people, ledger) }

  /// Somebody joins who was not in post at the start.
  @inline(__always)
  mutating func countJoining(_ row: Int, in cell: Int, on day: Int32) {
    if day >= 0 { mechanisms.attrition.join(row, in: cell, on: day) }
  }

  /// Somebody leaves.
  @inline(__always)
  mutating func countLeaving(_ row: Int, from cell: Int, on offset: Int, cause: Int) {
    mechanisms.attrition.leave(row, from: cell, on: offset, cause: cause, cells)
  }
}

extension Stretch {
  /// Years of 52 weeks back from a close; what is left over comes first.
  static func years(toWeek close: Int, from start: Day) -> [Stretch] {
    let first = close % 52
    let bounds = (first > 0 ? [0] : []) + stride(from: first, to: close, by: 52)
    return bounds.map { week in
      Stretch(
        name: (start + 7 * week).iso, weeks: week..<(week < first ? first : week + 52), whole: 52)
    }
  }
}
