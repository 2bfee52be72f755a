public import Simulation
import Synchronization
import Workforce

/// Plays scenarios for a question: with one luck, on some threads, watched, able to be stopped, and
/// never more than a machine can bear.
///
/// A question names what it needs of the futures: a whole outcome, two outcomes in pairs, or a few
/// numbers future by future. The player compiles the scenario, refuses what is too large or out of
/// range, takes fewer threads where there is no memory for all, and plays.
public struct Player: Sendable {
  /// Watches a question from before its start: what it is able to stop, and about how many futures
  /// are to be played. What is returned is called when the question has ended.
  public typealias Watch = @Sendable (_ control: Control, _ futures: Int) -> @Sendable () -> Void

  /// Whose luck.
  public let seed: UInt64
  /// Threads that play, where there is memory for all; no result depends on it.
  public let threads: Int
  /// How the question is watched and stopped.
  public let control: Control
  /// What is refused.
  public let limits: Limits
  /// What is still known of futures that were played.
  private let archive: Archive
  /// Whether it is asked of every scenario that leaving stays in range.
  private let looksAtLeaving: Bool
  private let watch: Watch
  private let fewer: Once
  private let held: Once

  /// The most that is played.
  public struct Limits: Sendable, Hashable {
    /// People in one future.
    public var people = Work.mostPeople
    /// Bytes of memory, for all threads together.
    public var bytes = Work.mostBytes
    /// Minor units of money in one future.
    public var money = Work.mostMoney
    /// Weeks lived by people, in all futures together: about a day of work.
    public var personWeeks = 1e13

    /// Futures in all. More would say nothing that is not known: their error is far below any of
    /// the assumptions.
    public static let mostFutures = 10_000_000

    /// What any machine can bear.
    public init() {}
  }

  /// A player.
  ///
  /// - Parameters:
  ///   - archive: what is known of futures that were played, and takes those that will be.
  ///   - watch: called once for each question.
  ///   - fewer: told once how many threads play where they are fewer than there are.
  ///   - held: told once of the first future in which leaving may be held at its limit.
  public init(
    seed: UInt64, threads: Int, limits: Limits = Limits(), archive: Archive = Archive(),
    control: Control = Control(), watch: @escaping Watch = { _, _ in {} },
    fewer: @escaping @Sendable (Int) -> Void = { _ in },
    held: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.init(
      seed: seed, threads: threads, control: control, limits: limits, archive: archive,
      looksAtLeaving: true, watch: watch, fewer: Once(fewer), held: Once(held))
  }

  private init(
    seed: UInt64, threads: Int, control: Control, limits: Limits, archive: Archive,
    looksAtLeaving: Bool, watch: @escaping Watch, fewer: Once, held: Once
  ) {
    (self.seed, self.threads, self.control, self.limits) = (seed, threads, control, limits)
    (self.archive, self.looksAtLeaving, self.watch) = (archive, looksAtLeaving, watch)
    (self.fewer, self.held) = (fewer, held)
  }

  /// Begins a question, which will play about so many futures; it ends with what is returned.
  func begin(about futures: Int) -> @Sendable () -> Void { watch(control, futures) }

  /// The same player with other luck.
  func with(seed: UInt64) -> Player {
    Player(
      seed: seed, threads: threads, control: control, limits: limits, archive: archive,
      looksAtLeaving: looksAtLeaving, watch: watch, fewer: fewer, held: held)
  }

  /// The same player for scenarios of which one like them was looked at: nothing in which they
  /// differ acts on leaving.
  var trusting: Player {
    Player(
      seed: seed, threads: threads, control: control, limits: limits, archive: archive,
      looksAtLeaving: false, watch: watch, fewer: fewer, held: held)
  }

  /// The same player beside the question: for a few futures that are not counted nor stopped.
  var aside: Player {
    Player(
      seed: seed, threads: 1, control: Control(), limits: limits, archive: archive,
      looksAtLeaving: looksAtLeaving,
      watch: { _, _ in {} }, fewer: fewer, held: held)
  }
}

// MARK: - What is refused

extension Player {
  /// Refuses whole outcomes of futures that are too large for any machine, and a scenario in which
  /// leaving is driven out of its range.
  public func refuse(_ playable: Playable, futures: Int) throws(Unplayable) {
    _ = try threads(
      for: playable, futures: futures, in: playable.compiled.work.ofOutcomes(futures))
  }

