/// The Cholesky factor of a symmetric positive definite matrix: what solves a system of equations
/// between a few unknowns.
struct Cholesky {
  private let size: Int
  /// The lower triangle, row by row, with zeros above.
  private let lower: [Double]

  /// The share of a pivot below which a column is taken for a mix of the columns before it.
  private static let tolerance = 1e-10

  /// The factor of a matrix given row by row; nil where its columns depend on each other.
  init?(_ matrix: [Double], size: Int) {
    var lower = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0...row {
        var sum = matrix[row * size + column]
        for k in 0..<column { sum -= lower[row * size + k] * lower[column * size + k] }
        if row > column {
          lower[row * size + column] = sum / lower[column * size + column]
        } else {
          guard sum > Self.tolerance * matrix[row * size + row] else { return nil }
          lower[row * size + row] = sum.squareRoot()
        }
      }
    }
    (self.size, self.lower) = (size, lower)
  }

  /// The x of A x = b.
  func solve(_ right: [Double]) -> [Double] {
    var x = right
    for row in 0..<size {
      for k in 0..<row { x[row] -= lower[row * size + k] * x[k] }
      x[row] /= lower[row * size + row]
    }
    for row in (0..<size).reversed() {
      for k in row + 1..<size { x[row] -= lower[k * size + row] * x[k] }
      x[row] /= lower[row * size + row]
    }
    return x
  }
}
