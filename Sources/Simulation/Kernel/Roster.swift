/// The people of one future, in columns; a row is a person for as long as nobody leaves.
///
/// Rows move when somebody leaves (the last one takes the place), so nothing may depend on a
/// row's number: a person is known by `identity`.
struct People: ~Copyable {
  private(set) var count = 0
  /// Who it is: the same in every scenario that hires the person.
  private(set) var identity = Column<UInt64>(repeating: 0, count: 0)
  /// The cell (site, family, stage, tier).
  var cell = Column<Int32>(repeating: 0, count: 0)
  /// Hazard that the person can still take before leaving.
  var clock = Column<Double>(repeating: 0, count: 0)
  /// Hazard that a week takes from the clock.
  var hazard = Column<Double>(repeating: 0, count: 0)
  /// The day of the start, counted from the forecast's first Monday; of those who have begun anew
  /// in another family, that day.
  var startDay = Column<Int32>(repeating: 0, count: 0)
  /// The day the stage ends; `Int32.max` in the last.
  var stageEndDay = Column<Int32>(repeating: 0, count: 0)
  /// The next day on which anything changes for the person: the stage, or circumstances.
  var dueDay = Column<Int32>(repeating: 0, count: 0)
  /// What is so of the person for a time.
  var circumstances = Column<Circumstances>(repeating: [], count: 0)
  /// The day the person came to the tier.
  var tierDay = Column<Int32>(repeating: 0, count: 0)
  /// Standing among peers, standard normal; NaN until somebody asks.
  var standing = Column<Double>(repeating: 0, count: 0)
  /// The ways up and sideways.
  var paths: Paths
  /// Credits and side role, where they are kept.
  var growth = GrowthFiles()
  /// What is kept of each person's energy.
  var energy: EnergyColumns

  init(keepsPaths: Bool, keepsEnergy: Bool) {
    paths = Paths(areKept: keepsPaths)
    energy = EnergyColumns(isKept: keepsEnergy)
  }

  mutating func removeAll() { count = 0 }

  mutating func append(
    identity: UInt64, cell: Int, clock: Double, hazard: Double, startDay: Int32,
    stageEndDay: Int32, tierDay: Int32, circumstances: Circumstances
  ) {
    if count == self.identity.count { grow(to: max(1024, 2 * count)) }
    self.identity[count] = identity
    self.cell[count] = Int32(truncatingIfNeeded: cell)
    self.clock[count] = clock
    self.hazard[count] = hazard
    self.startDay[count] = startDay
    self.stageEndDay[count] = stageEndDay
    dueDay[count] = stageEndDay
    self.circumstances[count] = circumstances
    self.tierDay[count] = tierDay
    standing[count] = .nan
    paths.begin(count)
    growth.open(count)
    energy.clear(count)
    count += 1
  }

  /// The row of somebody; nil for who is not there.
  func row(of identity: UInt64) -> Int? {
    (0..<count).first { self.identity[$0] == identity }
  }

  /// Removes a row; the last row moves to its place.
  mutating func remove(_ row: Int) {
    count -= 1
    identity[row] = identity[count]
    cell[row] = cell[count]
    clock[row] = clock[count]
    hazard[row] = hazard[count]
    startDay[row] = startDay[count]
    stageEndDay[row] = stageEndDay[count]
    dueDay[row] = dueDay[count]
    circumstances[row] = circumstances[count]
    tierDay[row] = tierDay[count]
    standing[row] = standing[count]
    paths.copy(count, to: row)
    growth.move(count, to: row)
    energy.move(count, to: row)
  }

  /// Takes a week's hazard from every clock, and lists the rows whose clock has run out.
  mutating func tick(listingLeavers rows: inout RowList) {
    clock.subtract(hazard, first: count, listingSpent: &rows)
  }

  /// Lists the rows for which something changes before a day.
  func listDue(before day: Int32, in rows: inout RowList) {
    dueDay.list(first: count, before: day, in: &rows)
  }

  private mutating func grow(to rows: Int) {
    identity.grow(to: rows, with: 0)
    cell.grow(to: rows, with: 0)
    clock.grow(to: rows, with: 0)
    hazard.grow(to: rows, with: 0)
    startDay.grow(to: rows, with: 0)
    stageEndDay.grow(to: rows, with: 0)
    dueDay.grow(to: rows, with: 0)
    circumstances.grow(to: rows, with: [])
    tierDay.grow(to: rows, with: 0)
    standing.grow(to: rows, with: 0)
    paths.grow(to: rows)
    growth.grow(to: rows)
    energy.grow(to: rows)
  }
}