  /// The threads that may play some futures of a scenario in so much memory. What is too large is
  /// refused before anything is allocated for it.
  private func threads(
    for playable: Playable, futures: Int, in memory: Work.Memory
  ) throws(Unplayable) -> Int {
    if let week = playable.compiled.unlikeFrom {
      throw .later(playable.compiled.monday(of: week))
    }
    let work = playable.compiled.work
    if work.people > limits.people { throw .people(work.people, most: limits.people) }
    guard let threads = memory.threads(of: threads, within: limits.bytes) else {
      throw .memory(memory.bytes(threads: 1), most: limits.bytes)
    }
    // The comparison fails for what is not a number, too.
    guard work.money <= limits.money else {
      throw .money(work.money, most: limits.money, dearest: work.dearest)
    }
    if Double(work.personWeeks) * Double(futures) > limits.personWeeks {
      throw .weeks(each: work.personWeeks, futures: futures, most: limits.personWeeks)
    }
    if looksAtLeaving, let excess = playable.compiled.excess {
      throw .leaving(excess, playable.scenario)
    }
    return threads
  }

  /// Tells something once.
  private final class Once: Sendable {
    private let tell: @Sendable (Int) -> Void
    private let isTold = Atomic(false)

    init(_ tell: @escaping @Sendable (Int) -> Void) { self.tell = tell }

    var isOpen: Bool { !isTold.load(ordering: .relaxed) }

    func callAsFunction(_ number: Int) {
      if !isTold.exchange(true, ordering: .relaxed) { tell(number) }
    }
  }

  /// The threads that play some futures of a scenario; whoever watches is told where they are
  /// fewer than there might be, and where leaving may be held at its limit.
  private func admitted(
    _ playable: Playable, futures: Range<Int>, in memory: Work.Memory
  ) throws(Unplayable) -> Int {
    let threads = try threads(for: playable, futures: futures.count, in: memory)
    if threads < self.threads { fewer(threads) }
    tellWhetherHeld(playable, futures)
    return threads
  }

  /// Tells once of a future in which leaving may be held at its limit, if one of the first so many
  /// is.
  private func tellWhetherHeld(_ playable: Playable, _ futures: Range<Int>) {
    guard looksAtLeaving, held.isOpen else { return }
    let first = futures.prefix(10_000)
    let future = playable.compiled.firstHeld(seed: seed, futures: first, control: control)
    if let future { held(future) }
  }
}

// MARK: - What is yielded

extension Player {
  /// The whole outcome of some futures, or of as many as were played before a stop.
  public func outcome(of playable: Playable, futures: Range<Int>) throws(Unplayable) -> Outcome {
    let memory = playable.compiled.work.ofOutcomes(futures.count)
    let threads = try admitted(playable, futures: futures, in: memory)
    let places = ExtractPlaces(playable.compiled)
    let known = archive.extracts(of: playable, seed: seed, places)
    // Extracts are those from the first future on without a gap.
    let goesOn =
      archive.keeps && futures.lowerBound <= known.count && futures.upperBound > known.count
    let (outcome, fresh) = Run(playable.compiled, seed: seed, threads: threads).outcome(
      futures: futures,
      keeping: goesOn ? playable.compiled.work.extracts(of: futures.upperBound) : 0,
      control: control)
    if goesOn {
      archive.keep(
        known.prefix(futures.lowerBound) + fresh, of: playable, seed: seed, places)
    }
    return outcome
  }

  /// Why two scenarios are not played in pairs.
  public enum Unpaired: Error, Sendable {
    /// The first is not played.
    case first(Unplayable)
    /// The second is not played, or there is no memory for both together.
    case second(Unplayable)
    /// They do not count the same things over the same weeks.
    case unlike
  }

  /// What two scenarios come to with the same luck, and their difference future by future, in some
  /// futures or in as many as were played before a stop.
  public func pairs(
    of first: Playable, and second: Playable, futures: Int
  ) throws(Unpaired) -> PairedRun.Result {
    let memory = first.compiled.work.inPairs(with: second.compiled.work, futures: futures)
    do throws(Unplayable) {
      _ = try threads(
        for: first, futures: futures, in: first.compiled.work.ofRows(numbers: 0, futures: 0))
      tellWhetherHeld(first, 0..<futures)
    } catch {
      throw .first(error)
    }
    let threads: Int
    do throws(Unplayable) {
      threads = try admitted(second, futures: 0..<futures, in: memory)
    } catch {
      throw .second(error)
    }
    let run = PairedRun(
      first.compiled, second.compiled,
      changed: Outlay.changed(from: first.scenario, to: second.scenario), seed: seed,
      threads: threads)
    guard let run else { throw .unlike }
    let places = ExtractPlaces(first.compiled)
    let (result, extracts) = run.result(
      futures: 0..<futures, knowing: archive.extracts(of: first, seed: seed, places),
      keeping: first.compiled.work.extracts(of: futures), control: control)
    archive.keep(extracts, of: first, seed: seed, places)
    return result
  }

