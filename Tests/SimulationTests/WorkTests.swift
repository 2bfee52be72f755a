import Testing

@testable import Simulation

@Suite struct WorkTests {
  /// As many threads as fit into four billion bytes: all, a half, a quarter …
  @Test(arguments: [
    (15, 1_000_000, 15), (15, 300_000_000, 7), (16, 500_000_000, 8), (16, 500_000_001, 4),
    (1024, 300_000_000, 8), (16, 4_000_000_000, 1),
    // One is always left: whether it fits is another question.
    (16, 9_000_000_000, 1), (1, 9_000_000_000, 1), (0, 1, 1),
  ])
  func G14_threadsAreHalvedUntilTheyFit(wanted: Int, bytes: Int, threads: Int) {
    let work = Work(people: 1, personWeeks: 1, bytesPerThread: bytes, money: 0, dearest: "")
    #expect(work.threads(of: wanted) == threads)
  }
}
