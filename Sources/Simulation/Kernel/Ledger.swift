import Workforce

/// What is recorded of one future: every series in every week, and at the close.
///
/// Phases count in cells, one addition an event. Once a week the cells that were touched are
/// folded into series; the others, nearly all of them, cost nothing.
struct Ledger: ~Copyable {
  private let layout: Layout
  private let cellCount: Int
  private let cellsPerSite: Int
  let weeks: Int
  /// Whether those ready are counted by head; where paid hours differ `countFullTime` counts them.
  private let countsHeads: Bool
  /// By measure and cell: stocks as they stand, flows of the week so far.
  private var cells: Column<Int64>
  /// By measure: the cells that were added to since they were folded.
  private var touched: CellSets
  /// By measure and cell: what a stock was when it was folded.
  private var folded: Column<Int64>
  /// By series: stocks of the week's Monday, flows of the week so far.
  private var current: Column<Int64>
  /// Column after column: the weeks, then the close (stocks at the end, flows in all), then openings
  /// inside a week; behind them the sums, stretch after stretch.
  private(set) var columns: Column<Int64>
  /// What was spent over all weeks, by what it was spent on.
  var accounts: Accounts
  private let sums: Sums
  /// Counts of all series, before the sums.
  private let counts: Int

  /// By series of `working`: people who work and are not among those ready, as none of their family's
  /// contacts come to their site; elsewhere nothing.
  private var others: Column<Int64>
  /// By site: people who are being trained, for their first contact or off the job, on the Monday.
  private(set) var learners: Column<Int64>

  /// By cause: the series of leavers.
  private let leavers: [Int]
  /// Openings inside a week.
  private let openings: [(place: Int, day: Int)]
  /// What stood on the week's Monday, while another day of it is counted.
  private var kept: Monday
  private var isAside = false

  private struct Monday: ~Copyable {
    var current: Column<Int64>
    var folded: Column<Int64>
    var touched: CellSets
    var learners: Column<Int64>
    var others: Column<Int64>
  }

  init(_ compiled: CompiledScenario) {
    leavers = compiled.layout.row(of: .leavers, by: .cause)
    (layout, cellCount, weeks) = (compiled.layout, compiled.cells.count, compiled.weeks)
    cellsPerSite = compiled.cells.families * compiled.cells.stages * compiled.cells.tiers
    sums = compiled.sums
    countsHeads = !compiled.contracts.differ
    let measures = Measure.allCases.count
    cells = Column(repeating: 0, count: measures * cellCount)
    touched = CellSets(sets: measures, cells: cellCount)
    folded = Column(repeating: 0, count: measures * cellCount)
    current = Column(repeating: 0, count: layout.series.count)
    columns = Column(repeating: 0, count: compiled.recorded.last?.upperBound ?? 0)
    counts = compiled.counts
    learners = Column(repeating: 0, count: max(1, compiled.sites.count))
    others = Column(repeating: 0, count: current.count)
    openings = compiled.openingsInsideWeeks
    let isKept = !openings.isEmpty
    kept = Monday(
      current: Column(repeating: 0, count: isKept ? current.count : 0),
      folded: Column(repeating: 0, count: isKept ? folded.count : 0),
      touched: CellSets(sets: isKept ? measures : 0, cells: cellCount),
      learners: Column(repeating: 0, count: learners.count),
      others: Column(repeating: 0, count: isKept ? others.count : 0))
    accounts = Accounts(cells: cellCount)
  }

  mutating func clear() {
    cells.fill(0..<cells.count, with: 0)
    touched.removeAll()
    folded.fill(0..<folded.count, with: 0)
    current.fill(0..<current.count, with: 0)
    // Weeks and openings are written, and not added to.
    columns.fill(weeks * current.count..<(weeks + 1) * current.count, with: 0)
    columns.fill(counts * current.count..<columns.count, with: 0)
    accounts.clear()
    learners.fill(0..<learners.count, with: 0)
    others.fill(0..<others.count, with: 0)
  }

  /// Takes other columns to write the next future in, and gives those of the last.
  mutating func exchangeColumns(with others: inout Column<Int64>) { swap(&columns, &others) }

  /// How many numbers a week's column has: one for each series.
  var width: Int { current.count }

