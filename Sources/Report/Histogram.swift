public import Text

/// How often values of each size occur, in bins of equal width.
public struct Histogram: Hashable, Sendable {
  /// A value worth pointing out, such as the people needed.
  public struct Marker: Hashable, Sendable {
    /// What it is.
    public var name: Phrase
    /// Where it lies; one outside of the bins is not drawn.
    public var value: Double

    /// A value worth pointing out.
    public init(_ name: Phrase, at value: Double) { (self.name, self.value) = (name, value) }
  }

  /// What is measured.
  public var title: Phrase
  /// The unit, empty for none.
  public var unit: Phrase
  /// How its numbers are shown.
  public var format: NumberFormat
  /// Where the first bin begins.
  public var start: Double
  /// How wide a bin is, above 0.
  public var width: Double
  /// How many values fall into each bin.
  public var counts: [Int]
  /// Values worth pointing out.
  public var markers: [Marker]

  /// A histogram; `width` is above 0 and no count is negative.
  public init(
    _ title: Phrase, unit: Phrase = .empty, format: NumberFormat = .plain, start: Double,
    width: Double, counts: [Int], markers: [Marker] = []
  ) {
    precondition(width > 0 && width.isFinite && start.isFinite, "bins have a place and a width")
    precondition(counts.allSatisfy { $0 >= 0 }, "a count is not negative")
    self.title = title
    self.unit = unit
    self.format = format
    self.start = start
    self.width = width
    self.counts = counts
    self.markers = markers
  }
}
