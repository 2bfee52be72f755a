import Randomness
import Statistics

/// What is not known of numbers told from weeks that err alike when they follow each other.
///
/// The errors of weeks are taken for an autoregression of the first order: those of weeks k apart
/// correlate by ρ to the power of k, so weeks that are left out count with their distance.
/// 1. The residuals correlate less than the errors, for the fit has bent towards these (F. H. C.
///    Marriott, J. A. Pope, "Bias in the Estimation of Autocorrelations", Biometrika 41 (1954),
///    390–402). ρ is the one under which residuals would correlate as they do, by the fit's own
///    equations.
/// 2. Under a ρ the variance of each told number follows from the equations exactly, and so does
///    what the residuals hide of the variance of the errors.
/// 3. ρ is known only to (1 − ρ²) / weeks (M. S. Bartlett, JRSS Supplement 8 (1946), 27–41). The
///    logarithm of a variance is averaged over three points of what ρ may be (Gauss and Hermite),
///    and its spread is counted, with that of the residuals, against the degrees of freedom (F. E.
///    Satterthwaite, Biometrics Bulletin 2 (1946), 110–114).
struct SerialErrors {
  /// Something that is not known, in units of its own.
  struct Doubt {
    /// Its standard error.
    let error: Double
    /// How well that is known.
    let degrees: Double

    /// How far an interval reaches to both sides.
    func reach(_ confidence: Confidence) -> Double {
      error * confidence.factor(effectiveDegrees: degrees)
    }
  }

  /// What ρ may be.
  private struct Guess {
    let correlation: Double
    let weight: Double
    /// What the variance of an error is over what the residuals show of it.
    let hidden: Double
  }

  private let fit: RobustFit
  /// The week of each observation, counted from the first.
  private let times: [Int]
  private let guesses: [Guess]
  /// What the residuals are worth in independent ones: twice over the variance of the logarithm of
  /// their variance.
  private let degrees: Double

  /// Beyond these nothing could be told from any history.
  fileprivate static let correlations = -0.5...0.95

  /// - Parameters:
  ///   - fit: What was fitted to the weeks.
  ///   - times: When each observation was, in weeks; rising.
  init(_ fit: RobustFit, at times: [Int]) {
    (self.fit, self.times) = (fit, times)
    let equations = Equations(fit, times)
    let found = equations.correlation(showing: Self.correlation(of: fit, times))
    let error = ((1 - found * found) / Double(times.count)).squareRoot()
    let residuals = equations.residuals(found)
    degrees = residuals.sum * residuals.sum / max(residuals.ofSquare, .leastNormalMagnitude)
    guesses = [(0.0, 2.0 / 3), (-1.7320508, 1.0 / 6), (1.7320508, 1.0 / 6)].map { steps, weight in
      let correlation = min(0.97, max(Self.correlations.lowerBound, found + steps * error))
      let shown = max(equations.residuals(correlation).sum, 1e-9)
      return Guess(
        correlation: correlation, weight: weight, hidden: Double(fit.degreesOfFreedom) / shown)
    }
  }

  /// How neighbours among the residuals correlate; a wild one counts as three deviations.
  private static func correlation(of fit: RobustFit, _ times: [Int]) -> Double {
    let limit = 3 * fit.deviation
    let residuals = fit.residuals.map { min(limit, max(-limit, $0)) }
    let squares = residuals.reduce(0) { $0 + $1 * $1 }
    guard squares > 0 else { return 0 }
    var products = 0.0
    for index in times.indices.dropFirst() where times[index] - times[index - 1] == 1 {
      products += residuals[index] * residuals[index - 1]
    }
    return products / squares
  }

  /// What is not known of a sum of parameters, each times its weight.
  func doubt(of weights: [Double]) -> Doubt {
    let pulls = fit.pulls(of: weights)
    return doubt { guess in
      fit.errorVariance * guess.hidden * Chain(times, guess.correlation).product(pulls, pulls)
    }
  }

  /// How far an observation that is to come may be from what the curve says.
  func doubt(ofObservationAt time: Int, slopes: [Double]) -> Doubt {
    let pulls = fit.pulls(of: slopes)
    return doubt { guess in
      let chain = Chain(times, guess.correlation)
      // Its error is akin to those of the last weeks, towards which the curve has bent.
      let akin = zip(times, pulls).reduce(0) {
        $0 + $1.1 * guess.correlation.power(abs(time - $1.0))
      }
      let own = fit.deviation * fit.deviation * (1 - 2 * akin)
      return guess.hidden * (own + fit.errorVariance * chain.product(pulls, pulls))
    }
  }

  /// What is not known of the logarithm of the errors' deviation, and how much more it is than the
  /// residuals show.
  var deviation: (surplus: Double, doubt: Doubt) {
    let (mean, spread) = logarithm { $0.hidden }
    let variance = (2 * RobustFit.deviationSurplus / degrees + spread) / 4
    return (mean / 2, Doubt(error: variance.squareRoot(), degrees: degrees))
  }

