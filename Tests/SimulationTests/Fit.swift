import Statistics

/// Tests whether counts over futures follow a distribution, at the level of 1 in 1,000: at fixed
/// seeds a test that passes keeps passing.
enum Fit {
  /// Pearson's chi-square over its 0.1 % point, 1 or less for a fit; values are pooled from both
  /// ends until five are expected.
  static func chiSquare(_ counts: Distribution, _ probability: (Int) -> Double) -> Double {
    let n = Double(counts.count)
    let (low, high) = (Int(counts.minimum ?? 0), Int(counts.maximum ?? 0))
    var observed = Array(repeating: 0.0, count: high - low + 1)
    for bucket in counts.buckets { observed[Int(bucket.low) - low] = Double(bucket.count) }
    var bins: [(observed: Double, expected: Double)] = []
    var bin = (observed: 0.0, expected: 0.0)
    var total = 0.0
    for value in 0...high {
      bin.expected += n * probability(value)
      if value >= low { bin.observed += observed[value - low] }
      if bin.expected >= 5 {
        bins.append(bin)
        total += bin.expected
        bin = (0, 0)
      }
    }
    // What is left above belongs to the last bin.
    let last = bins.count - 1
    guard last >= 1 else { return .infinity }
    bins[last].observed += bin.observed
    bins[last].expected += n - total
    let statistic = bins.reduce(0) {
      $0 + ($1.observed - $1.expected) * ($1.observed - $1.expected) / $1.expected
    }
    return statistic / bound(degrees: last)
  }

  /// What chi-square passes with probability 0.001: E. B. Wilson, M. M. Hilferty (1931).
  private static func bound(degrees: Int) -> Double {
    let k = Double(degrees)
    let root = 1 - 2 / (9 * k) + 3.09 * (2 / (9 * k)).squareRoot()
    return k * root * root * root
  }

  /// Standard errors between the mean of a distribution and what is expected.
  static func distance(_ values: Distribution, mean: Double) -> Double {
    guard let found = values.mean, let error = values.standardError else { return .infinity }
    return error > 0 ? abs(found - mean) / error : (found == mean ? 0 : .infinity)
  }

  /// e^(−mean) meanᵏ / k!
  static func poisson(_ mean: Double) -> (Int) -> Double {
    { k in
      var probability = exponential(-mean)
      for i in 0..<k { probability *= mean / Double(i + 1) }
      return probability
    }
  }

  /// C(n, k) pᵏ (1 − p)ⁿ⁻ᵏ
  static func binomial(_ n: Int, _ p: Double) -> (Int) -> Double {
    { k in
      guard k <= n else { return 0 }
      var probability = power(1 - p, n)
      for i in 0..<k { probability *= Double(n - i) / Double(i + 1) * p / (1 - p) }
      return probability
    }
  }

  /// A base to the power of a whole number.
  static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { product, _ in product * base }
  }

  private static func exponential(_ x: Double) -> Double {
    // (e^(x / 1024))^1024 by its series: the mean is small, and no library is wanted here.
    let y = x / 1024
    let small = 1 + y * (1 + y / 2 * (1 + y / 3 * (1 + y / 4 * (1 + y / 5))))
    return (0..<10).reduce(small) { value, _ in value * value }
  }
}

/// How many futures a statistical test plays: fewer in a debug build, where each takes longer.
enum Futures {
  #if DEBUG
    static let many = 3_000
  #else
    static let many = 30_000
  #endif
}
