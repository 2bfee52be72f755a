import Randomness
import Testing

@Suite struct CountingTests {
  /// Counts against probabilities from the ratio of neighbours; cells expected below 20 are pooled.
  private func score(
    _ sampler: some Sampler<Int>, mode: Int, upTo last: Int, ratio: (Int) -> Double
  ) -> (statistic: Double, degrees: Int) {
    // Relative to the mode, upwards and downwards, then divided by their sum.
    var weights = [Double](repeating: 0, count: last + 1)
    weights[mode] = 1
    for k in stride(from: mode, to: last, by: 1) { weights[k + 1] = weights[k] * ratio(k) }
    for k in stride(from: mode, to: 0, by: -1) { weights[k - 1] = weights[k] / ratio(k - 1) }
    let total = weights.reduce(0, +)
    var counts = [Double](repeating: 0, count: last + 1)
    for index in 0..<Trials.count {
      counts[min(last, sampler.sample(trial(index, purpose: 4)))] += 1
    }
    var cells: [(count: Double, probability: Double)] = [(0, 0)]
    for k in 0...last {
      cells[cells.count - 1].count += counts[k]
      cells[cells.count - 1].probability += weights[k] / total
      if cells[cells.count - 1].probability * Double(Trials.count) >= 20 { cells.append((0, 0)) }
    }
    let rest = cells.removeLast()
    cells[cells.count - 1].count += rest.count
    cells[cells.count - 1].probability += rest.probability
    return (chiSquare(cells.map(\.count), cells.map(\.probability)), cells.count - 1)
  }

  @Test(arguments: [0.01, 1, 9.99, 10, 37.5, 1000])
  func poisson(mean: Double) throws {
    let (statistic, degrees) = score(
      try Poisson(mean: mean), mode: Int(mean), upTo: Int(mean + 20 + 12 * mean.squareRoot())
    ) { mean / Double($0 + 1) }
    #expect(statistic < chiSquareBound(degrees: degrees))
  }

  @Test(arguments: [
    (1, 0.5), (10, 0.3), (40, 0.25), (40, 0.75), (1000, 0.001), (1000, 0.3), (1000, 0.97),
    (5000, 0.5), (20, 0.5),
  ])
  func binomial(trials: Int, probability: Double) throws {
    let binomial = try Binomial(trials: trials, probability: probability)
    let (statistic, degrees) = score(binomial, mode: Int(binomial.mean), upTo: trials) {
      Double(trials - $0) / Double($0 + 1) * probability / (1 - probability)
    }
    #expect(statistic < chiSquareBound(degrees: degrees))
  }

  /// Mean and variance in standard errors, where counts are too many for cells.
  @Test(arguments: [1e5, 1e9, 1e15])
  func poissonMoments(mean: Double) throws {
    let poisson = try Poisson(mean: mean)
    let n = Double(Trials.count)
    let scores = (0..<Trials.count).map {
      (Double(poisson.sample(trial($0, purpose: 5))) - mean) / mean.squareRoot()
    }
    #expect(abs(scores.reduce(0, +)) < 4 * n.squareRoot())
    #expect(abs(scores.reduce(0) { $0 + $1 * $1 } - n) < 4 * (2 * n).squareRoot())
  }

  @Test(arguments: [(1_000_000, 0.4), (1_000_000_000, 0.999), (1 << 53, 1e-9)])
  func binomialMoments(trials: Int, probability: Double) throws {
    let binomial = try Binomial(trials: trials, probability: probability)
    let deviation = (binomial.mean * (1 - probability)).squareRoot()
    let n = Double(Trials.count)
    let scores = (0..<Trials.count).map {
      (Double(binomial.sample(trial($0, purpose: 5))) - binomial.mean) / deviation
    }
    #expect(abs(scores.reduce(0, +)) < 4 * n.squareRoot())
    #expect(abs(scores.reduce(0) { $0 + $1 * $1 } - n) < 4 * (2 * n).squareRoot())
  }

  /// mpmath 1.3, 40 digits, from logarithms of the gamma function.
  @Test(arguments: [
    (0.5, 0, -0.5), (5, 3, -1.963445731925754), (20, 1, -17.00426772644601),
    (100, 80, -5.259509406646394), (1e6, 1_001_000, -8.327027062220134),
    (1e9, 1_000_000_000, -11.280571451761212), (1e15, 1_000_000_100_000_000, -23.188326613993354),
  ])
  func poissonProbability(mean: Double, count: Int, expected: Double) throws {
    let found = try Poisson(mean: mean).logProbability(count)
    #expect(abs(found - expected) <= 1e-14 * abs(expected))
  }

  @Test(arguments: [
    (10, 0.3, 0, -3.5667494393873236), (10, 0.3, 10, -12.03972804325936),
    (100, 0.25, 30, -3.08448026426501), (1_000_000, 0.4, 400_500, -7.634104768251564),
    (5, 0.9, 3, -2.618666639967525),
    (1_000_000_000_000_000, 0.25, 250_000_010_000_000, -17.61800519150381),
  ])
  func binomialProbability(
    trials: Int, probability: Double, count: Int, expected: Double
  ) throws {
    let found = try Binomial(trials: trials, probability: probability).logProbability(count)
    #expect(abs(found - expected) <= 1e-14 * abs(expected))
  }

  @Test func certainties() throws {
    for index in 0..<1000 {
      let stream = trial(index)
      #expect(try Poisson(mean: 0).sample(stream) == 0)
      #expect(try Poisson(mean: 1e-12).sample(stream) == 0)
      #expect(try Binomial(trials: 0, probability: 0.5).sample(stream) == 0)
      #expect(try Binomial(trials: 50, probability: 0).sample(stream) == 0)
      #expect(try Binomial(trials: 50, probability: 1).sample(stream) == 50)
      #expect(try Binomial(trials: 1_000_000_000, probability: 1e-16).sample(stream) == 0)
      #expect(try !Bernoulli(0).sample(stream))
      #expect(try Bernoulli(1).sample(stream))
    }
    #expect(try Bernoulli(1).holds(.max))
    #expect(try !Bernoulli(0).holds(0))
    #expect(try Poisson(mean: 0).logProbability(1) == -.infinity)
    #expect(try Poisson(mean: 2).logProbability(-1) == -.infinity)
    #expect(try Binomial(trials: 3, probability: 1).logProbability(3) == 0)
    #expect(try Binomial(trials: 3, probability: 0.5).logProbability(4) == -.infinity)
  }

  @Test func bernoulliKeepsItsShareAndIsMonotone() throws {
    let (rare, common) = (try Bernoulli(0.03), try Bernoulli(0.31))
    var counts = (rare: 0.0, common: 0.0)
    for index in 0..<Trials.count {
      let word = trial(index, purpose: 6).word()
      if rare.holds(word) {
        counts.rare += 1
        #expect(common.holds(word))
      }
      if common.holds(word) { counts.common += 1 }
    }
    let n = Double(Trials.count)
    #expect(abs(counts.rare - 0.03 * n) < 4 * (0.03 * 0.97 * n).squareRoot())
    #expect(abs(counts.common - 0.31 * n) < 4 * (0.31 * 0.69 * n).squareRoot())
  }

  @Test func smallMeansRiseWithTheMean() throws {
    for index in 0..<1000 {
      let counts = try [0.1, 1, 3, 3.1, 8, 9.9].map { try Poisson(mean: $0).sample(trial(index)) }
      #expect(counts == counts.sorted())
    }
  }
}
