import Schema
import Workforce

extension HiringProblem {
  /// Schedules that begin in a given week, by size: each one is the one before with one more
  /// person in every class of one family.
  ///
  /// So nobody is ever taken off, and futures of two sizes share the luck of all who are in both:
  /// whoever is ready in the smaller is ready in the larger.
  struct Ladder {
    private let ground: HiringProblem
    /// The classes of each crew, without sizes.
    private let blank: HiringSchedule
    /// People ready of one person in every class, by crew.
    private let ready: [Double]

    /// - Parameters:
    ///   - start: the first week, at most `latestStart`.
    ///   - gap: people still to be found, which tells how large classes will be about.
    ///   - denser: how many weeks less than it would like to a family waits for its next class.
    init(_ ground: HiringProblem, start: Int, gap: Double, denser: Int = 0) {
      self.ground = ground
      let series = ground.crews.map { crew in
        let between = max(1, ground.weeksBetween(crew, start: start, gap: gap) - denser)
        let weeks = stride(from: crew.latestWeek, through: start, by: -between)
        return HiringSchedule.Series(
          family: crew.family, weeks: weeks.reversed(), weeksBetween: between, size: 0)
      }
      blank = HiringSchedule(series: series)
      ready = zip(ground.crews, series).map { crew, series in
        series.weeks.reduce(0) { $0 + crew.yield.byWeek[$1] }
      }
    }

    /// Whether every family has a class every week.
    var isWeekly: Bool { blank.series.allSatisfy { $0.weeksBetween == 1 } }

    /// The schedule of a size; 0 is nobody.
    ///
    /// The next person goes to the family that is furthest behind its part, as A. Sainte-Laguë's
    /// rule gives out seats: the parts are kept as nearly as whole people allow.
    func schedule(_ size: Int) -> HiringSchedule {
      var schedule = blank
      for _ in 0..<size {
        guard let next = next(schedule) else { break }
        schedule.series[next].size += 1
      }
      return schedule
    }

    private func next(_ schedule: HiringSchedule) -> Int? {
      schedule.series.indices.min { behind($0, schedule) < behind($1, schedule) }
    }

    private func behind(_ crew: Int, _ schedule: HiringSchedule) -> Double {
      (Double(schedule.series[crew].size) + 0.5) * ready[crew] / ground.crews[crew].part
    }

    /// A size and, in the later classes of the family that the next size adds to, one person more
    /// each: the steps between two sizes.
    func schedule(_ size: Int, more classes: Int) -> HiringSchedule {
      var schedule = schedule(size)
      guard classes > 0, let position = next(schedule) else { return schedule }
      var more = schedule.series[position]
      more.weeks = Array(more.weeks.suffix(classes))
      more.size = 1
      schedule.series.insert(more, at: position + 1)
      return schedule
    }

    /// Classes of the family that the next size adds to.
    func classes(after size: Int) -> Int {
      let schedule = schedule(size)
      return next(schedule).map { schedule.series[$0].weeks.count } ?? 0
    }

    /// The smallest size of which at least so many are expected to be ready.
    func size(expecting people: Double) -> Int {
      first { ground.expectedReady(schedule($0)) >= people }
    }

    /// The smallest size that invites at least so many.
    func size(inviting people: Int) -> Int { first { schedule($0).order >= people } }

    /// The largest size within the limits, and no larger than a ceiling.
    func largestSize(upTo ceiling: Int) -> Int {
      let recruiting = ground.recruiting
      return lowest(in: 0...ceiling) {
        let next = schedule($0 + 1)
        return !ground.load(of: next).exceeded(in: recruiting).isEmpty
          || next.series.contains { $0.size > IntakeClass.largest }
      }
    }

    private func first(_ holds: (Int) -> Bool) -> Int {
      var high = 1
      while !holds(high), high < 100_000 { high *= 2 }
      return lowest(in: 0...high, where: holds)
    }
  }
}

extension HiringProblem {
  /// Weeks between two classes of a family that are large enough to be held; nobody waits longer
  /// than for the first class, one lead time.
  private func weeksBetween(_ crew: Crew, start: Int, gap: Double) -> Int {
    let weeks = start...crew.latestWeek
    let yields = crew.yield.byWeek[weeks].reduce(0, +)
    let perWeek = crew.part * gap / max(yields, 1e-9)
    let longest = min(weeks.count, leadWeeks)
    let wanted = (recruiting.leastClass.magnitude / perWeek).rounded(.up)
    return max(1, Int(min(Double(longest), wanted)))
  }
}

/// The lowest number of a range for which something holds that holds for all above it too; the
/// last where it holds for none before.
func lowest<Failure: Error>(
  in range: ClosedRange<Int>, where holds: (Int) throws(Failure) -> Bool
) throws(Failure) -> Int {
  var (low, high) = (range.lowerBound, range.upperBound)
  while low < high {
    let middle = low + (high - low) / 2
    if try holds(middle) { high = middle } else { low = middle + 1 }
  }
  return low
}
