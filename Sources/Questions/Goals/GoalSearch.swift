import Schema
import Simulation
import Statistics
import Workforce

/// A goal being sought.
struct GoalSearch {
  let request: GoalRequest
  let player: Player
  /// Futures each setting is played in.
  let futures: Int
  /// As it stands.
  private(set) var present: Played?
  /// Whether it was stopped before its answer was checked, or before it was seen what binds.
  private(set) var isUnchecked = false
  /// The settings played so far, in order.
  private(set) var trials: [Played] = []
  /// Settings are looked at in steps no finer than need be to be read.
  private var grain = 0.0

  /// Why a search does not go on.
  enum End: Error {
    case stopped
    case failure(GoalSeek.Failure)
  }

  /// A setting and its futures.
  struct Played {
    let trial: GoalSeek.Trial
    /// By future: ticks of the response.
    let response: [Int64]
    /// By future: ticks of all costs; nil where it was played only as far as the response asks.
    let cost: [Int64]?

    var amount: Double { trial.amount ?? 0 }

    /// The same under the setting that it is.
    func labelled(_ amount: Double?) -> Played {
      let trial = GoalSeek.Trial(amount: amount, response: trial.response)
      return Played(trial: trial, response: response, cost: cost)
    }
  }

  init(request: GoalRequest, futures: Int, by player: Player) {
    (self.request, self.futures, self.player) = (request, futures, player)
  }

  /// The setting so far that comes nearest to the target.
  var nearest: Played? {
    trials.min { distance($0.trial) < distance($1.trial) }
  }

  private func distance(_ trial: GoalSeek.Trial) -> Double {
    abs(trial.response.value - request.target)
  }

  // MARK: - Playing

  /// Plays a setting up to the day that is asked for.
  ///
  /// - Parameter isWhole: Whether to play on to the end, and count what all costs.
  private func play(
    _ amount: Double?, futures: Int, isWhole: Bool = false, by player: Player
  ) throws(End) -> Played {
    let scenario: Scenario
    do throws(Problems) {
      scenario = try request.dial.scenario(at: amount)
    } catch {
      throw .failure(.unreadable(error))
    }
    let asked: Response
    do throws(Problem) {
      asked = try request.response.asked(of: scenario)
    } catch {
      throw .failure(.unreadable(Problems([error])))
    }
    let cost = Statistic(.cost, week: scenario.weeks)
    // Costs are those of all weeks, which few settings need be played for.
    let isShort = !isWhole && asked.statistic.weeks(from: scenario.start) < scenario.weeks
    let rows: Rows
    do throws(Unplayable) {
      rows = try player.rows(
        of: Playable(scenario), [asked.statistic] + (isShort ? [] : [cost]), futures: futures)
    } catch {
      throw .failure(.unplayable(error, at: amount))
    }
    guard rows.futures == futures else { throw .stopped }
    let response = asked.ticks(in: rows)
    guard let estimate = request.response.estimate(of: response) else { throw .stopped }
    return Played(
      trial: GoalSeek.Trial(amount: amount, response: estimate), response: response,
      cost: isShort ? nil : rows[cost])
  }

  /// What a setting costs more than the present; nil where it was stopped before, or where effects
  /// leave their bounds after the day that was asked for.
  private mutating func costs(of there: Played, beyond standing: Played) -> Estimate? {
    func all(_ played: Played, at amount: Double?) throws(End) -> [Int64] {
      if let cost = played.cost { return cost }
      return try play(amount, futures: futures, isWhole: true, by: player).cost ?? []
    }
    do throws(End) {
      let pairs = zip(try all(standing, at: nil), try all(there, at: there.trial.amount))
      return Estimate(meanOf: Distribution(pairs.map { $1 - $0 }))
    } catch {
      if case .stopped = error { isUnchecked = true }
      return nil
    }
  }

