import Schema
import Simulation
import Statistics
import Workforce

/// Finds the plan: the last safe week by bisection, then the smallest order that holds.
///
/// Every trial plays the same futures, so that of two sizes of one ladder the larger is never
/// ready in fewer of them, and a search finds the edge.
struct HiringSolver {
  /// How many must be expected for a schedule to hold, as multiples of the gap: what trials so far
  /// tell.
  ///
  /// Schedules of one site differ little in their spread. So a trial tells about where the edge
  /// is, and spares playing what is clearly on one side of it. What an answer rests on is played.
  struct Bounds {
    /// With no more than this a schedule does not hold.
    var fails = 0.0
    /// With no less than this it does.
    var holds = Double.infinity

    /// Learns from a schedule that was played.
    mutating func learn(strength: Double, slack: Double, grain: Double) {
      // The farther from the edge it was, the less it tells of where that is.
      let margin = 0.01 + grain + abs(slack) / 4
      fails = max(fails, slack < 0 ? strength : 0, strength - slack - margin)
      holds = max(fails, min(holds, slack < 0 ? .infinity : strength, strength - slack + margin))
    }
  }

  let ground: HiringProblem
  let confidence: Double
  let futures: Int
  private var player: Player
  private(set) var bounds: Bounds
  /// The smallest schedule so far that held, for an answer after a stop.
  private(set) var best: HiringSchedule?
  /// People still to be found: those missing on the opening without a plan, in the mean.
  private(set) var gap = 0.0
  /// Whether the site is ready without a plan.
  private(set) var isReadyAnyway = false
  /// What was played already.
  private var trials: [HiringSchedule: HiringTrial] = [:]

  /// Why solving does not go on.
  enum End: Error {
    /// The user has stopped the plan.
    case stopped
    /// A schedule makes a scenario that is not played.
    case unplayable(Unplayable)
  }

  init(
    _ ground: HiringProblem, confidence: Double, bounds: Bounds = Bounds(), futures: Int,
    by player: Player
  ) throws(End) {
    (self.ground, self.confidence, self.bounds) = (ground, confidence, bounds)
    (self.futures, self.player) = (futures, player)
    let nobody = try trial(HiringSchedule(series: []))
    self.player = ground.player(trusting: player)
    gap = nobody.meanShort
    isReadyAnyway = slack(of: nobody) >= 0
  }

  // MARK: - Trials

