public import Statistics

/// Plays two scenarios with the same luck: the same people, the same chances, one thing changed.
///
/// Numbers are keyed to people and not to the order of events, so a future of one scenario and the
/// same future of the other differ only by what the change does. Their difference varies far less
/// than either.
public struct PairedRun: Sendable {
  /// The scenario as it is.
  public let first: CompiledScenario
  /// The scenario with the change.
  public let second: CompiledScenario
  /// Whose luck.
  public let seed: UInt64
  /// What the change is a change of.
  public let changed: Set<Outlay>
  private let run: Run
  private let places: ExtractPlaces

  /// A paired run; nil where the scenarios do not count the same things on the same days.
  ///
  /// - Parameter changed: What the change is a change of; money that is spent on it is the change's
  ///   own cost.
  public init?(
    _ first: CompiledScenario, _ second: CompiledScenario, changed: Set<Outlay> = [], seed: UInt64,
    threads: Int
  ) {
    guard first.layout.series == second.layout.series, first.weeks == second.weeks,
      first.start == second.start, first.countedDays == second.countedDays
    else { return nil }
    (self.first, self.second, self.changed, self.seed) = (first, second, changed, seed)
    let heavier = first.work.personWeeks > second.work.personWeeks ? first : second
    run = Run(heavier, seed: seed, threads: threads)
    places = ExtractPlaces(first)
  }

  /// What both scenarios and their difference came to.
  public struct Result: Sendable, Equatable {
    /// The first scenario's futures.
    public let first: PairedMoments
    /// The second scenario's futures.
    public let second: PairedMoments
    /// Second minus first, future by future.
    public let difference: PairedMoments
    /// What is looked at in each pair together.
    public let sums: PairedSums
    /// Where turnover is looked at, in the order of `sums`.
    public let places: [TurnoverPlace]
    /// What is looked at on each scenario's own opening day, in the order of `sums`.
    let openings: [OpeningPlace]
    /// How many futures were played.
    public let futures: Int

    /// A stock of a site on the opening day in the second less that on the opening day in the first,
    /// future by future; nil where the site opens on one day in both.
    public func atOpening(_ series: Int) -> Moments? {
      openings.firstIndex { $0.series == series }.map { sums.atOpenings[$0] }
    }
  }

  /// The outcome of the futures in a range, or of as many as were played before a stop.
  public func result(futures: Range<Int>, control: Control = Control()) -> Result {
    result(futures: futures, knowing: [], keeping: 0, control: control).0
  }

  /// The outcome of the futures in a range, or of as many as were played before a stop, of which
  /// some are known of the first scenario.
  ///
  /// - Parameters:
  ///   - known: extracts of the first scenario's futures, from number 0 on: these are not played
  ///     again.
  ///   - most: of how many futures of the first scenario extracts are returned.
  /// - Returns: the result, and extracts of the first scenario's futures from number 0 on.
  public func result(
    futures: Range<Int>, knowing known: [Extract], keeping most: Int,
    control: Control = Control()
  ) -> (Result, extracts: [Extract]) {
    let openings = OpeningPlace.all(first, second, places)
    let parts = run.parallel(futures, control) {
      Worker(first, second, changed: changed, places, openings, seed: seed)
    } play: { worker, numbers in
      for number in numbers {
        worker.play(number, known.indices.contains(number) ? known[number] : nil, most)
      }
    } finish: { worker in
      worker.part
    }
    let none = Part(places, openings)
    let all = parts.reduce(into: none) { $0.merge($1) }
    let result = Result(
      first: PairedMoments(all.first, places), second: PairedMoments(all.second, places),
      difference: PairedMoments(all.difference, places), sums: all.sums, places: places.turnover,
      openings: openings, futures: all.sums.costAndLeavers.count)
    let fresh = all.extracts.sorted { $0.number < $1.number }
    guard let next = fresh.first?.number, next <= known.count else { return (result, known) }
    return (result, known.prefix(next) + fresh.map(\.extract))
  }

  /// What one thread comes to.
  private struct Part: Sendable {
    var first: [Moments]
    var second: [Moments]
    var difference: [Moments]
    var sums: PairedSums
    var extracts: [(number: Int, extract: Extract)] = []

    init(_ places: ExtractPlaces, _ openings: [OpeningPlace]) {
      first = Array(repeating: Moments(), count: places.places.count)
      (second, difference) = (first, first)
      sums = PairedSums(places: places.turnover.count, openings: openings.count)
    }

    mutating func merge(_ other: Part) {
      for slot in first.indices {
        first[slot].merge(other.first[slot])
        second[slot].merge(other.second[slot])
        difference[slot].merge(other.difference[slot])
      }
      sums.merge(other.sums)
      extracts += other.extracts
    }
  }

  /// What one thread plays with.
  private struct Worker: ~Copyable {
    private var first: Future
    private var second: Future
    private(set) var part: Part
    private let changed: Set<Outlay>
    private let places: ExtractPlaces
    private let openings: [OpeningPlace]

    init(
      _ first: CompiledScenario, _ second: CompiledScenario, changed: Set<Outlay>,
      _ places: ExtractPlaces, _ openings: [OpeningPlace], seed: UInt64
    ) {
      (self.changed, self.places, self.openings) = (changed, places, openings)
      part = Part(places, openings)
      self.first = Future(compiled: first, seed: seed)
      self.second = Future(compiled: second, seed: seed)
    }

    mutating func play(_ number: Int, _ known: Extract?, _ most: Int) {
      let before = known ?? played(number, most)
      second.play(UInt64(number))
      let after = Extract(second, at: places)
      for slot in part.first.indices {
        let (old, new) = (before[slot], after[slot])
        part.first[slot].add(old)
        part.second[slot].add(new)
        part.difference[slot].add(new - old)
      }
      part.sums.add(from: before, to: after, changed: changed, in: places, openings)
    }

    private mutating func played(_ number: Int, _ most: Int) -> Extract {
      first.play(UInt64(number))
      let extract = Extract(first, at: places)
      if number < most { part.extracts.append((number, extract)) }
      return extract
    }
  }
}

/// Mean and spread over futures of what comparisons look at.
public struct PairedMoments: Sendable, Equatable {
  private let moments: [Moments]
  private let places: ExtractPlaces

  init(_ moments: [Moments], _ places: ExtractPlaces) {
    (self.moments, self.places) = (moments, places)
  }

  /// A series in a week, or at another of `CompiledScenario.countedDays`, in ticks of its measure;
  /// of no futures where that is not looked at.
  public func moments(_ series: Int, week: Int) -> Moments {
    places.slot(series, week: week).map { moments[$0] } ?? Moments()
  }

  /// A series at the close: the stock at the end, or the flow of all weeks together, in ticks.
  public func close(_ series: Int) -> Moments { moments(series, week: places.close) }
}