  /// Plays a setting, once; the nearest that can be written.
  private mutating func trial(_ amount: Double) throws(End) -> Played {
    let rounded = grain > 0 ? amount.rounded(toStepsBelow: grain) : amount
    guard let amount = request.dial.settled(rounded) ?? request.dial.settled(amount) else {
      throw .failure(.outOfRange(amount))
    }
    if let known = trials.first(where: { $0.trial.amount == amount }) { return known }
    let played = try play(amount, futures: futures, by: player)
    let position = trials.firstIndex { $0.amount > amount } ?? trials.count
    trials.insert(played, at: position)
    return played
  }

  /// What one setting changes against another, future by future, in the response's unit.
  private func change(_ first: Played, _ second: Played) -> Estimate? {
    request.response.change(from: first.response, to: second.response)
  }

  /// What keeps an answer from the target: for answers that do not reach it.
  mutating func obstacles(to answer: GoalSeek.Answer) -> [GoalObstacle] {
    switch answer {
    case .untold, .outOfReach: break
    case .found, .turns, .stopped: return []
    }
    let found = GoalObstacle.all(of: request, trials.map(\.trial)) { amount in
      guard let scenario = try? request.dial.scenario(at: amount),
        let asked = try? request.response.asked(of: scenario)
      else { return nil }
      return GoalObstacle.EndOfRange(scenario, asked, futures: futures, by: player)
    }
    if found == nil { isUnchecked = true }
    return found ?? []
  }

  // MARK: - The search

  /// Looks for the setting, or for why there is none.
  mutating func answer(checks: Int) throws(End) -> GoalSeek.Answer {
    let standing = try play(nil, futures: futures, by: player).labelled(request.dial.present)
    present = standing
    if request.dial.present != nil { trials = [standing] }
    try lookAround()
    guard let directions = directions() else {
      let change = change(trials[0], trials[trials.count - 1])
      return .untold(change: change ?? Estimate(value: 0, low: 0, high: 0, confidence: .ninetyFive))
    }
    let turn = turn(directions)
    if request.range != nil, let turn { return turned(at: turn) }
    let stretch = stretch(directions)
    let (low, high) = (trials[stretch.lowerBound].amount, trials[stretch.upperBound].amount)
    guard let bracket = bracket(in: low...high, \.response.value) else {
      if let turn { return turned(at: turn) }
      let best = trials.min { distance($0.trial) < distance($1.trial) }
      return .outOfReach(best: best?.trial ?? standing.trial)
    }
    return .found(
      try solution(bracket, in: low...high, from: standing, checks: checks, turn: turn))
  }

  /// Plays settings spread over the range. Where nobody asked for it, it shrinks towards the
  /// present until its ends make a scenario that can be played.
  private mutating func lookAround() throws(End) {
    var range = request.range ?? request.dial.usualRange
    let middle = request.dial.present ?? range.lowerBound
    var rounds = 0
    while true {
      do throws(End) {
        _ = try trial(range.lowerBound)
        _ = try trial(range.upperBound)
        break
      } catch {
        guard case .failure = error, request.range == nil, rounds < 12 else { throw error }
        rounds += 1
        range = (range.lowerBound + middle) / 2...(range.upperBound + middle) / 2
      }
    }
    grain = (range.upperBound - range.lowerBound) / 10_000
    for part in 1..<4 {
      _ = try trial(range.lowerBound + Double(part) / 4 * (range.upperBound - range.lowerBound))
    }
    trials.removeAll { !range.contains($0.amount) }
  }

  /// From each setting to the next: whether the response rises, falls or is not told to do
  /// either; nil where not even the ends can be told apart.
  private func directions() -> [Int]? {
    let steps = zip(trials, trials.dropFirst()).map { direction(change($0, $1), factor: 3.3) }
    if steps.contains(where: { $0 != 0 }) { return steps }
    let all = direction(change(trials[0], trials[trials.count - 1]), factor: 1.96)
    return all == 0 ? nil : steps.map { _ in all }
  }

