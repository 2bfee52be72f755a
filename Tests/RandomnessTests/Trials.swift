import Randomness

/// How many draws a statistical test makes: fewer in a debug build, where each takes longer.
enum Trials {
  #if DEBUG
    static let count = 100_000
  #else
    static let count = 1_000_000
  #endif
}

/// The stream of trial number `index` of these tests.
func trial(_ index: Int, purpose: UInt64 = 1) -> Stream {
  Luck(seed: 20_260_101, future: 0).stream(Purpose(purpose), entity: UInt64(index))
}

/// The greatest distance between the draws and their distribution function, times √n: the
/// Kolmogorov-Smirnov statistic, above 1.95 with probability 0.001.
func kolmogorovSmirnov(_ draws: [Double], _ distribution: (Double) -> Double) -> Double {
  let n = Double(draws.count)
  var distance = 0.0
  for (index, value) in draws.sorted().enumerated() {
    let expected = distribution(value)
    distance = max(distance, expected - Double(index) / n, Double(index + 1) / n - expected)
  }
  return distance * n.squareRoot()
}

/// Pearson's statistic of counts against probabilities.
func chiSquare(_ counts: [Double], _ probabilities: [Double]) -> Double {
  let n = counts.reduce(0, +)
  return zip(counts, probabilities).reduce(0) { sum, cell in
    let expected = n * cell.1
    return sum + (cell.0 - expected) * (cell.0 - expected) / expected
  }
}

/// What chi-square passes with probability 0.001, by the Wilson-Hilferty approximation.
func chiSquareBound(degrees: Int) -> Double {
  let k = Double(degrees)
  let root = 1 - 2 / (9 * k) + 3.09 * (2 / (9 * k)).squareRoot()
  return k * root * root * root
}
