import Queueing
import Testing

/// The answer meets the target and one fewer does not, for any queue and any target.
@Test func staffIsTheFewest() throws {
  var luck = TestLuck(seed: 11)
  for _ in 0..<(isDebug ? 300 : 5_000) {
    let erlangs = luck.uniform() < 0.3 ? luck.uniform(0.001...3) : luck.uniform(1...2_000)
    let patience: Double =
      switch Int(luck.uniform(0...6)) {
      case 0: 0
      case 1: .infinity
      case 2: luck.uniform(0.1...5)
      case 3: luck.uniform(1_000...50_000)
      default: luck.uniform(20...900)
      }
    let definition = ServiceLevelDefinition.allCases[Int(luck.uniform(0...3.999))]
    let goal = try target(
      luck.uniform(0.05...0.999), within: luck.uniform() < 0.2 ? 0 : luck.uniform(0...300),
      definition, occupancy: luck.uniform() < 0.5 ? 1 : luck.uniform(0.5...1),
      abandonment: luck.uniform() < 0.7 ? 1 : luck.uniform(0.001...0.2))
    let queue = try queue(erlangs: erlangs, handleTime: luck.uniform(30...900), patience: patience)
    func isEnough(_ people: Int) -> Bool {
      let found = queue.performance(
        people: people, thresholdSeconds: goal.serviceLevel.thresholdSeconds)
      return found.serviceLevel(definition) >= goal.serviceLevel.share
        && found.occupancy <= goal.occupancyCeiling && found.abandoned <= goal.abandonmentCeiling
    }
    let people = queue.staff(for: goal)
    #expect(isEnough(people))
    #expect(people == 0 || !isEnough(people - 1))
  }
}

@Test func ceilingsRaiseStaff() throws {
  let queue = try queue(erlangs: 200, patience: 300)
  let plain = queue.staff(for: try target(0.8))
  #expect(queue.staff(for: try target(0.8, occupancy: 0.85)) == 236)
  #expect(queue.staff(for: try target(0.8, abandonment: 0.01)) > plain)
  #expect(plain < 200)
}

@Test(arguments: [0.01, 10_000, 100_000, 1_000_000])
func staffsAnyLoad(erlangs: Double) throws {
  for patience in [300, Double.infinity] {
    let people = try queue(erlangs: erlangs, patience: patience).staff(for: target(0.8))
    #expect(people >= 1)
    #expect(Double(people) > 0.9 * erlangs && Double(people) < 1.02 * erlangs + 1)
  }
}