  private func direction(_ change: Estimate?, factor: Double) -> Int {
    guard let change, change.value != 0 else { return 0 }
    // The half width holds 1.96 standard errors, or a little more for few futures.
    let error = (change.high - change.low) / 2 / 1.96
    return abs(change.value) < factor * error ? 0 : change.value < 0 ? -1 : 1
  }

  /// The setting at which the response turns; nil where it does not.
  private func turn(_ directions: [Int]) -> Int? {
    guard let first = directions.first(where: { $0 != 0 }) else { return nil }
    guard directions.contains(-first) else { return nil }
    let values = trials.map { Double(first) * $0.trial.response.value }
    return values.indices.max { values[$0] < values[$1] }
  }

  private func turned(at turn: Int) -> GoalSeek.Answer {
    .turns(
      between: trials[max(0, turn - 1)].amount,
      and: trials[min(trials.count - 1, turn + 1)].amount, at: trials[turn].trial)
  }

  /// The settings around the present one among which the response does not turn.
  private func stretch(_ directions: [Int]) -> ClosedRange<Int> {
    let standing = request.dial.present ?? trials[0].amount
    let start = trials.lastIndex { $0.amount <= standing } ?? 0
    var (low, high) = (start, start)
    var direction = 0
    while high < directions.count, directions[high] * direction >= 0 {
      if directions[high] != 0 { direction = directions[high] }
      high += 1
    }
    while low > 0, directions[low - 1] * direction >= 0 {
      if directions[low - 1] != 0 { direction = directions[low - 1] }
      low -= 1
    }
    return low...high
  }

  /// Neighbours between which a reading passes the target, nearest to the present setting.
  private func bracket(
    in range: ClosedRange<Double>, _ reading: (GoalSeek.Trial) -> Double, near: Double? = nil
  ) -> (Played, Played)? {
    let standing = near ?? request.dial.present ?? range.lowerBound
    let inside = trials.filter { range.contains($0.amount) }
    let pairs = zip(inside, inside.dropFirst()).filter { first, second in
      let (before, after) = (
        reading(first.trial) - request.target, reading(second.trial) - request.target
      )
      return before == 0 || after == 0 || (before < 0) != (after < 0)
    }
    return pairs.min { first, second in
      min(abs(first.0.amount - standing), abs(first.1.amount - standing))
        < min(abs(second.0.amount - standing), abs(second.1.amount - standing))
    }
  }

  /// Narrows a bracket by false position, the Illinois way, halved every third time, until it is
  /// as narrow as `isEnough` wants or nothing can be written in between.
  private mutating func narrow(
    _ bracket: (Played, Played), _ reading: (GoalSeek.Trial) -> Double, rounds: Int,
    isEnough: (Played, Played) -> Bool
  ) throws(End) -> (Played, Played) {
    var (low, high) = bracket
    var (below, above) = (
      reading(low.trial) - request.target, reading(high.trial) - request.target
    )
    var side = 0
    for round in 1...rounds where below != 0 && above != 0 && !isEnough(low, high) {
      var next = low.amount + below / (below - above) * (high.amount - low.amount)
      if round.isMultiple(of: 3) { next = (low.amount + high.amount) / 2 }
      var played = try trial(next)
      if played.amount == low.amount || played.amount == high.amount {
        played = try trial((low.amount + high.amount) / 2)
      }
      if played.amount == low.amount || played.amount == high.amount { break }
      let value = reading(played.trial) - request.target
      if (value < 0) == (below < 0), value != 0 {
        (low, below) = (played, value)
        if side == -1 { above /= 2 }
        side = -1
      } else {
        (high, above) = (played, value)
        if side == 1 { below /= 2 }
        side = 1
      }
    }
    return (low, high)
  }

  // MARK: - The answer

