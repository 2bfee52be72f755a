/// What is recorded of one future: every series in every week, and at the close.
///
/// Phases count in cells, one addition an event; cells are folded into series once a week.
struct Ledger {
  private let layout: Layout
  private let cellCount: Int
  private let weeks: Int
  /// By measure and cell: stocks as they stand, flows of the week so far.
  private var cells: [Int64]
  /// By series: stocks of the week's Monday, flows of the week so far.
  private var current: [Int64]
  /// Column after column: the weeks, then the close (stocks at the end, flows in all).
  private(set) var columns: [Int64]

  init(_ plan: Plan) {
    (layout, cellCount, weeks) = (plan.layout, plan.cells.count, plan.weeks)
    cells = Array(repeating: 0, count: Measure.allCases.count * cellCount)
    current = Array(repeating: 0, count: layout.series.count)
    columns = Array(repeating: 0, count: layout.series.count * (weeks + 1))
  }

  mutating func clear() {
    for index in cells.indices { cells[index] = 0 }
    for index in current.indices { current[index] = 0 }
    for index in columns.indices { columns[index] = 0 }
  }

  /// Adds to a measure in a cell.
  @inline(__always)
  mutating func add(_ amount: Int64, to measure: Measure, in cell: Int) {
    cells[measure.rawValue * cellCount + cell] &+= amount
  }

  /// What a measure has in a cell.
  @inline(__always)
  func value(of measure: Measure, in cell: Int) -> Int64 {
    cells[measure.rawValue * cellCount + cell]
  }

  /// Adds to one series: for what is not counted in cells.
  mutating func add(_ amount: Int64, toSeries series: Int) { current[series] += amount }

  /// A stock of the week's Monday.
  func value(ofSeries series: Int) -> Int64 { current[series] }

  /// Counts the stocks that are kept in cells, on a Monday.
  ///
  /// - Parameters:
  ///   - isReady: by cell, whether people in it take contacts.
  ///   - pay: by cell, pay of one person for a week, in minor units.
  mutating func countStocks(isReady: [Bool], pay: [Int64]) {
    for measure in Measure.allCases where measure.description.kind.isStock {
      for series in layout.folds[measure.rawValue].range { current[series] = 0 }
    }
    for cell in 0..<cellCount {
      let people = value(of: .people, in: cell)
      guard people != 0 else { continue }
      fold(people, of: .people, in: cell)
      if isReady[cell] { fold(people, of: .ready, in: cell) }
      if pay[cell] != 0 { fold(people * pay[cell], of: .payroll, in: cell) }
    }
  }

  /// Writes the stocks of the week's Monday; what accrues by them begins to.
  mutating func open(week: Int) {
    writeStocks(column: week)
    for measure in Measure.allCases {
      guard case .accrual(let stock, let times) = measure.description.kind else { continue }
      let (to, from) = (layout.folds[measure.rawValue].range, layout.folds[stock.rawValue].range)
      for offset in 0..<to.count {
        current[to.lowerBound + offset] += times * current[from.lowerBound + offset]
      }
    }
  }

  /// Writes the flows of the week and their sum so far, and begins them anew.
  mutating func close(week: Int) {
    for measure in Measure.allCases where !measure.description.kind.isStock {
      let base = measure.rawValue * cellCount
      for cell in 0..<cellCount where cells[base + cell] != 0 {
        fold(cells[base + cell], of: measure, in: cell)
        cells[base + cell] = 0
      }
    }
    let (base, total) = (week * layout.series.count, weeks * layout.series.count)
    for index in current.indices where !layout.isStock[index] {
      columns[base + index] = current[index]
      columns[total + index] += current[index]
      current[index] = 0
    }
  }

  /// Writes the stocks at the end.
  mutating func finish() { writeStocks(column: weeks) }

  private mutating func writeStocks(column: Int) {
    let base = column * layout.series.count
    for index in current.indices where layout.isStock[index] {
      columns[base + index] = current[index]
    }
  }

  /// Adds a cell's amount to its series of every cut.
  private mutating func fold(_ amount: Int64, of measure: Measure, in cell: Int) {
    let cuts = layout.folds[measure.rawValue].cuts
    for position in cell * cuts..<(cell + 1) * cuts {
      current[Int(layout.folds[measure.rawValue].series[position])] += amount
    }
  }
}
