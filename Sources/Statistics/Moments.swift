/// Count, sum and sum of squares of whole numbers, without rounding: what a mean and its standard
/// error are made of.
///
/// Its state is a function of the multiset of values alone: any order of adding and any tree of
/// merging gives an equal value, bit for bit.
public struct Moments: Sendable, Equatable {
  /// How many values were added.
  public private(set) var count = 0
  /// The sum of all values.
  public private(set) var sum: Int128 = 0
  private var squares = SumOfSquares()

  /// Of nothing.
  public init() {}

  /// Of `values`.
  public init(_ values: some Sequence<Int64>) {
    for value in values { add(value) }
  }

  /// Adds one value.
  public mutating func add(_ value: Int64) {
    count += 1
    guard value != 0 else { return }
    // It cannot overflow while `count` does not: |sum| ≤ 2⁶³ count.
    sum &+= Int128(value)
    squares.add(value)
  }

  /// Adds values none of which is larger than a magnitude.
  mutating func add(_ values: Span<Int64>, within magnitude: UInt64) {
    count += values.count
    guard magnitude > 0 else { return }
    // As many squares as this fit 63 bits together, so that a machine word adds them up.
    guard magnitude < 1 << 28, values.count <= 64 else {
      for index in values.indices {
        sum &+= Int128(values[index])
        squares.add(values[index])
      }
      return
    }
    var (part, squared): (Int64, Int64) = (0, 0)
    for index in values.indices {
      let value = values[index]
      part &+= value
      squared &+= value &* value
    }
    sum &+= Int128(part)
    squares.add(sum: UInt64(squared))
  }

  /// Adds all values of `other`.
  public mutating func merge(_ other: Moments) {
    count += other.count
    sum &+= other.sum
    squares.merge(other.squares)
  }

  /// The arithmetic mean, correctly rounded up to one division; nil when empty.
  public var mean: Double? { count == 0 ? nil : Double(nearest: sum) / Double(count) }

  /// The unbiased sample variance, with divisor n − 1; nil for fewer than two values.
  ///
  /// (n Σx² − (Σx)²) / (n (n − 1)): the numerator is exact in 256 bits and rounded once, so
  /// nothing cancels however large the mean is.
  public var variance: Double? {
    guard count > 1 else { return nil }
    let pairs = Int128(count) * Int128(count - 1)
    return squares.spread(count: count, sum: sum) / Double(nearest: pairs)
  }

  /// The standard error of the mean, √(variance / n); nil for fewer than two values.
  public var standardError: Double? { variance.map { ($0 / Double(count)).squareRoot() } }

  /// The sum of squares of all values; nil where 128 bits do not hold it.
  public var sumOfSquares: Int128? { squares.value }
}
