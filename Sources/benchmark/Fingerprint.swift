import Simulation
import Statistics

/// A number that two runs share only if their results are the same, bit for bit.
enum Fingerprint {
  static func of(_ outcome: Outcome, _ compiled: CompiledScenario) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ values: Distribution) {
      let ends = [values.minimum, values.maximum].map { Double($0 ?? 0) }
      let rest = [values.mean, values.variance, values.quantile(0.5)].map { $0 ?? 0 }
      for number in ends + rest {
        hash = (hash ^ number.bitPattern) &* 0x0000_0100_0000_01B3
        hash ^= hash >> 29
      }
    }
    for week in 0...compiled.weeks {
      for series in compiled.layout.series.indices { mix(outcome.distribution(series, week: week)) }
    }
    for site in outcome.readyWeek { mix(site) }
    return String(hash, radix: 16)
  }
}
