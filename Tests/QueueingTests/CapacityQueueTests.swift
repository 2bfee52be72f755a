import Queueing
import Randomness
import Testing

/// Days of equal capacity against what is known of M/D/c, and what any days must obey.
@Suite struct CapacityQueueTests {
  /// A desk that does `capacity` tasks a day while `load` × `capacity` come, long after it opened.
  struct Desk: Sendable {
    let capacity: Int
    let load: Double
    /// Tasks left over in the evening, mean; with the chance of none.
    let left: Double
    let empty: Double
    /// Mean days from arrival to done, and the shares of the same day, the next, and later.
    let delay: Double
    let shares: [Double]
  }

  /// Computed elsewhere: by Spitzer's identity, and by 2 million simulated days for each load.
  static let desks = [
    Desk(
      capacity: 1, load: 0.8, left: 1.6, empty: 0.44511, delay: 2,
      shares: [0.30639, 0.23676, 0.45685]),
    Desk(
      capacity: 1, load: 0.9, left: 4.05, empty: 0.24596, delay: 4.5,
      shares: [0.16218, 0.15293, 0.68489]),
    Desk(
      capacity: 2, load: 0.9, left: 3.86446, empty: 0.28498, delay: 2.14692,
      shares: [0.27609, 0.24126, 0.48265]),
    Desk(
      capacity: 5, load: 0.8, left: 1.15624, empty: 0.61556, delay: 0.28906,
      shares: [0.74593, 0.22314, 0.03093]),
    Desk(
      capacity: 5, load: 0.9, left: 3.49513, empty: 0.36352, delay: 0.77670,
      shares: [0.50154, 0.31899, 0.17947]),
    Desk(
      capacity: 10, load: 0.7, left: 0.29310, empty: 0.87281, delay: 0.04187,
      shares: [0.95819, 0.04175, 0.00006]),
    Desk(
      capacity: 10, load: 0.8, left: 0.87862, empty: 0.71870, delay: 0.10983,
      shares: [0.89180, 0.10660, 0.00160]),
    Desk(
      capacity: 10, load: 0.9, left: 3.10124, empty: 0.44650, delay: 0.34458,
      shares: [0.69970, 0.26159, 0.03871]),
    Desk(
      capacity: 10, load: 0.95, left: 7.95229, empty: 0.24915, delay: 0.83708,
      shares: [0.46698, 0.33890, 0.19412]),
    Desk(
      capacity: 20, load: 0.9, left: 2.59715, empty: 0.54999, delay: 0.14429,
      shares: [0.85810, 0.13954, 0.00235]),
    Desk(
      capacity: 20, load: 0.95, left: 7.32888, empty: 0.31848, delay: 0.38573,
      shares: [0.66519, 0.29055, 0.04426]),
  ]

  /// Means of batches of days, for standard errors in spite of one evening's stack being the next
  /// morning's.
  private struct Batches {
    var means: [Double] = []

    var mean: Double { means.reduce(0, +) / Double(means.count) }
    var standardError: Double {
      let squares = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(means.count - 1) / Double(means.count)).squareRoot()
    }

