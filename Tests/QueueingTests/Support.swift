import Queueing
import Randomness

/// A queue in plain numbers; seconds throughout.
func queue(
  erlangs: Double, handleTime: Double = 180, patience: Double
) throws -> Queue {
  try Queue(
    load: Load(erlangs: erlangs, handleTimeSeconds: handleTime),
    patience: Patience(meanSeconds: patience))
}

/// The queue most published examples use: 100 contacts in 30 minutes of 180 s each, 10 erlangs.
func published(patience: Double) throws -> Queue {
  try Queue(
    load: Load(contacts: 100, handleTimeSeconds: 180, intervalSeconds: 1800),
    patience: Patience(meanSeconds: patience))
}

func target(
  _ share: Double, within seconds: Double = 20, _ definition: ServiceLevelDefinition = .offered,
  occupancy: Double = 1, abandonment: Double = 1
) throws -> StaffingTarget {
  try StaffingTarget(
    ServiceLevelTarget(share: share, thresholdSeconds: seconds, definition: definition),
    occupancyCeiling: occupancy, abandonmentCeiling: abandonment)
}

extension Performance {
  /// The mean wait in seconds, infinite when unbounded.
  var waitSeconds: Double {
    if case .seconds(let seconds) = meanWait { seconds } else { .infinity }
  }

  /// Every share, to be checked or compared at once.
  var shares: [Double] {
    [probabilityOfWait, abandoned, answeredInTime, abandonedInTime, occupancy]
      + ServiceLevelDefinition.allCases.map(serviceLevel)
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): enough for tests, and the same everywhere.
struct TestLuck {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Uniform in 0..<1, never 0.
  mutating func uniform() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    z ^= z >> 31
    return (Double(z >> 12) + 0.5) * 0x1p-52
  }

  mutating func uniform(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * uniform()
  }

  mutating func exponential(mean: Double) -> Double { -mean * Portable.log(uniform()) }
}

/// True in builds without optimisation, where large statistical tests are cut down.
let isDebug: Bool = {
  var debug = false
  assert(
    {
      debug = true; return true
    }())
  return debug
}()
