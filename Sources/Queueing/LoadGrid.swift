/// The loads at which one number of people is tabled: evenly spaced in √R around √c.
///
/// √R is the scale on which a Poisson load varies by the same amount everywhere, so one spacing
/// suits ten people and a thousand.
struct LoadGrid: Hashable, Sendable {
  /// How far below √c loads are tabled: safety margins β up to 5, where about 10⁻⁷ wait.
  static let lightSide = 2.5
  /// How far above √c loads are tabled.
  static let heavySide = 2.5

  /// The spacing in √R.
  let spacing: Double
  /// Columns per unit of √R.
  private let density: Double
  /// The number of loads.
  let columns: Int

  /// A grid for patience given in handle times: long patience makes the turn from service to
  /// abandonment sharper, by its square root.
  init(patience: Double) {
    spacing = 0.125 / max(1, patience.squareRoot())
    density = 1 / spacing
    columns = Int(((Self.lightSide + Self.heavySide) / spacing).rounded(.up)) + 4
  }

  /// The load of one column, in erlangs. Loads are even in √R, so the columns left of zero mirror.
  func erlangs(column: Int, rootOfPeople: Double) -> Double {
    let root = rootOfPeople - Self.lightSide + (Double(column) - 1) * spacing
    return root * root
  }

  /// Where a load lies.
  enum Position {
    /// So light that nobody waits.
    case light
    /// Heavier than what is tabled.
    case heavy
    /// Among the tabled loads.
    case inside(Place)
  }

  /// Four neighbouring columns and their weights in Lagrange's cubic.
  struct Place {
    let first: Int
    let weights: (Float, Float, Float, Float)
  }

  /// Where a load lies in the row of a number of people, both given by their square roots.
  @inline(__always)
  func position(root: Double, rootOfPeople: Double) -> Position {
    let column = (root - rootOfPeople + Self.lightSide) * density + 1
    guard column >= 1 else { return .light }
    guard column < Double(columns - 2) else { return .heavy }
    let whole = Int(column)
    let f = column - Double(whole)
    let outer = f * (f - 1) / 6
    let inner = (f + 1) * (f - 2) / 2
    let weights = (-outer * (f - 2), inner * (f - 1), -inner * f, outer * (f + 1))
    return .inside(
      Place(
        first: whole - 1,
        weights: (Float(weights.0), Float(weights.1), Float(weights.2), Float(weights.3))))
  }
}
