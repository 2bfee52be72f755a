extension Layout {
  /// Where a measure's cells are counted: one series of each of its cuts.
  struct Fold: Sendable {
    /// The number of cuts.
    private let cuts: Int
    /// The series of cell c in cut k is `byCell[c * cuts + k]`.
    private let byCell: [Int32]
    /// By cell: whether it counts nowhere; empty where all count.
    private let isLeftOut: [Bool]

    /// - Parameters:
    ///   - positions: those of the cuts that are counted.
    ///   - isLeftOut: By cell, whether it counts nowhere; empty where all count.
    ///   - series: the series at a place in the cut of a position.
    init(
      _ positions: [Int], of all: [[Dimension]], _ cells: Cells, _ groups: TierGroups,
      isLeftOut: [Bool] = [], series: (Int, [Int]) -> Int32
    ) {
      self.isLeftOut = isLeftOut
      func at(_ position: Int, _ cell: Int) -> [Int] {
        all[position].map {
          groups.coordinate($0, ofTier: cells.tier(of: cell)) ?? cells.coordinate($0, of: cell)
        }
      }
      cuts = positions.count
      byCell = (0..<cells.count).flatMap { cell in
        positions.map { position in
          series(position, at(position, cell))
        }
      }
    }

    /// All series into which cells are counted.
    var series: [Int32] { Set(byCell).sorted() }

    /// Whether a cell counts nowhere.
    func leavesOut(_ cell: Int) -> Bool { !isLeftOut.isEmpty && isLeftOut[cell] }

    /// Adds the amount of a cell to its series of every cut, or to one so much further on.
    @inline(__always)
    func add(
      _ amount: Int64, of cell: Int, further offset: Int = 0, to current: inout Column<Int64>
    ) {
      if leavesOut(cell) { return }
      let byCell = byCell.span
      for place in cell &* cuts..<(cell &+ 1) &* cuts {
        current[Int(byCell[place]) &+ offset] &+= amount
      }
    }
  }
}
