import Schema
import Simulation
import Statistics
import Workforce

/// Finds the plan: the last safe week by bisection, then the smallest order that holds.
///
/// Every trial plays the same futures, so that of two sizes of one ladder the larger is never
/// ready in fewer of them, and a bisection finds the edge.
struct HiringSolver {
  let ground: HiringGround
  let confidence: Double
  let seed: UInt64
  let futures: Int
  let threads: Int
  let control: Control
  /// The smallest schedule so far that held, for an answer after a stop.
  private(set) var best: HiringSchedule?
  /// People still to be found: those needed less those ready without a plan, in the mean.
  private(set) var gap = 0.0
  /// Whether the site is ready without a plan.
  private(set) var isReadyAnyway = false

  /// What was played already.
  private var trials: [HiringSchedule: HiringTrial] = [:]

  /// The user has stopped the plan.
  struct Stopped: Error {}

  init(
    _ ground: HiringGround, confidence: Double, seed: UInt64, futures: Int, threads: Int,
    control: Control
  ) throws(Stopped) {
    (self.ground, self.confidence) = (ground, confidence)
    (self.seed, self.futures, self.threads, self.control) = (seed, futures, threads, control)
    let nobody = try trial(HiringSchedule(series: []))
    gap = max(0, nobody.meanNeeded - nobody.meanReady)
    isReadyAnyway = slack(of: nobody) >= 0
  }

  /// Plays a schedule in all futures.
  mutating func trial(_ schedule: HiringSchedule) throws(Stopped) -> HiringTrial {
    if let known = trials[schedule] { return known }
    let trial = HiringTrial(
      ground, schedule, seed: seed, futures: futures, threads: threads, control: control)
    guard trial.futures == futures else { throw Stopped() }
    trials[schedule] = trial
    return trial
  }

  /// Ready people beyond those needed in the worst future that still counts; negative where the
  /// schedule does not hold.
  ///
  /// So many futures must be ready that, if the true share were just the confidence, one standard
  /// error would be to spare: what was solved on these futures shall hold on others.
  func slack(of trial: HiringTrial) -> Int {
    let n = Double(futures)
    let error = (confidence * (1 - confidence) / n).squareRoot()
    let failures = futures - min(futures, Int((n * (confidence + error)).rounded(.up)))
    return Int(trial.margins[failures])
  }

  func ladder(from start: Int) -> HiringGround.Ladder {
    HiringGround.Ladder(ground, start: start, gap: gap)
  }

  /// More than this is never tried: three times the people expected to do.
  func ceiling(_ ladder: HiringGround.Ladder) -> Int { ladder.size(expecting: 3 * gap + 30) }

  /// The last week from which the limits leave room for a schedule that holds; nil for none.
  mutating func lastSafeStart() throws(Stopped) -> Int? {
    guard let latest = ground.latestStart else { return nil }
    let first = ground.firstWeek
    guard try holdsAtLimits(from: first) else { return nil }
    // Weeks counted backwards from the latest: what is safe from a week is so from one before.
    var (low, high) = (0, latest - first)
    while low < high {
      let middle = low + (high - low) / 2
      if try holdsAtLimits(from: latest - middle) { high = middle } else { low = middle + 1 }
    }
    return latest - low
  }

  /// Whether the most that the limits allow holds if the plan begins as early as can be.
  mutating func holdsAtLimits() throws(Stopped) -> Bool {
    guard ground.latestStart != nil else { return false }
    return try holdsAtLimits(from: ground.firstWeek)
  }

  private mutating func holdsAtLimits(from start: Int) throws(Stopped) -> Bool {
    let ladder = ladder(from: start)
    let schedule = ladder.schedule(ladder.largestSize(upTo: ceiling(ladder)))
    guard slack(of: try trial(schedule)) >= 0 else { return false }
    note(schedule)
    return true
  }

  /// The smallest schedule of a ladder that holds, up to a size; nil where that does not hold.
  ///
  /// The slack in people, divided by what one size more brings, says how far off the edge is; the
  /// bracket makes sure of it.
  mutating func smallest(
    _ ladder: HiringGround.Ladder, upTo largest: Int
  ) throws(Stopped) -> HiringSchedule? {
    guard slack(of: try trial(ladder.schedule(largest))) >= 0 else { return nil }
    guard !isReadyAnyway else { return ladder.schedule(0) }
    note(ladder.schedule(largest))
    var (fails, holds) = (0, largest)
    var guess = min(largest, ladder.size(expecting: gap))
    var rounds = 0
    while holds - fails > 1 {
      guess = min(max(guess, fails + 1), holds - 1)
      let schedule = ladder.schedule(guess)
      let slack = slack(of: try trial(schedule))
      if slack >= 0 {
        holds = guess
        note(schedule)
      } else {
        fails = guess
      }
      let perSize = ladder.expectedReady(schedule) / Double(guess)
      let step = (Double(-slack) / max(perSize, 1e-9)).rounded(.up)
      rounds += 1
      // Straight halving now and then, should the slack mislead.
      guess =
        rounds.isMultiple(of: 4)
        ? (fails + holds) / 2 : guess + Int(max(-1e6, min(1e6, step == 0 ? -1 : step)))
    }
    return ladder.schedule(holds)
  }

  private mutating func note(_ schedule: HiringSchedule) {
    if best.map({ schedule.order < $0.order }) ?? true { best = schedule }
  }

  /// A schedule by expectation alone, for an answer when nothing has been tried yet.
  func sketch() -> HiringSchedule {
    guard ground.latestStart != nil else { return HiringSchedule(series: []) }
    let ladder = ladder(from: ground.firstWeek)
    return ladder.schedule(
      min(ladder.size(expecting: gap), ladder.largestSize(upTo: ceiling(ladder))))
  }
}