  /// Plays a schedule in all futures.
  mutating func trial(_ schedule: HiringSchedule) throws(End) -> HiringTrial {
    if let known = trials[schedule] { return known }
    let trial: HiringTrial
    do throws(Unplayable) {
      trial = try HiringTrial(ground, schedule, futures: futures, by: player)
    } catch {
      throw .unplayable(error)
    }
    guard trial.futures == futures else { throw .stopped }
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

  /// Plays a schedule and learns from it.
  mutating func slack(of schedule: HiringSchedule) throws(End) -> Int {
    let slack = slack(of: try trial(schedule))
    let people = max(gap, 1e-9)
    // What one order tells of another holds for people who come for sure.
    if !ground.isThroughFunnel {
      bounds.learn(
        strength: strength(of: schedule), slack: Double(slack) / people, grain: 2 / people)
    }
    if slack >= 0, best.map({ schedule.order < $0.order }) ?? true { best = schedule }
    return slack
  }

  private func strength(of schedule: HiringSchedule) -> Double {
    ground.expectedReady(schedule) / max(gap, 1e-9)
  }

  // MARK: - Ladders

  /// The orders that begin in a week, with classes as far apart as they would like to be.
  func ladder(from start: Int) -> HiringProblem.Ladder {
    HiringProblem.Ladder(ground, start: start, gap: gap)
  }

  /// The same with a class for every family every week.
  func weekly(from start: Int) -> HiringProblem.Ladder {
    HiringProblem.Ladder(ground, start: start, gap: gap, denser: .max / 2)
  }

  /// More than this is never tried: three times the people expected to do.
  func ceiling(_ ladder: HiringProblem.Ladder) -> Int { ladder.size(expecting: 3 * gap + 30) }

  /// The largest order of a ladder within the limits.
  func largest(_ ladder: HiringProblem.Ladder) -> Int {
    ladder.largestSize(upTo: ceiling(ladder))
  }

  /// The orders that begin in a week and leave room within the limits, with classes as far apart
  /// as that allows; nil where there is no room.
  ///
  /// - Parameter isSure: whether to play even what clearly leaves room.
  mutating func roomyLadder(
    from start: Int, isSure: Bool = false
  ) throws(End) -> HiringProblem.Ladder? {
    // Through a funnel every order is played, so only the two ends are.
    let steps = ground.isThroughFunnel ? [0, ground.leadWeeks] : Array(0...ground.leadWeeks)
    for denser in steps {
      let ladder = HiringProblem.Ladder(ground, start: start, gap: gap, denser: denser)
      let schedule = ladder.schedule(largest(ladder))
      let strength = strength(of: schedule)
      // What falls short even of the mean cannot hold.
      if strength > max(0.9, bounds.fails) {
        if strength >= bounds.holds, !isSure { return ladder }
        if try slack(of: schedule) >= 0 { return ladder }
      }
      if ladder.isWeekly { break }
    }
    return nil
  }

  /// Whether there is room if the plan begins as early as can be.
  mutating func hasRoom() throws(End) -> Bool {
    guard ground.latestStart != nil else { return false }
    return try roomyLadder(from: ground.firstWeek) != nil
  }

  // MARK: - Searches

  /// The last week from which the limits leave room for a schedule that holds; nil for none.
  mutating func lastSafeStart() throws(End) -> Int? {
    guard let latest = ground.latestStart, try hasRoom() else { return nil }
    // Weeks counted backwards from the latest: what is safe from a week is so from one before.
    var back = try lowest(in: 0...latest - ground.firstWeek) { back throws(End) in
      try roomyLadder(from: latest - back) != nil
    }
    while latest - back > ground.firstWeek {
      if try roomyLadder(from: latest - back, isSure: true) != nil { break }
      back += 1
    }
    return latest - back
  }

  /// The smallest schedule of a ladder that holds, whatever the limits; nil for none.
  mutating func smallest(
    _ ladder: HiringProblem.Ladder
  ) throws(End) -> HiringSchedule? {
    let ceiling = ceiling(ladder)
    if bounds.holds.isFinite {
      let enough = ladder.size(expecting: (bounds.holds + 0.02) * gap) + 1
      if let found = try smallest(ladder, upTo: min(ceiling, enough)) { return found }
    }
    return try smallest(ladder, upTo: ceiling)
  }

  /// The smallest schedule of a ladder that holds, up to a size; nil where that does not hold.
  mutating func smallest(
    _ ladder: HiringProblem.Ladder, upTo largest: Int
  ) throws(End) -> HiringSchedule? {
    guard try slack(of: ladder.schedule(largest)) >= 0 else { return nil }
    let guess = ladder.size(expecting: max(bounds.fails, ground.isThroughFunnel ? 1 : 0) * gap) + 1
    let size = try edge(between: 0, and: largest, guess: guess) { ladder.schedule($0) }
    let classes = ladder.classes(after: size - 1)
    let more = try edge(between: 0, and: classes, guess: nil) {
      ladder.schedule(size - 1, more: $0)
    }
    return more == classes ? ladder.schedule(size) : ladder.schedule(size - 1, more: more)
  }

  /// The lowest step that holds between one that does not and one that does.
  ///
  /// The slack in people, divided by what one step more brings, says how far off the edge is; the
  /// bracket makes sure of it.
  private mutating func edge(
    between fails: Int, and holds: Int, guess: Int?, _ schedule: (Int) -> HiringSchedule
  ) throws(End) -> Int {
    var (fails, holds) = (fails, holds)
    let perStep =
      (ground.expectedReady(schedule(holds)) - ground.expectedReady(schedule(fails)))
      / Double(max(1, holds - fails))
    func steps(_ slack: Int) -> Int {
      slack < 0
        ? Int((Double(-slack) / max(perStep, 1e-3)).rounded(.up))
        : min(-1, -Int(Double(slack) / max(perStep, 1e-3)))
    }
    var next = guess
    var rounds = 0
    while holds - fails > 1 {
      rounds += 1
      var tried = (fails + holds) / 2
      // Halved now and then, should the slack mislead; without a guess it begins at the foot.
      if !rounds.isMultiple(of: 4) {
        if next == nil { next = fails + steps(try slack(of: schedule(fails))) }
        tried = min(max(next ?? tried, fails + 1), holds - 1)
      }
      let slack = try slack(of: schedule(tried))
      if slack >= 0 { holds = tried } else { fails = tried }
      next = tried + steps(slack)
    }
    return holds
  }

  /// A schedule by expectation alone, for an answer when nothing has been tried yet.
  func sketch() -> HiringSchedule {
    guard ground.latestStart != nil else { return HiringSchedule(series: []) }
    let ladder = weekly(from: ground.firstWeek)
    return ladder.schedule(min(ladder.size(expecting: gap), largest(ladder)))
  }
}
