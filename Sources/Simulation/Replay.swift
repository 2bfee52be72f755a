public import Statistics
public import Workforce

/// What some futures came to, seen otherwise than they were recorded: number by number in a grid
/// of stretches and columns.
public struct Replay: Sendable, Equatable {
  /// How many futures were played.
  public private(set) var futures = 0
  /// By stretch, then by column; behind the stretches may stand all weeks together.
  public private(set) var distributions: [[Distribution]]

  init(rows: Int, columns: Int) {
    distributions = Array(
      repeating: Array(repeating: Distribution(), count: columns), count: rows)
  }

  fileprivate mutating func merge(_ other: Replay) {
    futures += other.futures
    for row in distributions.indices {
      for column in distributions[row].indices {
        distributions[row][column].merge(other.distributions[row][column])
      }
    }
  }

  fileprivate mutating func add(_ value: Int64, row: Int, column: Int) {
    distributions[row][column].add(value)
  }

  fileprivate mutating func addFuture() { futures += 1 }
}

extension Run {
  /// Some series over stretches of weeks, in a range of futures or in as many as were played before
  /// a stop: flows summed, quotients of all that was counted in the stretch, stocks on the Monday
  /// after it. The last row is of all weeks together; of a stock, of the first Monday.
  ///
  /// - Precondition: the stretches follow on each other from the first week to the last.
  public func replay(
    _ series: [Int], over stretches: [Stretch], futures: Range<Int>, control: Control = Control()
  ) -> Replay {
    replay(rows: stretches.count + 1, columns: series.count, futures, control) {
      future, number, replay in
      let kinds = series.map { compiled.layout.series[$0].measure.description.kind }
      let wide = compiled.layout.series.count
      var sums = Array(repeating: Int64(0), count: series.count)
      future.begin(number)
      for (row, stretch) in stretches.enumerated() {
        for week in stretch.weeks { future.turn(week) }
        future.mechanisms.finish(in: &future.ledger)
        for column in series.indices where !kinds[column].isStock {
          let value = future.ledger.columns[compiled.weeks * wide + series[column]]
          replay.add(value, row: row, column: column)
          sums[column] += value
        }
        future.ledger.clearTotals()
        future.mechanisms.clearTotals()
      }
      future.finish()
      for column in series.indices {
        guard kinds[column].isStock else {
          replay.add(sums[column], row: stretches.count, column: column)
          continue
        }
        replay.add(
          future.ledger.columns[series[column]], row: stretches.count, column: column)
        for (row, stretch) in stretches.enumerated() {
          replay.add(
            future.ledger.columns[stretch.weeks.upperBound * wide + series[column]], row: row,
            column: column)
        }
      }
    }
  }

  /// Attrition over the scenario's stretches, of the groups along a dimension, in a range of futures
  /// or in as many as were played before a stop. Columns are the forms of each group in turn.
  ///
  /// People are put where they were when the stretch began, joined, or left, as the form asks. By
  /// cause the parts add up: each is divided by everybody; after the causes come those of each of
  /// `causeKinds` together.
  ///
  /// - Parameters:
  ///   - dimension: What people are grouped by; nil for all together.
  ///   - site: The only site that is looked at; nil for all.
  public func attrition(
    by dimension: Dimension?, at site: Int? = nil, futures: Range<Int>,
    control: Control = Control()
  ) -> Replay {
    let (stretches, cells) = (compiled.attrition, compiled.cells)
    let here = (0..<cells.count).filter { site == nil || cells.site(of: $0) == site }
    let groups = compiled.groups(of: here, by: dimension)
    let causes = compiled.groupsOfCauses
    let forms = AttritionForm.allCases.count
    return replay(rows: stretches.count, columns: groups.count * forms, futures, control) {
      future, number, replay in
      future.mechanisms.attrition.countPlaces()
      future.play(number)
      for row in stretches.indices {
        for (group, members) in groups.enumerated() {
          var tally = future.mechanisms.attrition.tally(row, of: members)
          if dimension == .cause {
            for count in [Attrition.Count.leavers, .lost, .early] {
              tally[count] = 0
              for cause in causes[group] {
                for site in site.map({ $0..<$0 + 1 }) ?? 0..<cells.sites {
                  tally[count] += future.mechanisms.attrition.value(
                    count, in: row, cause: cause, site: site)
                }
              }
            }
          }
          for form in AttritionForm.allCases {
            let share = tally.share(form, ofWeeks: stretches[row].weeks.count)
            if let share { replay.add(share, row: row, column: group * forms + form.rawValue) }
          }
        }
      }
    }
  }

  private func replay(
    rows: Int, columns: Int, _ futures: Range<Int>, _ control: Control,
    play: @Sendable (inout Future, UInt64, inout Replay) -> Void
  ) -> Replay {
    parallel(futures, control) {
      ReplayWorker(
        future: Future(compiled: compiled, seed: seed), replay: Replay(rows: rows, columns: columns)
      )
    } play: { worker, numbers in
      for number in numbers {
        play(&worker.future, UInt64(number), &worker.replay)
        worker.replay.addFuture()
      }
    } finish: {
      $0.replay
    }.reduce(into: Replay(rows: rows, columns: columns)) { $0.merge($1) }
  }

  /// What one thread plays with.
  private struct ReplayWorker: ~Copyable {
    var future: Future
    var replay: Replay
  }
}

extension CompiledScenario {
  /// The kinds of departure that attrition is told of besides the causes, where there are causes
  /// of more than one kind.
  public var causeKinds: [Workforce.Cause.Departure] {
    let kinds = Workforce.Cause.Departure.allCases.filter {
      $0 != .ended && departures.contains($0)
    }
    return kinds.count > 1 ? kinds : []
  }

  /// Each cause, then those of each kind.
  fileprivate var groupsOfCauses: [[Int]] {
    departures.indices.map { [$0] }
      + causeKinds.map { kind in departures.indices.filter { departures[$0] == kind } }
  }

  /// Cells by where they stand along a dimension; by cause, which no cell has, all of them each
  /// time.
  fileprivate func groups(of here: [Int], by dimension: Dimension?) -> [[Int]] {
    guard let dimension else { return [here] }
    guard dimension != .cause else { return groupsOfCauses.map { _ in here } }
    return (0..<layout.extent(of: dimension)).map { place in
      here.filter { layout.coordinate(dimension, of: $0, in: cells) == place }
    }
  }
}
