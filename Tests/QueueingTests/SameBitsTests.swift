import Queueing
import Testing

/// One hash of every bit of many results: the same in any build, on any machine.
///
/// Changing it is a breaking change: the same seed would give other numbers.
@Test func resultsHaveTheSameBitsEverywhere() throws {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  func mix(_ value: Double) { hash = (hash ^ value.bitPattern) &* 0x100_0000_01B3 }
  let table = try PerformanceTable(
    handleTimesSeconds: 150...200, patience: Patience(meanSeconds: 240), thresholdSeconds: 20,
    mostPeople: 30)
  var luck = TestLuck(seed: 9)
  for _ in 0..<500 {
    let people = luck.uniform(0...30)
    let erlangs = people * luck.uniform(0...2)
    let patience = luck.uniform() < 0.2 ? .infinity : luck.uniform(1...900)
    let exact = try queue(erlangs: 10 * erlangs, patience: patience)
      .performance(people: Int(10 * people), thresholdSeconds: 20)
    let tabled = table.performance(erlangs: erlangs, people: people, handleTimeSeconds: 170)
    for found in [exact, tabled] {
      found.shares.forEach(mix)
      mix(found.waitSeconds)
    }
  }
  #expect(hash == 60_966_861_449_549_774)
}
