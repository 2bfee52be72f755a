/// The people of one future, in columns; a row is a person for as long as nobody leaves.
///
/// Rows move when somebody leaves (the last one takes the place), so nothing may depend on a
/// row's number: a person is known by `identity`.
struct People {
  private(set) var count = 0
  /// Who it is: the same in every scenario that hires the person.
  private(set) var identity: [UInt64] = []
  /// The cell (site, family, stage, tier).
  var cell: [Int32] = []
  /// Hazard that the person can still take before leaving.
  var clock: [Double] = []
  /// The day of the start, counted from the forecast's first Monday.
  private(set) var startDay: [Int32] = []
  /// The day the stage ends; `Int32.max` in the last.
  var stageEndDay: [Int32] = []
  /// The day the person came to the tier.
  var tierDay: [Int32] = []
  /// Standing among peers, standard normal; NaN until somebody asks.
  var standing: [Double] = []

  mutating func removeAll() { count = 0 }

  mutating func append(
    identity: UInt64, cell: Int, clock: Double, startDay: Int32, stageEndDay: Int32,
    tierDay: Int32
  ) {
    if count == self.identity.count { grow() }
    self.identity[count] = identity
    self.cell[count] = Int32(truncatingIfNeeded: cell)
    self.clock[count] = clock
    self.startDay[count] = startDay
    self.stageEndDay[count] = stageEndDay
    self.tierDay[count] = tierDay
    standing[count] = .nan
    count += 1
  }

  /// Removes a row; the last row moves to its place.
  mutating func remove(_ row: Int) {
    count -= 1
    identity[row] = identity[count]
    cell[row] = cell[count]
    clock[row] = clock[count]
    startDay[row] = startDay[count]
    stageEndDay[row] = stageEndDay[count]
    tierDay[row] = tierDay[count]
    standing[row] = standing[count]
  }

  /// Takes a week's hazard (by cell) from the clocks of the rows from `row` on.
  ///
  /// - Returns: the first row whose clock runs out, from which nothing was taken; `count` where
  ///   all last.
  mutating func tick(from row: Int, hazard: [Double]) -> Int {
    // The one loop that touches everybody every week: spans, so that nothing is checked twice.
    let (cell, count) = (cell, count)
    let (cells, hazards) = (cell.span, hazard.span)
    var clocks = clock.mutableSpan
    for row in row..<count {
      let left = clocks[row] - hazards[Int(cells[row])]
      if left <= 0 { return row }
      clocks[row] = left
    }
    return count
  }

  /// The first row from `row` on whose stage ends before a day; `count` where none does.
  func firstStageEnding(before day: Int32, from row: Int) -> Int {
    let days = stageEndDay.span
    var row = row
    while row < count, days[row] >= day { row += 1 }
    return row
  }

  private mutating func grow() {
    let more = max(1024, identity.count)
    identity += Array(repeating: 0, count: more)
    cell += Array(repeating: 0, count: more)
    clock += Array(repeating: 0, count: more)
    startDay += Array(repeating: 0, count: more)
    stageEndDay += Array(repeating: 0, count: more)
    tierDay += Array(repeating: 0, count: more)
    standing += Array(repeating: 0, count: more)
  }
}
