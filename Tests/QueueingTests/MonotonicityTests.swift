import Queueing
import Testing

private let slack = 1e-12

/// `better` is nowhere worse than `worse`.
private func expectNoWorse(_ better: Performance, than worse: Performance) {
  #expect(better.probabilityOfWait <= worse.probabilityOfWait + slack)
  #expect(better.abandoned <= worse.abandoned + slack)
  #expect(better.waitSeconds <= worse.waitSeconds * (1 + 1e-9) + slack)
  #expect(better.occupancy <= worse.occupancy + slack)
  for definition in ServiceLevelDefinition.allCases {
    #expect(better.serviceLevel(definition) >= worse.serviceLevel(definition) - slack)
  }
}

@Test(arguments: [0, 10, 90, 300, 2000, .infinity])
func morePeopleAreNeverWorse(patience: Double) throws {
  for erlangs in [0.02, 0.8, 6, 45, 210, 700] {
    let queue = try queue(erlangs: erlangs, patience: patience)
    var last: Performance?
    for people in 1...Int(erlangs * 1.4 + 8) {
      let found = queue.performance(people: people, thresholdSeconds: 20)
      if let last { expectNoWorse(found, than: last) }
      last = found
    }
  }
}

@Test(arguments: [0, 10, 90, 300, 2000, .infinity])
func moreLoadIsNeverBetter(patience: Double) throws {
  for people in [1, 4, 30, 190, 400] {
    var last: Performance?
    for step in 1...60 {
      let queue = try queue(erlangs: Double(people) * Double(step) / 30, patience: patience)
      let found = queue.performance(people: people, thresholdSeconds: 20)
      if let last { expectNoWorse(last, than: found) }
      last = found
    }
  }
}

@Test func doubleLoadNeedsAtLeastAsManyPeople() throws {
  var luck = TestLuck(seed: 3)
  for _ in 0..<300 {
    let erlangs = luck.uniform(0.01...300)
    let patience = luck.uniform() < 0.3 ? .infinity : luck.uniform(1...900)
    let goal = try target(
      luck.uniform(0.3...0.99), within: luck.uniform(0...60), occupancy: luck.uniform(0.6...1))
    let single = try queue(erlangs: erlangs, patience: patience).staff(for: goal)
    let double = try queue(erlangs: 2 * erlangs, patience: patience).staff(for: goal)
    #expect(double >= single)
    // Without abandonment one group of twice the size needs no more than two groups. With it the
    // bigger group may: it loses fewer contacts, so its people are busier.
    if patience == .infinity { #expect(double <= 2 * single) }
  }
}
