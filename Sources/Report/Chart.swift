/// A picture of numbers.
public enum Chart: Hashable, Sendable {
  /// How a measure goes over time, and how sure that is.
  case fan(Fan)
  /// Values side by side.
  case bars(Bars)
  /// How often each size occurs.
  case histogram(Histogram)

  /// What the chart shows.
  public var title: String {
    switch self {
    case .fan(let fan): fan.title
    case .bars(let bars): bars.title
    case .histogram(let histogram): histogram.title
    }
  }
}

/// A measure over time: the median future, and the band in which 8 of 10 futures lie.
public struct Fan: Hashable, Sendable {
  /// A measure at one time. A value that is not finite leaves a gap.
  public struct Point: Hashable, Sendable {
    /// An ISO 8601 date such as `2027-03-08`; any other text is printed as it is.
    public var date: String
    /// One future in ten lies below.
    public var p10: Double
    /// Half of the futures lie below.
    public var p50: Double
    /// Nine futures in ten lie below.
    public var p90: Double

    /// A measure at one time.
    public init(date: String, p10: Double, p50: Double, p90: Double) {
      (self.date, self.p10, self.p50, self.p90) = (date, p10, p50, p90)
    }
  }

  /// A line to compare with, such as the people needed. Values belong to the points by position.
  public struct Reference: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// Its value at every point; a value that is not finite leaves a gap.
    public var values: [Double]

    /// A line to compare with.
    public init(_ name: String, _ values: [Double]) { (self.name, self.values) = (name, values) }
  }

  /// A point in time worth pointing out, such as an opening.
  public struct Marker: Hashable, Sendable {
    /// What happens.
    public var name: String
    /// The position among the points; one outside of them is not drawn.
    public var index: Int

    /// A point in time worth pointing out.
    public init(_ name: String, at index: Int) { (self.name, self.index) = (name, index) }
  }

  /// What is measured.
  public var title: String
  /// The unit, empty for none.
  public var unit: String
  /// How its numbers are shown.
  public var format: NumberFormat
  /// The measure at evenly spaced times.
  public var points: [Point]
  /// Lines to compare with.
  public var references: [Reference]
  /// Times worth pointing out.
  public var markers: [Marker]

  /// A fan of percentiles at evenly spaced dates; the four lists are equally long.
  public init(
    _ title: String, unit: String = "", format: NumberFormat = .plain, dates: [String],
    p10: [Double], p50: [Double], p90: [Double], references: [Reference] = [],
    markers: [Marker] = []
  ) {
    precondition(
      [p10.count, p50.count, p90.count].allSatisfy { $0 == dates.count },
      "every date has all three percentiles")
    self.title = title
    self.unit = unit
    self.format = format
    points = dates.indices.map {
      Point(date: dates[$0], p10: p10[$0], p50: p50[$0], p90: p90[$0])
    }
    self.references = references
    self.markers = markers
  }
}

/// Values side by side, largest differences at a glance.
public struct Bars: Hashable, Sendable {
  /// One bar.
  public struct Bar: Hashable, Sendable {
    /// Whose value it is.
    public var label: String
    /// Its length; a value that is not finite is shown as missing.
    public var value: Double
    /// The bounds of the estimate, if it is one.
    public var interval: ClosedRange<Double>?

    /// One bar.
    public init(_ label: String, _ value: Double, interval: ClosedRange<Double>? = nil) {
      (self.label, self.value, self.interval) = (label, value, interval)
    }
  }

  /// What is measured.
  public var title: String
  /// The unit, empty for none.
  public var unit: String
  /// How its numbers are shown.
  public var format: NumberFormat
  /// The bars from top to bottom.
  public var bars: [Bar]

  /// Values side by side.
  public init(
    _ title: String, unit: String = "", format: NumberFormat = .plain, _ bars: [Bar]
  ) {
    (self.title, self.unit, self.format, self.bars) = (title, unit, format, bars)
  }
}

/// How often values of each size occur, in bins of equal width.
public struct Histogram: Hashable, Sendable {
  /// A value worth pointing out, such as the people needed.
  public struct Marker: Hashable, Sendable {
    /// What it is.
    public var name: String
    /// Where it lies; one outside of the bins is not drawn.
    public var value: Double

    /// A value worth pointing out.
    public init(_ name: String, at value: Double) { (self.name, self.value) = (name, value) }
  }

  /// What is measured.
  public var title: String
  /// The unit, empty for none.
  public var unit: String
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
    _ title: String, unit: String = "", format: NumberFormat = .plain, start: Double,
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
