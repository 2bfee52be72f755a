public import Text

/// Values side by side, largest differences at a glance.
public struct Bars: Hashable, Sendable {
  /// One bar.
  public struct Bar: Hashable, Sendable {
    /// Whose value it is.
    public var label: Phrase
    /// Its length; a value that is not finite is shown as missing.
    public var value: Double
    /// The bounds of the estimate, if it is one.
    public var interval: ClosedRange<Double>?

    /// One bar.
    public init(_ label: Phrase, _ value: Double, interval: ClosedRange<Double>? = nil) {
      (self.label, self.value, self.interval) = (label, value, interval)
    }
  }

  /// What is measured.
  public var title: Phrase
  /// The unit, empty for none.
  public var unit: Phrase
  /// How its numbers are shown.
  public var format: NumberFormat
  /// The bars from top to bottom.
  public var bars: [Bar]

  /// Values side by side.
  public init(
    _ title: Phrase, unit: Phrase = .empty, format: NumberFormat = .plain, _ bars: [Bar]
  ) {
    (self.title, self.unit, self.format, self.bars) = (title, unit, format, bars)
  }
}
