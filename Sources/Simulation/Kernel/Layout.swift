/// Where each number is kept: one series for every measure, cut and coordinate.
///
/// People are counted in cells (site × family × stage × tier); a cell's number goes to one series
/// of each cut.
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

  /// A series that grows each week by another, some times over.
  struct Accrual: Sendable {
    let to: Int
    let from: Int
    let times: Int64
  }

  /// Every series, in the order of the ledger.
  public let series: [Series]
  /// How the cells of each measure are folded, by measure.
  let folds: [Fold]
  /// How leavers are folded where they are counted by cause.
  let byCause: Fold
  /// The series of stocks, which come first, and those of flows.
  let stocks: Range<Int>
  let flows: Range<Int>
  /// What accrues, series by series.
  let accruals: [Accrual]
  /// Series of stocks that are not kept in cells.
  let countedAnew: [Int]
  /// The number of values of each dimension.
  private let extents: [Int]
  private let groups: TierGroups
  private let cuts: [[[Dimension]]]
  private let bases: [[Int]]

  /// - Parameters:
  ///   - more: Cuts that are kept besides those of the table of measures.
  ///   - accrues: Whether a measure that accrues does so by its stock.
  ///   - takesContacts: Whether people of a cell take contacts at their site, if their stage does.
  ///   - keeps: Whether a scenario has anything to record of a measure.
  init(
    cells: Cells, causes: Int, groups: TierGroups, steps: Int, channels: Int,
    more: [Measure: [Dimension]] = [:],
    accrues: (Measure) -> Bool = { _ in true }, takesContacts: (Int) -> Bool,
    keeps: (Measure) -> Bool
  ) {
    let extents = [
      cells.sites, cells.families, cells.stages, cells.tiers, causes, groups.ladderCount,
      groups.phaseCount, steps, channels,
    ]
    let allCuts = Measure.allCases.map { measure -> [[Dimension]] in
      // Nothing is cut by what a scenario has none of.
      guard keeps(measure) else { return [] }
      let cuts = measure.description.cuts + (more[measure].map { [$0] } ?? [])
      return cuts.filter { $0.allSatisfy { extents[$0.rawValue] > 0 } }
    }
    let others = (0..<cells.count).map { !takesContacts($0) }
    let leftOut = others.contains(true) ? others : []
    var (series, folds, bases): ([Series], [Fold], [[Int]]) = ([], [], [])
    for measure in Measure.allCases {
      let cuts = allCuts[measure.rawValue]
      var first: [Int] = []
      for cut in cuts {
        first.append(series.count)
        for index in 0..<cut.reduce(1, { $0 * extents[$1.rawValue] }) {
          series.append(
            Series(measure: measure, cut: cut, at: Self.coordinates(index, cut, extents)))
        }
      }
      bases.append(first)
      // Leavers by cause are counted apart: a cell has no cause.
      folds.append(
        Fold(
          cuts.indices.filter { !cuts[$0].contains(.cause) }, of: cuts, cells, groups,
          isLeftOut: measure.isOfThoseReady ? leftOut : []
        ) {
          Int32(first[$0] + Self.offset($1, cuts[$0], extents))
        })
    }
    let (leavers, first) = (allCuts[Measure.leavers.rawValue], bases[Measure.leavers.rawValue])
    byCause = Fold(
      leavers.indices.filter { leavers[$0].last == .cause }, of: leavers, cells, groups
    ) {
      Int32(first[$0] + Self.offset($1, leavers[$0], extents))
    }
    let stockCount = series.prefix { $0.measure.description.kind.isStock }.count
    (stocks, flows) = (0..<stockCount, stockCount..<series.count)
    accruals = Measure.allCases.flatMap { measure -> [Accrual] in
      guard case .accrual(let stock, let times) = measure.description.kind, accrues(measure)
      else { return [] }
      return zip(folds[measure.rawValue].series, folds[stock.rawValue].series).map {
        Accrual(to: Int($0), from: Int($1), times: times)
      }
    }
    countedAnew = stocks.filter { series[$0].measure.description.kind == .recount }
    (self.extents, self.series, self.folds, self.bases) = (extents, series, folds, bases)
    (self.cuts, self.groups) = (allCuts, groups)
  }

  /// The series of a measure, cut and place; nil where that cut is not kept.
  public func index(of measure: Measure, cut: [Dimension] = [], at: [Int] = []) -> Int? {
    guard let position = cuts[measure.rawValue].firstIndex(of: cut), cut.count == at.count,
      bases[measure.rawValue].indices.contains(position),
      zip(cut, at).allSatisfy({ (0..<extents[$0.rawValue]).contains($1) })
    else { return nil }
    return bases[measure.rawValue][position] + Self.offset(at, cut, extents)
  }

  /// The cuts that are kept of a measure; none where it is not kept.
  public func cuts(of measure: Measure) -> [[Dimension]] { cuts[measure.rawValue] }

  /// The number of values of a dimension.
  func extent(of dimension: Dimension) -> Int { extents[dimension.rawValue] }

  /// Where a cell stands along a dimension; causes are none that a cell has.
  func coordinate(_ dimension: Dimension, of cell: Int, in cells: Cells) -> Int {
    groups.coordinate(dimension, ofTier: cells.tier(of: cell))
      ?? cells.coordinate(dimension, of: cell)
  }

  /// The series of a measure at every value of one dimension.
  func row(of measure: Measure, by dimension: Dimension) -> [Int] {
    (0..<extents[dimension.rawValue]).compactMap {
      index(of: measure, cut: [dimension], at: [$0])
    }
  }

  /// The series of a measure in one cut, in order; none where it is not kept.
  func row(of measure: Measure, by cut: [Dimension]) -> [Int] {
    let count = cut.reduce(1) { $0 * extents[$1.rawValue] }
    return (0..<count).compactMap {
      index(of: measure, cut: cut, at: Self.coordinates($0, cut, extents))
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

extension Measure {
  /// Whether it counts those who take contacts at their site, and nobody else of a stage that does.
  fileprivate var isOfThoseReady: Bool { self == .ready }
}