  private mutating func solution(
    _ bracket: (Played, Played), in range: ClosedRange<Double>, from standing: Played,
    checks: Int, turn: Int?
  ) throws(End) -> GoalSeek.Solution {
    let turnAmount = turn.map { trials[$0].amount }
    let found = try narrow(bracket, \.response.value, rounds: 12) { low, high in
      // A tenth of the interval that is to come, by the bracket's slope.
      let slope = (high.trial.response.value - low.trial.response.value).magnitude
      return slope <= 0.1 * (low.trial.response.high - low.trial.response.low)
    }
    let root = crossing(found, \.response.value)
    // Whichever bound of the band lies on the far side gives an end.
    let ends = [
      try end(in: range, near: root, \.response.low),
      try end(in: range, near: root, \.response.high),
    ]
    let known = ends.compactMap(\.self).sorted()
    let (low, high) = (known.first { $0 <= root }, known.last { $0 >= root })
    let there = try settle(found, root: root, width: (high ?? root) - (low ?? root))
    let fresh: Played?
    do throws(End) {
      fresh = try play(
        there.trial.amount, futures: checks, by: player.with(seed: player.seed &+ 1))
    } catch {
      // Effects may leave their bounds in a fresh future.
      if case .stopped = error { isUnchecked = true }
      fresh = nil
    }
    let cost = costs(of: there, beyond: standing)
    return GoalSeek.Solution(
      there: there.trial, low: low.map { min($0, there.amount) },
      high: high.map { max($0, there.amount) }, change: change(standing, there),
      cost: cost?.divided(by: 100), check: fresh?.trial.response, checks: checks,
      agrees: fresh.map { agree($0, there) } ?? false, turn: turnAmount)
  }

  /// Whether two sets of futures differ by no more than their error: Welch's interval holds 0.
  private func agree(_ first: Played, _ second: Played) -> Bool {
    let difference = Estimate(
      difference: Distribution(first.response), minus: Distribution(second.response))
    return difference.map { !$0.isTold } ?? false
  }

  /// Where the straight line between two settings meets the target.
  private func crossing(
    _ ends: (Played, Played), _ reading: (GoalSeek.Trial) -> Double
  ) -> Double {
    let (low, high) = ends
    let (first, last) = (reading(low.trial), reading(high.trial))
    guard first != last else { return low.amount }
    let part = min(1, max(0, (request.target - first) / (last - first)))
    return low.amount + part * (high.amount - low.amount)
  }

  /// The setting at which a bound of the band meets the target; nil for outside the range.
  private mutating func end(
    in range: ClosedRange<Double>, near root: Double, _ reading: (GoalSeek.Trial) -> Double
  ) throws(End) -> Double? {
    guard let start = bracket(in: range, reading, near: root) else { return nil }
    let ends = try narrow(start, reading, rounds: 4) { low, high in
      let far = max(abs(low.amount - root), abs(high.amount - root))
      return high.amount - low.amount <= 0.2 * far
    }
    return crossing(ends, reading)
  }

  /// The answer as it is written: a whole number that reaches the target, seen from the present,
  /// or as many digits as a tenth of the interval shows.
  private mutating func settle(
    _ bracket: (Played, Played), root: Double, width: Double
  ) throws(End) -> Played {
    let (low, high) = bracket
    for played in [low, high] where played.trial.response.value == request.target {
      return played
    }
    let middle = (low.amount + high.amount) / 2
    if let settled = request.dial.settled(middle), settled == low.amount || settled == high.amount {
      let standing = present?.trial.response.value ?? 0
      let wantsLess = request.target < standing
      let reaching = [low, high].first { played in
        let value = played.trial.response.value
        return wantsLess ? value <= request.target : value >= request.target
      }
      return reaching ?? high
    }
    return try trial(root.rounded(toStepsBelow: width > 0 ? width / 10 : grain))
  }
}

extension Double {
  /// The nearest number with no more digits than steps of a size call for.
  fileprivate func rounded(toStepsBelow size: Double) -> Double {
    var parts = 1.0
    while 1 / parts > size, parts < 1e9 { parts *= 10 }
    var tens = 1.0
    while tens * 10 <= size { tens *= 10 }
    return parts > 1 ? (self * parts).rounded() / parts : (self / tens).rounded() * tens
  }
}
