/// What is recorded of one future: every series in every week, and at the close.
///
/// Phases count in cells, one addition an event; cells are folded into series once a week.
struct Ledger: ~Copyable {
  private let layout: Layout
  private let cellCount: Int
  private let weeks: Int
  /// By measure and cell: stocks as they stand, flows of the week so far.
  private var cells: Column<Int64>
  /// By series: stocks of the week's Monday, flows of the week so far.
  private var current: Column<Int64>
  /// Column after column: the weeks, then the close (stocks at the end, flows in all).
  private(set) var columns: Column<Int64>

  init(_ plan: Plan) {
    (layout, cellCount, weeks) = (plan.layout, plan.cells.count, plan.weeks)
    cells = Column(repeating: 0, count: Measure.allCases.count * cellCount)
    current = Column(repeating: 0, count: layout.series.count)
    columns = Column(repeating: 0, count: layout.series.count * (weeks + 1))
  }

  mutating func clear() {
    cells.fill(0..<cells.count, with: 0)
    current.fill(0..<current.count, with: 0)
    columns.fill(0..<columns.count, with: 0)
  }

  /// Adds to a measure in a cell.
  @inline(__always)
  mutating func add(_ amount: Int64, to measure: Measure, in cell: Int) {
    cells[measure.rawValue * cellCount + cell] &+= amount
  }

  /// Says what a measure has in a cell.
  mutating func set(_ amount: Int64, of measure: Measure, in cell: Int) {
    cells[measure.rawValue * cellCount + cell] = amount
  }

  /// What a measure has in a cell.
  @inline(__always)
  func value(of measure: Measure, in cell: Int) -> Int64 {
    cells[measure.rawValue * cellCount + cell]
  }

  /// Adds to one series: for what is not counted in cells.
  mutating func add(_ amount: Int64, toSeries series: Int) { current[series] &+= amount }

  /// A stock of the week's Monday.
  func value(ofSeries series: Int) -> Int64 { current[series] }

  /// Counts the stocks that are kept in cells, on a Monday.
  mutating func countStocks(_ conditions: borrowing Column<Conditions>) {
    current.fill(layout.stocks, with: 0)
    let (ready, payroll) = (Measure.ready.rawValue, Measure.payroll.rawValue)
    for cell in 0..<cellCount {
      let people = value(of: .people, in: cell)
      let here = conditions[cell]
      cells[ready * cellCount + cell] =
        here.takesContacts ? people &- value(of: .away, in: cell) : 0
      cells[payroll * cellCount + cell] = people &* here.payPerWeek
    }
    fold(.people)
    fold(.ready)
    fold(.payroll)
    fold(.required)
    fold(.away)
  }

  /// Writes the stocks of the week's Monday; what accrues by them begins to.
  mutating func open(week: Int) {
    write(layout.stocks, column: week)
    for accrual in layout.accruals {
      current[accrual.to] &+= accrual.times &* current[accrual.from]
    }
  }

  /// Writes the flows of the week and their sum so far, and begins them anew.
  mutating func close(week: Int) {
    for measure in layout.keptFlows {
      fold(measure)
      cells.fill(measure.rawValue * cellCount..<(measure.rawValue + 1) * cellCount, with: 0)
    }
    write(layout.flows, column: week)
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

  /// Writes the stocks at the end.
  mutating func finish() { write(layout.stocks, column: weeks) }

  private mutating func write(_ series: Range<Int>, column: Int) {
    let base = column * current.count
    for index in series { columns[base + index] = current[index] }
  }

  /// Adds the amount of every cell to its series of every cut.
  private mutating func fold(_ measure: Measure) {
    let fold = layout.folds[measure.rawValue]
    let cells = measure.rawValue * cellCount..<(measure.rawValue + 1) * cellCount
    self.cells.read { amounts in
      fold.add(amounts.extracting(cells), to: &current)
    }
  }
}
