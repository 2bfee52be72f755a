/// Where each number is kept: one series for every measure, cut and coordinate.
///
/// People are counted in cells (site × family × stage × tier); a cell's number goes to one series
/// of each cut. `byCell` holds that table flat, so that folding cells into series is a walk over
/// two arrays.
public struct Layout: Sendable {
  /// One number followed over the weeks.
  public struct Series: Hashable, Sendable {
    /// What is counted.
    public let measure: Measure
    /// What it is cut by, in order.
    public let cut: [Dimension]
    /// Where in each dimension of the cut.
    public let at: [Int]
  }

  /// The series that cells of a measure are folded into.
  struct Fold: Sendable {
    /// Cuts by nothing but the dimensions of a cell.
    var cuts = 0
    /// The series of cell c in cut k is `series[c * cuts + k]`.
    var series: [Int32] = []
    /// All series of the measure.
    var range = 0..<0
  }

  /// What the series in one range grow by each week: those in another, some times over.
  struct Accrual: Sendable {
    let to: Range<Int>
    let from: Range<Int>
    let times: Int64
  }

  /// Every series, in the order of the ledger.
  public let series: [Series]
  /// How the cells of each measure are folded, by measure.
  let folds: [Fold]
  /// The series of stocks, which come first, and those of flows.
  let stocks: Range<Int>
  let flows: Range<Int>
  /// Flows that are counted in cells: all of them.
  let flowsInCells: [Measure]
  /// Flows that grow by a stock, series by series.
  let accruals: [Accrual]
  /// The number of values of each dimension.
  private let extents: [Int]
  private let bases: [[Int]]

  init(cells: Cells, causes: Int) {
    let extents = [cells.sites, cells.families, cells.stages, cells.tiers, causes]
    var (series, folds, bases): ([Series], [Fold], [[Int]]) = ([], [], [])
    for measure in Measure.allCases {
      let description = measure.description
      var fold = Fold()
      var first: [Int] = []
      let start = series.count
      for cut in description.cuts {
        first.append(series.count)
        for index in 0..<cut.reduce(1, { $0 * extents[$1.rawValue] }) {
          series.append(
            Series(measure: measure, cut: cut, at: Self.coordinates(index, cut, extents)))
        }
      }
      let byCell = description.cuts.indices.filter { !description.cuts[$0].contains(.cause) }
      fold.cuts = byCell.count
      fold.range = start..<series.count
      for cell in 0..<cells.count {
        for position in byCell {
          let at = description.cuts[position].map { cells.coordinate($0, of: cell) }
          let offset = Self.offset(at, description.cuts[position], extents)
          fold.series.append(Int32(first[position] + offset))
        }
      }
      folds.append(fold)
      bases.append(first)
    }
    let stockCount = series.prefix { $0.measure.description.kind.isStock }.count
    (stocks, flows) = (0..<stockCount, stockCount..<series.count)
    flowsInCells = Measure.allCases.filter { !$0.description.kind.isStock }
    accruals = Measure.allCases.compactMap { measure in
      guard case .accrual(let stock, let times) = measure.description.kind else { return nil }
      return Accrual(
        to: folds[measure.rawValue].range, from: folds[stock.rawValue].range, times: times)
    }
    (self.extents, self.series, self.folds, self.bases) = (extents, series, folds, bases)
  }

  /// The series of a measure, cut and place; nil where that cut is not kept.
  public func index(of measure: Measure, cut: [Dimension] = [], at: [Int] = []) -> Int? {
    guard let position = measure.description.cuts.firstIndex(of: cut), cut.count == at.count,
      zip(cut, at).allSatisfy({ (0..<extents[$0.rawValue]).contains($1) })
    else { return nil }
    return bases[measure.rawValue][position] + Self.offset(at, cut, extents)
  }

  /// The series of a measure at every value of one dimension.
  func row(of measure: Measure, by dimension: Dimension) -> [Int] {
    (0..<extents[dimension.rawValue]).compactMap {
      index(of: measure, cut: [dimension], at: [$0])
    }
  }

  private static func offset(_ at: [Int], _ cut: [Dimension], _ extents: [Int]) -> Int {
    zip(cut, at).reduce(0) { $0 * extents[$1.0.rawValue] + $1.1 }
  }

  private static func coordinates(_ offset: Int, _ cut: [Dimension], _ extents: [Int]) -> [Int] {
    var rest = offset
    var at: [Int] = []
    for dimension in cut.reversed() {
      at.append(rest % extents[dimension.rawValue])
      rest /= extents[dimension.rawValue]
    }
    return at.reversed()
  }
}
