/// A curve fitted to observations so that a few wild ones do not bend it.
///
/// Huber's M-estimate with his "Proposal 2" for the scale: the residual r of an observation counts
/// in full up to k = 1.345 standard deviations and with the weight k / |r| beyond, which costs 5 %
/// of efficiency where the errors are normal. The curve may bend: each round solves the
/// equations of the tangents (Gauss and Newton). Covariance after Huber (1973).
///
/// Source: P. J. Huber and E. M. Ronchetti, Robust Statistics, 2nd edition (Wiley 2009), 7.3 to
/// 7.8.
public struct RobustFit: Sendable {
  /// What a curve says of one observation.
  public struct Point: Sendable {
    /// The value of the curve.
    public var value: Double
    /// How fast it changes with each parameter.
    public var slopes: [Double]

    /// A value and its slopes.
    public init(value: Double, slopes: [Double]) { (self.value, self.slopes) = (value, slopes) }
  }

  /// Why there is no fit.
  public enum Failure: Error, Hashable, Sendable {
    /// No more observations than parameters.
    case tooFewObservations
    /// Some parameters do the same to all observations.
    case inseparable
    /// The rounds came to no end.
    case unsettled
  }

  /// The parameters.
  public private(set) var parameters: [Double]
  /// The standard deviation of what the curve leaves unexplained.
  public private(set) var deviation = 0.0
  /// What the curve leaves unexplained, by observation.
  public private(set) var residuals: [Double] = []
  /// How fast the curve changes with each parameter, by observation.
  public private(set) var slopes: [[Double]] = []
  /// Observations less parameters.
  public let degreesOfFreedom: Int
  private var equations: Cholesky?
  /// The variance of an error as it counts in the estimates: what the inverse of the equations is
  /// multiplied by to be a covariance, where errors do not depend on each other.
  public private(set) var errorVariance = 0.0

  private static let bend = 1.345
  /// E min(|z|, k)² of a standard normal z.
  private static let consistency = 0.710164
  private static let rounds = 500

  /// Fits a curve.
  ///
  /// - Parameters:
  ///   - observed: The observations, each of the same weight; finite.
  ///   - start: Parameters to begin from.
  ///   - curve: What given parameters say of an observation.
  public init(
    _ observed: [Double], from start: [Double],
    curve: (_ observation: Int, _ parameters: [Double]) -> Point
  ) throws(Failure) {
    parameters = start
    degreesOfFreedom = observed.count - start.count
    guard degreesOfFreedom > 0 else { throw .tooFewObservations }
    for round in 0..<Self.rounds {
      let points = observed.indices.map { curve($0, parameters) }
      residuals = zip(observed, points).map { $0 - $1.value }
      let before = deviation
      // The first rounds find the curve of least squares, from which robust ones start.
      let isPlain = round < 5
      deviation = spread(clippedAt: isPlain ? .infinity : limit)
      let limit = isPlain ? .infinity : limit
      let weights = residuals.map { abs($0) <= limit ? 1 : limit / abs($0) }
      let factor = try Self.factor(points, weights)
      let step = factor.solve(Self.gradient(points, zip(weights, residuals).map(*)))
      for index in step.indices { parameters[index] += min(2, max(-2, step[index])) }
      let moved = points.map { abs(zip($0.slopes, step).reduce(0) { $0 + $1.0 * $1.1 }) }.max() ?? 0
      if !isPlain, moved < 1e-10, abs(deviation - before) <= 1e-8 * deviation + 1e-12 {
        try settle(points)
        return
      }
    }
    throw .unsettled
  }

  /// How much a sum of parameters, each times its weight, moves with the error of each observation.
  public func pulls(of weights: [Double]) -> [Double] {
    guard let along = equations?.solve(weights) else { return slopes.map { _ in 0 } }
    return slopes.map { slopes in zip(slopes, along).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// How much more the variance of the logarithm of `deviation` is than that of a plain deviation,
  /// where errors are normal: E χ² / (E z χ')² of χ(z) = min(|z|, k)² is 0.7603, against 1/2.
  public static let deviationSurplus = 1.5206

  /// Keeps what standard errors are made of.
  private mutating func settle(_ points: [Point]) throws(Failure) {
    equations = try Self.factor(points, points.map { _ in 1 })
    slopes = points.map(\.slopes)
    let count = Double(residuals.count)
    let inside = Double(residuals.count { abs($0) <= limit }) / count
    guard deviation > 1e-12, inside > 0 else { return }
    let clipped = residuals.reduce(0) { $0 + min($1 * $1, limit * limit) }
    let correction = 1 + Double(parameters.count) / count * (1 - inside) / inside
    errorVariance = correction * correction * clipped / Double(degreesOfFreedom) / (inside * inside)
  }

  /// The residual beyond which an observation counts less; above the error of rounding.
  private var limit: Double { max(1e-9, Self.bend * deviation) }

  private func spread(clippedAt limit: Double) -> Double {
    let squares = residuals.reduce(0) { $0 + min($1 * $1, limit * limit) }
    let expected = limit.isFinite ? Self.consistency : 1
    return (squares / (Double(degreesOfFreedom) * expected)).squareRoot()
  }

  private static func factor(_ points: [Point], _ weights: [Double]) throws(Failure) -> Cholesky {
    let size = points[0].slopes.count
    var matrix = [Double](repeating: 0, count: size * size)
    for (point, weight) in zip(points, weights) {
      for row in 0..<size where point.slopes[row] != 0 {
        let left = weight * point.slopes[row]
        for column in 0...row { matrix[row * size + column] += left * point.slopes[column] }
      }
    }
    guard let factor = Cholesky(matrix, size: size) else { throw .inseparable }
    return factor
  }

  private static func gradient(_ points: [Point], _ pulls: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: points[0].slopes.count)
    for (point, pull) in zip(points, pulls) {
      for index in sums.indices { sums[index] += pull * point.slopes[index] }
    }
    return sums
  }
}