  /// Adds to a measure in a cell.
  @inline(__always)
  mutating func add(_ amount: Int64, to measure: Measure, in cell: Int) {
    cells[measure.rawValue * cellCount + cell] &+= amount
    touched.insert(cell, in: measure.rawValue)
  }

  /// Says what a measure has in a cell.
  mutating func set(_ amount: Int64, of measure: Measure, in cell: Int) {
    add(amount - value(of: measure, in: cell), to: measure, in: cell)
  }

  /// What a measure has in a cell.
  @inline(__always)
  func value(of measure: Measure, in cell: Int) -> Int64 {
    cells[measure.rawValue * cellCount + cell]
  }

  /// Adds to one series: for what is not counted in cells.
  mutating func add(_ amount: Int64, toSeries series: Int) { current[series] &+= amount }

  /// Counts who left for a cause.
  mutating func addLeaver(cause: Int, in cell: Int) {
    layout.byCause.add(1, of: cell, further: cause, to: &current)
  }

  /// By cause: who left in the week so far.
  var leaversByCause: [Int] { leavers.map { Int(current[$0]) } }

  /// A stock of the week's Monday.
  func value(ofSeries series: Int) -> Int64 { current[series] }

  /// Counts the stocks that are kept in cells, on a Monday; the others are to be counted anew.
  mutating func countStocks(_ conditions: borrowing Column<Conditions>) {
    for series in layout.countedAnew { current[series] = 0 }
    let (people, payroll) = (
      layout.folds[Measure.people.rawValue], layout.folds[Measure.payroll.rawValue]
    )
    while let (cell, change) = nextChange(of: .people) {
      people.add(change, of: cell, to: &current)
      if conditions[cell].takesContacts {
        if countsHeads { addReady(change, in: cell) }
      } else {
        learners[site(of: cell)] &+= change
      }
      let pay = change &* conditions[cell].payPerWeek
      payroll.add(pay, of: cell, to: &current)
      if !isAside { accounts.changePayroll(pay, in: cell) }
    }
    foldStock(.waiting)
    foldStock(.qualified)
    foldStock(.inSideRoles)
    foldStock(.lent)
    foldStock(.onNotice)
    foldAbsence(.crossTraining, conditions)
    foldAbsence(.away, conditions)
  }

  /// From now on a full week of somebody in a cell is paid by so much more.
  mutating func reprice(_ more: [Int64]) {
    let payroll = layout.folds[Measure.payroll.rawValue]
    for (cell, more) in more.enumerated() where more != 0 {
      let pay = more &* folded[Measure.people.rawValue * cellCount + cell]
      payroll.add(pay, of: cell, to: &current)
      accounts.changePayroll(pay, in: cell)
    }
  }

  /// Who is absent takes no contacts.
  private mutating func foldAbsence(_ stock: Measure, _ conditions: borrowing Column<Conditions>) {
    let fold = layout.folds[stock.rawValue]
    while let (cell, change) = nextChange(of: stock) {
      fold.add(change, of: cell, to: &current)
      guard conditions[cell].takesContacts else { continue }
      if countsHeads { addReady(-change, in: cell) }
      learners[site(of: cell)] &+= change
    }
  }

  /// Heads that take contacts; of families that take none at their site the work alone is counted.
  @inline(__always)
  private mutating func addReady(_ change: Int64, in cell: Int) {
    let ready = layout.folds[Measure.ready.rawValue]
    ready.add(change, of: cell, to: &current)
    guard ready.leavesOut(cell) else { return }
    layout.folds[Measure.working.rawValue].add(change, of: cell, to: &others)
  }

  /// The site of a cell; contracts are the outermost part of it.
  private func site(of cell: Int) -> Int { cell / cellsPerSite % learners.count }

  private mutating func foldStock(_ stock: Measure) {
    let fold = layout.folds[stock.rawValue]
    while let (cell, change) = nextChange(of: stock) { fold.add(change, of: cell, to: &current) }
  }

  /// Says what a measure has beyond what it had, for all cells of one place together.
  mutating func change(_ measure: Measure, by amount: Int64, ofPlaceOf cell: Int) {
    layout.folds[measure.rawValue].add(amount, of: cell, to: &current)
  }

