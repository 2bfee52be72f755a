import Queueing

/// The tables of all floors of the process: a scenario is compiled anew for every change that is
/// tried, and most changes leave its queues as they are.
extension Floor {
  /// All that a table of what people achieve depends on.
  struct TableKey: Hashable {
    var patience: Patience
    var thresholdSeconds: Double
    var handleTimesSeconds: ClosedRange<Double>
    var most: Int
  }

  /// All that a curve of what is needed depends on.
  struct CurveKey: Hashable {
    var patience: Patience
    var target: StaffingTarget
    var handleTimesSeconds: ClosedRange<Double>
    var most: Int
  }

  /// Room for twelve of the largest tables, if all of their entries are ever needed.
  private static let tables = Keeper<TableKey, PerformanceTable>(most: 12 * Int(mostEntries))
  /// Room for as many of the largest curves.
  private static let curves = Keeper<CurveKey, StaffingCurve>(most: 12 * Int(mostEntries))

  static func table(_ key: TableKey) throws(QueueingProblem) -> PerformanceTable {
    try tables.value(for: key, size: \.capacity) { () throws(QueueingProblem) in
      try PerformanceTable(
        handleTimesSeconds: key.handleTimesSeconds, patience: key.patience,
        thresholdSeconds: key.thresholdSeconds, mostPeople: key.most)
    }
  }

  static func curve(_ key: CurveKey) -> StaffingCurve {
    curves.value(for: key, size: \.capacity) {
      StaffingCurve(
        patience: key.patience, target: key.target,
        handleTimesSeconds: key.handleTimesSeconds, most: key.most)
    }
  }
}
