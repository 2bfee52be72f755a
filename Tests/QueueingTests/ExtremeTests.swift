import Queueing
import Testing

private let patiences = [0, 1e-9, 0.5, 30, 300, 3000, 1e6, .infinity]

private typealias Reference = (
  erlangs: Double, people: Int, patience: Double, threshold: Double, waiting: Double,
  abandoned: Double, answered: Double
)

/// Values computed with 60 digits from the power series (mpmath): R, c, patience and threshold in
/// handle times, then P(wait), abandoned, answered in time.
private let references: [Reference] = [
  (10_000, 10200, 1.5, 0.1, 0.024349131602316845, 6.494257375865635e-5, 0.9999350574262413),
  (10_000, 10200, .infinity, 0.1, 0.02750694171070354, 0.0, 0.999999999943304),
  (0.01, 1, 1.5, 0.1, 0.009960057256623328, 0.003994274337667222, 0.990952311981108),
  (100_000, 100_300, 1.5, 0.1, 0.18540590600791979, 0.0002364990585308606, 0.9997635009414692),
  (100_000, 99000, 1.5, 0.02, 0.999949102480166, 0.01000004381679754, 0.8883001454437988),
  (10_000, 9000, 1.5, 0.15, 1.0, 0.1, 0.24155939328804182),
  (1000, 500, 3.0, 2.05, 1.0, 0.5, 0.17905152153900847),
  (300, 1, 1.0, 0.5, 1.0, 0.9966666666666667, 0.0),
  (1000, 1040, 1000.0, 0.1, 0.14037857714231447, 3.5050039452864358e-06, 0.9974448849115908),
  (250, 200, 0.01, 0.002, 0.4302566851650083, 0.20993759802907266, 0.6277904814271158),
]

@Test(arguments: references) private func largeAndTiny(_ row: Reference) throws {
  let found = try queue(erlangs: row.erlangs, handleTime: 1, patience: row.patience)
    .performance(people: row.people, thresholdSeconds: row.threshold)
  #expect(abs(found.probabilityOfWait - row.waiting) < 1e-13 * row.waiting)
  #expect(abs(found.abandoned - row.abandoned) <= 1e-12 * row.abandoned)
  #expect(abs(found.answeredInTime - row.answered) < 1e-13)
}

@Test(arguments: patiences) func everyNumberIsFinite(patience: Double) throws {
  for erlangs in [
    0, Double.leastNonzeroMagnitude, 1e-300, 1e-9, 0.01, 1, 37, 1000, 100_000, Load.largestErlangs,
  ] {
    let queue = try queue(erlangs: erlangs, patience: patience)
    let middle = Int(erlangs)
    for people in [0, 1, 2, middle / 3, middle, middle + 1, middle * 2, 1_000_000_000] {
      for threshold in [0, 20, 1e9] {
        let found = queue.performance(people: people, thresholdSeconds: threshold)
        #expect(found.shares.allSatisfy { (0...1).contains($0) })
        if case .seconds(let wait) = found.meanWait {
          #expect(wait >= 0 && wait < .infinity)
        } else {
          #expect(patience == .infinity && Double(people) <= erlangs)
        }
      }
    }
  }
}

@Test func overloadWithoutAbandonmentIsNamed() throws {
  let found = try queue(erlangs: 20, patience: .infinity).performance(
    people: 20, thresholdSeconds: 60)
  #expect(found.meanWait == .unbounded)
  #expect(found.meanWait > .seconds(1e300))
  #expect(found.shares == [1, 0, 0, 0, 1, 0, 0, 0, 0])
}

@Test func noContactsMeetNoQueue() throws {
  for patience in patiences {
    let queue = try queue(erlangs: 0, patience: patience)
    let found = queue.performance(people: 0, thresholdSeconds: 20)
    #expect(found.shares == [0, 0, 1, 0, 0, 1, 1, 1, 1])
    #expect(found.meanWait == .seconds(0))
    #expect(queue.staff(for: try target(0.999)) == 0)
  }
}

@Test func nobodyThere() throws {
  let found = try queue(erlangs: 3, patience: 20).performance(people: 0, thresholdSeconds: 20)
  #expect(found.abandoned == 1 && found.probabilityOfWait == 1 && found.occupancy == 1)
  #expect(found.meanWait == .seconds(20))
  #expect(abs(found.abandonedInTime - 0.6321205588285577) < 1e-15)
  #expect(found.serviceLevel(.served) == 0)
}

@Test func badInputIsNamed() throws {
  func load(_ contacts: Double, _ handle: Double, _ interval: Double = 1800) throws {
    _ = try Load(contacts: contacts, handleTimeSeconds: handle, intervalSeconds: interval)
  }
  #expect(throws: QueueingProblem.contacts(-1)) { try load(-1, 180) }
  #expect(throws: QueueingProblem.self) { try load(.nan, 180) }
  #expect(throws: QueueingProblem.self) { try load(.infinity, 180) }
  #expect(throws: QueueingProblem.handleTime(seconds: 0)) { try load(10, 0) }
  #expect(throws: QueueingProblem.handleTime(seconds: .infinity)) { try load(10, .infinity) }
  #expect(throws: QueueingProblem.interval(seconds: 0)) { try load(10, 180, 0) }
  #expect(throws: QueueingProblem.loadTooLarge(erlangs: 1e11, limit: 1e6)) {
    try load(1e12, 180)
  }
  #expect(throws: QueueingProblem.patience(seconds: -1)) { try Patience(meanSeconds: -1) }
  #expect(throws: QueueingProblem.self) { try Patience(meanSeconds: .nan) }
  #expect(throws: QueueingProblem.patienceTooLong(handleTimes: 1e9, limit: 1e6)) {
    try queue(erlangs: 1, handleTime: 1, patience: 1e9)
  }
  #expect(throws: QueueingProblem.targetShare(1)) { try target(1) }
  #expect(throws: QueueingProblem.targetShare(0)) { try target(0) }
  #expect(throws: QueueingProblem.self) { try target(.nan) }
  #expect(throws: QueueingProblem.threshold(seconds: -1)) { try target(0.8, within: -1) }
  #expect(throws: QueueingProblem.occupancyCeiling(0)) { try target(0.8, occupancy: 0) }
  #expect(throws: QueueingProblem.abandonmentCeiling(0)) { try target(0.8, abandonment: 0) }
}