  /// What a stock had in a cell on the week's Monday.
  func valueOnMonday(of stock: Measure, in cell: Int) -> Int64 {
    folded[stock.rawValue * cellCount + cell]
  }

  /// Takes a cell in which a stock was touched, with what the stock has changed by.
  @inline(__always)
  private mutating func nextChange(of stock: Measure) -> (cell: Int, change: Int64)? {
    guard let cell = touched.popFirst(of: stock.rawValue) else { return nil }
    let place = stock.rawValue * cellCount + cell
    let change = cells[place] &- folded[place]
    folded[place] = cells[place]
    return (cell, change)
  }

  /// Writes the stocks of the week's Monday; what accrues by them begins to.
  mutating func open(week: Int) {
    write(layout.stocks, column: week)
    accounts.openWeek()
    for accrual in layout.accruals {
      current[accrual.to] &+= accrual.times &* (current[accrual.from] &+ others[accrual.to])
    }
  }

  /// Adds what flows have in cells to their series.
  mutating func foldFlows() { for measure in Measure.flows { fold(measure) } }

  /// Writes the flows of the week and their sum so far, and begins them anew.
  mutating func close(week: Int) {
    write(layout.flows, column: week)
    // Beside the stocks of an opening stand the flows of its week.
    for opening in openings where opening.day / 7 == week {
      write(layout.flows, column: opening.place)
    }
    let total = weeks * current.count
    for index in layout.flows { columns[total + index] &+= current[index] }
    current.fill(layout.flows, with: 0)
  }

  /// A flow of all weeks together, once the last week is closed.
  func total(of flow: Measure) -> Int64 {
    layout.index(of: flow).map { columns[weeks * current.count + $0] } ?? 0
  }

  /// Writes what a ratio comes to over all weeks, once they are closed.
  mutating func setTotal(_ amount: Int64, ofSeries series: Int) {
    columns[weeks * current.count + series] = amount
  }

  /// Begins the sums of flows anew, as at the start.
  mutating func clearTotals() {
    let total = weeks * current.count
    columns.fill(total + layout.flows.lowerBound..<total + layout.flows.upperBound, with: 0)
  }

  /// Writes the stocks at the end, and the sums over months, quarters and years.
  mutating func finish() {
    write(layout.stocks, column: weeks)
    let (wide, first) = (sums.series.count, counts * current.count)
    for stretch in sums.stretches.indices {
      let to = first + stretch * wide
      for source in sums.sources[stretch] {
        if stretch < sums.months {
          let from = source * current.count
          for place in 0..<wide { columns[to + place] &+= columns[from + sums.series[place]] }
        } else {
          let from = first + source * wide
          for place in 0..<wide { columns[to + place] &+= columns[from + place] }
        }
      }
    }
  }

  /// Writes the stocks of an opening inside a week, in a column after the close.
  mutating func writeStocks(to place: Int) { write(layout.stocks, column: place) }

  /// Keeps what stood on the week's Monday: what accrues goes by it.
  mutating func keepMonday() {
    kept.current.copy(current, at: 0)
    kept.folded.copy(folded, at: 0)
    kept.learners.copy(learners, at: 0)
    kept.others.copy(others, at: 0)
    kept.touched.copy(touched)
    isAside = true
  }

  /// Goes on as if nothing had been counted since.
  mutating func restoreMonday() {
    current.copy(kept.current, at: 0)
    folded.copy(kept.folded, at: 0)
    learners.copy(kept.learners, at: 0)
    others.copy(kept.others, at: 0)
    touched.copy(kept.touched)
    isAside = false
  }

  private mutating func write(_ series: Range<Int>, column: Int) {
    let base = column * current.count
    for index in series { columns[base + index] = current[index] }
  }

  /// Adds what a flow has in each cell to the cell's series, and begins it anew.
  private mutating func fold(_ flow: Measure) {
    guard !touched.isEmpty(flow.rawValue) else { return }
    let fold = layout.folds[flow.rawValue]
    while let cell = touched.popFirst(of: flow.rawValue) {
      let place = flow.rawValue * cellCount + cell
      fold.add(cells[place], of: cell, to: &current)
      cells[place] = 0
    }
  }
}
