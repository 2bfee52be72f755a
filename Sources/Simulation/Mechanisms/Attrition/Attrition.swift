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
  /// Whether it is counted where people belong, and why they leave. A run asks for everybody
  /// together, and a future is faster for it.
  private var hasPlaces = false
  private var belongings = PersonColumn(repeating: Belonging(), isKept: false)
  /// By stretch and count: of everybody.
  private var totals: Column<Int64>
  /// Where places are counted: by stretch, count and cell, and by stretch, count, cause and site.
  private var byCell = Column<Int64>(repeating: 0, count: 0)
  private var byCause = Column<Int64>(repeating: 0, count: 0)
  private let (cells, sites, causes): (Int, Int, Int)
  /// Those of the people in post at the start whose job began on its day, as it does for who joins
  /// on that day: few.
  private var inPost: [UInt64] = []
  /// The stretch at hand, −1 before the first, and its first day; the day of the week's Monday.
  private var stretch = -1
  private var first: Int32 = 0
  private var monday: Int32 = 0
  private let lastWatched: Int32

  init(_ compiled: CompiledScenario) {
    stretches = compiled.attrition
    (cells, sites, causes) = (
      compiled.cells.count, compiled.sites.count,
      compiled.layout.row(of: .leavers, by: .cause).count
    )
    totals = Column(repeating: 0, count: stretches.count * Count.allCases.count)
    lastWatched = Int32(7 * compiled.weeks) - Self.days
  }

  /// From the next future on places are counted too.
  mutating func countPlaces() {
    guard !hasPlaces else { return }
    hasPlaces = true
    belongings = PersonColumn(repeating: Belonging(), isKept: true)
    byCell = Column(repeating: 0, count: totals.count * cells)
    byCause = Column(repeating: 0, count: totals.count * causes * sites)
  }

  mutating func begin() {
    stretch = -1
    inPost.removeAll(keepingCapacity: true)
    totals.fill(0..<totals.count, with: 0)
    byCell.fill(0..<byCell.count, with: 0)
    byCause.fill(0..<byCause.count, with: 0)
  }

  @inline(__always)
  mutating func open(_ row: Int) { belongings.open(row) }
  @inline(__always)
  mutating func copy(_ row: Int, to place: Int) { belongings.copy(row, to: place) }

  // MARK: - What was counted

  /// A count of a stretch, of everybody.
  func value(_ count: Count, in stretch: Int) -> Int64 { totals[place(count, stretch)] }

  /// A count of a stretch in a cell, where places are counted.
  func value(_ count: Count, in stretch: Int, cell: Int) -> Int64 {
    byCell[place(count, stretch) * cells + cell]
  }

  /// A count of a stretch by cause and by the site of the cell that it is counted in, where places
  /// are counted.
  func value(_ count: Count, in stretch: Int, cause: Int, site: Int) -> Int64 {
    byCause[(place(count, stretch) * causes + cause) * sites + site]
  }

  @inline(__always)
  private func place(_ count: Count, _ stretch: Int) -> Int {
    stretch * Count.allCases.count + count.rawValue
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
      addHeads(Int64(people.count), times: isWithin ? 2 : 1, ledger)
      if isWithin { return }
    }
    guard stretch + 1 < stretches.count else { return }
    (stretch, first) = (stretch + 1, monday)
    addHeads(Int64(people.count), times: 1, ledger)
    totals[place(.here, stretch)] = Int64(people.count)
    guard hasPlaces else { return }
    for row in 0..<people.count {
      belongings[row].cellAtStart = people.cell[row]
      byCell[place(.here, stretch) * cells + Int(people.cell[row])] &+= 1
    }
  }

  private mutating func addHeads(
    _ heads: Int64, times halves: Int64, _ ledger: borrowing Ledger
  ) {
    totals[place(.heads, stretch)] &+= halves &* heads
    guard hasPlaces else { return }
    let first = place(.heads, stretch) * cells
    for cell in 0..<cells {
      byCell[first &+ cell] &+= halves &* ledger.valueOnMonday(of: .people, in: cell)
    }
  }

  fileprivate mutating func join(_ row: Int, _ identity: UInt64, in cell: Int, on day: Int32) {
    // Who is in post before the first Monday is looked at has not joined in the forecast.
    guard stretch >= 0 else {
      if day == 0 { inPost.append(identity) }
      return
    }
    if hasPlaces { belongings[row].firstCell = Int32(truncatingIfNeeded: cell) }
    add(.joined, to: stretch, cell)
    if day <= lastWatched { add(.watched, to: stretch, cell) }
  }

  fileprivate mutating func leave(
    _ row: Int, from cell: Int, on offset: Int, cause: Int, _ people: borrowing Roster,
    _ places: Cells
  ) {
    guard stretch >= 0 else { return }
    let site: (Int) -> Int = { places.site(of: $0) }
    add(.leavers, to: stretch, cell, cause, site)
    let (joined, belonging) = (people.startDay[row], belongings[row])
    let hasJoined = joined > 0 || joined == 0 && !inPost.contains(people.identity[row])
    if !hasJoined || joined < first {
      add(.lost, to: stretch, Int(belonging.cellAtStart), cause, site)
    }
    guard hasJoined, joined <= lastWatched, monday + Int32(offset) - joined < Self.days
    else { return }
    // It is a loss of the stretch in which the person joined.
    let week = Int(joined) / 7
    let stretch = stretches[...stretch].lastIndex { $0.weeks.contains(week) } ?? stretch
    add(.early, to: stretch, Int(belonging.firstCell), cause, site)
  }

  @inline(__always)
  private mutating func add(_ count: Count, to stretch: Int, _ cell: Int) {
    totals[place(count, stretch)] &+= 1
    if hasPlaces { byCell[place(count, stretch) * cells + cell] &+= 1 }
  }

  @inline(__always)
  private mutating func add(
    _ count: Count, to stretch: Int, _ cell: Int, _ cause: Int, _ site: (Int) -> Int
  ) {
    add(count, to: stretch, cell)
    guard hasPlaces else { return }
    byCause[(place(count, stretch) * causes + cause) * sites + site(cell)] &+= 1
  }
}

extension Future {
  /// Counts who is here on a Monday, for attrition.
  mutating func lookWhoIsHere(week: Int) { mechanisms.attrition.look(week: week, people, ledger) }

  /// Somebody joins who was not in post at the start.
  @inline(__always)
  mutating func countJoining(_ row: Int, in cell: Int, on day: Int32) {
    if day >= 0 { mechanisms.attrition.join(row, people.identity[row], in: cell, on: day) }
  }

  /// Somebody leaves.
  @inline(__always)
  mutating func countLeaving(_ row: Int, from cell: Int, on offset: Int, cause: Int) {
    guard compiled.departures[cause] != .ended else { return }
    mechanisms.attrition.leave(row, from: cell, on: offset, cause: cause, people, cells)
  }
}

extension Stretch {
  /// Years of 52 weeks back from a close; what is left over comes first.
  static func years(toWeek close: Int, from start: Day) -> [Stretch] {
    let first = close % 52
    let bounds = (first > 0 ? [0] : []) + stride(from: first, to: close, by: 52)
    return bounds.map { week in
      Stretch(
        name: .week(start + 7 * week), weeks: week..<(week < first ? first : week + 52), whole: 52)
    }
  }
}