    func agrees(with value: Double, floor: Double = 0) -> Bool {
      abs(mean - value) <= 4 * max(standardError, floor)
    }
  }

  // MARK: - The queue M/D/c

  @Test(arguments: desks) func C_aDeskIsTheQueueWithAServiceOfOneDay(desk: Desk) throws {
    let (batches, days) = (40, isDebug ? 1_000 : 20_000)
    let arrivals = try Poisson(mean: desk.load * Double(desk.capacity))
    let luck = Luck(seed: 13, future: UInt64(desk.capacity))
    var queue = CapacityQueue(
      capacity: repeatElement(Int64(desk.capacity), count: batches * days + 500))
    var (left, empty, delay) = (Batches(), Batches(), Batches())
    var shares = [Batches(), Batches(), Batches()]
    for batch in 0..<batches {
      var (stack, none, tasks, waited) = (0.0, 0.0, 0.0, 0.0)
      var counts = [0.0, 0.0, 0.0]
      for day in batch * days..<(batch + 1) * days {
        let stream = luck.stream(Purpose(900), entity: UInt64(day) ^ UInt64(desk.load * 100) << 40)
        for _ in 0..<arrivals.sample(stream) {
          let done = queue.take(1, on: day)
          let wait = try #require(done) - day
          counts[min(wait, 2)] += 1
          (tasks, waited) = (tasks + 1, waited + Double(wait))
        }
        stack += Double(queue.left(after: day))
        none += queue.left(after: day) == 0 ? 1 : 0
      }
      // The first batch begins with an empty desk.
      guard batch > 0 else { continue }
      left.means.append(stack / Double(days))
      empty.means.append(none / Double(days))
      delay.means.append(waited / tasks)
      for index in 0..<3 { shares[index].means.append(counts[index] / tasks) }
    }
    #expect(left.agrees(with: desk.left))
    #expect(empty.agrees(with: desk.empty))
    #expect(delay.agrees(with: desk.delay))
    for index in 0..<3 { #expect(shares[index].agrees(with: desk.shares[index], floor: 2e-5)) }
  }

  /// By Spitzer's identity, E X = Σ E[(Poisson(lλ) − lc)⁺] ÷ l, and Little's law, E X = λ × delay.
  @Test(arguments: desks) func C_theTableIsSpitzersIdentity(desk: Desk) throws {
    let mean = desk.load * Double(desk.capacity)
    let (left, empty) = try spitzer(mean: mean, capacity: desk.capacity)
    #expect(abs(left - desk.left) < 1e-5)
    #expect(abs(empty - desk.empty) < 1e-5)
    #expect(abs(left / mean - desk.delay) < 1e-5)
    if desk.capacity == 1 {
      #expect(abs(desk.delay - desk.load / (2 * (1 - desk.load))) < 1e-12, "Pollaczek–Khinchine")
      #expect(abs((1 - desk.load) * Portable.exp(desk.load) - desk.empty) < 1e-5)
    }
  }

  /// Forty interviews a week: 32, 36 or 38 asked for wait .064, .387 or 1.199 days. Standardising ten
  /// tasks a day to twelve: 9.5 a day wait .0763 instead of .8371 days, 9 a day .0495 instead of
  /// .3446.
  @Test(
    arguments: [
      (32, 40, 7, 0.064), (36, 40, 7, 0.387), (38, 40, 7, 1.199), (9.5, 12, 1, 0.0763),
      (9, 12, 1, 0.0495), (9.5, 10, 1, 0.8371), (9, 10, 1, 0.3446),
    ] as [(Double, Int, Double, Double)])
  func C_theLastTenthOfLoadMakesTheQueue(
    asked: Double, capacity: Int, days: Double, wait: Double
  ) throws {
    let left = try spitzer(mean: asked, capacity: capacity).left
    #expect(abs(left / asked * days - wait) < 6e-4, "\(left / asked * days)")
  }

  /// Done within 0, 1, 2 … days, of a desk of ten: what papers sent so many days ahead miss is the
  /// rest.
  @Test(
    arguments: [
      (9, [0.69970, 0.96129, 0.99512, 0.99939]),
      (9.5, [0.46698, 0.80588, 0.92981, 0.97462, 0.99082]),
    ] as [(Double, [Double])])
  func C_doneWithinSoManyDays(load: Double, shares: [Double]) throws {
    let (batches, days) = (40, isDebug ? 1_000 : 20_000)
    let arrivals = try Poisson(mean: load)
    let luck = Luck(seed: 17, future: 1)
    var queue = CapacityQueue(capacity: repeatElement(10, count: batches * days + 500))
    var within = shares.map { _ in Batches() }
    for batch in 0..<batches {
      var (tasks, counts) = (0.0, [Double](repeating: 0, count: shares.count))
      for day in batch * days..<(batch + 1) * days {
        let stream = luck.stream(Purpose(900), entity: UInt64(day) ^ UInt64(load * 100) << 40)
        for _ in 0..<arrivals.sample(stream) {
          let done = queue.take(1, on: day)
          let wait = try #require(done) - day
          for index in shares.indices where wait <= index { counts[index] += 1 }
          tasks += 1
        }
      }
      guard batch > 0 else { continue }
      for index in shares.indices { within[index].means.append(counts[index] / tasks) }
    }
    // Long waits are rare and come together: in few days only the short ones can be told.
    for index in shares.indices where !isDebug || index < 2 {
      #expect(within[index].agrees(with: shares[index], floor: 2e-5))
    }
  }

  /// Spitzer's identity: the mean that is left over, and the chance of nothing.
  private func spitzer(mean: Double, capacity: Int) throws -> (left: Double, empty: Double) {
    var (left, none) = (0.0, 0.0)
    for days in 1...3_000 {
      let sum = try Poisson(mean: mean * Double(days))
      let most = capacity * days
      var (excess, above, count) = (0.0, 0.0, most + 1)
      while true {
        let probability = Portable.exp(sum.logProbability(count))
        excess += probability * Double(count - most)
        above += probability
        guard probability > 1e-12 else { break }
        count += 1
      }
      left += excess / Double(days)
      none += above / Double(days)
      if excess < 1e-11 { break }
    }
    return (left, Portable.exp(-none))
  }

  // MARK: - Batches

  @Test(arguments: [(25, 10, 0.8, 2), (60, 10, 2.5, 5), (60, 20, 1.0, 2), (10, 10, 0, 0)])
  func C_aClassIsABatch(people: Int, capacity: Int64, mean: Double, last: Int) throws {
    var queue = CapacityQueue(capacity: repeatElement(capacity, count: 30))
    let days = (0..<people).compactMap { _ in queue.take(1, on: 3) }
    #expect(days.count == people && days == days.sorted())
    #expect(abs(Double(days.reduce(0) { $0 + $1 - 3 }) / Double(people) - mean) < 1e-12)
    #expect(days.last == 3 + last)
  }

  /// 12 a day on 10 for five days leave 10 tasks, gone ten days later while 9 a day come.
  @Test func C_tooMuchIsAStackThatGoesSlowly() {
    var queue = CapacityQueue(capacity: repeatElement(10, count: 30))
    var left: [Int64] = []
    for day in 0..<16 {
      for _ in 0..<(day < 5 ? 12 : 9) { queue.take(1, on: day) }
      left.append(queue.left(after: day))
    }
    #expect(left == [2, 4, 6, 8, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0])
  }

  // MARK: - What any days obey

  /// The mark against a stack that is worked off piece by piece.
  @Test func C_itIsAStackWorkedOffInItsOrder() {
    var luck = TestLuck(seed: 1_952)
    for _ in 0..<200 {
      let capacity = (0..<40).map { _ in luck.uniform() < 0.3 ? 0 : Int64(luck.uniform(1...900)) }
      var queue = CapacityQueue(capacity: capacity)
      var (stack, found, played): ([(task: Int, work: Int64)], [Int?], [Int?]) = ([], [], [])
      for day in 0..<40 {
        for _ in 0..<Int(luck.uniform(0...4)) {
          let work = Int64(luck.uniform(1...400))
          stack.append((played.count, work))
          played.append(nil)
          found.append(queue.take(work, on: day))
        }
        var rest = capacity[day]
        while let first = stack.first, rest > 0 {
          let done = min(rest, first.work)
          rest -= done
          stack[0].work -= done
          guard stack[0].work == 0 else { break }
          played[first.task] = day
          stack.removeFirst()
        }
        #expect(queue.left(after: day) == stack.reduce(0) { $0 + $1.work })
      }
      #expect(found == played)
    }
  }

  @Test func C_moreCapacityNeverMakesAnybodyWaitLonger() {
    var luck = TestLuck(seed: 47)
    for _ in 0..<200 {
      let few = (0..<60).map { _ in luck.uniform() < 0.3 ? 0 : Int64(luck.uniform(1...900)) }
      let more = few.map { $0 + (luck.uniform() < 0.5 ? Int64(luck.uniform(0...300)) : 0) }
      var (slow, quick) = (CapacityQueue(capacity: few), CapacityQueue(capacity: more))
      for day in 0..<60 {
        for _ in 0..<Int(luck.uniform(0...4)) {
          let work = Int64(luck.uniform(1...400))
          let (late, early) = (slow.take(work, on: day), quick.take(work, on: day))
          #expect(early ?? .max <= late ?? .max)
        }
      }
    }
  }

  @Test func C_piecesThatComeTogetherAreAsIfTheyCameOneByOne() {
    var luck = TestLuck(seed: 9)
    for _ in 0..<200 {
      let capacity = (0..<40).map { _ in luck.uniform() < 0.3 ? 0 : Int64(luck.uniform(1...900)) }
      var (single, together) = (
        CapacityQueue(capacity: capacity), CapacityQueue(capacity: capacity)
      )
      for day in 0..<40 {
        let (pieces, work) = (Int(luck.uniform(0...12)), Int64(luck.uniform(1...200)))
        var found: [Int?] = []
        while found.count < pieces {
          let some = together.takeSome(pieces - found.count, of: work, on: day)
          found += Array(repeating: some.done, count: some.pieces)
        }
        #expect(found == (0..<pieces).map { _ in single.take(work, on: day) })
        #expect(together == single)
      }
    }
  }

  @Test func whatCannotBeDoneIsNeverDone() {
    var closed = CapacityQueue(capacity: [0, 0, 0])
    #expect(closed.take(1, on: 0) == nil && closed.left(after: 2) == 1)
    var none = CapacityQueue(days: 0)
    #expect(none.take(5, on: 0) == nil && none.left(after: 9) == 5 && none.left(after: -9) == 5)
    var full = CapacityQueue(capacity: [Int64.max, -4])
    #expect(full.capacity(on: 0) == CapacityQueue.most && full.capacity(on: 1) == 0)
    for _ in 0..<9 { full.take(.max, on: 0) }
    #expect(full.left(after: 1) == CapacityQueue.most)
    full.clear()
    #expect(full.take(0, on: -3) == 0 && full.nextFree(from: 1) == nil)
    full.clear { _ in 2 }
    #expect(full.take(3, on: 0) == 1 && full.nextFree(from: 0) == 1 && full.take(1, on: 7) == nil)
  }
}
