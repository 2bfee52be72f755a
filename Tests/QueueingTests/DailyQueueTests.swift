import Queueing
import Randomness
import Testing

/// The queue of a desk with so many tasks a day, against exact numbers of M/D/c: mean left over,
/// the share of days that end with nothing, and shares done on the day, the next, and later.
@Suite struct DailyQueueTests {
  /// A row of the table: capacity, load, and what theory says (Spitzer's identity, distributions
  /// by the transition matrix).
  struct Row: CustomTestStringConvertible {
    let capacity: Int
    let load: Double
    let leftOver: Double
    let nothing: Double
    let sameDay: Double
    let nextDay: Double
    var testDescription: String { "\(capacity) a day at \(load)" }
  }

  static let rows = [
    Row(
      capacity: 1, load: 0.8, leftOver: 1.6, nothing: 0.44511, sameDay: 0.30639, nextDay: 0.23676),
    Row(
      capacity: 5, load: 0.8, leftOver: 1.15624, nothing: 0.61556, sameDay: 0.74593,
      nextDay: 0.22314),
    Row(
      capacity: 10, load: 0.9, leftOver: 3.10124, nothing: 0.4465, sameDay: 0.6997,
      nextDay: 0.26159),
    Row(
      capacity: 20, load: 0.9, leftOver: 2.59715, nothing: 0.54999, sameDay: 0.8581,
      nextDay: 0.13954),
  ]

  @Test(arguments: rows) func isTheQueueWithFixedService(_ row: Row) throws {
    let (replications, days, warm) = (40, 6000, 500)
    let poisson = try Poisson(mean: row.load * Double(row.capacity))
    let luck = Luck(seed: 11, future: 3)
    var found: [[Double]] = [[], [], [], []]
    for replication in 0..<replications {
      let arrivals = (0..<days).map { day in
        poisson.sample(
          luck.stream(Purpose(9000), entity: Entity.identity(UInt64(replication), day: day, 0)))
      }
      var desk = DailyQueue(capacity: row.capacity)
      var (left, empty) = (0.0, 0.0)
      for (day, count) in arrivals.enumerated() {
        _ = desk.pass(count)
        guard day >= warm else { continue }
        left += Double(desk.leftOver)
        empty += desk.leftOver == 0 ? 1 : 0
      }
      let done = desk.daysDone(arrivals)
      var (tasks, same, next, position) = (0.0, 0.0, 0.0, 0)
      for (day, count) in arrivals.enumerated() {
        for _ in 0..<count {
          if day >= warm {
            tasks += 1
            same += done[position] == day ? 1 : 0
            next += done[position] == day + 1 ? 1 : 0
          }
          position += 1
        }
      }
      let counted = Double(days - warm)
      found[0].append(left / counted)
      found[1].append(empty / counted)
      found[2].append(same / tasks)
      found[3].append(next / tasks)
    }
    for (values, exact) in zip(found, [row.leftOver, row.nothing, row.sameDay, row.nextDay]) {
      let mean = values.reduce(0, +) / Double(values.count)
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
      let error = (variance / Double(values.count)).squareRoot()
      #expect(abs(mean - exact) < 4 * error + 1e-5, "\(mean) and not \(exact), error \(error)")
    }
  }

  /// A class comes at once: exact days.
  @Test(arguments: [(25, 10, 0.8, 2), (60, 10, 2.5, 5), (60, 20, 1.0, 2)])
  func aClassIsABatch(_ people: Int, _ capacity: Int, _ mean: Double, _ last: Int) {
    let days = DailyQueue(capacity: capacity).daysDone([people])
    #expect(Double(days.reduce(0, +)) / Double(people) == mean)
    #expect(days.last == last)
  }

  /// 12 a day on 10 for a week leave 10, which 9 a day let go ten days later.
  @Test func overloadIsAFluid() {
    var desk = DailyQueue(capacity: 10)
    for _ in 0..<5 { _ = desk.pass(12) }
    #expect(desk.leftOver == 10)
    for _ in 0..<10 { _ = desk.pass(9) }
    #expect(desk.leftOver == 0)
  }

  /// Days in line, summed in two ways: evening by evening and task by task (Little's law), and
  /// nobody waits longer where there is more room.
  @Test func everyEveningIsSomebodysDay() {
    let arrivals = [7, 0, 3, 12, 1, 0, 0, 4, 9, 2, 0, 0, 0, 0, 0, 0]
    var before: [Int] = []
    for capacity in 1...6 {
      var desk = DailyQueue(capacity: capacity)
      let evenings = arrivals.reduce(0) { sum, count in
        _ = desk.pass(count)
        return sum + desk.leftOver
      }
      let days = desk.daysDone(arrivals)
      let came = arrivals.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
      let within = zip(days, came).reduce(0) { $0 + min($1.0, arrivals.count) - $1.1 }
      #expect(evenings == within)
      #expect(before.isEmpty || zip(days, before).allSatisfy { $0 <= $1 })
      before = days
    }
  }

  @Test func withoutRoomNothingIsDone() {
    var desk = DailyQueue(capacity: 0)
    #expect(desk.pass(3) == 0 && desk.leftOver == 3)
    #expect(DailyQueue(capacity: 0).daysDone([3]).isEmpty)
  }
}
