public import Text

/// Things in a plane: how two measures of each go together, with a line across each axis that
/// parts the plane into four.
public struct Scatter: Hashable, Sendable {
  /// What one axis measures.
  public struct Scale: Hashable, Sendable {
    /// What is measured.
    public var title: Phrase
    /// How its numbers are shown.
    public var format: NumberFormat
    /// Where the line across it stands; none where it is not finite.
    public var line: Double

    /// What one axis measures.
    public init(_ title: Phrase, format: NumberFormat = .plain, line: Double = .nan) {
      (self.title, self.format, self.line) = (title, format, line)
    }
  }

  /// One thing.
  public struct Point: Hashable, Sendable {
    /// Which thing.
    public var label: Phrase
    /// Where it stands; a point of which either is not finite is not shown.
    public var x: Double
    /// Where it stands; a point of which either is not finite is not shown.
    public var y: Double

    /// One thing.
    public init(_ label: Phrase, x: Double, y: Double) {
      (self.label, self.x, self.y) = (label, x, y)
    }
  }

  /// What the picture shows.
  public var title: Phrase
  /// From left to right.
  public var x: Scale
  /// From bottom to top.
  public var y: Scale
  /// The things.
  public var points: [Point]

  /// Things in a plane.
  public init(_ title: Phrase, x: Scale, y: Scale, _ points: [Point]) {
    (self.title, self.x, self.y, self.points) = (title, x, y, points)
  }

  /// The things that have a place.
  var placed: [Point] { points.filter { Axis.holds($0.x) && Axis.holds($0.y) } }
}
