/// What people achieve, looked up: for loops that ask for millions of intervals.
///
/// One table serves one patience and one threshold, every load, up to `mostPeople` people and a
/// range of mean handle times. It holds exact outcomes for whole people (fractional people are
/// the same mixture as in `Queue`) at loads evenly spaced in √R, in which every queue changes
/// about equally fast, and joins four of them by a cubic; between handle times it is linear.
/// Each outcome is computed when it is first needed, some half a microsecond, and then shared by
/// all threads and all copies of the table.
///
/// **Error.** The four shares of all contacts (waiting, abandoned, answered in time, abandoned in
/// time) differ from the exact ones by at most `largestError` with one handle time, and by
/// `largestErrorAcrossHandleTimes` with a range of them. Beyond the loads it holds it answers
/// "nobody waits" on the light side, inside the same bound, and computes exactly on the heavy one.
/// Without abandonment (patience 0 or unlimited) only the share blocked is looked up, and the rest
/// follows by Erlang's formulas.
public final class PerformanceTable: Sendable {
  /// Bound on the error of every share with a single handle time.
  public static let largestError = 2e-4
  /// Bound on the error of every share between tabled handle times.
  public static let largestErrorAcrossHandleTimes = 1e-3
  /// The most entries a table may hold, 16 bytes each.
  public static let mostEntries = 4_000_000

  /// How long contacts wait before they abandon.
  public let patience: Patience
  /// The threshold, in seconds.
  public let thresholdSeconds: Double
  /// The mean handle times covered, in seconds.
  public let handleTimesSeconds: ClosedRange<Double>
  /// The most people covered.
  public let mostPeople: Int

  /// Whether entries hold the share blocked and the rest follows from it.
  let isOnlyBlocking: Bool
  let grid: LoadGrid
  /// √c of every number of people c.
  let rootsOfPeople: [Double]
  /// How many handle times are tabled, evenly spaced.
  let slices: Int
  /// By handle time (slices), people (rows) and load (columns of the grid).
  let entries: EntriesOnDemand

  typealias Entry = EntriesOnDemand.Entry

  /// A table for every number of people from 0 to `mostPeople`.
  ///
  /// Some 60 × `mostPeople` entries per 10 % of handle time, if all of them are ever needed.
  /// - Throws: `handleTime`, `threshold`, `patienceTooLong` or `tableTooLarge`.
  /// - Precondition: `mostPeople` is not negative.
  public init(
    handleTimesSeconds: ClosedRange<Double>, patience: Patience, thresholdSeconds: Double,
    mostPeople: Int
  ) throws(QueueingProblem) {
    precondition(mostPeople >= 0)
    let (shortest, longest) = (handleTimesSeconds.lowerBound, handleTimesSeconds.upperBound)
    guard shortest > 0 else { throw .handleTime(seconds: shortest) }
    guard longest < .infinity else { throw .handleTime(seconds: longest) }
    guard thresholdSeconds >= 0, thresholdSeconds < .infinity else {
      throw .threshold(seconds: thresholdSeconds)
    }
    self.handleTimesSeconds = handleTimesSeconds
    self.patience = patience
    self.thresholdSeconds = thresholdSeconds
    self.mostPeople = mostPeople

    isOnlyBlocking = patience.isUnlimited || patience.meanSeconds == 0
    let onlyBlocking = isOnlyBlocking
    let steps = onlyBlocking ? 0 : ((longest / shortest - 1) / 0.1).rounded(.up)
    let longestPatience = patience.meanSeconds / shortest
    guard onlyBlocking || longestPatience <= Patience.longestHandleTimes else {
      throw .patienceTooLong(handleTimes: longestPatience, limit: Patience.longestHandleTimes)
    }
    let grid = LoadGrid(patience: onlyBlocking ? 0 : longestPatience)
    let entries = (steps + 1) * (Double(mostPeople) + 1) * Double(grid.columns)
    guard entries <= Double(Self.mostEntries) else {
      throw .tableTooLarge(entries: entries, limit: Self.mostEntries)
    }
    let slices = Int(steps) + 1
    let roots = (0...mostPeople).map { Double($0).squareRoot() }
    (self.grid, self.slices, rootsOfPeople) = (grid, slices, roots)
    self.entries = EntriesOnDemand(slices: slices, rows: roots.count, columns: grid.columns) {
      slice, people, column in
      let handleTime =
        slices == 1
        ? shortest : shortest + (longest - shortest) * Double(slice) / Double(slices - 1)
      let outcome = QueueOutcome(
        erlangs: grid.erlangs(column: column, rootOfPeople: roots[people]), servers: people,
        patience: onlyBlocking ? 0 : patience.meanSeconds / handleTime,
        threshold: thresholdSeconds / handleTime)
      return Entry(
        Float(outcome.waiting), Float(outcome.abandoned), Float(outcome.answeredInTime),
        Float(outcome.abandonedInTime))
    }
  }

  /// The entries there are once all have been needed.
  package var capacity: Int { slices * rootsOfPeople.count * grid.columns }
}
