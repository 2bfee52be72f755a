import PhraseTesting
import Testing
import Text

@testable import Simulation

@Suite struct WorkTests {
  /// As many threads as fit into four billion bytes: all, a half, a quarter … none of many where
  /// not even one fits.
  @Test(arguments: [
    (15, 1_000_000, 0, 15), (15, 300_000_000, 0, 7), (16, 500_000_000, 0, 8),
    (16, 500_000_001, 0, 4), (1024, 300_000_000, 0, 8), (16, 4_000_000_000, 0, 1),
    // What is taken once leaves less for each.
    (16, 500_000_000, 1, 4), (16, 250_000_000, 2_000_000_000, 8), (4, 1, 3_999_999_999, 1),
    (16, 9_000_000_000, 0, nil), (1, 1, 4_000_000_000, nil), (0, 1, 1, 1),
  ])
  func G14_threadsAreHalvedUntilTheyFit(wanted: Int, each: Int, shared: Int, threads: Int?) {
    let memory = Work.Memory(perThread: each, shared: shared)
    #expect(memory.threads(of: wanted, within: Work.mostBytes) == threads)
  }
}