  private func doubt(_ variance: (Guess) -> Double) -> Doubt {
    let (mean, spread) = logarithm(variance)
    return Doubt(error: Portable.exp(mean / 2), degrees: 2 / (2 / degrees + spread))
  }

  /// The mean and the variance of a logarithm over what ρ may be.
  private func logarithm(_ value: (Guess) -> Double) -> (mean: Double, variance: Double) {
    let logs = guesses.map { ($0.weight, Portable.log(max(value($0), .leastNormalMagnitude))) }
    let mean = logs.reduce(0) { $0 + $1.0 * $1.1 }
    return (mean, logs.reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) })
  }
}

/// What the equations of a fit make of errors that correlate.
///
/// With H = X (XᵀX)⁻¹ Xᵀ, residuals are (1 − H) times the errors, whose correlations are R.
private struct Equations {
  private let times: [Int]
  /// The columns of X, and the rows of (XᵀX)⁻¹ Xᵀ.
  private let columns: [[Double]]
  private let rows: [[Double]]

  init(_ fit: RobustFit, _ times: [Int]) {
    self.times = times
    let size = fit.parameters.count
    columns = (0..<size).map { column in fit.slopes.map { $0[column] } }
    rows = (0..<size).map { row in fit.pulls(of: (0..<size).map { $0 == row ? 1 : 0 }) }
  }

  /// The sum of squares of the residuals that errors of variance 1 leave in the mean, tr (1 − H) R,
  /// and of the square of that matrix.
  func residuals(_ correlation: Double) -> (sum: Double, ofSquare: Double) {
    let chain = Chain(times, correlation)
    let spread = columns.map(chain.spread)
    let mixed = products(rows, spread)
    let own = Double(times.count)
    let squared = Chain(times, correlation * correlation)
    let ones = [Double](repeating: 1, count: times.count)
    let square =
      squared.product(ones, ones)
      - 2 * zip(rows.map(chain.spread), spread).reduce(0) { $0 + dot($1.0, $1.1) }
      + trace(mixed, mixed)
    return (own - mixed.indices.reduce(0) { $0 + mixed[$1][$1] }, square)
  }

  /// The correlation under which neighbouring residuals correlate in the mean as they do.
  func correlation(showing found: Double) -> Double {
    var (low, high) = (
      SerialErrors.correlations.lowerBound, SerialErrors.correlations.upperBound
    )
    if shown(low) >= found { return low }
    if shown(high) <= found { return high }
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if shown(middle) < found { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// tr L (1 − H) R (1 − H) over tr (1 − H) R, where L takes the mean of both neighbours.
  private func shown(_ correlation: Double) -> Double {
    let chain = Chain(times, correlation)
    let spread = rows.map(chain.spread)
    let beside = columns.map(besides)
    let both = zip(spread, beside).reduce(0) { $0 + dot($1.0, $1.1) }
    let neighbours = times.indices.dropFirst().count { times[$0] - times[$0 - 1] == 1 }
    let products =
      correlation * Double(neighbours) - 2 * both
      + trace(self.products(rows, beside), self.products(rows, columns.map(chain.spread)))
    return products / max(residuals(correlation).sum, 1e-9)
  }

  private func besides(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: values.count)
    for index in times.indices.dropFirst() where times[index] - times[index - 1] == 1 {
      sums[index] += values[index - 1] / 2
      sums[index - 1] += values[index] / 2
    }
    return sums
  }

  private func products(_ first: [[Double]], _ second: [[Double]]) -> [[Double]] {
    first.map { row in second.map { dot(row, $0) } }
  }

  private func trace(_ first: [[Double]], _ second: [[Double]]) -> Double {
    first.indices.reduce(0) { sum, row in
      sum + second.indices.reduce(0) { $0 + first[row][$1] * second[$1][row] }
    }
  }
}

/// The correlations of an autoregression at some times: ρ to the power of how far two are apart.
private struct Chain {
  /// From each time to the next: ρ to the power of the step.
  private let steps: [Double]

  init(_ times: [Int], _ correlation: Double) {
    steps = zip(times, times.dropFirst()).map { correlation.power($1 - $0) }
  }

  /// The matrix of the correlations, times a column.
  func spread(_ column: [Double]) -> [Double] {
    var sums = column
    var sum = 0.0
    for index in steps.indices {
      sum = (sum + column[index]) * steps[index]
      sums[index + 1] += sum
    }
    sum = 0
    for index in steps.indices.reversed() {
      sum = (sum + column[index + 1]) * steps[index]
      sums[index] += sum
    }
    return sums
  }

  /// The same between two columns.
  func product(_ first: [Double], _ second: [Double]) -> Double { dot(first, spread(second)) }
}

private func dot(_ first: [Double], _ second: [Double]) -> Double {
  zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
}

extension Double {
  /// A whole power, by squaring.
  fileprivate func power(_ exponent: Int) -> Double {
    var (power, base, rest) = (1.0, self, exponent)
    while rest > 0 {
      if !rest.isMultiple(of: 2) { power *= base }
      base *= base
      rest /= 2
    }
    return power
  }
}