  /// A few numbers of each future, or of as many futures as were played before a stop.
  ///
  /// - Parameter keepsBooks: whether what each future has spent is kept too, to tell what a change
  ///   costs by itself.
  public func rows(
    of playable: Playable, _ statistics: [Statistic], futures: Int, keepsBooks: Bool = false
  ) throws(Unplayable) -> Rows {
    var seen: Set<Statistic> = []
    let asked = statistics.filter { seen.insert($0).inserted }
    let compiled = playable.compiled
    let numbers = asked.count + (keepsBooks ? compiled.numbersOfBooks : 0)
    let memory = compiled.work.ofRows(numbers: numbers, futures: futures)
    let threads = try admitted(playable, futures: 0..<futures, in: memory)
    if let known = known(playable, asked, futures: futures, keepsBooks: keepsBooks) {
      return known
    }
    let sample = Run(compiled, seed: seed, threads: threads).sample(
      asked.map { $0.places(in: compiled) }, futures: 0..<futures, keepsBooks: keepsBooks,
      control: control)
    return Rows(sample, of: asked)
  }

  /// Numbers of futures that were played before; nil where not all of them are known.
  private func known(
    _ playable: Playable, _ asked: [Statistic], futures: Int, keepsBooks: Bool
  ) -> Rows? {
    let places = ExtractPlaces(playable.compiled)
    let known = archive.extracts(of: playable, seed: seed, places)
    guard futures > 0, known.count >= futures else { return nil }
    var slots: [[Int]] = []
    for statistic in asked {
      let found = statistic.places(in: playable.compiled).map {
        places.slot($0.series, week: $0.week)
      }
      guard found.allSatisfy({ $0 != nil }) else { return nil }
      slots.append(found.compactMap(\.self))
    }
    let extracts = known.prefix(futures)
    control.advance(by: futures)
    return Rows(
      extracts.map { extract in slots.map { $0.reduce(0) { $0 + extract[$1] } } },
      books: keepsBooks ? extracts.map(\.books) : [], of: asked)
  }

  /// Some series over stretches of weeks, or as many futures of them as were played before a stop.
  public func replay(
    of playable: Playable, _ series: [Int], over stretches: [Stretch], futures: Int
  ) throws(Unplayable) -> Replay {
    let memory = playable.compiled.work.ofReplay(
      numbers: series.count * (stretches.count + 1), futures: futures)
    let threads = try admitted(playable, futures: 0..<futures, in: memory)
    return Run(playable.compiled, seed: seed, threads: threads)
      .replay(series, over: stretches, futures: 0..<futures, control: control)
  }

  /// Attrition along a dimension, in some futures or in as many as were played before a stop.
  public func attrition(
    of playable: Playable, by dimension: Dimension?, at site: Int?, futures: Int
  ) throws(Unplayable) -> Replay {
    let groups =
      (dimension.map { playable.scenario.keys(of: $0).count } ?? 1)
      + (dimension == .cause ? playable.compiled.causeKinds.count : 0)
    let memory = playable.compiled.work.ofReplay(
      numbers: groups * AttritionForm.allCases.count * playable.compiled.attrition.count,
      futures: futures)
    let threads = try admitted(playable, futures: 0..<futures, in: memory)
    return Run(playable.compiled, seed: seed, threads: threads)
      .attrition(by: dimension, at: site, futures: 0..<futures, control: control)
  }

  /// What becomes of copies of somebody in some futures, or in as many as were played before a
  /// stop.
  func fates(
    of life: Life, in playable: Playable, copies: Int, futures: Int, weeks: [Int],
    bars: inout ScoresToBeat
  ) throws(Unplayable) -> Fates {
    let compiled = playable.compiled
    let memory = compiled.work.ofFates(marks: weeks.count, futures: futures)
    let threads = try admitted(playable, futures: 0..<futures, in: memory)
    return Run(compiled, seed: seed, threads: threads, batch: 1).fates(
      of: life, copies: copies, futures: futures, weeks: weeks, bars: &bars, control: control)
  }
}
