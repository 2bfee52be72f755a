/// A few numbers of every future, future by future.
///
/// An `Outcome` knows how each series is spread, not which values came together. A sample keeps
/// them together, for what is made of several numbers of one future, such as a cost, and for
/// futures that are compared one by one. It grows with the number of futures.
public struct Sample: Sendable, Equatable {
  /// A series in a week; `CompiledScenario.weeks` is the close.
  public struct Place: Sendable, Hashable {
    /// The series, as `Layout.index` gives it.
    public let series: Int
    /// The week.
    public let week: Int

    /// A series in a week.
    public init(_ series: Int, week: Int) { (self.series, self.week) = (series, week) }
  }

  /// The values of each future, in ticks, in the order in which the places were given.
  public internal(set) var rows: [[Int64]] = []

  /// How many futures were played.
  public var futures: Int { rows.count }
}

extension Run {
  /// The values at some places in every future of a range, or in as many as were played before a
  /// stop: always the first of the range, without a gap.
  ///
  /// - Precondition: the places are the compiled scenario's.
  public func sample(
    _ places: [Sample.Place], futures: Range<Int>, control: Control = Control()
  ) -> Sample {
    let width = compiled.layout.series.count
    let rows = parallel(futures, control) {
      SampleWorker(future: Future(compiled: compiled, seed: seed))
    } play: { worker, numbers in
      for number in numbers {
        worker.future.play(UInt64(number))
        var values: [Int64] = []
        for place in places {
          values.append(worker.future.ledger.columns[place.week * width + place.series])
        }
        worker.rows.append((number, values))
      }
    } finish: {
      $0.rows
    }
    return Sample(
      rows: rows.flatMap(\.self).sorted { $0.number < $1.number }.map(\.values))
  }

  /// What one thread plays with.
  private struct SampleWorker: ~Copyable {
    var future: Future
    var rows: [(number: Int, values: [Int64])] = []
  }
}
