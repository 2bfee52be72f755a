import Queueing
import Testing

/// The formulas against a queue that is played out, within five of its own standard errors.
@Test(
  arguments: [
    (2.0, 3, 1.0, 0.2), (2, 1, 0.5, 0.3), (0.4, 1, 2, 0.1), (9, 10, 5.0 / 3, 0.1),
    (9, 10, 0.05, 0.02),
    (30, 24, 1.5, 0.4), (30, 34, .infinity, 0.05), (0.6, 1, .infinity, 1), (24, 25, 4, 0),
  ] as [(Double, Int, Double, Double)]) func formulasAgreeWithEvents(
    erlangs: Double, servers: Int, patience: Double, threshold: Double
  ) throws
{
  var luck = TestLuck(seed: 20_24)
  let simulated = EventSimulation(
    erlangs: erlangs, servers: servers, patience: patience, threshold: threshold, batches: 40,
    contactsPerBatch: isDebug ? 1_000 : 50_000, luck: &luck)
  let found = try queue(erlangs: erlangs, handleTime: 1, patience: patience)
    .performance(people: servers, thresholdSeconds: threshold)
  let expected = [
    found.probabilityOfWait, found.waitSeconds, found.abandoned, found.answeredInTime,
    found.abandonedInTime,
  ]
  for (measure, value) in expected.enumerated() {
    let distance = abs(simulated.means[measure] - value)
    #expect(distance <= 5 * simulated.standardErrors[measure] + 1e-9, "measure \(measure)")
  }
}

/// Random queues: the same, for shapes nobody chose.
@Test func formulasAgreeWithEventsAnywhere() throws {
  var luck = TestLuck(seed: 77)
  for _ in 0..<(isDebug ? 10 : 60) {
    let servers = Int(luck.uniform(1...25))
    let erlangs = Double(servers) * luck.uniform(0.3...1.5)
    let (patience, threshold) = (luck.uniform(0.05...4), luck.uniform(0...0.6))
    let simulated = EventSimulation(
      erlangs: erlangs, servers: servers, patience: patience, threshold: threshold, batches: 30,
      contactsPerBatch: isDebug ? 500 : 10_000, luck: &luck)
    let found = try queue(erlangs: erlangs, handleTime: 1, patience: patience)
      .performance(people: servers, thresholdSeconds: threshold)
    let level = simulated.means[3] - found.answeredInTime
    let lost = simulated.means[2] - found.abandoned
    #expect(abs(level) <= 5 * simulated.standardErrors[3] + 1e-3)
    #expect(abs(lost) <= 5 * simulated.standardErrors[2] + 1e-3)
  }
}
