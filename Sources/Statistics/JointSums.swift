/// Two whole numbers of each future together: what is needed to compare one mean with the other.
///
/// Sums are exact, however large the numbers, so that merging in any order gives the same.
public struct JointSums: Sendable, Equatable {
  /// How many pairs were added.
  public private(set) var count = 0
  private var (x, y): (Int128, Int128) = (0, 0)
  private var (xx, yy) = (SumOfSquares(), SumOfSquares())
  private var xy = SumOfProducts()

  /// No pairs yet.
  public init() {}

  /// Adds a pair.
  public mutating func add(_ first: Int64, _ second: Int64) {
    count += 1
    x &+= Int128(first)
    y &+= Int128(second)
    xx.add(first)
    yy.add(second)
    xy.add(first, second)
  }

  /// Adds all pairs of `other`.
  public mutating func merge(_ other: JointSums) {
    count += other.count
    x &+= other.x
    y &+= other.y
    xx.merge(other.xx)
    yy.merge(other.yy)
    xy.merge(other.xy)
  }

  /// The same pairs the other way round.
  public var swapped: JointSums {
    var other = self
    (other.x, other.y, other.xx, other.yy) = (y, x, yy, xx)
    return other
  }

  /// The mean of the first number; nil without pairs.
  public var firstMean: Double? { count > 0 ? Double(x) / Double(count) : nil }

  /// The mean of the second number; nil without pairs.
  public var secondMean: Double? { count > 0 ? Double(y) / Double(count) : nil }

  /// The share of the variance of the second number that goes with the first in a straight line:
  /// the squared correlation, corrected for the line's two numbers (M. Ezekiel, 1930). Nil where
  /// either does not vary, or for fewer than ten pairs; may fall below 0 where there is nothing.
  public var shareOfSecond: Double? {
    guard count >= 10, let moments, moments.first > 0, moments.second > 0 else { return nil }
    let square = moments.both * moments.both / (moments.first * moments.second)
    return 1 - (1 - square) * Double(count - 1) / Double(count - 2)
  }

  /// The unbiased variances and the covariance; nil for fewer than two pairs.
  var moments: (first: Double, second: Double, both: Double)? {
    guard count > 1 else { return nil }
    let pairs = Double(nearest: Int128(count) * Int128(count - 1))
    return (
      xx.spread(count: count, sum: x) / pairs, yy.spread(count: count, sum: y) / pairs,
      xy.spread(count: count, sums: x, y) / pairs
    )
  }
}

extension Estimate {
  /// The mean of the first numbers of pairs; nil for fewer than two pairs.
  public init?(meanOfFirstOf pairs: JointSums, confidence: Confidence = .ninetyFive) {
    guard let mean = pairs.firstMean, let moments = pairs.moments else { return nil }
    let margin =
      confidence.factor(degreesOfFreedom: pairs.count - 1)
      * (moments.first / Double(pairs.count)).squareRoot()
    self.init(value: mean, low: mean - margin, high: mean + margin, confidence: confidence)
  }

  /// The mean of the first numbers divided by the mean of the second, of pairs; nil where the
  /// pairs cannot tell the mean of the second from 0, so that the quotient has no bounds.
  ///
  /// E. C. Fieller, "Some Problems in Interval Estimation", Journal of the Royal Statistical
  /// Society B 16 (1954), 175–185, with the same factors as `init(meanOf:)`.
  public init?(quotientOf pairs: JointSums, confidence: Confidence = .ninetyFive) {
    guard let first = pairs.firstMean, let second = pairs.secondMean, second != 0,
      let moments = pairs.moments
    else { return nil }
    let n = Double(pairs.count)
    let (a, b, c) = (moments.first / n, moments.second / n, moments.both / n)
    let factor = confidence.factor(degreesOfFreedom: pairs.count - 1)
    let g = factor * factor * b / (second * second)
    guard g < 1 else { return nil }
    let ratio = first / second
    // The roots of (first − r second)² = factor² (a − 2 r c + r² b).
    let middle = (ratio - factor * factor * c / (second * second)) / (1 - g)
    let square =
      a - 2 * ratio * c + ratio * ratio * b - factor * factor
      * (a * b - c * c) / (second * second)
    let margin = factor / second.magnitude * max(0, square).squareRoot() / (1 - g)
    self.init(value: ratio, low: middle - margin, high: middle + margin, confidence: confidence)
  }
}
