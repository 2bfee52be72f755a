import Queueing
import Randomness
import Testing

/// M/M/c+M state by state from the balance equations, with nothing clever: an independent answer.
private struct BirthDeath {
  var waiting = 0.0
  var abandoned = 0.0
  var answeredInTime = 0.0
  var abandonedInTime = 0.0

  /// Times in handle times. States are scaled so that the largest is 1.
  init(erlangs: Double, servers: Int, patience: Double, threshold: Double) {
    var weights = [1.0]
    var n = 0
    while n < servers || weights[n] > 1e-30 * (weights.max() ?? 1) {
      n += 1
      let busy = Double(min(n, servers))
      let queueing = Double(max(0, n - servers))
      weights.append(weights[n - 1] * erlangs / (busy + queueing / patience))
      if weights[n] > 1e200 { weights = weights.map { $0 * 1e-200 } }
      if n > 100_000 { break }
    }
    let total = weights.sorted().reduce(0, +)
    let probabilities = weights.map { $0 / total }
    waiting = probabilities[servers...].sorted().reduce(0, +)
    let mean = probabilities.enumerated().dropFirst(servers).map { state, p in
      Double(state - servers) * p
    }
    abandoned = mean.sorted().reduce(0, +) / patience / erlangs

    // Whom would be served after v: density c π_c exp(∫(R e^(−u/p) − c) du); Simpson's rule.
    let c = Double(servers)
    func density(_ v: Double) -> Double {
      c * probabilities[servers]
        * Portable.exp(erlangs * patience * (1 - Portable.exp(-v / patience)) - c * v)
    }
    func patient(_ v: Double) -> Double { Portable.exp(-v / patience) }
    let panels = 2000
    let h = threshold / Double(panels)
    var served = 0.0
    var sooner = 0.0
    for panel in 0...panels {
      let weight = panel == 0 || panel == panels ? 1.0 : panel % 2 == 1 ? 4 : 2
      let v = Double(panel) * h
      served += weight * density(v) * patient(v) * h / 3
      // Abandoned before being served at v, when v is within the threshold.
      sooner += weight * density(v) * (1 - patient(v)) * h / 3
    }
    let within = served + sooner
    answeredInTime = 1 - waiting + served
    abandonedInTime = sooner + (waiting - within) * (1 - patient(threshold))
  }
}

@Test(
  arguments: [
    (10.0, 12, 5.0 / 3, 1.0 / 9), (10, 14, 0.3, 0.5), (3, 1, 0.2, 0.1), (0.01, 1, 1.5, 0.2),
    (50, 40, 2, 0.3), (50, 60, 8, 0.05), (200, 150, 1, 0.4), (199, 200, 4, 0.02),
    (260, 200, 1, 0.25), (300, 290, 1.5, 0.1), (300, 20, 1, 2), (400, 3, 0.6, 0.5),
    (230, 1, 1, 0.2), (120, 120, 30, 0.5),
  ] as [(Double, Int, Double, Double)]) func agreesWithTheBalanceEquations(
    erlangs: Double, servers: Int, patience: Double, threshold: Double
  ) throws
{
  let expected = BirthDeath(
    erlangs: erlangs, servers: servers, patience: patience, threshold: threshold)
  let found = try queue(erlangs: erlangs, handleTime: 1, patience: patience)
    .performance(people: servers, thresholdSeconds: threshold)
  #expect(abs(found.probabilityOfWait - expected.waiting) < 1e-12)
  #expect(abs(found.abandoned - expected.abandoned) < 1e-12)
  #expect(abs(found.waitSeconds - expected.abandoned * patience) < 1e-11)
  #expect(abs(found.answeredInTime - expected.answeredInTime) < 1e-8)
  #expect(abs(found.abandonedInTime - expected.abandonedInTime) < 1e-8)
  let occupancy = erlangs * (1 - expected.abandoned) / Double(servers)
  #expect(abs(found.occupancy - occupancy) < 1e-11)
}

/// Erlang's own recursion, the textbook way to compute blocking.
@Test(arguments: [0.01, 0.5, 3, 17.3, 100, 900])
func agreesWithErlangsRecursion(erlangs: Double) {
  var blocking = 1.0
  for servers in 0...1200 {
    if servers > 0 {
      blocking = erlangs * blocking / (Double(servers) + erlangs * blocking)
    }
    guard blocking > 1e-290 else { break }
    let found = ErlangB.blocking(erlangs: erlangs, servers: servers)
    #expect(abs(found - blocking) <= 1e-12 * blocking)
  }
}
