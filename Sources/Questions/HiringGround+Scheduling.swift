import Schema
import Workforce

extension HiringGround {
  /// Schedules that begin in a given week, by size: each one is the one before with one more
  /// person in every class of one family.
  ///
  /// So nobody is ever taken off, and futures of two sizes share the luck of all who are in both:
  /// whoever is ready in the smaller is ready in the larger.
  struct Ladder {
    private let ground: HiringGround
    /// The classes of each crew, without sizes.
    private let blank: HiringSchedule
    /// People ready of one person in every class, by crew.
    private let ready: [Double]

    /// - Parameters:
    ///   - start: the first week, at most `latestStart`.
    ///   - gap: people still to be found, which tells how large classes will be about.
    init(_ ground: HiringGround, start: Int, gap: Double) {
      self.ground = ground
      let least = ground.recruiting.leastClass.magnitude
      let series = ground.crews.map { crew in
        let span = crew.latestWeek - start + 1
        let yield = crew.yield.byWeek[start...crew.latestWeek].reduce(0, +) / Double(span)
        let perWeek = crew.part * gap / max(yield, 1e-9) / Double(span)
        let between = min(span, max(1, Int((least / max(perWeek, 1e-9)).rounded(.up))))
        let weeks = stride(from: crew.latestWeek, through: start, by: -between)
        return HiringSchedule.Series(
          family: crew.family, weeks: weeks.reversed(), weeksBetween: between, size: 0)
      }
      blank = HiringSchedule(series: series)
      ready = zip(ground.crews, series).map { crew, series in
        series.weeks.reduce(0) { $0 + crew.yield.byWeek[$1] }
      }
    }

    /// The schedule of a size; 0 is nobody.
    ///
    /// The next person goes to the family that is furthest behind its part, as A. Sainte-Laguë's
    /// rule gives out seats: the parts are kept as nearly as whole people allow.
    func schedule(_ size: Int) -> HiringSchedule {
      var schedule = blank
      guard !ground.crews.isEmpty else { return schedule }
      for _ in 0..<size {
        let next = schedule.series.indices.min { behind($0, schedule) < behind($1, schedule) }
        schedule.series[next ?? 0].size += 1
      }
      return schedule
    }

    private func behind(_ crew: Int, _ schedule: HiringSchedule) -> Double {
      (Double(schedule.series[crew].size) + 0.5) * ready[crew] / ground.crews[crew].part
    }

    /// People of a schedule who are expected to be ready.
    func expectedReady(_ schedule: HiringSchedule) -> Double {
      zip(schedule.series, ready).reduce(0) { $0 + Double($1.0.size) * $1.1 }
    }

    /// The smallest size of which at least so many are expected to be ready.
    func size(expecting people: Double) -> Int {
      first { expectedReady(schedule($0)) >= people }
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
