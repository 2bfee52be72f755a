import Schema
import Simulation
import Statistics
import Workforce

do throws(Problems) {
  let file = try Loader().load(CommandLine.arguments[1])
  let scenario = try Scenario.schema.read(file)
  let plan = Plan(scenario)
  let n = Int(CommandLine.arguments[2]) ?? 100
  let threads = Int(CommandLine.arguments[3]) ?? 2
  let clock = ContinuousClock()
  var outcome = Outcome(plan)
  let time = clock.measure {
    outcome = Run(plan, seed: 1, threads: threads).outcome(futures: 0..<n)
  }
  let people = plan.layout.index(of: .people) ?? 0
  var pw = 0.0
  for w in 0..<plan.weeks { pw += outcome.distribution(people, week: w).mean ?? 0 }
  let seconds = Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
  print("series", plan.layout.series.count, "pw", pw, "seconds", seconds, "ns/pw", seconds * 1e9 / (pw * Double(n)), "futures/s", Double(n)/seconds)
  for m in Measure.allCases {
    guard let i = plan.layout.index(of: m) else { continue }
    let d = outcome.close(i), q = outcome.distribution(i, week: 39)
    print(m.description.name, q.mean ?? 0, d.mean ?? 0, d.quantile(0.1) ?? 0, d.quantile(0.9) ?? 0)
  }
  for s in 0..<2 {
    let i = plan.layout.index(of: .ready, cut: [.site], at: [s]) ?? 0
    let d = outcome.distribution(i, week: 39)
    print("ready", s, d.quantile(0.1) ?? 0, d.mean ?? 0, d.quantile(0.9) ?? 0)
  }
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  func mix(_ d: Distribution) {
    for v in [d.mean ?? 0, d.variance ?? 0, d.quantile(0.1) ?? 0, d.quantile(0.5) ?? 0, d.quantile(0.9) ?? 0, d.quantile(0) ?? 0, d.quantile(1) ?? 0] {
      hash = (hash ^ v.bitPattern) &* 0x100_0000_01b3
      hash ^= hash >> 29
    }
  }
  for w in 0...plan.weeks { for s in plan.layout.series.indices { mix(outcome.distribution(s, week: w)) } }
  outcome.readyWeek.forEach(mix)
  print("hash", String(hash, radix: 16))
} catch {
  print(error.text)
}
