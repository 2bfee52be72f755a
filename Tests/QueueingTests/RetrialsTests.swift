import Queueing
import Testing

@Test func nobodyReturnsNothingChanges() throws {
  let queue = try published(patience: 300)
  let none = try Retrials(unresolvedReturning: 0, abandonedReturning: 0)
  #expect(abs(try none.offered(to: queue, people: 11).contacts - 100) < 1e-9)
}

/// Without abandonment the geometric series is exact.
@Test func unresolvedContactsAddUp() throws {
  let queue = try published(patience: .infinity)
  let retrials = try Retrials(unresolvedReturning: 0.2, abandonedReturning: 0.5)
  #expect(abs(try retrials.offered(to: queue, people: 20).contacts - 125) < 1e-9)
}

@Test(arguments: [(0.1, 0.7), (0.5, 0.1), (0, 0.95), (0.3, 1)] as [(Double, Double)])
func theBalanceHolds(unresolved: Double, abandoned: Double) throws {
  let queue = try published(patience: 120)
  let retrials = try Retrials(unresolvedReturning: unresolved, abandonedReturning: abandoned)
  var last = Double.infinity
  for people in [8, 10, 12, 15, 20, 40] where abandoned < 1 || people > 14 {
    let offered = try retrials.offered(to: queue, people: people)
    let lost = try Queue(load: offered, patience: queue.patience)
      .performance(people: people, thresholdSeconds: 0).abandoned
    let again = offered.contacts * ((1 - lost) * unresolved + lost * abandoned)
    #expect(abs(offered.contacts - again - 100) < 1e-9)
    // Better staffed, fewer come again because they gave up.
    if abandoned > unresolved { #expect(offered.contacts <= last) }
    last = offered.contacts
  }
}

@Test func aSpiralIsNamed() throws {
  let queue = try published(patience: 120)
  let forEver = try Retrials(unresolvedReturning: 0, abandonedReturning: 1)
  #expect(throws: QueueingProblem.returnsNeverSettle(freshErlangs: 10)) {
    try forEver.offered(to: queue, people: 9)
  }
  #expect(try forEver.offered(to: queue, people: 11).contacts > 100)
  let nothingResolved = try Retrials(unresolvedReturning: 1, abandonedReturning: 1)
  #expect(throws: QueueingProblem.self) { try nothingResolved.offered(to: queue, people: 1000) }
  #expect(throws: QueueingProblem.returningShare(1.1)) {
    try Retrials(unresolvedReturning: 1.1, abandonedReturning: 0)
  }
}
