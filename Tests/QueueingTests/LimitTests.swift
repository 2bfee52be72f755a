import Queueing
import Testing

/// Ever shorter patience is Erlang B's loss, ever longer patience Erlang C's queue.
@Test(arguments: [(8, 10), (95, 100), (0.3, 1), (480, 500)] as [(Double, Int)])
func patienceJoinsTheModels(erlangs: Double, people: Int) throws {
  func found(_ patience: Double) throws -> Performance {
    try queue(erlangs: erlangs, handleTime: 1, patience: patience)
      .performance(people: people, thresholdSeconds: 0.1)
  }
  let loss = try found(0)
  #expect(abs(loss.abandoned - ErlangB.blocking(erlangs: erlangs, servers: people)) < 1e-15)
  for (one, other) in zip(try found(1e-9).shares, loss.shares) {
    #expect(abs(one - other) < 1e-6)
  }
  let endless = try found(.infinity)
  let long = try found(1e6)
  for (one, other) in zip(long.shares, endless.shares) { #expect(abs(one - other) < 1e-3) }
  #expect(abs(long.waitSeconds / endless.waitSeconds - 1) < 1e-3)
}

/// Patience as long as a handle time makes the number in the system Poisson: M/M/∞.
@Test func equalRatesAreInfinitelyManyServers() throws {
  // P(Poisson(10) ≥ 12) from tables: 0.3032238537.
  let found = try queue(erlangs: 10, handleTime: 1, patience: 1)
    .performance(people: 12, thresholdSeconds: 0)
  #expect(abs(found.probabilityOfWait - 0.3032238536968) < 1e-12)
}

/// A swamped queue loses what it cannot carry.
@Test func overloadIsFluid() throws {
  let found = try queue(erlangs: 100_000, handleTime: 1, patience: 2)
    .performance(people: 50_000, thresholdSeconds: 0.1)
  #expect(abs(found.abandoned - 0.5) < 1e-9)
  #expect(abs(found.occupancy - 1) < 1e-9)
  #expect(abs(found.waitSeconds - 1) < 1e-9)
  #expect(found.answeredInTime < 1e-9)
}

@Test func fractionsOfPeopleAreMixtures() throws {
  let queue = try published(patience: 300)
  let seven = queue.performance(people: 7, thresholdSeconds: 20)
  let eight = queue.performance(people: 8, thresholdSeconds: 20)
  let between = queue.performance(people: 7.25, thresholdSeconds: 20)
  #expect(queue.performance(people: 7.0, thresholdSeconds: 20) == seven)
  #expect(abs(between.abandoned - (0.75 * seven.abandoned + 0.25 * eight.abandoned)) < 1e-15)
  let endless = try published(patience: .infinity)
  #expect(endless.performance(people: 10.5, thresholdSeconds: 20).meanWait == .unbounded)
  #expect(endless.performance(people: 11.0, thresholdSeconds: 20).meanWait < .unbounded)
}
