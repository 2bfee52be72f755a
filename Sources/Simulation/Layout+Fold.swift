extension Layout {
  /// How a measure's cells are folded into series.
  ///
  /// Two walks over flat tables: each cell's number goes to one series of each of the finest
  /// cuts (those that no other cut of the measure refines), and from there to the coarser ones.
  struct Fold: Sendable {
    /// The number of finest cuts.
    private let cuts: Int
    /// The series of cell c in finest cut k is `byCell[c * cuts + k]`.
    private let byCell: [Int32]
    /// Series of the finest cuts, and the series of coarser cuts that each belongs to.
    private let rollUp: [(from: Int32, to: Int32)]
    /// All series of the finest cuts.
    let finest: [Int32]
    /// Whether the finest cuts may hold something that no cell has: what accrued by a stock.
    private let accrues: Bool

    /// - Parameter series: the series at a place in the cut of a position.
    init(
      _ all: [[Dimension]], _ cells: Cells, _ groups: TierGroups, accrues: Bool,
      series: (Int, [Int]) -> Int32
    ) {
      self.accrues = accrues
      // Leavers by cause are counted apart: a cell has no cause.
      let positions = all.indices.filter { !all[$0].contains(.cause) }
      func isFiner(_ position: Int, than other: Int) -> Bool {
        Set(all[position]).isStrictSuperset(of: all[other])
      }
      let fine = positions.filter { one in !positions.contains { isFiner($0, than: one) } }
      func at(_ position: Int, _ cell: Int) -> [Int] {
        all[position].map {
          groups.coordinate($0, ofTier: cells.tier(of: cell)) ?? cells.coordinate($0, of: cell)
        }
      }
      cuts = fine.count
      byCell = (0..<cells.count).flatMap { cell in fine.map { series($0, at($0, cell)) } }
      finest = Set(byCell).sorted()
      var pairs: [Int32: Set<Int32>] = [:]
      for coarse in positions where !fine.contains(coarse) {
        guard let finer = fine.first(where: { isFiner($0, than: coarse) }) else { continue }
        for cell in 0..<cells.count {
          pairs[series(finer, at(finer, cell)), default: []].insert(
            series(coarse, at(coarse, cell)))
        }
      }
      rollUp = finest.flatMap { from in (pairs[from] ?? []).sorted().map { (from, $0) } }
    }

    /// Adds the amount of every cell to its series of every cut.
    func add(_ amounts: Span<Int64>, to current: inout Column<Int64>) {
      let (cuts, byCell) = (cuts, byCell.span)
      current.write { current in
        var first = 0
        var isTouched = false
        for cell in amounts.indices {
          let amount = amounts[cell]
          if amount != 0 {
            isTouched = true
            for cut in 0..<cuts { current[Int(byCell[first &+ cut])] &+= amount }
          }
          first &+= cuts
        }
        // In most weeks nobody is promoted and nothing is paid out.
        guard isTouched || accrues else { return }
        for (from, to) in rollUp { current[Int(to)] &+= current[Int(from)] }
      }
    }
  }
}
