import Queueing
import Testing

/// The largest difference in any share between a table and the exact queue, over random loads and
/// people, whole and not.
private func largestError(of table: PerformanceTable, seed: UInt64) throws -> Double {
  var luck = TestLuck(seed: seed)
  var worst = 0.0
  for _ in 0..<(isDebug ? 400 : 8_000) {
    let any = luck.uniform(0...Double(table.mostPeople))
    let people = luck.uniform() < 0.5 ? any.rounded() : any
    let root = max(0, people.squareRoot() + luck.uniform(-4...3.5))
    let handleTime = luck.uniform(table.handleTimesSeconds)
    let found = table.performance(
      erlangs: root * root, people: people, handleTimeSeconds: handleTime)
    let exact = try queue(
      erlangs: root * root, handleTime: handleTime, patience: table.patience.meanSeconds
    ).performance(people: people, thresholdSeconds: table.thresholdSeconds)
    let pairs = [
      (found.probabilityOfWait, exact.probabilityOfWait), (found.abandoned, exact.abandoned),
      (found.answeredInTime, exact.answeredInTime),
      (found.abandonedInTime, exact.abandonedInTime),
    ]
    worst = pairs.reduce(worst) { max($0, abs($1.0 - $1.1)) }
    #expect(found.shares.allSatisfy { (0...1).contains($0) })
    #expect((found.meanWait == .unbounded) == (exact.meanWait == .unbounded))
  }
  return worst
}

@Test(arguments: [0, 1, 30, 180, 300, 900, 3_000, .infinity])
func tablesKeepTheirBound(patience: Double) throws {
  for people in isDebug ? [6, 40] : [6, 40, 300, 900] {
    for threshold in [0, 20, 60, 300.0] {
      let table = try PerformanceTable(
        handleTimesSeconds: 180...180, patience: Patience(meanSeconds: patience),
        thresholdSeconds: threshold, mostPeople: people)
      #expect(try largestError(of: table, seed: 5) <= PerformanceTable.largestError)
    }
  }
}

@Test(arguments: [0, 60, 300, 900, .infinity])
func tablesKeepTheirBoundBetweenHandleTimes(patience: Double) throws {
  for people in isDebug ? [30] : [6, 300, 900] {
    for threshold in [10, 20, 90, 400.0] {
      let table = try PerformanceTable(
        handleTimesSeconds: 150...240, patience: Patience(meanSeconds: patience),
        thresholdSeconds: threshold, mostPeople: people)
      let error = try largestError(of: table, seed: 6)
      #expect(error <= PerformanceTable.largestErrorAcrossHandleTimes)
    }
  }
}

/// A table that many threads ask at once, in any order, answers with the bits of one that is asked
/// nothing else: also where a row has more loads than a word has bits (3,000 seconds).
@Test(arguments: [0, 60, 300, 3_000, .infinity], [180...180, 150...240.0])
func aTableIsTheSameForAllThreads(
  patience: Double, handleTimes: ClosedRange<Double>
) async throws {
  func made() throws -> PerformanceTable {
    try PerformanceTable(
      handleTimesSeconds: handleTimes, patience: Patience(meanSeconds: patience),
      thresholdSeconds: 20, mostPeople: 40)
  }
  var luck = TestLuck(seed: 7)
  let questions = (0..<200).map { _ in
    (
      erlangs: luck.uniform(0...50), people: luck.uniform(1...40),
      handleTime: luck.uniform(handleTimes)
    )
  }
  @Sendable func answer(_ table: PerformanceTable, _ number: Int) -> Performance {
    let (erlangs, people, handleTime) = questions[number]
    return table.performance(erlangs: erlangs, people: people, handleTimeSeconds: handleTime)
  }
  let alone = try questions.indices.map { answer(try made(), $0) }
  let shared = try made()
  await withTaskGroup(of: Void.self) { group in
    for thread in 0..<6 {
      group.addTask {
        for step in questions.indices {
          let number = (step * (2 * thread + 1) + 33 * thread) % questions.count
          #expect(answer(shared, number) == alone[number])
        }
      }
    }
  }
}

@Test func tableEdges() throws {
  let table = try PerformanceTable(
    handleTimesSeconds: 180...180, patience: Patience(meanSeconds: 300), thresholdSeconds: 20,
    mostPeople: 10)
  #expect(table.performance(erlangs: 0, people: 0, handleTimeSeconds: 180).abandoned == 0)
  #expect(table.performance(erlangs: 5, people: 0, handleTimeSeconds: 180).abandoned == 1)
  let flooded = table.performance(erlangs: 1e6, people: 10, handleTimeSeconds: 180)
  #expect(abs(flooded.abandoned - (1 - 1e-5)) < 1e-9)
}

@Test func outsideATableIsExact() throws {
  let table = try PerformanceTable(
    handleTimesSeconds: 150...180, patience: Patience(meanSeconds: 300), thresholdSeconds: 20,
    mostPeople: 10)
  for (people, handleTime) in [(12.5, 170), (9.5, 149), (8, 181)] as [(Double, Double)] {
    let exact = try queue(erlangs: 9, handleTime: handleTime, patience: 300)
      .performance(people: people, thresholdSeconds: 20)
    #expect(
      table.performance(erlangs: 9, people: people, handleTimeSeconds: handleTime) == exact)
  }
}

@Test func tableProblemsAreNamed() throws {
  func table(_ range: ClosedRange<Double>, _ patience: Double, _ people: Int) throws {
    _ = try PerformanceTable(
      handleTimesSeconds: range, patience: Patience(meanSeconds: patience), thresholdSeconds: 20,
      mostPeople: people)
  }
  #expect(throws: QueueingProblem.handleTime(seconds: 0)) { try table(0...10, 300, 10) }
  #expect(throws: QueueingProblem.handleTime(seconds: .infinity)) {
    try table(10 ... .infinity, 300, 10)
  }
  #expect(throws: QueueingProblem.self) { try table(180...180, 300, 1_000_000_000) }
  #expect(throws: QueueingProblem.self) { try table(1e-300...1e300, 1e-300, 10) }
  #expect(throws: QueueingProblem.self) { try table(1...1, 1e300, 10) }
}
