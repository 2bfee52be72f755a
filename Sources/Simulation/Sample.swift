/// A few numbers of every future, future by future.
///
/// An `Outcome` knows how each series is spread, not which values came together. A sample keeps
/// them together, for what is made of several numbers of one future, such as a cost, and for
/// futures that are compared one by one. It grows with the number of futures.
public struct Sample: Sendable, Equatable {
  /// A series in a week, or at another of `CompiledScenario.countedDays`.
  public struct Place: Sendable, Hashable {
    /// The series, as `Layout.index` gives it.
    public let series: Int
    /// The week.
    public let week: Int

    /// A series in a week.
    public init(_ series: Int, week: Int) { (self.series, self.week) = (series, week) }
  }

  /// The sums of each future, in ticks, in the order in which they were asked for.
  public internal(set) var rows: [[Int64]] = []
  /// What each future has spent, where that was asked for.
  public internal(set) var books: [Books] = []

  /// How many futures were played.
  public var futures: Int { rows.count }
}

extension Run {
  /// Some sums of what stands at several places, in every future of a range, or in as many as were
  /// played before a stop: always the first of the range, without a gap.
  ///
  /// - Parameters:
  ///   - sums: the places of each sum; a sum of no places is 0.
  ///   - keepsBooks: whether the books of each future are kept too.
  /// - Precondition: the places are the compiled scenario's.
  public func sample(
    _ sums: [[Sample.Place]], futures: Range<Int>, keepsBooks: Bool = false,
    control: Control = Control()
  ) -> Sample {
    let width = compiled.layout.series.count
    // What nobody asks for is not played.
    let weeks = keepsBooks ? compiled.weeks : compiled.weeksUpTo(sums.joined().map(\.week))
    let rows = parallel(futures, control) {
      SampleWorker(future: Future(compiled: compiled, seed: seed))
    } play: { worker, numbers in
      for number in numbers {
        worker.future.play(UInt64(number), weeks: weeks)
        var row: [Int64] = []
        row.reserveCapacity(sums.count)
        for places in sums {
          var sum: Int64 = 0
          for place in places {
            sum += worker.future.ledger.columns[place.week * width + place.series]
          }
          row.append(sum)
        }
        worker.rows.append((number, row))
        if keepsBooks { worker.books.append((number, Books(worker.future))) }
      }
    } finish: {
      ($0.rows, $0.books)
    }
    return Sample(
      rows: rows.flatMap(\.0).sorted { $0.number < $1.number }.map(\.row),
      books: rows.flatMap(\.1).sorted { $0.number < $1.number }.map(\.books))
  }

  /// What one thread plays with.
  private struct SampleWorker: ~Copyable {
    var future: Future
    var rows: [(number: Int, row: [Int64])] = []
    var books: [(number: Int, books: Books)] = []
  }
}
